import type { Sent } from "../../model/kinds/endpoint.ts";
import { as, bare, isNode, memberOf, nameOf, type Node, nodes } from "./tree.ts";

// The fields that a schema of zod, Joi, yup, valibot or TypeBox lets in, where it is written out or is called by a name.

const libraries = /^(?:z|zod|Joi|yup|v|t|Type|s)$/i;
const objects = /^(?:object|strictObject|interface|Object|objectAsync)$/;
/** What is called on a schema and lets no other fields in. */
const narrowing =
  /^(?:strict|strip|optional|nullable|nullish|default|partial|deepPartial|required|refine|superRefine|describe|readonly|transform|omit|pick|min|max|or|catch|brand|pipe|meta|register|noUnknown|label|messages|with|without|xor|and|nand|oxyor|defined|shape|stripUnknown|openapi|check)$/;
const deepest = 12;

/** All that a schema lets in; `null` where it may let in more, or is none. */
export function fieldsOfSchema(value: unknown, depth = 0): Sent | null {
  const node = bare(value);
  if (!node || depth > deepest) return null;
  if (node.type === "Identifier") return { fields: [], of: [nameOf(node)!] };
  if (node.type !== "CallExpression") return null;
  const member = memberOf(node["callee"]);
  const given = nodes(node["arguments"]);
  if (!member) return null;
  const onLibrary = libraries.test(nameOf(as(member.object, "Identifier")) ?? "");
  if (onLibrary && objects.test(member.name)) return given[0] ? fieldsOfObject(given[0], depth) : null;
  if (onLibrary && /^(?:union|discriminatedUnion|intersection|alternatives|oneOf)$/.test(member.name)) {
    const all = given.flatMap((each) => (each.type === "ArrayExpression" ? nodes(each["elements"]) : [each]));
    return together(all.filter(({ type }) => type !== "Literal").map((each) => fieldsOfSchema(each, depth + 1)));
  }
  if (onLibrary && /^(?:array|preprocess|optional|lazy)$/.test(member.name))
    return fieldsOfSchema(given.at(-1), depth + 1);
  if (onLibrary) return null;
  const inner = fieldsOfSchema(member.object, depth + 1);
  if (/^(?:extend|safeExtend|keys|append|setKey)$/.test(member.name))
    return together([inner ?? emptyJoi(member.object), given[0] ? fieldsOfObject(given[0], depth) : null]);
  if (/^(?:merge|concat|and)$/.test(member.name) && given[0])
    return together([inner, fieldsOfSchema(given[0], depth + 1)]);
  return narrowing.test(member.name) ? inner : null;
}

/** `Joi.object()` has no fields of its own before `.keys({ ... })`. */
const emptyJoi = (value: Node): Sent | null =>
  value.type === "CallExpression" &&
  nodes(value["arguments"]).length === 0 &&
  objects.test(memberOf(value["callee"])?.name ?? "")
    ? { fields: [] }
    : null;

/** The keys of an object of schemas, and of those within them that are written out. */
function fieldsOfObject(value: Node, depth: number): Sent | null {
  const object = as(bare(value), "ObjectExpression");
  if (!object) return null;
  const all: (Sent | null)[] = [];
  for (const each of nodes(object["properties"])) {
    const name = each.type === "Property" && each["computed"] !== true ? nameOf(each["key"]) : null;
    if (name === null) return null;
    const inner = isNode(each["value"]) ? fieldsOfSchema(each["value"], depth + 1) : null;
    all.push({ fields: [name, ...(inner?.fields ?? [])] });
  }
  return together(all);
}

/** What several let in together; `null` where one may let in anything. */
function together(all: readonly (Sent | null)[]): Sent | null {
  const known = all.filter((each) => each !== null);
  if (known.length < all.length) return null;
  const of = known.flatMap((each) => each.of ?? []);
  return { fields: [...new Set(known.flatMap(({ fields }) => fields))], ...(of.length > 0 ? { of } : {}) };
}
