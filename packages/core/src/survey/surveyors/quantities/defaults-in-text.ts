import type { Token } from "../../../notation/code/token.ts";
import type { NameOfNumber } from "./name-before.ts";

const inCapitals = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/**
 * The number that a text gives a variable of the environment where nobody sets it, with the name of the variable:
 * `getenv("WAIT_SECONDS", "4")`, `env.WAIT_SECONDS ?? "4"`, `@Value("${WAIT_SECONDS:4}")`; `null` where the text gives none.
 */
export function defaultOfVariable(
  tokens: readonly Token[],
  at: number,
  text: string,
): (NameOfNumber & { readonly value: number }) | null {
  const inside = /^\$\{([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+):-?(\d{1,12})\}$/.exec(text);
  if (inside) return named(inside[1]!, inside[2]!);
  if (!/^\d{1,12}$/.test(text)) return null;
  const [mark, closing] = [tokens[at - 1]?.text, tokens[at - 2]?.text];
  const isEither =
    mark === "??" || (mark === "|" && closing === "|") || mark === "||" || (mark === "?" && closing === "?");
  if (mark !== "," && !isEither) return null;
  // Behind `env["NAME"]` and `getenv("NAME")` the name stands before the bracket.
  for (let i = at - 2; i > at - 6 && i >= 0; i--) {
    const name = tokens[i]!.text.replace(/^["'`]|["'`]$/g, "");
    // Gin's `DefaultQuery("limit", "10")`.
    if (mark === "," && /^[a-z]\w{1,40}$/.test(name) && /^Default(?:Query|PostForm)$/.test(tokens[i - 2]?.text ?? ""))
      return { name, own: `${name} default`, value: Number(text) };
    if (inCapitals.test(name)) return mark !== "," || isAsked(tokens, i) ? named(name, text) : null;
    if (!/^[)\]|?]$/.test(tokens[i]!.text)) return null;
  }
  return null;
}

/** Whether a call asks for what a name has: `environ.get(`, `getenv(`. */
const isAsked = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "(" && /get|env|config|setting|param/i.test(tokens[at - 2]?.text ?? "");

const named = (name: string, digits: string): NameOfNumber & { readonly value: number } => ({
  name,
  own: name,
  value: Number(digits),
});

/** The default that an annotation gives the parameter behind it: `@RequestParam(defaultValue = "20") int size`. */
export function defaultOfParameter(
  tokens: readonly Token[],
  at: number,
  text: string,
): (NameOfNumber & { readonly value: number }) | null {
  if (!/^\d{1,9}$/.test(text) || tokens[at - 1]?.text !== "=" || tokens[at - 2]?.text !== "defaultValue") return null;
  const close = tokens.findIndex((token, i) => i > at && i < at + 8 && token.text === ")");
  const [type, name] = [tokens[close + 1], tokens[close + 2]];
  if (close < 0 || type?.kind !== "word" || name?.kind !== "word") return null;
  return { name: name.text, own: `${name.text} default`, value: Number(text) };
}
