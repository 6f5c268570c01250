import { keys, type Shape } from "./keys.ts";

/** The JSON Schema of `asbuilt.yml`, for editors. `rules` are the ids of the rules there are. */
export function configSchema(rules: readonly string[]): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "asbuilt.yml",
    description: "What asbuilt looks at and how it judges. Every key may be left out.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(keys).map(([name, { shape, help }]) => [name, { description: help, ...schemaOf(shape, rules) }]),
    ),
  };
}

function schemaOf(shape: Shape, rules: readonly string[]): object {
  switch (shape.type) {
    case "text":
      return { type: "string", minLength: 1 };
    case "texts":
      return { type: "array", items: { type: "string", minLength: 1 } };
    case "count":
      return { type: "integer", minimum: 0, maximum: 999_999_999 };
    case "word":
      return { enum: shape.words };
    case "words":
      return { type: "array", items: { enum: shape.words } };
    case "levels":
      return { type: "object", propertyNames: { enum: rules }, additionalProperties: { enum: shape.words } };
  }
}
