import type { RecordShape } from "../../../notation/notation.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { isBehavioural } from "./words.ts";

/** Annotations and decorators by which frameworks know their building blocks. */
const marks: ReadonlySet<string> = new Set(
  "Service,RestController,Controller,Component,Repository,Injectable,Configuration,ApplicationScoped,Singleton,service,controller,repository,component,boundary,control".split(
    ",",
  ),
);

const forms: ReadonlySet<RecordShape["form"]> = new Set<RecordShape["form"]>([
  "class",
  "interface",
  "struct",
  "type",
  "service",
]);

/** Whoever draws classes shows them as parts of the design. */
const drawn = /^(?:mermaid|plantuml)$/;

/** Whether the words above the code name the class, or head it by its sort: `### Service — src/tills.py` above `class TillService`. */
function told({ name }: RecordShape, { above: { caption, heading } }: FenceView): boolean {
  const [sort = name] = /[A-Z][a-z]+$/.exec(name) ?? [];
  return [caption, heading].some((words) => hasWord(words, name)) || hasWord(heading, sort);
}

const hasWord = (words: Inline | null, word: string): boolean =>
  words !== null && words.text.split(/[^\p{L}\p{N}_]+/u).some((each) => each.toLowerCase() === word.toLowerCase());

/** Takes classes that do things, by their names and marks, where the design goes down to classes. */
export function readClass(record: RecordShape, at: FenceView, context: Context, out: Collector): void {
  if (!forms.has(record.form) || within(context, "testing-strategy", "alternatives", "data-model", "database-design"))
    return;
  const marked = record.marks?.some((mark) => marks.has(mark)) ?? false;
  const behaves = isBehavioural(record.name) && ((record.methods?.length ?? 0) > 0 || record.form === "interface");
  const here =
    within(context, "components", "system-architecture") ||
    (context.chapters.length === 0 && (drawn.test(at.notation) || told(record, at)));
  if (!marked && !(behaves && here)) return;
  if (
    /(?:Test|Tests|Spec|Mock|Stub|Config|Props|Options|Error|Exception|Request|Response|Dto|DTO)$/.test(record.name) &&
    !marked
  )
    return;
  const name = parseName(record.name);
  if (!name) return;
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: sourceRange(at.fence.code, record.range.from, record.range.to),
    place: "code",
    facts: { type: "class" },
  });
}
