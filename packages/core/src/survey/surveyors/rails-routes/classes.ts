import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type Answering, answersIn, parametersAt } from "./answers.ts";
import { statementAt } from "./statements.ts";

/** A class or a module of Ruby, with what is done before its actions. */
export interface RubyClass {
  /** With the modules that its name says: `Api::OrdersController`. */
  readonly name: string;
  /** The modules around it, in which constants that it names are looked for. */
  readonly inside: string;
  /** What it goes on from, as written. */
  readonly parent?: string;
  readonly includes: readonly string[];
  readonly before: readonly Before[];
  readonly methods: readonly Method[];
  /** Methods are made when the program runs, or by a call of a library: there may be others. */
  readonly open?: true;
}

/** `before_action :a, :b, only: [:c]`, `skip_before_action :a` */
export interface Before {
  readonly names: readonly string[];
  /** What a block does that stands in the place of names. */
  readonly block?: Answering;
  readonly line: number;
  readonly skips?: true;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** For which requests it is done, is decided when the program runs. */
  readonly sometimes?: true;
}

export interface Method extends Answering {
  readonly name: string;
  readonly line: number;
  readonly hidden?: true;
}

const befores = /^(?:skip_|prepend_|append_)?before_(?:action|filter)$/;
/** Calls in a class that guard its actions by themselves. */
const guarding = /^(?:http_basic_authenticate_with|load_and_authorize_resource|authorize_resource)$/;
/** Calls in a class that bring no actions. */
const harmless =
  /^(?:include|extend|private|protected|public|module_function|attr_\w+|rescue_from|after_action|around_action|skip_\w+|respond_to|wrap_parameters|layout|helper|helper_method|protect_from_forgery|delegate|alias_method|require|require_dependency|raise|included|class_methods|rate_limit|serialization_scope|set_\w+|add_\w+|before_\w+|prepend_\w+|append_\w+|http_\w+|load_and_authorize_resource|authorize_resource)$/;

interface Open {
  readonly type: {
    name: string;
    inside: string;
    parent?: string;
    open?: true;
    includes: string[];
    before: Before[];
    methods: Method[];
  };
  readonly close: number;
  hiding: boolean;
}

/** The classes and modules of a file. Blocks are taken to end where they begin: Ruby is indented. Linear in the tokens. */
export function classesIn(code: Code, lineAt: (at: number) => number): readonly RubyClass[] {
  const found: Open[] = [];
  const open: Open[] = [];
  for (let i = 0; i < code.tokens.length; ) {
    while (open.length > 0 && open.at(-1)!.close <= i) open.pop();
    const owner = open.at(-1);
    const { first, text, kind } = code.tokens[i]!;
    if (first && isWord(code, i, "class", "module") && isWord(code, i + 1)) {
      const begun = openedAt(code, i, open);
      open.push(begun.open);
      found.push(begun.open);
      i = begun.next;
    } else if (first && isWord(code, i, "class") && isMark(code, i + 1, "<")) i = closeAt(code, i);
    else if (owner && isWord(code, i, "def")) i = methodAt(code, i, owner, lineAt);
    else if (owner && first && kind === "word") i = callAt(code, i, text, owner, lineAt);
    else i++;
  }
  return found.map(({ type }) => type);
}

function openedAt(code: Code, at: number, around: readonly Open[]): { readonly open: Open; readonly next: number } {
  const [name, next] = constantAt(code, at + 1);
  const inside = around.at(-1)?.type.name ?? "";
  const [parent, after] = isMark(code, next, "<") ? constantAt(code, next + 1) : [undefined, next];
  const whole = inside === "" ? name : `${inside}::${name}`;
  const type = { name: whole, inside, includes: [], before: [], methods: [], ...(parent ? { parent } : {}) };
  return { open: { type, close: closeAt(code, at), hiding: false }, next: Math.max(after, at + 2) };
}

/** `A::B` and `::A::B`, with the index after it. */
function constantAt(code: Code, at: number): readonly [name: string, next: number] {
  let i = at;
  let name = "";
  if (isMark(code, i, "::")) name = code.tokens[i++]!.text;
  while (isWord(code, i)) {
    name += code.tokens[i++]!.text;
    if (!isMark(code, i, "::") || !isWord(code, i + 1)) break;
    name += code.tokens[i++]!.text;
  }
  return [name, i];
}

