import { after, afterAngles, closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type Annotation, annotation } from "./annotations.ts";

/** A class, interface, record or object with what stands right in it. */
export interface DeclaredType {
  readonly name: string;
  /** The index of its name. */
  readonly at: number;
  /** It cannot be served by itself. */
  readonly abstract: boolean;
  readonly marks: readonly Annotation[];
  /** The types it extends or implements. */
  readonly supers: readonly string[];
  /** Its methods that have annotations. */
  readonly methods: readonly { readonly at: number; readonly marks: readonly Annotation[] }[];
  /** Its constants that are texts. */
  readonly constants: Readonly<Record<string, string>>;
}

type Open = { -readonly [K in keyof DeclaredType]: DeclaredType[K] } & { readonly close: number } & {
  methods: { at: number; marks: readonly Annotation[] }[];
  constants: Record<string, string>;
};

/** The types that a file of Java or Kotlin declares, those inside others too. The bodies of methods are passed over. */
export function typesOf(code: Code): readonly DeclaredType[] {
  const types: Open[] = [];
  const open: Open[] = [];
  let marks: Annotation[] = [];
  let abstract = false;
  for (let i = 0; i < code.tokens.length; ) {
    while (open.length > 0 && open.at(-1)!.close <= i) open.pop();
    const owner = open.at(-1);
    const mark = annotation(code, i);
    if (mark) {
      marks.push(mark);
      i = mark.next;
    } else if (declares(code, i)) {
      const type = typeAt(code, i, marks, abstract);
      types.push(type.declared);
      if (type.next <= type.declared.close) open.push(type.declared);
      [marks, abstract] = [[], false];
      i = type.next;
    } else if (isWord(code, i, "companion") && isWord(code, i + 1, "object") && isMark(code, i + 2, "{")) {
      i += 3;
    } else if (isMark(code, i, "(") && owner && isWord(code, i - 1)) {
      if (marks.length > 0) owner.methods.push({ at: i - 1, marks });
      marks = [];
      i = after(code, i);
    } else {
      if (owner) noteConstant(code, i, owner);
      if (isWord(code, i, "abstract", "sealed")) abstract = true;
      if (isMark(code, i, ";", "}", "{")) [marks, abstract] = [[], false];
      i = isMark(code, i, "{", "[", "(") ? after(code, i) : i + 1;
    }
  }
  return types;
}

/** The constants of all types, by the names that other files use. */
export const constantsIn = (types: readonly DeclaredType[]): Record<string, string> =>
  Object.fromEntries(
    types.flatMap(({ name: owner, constants }) =>
      Object.entries(constants).map(([name, value]) => [`${owner}.${name}`, value]),
    ),
  );

const declares = (code: Code, at: number): boolean =>
  isWord(code, at, "class", "interface", "record", "object") &&
  isWord(code, at + 1) &&
  !isMark(code, at - 1, ".", "::", "?.") &&
  !isMark(code, at + 1 + 1, ".", "=", ",", ")", "->");

function typeAt(
  code: Code,
  at: number,
  marks: readonly Annotation[],
  abstract: boolean,
): { readonly declared: Open; readonly next: number } {
  const limit = Math.min(code.tokens.length, at + 400);
  let i = afterAngles(code, at + 2);
  const supers: string[] = [];
  let heir = false;
  while (i < limit && !isMark(code, i, "{", ";", "}") && !(heir === false && startsNext(code, i))) {
    if (isWord(code, i, "extends", "implements") || isMark(code, i, ":")) heir = true;
    else if (heir && isWord(code, i) && !isMark(code, i - 1, ".")) {
      let last = i;
      while (isMark(code, last + 1, ".") && isWord(code, last + 2)) last += 2;
      if (!isWord(code, i, "permits", "where", "by")) supers.push(code.tokens[last]!.text);
      i = last;
    }
    const angles = afterAngles(code, i + 1);
    i = angles > i + 1 ? angles : after(code, i);
  }
  const opens = isMark(code, i, "{");
  const declared: Open = {
    name: code.tokens[at + 1]!.text,
    at: at + 1,
    abstract: abstract || isWord(code, at, "interface"),
    marks,
    supers,
    methods: [],
    constants: {},
    close: opens ? closeOf(code, i) : i,
  };
  return { declared, next: opens ? i + 1 : Math.max(i, at + 2) };
}

/** Whether a type of Kotlin without a body has ended, and the next thing begins. */
const startsNext = (code: Code, at: number): boolean =>
  isMark(code, at, "@") || isWord(code, at, "class", "interface", "fun", "val", "object", "data", "private", "public");

/** `static final String BASE = "/api"`, `const val BASE = "/api"` */
function noteConstant(code: Code, at: number, owner: Open): void {
  const value = code.tokens[at + 2];
  if (!isWord(code, at) || !isMark(code, at + 1, "=") || value?.kind !== "string" || isMark(code, at + 3, "+")) return;
  const name = code.tokens[at]!.text;
  if (/^[A-Z][A-Z\d_]{0,80}$/.test(name)) owner.constants[name] = unquoted(value).text.slice(0, 200);
}
