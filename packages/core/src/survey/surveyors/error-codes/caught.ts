import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

/** How far what answers for a caught error may reach. */
const longest = 160;
/** So far behind `case` may stand what is caught. */
const most = 80;

/**
 * The stretch of code that answers where an error of this name is caught: below `except X`, in `catch (X e) { }`, behind
 * `errors.Is(err, X)`, `instanceof X` or `isinstance(err, X)`, where what is caught is compared to it: `if (err.code === "X")`; `null` where the word catches nothing.
 */
export function caughtAt(code: Code, at: number): readonly [from: number, to: number] | null {
  return (
    belowExcept(code, at) ??
    inCatch(code, at) ??
    behindTest(code, at) ??
    behindComparison(code, at) ??
    behindNameInGo(code, at)
  );
}

/** `except X as error:`, `except (X, Y):` */
function belowExcept(code: Code, at: number): readonly [number, number] | null {
  let start = at - 1;
  while (start > at - 24 && start >= 0 && !code.tokens[start]!.first) start--;
  if (!isWord(code, start, "except")) return null;
  let from = at + 1;
  while (from < at + 24 && from < code.tokens.length && !isMark(code, from, ":")) from++;
  if (!isMark(code, from, ":")) return null;
  const { column } = code.tokens[start]!;
  let to = from + 1;
  while (to < code.tokens.length && !(code.tokens[to]!.first && code.tokens[to]!.column <= column)) to++;
  return to - from <= longest ? [from + 1, to] : null;
}

/** `catch (X | Y error) { ... }`, `catch (error: X) { ... }` */
function inCatch(code: Code, at: number): readonly [number, number] | null {
  let open = at - 1;
  while (open > at - 16 && open >= 0 && !isMark(code, open, "(", ")", ";", "{")) open--;
  if (!isMark(code, open, "(") || !isWord(code, open - 1, "catch")) return null;
  return blockAt(code, closeOf(code, open) + 1);
}

/** `if errors.Is(err, X) { ... }`, `if (error instanceof X) { ... }` */
function behindTest(code: Code, at: number): readonly [number, number] | null {
  const python = belowIsinstance(code, at);
  if (python) return python;
  if (isWord(code, at - 1, "instanceof")) return isMark(code, at + 1, ")") ? blockAt(code, at + 2) : null;
  const open = isMark(code, at - 1, ".") ? at - 5 : at - 3;
  if (!isMark(code, open, "(") || !isWord(code, open - 1, "Is") || closeOf(code, open) !== at + 1) return null;
  if (isMark(code, at + 2, "{")) return blockAt(code, at + 2);
  if (!isMark(code, at + 2, ":")) return null;
  return [at + 3, endOfCase(code, at + 3)];
}

/** `if isinstance(error, X):`, `if isinstance(error, (X, Y)):`, and what stands deeper below it */
function belowIsinstance(code: Code, at: number): readonly [number, number] | null {
  let open = at - 1;
  while (open > at - 24 && open >= 0 && !(isMark(code, open, "(") && isWord(code, open - 1, "isinstance"))) open--;
  const start = open - 2;
  if (open < 0 || closeOf(code, open) < at || !isWord(code, start, "if", "elif") || !code.tokens[start]!.first)
    return null;
  const from = closeOf(code, open) + 1;
  if (!isMark(code, from, ":")) return null;
  const { column } = code.tokens[start]!;
  let to = from + 1;
  while (to < code.tokens.length && !(code.tokens[to]!.first && code.tokens[to]!.column <= column)) to++;
  return to - from <= longest ? [from + 1, to] : null;
}

/** Whether code asks whether what was caught is of this code, which may be another's. */
export const isCompared = (code: Code, at: number): boolean => behindComparison(code, at) !== null;

/** `if (err.code === "X") { ... }`, `err.code === "X" ? 409 : 500`, `case "X":` */
function behindComparison(code: Code, at: number): readonly [number, number] | null {
  if (code.tokens[at]!.kind !== "string") return null;
  if (isWord(code, at - 1, "case")) return inCase(code, at);
  let mark = at - 1;
  while (mark > at - 4 && isMark(code, mark, "=", "==", "===")) mark--;
  if (mark > at - 3 || !isWord(code, mark, "code", "name") || !isMark(code, mark - 1, ".", "?.")) return null;
  if (isMark(code, at + 1, "?")) return isMark(code, at + 3, ":") ? [at + 2, at + 3] : null;
  let open = at - 1;
  while (open > at - 40 && open >= 0 && code.tokens[open]!.pair <= at) {
    const { pair } = code.tokens[open]!;
    if (isMark(code, open, ";", "{")) return null;
    open = pair >= 0 && pair < open ? pair - 1 : open - 1;
  }
  return isMark(code, open, "(") && isWord(code, open - 1, "if") ? doneAt(code, closeOf(code, open) + 1) : null;
}

/** `case shop.ErrGone, shop.ErrPaid:`, `if err == shop.ErrGone { ... }` */
function behindNameInGo(code: Code, at: number): readonly [number, number] | null {
  if (code.tokens[at]!.kind !== "word" || !/^Err[A-Z]/.test(code.tokens[at]!.text)) return null;
  const start = isMark(code, at - 1, ".") ? at - 2 : at;
  if (isMark(code, start - 1, "==") && isMark(code, at + 1, "{")) return blockAt(code, at + 1);
  let lead = start - 1;
  while (lead > at - most && isMark(code, lead, ",")) lead -= isMark(code, lead - 2, ".") ? 4 : 2;
  let from = at + 1;
  while (from < at + most && isMark(code, from, ",")) from += isMark(code, from + 2, ".") ? 4 : 2;
  return isWord(code, lead, "case") && isMark(code, from, ":") ? [from + 1, endOfCase(code, from + 1)] : null;
}

/** What is done where a condition holds: a block, or one statement, as far as it stands on one line but for what its brackets hold. */
function doneAt(code: Code, at: number): readonly [number, number] | null {
  if (isMark(code, at, "{")) return blockAt(code, at);
  let to = at;
  while (
    to < at + longest &&
    to < code.tokens.length &&
    !isMark(code, to, ";", "}") &&
    !(to > at && code.tokens[to]!.first)
  )
    to = code.tokens[to]!.pair > to ? code.tokens[to]!.pair + 1 : to + 1;
  return [at, Math.min(to, at + longest)];
}

/** What is done for a case, behind those that stand right below it for the same. */
function inCase(code: Code, at: number): readonly [number, number] | null {
  let from = at + 1;
  while (isMark(code, from, ":") && isWord(code, from + 1, "case") && from < at + longest) from += 3;
  if (!isMark(code, from, ":")) return null;
  return [from + 1, endOfCase(code, from + 1)];
}

/** Where what is done for a case ends, that begins at `from`. */
function endOfCase(code: Code, from: number): number {
  let to = from;
  while (
    to < from + longest &&
    to < code.tokens.length &&
    !isWord(code, to, "case", "default") &&
    !isMark(code, to, "}")
  )
    to = code.tokens[to]!.pair > to ? code.tokens[to]!.pair + 1 : to + 1;
  return to;
}

function blockAt(code: Code, at: number): readonly [number, number] | null {
  if (!isMark(code, at, "{")) return null;
  const end = closeOf(code, at);
  return end - at <= longest ? [at + 1, end] : null;
}
