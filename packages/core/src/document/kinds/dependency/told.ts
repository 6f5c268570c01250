import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { productsIn } from "./products-in.ts";

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
