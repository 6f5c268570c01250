import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusOf } from "../../routes/status-names.ts";

/** So far around a word is looked for what belongs to it. */
export const near = 40;

const isChoiceAt = (code: Code, at: number): boolean => isMark(code, at, "||", "??") || isWord(code, at, "or");

/** The one status among the tokens of a stretch; none where there are two, or where its own statement leaves a choice. */
export function onlyStatus(code: Code, from: number, to: number): number | null {
  let found: number | null = null;
  let [chooses, tells] = [false, false];
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    const isChoice = isChoiceAt(code, i);
    if (isMark(code, i, ";", "{", "}") || (token.first && !isChoice && !isChoiceAt(code, i - 1)))
      [chooses, tells] = [false, false];
    chooses ||= isChoice;
    const status = token.kind === "word" || token.kind === "number" ? statusOf(token.text) : null;
    tells ||= status !== null;
    if (chooses && tells) return null;
    if (status === null || status === found) continue;
    if (found !== null) return null;
    found = status;
  }
  return found;
}
