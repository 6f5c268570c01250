import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Block, Inline, List, ListItem } from "../syntax/block.ts";
import { isForeignApi } from "./kinds/endpoint/foreign.ts";
import { topicsOf } from "./recognise.ts";
import { announcesProposal, proposedBefore, proposesNext } from "./proposed.ts";
import type { Collector, Stated } from "./reading.ts";
import { stateOf } from "./state.ts";

/** What can be there or not, and so be planned. */
const built: ReadonlySet<Kind> = new Set<Kind>([
  "path",
  "endpoint",
  "table",
  "column",
  "component",
  "dependency",
  "suite",
  "node",
  "channel",
  "entity",
  "index",
  "error-code",
  "setting",
  "symbol",
  "field",
  "module",
  "foreign-key",
]);

/**
 * Weighs what was stated in a block, from the statement `first` on, by the words that announce the block: below "Alternatives:"
 * things are only mentioned, and below "GitHub API:" endpoints are those of GitHub. What an open task names is still to come,
 * and so is what is proposed; `text` is that of the section, where whatever stands around it is to be heard.
 */
export function weighAnnounced(
  out: Collector,
  first: number,
  block: Block,
  caption: Inline | null,
  text: string | null,
): void {
  if (out.stated.length === first) return;
  const words = caption?.text.replace(/(?<![\s:：*_])[\s:：*_]+$/u, "") ?? "";
  const names = out.stated.slice(first).some(({ kind }) => kind === "column") && /^[a-z][a-z0-9_]*$/.test(words);
  // What heads the columns of a table in small letters is its name: `**options**`.
  const subjects = words === "" ? [] : topicsOf(words).subjects;
  const rejected =
    (!names && (subjects.includes("alternatives") || subjects.includes("history"))) || isOfRejected(block);
  const foreign = words !== "" && isForeignApi(words);
  const open = block.kind === "list" ? block.items.filter(({ task }) => task === "open") : [];
  const besides = block.kind === "list" && !rejected ? itemsOnOthers(block) : [];
  const proposed = words !== "" && announcesProposal(words);
  if (proposed || (text !== null && block.kind !== "fence")) weighProposed(out, first, text ?? "", proposed);
  if (!rejected && !foreign && open.length + besides.length === 0) return;
  out.amend(first, (stated): Stated => {
    const isIn = ({ range }: ListItem): boolean => range.from <= stated.range.from && stated.range.to <= range.to;
    if (rejected || (foreign && stated.kind === "endpoint") || besides.some(isIn))
      return { ...stated, weight: "mentions" };
    const task = open.some(isIn);
    return task && built.has(stated.kind) && stated.state === undefined ? { ...stated, state: "planned" } : stated;
  });
}

/** The items of a list that are a title of alternatives with what was not taken nested below it: `6. **Rejected alternatives.**` */
const itemsOnOthers = ({ items }: List): readonly ListItem[] =>
  items.filter(({ blocks: [first, ...nested] }) => {
    if (first?.kind !== "paragraph" || !nested.some(({ kind }) => kind === "list")) return false;
    const words = first.inline.text.trim().replace(/[.:：]$/u, "");
    return words.length < 60 && topicsOf(words).subjects.includes("alternatives");
  });

/** Whether the rows of a table name what was not taken: `| Rejected | Why |`. */
const isOfRejected = (block: Block): boolean =>
  block.kind === "table" &&
  /^(?:rejected|discarded|not (?:used|chosen|taken)|ruled out|verworfen|abgelehnt|rejetée?s?|rechazad[oa]s?|descartad[oa]s?|rejeitad[oa]s?|отклонен\p{L}*|отвергнут\p{L}*|(?:已)?(?:否决|拒绝)(?:方案)?|不採用|却下|기각)(?: (?:options?|alternatives?|technolog(?:y|ies)|librar(?:y|ies)|tools?|packages?))?$/iu.test(
    block.header.cells[0]?.text.trim() ?? "",
  );

/** What a text proposes to add, by the words that announce it or those around its name, is planned. */
function weighProposed(out: Collector, first: number, text: string, announced: boolean): void {
  out.amend(first, (stated): Stated => {
    if (!built.has(stated.kind) || stated.state !== undefined) return stated;
    const { from, to } = stated.range;
    const before = lastLine(text.slice(Math.max(0, from - 200), from));
    const after = firstLine(text.slice(to, to + 100));
    return announced || proposesNext(before) || proposedBefore(after) || endsPlanned(after)
      ? { ...stated, state: "planned" }
      : stated;
  });
}

/** Whether the words on the last name of a line end in a mark: "`archive` - Archive old orders (future)". */
const endsPlanned = (after: string): boolean => {
  const mark = /^[`*_"'”)\]]{0,4}\s[^`|()\n]{0,80}[(（]([^()（）\n]{1,40})[)）]\s*[.。]?\s*$/u.exec(after)?.[1];
  return mark !== undefined && stateOf(`(${mark})`) === "planned";
};

const firstLine = (text: string): string => text.split("\n", 1)[0]!;
const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);
