import { remembered } from "../../text/remembered.ts";

/** Words that say what kind of thing a name is rather than which: "User Service" and "the user service" are one. */
const article = /^(?:the|an?|der|die|das|le|la|les|el|los|las|o|os)\s+/;

/**
 * The canonical form of a name: `User Service`, `user-service`, `UserService` and `user_service` are all `user-service`.
 * Letters of every script are kept; everything else parts words.
 */
export const canonicalName = remembered((name: string): string => (isAscii(name) ? ofAscii(name) : ofAny(name)));

const isAscii = (name: string): boolean => !/[^\0-\x7f]/.test(name);

/** What `ofAny` gives; most names are ASCII, whose classes of letters are quicker to tell. */
const ofAscii = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    .replace(article, "")
    .replace(/[^a-z\d#+@]+/g, "-")
    .replace(/^-+|-+$/g, "");

const ofAny = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .toLowerCase()
    .replace(article, "")
    .replace(/[^\p{L}\p{M}\p{N}#+@]+/gu, "-")
    .replace(/^-+|-+$/g, "");

/** The canonical form of a path: parameters of any style, and `*`, by position only, no query, no trailing slash: `/users/:id` is `/users/{}`. */
export const canonicalRoute: (path: string) => string = remembered((path: string): string => {
  const clean = path
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+/g, "/")
    .replace(/(.)\/$/, "$1");
  const segments = clean.split("/").map((segment) => {
    if (isRest(segment)) return "**";
    return segment === "*" || isParameter(segment) ? "{}" : segment.replace(/\{[^}]*\}/g, "{}").toLowerCase();
  });
  const joined = segments.join("/");
  return joined.startsWith("/") ? joined : `/${joined}`;
});

/** Whether a segment stands for all that follows: `[...path]`, `:path*`. */
const isRest = (segment: string): boolean => /^(?:\[{1,2}\.{3}[\w-]+\]{1,2}|:[\w-]+\*)$/.test(segment);

/** Whether a segment of a path stands for a value: `:id`, `{id}`, `<int:id>`, `[id]`, `${id}`, `$id`, `*rest`. */
export const isParameter = (segment: string): boolean =>
  /^(?::[\w-]+[?*+]?|\{[^}]*\}|<[^>]*>|\[[^\]]*\]|\$\{[^}]*\}|\$\w+|\*\w+)$/.test(segment);
