import type { CodeText } from "../../values/token-values.ts";

/** The line, from 1, of a token by its place. */
export const lineOf = ({ code, lines }: CodeText, at: number): number => lines.lineAt(code.tokens[at]!.from);
