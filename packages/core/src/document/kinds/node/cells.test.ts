import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const facts = (titles: string, row: string): object => {
  const text = `# X\n## Deployment\n\n| Service | ${titles} |\n|${"-|".repeat(titles.split("|").length + 1)}\n| api | ${row} |\n`;
  return statedIn("node", text)[0]!.facts;
};

test.each([
  [
    "Image or build",
    "built from `docker/grafana` (`grafana/grafana:5.2.4`)",
    { build: "docker/grafana", base: "grafana/grafana:5.2.4" },
  ],
  ["Image", "built from `api/Dockerfile`", { dockerfile: "api/Dockerfile" }],
  ["Imagen / build", "build desde `api/Dockerfile`", { dockerfile: "api/Dockerfile" }],
  ["Image", "built from source", {}],
  ["Image", "`./api`", { build: "api" }],
  ["Image", "`shop/api:1.2`", { image: "shop/api:1.2" }],
  [
    "Image | Port (host:container)",
    "a | 3030:3000",
    { image: "a", ports: [3030], portSide: "published", containerPorts: [3000] },
  ],
  ["Image | Port", "a | 80, 443", { image: "a", ports: [80, 443] }],
  [
    "Image | Published port | Container port",
    "a | none | 3000",
    { image: "a", ports: [], portSide: "published", containerPorts: [3000] },
  ],
  ["Image | Memory limit", "a | 256 MB", { image: "a", memory: "256M" }],
  ["Image | Waits for", "a | db, `mail`", { image: "a", dependsOn: ["db", "mail"] }],
  ["Image | Waits for", "a | ", { image: "a" }],
  ["Image | Depends on", "a | the database being up before anything else", { image: "a" }],
  ["Image | Environment variables", "a | `DB_URL`, `API_KEY`", { image: "a", environment: ["DB_URL", "API_KEY"] }],
  ["Target Platform | Min vCPU / RAM", "ECS | 0.5 vCPU / 1 GB", { cpuRequest: "500m", memoryRequest: "1G" }],
])("%s: %s", (titles, row, expected) => expect(facts(titles, row)).toEqual(expected));

test.each(["5433 (5432 inside)", "5433 (container port 5432)", "5433 (5432 in the container)"])(
  "%s: the second is the one inside",
  (ports) =>
    expect(facts("Image | Published ports", `a | ${ports}`)).toEqual({
      image: "a",
      ports: [5433],
      portSide: "published",
      containerPorts: [5432],
    }),
);

test("a unit is said to run what stands in a column or an item that says so, and to listen where that says", () => {
  const said = (words: string) =>
    statedIn("node", `# X\n## Deployment\n\n${words}`).map(({ name, facts }) => [name, facts.runs, facts.ports]);
  expect(said("| Unit | Runs | Port | Replicas |\n|-|-|-|-|\n| till | Till Service | 80 | 2 |\n")).toEqual([
    ["till", ["Till Service"], [80]],
  ]);
  expect(said("- **till** container: Till Service with its jobs, port 4001\n- **desk** container: Desk\n")).toEqual([
    ["till", ["Till Service with its jobs"], [4001]],
    ["desk", ["Desk"], undefined],
  ]);
});

test("variables that a deployment sets for a unit are said of it; those that a process may read are not", () => {
  const table =
    "| Service | Image |\n|-|-|\n| api | a |\n\nSAID:\n\n| Variable | Service | Meaning |\n|-|-|-|\n| `DB_URL` | `api`, `job` | Where |\n";
  const said = (words: string) =>
    statedIn("node", `# X\n## Deployment\n\n${table.replace("SAID", words)}`).flatMap(({ name, statements }) =>
      statements.map(({ facts }) => [name, facts.environment]),
    );
  expect(said("These variables are set in `compose.yaml`")).toEqual([
    ["api", undefined],
    ["api", ["DB_URL"]],
  ]);
  expect(said("What the processes understand")).toEqual([["api", undefined]]);
});
