import { isMark, textOf, unquoted } from "../code/reach.ts";
import { fieldAt, type FieldSaid } from "../code/shape.ts";
import type { Code, Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";
import { readYaml } from "../yaml/read.ts";
import { properties } from "./property.ts";
import { readSchemas } from "./schema.ts";

const jsonLike: Lexis = { lineComments: ["//"], blockComments: [["/*", "*/"]], quotes: ['"'], spanning: [] };

/** How much of an unnamed text is tried as JSON. */
const longest = 50_000;

/**
 * JSON: an example, whose record has no name of its own (whoever asked knows what it shows), or a JSON Schema.
 * Comments, trailing commas and `...` are no hindrance.
 */
export const json: Notation = {
  id: "json",
  languages: ["json", "jsonc", "json5", "jsonl", "ndjson"],
  recognise: (text) => /^\s*[{[]\s*["{]/.test(text) && text.length <= longest && isJson(text),
  read(text) {
    const described = describesApi(text) ? readYaml(text) : {};
    const told = [described.operations, described.records, described.channels].some((each) => each && each.length > 0);
    return told ? described : readJson(tokenize(text, jsonLike));
  },
};

/** Whether it is an API that is described, or a part of such a description: JSON is YAML too, which is read by what it describes. */
const describesApi = (text: string): boolean =>
  /"(?:openapi|swagger|asyncapi)"\s*:\s*"\d|"paths"\s*:\s*\{\s*"\/|"components"\s*:\s*\{\s*"schemas"/.test(
    text.slice(0, longest),
  );

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readJson(code: Code): Notated {
  let open = 0;
  while (isMark(code, open, "[")) open++;
  if (!isMark(code, open, "{")) return {};
  const schemas = readSchemas(code, open);
  return { records: schemas.length > 0 ? schemas : [readExample(code, open)] };
}

function readExample(code: Code, open: number): RecordShape {
  const { from, to } = code.tokens[open]!;
  const fields = properties(code, open).map(
    ({ key, value, end }): FieldShape => fieldAt(code, key, [key, end], "json", typeOfValue(code, value, end)),
  );
  return { form: "json", name: "", range: { from, to }, language: "json", fields };
}

function typeOfValue(code: Code, value: number, end: number): FieldSaid {
  const token = code.tokens[value];
  if (!token || value >= end) return {};
  if (token.kind === "string") return { type: typeOfString(unquoted(token).text) };
  if (token.kind === "number" || token.text === "-")
    return { type: /^-?\s?\d+$/.test(textOf(code, value, end)) ? "integer" : "number" };
  if (token.text === "true" || token.text === "false") return { type: "boolean" };
  if (token.text === "[") return { type: "array" };
  if (token.text === "{") return { type: "object" };
  return token.text === "null" ? { nullable: true } : {};
}

/** An example that names a type (`"id": "uuid"`) states that type; any other string is text. */
const typeOfString = (text: string): string =>
  /^(?:string|number|integer|int(?:32|64)?|long|short|byte|bigint|bigdecimal|boolean|bool|uuid|guid|objectid|float(?:32|64)?|double|decimal|date|datetime|localdate|localdatetime|instant|timestamp|object|array|any)(?:\[\])?\??$/i.test(
    text,
  )
    ? text
    : "string";
