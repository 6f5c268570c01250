import { commentAbove } from "../code/comment.ts";
import { after, closeOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, graphqlLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { Notated, Notation, Operation, RecordShape } from "../notation.ts";

/** GraphQL's schema language: types, inputs, enumerations; the fields of the root types are operations. */
export const graphql: Notation = {
  id: "graphql",
  languages: ["graphql", "gql", "graphqls"],
  recognise: (text) =>
    /^(?:extend )?(?:type|input) [A-Z]\w*(?: implements [\w &]+)? \{$/m.test(text) &&
    /^[ \t]+\w+(?:\([^()\n]*\))?: ?\[?\w+[\]!]*/m.test(text),
  read: (text) => readGraphql(tokenize(text, graphqlLike)),
};

const roots = new Map([
  ["Query", "QUERY"],
  ["Mutation", "MUTATION"],
  ["Subscription", "SUBSCRIPTION"],
]);

function readGraphql(code: Code): Notated {
  const records: RecordShape[] = [];
  const operations: Operation[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "type", "input", "interface", "enum") || !isWord(code, i + 1)) continue;
    if (!code.tokens[i]!.first && !isWord(code, i - 1, "extend")) continue;
    const limit = Math.min(code.tokens.length, i + 60);
    let open = i + 2;
    while (open < limit && !isMark(code, open, "{", "}", "=", ":")) open = after(code, open);
    if (!isMark(code, open, "{")) continue;
    const method = isWord(code, i, "type") ? roots.get(code.tokens[i + 1]!.text) : undefined;
    if (method) operations.push(...readOperations(code, open, method));
    else records.push(readType(code, i, open));
    i = closeOf(code, open);
  }
  return { records, operations };
}

function readType(code: Code, at: number, open: number): RecordShape {
  const token = code.tokens[at + 1]!;
  const comment = descriptionAbove(code, at);
  const base = {
    name: token.text,
    range: rangeOf(token),
    language: "graphql",
    ...(comment ? { comment } : {}),
    ...(isWord(code, at - 1, "extend") ? { amends: true } : {}),
  };
  if (isWord(code, at, "enum")) return { ...base, form: "enum", fields: [], members: readValues(code, open) };
  const fields = membersOf(code, open).map(({ name, colon, end }) => {
    const type = textOf(code, colon + 1, end);
    return fieldAt(code, name, [name, end], "graphql", { type, nullable: !type.endsWith("!") });
  });
  return { ...base, form: isWord(code, at, "interface") ? "interface" : "type", fields };
}

function readValues(code: Code, open: number): NonNullable<RecordShape["members"]> {
  const members: NonNullable<RecordShape["members"]>[number][] = [];
  for (let i = open + 1; i < closeOf(code, open); i = after(code, i))
    if (isWord(code, i) && !isMark(code, i - 1, "@"))
      members.push({ name: code.tokens[i]!.text, range: rangeOf(code.tokens[i]!) });
  return members;
}

function readOperations(code: Code, open: number, method: string): Operation[] {
  return membersOf(code, open).map(({ name, colon, end }) => {
    const token = code.tokens[name]!;
    const summary = descriptionAbove(code, name);
    const response = textOf(code, colon + 1, end);
    return { method, path: token.text, range: rangeOf(token), response, ...(summary ? { summary } : {}) };
  });
}

interface Member {
  readonly name: number;
  readonly colon: number;
  /** The index after its type. */
  readonly end: number;
}

/** `name(arguments): [Type!]! @directive` */
function membersOf(code: Code, open: number): Member[] {
  const found: Member[] = [];
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; ) {
    const colon = isMark(code, i + 1, "(") ? after(code, i + 1) : i + 1;
    if (!isWord(code, i) || !isMark(code, colon, ":") || isMark(code, i - 1, "@")) {
      i = after(code, i);
      continue;
    }
    let end = Math.min(after(code, colon + 1), close);
    while (end < close && isMark(code, end, "!")) end++;
    found.push({ name: i, colon, end });
    i = end;
  }
  return found;
}

function descriptionAbove(code: Code, at: number): string | undefined {
  const above = code.tokens[at - 1];
  return above?.kind === "string" && above.first ? unquoted(above).text.trim() : commentAbove(code, at);
}
