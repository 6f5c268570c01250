import type { WordsAround } from "./words-around.ts";

/** Whether a name is one of two of which either will do: "`queue.ts` or `worker.ts`", "Vitest or Jest". */
export const isEither = ({ before, after }: WordsAround): boolean =>
  codeBefore.test(before) || codeBehind.test(after) || wordBefore.test(before) || wordBehind.test(after);

const or = "(?:or|oder|ou|o|или|veya|atau)";

const codeBefore = new RegExp(String.raw`\x60\)?,?\s(?:${or}\s|(?:或者?|または|또는)\s?)\(?\x60$`, "iu");
const codeBehind = new RegExp(String.raw`^\x60\)?,?\s(?:${or}\s|(?:或者?|または|또는)\s?)\(?\x60`, "iu");

/** Names of products are seldom in code. */
const wordBefore = new RegExp(String.raw`(?:^|[\s(|])[A-Z][\w.+-]{1,30}\s${or}\s$`, "u");
const wordBehind = new RegExp(String.raw`^\s${or}\s[A-Z]\w`, "u");
