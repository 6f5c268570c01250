import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isCustom, leastForCustom } from "../query/ground.ts";
import { writtenOut } from "../query/names.ts";
import { stands } from "../query/statements.ts";
import { subjectOfSuite } from "../query/suites.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of suites named after things of the design which makes the others exceptions. */
const knownShare = 0.75;

/** A suite named after a class or component that the design does not have, where most are named after ones it has. */
export const suiteForUnknown: DesignRule = {
  on: "design",
  id: "suite-for-unknown",
  group: "testing",
  requires: "Where suites are named after what they test, each of them tests something of the design.",
  severity: "hint",
  *check({ model, documents }): Iterable<Finding> {
    const suites = ofKind(model, "suite").filter((suite) => stands(suite) && named.test(suite.name));
    if (suites.length < leastForCustom) return;
    const known = new Set(
      [...model.elements.values()]
        .filter(({ kind }) => kind !== "suite" && kind !== "path")
        .map(({ name }) => writtenOut(name)),
    );
    const unknown = suites.filter((suite) => !known.has(subjectOfSuite(suite)));
    if (!isCustom(suites.length - unknown.length, suites.length, knownShare)) return;
    const text = documents.map(({ markdown }) => markdown.text).join("\n");
    for (const suite of unknown) {
      const subject = suite.name.replace(named, "");
      // What the text names elsewhere is known to it, whether or not it is read as a thing.
      if (text.split(subject).length > text.split(suite.name).length) continue;
      yield { ...at(suite), message: `${suite.name} tests ${subject}, which the design does not have.` };
    }
  },
};

/** Suites that have the name of a class: `OrderServiceTest`, `OrderServiceIntegrationTest`. */
const named = /(?<=^[A-Z]\w*[a-z])(?:Integration|Unit|E2E)?(?:Tests?|Specs?)$/;
