import {
  afterAngles,
  closeOf,
  isMark,
  isWord,
  parts,
  textOf as sourceOf,
  unquoted,
} from "../../notation/code/reach.ts";
import type { Code } from "../../notation/code/token.ts";
import type { Lines } from "../../text/lines.ts";
import type { Call, Value } from "./value.ts";

// Expressions of Python, C#, Ruby and Elixir as values, by their tokens: names, strings, lists, maps, calls and lambdas are all
// that migrations are written with.

export interface CodeText {
  readonly code: Code;
  readonly lines: Lines;
}

const comma = { marks: [","], lines: false };
const deepest = 30;

/** The value that the tokens `[from, to)` write. */
export function valueOf(of: CodeText, from: number, to: number, depth = 0): Value {
  const { code } = of;
  const line = lineAt(of, from);
  const other: Value = { kind: "other", text: sourceOf(code, from, to), line };
  const first = code.tokens[from];
  if (!first || from >= to || depth > deepest) return other;
  const lambda = arrowAt(code, from, to);
  if (lambda > 0) return lambdaOf(of, from, lambda, to, depth);
  if (isWord(code, from, "new", "await", "return") && to > from + 1) {
    // C#'s `new[] { "a", "b" }` is a list.
    const open = isMark(code, from + 1, "[") ? closeOf(code, from + 1) + 1 : -1;
    if (open > 0 && isMark(code, open, "{")) {
      const items = parts(code, open + 1, Math.min(closeOf(code, open), to), comma);
      return { kind: "list", items: items.map(([a, b]) => valueOf(of, a, b, depth + 1)), line };
    }
    return valueOf(of, from + 1, to, depth + 1);
  }
  const [head, next] = primary(of, from, to, depth);
  const [value, end] = head ? suffixes(of, head, next, to, depth) : [null, from];
  if (value && end === to) return value;
  // Ruby and Elixir call without brackets: `null: false` behind a name begins its arguments.
  return other;
}

const lineAt = ({ code, lines }: CodeText, at: number): number =>
  lines.lineAt(code.tokens[Math.min(at, code.tokens.length - 1)]?.from ?? 0);

function primary(of: CodeText, from: number, to: number, depth: number): readonly [Value | null, number] {
  const { code } = of;
  const token = code.tokens[from]!;
  const line = lineAt(of, from);
  if (token.kind === "string") {
    let text = unquoted(token).text;
    let at = from + 1;
    // Python joins strings that stand side by side.
    for (; at < to && code.tokens[at]!.kind === "string"; at++) text += unquoted(code.tokens[at]!).text;
    return [{ kind: "text", text, line }, at];
  }
  if (token.kind === "number") return [{ kind: "number", text: token.text, line }, from + 1];
  if (isMark(code, from, "-") && code.tokens[from + 1]?.kind === "number")
    return [{ kind: "number", text: `-${code.tokens[from + 1]!.text}`, line }, from + 2];
  if (isMark(code, from, ":") && isWord(code, from + 1))
    return [{ kind: "text", text: code.tokens[from + 1]!.text, line }, from + 2];
  if (isMark(code, from, "[") || isMark(code, from, "(") || isMark(code, from, "{")) {
    const close = closeOf(code, from);
    if (close > to) return [null, from];
    return [group(of, from, close, depth), Math.min(close + 1, to)];
  }
  if (token.kind !== "word") return [null, from];
  // `f"..."` and `r'...'` are strings with a letter before them.
  const quoted = code.tokens[from + 1];
  if (/^[rbu]$/i.test(token.text) && quoted?.kind === "string" && quoted.from === token.to)
    return [{ kind: "text", text: unquoted(quoted).text, line }, from + 2];
  return [{ kind: "name", text: token.text, line }, from + 1];
}

function group(of: CodeText, open: number, close: number, depth: number): Value {
  const { code } = of;
  const line = lineAt(of, open);
  const items = parts(code, open + 1, close, comma);
  if (isMark(code, open, "{")) {
    const entries = items.map(
      ([from, to]) => named(of, from, to, depth) ?? (["...", valueOf(of, from, to, depth + 1)] as const),
    );
    return { kind: "map", entries, line };
  }
  if (isMark(code, open, "(") && items.length === 1 && !isMark(code, close - 1, ","))
    return valueOf(of, items[0]![0], items[0]![1], depth + 1);
  return { kind: "list", items: items.map(([from, to]) => valueOf(of, from, to, depth + 1)), line };
}

