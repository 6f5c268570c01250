import { expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { fieldsOfSchema } from "./schema-fields.ts";
import { isNode, nodes } from "./tree.ts";

const fieldsIn = (text: string): string | null => {
  const program = parseScript("a.ts", text)?.program;
  const found = isNode(program) ? fieldsOfSchema(nodes(program["body"])[0]?.["expression"]) : null;
  return found && [...found.fields, ...(found.of ?? []).map((name) => `...${name}`)].join(" ");
};

test.each([
  ["z.object({ a: z.string(), 'b-c': z.number().optional() }).strict()", "a b-c"],
  ["z.object({ a: z.object({ b: z.string() }).optional(), c: z.array(z.object({ d: z.any() })) })", "a b c d"],
  ["Joi.object().keys({ a: Joi.string().required() }).min(1)", "a"],
  ["z.union([z.object({ a: z.string() }), orderSchema])", "a ...orderSchema"],
  ["z.discriminatedUnion('kind', [z.object({ a: z.string() })])", "a"],
  ["orderSchema.omit({ id: true }).extend({ b: z.string() })", "b ...orderSchema"],
  ["z.object({ a: z.string() }).merge(other)", "a ...other"],
  ["z.object({ a: z.string() }).passthrough()", null],
  ["z.object({ a: z.string(), ...rest })", null],
  ["z.object({ [key]: z.string() })", null],
  ["z.record(z.string())", null],
  ["makeSchema({ a: 1 })", null],
])("%s lets in %s", (text, fields) => {
  expect(fieldsIn(text)).toBe(fields);
});
