import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { ItemView } from "../../shapes/list-view.ts";
import { namesIn } from "./names.ts";
import { productsIn } from "./products-in.ts";
import type { Versioned } from "./version.ts";

// Names that an item without a label tells by the words around them.

const properName = "[\\p{Lu}@][\\w.@/+-]*(?:\\s[\\p{Lu}\\d][\\w.+-]*){0,3}";

/** `React Navigation for app navigation`: what is used, and what for. */
const used = new RegExp(`^(?!An?\\s)(?:the\\s)?(${properName})\\sfor\\s\\p{L}`, "u");

/** `The Weather API`, `OrderAPI (orders, parcels)`: what is called an API or kit is someone's. */
const outside = new RegExp(`^((?:${properName}\\s|[\\p{Lu}][\\w-]*)(?:API|SDK))(?=$|\\s*[(:,–—-])`, "u");

/** The name that such an item begins with, where a list holds nothing but what comes from outside. */
export function namedFirst(words: Mapped): Mapped | null {
  const found = used.exec(words.text.slice(0, 160)) ?? outside.exec(words.text.slice(0, 160));
  if (!found || found[1]!.length > 50) return null;
  const from = found[0].indexOf(found[1]!);
  return slice(words, from, from + found[1]!.length);
}

/** `Error tracking with Sentry`, `Pipeline on GitHub Actions`: words of few, at whose end stands what it is done with. */
export function namedLast(words: Mapped): Mapped | null {
  const text = words.text.slice(0, 120).replace(/[.;]?\s*$/, "");
  const verb = /^[\p{L}/&, -]{3,60}?\s(?:with|using|via|through|by|on)\s(?:the\s)?/u.exec(text)?.[0];
  if (!verb) return null;
  const product = productsIn(text.slice(verb.length), true)[0];
  return product?.from === 0 && verb.length + product.to === text.length
    ? trimmed(slice(words, verb.length, text.length))
    : null;
}

/** One name of up to three words, and no word of the trade: `Doc Parser 2`, not `Web` or `Unit`. */
const own = /^\p{Lu}[\w.+#-]*(?:\s[\p{Lu}\d][\w.+-]*){0,2}$/u;
const general =
  /^(?:web|mobile|desktop|unit|integration|custom|native|cloud|local|remote|server|client|frontend|backend|api|rest|none|tbd|yes|no|manual|internal|standard|built|role|english|optional|required|self|single|multi|microservices?|monolith|spa|ssr|ssg|pwa|mvc|mvvm|ddd|tdd|clean|hexagonal|event|serverless|on|unknown|various|any|all|see|shared|same|both|using|via)\b/i;

/** What is not known yet of the names beside an item's label: those right behind it, up to the first words that are none, and bold ones. */
export function namedBeside({ rest, inline }: ItemView, known: readonly Versioned[]): Versioned[] {
  if (!rest || !inline) return [];
  const beside = rest.text.length > 160 ? [] : namesIn(rest);
  const until = beside.findIndex(({ name }) => !isOwn(name.text));
  const start = inline.text.length - rest.text.length;
  const bold = inline.spans
    .filter(({ kind, from, to }) => kind === "strong" && from >= start && to - from <= 60)
    .flatMap(({ from, to }) => namesIn(slice(inline, from, to)))
    .filter(({ name }) => isOwn(name.text));
  return [...beside.slice(0, until < 0 ? beside.length : until), ...bold]
    .map((one) => ({ ...one, name: slice(one.name, 0, bare(one.name.text).length) }))
    .filter(
      ({ name }) => !known.some((each) => name.text.includes(each.name.text) || each.name.text.includes(name.text)),
    );
}

const isOwn = (words: string): boolean =>
  (own.test(bare(words)) && !general.test(words)) ||
  (packaged.test(bare(words)) && !compound.test(bare(words))) ||
  calledSo.test(words.replace(behind, ""));

const behind = /\s(?:for|as|to)\s.*$/su;

/** The name without what stands behind it: `Parcelo (routing)`, `Parcelo for routing`, `parcelo library`. */
const bare = (words: string): string =>
  words
    .replace(behind, "")
    .replace(/\s*\([^()]*\)?$/, "")
    .replace(calledSo, "$1");

/** `parcelo library` */
const calledSo = /^([a-z][\w.-]*) (?:library|package|framework|middleware|plugin|crate|gem)$/;

/** `parcel-session`: as registries write names. */
const packaged = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const compound =
  /-(?:based|side|driven|first|in|time|level|only|end|to|wide|page|party|free|like|safe|aware|source|managed)$/;
