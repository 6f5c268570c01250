import type { Token } from "../../../notation/code/token.ts";
import type { NameOfNumber } from "./name-before.ts";

/** The number that an option of a command has where its words are texts of a list: `["gunicorn", "--workers", "3"]`, `"--workers=3"`. */
export function optionInList(
  tokens: readonly Token[],
  at: number,
  text: string,
): (NameOfNumber & { readonly value: number }) | null {
  const joined = /^--([a-z][a-z-]{1,40})=(\d{1,9})$/.exec(text);
  const before =
    tokens[at - 1]?.text === "," ? /^["']--([a-z][a-z-]{1,40})["']$/.exec(tokens[at - 2]?.text ?? "") : null;
  const name = joined?.[1] ?? (/^\d{1,9}$/.test(text) ? before?.[1] : undefined);
  if (name === undefined) return null;
  return { name, own: `${programOf(tokens)} ${name}`.trim(), value: Number(joined?.[2] ?? text) };
}

/** The first text of the list: the program that is run. */
function programOf(tokens: readonly Token[]): string {
  const first = tokens.find(({ kind }, i) => kind === "string" && tokens[i - 1]?.text === "[")?.text.slice(1, -1) ?? "";
  return /^[a-z][a-z-]{1,30}$/i.test(first) ? first : "";
}
