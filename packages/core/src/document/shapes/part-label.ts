import type { Inline, Span } from "../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../text/mapped.ts";
import { lately } from "../../text/lately.ts";

/** A line parted into the label it begins with and the rest. */
export interface Parted {
  /** `**Name**: text`, `` `name` - text ``, `Name: text`: the words before the text, without marks, number and colon. */
  readonly label: Mapped | null;
  /** Whether the label was bold, code or plain. */
  readonly labelStyle: "strong" | "code" | "plain" | null;
  /** A bracket right after the label: `**Name** (planned): text`. */
  readonly note: Mapped | null;
  /** What parts label and text: `:`, a dash or an arrow; empty where a bold or code label runs into its sentence or stands alone. */
  readonly separator: string;
  /** What follows the label, or the whole where there is none. */
  readonly rest: Mapped | null;
}

/** Parts `**Name**: text` into its label and the rest. Works for list items and for paragraphs; several readers ask for one. */
export const partLabel: (inline: Inline) => Parted = lately(part);

function part(inline: Inline): Parted {
  const start = ornament.exec(inline.text)![0].length;
  const lead = leadSpan(inline.spans, start);
  return (lead ? partMarked(inline, lead) : null) ?? partPlain(inline, start) ?? unlabelled(inline, start);
}

/** What may stand before a label and is none of it: blanks, emoji, arrows, a box, a number. */
const ornament =
  /^(?:[\s\u200b-\u200f\u2060\ufeff→⇒➜•·]|\ufe0f|\p{Extended_Pictographic})*(?:\[[ xX]\]\s*)?(?:\d{1,3}[.)]\s+)?/u;

/** The widest mark that the words begin with, ornament inside it or before it. */
function leadSpan(spans: readonly Span[], start: number): Span | undefined {
  let lead: Span | undefined;
  for (const span of spans) {
    const marks = span.kind === "strong" || span.kind === "code";
    if (marks && span.from <= start && span.to > start && (!lead || span.to > lead.to)) lead = span;
  }
  return lead;
}

const afterMark = /^\s{0,4}(\([^()\n]{1,80}\))?\s{0,4}([:：]|[–—→]|->|-(?=\s))?\s*/;

function partMarked(inline: Inline, lead: Span): Parted | null {
  const after = afterMark.exec(inline.text.slice(lead.to, lead.to + 200))!;
  const note = after[1] ? noteAt(inline, lead.to + after[0].indexOf("(") + 1, after[1].length - 2) : null;
  const words = trimmed(slice(inline, lead.from, lead.to));
  const label = withoutColon(lead.kind === "strong" ? slice(words, ornament.exec(words.text)![0].length) : words);
  if (label.text === "") return null;
  const colon = /[:：]\s*$/.exec(words.text)?.[0].trim();
  const separator = after[2] ?? colon ?? "";
  return {
    label,
    labelStyle: lead.kind as "strong" | "code",
    note,
    separator,
    // A bracket that no separator follows belongs to the sentence as well as to the label.
    rest: slice(inline, lead.to + (separator === "" && note ? after[0].indexOf("(") : after[0].length)),
  };
}

const noteAt = (inline: Inline, from: number, length: number): Mapped => trimmed(slice(inline, from, from + length));

function withoutColon(words: Mapped): Mapped {
  const bare = words.text.replace(/(?<![\s:：])[\s:：]+$/, "");
  return bare.length === words.text.length ? words : slice(words, 0, bare.length);
}

/** The longest words that are still a label and not a sentence. */
const longest = 80;

function partPlain(inline: Inline, start: number): Parted | null {
  const { text } = inline;
  if (!separators.test(text.slice(start, start + longest + 2))) return null;
  const marks = inline.spans.filter(({ kind }) => kind !== "emphasis" && kind !== "strong");
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + longest); i++) {
    const span = marks.find((mark) => mark.from <= i && i < mark.to);
    if (span) {
      i = span.to - 1;
      continue;
    }
    const unit = text[i]!;
    if (unit === "(" || unit === "[" || unit === "（") depth++;
    else if (unit === ")" || unit === "]" || unit === "）") depth--;
    else if (unit === "\n" || "。!?！？;→".includes(unit) || (unit === "." && /\s/.test(text[i + 1] ?? " ")))
      return null;
    if (depth > 0 || i === start) continue;
    const separator = separatorAt(text, i);
    if (!separator) continue;
    const whole = trimmed(slice(inline, start, i));
    const bracket = /\s*\(([^()]{1,80})\)$/.exec(whole.text);
    const label = bracket ? slice(whole, 0, bracket.index) : whole;
    if (label.text === "" || label.text.split(/\s+/).length > 9) return null;
    return {
      label,
      labelStyle: "plain",
      note: bracket ? noteAt(whole as Inline, whole.text.lastIndexOf("(") + 1, bracket[1]!.length) : null,
      separator: separator.trim(),
      rest: trimmed(slice(inline, i + separator.length)),
    };
  }
  return null;
}

/** What every separator holds: most lines hold none. */
const separators = /[:：—]|\s[–-]/;

/** A colon before a blank, or a dash between blanks. */
function separatorAt(text: string, i: number): string | undefined {
  const unit = text[i]!;
  if (unit === "：") return unit;
  // Nearly all are letters.
  if (unit > " " && unit <= "~" && unit !== ":") return undefined;
  return /^(?::(?=\s|$)|\s[–—-]{1,2}\s|—)/.exec(text.slice(i, i + 5))?.[0];
}

const unlabelled = (inline: Inline, start: number): Parted => ({
  label: null,
  labelStyle: null,
  note: null,
  separator: "",
  rest: start === 0 ? inline : slice(inline, start),
});
