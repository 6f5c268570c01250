import { expect, test } from "vitest";
import { surveyors } from "./list.ts";
import { parseScript } from "../../test/parse-script.ts";
import { joinFiles, readFile, surveySite } from "./run.ts";
import type { Site } from "./site.ts";

const texts: Readonly<Record<string, string>> = {
  "a/package.json": "{}",
  "a/app.ts": 'import express from "express";\nexpress().get("/a", f);\n',
  "a/other.ts": 'import express from "express";\nexpress().get("/b", f);\n',
  "b/1_x.sql": "create table t (id int);",
};
const site = (parse?: Site["parse"]): Site => ({
  files: Object.keys(texts),
  read: (path) => ({ text: texts[path]! }),
  kindOf: () => null,
  ...(parse ? { parse } : {}),
});

test.each([
  ["no parser", undefined, "there is no parser for this machine"],
  ["a parser that refuses", () => ({ why: "it nests" }), "it nests"],
] as const)("with %s, what scripts would tell is not known, and all else is", (_, parse, why) => {
  const { surveys } = surveySite(surveyors, site(parse));
  const gaps = surveys.flatMap(({ gaps: own = [] }) => own).filter((gap) => gap.why.includes("could not be parsed"));
  expect(gaps.map(({ kind, within }) => [kind, within])).toEqual([
    ["endpoint", "a"],
    ["control", "a"],
    ["import", "a"],
  ]);
  expect(gaps[0]!.why).toContain(`a/app.ts could not be parsed, nor could another file: ${why}`);
  expect(surveys.some(({ source, elements }) => source === "sql-migrations" && elements.length > 0)).toBe(true);
});

test("what a surveyor that is stopped would tell is not known, and all else is", () => {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, readFile(surveyors, path, text, parseScript)] as const),
  );
  let at = 0;
  const { surveys } = joinFiles(surveyors, files, site(parseScript), (work) => {
    if (surveyors[at++]!.id === "script-routes") return false;
    work();
    return true;
  });
  const [stopped] = surveys.filter(({ source }) => source === "script-routes");
  expect([stopped!.target, stopped!.knows, stopped!.gaps!.map(({ kind, within }) => [kind, within])]).toEqual([
    "a",
    [],
    [
      ["endpoint", "a"],
      ["control", "a"],
    ],
  ]);
  expect(stopped!.gaps![0]!.why).toBe(
    "Putting routes in TypeScript and JavaScript of all files together takes too long.",
  );
  expect(surveys.some(({ source, elements }) => source === "sql-migrations" && elements.length > 0)).toBe(true);
});
