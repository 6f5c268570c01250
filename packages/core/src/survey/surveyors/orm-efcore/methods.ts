import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type CodeText, valueOf } from "../../values/token-values.ts";
import type { Value } from "../../values/value.ts";

/** The body of a method from brace to brace, by the places of its tokens, and the name of its last parameter. */
export interface Method {
  readonly open: number;
  readonly close: number;
  readonly parameter: string;
}

/** The methods that are handed a builder of an entity. */
export function methodsOn(code: Code, from: number, to: number): Method[] {
  const found: Method[] = [];
  for (let i = from + 1; i < to; i++)
    if (isWord(code, i, "EntityTypeBuilder") && isMark(code, i - 1, "(")) {
      const method = methodAt(code, i - 1, to);
      if (method) found.push(method);
    }
  return found;
}

/** The body of a method by its name. */
export function methodIn(code: Code, from: number, to: number, name: string): Method | null {
  for (let i = from + 1; i < to; i++)
    if (isWord(code, i, name) && isMark(code, i + 1, "(") && isWord(code, i - 1, "void"))
      return methodAt(code, i + 1, to);
  return null;
}

/** The body of the method whose parameters open at `open`, and its last parameter; `null` where it has no body. */
function methodAt(code: Code, open: number, to: number): Method | null {
  const end = closeOf(code, open);
  const parameter = code.tokens[end - 1]?.text ?? "";
  if (isMark(code, end + 1, "{")) return { open: end + 1, close: closeOf(code, end + 1), parameter };
  if (!isMark(code, end + 1, "=>")) return null;
  let close = end + 2;
  while (close < to && !isMark(code, close, ";")) close++;
  return { open: end + 1, close, parameter };
}

/** The statements of a body as values, and where conditions and loops stand, which are passed over. */
export function statementsIn(
  of: CodeText,
  open: number,
  close: number,
): { readonly values: readonly Value[]; readonly skipped: readonly number[] } {
  const { code } = of;
  const values: Value[] = [];
  const skipped: number[] = [];
  let from = open + 1;
  for (let i = open + 1; i <= close && i <= code.tokens.length; ) {
    if (
      i === from &&
      isWord(code, i, "if", "else", "foreach", "for", "while", "switch", "try", "catch", "finally", "using")
    ) {
      skipped.push(i);
      while (i < close && !isMark(code, i, "{", ";")) i = isMark(code, i, "(") ? closeOf(code, i) + 1 : i + 1;
      i = (isMark(code, i, "{") ? closeOf(code, i) : i) + 1;
      from = i;
      continue;
    }
    if (i === close || isMark(code, i, ";")) {
      if (i > from) values.push(valueOf(of, from, i));
      from = i + 1;
    }
    const pair = code.tokens[i]?.pair ?? -1;
    i = pair > i ? pair + 1 : i + 1;
  }
  return { values, skipped };
}
