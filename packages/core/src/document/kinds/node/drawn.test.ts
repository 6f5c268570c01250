import { describe, expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

const nodesIn = (text: string): string[] => statedIn("node", text).map(({ name }) => name);

const row = (...labels: string[]): string => {
  const lines = Math.max(...labels.map((label) => label.split("\n").length));
  const side = (left: string, right: string) => labels.map(() => `${left}${"─".repeat(14)}${right}`).join("  ");
  const words = Array.from({ length: lines }, (_, i) =>
    labels.map((label) => `│ ${(label.split("\n")[i] ?? "").padEnd(13)}│`).join("  "),
  );
  return [side("┌", "┐"), ...words, side("└", "┘")].join("\n");
};

describe("drawn units of deployment", () => {
  it.each([
    ["machines", row("Load Balancer", "API Server"), ["Load Balancer", "API Server"]],
    ["several alike", row("Gateway 1", "Gateway 2"), ["Gateway 1", "Gateway 2"]],
    ["places", row("Region US", "Region EU"), ["Region US", "Region EU"]],
    ["workloads", row("Service (shop)", "Pod 0"), ["Service (shop)", "Pod 0"]],
    ["products", row("Redis\n(cache)", "etcd"), ["Redis", "etcd"]],
    ["words of other languages", row("Datenbank", "Сервер", "网关"), ["Datenbank", "Сервер", "网关"]],
    ["no steps and no phases", row("Phase 1", "Build image"), []],
    ["no lists of parts", row("Proxy\nAdmin", "Proxy\nAdmin"), []],
  ])("are %s", (_what, text, expected) =>
    expect(nodesIn(`# X\n## Deployment\n\n${fence("", text)}`)).toEqual(expected),
  );

  it("are the boxes in the frame of a platform, and not the frame", () => {
    const text =
      "graph TD\nsubgraph Kubernetes Cluster\nA[Shop]\nB[Mail]\nend\nsubgraph Ours\nC[Notes]\nend\nA --> B\n";
    expect(nodesIn(`# X\n## Deployment\n\n${fence("mermaid", text)}`)).toEqual(["Shop", "Mail"]);
  });

  it("are the boxes in a frame within that of a platform, by the first line of their labels", () => {
    const text =
      'graph TD\nsubgraph Azure resources\nsubgraph Compute\nA["Function App\\nConsumption Plan"]\nend\nend\nsubgraph Server 1\nsubgraph Parts\nB[Notes]\nend\nend\n';
    expect(nodesIn(`# X\n## Deployment\n\n${fence("mermaid", text)}`)).toEqual(["Function App", "Server 1"]);
  });

  it("are no devices of users", () =>
    expect(nodesIn(`# X\n## Deployment\n\n${fence("mermaid", "graph TD\nA[Android] --> B[Redis]\n")}`)).toEqual([
      "Redis",
    ]));

  it("are read in a document about deployment, and nowhere else", () => {
    const drawing = fence("", row("Load Balancer", "API Server"));
    expect(nodesIn(`# Deployment Architecture\n\n## Two Nodes\n\n${drawing}`)).toEqual(["Load Balancer", "API Server"]);
    expect(nodesIn(`# X\n## Architecture\n\n${drawing}`)).toEqual([]);
    expect(nodesIn(`# X\n## Deployment\n\n### Release Pipeline\n\n${drawing}`)).toEqual([]);
  });

  it("may be several of a kind", () => {
    const text = "graph TD\nsubgraph Cluster\nA[shop-api x3] --> B[(Stock x2)]\nend\n";
    expect(
      statedIn("node", `# X\n## Deployment\n\n${fence("mermaid", text)}`).map(({ name, facts }) => [
        name,
        facts.replicas,
      ]),
    ).toEqual([
      ["shop-api", 3],
      ["Stock", 2],
    ]);
  });

  it("stand where their name is drawn", () => {
    const text = `# X\n## Deployment\n\n${fence("", row("Load Balancer", "Redis"))}`;
    expect(wordsAt(text, statedIn("node", text))).toEqual(["Load Balancer", "Redis"]);
  });

  it("are components too, with the arrows between them", () => {
    const text = "graph TD\nA[Load Balancer] --> B[Gateway 1]\nA --> C[Gateway 2]\n";
    expect(statedIn("component", `# X\n## Deployment\n\n${fence("mermaid", text)}`).map(({ name }) => name)).toEqual([
      "Load Balancer",
      "Gateway 1",
      "Gateway 2",
    ]);
  });
});

it("takes the units of a drawing of arrows alone", () => {
  const drawing = "Internet\n   │\n   └─▶ Load Balancer (ALB)\n         ├─▶ API Server 1\n         └─▶ API Server N\n";
  expect(nodesIn(`# X\n## Deployment\n\n${fence("", drawing)}`)).toEqual([
    "Load Balancer",
    "API Server 1",
    "API Server N",
  ]);
});

it("takes what stands in the frame of a platform in PlantUML", () => {
  const text =
    '@startuml\nDeployment_Node(d, "Docker Engine", "Linux") {\n  Container(till, "Till", "Node.js")\n}\nContainer(mail, "Mail", "SaaS")\nRel(till, mail, "sends")\n@enduml\n';
  expect(nodesIn(`# X\n## Deployment\n\n${fence("puml", text)}`)).toEqual(["Till", "Docker Engine"]);
  expect(nodesIn(`# X\n## Architecture\n\n${fence("puml", text)}`)).toEqual(["Docker Engine"]);
});

it("takes what runs without the host that a dash tells", () => {
  const text = "[Shop App - Vercel/Netlify]\n    ↓\n[Ledger API - Railway]\n    ↓\n[Ledger - Orders]\n";
  expect(nodesIn(`# X\n## Deployment\n\n${fence("", text)}`)).toEqual(["Shop App", "Ledger API"]);
});
