import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { surveyors } from "../../survey/list.ts";
import { surveySite } from "../../survey/run.ts";
import { memorySite } from "../../survey/testing/memory-site.ts";
import { nodeDrift } from "./node-drift.ts";
import { verify } from "./verify.ts";

const deployment = (name: string, port: number): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n        - name: ${name}\n          image: shop/${name}:1\n          ports:\n            - containerPort: ${port}\n`;

const names = ["till", "stock", "orders", "users", "search", "mail"];
const below = (folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...Object.fromEntries(names.map((name) => [`${folder}/${name}.yaml`, deployment(name, 8080)])),
  ...more,
});

const site = {
  ...below("deploy/plain", { "deploy/plain/web.yaml": deployment("web", 80) }),
  ...below("extras/mesh", { "extras/mesh/pooler.yaml": deployment("pooler", 6432) }),
  "src/web/main.py": "",
};

/** What is found of a design that names the workloads of all places but `pooler`, after some words. */
const found = (words: string, status = "Implemented", title = "Overview"): string[] => {
  const rows = [...names, "web"].map((name) => `| ${name} | Deployment |\n`).join("");
  const text = `# Shop\n\n**Status:** ${status}\n\n## ${title}\n\n${words}\n\n## Deployment\n\nEverything runs on Kubernetes; the table has all workloads.\n\n| Workload | Kind |\n| --- | --- |\n${rows}`;
  const { surveys } = surveySite(surveyors, memorySite(site));
  const { claims } = verify([nodeDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  return claims.flatMap(({ name, verdict }) => (verdict === "undocumented" ? [name] : []));
};

test("what lies where the design says that it does not look is not undocumented", () => {
  expect(found("A shop.")).toEqual(["pooler"]);
  expect(found("Everything below `extras/` is out of scope.")).toEqual([]);
  expect(found("The variant with a mesh (`extras/mesh`) and `src/web` are not described here.")).toEqual([]);
});

test("a folder is left out only where words about the document say so, and nothing else names it", () => {
  expect(found("Changes to `extras/` are out of scope.")).toEqual(["pooler"]);
  expect(found("`extras/` is not described by its readme.")).toEqual(["pooler"]);
  expect(found("`extras/` is out of scope.", "Implemented", "Goals and non-goals")).toEqual(["pooler"]);
  expect(found("`extras/` is out of scope.\n\nThe pooler is in `extras/mesh`.")).toEqual(["pooler"]);
  expect(found("The `other/` folder is out of scope.")).toEqual(["pooler"]);
});
