import type { Fence } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import { partLabel } from "../../shapes/list-view.ts";
import { surestOf } from "../../surest.ts";
import { statusesIn } from "../endpoint/statuses.ts";
import { readAnswered, readArrow } from "./answered.ts";
import { codesOf, codeWords } from "./code.ts";
import { listsErrors, speaksOfErrors } from "./context.ts";
import { readAnswers, readDeclarations, readExamples, readListed, readSentinels } from "./fence.ts";
import { readLabelledErrors } from "./labelled.ts";
import { classesNamed, errorList } from "./list.ts";
import { errorRanges } from "./ranges.ts";
import { stateError } from "./state-error.ts";
import { errorTable, readErrorsBeside } from "./table.ts";

/** Errors by their codes, or by their classes where the text lists those: tables, lists, headings and declarations. */
export const errorCodes: KindReader = {
  kinds: ["error-code"],
  table: surestOf(errorRanges, errorTable),
  beside: readErrorsBeside,
  list: errorList,
  headed: {
    sure: ({ title }, context) => (listsErrors(context) && codeOfTitle(title.text) ? 0.9 : 0),
    read({ body, title }, _context, out) {
      const word = codeOfTitle(title.text);
      const first = body.blocks.find((block) => block.kind === "paragraph");
      const meaning = first?.inline.text.replace(/\s+/g, " ").trim().slice(0, 300);
      if (word)
        stateError(
          word,
          title,
          "heading",
          { http: statusesIn(title.text)[0] ?? statusesIn(first?.inline.text ?? "")[0], meaning },
          out,
        );
    },
  },
  prose(inline, place, context, out) {
    if (place !== "item" && place !== "prose") return;
    if (!within(context, "testing-strategy", "alternatives", "history")) readAnswered(inline, place, out);
    readLabelledErrors(inline, place, out);
    if (listsErrors(context)) readArrow(inline, place, out);
    const { label, rest } = partLabel(inline);
    if (!label || !rest) return;
    for (const word of classesNamed(rest.text, label.text.trim())) stateError(word, rest, place, {}, out);
  },
  body(body, context, out) {
    const listed = listsErrors(context);
    for (const block of body.blocks) {
      if (block.kind !== "fence") continue;
      if (/^(?:typescript|ts|tsx)$/.test(block.language) && !within(context, ...ofOthers)) readAnswers(block, out);
      if (listed && /^(?:text|txt|plaintext|)$/.test(block.language)) readListed(block, out);
      if (/^(?:json|jsonc|http|)$/.test(block.language)) readExamples(block, out);
      else if (listed && !noCode.test(block.language)) readDeclarations(block, out);
      if ((listed && !noCode.test(block.language)) || isGo(block, context)) readSentinels(block, out);
    }
  },
  notated(notated, { fence }, context, out) {
    for (const { code, range, http, meaning } of notated.errors ?? [])
      stateError({ code, ...range }, fence.code, "code", { http, meaning }, out);
    if (!listsErrors(context)) return;
    for (const record of notated.records ?? []) {
      if (
        record.form !== "enum" ||
        isSample.test(record.name) ||
        !speaksOfErrors(record.name.replace(/([a-z])([A-Z])/g, "$1 $2"))
      )
        continue;
      for (const { name, value, range } of record.members ?? []) {
        const code = value && codesOf(value).length > 0 ? value : name;
        stateError({ code, ...range }, fence.code, "code", {}, out);
      }
    }
  },
};

/** `MyServiceError` stands for any. */
const isSample = /^(?:My|Your|Example|Sample|Foo)[A-Z]/;

/** Where code is not that of the design. */
const ofOthers = ["testing-strategy", "alternatives", "history"] as const;

const noCode = /^(?:mermaid|sql|ya?ml|json|jsonc|http|text|txt|bash|sh|)$/;

/** Code of Go that belongs to the design: its tests and what was rejected declare errors of no system. */
const isGo = ({ language }: Fence, context: Context): boolean =>
  /^go(?:lang)?$/.test(language) && !within(context, "testing-strategy", "alternatives");

/** A heading that is a code: `ORDER_NOT_FOUND (404)`, `3. ParseError`. */
function codeOfTitle(title: string): ReturnType<typeof codeWords>[number] | null {
  const [word, second] = codeWords(title);
  if (!word || second) return null;
  const rest = title.replace(word.code, "").replace(/[\d.\s():`*–—-]+/g, "");
  return rest.length <= 24 && word.from <= 12 ? word : null;
}
