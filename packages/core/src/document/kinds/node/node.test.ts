import { expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

it("reads nodes from tables, lists and titles of a deployment chapter", () => {
  const text =
    "## Deployment\n\n| Service | Image | Port | Replicas |\n|-|-|-|-|\n| api | shop/api:1 | 8080 | 3 |\n\n- **Staging**: small\n- **Production**: large\n\n### Railway Deployment\n";
  expect(statedIn("node", text).map(({ name, facts }) => [name, facts.image, facts.ports, facts.replicas])).toEqual([
    ["api", "shop/api:1", [8080], 3],
    ["Staging", undefined, undefined, undefined],
    ["Production", undefined, undefined, undefined],
    ["Railway", undefined, undefined, undefined],
  ]);
});

it("takes bare names for units below a line that announces units, and in a chapter of deployment alone", () => {
  const text = (chapter: string, caption: string) =>
    `# X\n## ${chapter}\n\n${caption}\n\n- Parcel Cluster\n- Order Pods (three)\n`;
  const names = (chapter: string, caption: string) => statedIn("node", text(chapter, caption)).map(({ name }) => name);
  expect(names("Deployment", "Deployment components:")).toEqual(["Parcel Cluster", "Order Pods (three)"]);
  expect(names("Deployment", "Open points:")).toEqual([]);
  expect(names("Architecture", "Deployment components:")).toEqual([]);
});
