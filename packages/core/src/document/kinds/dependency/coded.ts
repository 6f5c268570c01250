import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isFileName } from "../path/extensions.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";

/** `` `bootstrap` 5.3.3 ``, `` `zod` (3.22) ``, `` `turbo` ^2.0.3 ``, `` `attrs` >=23.1,<25 `` */
const versionBehind =
  /^\s{0,2}\(?v?((?:[~^]|[<>]=?|≥)\s?\d{1,4}(?:\.\d{1,6}){0,3}|\d{1,4}(?:\.\d{1,6}){1,3})((?:[-.][\w.]{1,20})?\+?(?:,\s?(?:<=?|!=)\s?\d{1,4}(?:\.\d{1,6}){0,3})?)\)?(?![\w%])/;
/** The same of a product that everybody knows, which may be told by its major version alone: "Tailwind CSS 3". */
const majorBehind = /^\s\(?v?(\d{1,2}(?:\.(?:\d{1,3}|x)){0,3})\)?(?=[\s,;:)]|\.(?:\s|$)|$)/;
/** Words before a name by which it is not what is used: "moved from React 17". */
const unused =
  /\b(?:from|instead of|rather than|than|not|without|replac\w+|unlike|was|were|until|before|drop\w*|remov\w+|like)\s(?:the\s)?$/i;

const packageName = /^@?[a-z][\w-]*(?:\.[\w-]+)*(?:\/[\w.-]+)*(?::[\w.-]+)?$/i;

/** "axios `^1.7.2`, zod `~3.23`": a constraint as a manifest has it, right behind what begins a part of the sentence. */
const constraint = /^(?:[~^]|~=|[<>=]=?)\s?\d{1,4}(?:\.\d{1,6}){0,3}(?:[-.][\w.]{1,20})?$/;
const called =
  /(?:^|[,;:(]\s?|\band\s)(?!(?:see|than|from|now|to|of|at|version|with|needs?|requires?)\s)(@?[a-z][\w@/.-]{1,60})\s$/i;

/** What announces packages that are only named: "The webjars, in full: …", "Drivers: …". */
const announced =
  /\b(?:webjars?|librar(?:y|ies)|packages?|drivers?|gems?|crates?|plugins?|dependencies|artifacts?|starters?|bibliotheken|abhängigkeiten|bibliothèques|dépendances|dependencias|dependências)\b[^.:]{0,80}:[^.:]*$/iu;

/** Packages that running text of a chapter on dependencies names in code: with the version behind the name, or in a row that a colon announces. */
export function readCoded(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "dependencies") || inline.text.length > 4000) return;
  for (const { kind, from, to } of inline.spans) {
    if (kind !== "code") continue;
    const name = inline.text.slice(from, to);
    const before = constraint.test(name) ? called.exec(inline.text.slice(Math.max(0, from - 80), from)) : null;
    if (before) {
      const start = from - before[1]!.length - 1;
      const named = slice(inline, start, from - 1);
      if (packageName.test(named.text)) stateDependency({ name: named, version: name }, place, {}, out);
      continue;
    }
    if (name.length > 80 || !packageName.test(name) || isFileName(name, true)) continue;
    const behind = versionBehind.exec(inline.text.slice(to, to + 40));
    const version = behind ? `${behind[1]!}${behind[2]!}` : undefined;
    if (!version && !announced.test(sentenceBefore(inline.text, from))) continue;
    stateDependency({ name: slice(inline, from, to), ...(version ? { version } : {}) }, place, {}, out);
  }
}

/** Known products in running text of a chapter on dependencies, with the version right behind the name: "Next.js 13.5, React 18.3". */
export function readVersioned(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "dependencies") || inline.text.length > 4000) return;
  for (const { from, to } of productsIn(inline.text, false)) {
    const version = majorBehind.exec(inline.text.slice(to, to + 24))?.[1];
    if (
      !version ||
      !/^\p{Lu}/u.test(inline.text.slice(from)) ||
      unused.test(inline.text.slice(Math.max(0, from - 24), from))
    )
      continue;
    stateDependency({ name: slice(inline, from, to), version }, place, {}, out);
  }
}

/** The words of the sentence before an offset. A dot within a version or a name ends none. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 600), at).replace(/(\d)\.(?=\d)/g, "$1·");
  return before.slice(before.lastIndexOf(". ") + 1);
}