/** Where what begins on the line of `at` ends: at the first `end` that stands no further right, or on the line itself. */
function closeAt(code: Code, at: number): number {
  let start = at;
  while (start > 0 && !code.tokens[start]!.first) start--;
  const { column } = code.tokens[start]!;
  let line = at + 1;
  for (; line < code.tokens.length && !code.tokens[line]!.first; line++) if (isWord(code, line, "end")) return line;
  for (let i = line; i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.first && token.column <= column && isWord(code, i)) return i;
  }
  return code.tokens.length;
}

function methodAt(code: Code, at: number, owner: Open, lineAt: (at: number) => number): number {
  const named = isWord(code, at + 1);
  const ofClass = named && isMark(code, at + 2, ".");
  const marked = named && isMark(code, at + 2, "?", "!", "=") && code.tokens[at + 1]!.to === code.tokens[at + 2]!.from;
  const parameters = parametersAt(code, at + (marked ? 3 : 2));
  const body = parameters ? parameters[1] + 1 : at + (marked ? 3 : 2);
  const short = isMark(code, body, "=");
  let line = body;
  while (line < code.tokens.length && !code.tokens[line]!.first) line++;
  const close = short ? line : closeAt(code, at);
  if (named && !ofClass) {
    const hidden = owner.hiding || isWord(code, at - 1, "private", "protected");
    owner.type.methods.push({
      name: `${code.tokens[at + 1]!.text}${marked ? code.tokens[at + 2]!.text : ""}`,
      line: lineAt(at),
      ...(hidden ? { hidden: true } : {}),
      ...answersIn(code, body, close, parameters),
    });
  }
  return Math.max(close, at + 1);
}

function callAt(code: Code, at: number, word: string, owner: Open, lineAt: (at: number) => number): number {
  const statement = statementAt(code, at);
  const { type } = owner;
  if (word === "private" || word === "protected") {
    if (statement.given.length === 0) owner.hiding = true;
    return at + 1;
  }
  if (word === "include") {
    type.includes.push(...statement.given.map(([from]) => constantAt(code, from)[0]));
    return statement.to;
  }
  if (guarding.test(word)) type.before.push({ names: [word], line: lineAt(at), ...cases(code, statement) });
  else if (befores.test(word)) {
    const names = statement.given.map(([from]) => nameAt(code, from));
    const block = names.length === 0 || names.includes(null);
    const end = statement.end >= 0 ? statement.end : statement.to;
    type.before.push({
      names: names.filter((name) => name !== null),
      ...(block ? { block: answersIn(code, at + 1, end, null) } : {}),
      line: lineAt(at),
      ...(word.startsWith("skip_") ? { skips: true } : {}),
      ...cases(code, statement),
    });
    return Math.max(end, at + 1);
  }
  // What a block of the class holds is read as if the class held it, as `included do` has it.
  if (word === "class_methods") return closeAt(code, at);
  if (/^[a-z]\w*$/.test(word) && word !== "end" && !harmless.test(word)) type.open = true;
  return at + 1;
}

function cases(code: Code, { named }: ReturnType<typeof statementAt>): Pick<Before, "only" | "except" | "sometimes"> {
  const only = named.get("only");
  const except = named.get("except");
  const [told, left] = [only && namesIn(code, only), except && namesIn(code, except)];
  return {
    ...(told ? { only: told } : {}),
    ...(left ? { except: left } : {}),
    ...(named.has("if") || named.has("unless") || told === null || left === null ? { sometimes: true } : {}),
  };
}

/** `:a`, `"a"`, `:a!` */
function nameAt(code: Code, at: number): string | null {
  const token = code.tokens[at];
  if (token?.kind === "string") return token.text.slice(1, -1);
  if (!isMark(code, at, ":") || !isWord(code, at + 1)) return null;
  const end = code.tokens[at + 1]!;
  const mark = isMark(code, at + 2, "!", "?") && code.tokens[at + 2]!.from === end.to ? code.tokens[at + 2]!.text : "";
  return `${end.text}${mark}`;
}

/** `:a`, `[:a, :b]`, `%i[a b]`; `null` where one of them is made when the program runs. */
function namesIn(code: Code, [from, to]: readonly [number, number]): readonly string[] | null {
  if (isMark(code, from, "%") && isWord(code, from + 1, "i", "w"))
    return code.tokens.slice(from + 3, to).flatMap(({ kind, text }) => (kind === "word" ? [text] : []));
  if (!isMark(code, from, "[")) {
    const name = nameAt(code, from);
    return name === null ? null : [name];
  }
  const names: string[] = [];
  for (let i = from + 1; i < to; i++) {
    if (!isMark(code, i, ":") && code.tokens[i]!.kind !== "string") continue;
    const name = nameAt(code, i);
    if (name === null) return null;
    names.push(name);
  }
  return names;
}
