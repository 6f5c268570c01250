import { expect, test } from "vitest";
import { parseScript } from "../../test/parse-script.ts";
import { surveyors } from "./list.ts";
import { surveySite } from "./run.ts";
import { readSurveys, writeSurveys } from "./saved.ts";
import { contractFiles } from "./testing/contract-files.ts";
import { memorySite } from "./testing/memory-site.ts";

const surveyed = surveySite(surveyors, memorySite(contractFiles, parseScript));

test("what is saved is read again as it was", () => {
  expect(readSurveys(writeSurveys(surveyed))).toEqual(surveyed);
});

test("whatever is put in place of a part of it, it is read or refused, and never falls", () => {
  const saved = JSON.parse(writeSurveys(surveyed)) as { surveys: Record<string, unknown>[] };
  for (const survey of saved.surveys)
    for (const key of Object.keys(survey).filter((each) => !optional.has(each)))
      for (const other of [null, 5, [null], [{}], {}]) {
        const text = JSON.stringify({ format: 1, surveys: [{ ...survey, [key]: other }], problems: [] });
        expect(readSurveys(text), `${key}: ${JSON.stringify(other)}`).toEqual({ wrong: "its surveys are not whole" });
      }
});

/** What is a word of a few, or says no more than that something is so. */
const optional: ReadonlySet<string> = new Set(["dialect", "dialectAt", "authority", "exact", "draft", "partsPaths"]);

test.each([
  ["", "it is not JSON"],
  ["[]", "it is not a survey of format 1"],
  ['{"format":2,"surveys":[]}', "it is not a survey of format 1"],
  ['{"format":1}', "its surveys are not whole"],
  ['{"format":1,"surveys":[{"source":"files"}]}', "its surveys are not whole"],
  [
    '{"format":1,"surveys":[{"source":"files","target":"","knows":[],"problems":[],"elements":[{"id":"path:a"}]}]}',
    "its surveys are not whole",
  ],
  [
    '{"format":1,"surveys":[{"source":"quantities","target":"","knows":[],"problems":[],"elements":[],"quantities":[{"path":"a.ts","line":1,"name":"ttl","value":5,"dimension":null}]}]}',
    "its surveys are not whole",
  ],
])("%j is refused with a reason", (text, reason) => {
  const read = readSurveys(text);
  expect("wrong" in read && read.wrong).toContain(reason);
});
