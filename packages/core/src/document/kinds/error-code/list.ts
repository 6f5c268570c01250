import type { Context } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { type ItemView, type ListView } from "../../shapes/list-view.ts";
import { readMemberItem } from "../../shapes/member-item.ts";
import { statusesIn } from "../endpoint/statuses.ts";
import { codesOf, codeWords, isClass } from "./code.ts";
import { listsErrors, speaksOfErrors } from "./context.ts";
import { stateError } from "./state-error.ts";

/** Lists of errors: each item begins with a code or a class. */
export const errorList: Claim<ListView> = {
  sure(view, context) {
    if (tellsMembers(view)) return 0;
    const named = view.items.filter(startsWithCode).length;
    if (named === 0 || named * 2 < view.items.length) return 0;
    const written = view.items.some((item) => codeWords(item.label?.text ?? item.inline?.text ?? "").length > 0);
    if (!written && (named < 2 || named < view.items.length)) return 0;
    if (listsErrors(context) || speaksOfErrors(view.caption?.text ?? "")) return 0.85;
    return view.items.length >= leastByStatus && view.items.every(hasStatusBeside) ? 0.75 : 0;
  },
  read(view, _context: Context, out) {
    for (const item of view.items) {
      const { inline } = item;
      if (!inline || !startsWithCode(item)) continue;
      const label = item.label ?? inline;
      const words = item.label ? codesOf(label.text) : codeWords(inline.text).slice(0, 1);
      const rest = item.label
        ? (item.rest?.text ?? "")
        : inline.text.slice(words[0]?.to ?? 0).replace(/^[\s`*:：\-–—(]+/, "");
      const meaning = rest.replace(/\s+/g, " ").trim().slice(0, 300) || undefined;
      for (const word of words)
        stateError(word, label, "item", { http: statusesIn(inline.text.slice(0, 200))[0], meaning }, out);
    }
  },
};

/** `start_date (date, required)`: members of something that is only called an exception. */
const tellsMembers = ({ items }: ListView): boolean =>
  items.filter((item) => readMemberItem(item)?.type !== undefined).length * 2 > items.length;

/** So many items that are all a code with its status can be nothing but errors, whatever their heading says. */
const leastByStatus = 3;

/** `SEAT_TAKEN (409): somebody was faster`, `` `SEAT_TAKEN` – 409 ``. */
const hasStatusBeside = ({ inline }: ItemView): boolean =>
  inline !== null && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\s?[(:–—-]\s?(?:HTTP )?[45]\d\d(?!\d)/.test(inline.text);

/** An item's label that is a code, or a line that begins with one. A class alone is enough only if it is set as a name. */
function startsWithCode(item: ItemView): boolean {
  if (!item.inline) return false;
  if (item.label)
    return item.labelStyle === "plain" ? codeWords(item.label.text).length > 0 : codesOf(item.label.text).length > 0;
  const first = codeWords(item.inline.text)[0];
  return first !== undefined && first.from <= 1;
}

/** `Exceptions: A, B`, `Errors: E_LOST, E_SHUT`: an item or line that names nothing but classes of errors, or codes. */
export function classesNamed(text: string, label: string): ReturnType<typeof codeWords> {
  if (
    !/^(?:[\w ]{0,20}\b)?(?:errors?|exceptions?|fehler(?:klassen)?|ausnahmen|erreurs|excepciones|exceções|eccezioni|исключения|ошибки|异常|例外)$/i.test(
      label,
    )
  )
    return [];
  const words = codeWords(text).filter((word) => isClass(word.code) || /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(word.code));
  const length = words.reduce((sum, word) => sum + word.code.length, 0);
  return length * 1.6 >= text.length ? words : [];
}
