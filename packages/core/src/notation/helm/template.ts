/** A part of a template, with the line, from 1, where it begins. */
export type Part =
  | { readonly form: "text"; readonly text: string; readonly line: number }
  | {
      readonly form: "output";
      readonly expression: string;
      readonly line: number;
      /** Whether nothing else stands on its line. */
      readonly alone: boolean;
    }
  | { readonly form: "block"; readonly word: Word; readonly arms: readonly Arm[]; readonly line: number };

export type Word = "if" | "with" | "range" | "define";

/** What stands below a condition; the last one of a block may have none. */
export interface Arm {
  readonly condition: string | null;
  readonly parts: readonly Part[];
}

const deepest = 40;

interface Open {
  readonly word: Word;
  readonly line: number;
  readonly arms: { readonly condition: string | null; readonly parts: Part[] }[];
}

/** Takes a template apart at its actions. Linear in the text; what is not closed ends with the text. */
export function partsOf(template: string): readonly Part[] {
  const top: Part[] = [];
  const open: Open[] = [];
  const parts = (): Part[] => open.at(-1)?.arms.at(-1)!.parts ?? top;
  const close = (): void => {
    const { word, line, arms } = open.pop()!;
    parts().push({ form: "block", word, arms, line });
  };
  let line = 1;
  let at = 0;
  let trims = false;
  while (at < template.length) {
    const begin = template.indexOf("{{", at);
    const text = template.slice(at, begin < 0 ? undefined : begin);
    const end = begin < 0 ? -1 : endOf(template, begin);
    const inside = end < 0 ? "" : template.slice(begin + 2, end);
    const left = trims ? text.trimStart() : text;
    const kept = inside.startsWith("-") ? left.trimEnd() : left;
    if (kept !== "")
      parts().push({ form: "text", text: kept, line: line + lineEnds(text.slice(0, text.length - left.length)) });
    line += lineEnds(text);
    if (end < 0) break;
    at = end + 2;
    trims = inside.endsWith("-");
    const words = inside.replace(/^-/, "").replace(/-$/, "").trim();
    const [, word = "", rest = ""] = /^(if|else|end|range|with|define|block)\b\s*([^]*)$/.exec(words) ?? [];
    if (word === "end") {
      if (open.length > 0) close();
    } else if (word === "else") {
      const condition = rest.replace(/^(?:if|with)\s+/, "");
      open.at(-1)?.arms.push({ condition: condition === "" ? null : condition, parts: [] });
    } else if (word !== "" && open.length < deepest) {
      const known = word === "block" ? "define" : (word as Word);
      open.push({ word: known, line, arms: [{ condition: rest, parts: [] }] });
    } else if (word === "" && words !== "" && !words.startsWith("/*"))
      parts().push({ form: "output", expression: words, line, alone: isAlone(template, begin, at) });
    line += lineEnds(inside);
  }
  while (open.length > 0) close();
  return top;
}

/** Where an action ends; a remark may hold what ends others. */
function endOf(template: string, begin: number): number {
  const isRemark = /^\{\{-?\s{0,9}\/\*/.test(template.slice(begin, begin + 16));
  const from = isRemark ? template.indexOf("*/", begin) : begin;
  return from < 0 ? -1 : template.indexOf("}}", from);
}

const lineEnds = (text: string): number => text.split("\n").length - 1;

function isAlone(template: string, from: number, to: number): boolean {
  const before = template.slice(template.lastIndexOf("\n", from) + 1, from);
  const end = template.indexOf("\n", to);
  return `${before}${template.slice(to, end < 0 ? undefined : end)}`.trim() === "";
}
