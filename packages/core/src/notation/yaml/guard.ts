import { matches } from "../../text/matches.ts";

/** Limits within which the parser is safe: beyond them it is slow, or runs out of stack in a way that cannot be caught. */
const largest = 200_000;
const deepest = 100;
const mostAliases = 1_000;

/** Why a text must not be given to the YAML parser, as a sentence; `null` if it may. Linear in the text, and it trusts nothing in it. */
export function refusal(text: string): string | null {
  if (text.length > largest) return "it is longer than 200,000 characters";
  if (flowDepth(text) > deepest) return `it is nested more than ${deepest} deep`;
  if (blockDepth(text) > deepest) return `it is nested more than ${deepest} deep`;
  if (aliases(text) > mostAliases) return `it holds more than ${mostAliases} aliases`;
  return null;
}

/** The most brackets open at once. Brackets within quotes count too, which may refuse too much but never too little. */
function flowDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 91 || unit === 123) most = Math.max(most, ++depth);
    else if ((unit === 93 || unit === 125) && depth > 0) depth--;
  }
  return most;
}

/** The most levels of indentation open at once; each `-` and `?` that begins a line opens one more. */
function blockDepth(text: string): number {
  const open: number[] = [];
  let most = 0;
  for (const line of matches(text, /(?:^|\n)([ \t]*)((?:[-?][ \t]+)*)(?=[^\s#])/g)) {
    const indent = line[1]!.length;
    while (open.length > 0 && open.at(-1)! >= indent) open.pop();
    open.push(indent);
    const marks = line[2]!.replace(/[ \t]/g, "").length;
    for (let i = 1; i <= marks && open.length <= deepest; i++) open.push(indent + 2 * i);
    most = Math.max(most, open.length);
  }
  return most;
}

const aliases = (text: string): number => {
  let count = 0;
  for (let i = text.indexOf("*"); i >= 0; i = text.indexOf("*", i + 1)) if (/[\w-]/.test(text[i + 1] ?? "")) count++;
  return count;
};
