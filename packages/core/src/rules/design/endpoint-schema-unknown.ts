import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { nearest } from "../../text/nearest.ts";
import { at, quote } from "../query/at.ts";
import { specifiedIn } from "../query/endpoints.ts";
import { isCustom } from "../query/ground.ts";
import { bare } from "../query/names.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of named schemas that the data model knows from which on the others are slips. */
const knownShare = 0.7;

/** A request or response that names a structure which the design defines nowhere, though it defines nearly all others. */
export const endpointSchemaUnknown: DesignRule = {
  on: "design",
  id: "endpoint-schema-unknown",
  group: "api",
  requires: "Every structure that an operation takes or gives is defined.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const entities = [...ofKind(design.model, "entity"), ...ofKind(design.model, "table")];
    const known = new Set(entities.map(({ name }) => bare(name)));
    const named = specifiedIn(design).flatMap(({ endpoint }) => endpoint.statements.flatMap(schemasOf));
    const defined = named.filter(({ schema }) => known.has(bare(schema)));
    if (!isCustom(defined.length, named.length, knownShare)) return;
    for (const { statement, schema, side } of named.filter((one) => !defined.includes(one))) {
      const meant = nearest(
        schema,
        entities.map(({ name }) => name),
      );
      yield {
        ...at(statement),
        message: `The ${side} of ${statement.name} is ${quote(schema)}, which the design does not define${meant ? `; is ${quote(meant)} meant?` : "."}`,
        element: `${statement.id}:${schema}`,
      };
    }
  },
};

const schemasOf = (statement: Statement<"endpoint">) =>
  (["request", "response"] as const).flatMap((side) => {
    const schema = schemaIn(statement.facts[side] ?? "");
    return schema ? [{ statement, schema, side }] : [];
  });

/** `Order`, `Order[]`, `List<Order>`, `200 Order`: the one name of a structure, if the words are no more than that. */
function schemaIn(words: string): string | null {
  const name = words
    .replace(/^\s*[1-5]\d\d\b(?:\s*(?:OK|Created|Accepted))?[\s:,–-]*/i, "")
    .replace(/^(?:list|array|page|paginated)(?:\s+of\s+|\s*[<[(])/i, "")
    .replace(/^[`'"[\s]+|(?:[`'"\s>)]|\[\]|\])+$/g, "");
  return /^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)*$/.test(name) &&
    /[a-z]/.test(name) &&
    !/^(?:None|Empty|Json|String|Boolean|Object|File|Void|Null|Binary|Yes|No|Ok|Created|Accepted|Array|List|Text|Html|Error|Number|Stream)$/.test(
      name,
    )
    ? name
    : null;
}
