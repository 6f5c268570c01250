import { call } from "./functions.ts";
import { below, type Result, type Values } from "./values.ts";

/** What an expression can name. */
export interface Scope {
  readonly root: Values;
  readonly dot: Result;
  /** Variables by their names, without the `$`. */
  readonly variables: Map<string, Result>;
}

type Token =
  | { readonly form: "path"; readonly variable: string | null; readonly keys: readonly string[] }
  | { readonly form: "value"; readonly value: Result }
  | { readonly form: "word" | "mark"; readonly text: string };

const token =
  /\s*(?:(\$\w*)?((?:\.[A-Za-z_]\w*)+)|(\$\w*)|(\.)(?![\w.])|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(-?\d[\d.]*)|([A-Za-z_]\w*)|(:=|[=|(),]))/y;
const longest = 2_000;

/** The tokens of an expression; `null` for what is none. */
function tokensOf(expression: string): Token[] | null {
  if (expression.length > longest) return null;
  const tokens: Token[] = [];
  const words = expression.trim();
  token.lastIndex = 0;
  while (token.lastIndex < words.length) {
    const found = token.exec(words);
    if (!found) return null;
    const [, owner, path, variable, dot, quoted, raw, number, word, mark] = found;
    if (path !== undefined)
      tokens.push({ form: "path", variable: owner?.slice(1) ?? null, keys: path.slice(1).split(".") });
    else if (variable !== undefined) tokens.push({ form: "path", variable: variable.slice(1), keys: [] });
    else if (dot !== undefined) tokens.push({ form: "path", variable: null, keys: [] });
    else if (quoted !== undefined) tokens.push({ form: "value", value: quoted.replace(/\\(.)/g, "$1") });
    else if (raw ?? number) tokens.push({ form: "value", value: (raw ?? number)! });
    else if (word === "nil") tokens.push({ form: "value", value: undefined });
    else if (word === "true" || word === "false") tokens.push({ form: "value", value: word });
    else if (word !== undefined) tokens.push({ form: "word", text: word });
    else tokens.push({ form: "mark", text: mark! });
  }
  return tokens;
}

/** What an expression is; one that sets a variable sets it, and is nothing. */
export function evaluate(expression: string, scope: Scope): Result {
  const tokens = tokensOf(expression);
  if (!tokens) return null;
  const [first, second] = tokens;
  if (first?.form === "path" && first.variable && first.keys.length === 0 && isMark(second, ":=", "=")) {
    scope.variables.set(first.variable, pipeline(new Cursor(tokens.slice(2)), scope, 0));
    return "";
  }
  return pipeline(new Cursor(tokens), scope, 0);
}

/** The variables that a `range` sets before each turn, and the expression of what it goes over. */
export function turnsOf(expression: string): { readonly names: readonly string[]; readonly over: string } {
  const set = /^\$(\w+)(?:\s*,\s*\$(\w+))?\s*:=\s*/.exec(expression);
  return { names: set ? [set[1]!, ...(set[2] ? [set[2]] : [])] : [], over: expression.slice(set?.[0].length ?? 0) };
}

class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }
}

const isMark = (token: Token | undefined, ...marks: readonly string[]): boolean =>
  token?.form === "mark" && marks.includes(token.text);

const deepest = 30;

/** Commands that hand what they make to the next as its last argument. */
function pipeline(cursor: Cursor, scope: Scope, depth: number): Result {
  if (depth > deepest) return null;
  let result = command(cursor, scope, depth, []);
  while (isMark(cursor.peek(), "|")) {
    cursor.next();
    result = command(cursor, scope, depth, [result]);
  }
  return result;
}

function command(cursor: Cursor, scope: Scope, depth: number, given: readonly Result[]): Result {
  const name = cursor.peek();
  if (name?.form === "word") cursor.next();
  const operands: Result[] = [];
  for (let token = cursor.peek(); token && !isMark(token, "|", ")"); token = cursor.peek()) {
    cursor.next();
    if (isMark(token, "(")) {
      operands.push(pipeline(cursor, scope, depth + 1));
      if (isMark(cursor.peek(), ")")) cursor.next();
    } else operands.push(token.form === "word" ? call(token.text, []) : operandOf(token, scope));
  }
  if (name?.form === "word") return call(name.text, [...operands, ...given], scope.root);
  return operands.length === 1 && given.length === 0 ? operands[0] : null;
}

function operandOf(token: Token, { root, dot, variables }: Scope): Result {
  if (token.form === "value") return token.value;
  if (token.form !== "path") return null;
  const { variable, keys } = token;
  if (variable === null) return below(dot, keys);
  return below(variable === "" ? root : variables.has(variable) ? variables.get(variable) : null, keys);
}
