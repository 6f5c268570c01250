import { expect, test } from "vitest";
import type { NodeFacts } from "../../model/kinds/node.ts";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { standaloneDockerfiles } from "./standalone-dockerfiles.ts";

const files = {
  "api/Dockerfile": "FROM node:22 AS build\nFROM nginx:1.27\nEXPOSE 80\n",
  "Dockerfile.worker": "FROM python:3.13\n",
  "docker/Dockerfile": "FROM node:22\n",
  "api/Dockerfile.dev": "FROM node:22\nEXPOSE 9229\n",
};

const units = (texts: Readonly<Record<string, string>>) =>
  surveySite([standaloneDockerfiles], memorySite(texts)).surveys.flatMap(({ elements }) =>
    elements.map(({ id, facts, proof }) => [id, facts, proof]),
  );

const services = (texts: Readonly<Record<string, string>>) =>
  units(texts).filter(
    ([, facts]) => !/^(?:api\/Dockerfile\.dev|docker\/Dockerfile)$/.test((facts as NodeFacts).dockerfile ?? ""),
  );

test("an image whose folder and file tell only how it is built is called by its path", () => {
  expect(
    units(files)
      .map(([id]) => id)
      .sort(),
  ).toEqual(["node:api", "node:api-dockerfile-dev", "node:docker-dockerfile", "node:worker"]);
});

test("an image is called as its folder or its file, unless these tell how it is built", () => {
  expect(services(files)).toEqual([
    [
      "node:worker",
      { build: "", dockerfile: "Dockerfile.worker", base: "python:3.13" },
      { base: { path: "Dockerfile.worker", line: 1 } },
    ],
    [
      "node:api",
      { build: "api", dockerfile: "api/Dockerfile", base: "nginx:1.27", stages: ["node:22"], containerPorts: [80] },
      {
        base: { path: "api/Dockerfile", line: 2 },
        stages: { path: "api/Dockerfile", line: 1 },
        containerPorts: { path: "api/Dockerfile", line: 3 },
      },
    ],
  ]);
});

test("what a composition builds, it alone tells of", () => {
  const compose =
    "services:\n  web:\n    build: ../api\n  jobs:\n    build: { context: .., dockerfile: Dockerfile.worker }\n";
  expect(services({ ...files, "deploy/compose.yaml": compose })).toEqual([]);
});
