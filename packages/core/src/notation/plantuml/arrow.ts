import { type Range, range } from "../../text/range.ts";
import type { DrawnArrow, DrawnNode } from "../notation.ts";

interface End {
  readonly key: string;
  readonly range: Range;
  /** `[Order API]`, `(Pay)`, `:Customer:`: what the brackets say of it. */
  readonly words: { readonly label?: string; readonly shape?: DrawnNode["shape"]; readonly declared?: boolean };
}

export interface Arrow {
  readonly from: End;
  readonly to: End;
  readonly label: string;
  readonly labelFrom: number;
  readonly range: Range;
  readonly line: DrawnArrow["line"];
  readonly head: DrawnArrow["head"];
}

const end = String.raw`\[[^\]]+\]|\([^()]+\)|:[^:]+:|"[^"]+"|[\p{L}\p{N}_.@]+`;
const body = String.raw`(?:<\|?|o|\*|x)?(?:-|\.|=)+(?:\[[^\]]*\]|(?:up|down|left|right|u|d|l|r|le|ri|do)(?=[-.=]))?(?:-|\.|=)*(?:\|?>>?|o|\*|x|\\\\|//)?`;
const line = new RegExp(
  `^(${end})\\s*(?:"[^"]*"\\s*)?(${body})\\s*(?:"[^"]*"\\s*)?(${end})\\s*(?:[+-]{2}\\s*)?(?::\\s*(.*))?$`,
  "u",
);

/** Reads `A -up-> [Order API] : text`; an arrow drawn to the left is turned round. */
export function arrowOf(text: string, from: number): Arrow | null {
  const found = line.exec(text);
  if (!found) return null;
  const [, a, drawn, b, label = ""] = found;
  if (drawn!.length < 2) return null;
  const left = endOf(a!, from);
  const right = endOf(b!, from + text.indexOf(b!, a!.length + drawn!.length));
  const back = /^(?:<|o|\*)/.test(drawn!) && !/[>o*]$/.test(drawn!);
  return {
    from: back ? right : left,
    to: back ? left : right,
    label: label.trim(),
    labelFrom: from + text.length - label.length + (label.length - label.trimStart().length),
    range: range(from, from + text.length),
    line: /\.|--(?!-)>>?$/.test(drawn!) || (drawn!.startsWith("<--") && back) ? "dotted" : "solid",
    head: headOf(drawn!, back),
  };
}

function headOf(drawn: string, back: boolean): DrawnArrow["head"] {
  if (drawn.includes("|")) return "inherits";
  if (drawn.includes("*")) return "composes";
  if (/^o|o$/.test(drawn)) return "aggregates";
  if (drawn.startsWith("<") && !back) return "both";
  return back || drawn.endsWith(">") ? "arrow" : "none";
}

function endOf(written: string, from: number): End {
  const bare = written.replace(/^[[(:"]|[\])":]$/g, "");
  const at = from + written.indexOf(bare);
  const where = range(at, at + bare.length);
  if (written.startsWith("[")) return { key: bare, range: where, words: { label: bare, declared: true } };
  if (written.startsWith(":"))
    return { key: bare, range: where, words: { label: bare, shape: "actor", declared: true } };
  return { key: bare, range: where, words: {} };
}
