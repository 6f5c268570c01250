import { isMark, isWord, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { Range } from "../../text/range.ts";

interface Words {
  readonly text: string;
  readonly range: Range;
}

export type Variables = ReadonlyMap<string, Words>;

/**
 * The strings that a build gives names to: `val x = "1"`, `ext.x = '1'`, `x = '1'` in `ext { }`, `x: '1'` in a map,
 * `set('x', "1")`, `extra["x"] = "1"`. A name that stands for two things is unknown.
 */
export function variablesOf(code: Code): Variables {
  const found = new Map<string, Words | null>();
  const set = (name: string, at: number): void => {
    const token = code.tokens[at];
    if (token?.kind !== "string") return;
    const words = unquoted(token);
    const known = found.get(name);
    found.set(name, known === undefined || known?.text === words.text ? words : null);
  };
  for (let i = 0; i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind === "word" && isMark(code, i + 1, "=", ":")) set(token.text, i + 2);
    else if (token.kind !== "string") continue;
    else if (isMark(code, i + 1, "]") && isMark(code, i + 2, "=")) set(unquoted(token).text, i + 3);
    else if (isMark(code, i + 1, ",") && isWord(code, i - 2, "set")) set(unquoted(token).text, i + 2);
  }
  return new Map([...found].flatMap(([name, words]) => (words ? [[name, words] as const] : [])));
}

/** Words with `$name` and `${path.name}` resolved by their last names; none if one is unknown. */
export function interpolated(words: Words | undefined, variables: Variables): Words | undefined {
  if (!words?.text.includes("$")) return words;
  const alone = reference.exec(words.text);
  if (alone && alone[0].length === words.text.length) {
    const found = variables.get(nameIn(alone));
    return found?.text.includes("$") ? undefined : found;
  }
  let known = true;
  const text = words.text.replace(new RegExp(reference, "g"), (...match) => {
    const found = variables.get(nameIn(match as unknown as RegExpExecArray));
    known &&= found !== undefined;
    return found?.text ?? "";
  });
  return known && !text.includes("$") ? { text, range: words.range } : undefined;
}

const reference = /\$(?:(\w+)|\{([^{}]*)\})/;

/** `versions.jackson`, `property("jackson")` and `rootProject.ext['jackson']` are all told by their last name. */
const nameIn = (match: RegExpExecArray): string => match[1] ?? /(\w+)\W*$/.exec(match[2] ?? "")?.[1] ?? "";
