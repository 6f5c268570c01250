import { after, closeOf, isMark, isWord, parts, unquoted } from "../../../notation/code/reach.ts";
import { type Code, goLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { packageName } from "./frameworks.ts";

export type Stretch = readonly [from: number, to: number];

/** A type as it is written, without what says that it is a pointer: the package's path, `"."` for its own, and the name. */
export interface TypeName {
  readonly module: string;
  readonly name: string;
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeName | null;
}

/** A function of the file, or a method of a type. */
export interface Declared {
  readonly name: string;
  readonly at: number;
  /** Where its `func` stands. */
  readonly from: number;
  readonly owner: string | null;
  /** The name by which its body knows what it is called on. */
  readonly self: string | null;
  readonly parameters: readonly Parameter[];
  readonly gives: TypeName | null;
  /** The index of the bracket that opens its body. */
  readonly body: number;
}

/** A file of Go cut up: its imports by their names, its functions and the fields of its types. */
export interface GoSource {
  readonly code: Code;
  readonly lines: Lines;
  readonly imports: ReadonlyMap<string, string>;
  readonly functions: readonly Declared[];
  readonly fields: readonly {
    readonly owner: string;
    readonly name: string;
    readonly at: number;
    readonly type: TypeName;
  }[];
}

export function goSource(text: string): GoSource {
  const code = tokenize(text, goLike);
  const imports = importsOf(code);
  const functions: Declared[] = [];
  const fields: GoSource["fields"][number][] = [];
  for (let i = 0; i < code.tokens.length; ) {
    if (isWord(code, i, "func") && code.tokens[i]!.first) {
      const declared = functionAt(code, i, imports);
      if (declared) functions.push(declared);
      i = declared ? after(code, declared.body) : i + 1;
    } else if (isWord(code, i, "struct") && isMark(code, i + 1, "{") && isWord(code, i - 1)) {
      fields.push(...fieldsOf(code, i - 1, i + 1, imports));
      i = after(code, i + 1);
    } else i = isMark(code, i, "{", "[") ? after(code, i) : i + 1;
  }
  return { code, lines: new Lines(code.text), imports, functions, fields };
}

function importsOf(code: Code): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (let i = 0; i < code.tokens.length; i = after(code, i)) {
    if (!isWord(code, i, "import")) {
      if (isWord(code, i, "func")) break;
      continue;
    }
    const block = isMark(code, i + 1, "(");
    const end = block ? closeOf(code, i + 1) : Math.min(i + 3, code.tokens.length);
    for (let j = i + 1; j < end; j++) {
      const token = code.tokens[j]!;
      if (token.kind !== "string") continue;
      const { text } = unquoted(token);
      const named = isWord(code, j - 1) && !isWord(code, j - 1, "import") && !token.first;
      imports.set(named ? code.tokens[j - 1]!.text : packageName(text), text);
      if (!block) break;
    }
  }
  return imports;
}

function functionAt(code: Code, at: number, imports: ReadonlyMap<string, string>): Declared | null {
  let i = at + 1;
  let owner: string | null = null;
  let self: string | null = null;
  if (isMark(code, i, "(")) {
    const [taken] = parametersOf(code, i, imports);
    owner = taken?.type?.name ?? null;
    self = taken?.name ?? null;
    i = after(code, i);
  }
  if (!isWord(code, i)) return null;
  const name = code.tokens[i]!.text;
  const open = isMark(code, i + 1, "[") ? after(code, i + 1) : i + 1;
  if (!isMark(code, open, "(")) return null;
  const given = after(code, open);
  const body = bodyOf(code, given);
  if (body < 0) return null;
  const first = isMark(code, given, "(") ? given + 1 : given;
  return {
    name,
    at: i,
    from: at,
    owner,
    self,
    parameters: parametersOf(code, open, imports),
    gives: typeAt(code, first, imports),
    body,
  };
}

/** The bracket that opens the body of a function whose parameters end before `at`; -1 where it has none. */
export function bodyOf(code: Code, at: number): number {
  for (let i = at; i < code.tokens.length && i < at + 60; ) {
    if (isMark(code, i, "{")) {
      if (!isWord(code, i - 1, "interface", "struct")) return i;
    } else if (i > at && code.tokens[i]!.first && !isMark(code, i - 1, ",")) return -1;
    i = after(code, i);
  }
  return -1;
}

/** `a, b *gin.Engine, c int`: a name without a type takes that of the next. */
export function parametersOf(code: Code, open: number, imports: ReadonlyMap<string, string>): readonly Parameter[] {
  const all = parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false });
  const found: { name: string; type: TypeName | null }[] = [];
  let type: TypeName | null = null;
  for (const [from, to] of all.toReversed()) {
    if (to > from + 1) type = typeAt(code, from + 1, imports);
    found.unshift({ name: code.tokens[from]!.text, type });
  }
  return found;
}

/** `*gin.Engine`, `Server`; `null` for what is no name. */
export function typeAt(code: Code, at: number, imports: ReadonlyMap<string, string>): TypeName | null {
  const i = isMark(code, at, "*", "&", "...") ? at + 1 : at;
  if (!isWord(code, i)) return null;
  const name = code.tokens[i]!.text;
  if (!isMark(code, i + 1, ".") || !isWord(code, i + 2)) return { module: ".", name };
  const module = imports.get(name);
  return module === undefined ? null : { module, name: code.tokens[i + 2]!.text };
}

function fieldsOf(
  code: Code,
  owner: number,
  open: number,
  imports: ReadonlyMap<string, string>,
): readonly GoSource["fields"][number][] {
  const found: GoSource["fields"][number][] = [];
  for (let i = open + 1; i < closeOf(code, open); i = after(code, i)) {
    const token = code.tokens[i]!;
    if (!token.first || !isWord(code, i)) continue;
    const bare = code.tokens[i + 1]?.first === true || isMark(code, i + 1, ".");
    const type = typeAt(code, bare ? i : i + 1, imports);
    if (type && !isMark(code, i + 1, ","))
      found.push({ owner: code.tokens[owner]!.text, name: bare ? type.name : token.text, at: i, type });
  }
  return found;
}
