import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

const design = (title: string, table: string): string =>
  `# Shop\n\n## Components\n\n- **API Gateway**: lets in\n- **till-service**: takes payments\n- **stock-service**: counts\n\n## ${title}\n\n${table}\n`;

const arrows = (text: string): readonly string[] =>
  linkDesign([readDocument("design.md", text)]).model.relations.map(({ from, to }) => `${from} > ${to}`);

const routes =
  "| URL prefix | Target service |\n|-|-|\n| `/till/*` | till-service (8001) |\n| `/stock/*` | stock-service |";

test("a table of the routes of a gateway gives an arrow to each goal, and no operations", () => {
  const text = design("Gateway Route Map", routes);
  expect(arrows(text)).toEqual([
    "component:api-gateway > component:till-service",
    "component:api-gateway > component:stock-service",
  ]);
  expect(statedIn("endpoint", text)).toEqual([]);
});

test("without a gateway in the words above, or with methods, it is none", () => {
  expect(arrows(design("Route Map", routes))).toEqual([]);
  const methods = "| Method | Path | Service |\n|-|-|-|\n| GET | `/till` | till-service |";
  expect(arrows(design("Gateway Routes", methods))).toEqual([]);
  expect(statedIn("endpoint", design("Gateway Routes", methods)).map(({ name }) => name)).toEqual(["GET /till"]);
});
