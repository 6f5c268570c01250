import type { State } from "../model/element.ts";
import type { Inline } from "../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../text/mapped.ts";
import type { Range } from "../text/range.ts";
import type { Status } from "./design.ts";
import { advises } from "./proposed.ts";
import { leading, pictures, starting, states } from "./state-words.ts";
import { normalTitle } from "./title.ts";
import { matches } from "../text/matches.ts";
import { remembered } from "../text/remembered.ts";

/** A state that a text says of a thing, and where the words that say it stand in the text. */
export interface Marked {
  readonly state: State;
  /** Offsets into the text given. */
  readonly range: Range;
}

/**
 * What a short text (a heading, a name, a label, a cell, an item) says of the state of the thing it names; `null` where it says
 * nothing. For every reader: call it on the words around a name, and on the cell of a status column with `stateOfCell`.
 *
 *     stateOf("Search Service (future)")        "planned"
 *     stateOf("Legacy importer - deprecated")   "deprecated"
 *     stateOf("✅ Cart")                          "built"
 *     stateOf("Deprecation policy")             null
 */
export const stateOf = (text: string): State | null => markIn(text)?.state ?? null;

/** What the cell of a status column says: the whole cell is the mark. */
export function stateOfCell(text: string): State | null {
  const words = normal(text).replace(/^[\s:.\-–—]+|[\s:.!\-–—]+$/gu, "");
  return whole(words) ?? stateOf(text) ?? leadingMark(words);
}