/** `name=value`, `name: value`, `"name": value`, `:name => value`. */
function named(of: CodeText, from: number, to: number, depth: number): readonly [string, Value] | null {
  const { code } = of;
  const symbol = isMark(code, from, ":") ? 1 : 0;
  const key = code.tokens[from + symbol];
  if (!key || (key.kind !== "word" && key.kind !== "string")) return null;
  const mark = from + symbol + 1;
  if (mark + 1 >= to || !isMark(code, mark, "=", ":", "=>")) return null;
  if (isMark(code, mark, "=>") && symbol === 0 && key.kind === "word") return null;
  return [key.kind === "string" ? unquoted(key).text : key.text, valueOf(of, mark + 1, to, depth + 1)];
}

/** What follows a value: `.name`, `(arguments)`. */
function suffixes(of: CodeText, head: Value, from: number, to: number, depth: number): readonly [Value, number] {
  const { code } = of;
  let value = head;
  let at = from;
  while (at < to) {
    if (isMark(code, at, ".", "?.", "::") && isWord(code, at + 1)) {
      const line = lineAt(of, at + 1);
      const name = code.tokens[at + 1]!.text;
      const angles = afterAngles(code, at + 2);
      if (isMark(code, angles, "(")) {
        const close = closeOf(code, angles);
        value = callOf(of, value, name, angles, close, line, depth, sourceOf(code, at + 2, angles));
        at = close + 1;
      } else {
        value =
          value.kind === "name"
            ? { kind: "name", text: `${value.text}.${name}`, line }
            : { kind: "call", on: value, name, args: [], named: new Map(), line };
        at += 2;
      }
      continue;
    }
    if (value.kind === "name" && isMark(code, at, "(", "<")) {
      const angles = afterAngles(code, at);
      if (!isMark(code, angles, "(")) break;
      const close = closeOf(code, angles);
      value = callOf(of, null, value.text, angles, close, value.line, depth, sourceOf(code, at, angles));
      at = close + 1;
      continue;
    }
    break;
  }
  return [value, Math.min(at, to)];
}

function callOf(
  of: CodeText,
  on: Value | null,
  name: string,
  open: number,
  close: number,
  line: number,
  depth: number,
  generic: string,
): Call {
  const { args, named: byName } = argumentsOf(of, open + 1, close, depth);
  if (generic !== "") byName.set("<>", { kind: "other", text: generic.replace(/^<|>$/g, ""), line });
  return { kind: "call", on, name, args, named: byName, line };
}

/** The arguments between brackets, or behind a name that needs none. */
export function argumentsOf(
  of: CodeText,
  from: number,
  to: number,
  depth = 0,
): { readonly args: Value[]; readonly named: Map<string, Value> } {
  const args: Value[] = [];
  const byName = new Map<string, Value>();
  for (const [start, end] of parts(of.code, from, to, comma)) {
    const entry = named(of, start, end, depth);
    if (entry) byName.set(...entry);
    else args.push(valueOf(of, start, end, depth + 1));
  }
  return { args, named: byName };
}

/** Where `=>` of a lambda stands: behind one name or brackets. */
function arrowAt(code: Code, from: number, to: number): number {
  const at = isWord(code, from) ? from + 1 : isMark(code, from, "(") ? closeOf(code, from) + 1 : to;
  return at < to && isMark(code, at, "=>") ? at : -1;
}

function lambdaOf(of: CodeText, from: number, arrow: number, to: number, depth: number): Value {
  const { code } = of;
  const line = lineAt(of, from);
  const parameter = isWord(code, from) ? code.tokens[from]!.text : "";
  const open = arrow + 1;
  if (isMark(code, open, "{")) {
    const statements = parts(code, open + 1, Math.min(closeOf(code, open), to), { marks: [";"], lines: false });
    return { kind: "block", parameter, body: statements.map(([a, b]) => valueOf(of, a, b, depth + 1)), line };
  }
  return { kind: "block", parameter, body: [valueOf(of, open, to, depth + 1)], line };
}
