import { dataType } from "../../model/kinds/data-type.ts";
import type { FieldShape, RecordShape } from "../notation.ts";
import { at, entriesOf, type Entry, itemsOf, rangeOf, textOf, type YamlNode } from "../yaml/node.ts";
import { referenceName, resolved } from "./reference.ts";

/** The named schemas of a document: objects with their properties, and enumerations. */
export function schemasOf(root: YamlNode): RecordShape[] {
  const schemas = [...entriesOf(at(root, "components", "schemas")), ...entriesOf(at(root, "definitions"))];
  return schemas.flatMap((entry) => recordOf(root, entry) ?? []);
}

function recordOf(root: YamlNode, { key, keyRange, value }: Entry): RecordShape | null {
  const comment = textOf(at(value, "description"));
  const common = { name: key, range: keyRange, language: "openapi", ...(comment ? { comment } : {}) };
  const members = itemsOf(at(value, "enum"));
  if (members.length > 0) {
    const named = members.map((member) => ({ name: textOf(member) ?? "", range: rangeOf(member.node) }));
    return { ...common, form: "enum", fields: [], members: named.filter((member) => member.name !== "") };
  }
  const parts = [value, ...itemsOf(at(value, "allOf"))].filter((part) => textOf(at(part, "$ref")) === undefined);
  const fields = parts.flatMap((part) => fieldsOf(root, part));
  return fields.length > 0 ? { ...common, form: "type", fields } : null;
}

function fieldsOf(root: YamlNode, schema: YamlNode): FieldShape[] {
  const required = new Set(itemsOf(at(schema, "required")).map(textOf));
  return entriesOf(at(schema, "properties")).map(({ key, keyRange, value }) => {
    const type = typeOf(value);
    const reference = textOf(at(value, "$ref"));
    const comment = textOf(at(reference ? resolved(root, value) : value, "description"));
    const standard = textOf(at(value, "default"));
    return {
      name: key,
      range: keyRange,
      // Where a schema names nothing that is required, it does not say what may be left out.
      ...(isNullable(value) ? { nullable: true } : required.size > 0 ? { nullable: !required.has(key) } : {}),
      ...(type ? { type: dataType(type, "openapi") } : {}),
      ...(reference ? { references: referenceName(reference) } : {}),
      ...(standard ? { default: standard } : {}),
      ...(comment ? { comment } : {}),
    };
  });
}

/** A schema's type in words: its format where that says more, `Order[]` for arrays, the name for references. */
function typeOf(schema: YamlNode | undefined, depth = 0): string | undefined {
  const name = schemaName(schema, depth);
  if (name) return name;
  const type =
    textOf(at(schema, "type")) ??
    itemsOf(at(schema, "type"))
      .map(textOf)
      .find((each) => each !== "null");
  const format = textOf(at(schema, "format"));
  if (type === "string" && format && /^(?:date|date-time|time|uuid|binary|byte|email|uri)$/.test(format)) return format;
  if (type === "integer" && format === "int64") return "int64";
  return type;
}

/** The name of the schema that a node refers to, alone or as the items of an array. */
export function schemaName(schema: YamlNode | undefined, depth = 0): string | undefined {
  const reference = textOf(at(schema, "$ref"));
  if (reference) return referenceName(reference);
  if (depth > 8 || textOf(at(schema, "type")) !== "array") return undefined;
  const item = typeOf(at(schema, "items"), depth + 1);
  return item ? `${item}[]` : undefined;
}

function isNullable(schema: YamlNode): boolean {
  return (
    textOf(at(schema, "nullable")) === "true" || itemsOf(at(schema, "type")).some((type) => textOf(type) === "null")
  );
}
