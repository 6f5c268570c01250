import { isMark, textOf, unquoted } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import type { Code } from "../code/token.ts";
import type { RecordShape } from "../notation.ts";
import { properties, type Property, stringAt } from "./property.ts";

/** The structures that a JSON Schema defines: itself under its title, and its definitions. */
export function readSchemas(code: Code, open: number): RecordShape[] {
  const own = byName(code, open);
  const isSchema =
    own.has("$schema") ||
    own.has("$defs") ||
    (own.has("properties") && stringAt(code, own.get("type")?.value ?? -1) === "object");
  if (!isSchema) return [];
  const records: RecordShape[] = [];
  const body = own.get("properties");
  const title = own.get("title");
  if (body && isMark(code, body.value, "{")) {
    const named = title && code.tokens[title.value]?.kind === "string" ? unquoted(code.tokens[title.value]!) : null;
    const name = named ?? { text: "", range: { from: code.tokens[open]!.from, to: code.tokens[open]!.to } };
    records.push({ form: "json", name: name.text, range: name.range, language: "json", fields: fieldsOf(code, open) });
  }
  for (const key of ["$defs", "definitions"]) {
    const definitions = own.get(key);
    if (!definitions || !isMark(code, definitions.value, "{")) continue;
    for (const definition of properties(code, definitions.value)) {
      if (!isMark(code, definition.value, "{") || !byName(code, definition.value).has("properties")) continue;
      const { text, range } = unquoted(code.tokens[definition.key]!);
      records.push({ form: "json", name: text, range, language: "json", fields: fieldsOf(code, definition.value) });
    }
  }
  return records;
}

const byName = (code: Code, open: number): Map<string, Property> =>
  new Map(properties(code, open).map((property) => [unquoted(code.tokens[property.key]!).text, property]));

function fieldsOf(code: Code, open: number): RecordShape["fields"] {
  const own = byName(code, open);
  const body = own.get("properties");
  if (!body || !isMark(code, body.value, "{")) return [];
  const listed = own.get("required");
  const required = listed ? textOf(code, listed.value, listed.end) : "";
  return properties(code, body.value).map(({ key, value, end }) => {
    const schema = isMark(code, value, "{") ? byName(code, value) : new Map<string, Property>();
    const type = stringAt(code, schema.get("format")?.value ?? -1) ?? stringAt(code, schema.get("type")?.value ?? -1);
    const reference = stringAt(code, schema.get("$ref")?.value ?? -1)
      ?.split("/")
      .at(-1);
    return fieldAt(code, key, [key, end], "json", {
      type: type ?? reference ?? "",
      ...(listed ? { nullable: !required.includes(`"${unquoted(code.tokens[key]!).text}"`) } : {}),
      ...(reference ? { references: reference } : {}),
    });
  });
}
