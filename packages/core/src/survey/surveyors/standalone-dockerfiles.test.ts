import { expect, test } from "vitest";
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

test("an image is called as its folder or its file, unless these tell how it is built", () => {
  expect(units(files)).toEqual([
    [
      "node:worker",
      { build: "", dockerfile: "Dockerfile.worker", base: "python:3.13" },
      { base: { path: "Dockerfile.worker", line: 1 } },
    ],
    [
      "node:api",
      { build: "api", dockerfile: "api/Dockerfile", base: "nginx:1.27", containerPorts: [80] },
      { base: { path: "api/Dockerfile", line: 2 }, containerPorts: { path: "api/Dockerfile", line: 3 } },
    ],
  ]);
});

test("what a composition builds, it alone tells of", () => {
  const compose =
    "services:\n  web:\n    build: ../api\n  jobs:\n    build: { context: .., dockerfile: Dockerfile.worker }\n";
  expect(units({ ...files, "deploy/compose.yaml": compose })).toEqual([]);
});
