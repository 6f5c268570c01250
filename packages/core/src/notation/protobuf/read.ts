import { commentAbove } from "../code/comment.ts";
import { after, afterAngles, closeOf, endOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, Operation, RecordShape } from "../notation.ts";

/** Protocol Buffers: messages, enumerations, and services whose methods are operations. */
export const protobuf: Notation = {
  id: "protobuf",
  languages: ["protobuf", "proto", "proto3", "proto2"],
  recognise: (text) =>
    /^syntax = "proto|^[ \t]{0,8}rpc \w+ ?\([^()\n]*\) returns/m.test(text) ||
    /^message [A-Z]\w* ?\{[^{}]{0,400}= \d+;/m.test(text),
  read: (text) => readProtobuf(tokenize(text, cLike)),
};

function readProtobuf(code: Code): Notated {
  const records: RecordShape[] = [];
  const operations: Operation[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "message", "enum", "service") || !isWord(code, i + 1) || !isMark(code, i + 2, "{")) continue;
    const token = code.tokens[i + 1]!;
    const comment = commentAbove(code, i);
    const base = { name: token.text, range: rangeOf(token), language: "protobuf", ...(comment ? { comment } : {}) };
    if (isWord(code, i, "service")) operations.push(...readMethods(code, i + 2, token.text));
    else if (isWord(code, i, "enum"))
      records.push({ ...base, form: "enum", fields: [], members: readValues(code, i + 2) });
    else records.push({ ...base, form: "message", fields: readFields(code, i + 3, closeOf(code, i + 2)) });
  }
  return { records, operations };
}

function readFields(code: Code, from: number, to: number): FieldShape[] {
  const fields: FieldShape[] = [];
  for (let i = from; i < to; ) {
    if (isMark(code, i + 2, "{")) {
      // The members of a `oneof` are the message's own; a message inside a message is read by itself.
      if (isWord(code, i, "oneof"))
        for (let k = i + 3; k < closeOf(code, i + 2); ) k = readField(code, k, closeOf(code, i + 2), fields);
      i = after(code, i + 2);
    } else i = readField(code, i, to, fields);
  }
  return fields;
}

/** `repeated Type name = 1 [options];`, adding it to `fields`; gives the index after it. */
function readField(code: Code, from: number, to: number, fields: FieldShape[]): number {
  const end = endOf(code, from, to, { marks: [";"], lines: false });
  const labelled = isWord(code, from, "repeated", "optional", "required") && isWord(code, from + 1);
  const typeFrom = labelled ? from + 1 : from;
  let name = typeFrom;
  while (isWord(code, name) && isMark(code, name + 1, ".")) name += 2;
  name = afterAngles(code, name + 1);
  const named = name < end && isWord(code, name) && (isMark(code, name + 1, "=") || name + 1 === end);
  if (named && !isWord(code, from, "option", "reserved", "extensions")) {
    const type = textOf(code, typeFrom, name);
    fields.push(
      fieldAt(code, name, [from, end], "protobuf", {
        type: isWord(code, from, "repeated") ? `repeated ${type}` : type,
        ...(isWord(code, from, "optional") ? { nullable: true } : {}),
      }),
    );
  }
  return end + 1;
}

function readValues(code: Code, open: number): NonNullable<RecordShape["members"]> {
  const members: NonNullable<RecordShape["members"]>[number][] = [];
  for (let i = open + 1; i < closeOf(code, open); i = after(code, i))
    if (isWord(code, i) && isMark(code, i + 1, "=") && code.tokens[i + 2]?.kind === "number")
      members.push({ name: code.tokens[i]!.text, range: rangeOf(code.tokens[i]!), value: code.tokens[i + 2]!.text });
  return members;
}

/** `rpc Method(Request) returns (stream Response)` */
function readMethods(code: Code, open: number, service: string): Operation[] {
  const operations: Operation[] = [];
  for (let i = open + 1; i < closeOf(code, open); i++) {
    if (!isWord(code, i, "rpc") || !isWord(code, i + 1) || !isMark(code, i + 2, "(")) continue;
    const token = code.tokens[i + 1]!;
    const result = after(code, i + 2) + 1;
    const summary = commentAbove(code, i);
    operations.push({
      method: "RPC",
      path: `${service}.${token.text}`,
      range: rangeOf(token),
      request: textOf(code, i + 3, closeOf(code, i + 2)),
      ...(isMark(code, result, "(") ? { response: textOf(code, result + 1, closeOf(code, result)) } : {}),
      ...(summary ? { summary } : {}),
    });
    const body = isMark(code, result, "(") ? after(code, result) : result;
    if (isMark(code, body, "{")) operations.push(...readBindings(code, body));
  }
  return operations;
}

const verbs = ["get", "put", "post", "delete", "patch"];

/** `option (google.api.http) = { post: "/v1/books" body: "*" additional_bindings { ... } };` */
function readBindings(code: Code, open: number): Operation[] {
  const operations: Operation[] = [];
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; i++) {
    if (!isWord(code, i, "option") || !isMark(code, i + 1, "(")) continue;
    if (textOf(code, i + 2, closeOf(code, i + 1)).replace(/\s/g, "") !== "google.api.http") continue;
    const end = endOf(code, i, close, { marks: [";"], lines: false });
    for (let k = closeOf(code, i + 1); k < end; k++) {
      const path = code.tokens[k + 2];
      if (!isWord(code, k, ...verbs) || !isMark(code, k + 1, ":") || path?.kind !== "string") continue;
      const { text, range } = unquoted(path);
      if (text.startsWith("/"))
        operations.push({ method: code.tokens[k]!.text.toUpperCase(), path: plainPath(text), range });
    }
    i = end;
  }
  return operations;
}

/** `/v1/{name=shelves/*}` is `/v1/shelves/{name}`: what a variable stands for is part of the path. */
const plainPath = (path: string): string =>
  path.replace(/\{([\w.]+)=([^{}]*)\}/g, (_, name: string, pattern: string) => pattern.replace(/\*+/g, `{${name}}`));