/** What a cell begins with that goes on to say when or why: "planned — phase 5", "not used in v1". */
function leadingMark(words: string): State | null {
  if (/^not (?:used|needed|required|built|in use|in scope)\b/.test(words)) return "planned";
  const first = /^([^-–—,;:(（]{3,30}?)\s*[-–—,;:(（]/u.exec(words)?.[1];
  return first === undefined ? null : whole(first);
}

/** As `stateOf`, and words struck through from end to end are of a thing that was removed. */
export function stateOfInline(inline: Inline): State | null {
  const { text, spans } = inline;
  const struck = spans.some(
    (span) =>
      span.kind === "strike" &&
      text.slice(0, span.from).trim() === "" &&
      span.to > span.from &&
      text.slice(span.to).length < 40,
  );
  return struck ? "removed" : stateOf(text);
}

/** A name without the mark of its state at one of its ends: "Search Service (future)" is "Search Service". */
export function unmarked(name: Mapped): Mapped {
  const mark = markIn(name.text);
  if (!mark) return name;
  const { from, to } = mark.range;
  if (name.text.slice(to).trim() === "") return trimmed(slice(name, 0, from));
  return name.text.slice(0, from).trim() === "" ? trimmed(slice(name, to)) : name;
}

/** What a heading says of all that stands below it: as `stateOf`, and "Planned Endpoints", "Suggested Packages", "Removed Tables". */
export const stateOfTitle: (title: string) => State | null = remembered((title) => {
  const marked = stateOf(title);
  if (marked) return marked;
  const words = normalTitle(title);
  return (
    whole(words) ??
    leading.find(([pattern]) => pattern.test(words))?.[1] ??
    (advises(title) || isOptional(title) || aimed.test(title) ? "planned" : null)
  );
});

/** "Repository structure (target)": in brackets behind what a heading names stands that it is aimed at. */
const aimed =
  /[([（【]\s?(?:(?:the )?target(?: (?:state|architecture|structure))?|to-be|aspirational|envisioned|end state|ziel(?:bild|zustand)?|cible|objetivo|целев\p{L}+|目标(?:架构|结构|状态)?|目標|목표)\s?[)\]）】]\s*$/iu;

/** "Admin APIs (optional)" may be built or not; what a caller may leave out is there all the same. */
const isOptional = (title: string): boolean => optional.test(title) && !leftToCallers.test(title);
const optional =
  /[([（【]\s?(?:optional|optionnel(?:le)?|opcional|opzionale|опционально|선택|任意|可选)\s?[)\]）】]\s*$/iu;
const leftToCallers =
  /\b(?:arguments?|attributes?|body|cookies?|fields?|filters?|flags?|headers?|inputs?|keys?|options?|param(?:eter)?s?|payload|props|propert(?:y|ies)|query|settings|values?|variables?)\b|参数|字段|請求|请求/iu;

/** What the status of a whole design says of the things it designs: until it is built they are planned. */
export function stateOfDesign(status: Status | null): State | null {
  switch (status) {
    case "draft":
    case "proposed":
    case "in-review":
    case "in-progress":
    case "rejected":
      return "planned";
    case "deprecated":
    case "superseded":
      return "deprecated";
    default:
      return null;
  }
}

/** Texts longer than this are prose; their state is looked for in their brackets and sentences only. */
const short = 160;

/** The mark in a text that says a state: in brackets, after a dash, as a picture, or as the first word before a colon. */
export function markIn(text: string): Marked | null {
  const words = text.slice(0, 2000);
  for (const found of matches(words, /[([（【]([^()[\]（）【】\n]{1,60})[)\]）】]/gu)) {
    const state = inBrackets(normal(found[1]!));
    if (state && !isAside(words, found, state)) return { state, range: at(found.index, found[0].length) };
  }
  if (words.length > short) return null;
  const picture = pictures.find(({ mark }) => words.includes(mark));
  if (picture) return { state: picture.state, range: at(words.indexOf(picture.mark), picture.mark.length) };
  const tail = /\s[-–—|:]\s*([^\s-][^-–—|:]{0,39})$/u.exec(words);
  const last = tail && whole(normal(tail[1]!));
  if (tail && last) return { state: last, range: at(tail.index, tail[0].length) };
  const head = /^\s*\*{0,2}([^:：\-–—]{2,24}?)\*{0,2}\s*[:：]/u.exec(words);
  const first = head && !nouns.has(normal(head[1]!)) ? everyPart(normal(head[1]!)) : null;
  if (head && first) return { state: first, range: at(head.index, head[0].length) };
  const said =
    /\b(?:not (?:yet )?implemented(?: yet)?|not yet (?:built|done|started|available|supported)|will be (?:added|implemented|built|introduced)(?: later| in (?:a )?(?:future|later|next|phase|v?\d)\b[^.]{0,40})?)/iu.exec(
      words,
    );
  return said ? { state: "planned", range: at(said.index, said[0].length) } : null;
}

/** Whether a bracket amid a sentence of many explains the word before it: "rolled back (deleted) rather than left". */
const isAside = (words: string, { 0: bracket, index }: RegExpExecArray, state: State): boolean =>
  state === "removed" && words.length > short && index > 0 && /^\s+\p{Ll}/u.test(words.slice(index + bracket.length));

const at = (from: number, length: number): Range => ({ from, to: from + length });

/** Words that are the beginning of a text about the state rather than a mark. */
const nouns: ReadonlySet<string> = new Set(["todo", "draft"]);

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*_`~]/g, "")
    .replace(/[\p{Extended_Pictographic}\ufe0f]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** In brackets a mark may be the beginning: "(planned for v2)", "(deprecated since 3.1)". */
const inBrackets = (words: string): State | null =>
  whole(words) ??
  starting.find(([pattern]) => pattern.test(words))?.[1] ??
  // "(optional, for the future)"
  (words.split(/[,;，；、]\s?/).some((part, i) => i > 0 && forLater.test(part)) ? "planned" : null);

const forLater =
  /^(?:for (?:the future|later)|in (?:the )?future|future|later|planned|(?:на|в) будущ\p{L}+|für später|in zukunft|(?:pour|para|per) (?:plus tard|(?:le |el |o |il )?futur[oe]?|más adelante|depois|dopo)|未来|将来|后续|今後|향후)$/u;

/** "Planned, not built": several marks that say the same. */
function everyPart(words: string): State | null {
  const said = words.split(/,\s*(?:but\s+)?|\s+but\s+/).map(whole);
  return said.every((state) => state === said[0]) ? said[0]! : null;
}

/** A text that is nothing but the mark. */
function whole(words: string): State | null {
  const bare = words.replace(/^[\s"'“”]+|[\s"'“”.!]+$/gu, "");
  return (
    states.get(bare) ??
    (/^(?:phase|stage|milestone|фаза|этап|fase|stufe) (?:[2-9]|ii|iii|iv)$/u.test(bare) ? "planned" : null)
  );
}
