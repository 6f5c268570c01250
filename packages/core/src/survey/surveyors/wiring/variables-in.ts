import { Lines } from "../../../text/lines.ts";
import { isAddress, type Mention, mentionOf } from "../../deployment/mention.ts";

const mostVariables = 50;

interface Variable {
  readonly name: string;
  readonly line: number;
  /** Where it leads to unless it is set. */
  readonly host?: Mention;
}

/** The variables of the environment that a text reads as addresses, in the form that a pattern tells. */
export function variablesIn(text: string, read: RegExp): Variable[] {
  const names = new Map<string, number>();
  for (const match of text.matchAll(read))
    if (isAddress(match[0]) && !names.has(match[0]) && names.size < mostVariables) names.set(match[0], match.index);
  if (names.size === 0) return [];
  const lines = new Lines(text);
  return [...names].map(([name, at]) => {
    const host = otherwise(text.slice(at + name.length, at + name.length + 100));
    return { name, line: lines.lineAt(at), ...(host ? { host } : {}) };
  });
}

/** `|| "stock"`, `, "stock:8080")` and `:stock}` behind the name of a variable: the host that counts where it is not set. */
function otherwise(behind: string): Mention | null {
  const word =
    /^["'`]?[)\]]?\s{0,3}(?:\|\||\?\?|,|\?:|:-?)\s{0,3}["'`]?([a-z][a-z0-9.-]{1,62}(?::\d{2,5})?)["'`}]/.exec(
      behind,
    )?.[1];
  return word === undefined ? null : mentionOf(word);
}
