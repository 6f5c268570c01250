import type { PathText } from "../../routes/route-file.ts";

/** A path of Flask or Django with its parameters in braces: `<int:id>` is `{id}`. */
export const braced = (path: PathText): PathText =>
  typeof path === "string"
    ? bracedText(path)
    : (path?.map((part) => (typeof part === "string" ? bracedText(part) : part)) ?? null);

const bracedText = (text: string): string =>
  text
    .replace(takesAll, "*$1$2")
    .replace(/<(?:[^<>:]{1,80}:)?(\w{1,80})>/g, "{$1}")
    .replace(/\{(\w{1,80}):[^{}]{0,200}\}/g, "{$1}");

/** `{rest:path}` and `<path:rest>` at the end take in all that stands below. */
const takesAll = /(?<=\/)(?:\{(\w{1,80}):path\}|<path:(\w{1,80})>)(?=\/?$)/;

/** The path that a pattern of Django matches; `null` where it is not one path with parameters. */
export function pathOfPattern(pattern: string): string | null {
  let path = "";
  let unnamed = 0;
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i]!;
    if (sign === "(") {
      const end = groupEnd(pattern, i);
      // What only looks ahead or back takes no part of the path.
      if (/^\(\?<?[=!]/.test(pattern.slice(i, i + 4))) {
        i = end;
        continue;
      }
      const name = /^\(\?P<(\w{1,80})>/.exec(pattern.slice(i, i + 100))?.[1];
      const alone = pattern.slice(i, i + 3) === "(?:";
      if (alone && !/^[*?]/.test(pattern.slice(end + 1, end + 2))) return null;
      if (!alone) path += `{${name ?? `_${++unnamed}`}}`;
      i = /^[*?+]/.test(pattern.slice(end + 1, end + 2)) ? end + 1 : end;
    } else if (sign === "\\") {
      const next = pattern[++i] ?? "";
      if (/[AZ]/.test(next)) continue;
      if (!/[./\-_]/.test(next)) return null;
      path += next;
    } else if (sign === "?" && path.endsWith("/")) continue;
    else if ("[]{}*+?|".includes(sign)) return null;
    else if (sign !== "^" && sign !== "$") path += sign;
  }
  return path;
}

/** Whether a pattern takes in every path but those it looks ahead for: what is served there is no endpoint, but what is left. */
export function isCatchAll(pattern: string): boolean {
  let rest = pattern.replace(/^\^/, "");
  while (/^\(\?[=!]/.test(rest)) rest = rest.slice(groupEnd(rest, 0) + 1);
  return /^(?:\((?:\?:|\?P<\w{1,80}>)?\.[*+]\)|\.[*+])\??(?:\/\??)?\$?$/.test(rest);
}

/** Where the group that opens at `open` closes; brackets of a class of characters count for nothing. */
function groupEnd(pattern: string, open: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = open; i < pattern.length; i++) {
    const sign = pattern[i]!;
    if (sign === "\\") i++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return i;
  }
  return pattern.length - 1;
}
