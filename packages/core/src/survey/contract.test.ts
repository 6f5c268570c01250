import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseScript } from "../../test/parse-script.ts";
import { claimKinds } from "../rules/drift/claim.ts";
import { surveyors } from "./list.ts";
import type { FileFacts } from "./file-facts.ts";
import { joinFiles, readFile, surveySite } from "./run.ts";
import type { Surveyor } from "./surveyor.ts";
import { contractFiles } from "./testing/contract-files.ts";
import { memorySite } from "./testing/memory-site.ts";

// What every surveyor must keep, whatever it reads. Each is run over the same files; whoever adds one adds files that it wants
// to testing/contract-files.ts.

const readAll = (surveyor: Surveyor, texts: Readonly<Record<string, string>>) =>
  surveySite([surveyor], memorySite(texts, parseScript));

const failures = (surveyor: Surveyor, texts: Readonly<Record<string, string>>): string[] => {
  const wanted = Object.keys(texts).sort().filter(surveyor.wants);
  const files = new Map(wanted.map((path) => [path, readOnce(surveyor, path, texts[path]!)]));
  return joinFiles([surveyor], files, memorySite(texts, parseScript))
    .problems.map(({ why }) => why)
    .filter((why) => why.startsWith("asbuilt itself"));
};

const readings = new Map<string, FileFacts>();

/** Of the files of the contract that stay as they are, each is read once: what is made of one hangs on its path and text alone. */
function readOnce(surveyor: Surveyor, path: string, text: string): FileFacts {
  if (text !== contractFiles[path]) return readFile([surveyor], path, text, parseScript);
  const key = `${surveyor.id} ${path}`;
  const facts = readings.get(key) ?? readFile([surveyor], path, text, parseScript);
  readings.set(key, facts);
  return facts;
}

test("no two surveyors have one id", () => {
  expect(new Set(surveyors.map(({ id }) => id)).size).toBe(surveyors.length);
});

describe.each(surveyors)("$id", (surveyor) => {
  const wanted = Object.keys(contractFiles).filter((path) => surveyor.wants(path));
  const { surveys } = readAll(surveyor, contractFiles);
  const elements = surveys.flatMap((survey) => survey.elements);

  test("finds something in the files of the contract", () => {
    expect(surveys.length).toBeGreaterThan(0);
  });

  test("says only what it declares, in plain data, with canonical ids and evidence in files that are there", () => {
    expect(JSON.parse(JSON.stringify(surveys))).toEqual(surveys);
    for (const survey of surveys)
      expect(survey.source === surveyor.id || survey.source.startsWith("wiring")).toBe(true);
    for (const { id, kind, evidence } of elements) {
      expect(surveyor.kinds).toContain(kind);
      expect(id.startsWith(`${kind}:`)).toBe(true);
      expect(claimKinds).toContain(kind);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { path, line } of evidence) {
        expect(Object.keys(contractFiles)).toContain(path);
        expect(line).toBeGreaterThanOrEqual(0);
        expect(line).toBeLessThanOrEqual(contractFiles[path]!.split("\n").length);
      }
    }
  });

  test("has parents that are there", () => {
    for (const survey of surveys) {
      const ids = new Set(survey.elements.map(({ id }) => id));
      for (const { parent } of survey.elements) if (parent !== null) expect([...ids]).toContain(parent);
    }
  });

  test("says the same when it looks again", () => {
    expect(readAll(surveyor, contractFiles)).toEqual(readAll(surveyor, contractFiles));
  });

  test("keeps what it reads of a file as plain data", () => {
    for (const path of wanted) {
      const { facts } = readFile([surveyor], path, contractFiles[path]!, parseScript);
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }
  });

  test("gives problems, never an exception, for files cut short anywhere", () => {
    for (const path of wanted) {
      const text = contractFiles[path]!;
      const step = Math.max(1, Math.floor(text.length / 40));
      for (let cut = 0; cut <= text.length; cut += step)
        expect(failures(surveyor, { ...contractFiles, [path]: text.slice(0, cut) })).toEqual([]);
    }
  });

  test("gives problems, never an exception, for any text", () => {
    if (wanted.length === 0) return;
    fc.assert(
      fc.property(
        fc.constantFrom(...wanted),
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.nat(),
        (path, noise, at) => {
          const text = contractFiles[path]!;
          const place = at % (text.length + 1);
          const mixed = text.slice(0, place) + noise + text.slice(place);
          expect(failures(surveyor, { ...contractFiles, [path]: mixed })).toEqual([]);
          expect(failures(surveyor, { [path]: noise })).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
