import { unitOf } from "../../../model/kinds/unit.ts";
import type { Token } from "../../../notation/code/token.ts";

/** What a line calls a number. */
export interface NameOfNumber {
  /** What is given the number, as the line has it: `SetMaxIdleConns`, `ACCESS_TOKEN_TTL`. */
  readonly name: string;
  /** The words from that name to the number, and the name. */
  readonly own: string;
}

/** Names that say only that something is given, or in which unit. */
const passing =
  /^(?:default(?:_?value)?|fallback|value|values|int|Int|Integer|Number|parseInt|Long|timedelta|relativedelta|Duration|TimeSpan|of|from|(?:of|from|From)_?(?:Millis|Milliseconds|Seconds|Minutes|Hours|Days|secs|millis|mins)|max_?value|err|ok|cancel|_|get|getenv|env|environ|os|process|time|datetime|math|new)$/;

/** The nearest name that is given what stands at `at`, and the words from there on; what other calls of a chain hold is passed over. */
export function nameBefore(tokens: readonly Token[], at: number): NameOfNumber {
  const own: string[] = [];
  let name = "";
  let depth = 0;
  for (let i = at - 1; i >= 0 && own.length < 14; i--) {
    const { kind, text } = tokens[i]!;
    const key = depth === 0 ? subscriptGiven(tokens, i) : undefined;
    // `claims["exp"] = …`: what stands in the brackets is given the number.
    if (key !== undefined) return { name: key, own: [tokens[i - 3]?.text ?? "", key, ...own].join(" ").trim() };
    if (text === ")" || text === "]") depth++;
    else if ((text === "(" || text === "[") && depth > 0) {
      depth--;
      // The call that the bracket is of gives its number to nobody here.
      if (depth === 0 && tokens[i - 1]?.kind === "word") i--;
    } else if (depth > 0) continue;
    else if (text === ";" || text === "{" || text === "}") break;
    else if (text === "," && own.length > 0 && tokens.slice(0, i).every((token) => token.text !== "(")) break;
    else if (kind === "word" || (kind === "string" && text.length < 60)) {
      const words = kind === "string" ? text.slice(1, -1) : text;
      const isKey = /^(?:=|:|:=|=>|\?\?)$/.test(tokens[i + 1]?.text ?? "");
      // What is told of a number are names; any other text may be a value that is nobody's business.
      if (kind === "string" && !(isKey ? /^[\w.-]+$/ : /^[A-Za-z]+(?:[._-][A-Za-z]+)*$/).test(words)) continue;
      // `limit: number = 10`, `const SEATS: u32 = 10`: the type between a name and its value is none of its words.
      if (isTypeOfName(tokens, i)) continue;
      if (words !== "default") own.unshift(words);
      if (name === "" && !passing.test(words) && (isKey || tokens[i + 1]?.text === "(") && !unitOf(words)) name = words;
      if (isKey && !passing.test(words) && !unitOf(words)) {
        if (words.length > 2 || name === "") name = words;
        own.unshift(...dottedBefore(tokens, i));
        break;
      }
      const parts = dottedBefore(tokens, i);
      if (isOption(tokens, i - 2 * parts.length)) {
        own.unshift(...parts);
        return { name: words, own: own.join(" ") };
      }
    }
  }
  if (name === "") name = own.find((word) => !passing.test(word)) ?? "";
  return { name, own: own.join(" ") };
}

function subscriptGiven(tokens: readonly Token[], at: number): string | undefined {
  const isGiven = tokens[at]!.text === "]" && tokens[at + 1]?.text === "=" && tokens[at - 2]?.text === "[";
  return isGiven ? /^["'`]([A-Za-z][\w.-]*)["'`]$/.exec(tokens[at - 1]!.text)?.[1] : undefined;
}

const isTypeOfName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === "=" && tokens[at - 1]?.text === ":" && tokens[at - 2]?.kind === "word";

/** `--timeout 30`: an option takes what stands behind it. */
const isOption = (tokens: readonly Token[], at: number): boolean =>
  at > 1 &&
  tokens[at - 1]!.text === "-" &&
  tokens[at - 2]!.text === "-" &&
  tokens[at - 1]!.to === tokens[at]!.from &&
  tokens[at - 2]!.to === tokens[at - 1]!.from;

/** `jwt.access-token.ttl` is one name. */
function dottedBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let i = at; i >= 2 && words.length < 8; i -= 2) {
    const [mark, word] = [tokens[i - 1]!, tokens[i - 2]!];
    if (!/^[.-]$/.test(mark.text) || mark.to !== tokens[i]!.from || word.to !== mark.from || word.kind !== "word")
      break;
    words.unshift(word.text);
  }
  return words;
}
