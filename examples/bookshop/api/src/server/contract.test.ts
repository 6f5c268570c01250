import { readFileSync } from "node:fs";
import type { Router } from "express";
import { expect, test } from "vitest";
import { failures } from "../errors.ts";
import { startShop } from "../../test/shop.ts";

const contract = readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8");

/** The contract is kept in one style, so two patterns read its operations and no YAML parser is needed. */
function operationsOf(yaml: string): string[] {
  let path = "";
  return yaml.split("\n").flatMap((line) => {
    path = line.match(/^ {2}(\/\S*):$/)?.[1] ?? path;
    const method = line.match(/^ {4}(get|post|put|patch|delete):$/)?.[1];
    return method === undefined ? [] : [`${method.toUpperCase()} ${path}`];
  });
}

function routesOf(router: Router): string[] {
  return router.stack.flatMap((layer) => {
    if (layer.route !== undefined) {
      const path = layer.route.path.replace(/:(\w+)/g, "{$1}");
      return Object.keys((layer.route as unknown as { methods: object }).methods).map(
        (method) => `${method.toUpperCase()} ${path}`,
      );
    }
    return "stack" in layer.handle ? routesOf(layer.handle as Router) : [];
  });
}

/** Health is for the machine that runs the API, and stands outside the base path of the contract. */
test("the contract names every route under /v1, and no other", async () => {
  const shop = await startShop();
  await shop.stop();
  const routes = routesOf(shop.app._router).filter((route) => route !== "GET /health");
  expect(operationsOf(contract).toSorted()).toEqual(routes.toSorted());
});

test("the contract names every code of the registry, and no other", () => {
  const [, list = ""] = contract.match(/code:\n +type: string\n +enum:\n((?: +- \w+\n)+)/) ?? [];
  expect(list.match(/\w+/g)?.toSorted()).toEqual(Object.keys(failures).toSorted());
});
