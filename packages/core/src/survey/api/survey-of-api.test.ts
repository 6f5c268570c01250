import fc from "fast-check";
import { expect, test } from "vitest";
import { surveyOfApi } from "./survey-of-api.ts";

const address = "http://127.0.0.1/x";
const said = (text: string) => {
  const survey = surveyOfApi(text, address);
  return "why" in survey ? survey.why : [survey.knows, survey.elements.map(({ name }) => name)];
};

test("a document of OpenAPI, in JSON or YAML, with its base path", () => {
  const names = [["endpoint"], ["GET /v1/orders", "POST /v1/orders"]];
  expect(said("openapi: 3.0.0\nservers:\n  - url: /v1\npaths:\n  /orders:\n    get: {}\n    post: {}\n")).toEqual(
    names,
  );
  expect(
    said('{"openapi":"3.1.0","servers":[{"url":"http://h/v1"}],"paths":{"/orders":{"get":{},"post":{}}}}'),
  ).toEqual(names);
});

test("an introspection of GraphQL, whatever its root types are called", () => {
  const schema = {
    queryType: { name: "Root" },
    mutationType: null,
    types: [
      { name: "Root", fields: [{ name: "orders" }, { name: "order" }] },
      { name: "Order", fields: [{ name: "id" }] },
      { name: "Status", fields: null },
    ],
  };
  const names = [["endpoint"], ["QUERY orders", "QUERY order"]];
  expect(said(JSON.stringify({ data: { __schema: schema } }))).toEqual(names);
  expect(said(JSON.stringify({ __schema: schema }))).toEqual(names);
  expect(said('{"errors":[{"message":"introspection is disabled"}]}')).toBe("it answers: introspection is disabled");
});

test("what stands in other files is a gap, since it is not asked for", () => {
  const survey = surveyOfApi("openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n  /b:\n    $ref: ./b.yaml\n", address);
  expect("gaps" in survey && [survey.knows, survey.gaps?.[0]?.why]).toEqual([
    [],
    "/b of the running API stands in ./b.yaml, which was not asked for.",
  ]);
});

test("any text is read without failing, and what is neither says so", () => {
  expect(said("<html></html>")).toMatch(/neither a document of OpenAPI nor an introspection/);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void surveyOfApi(text, address)));
  fc.assert(fc.property(fc.json(), (text) => void surveyOfApi(`{"data":{"__schema":${text}}}`, address)));
});
