import type { Design } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isCustom, leastForCustom } from "../query/ground.ts";
import { singular, writtenOut } from "../query/names.ts";
import { stands, thingsOf } from "../query/statements.ts";
import { namesCovered, subjectOfSuite } from "../query/suites.ts";
import { testedParts } from "../query/tested-parts.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of suites named after things of the design which makes the others exceptions. */
const knownShare = 0.75;

/** A suite named after a class or component that the design does not have, where most are named after ones it has. */
export const suiteForUnknown: DesignRule = {
  on: "design",
  id: "suite-for-unknown",
  group: "testing",
  requires: "Where suites are named after what they test, each of them tests something of the design.",
  severity: "info",
  *check(design): Iterable<Finding> {
    yield* coveringUnknown(design);
    yield* testingUnknown(design);
    const { model, documents } = design;
    const suites = ofKind(model, "suite").filter((suite) => stands(suite) && named.test(suite.name));
    if (suites.length < leastForCustom) return;
    const known = new Set(
      thingsOf(model)
        .filter(({ kind }) => kind !== "suite")
        .map(({ name }) => writtenOut(name)),
    );
    const unknown = suites.filter((suite) => !known.has(subjectOfSuite(suite)));
    if (!isCustom(suites.length - unknown.length, suites.length, knownShare)) return;
    const text = documents.map(({ markdown }) => markdown.text).join("\n");
    for (const suite of unknown) {
      const subject = suite.name.replace(named, "");
      // What the text names elsewhere is known to it, whether or not it is read as a thing.
      if (text.split(subject).length > text.split(suite.name).length) continue;
      yield {
        ...at(suite),
        severity: "hint",
        message: `${suite.name} tests ${subject}, which the design does not have.`,
      };
    }
  },
};

/** Suites that have the name of a class: `OrderServiceTest`, `OrderServiceIntegrationTest`. */
const named = /(?<=^[A-Z]\w*[a-z])(?:Integration|Unit|E2E)?(?:Tests?|Specs?)$/;

/** What a suite is said to cover and nothing in the design is called, where nearly all that suites cover is. */
function* coveringUnknown({ model, documents }: Design): Iterable<Finding> {
  const covered = ofKind(model, "suite")
    .filter(stands)
    .flatMap((suite) => suite.statements.filter(({ origin }) => origin.place === "row"))
    .flatMap((suite) => namesCovered(suite).map((name) => ({ suite, name })))
    .filter(({ name }) => isName.test(name));
  if (covered.length < leastForCustom) return;
  const known = new Set(
    thingsOf(model)
      .filter(({ kind }) => kind !== "suite")
      .flatMap(({ name, statements }) => [name, ...statements.map((statement) => statement.name)].map(writtenOut)),
  );
  const unknown = covered.filter(({ name }) => !known.has(writtenOut(name)));
  if (!isCustom(covered.length - unknown.length, covered.length, knownShare)) return;
  const text = documents.map(({ markdown }) => markdown.text.toLowerCase()).join("\n");
  for (const { suite, name } of unknown)
    if (text.split(name.toLowerCase()).length <= 2)
      yield { ...at(suite), message: `${suite.name} covers ${name}, which the design does not have.` };
}

/** A part that a list on how each is tested names, and that nothing else in the design speaks of. */
function* testingUnknown(design: Design): Iterable<Finding> {
  const text = design.documents.map(({ markdown }) => markdown.text.toLowerCase()).join("\n");
  for (const { document, labels } of testedParts(design))
    for (const { name, range, component } of labels)
      if (
        component === null &&
        isName.test(name) &&
        !isKindOfTests.test(name) &&
        !isGroup(name) &&
        text.split(name.toLowerCase()).length <= 2
      )
        yield {
          document,
          range,
          // A label in a list on tests may name a part in words of its own.
          severity: "hint",
          message: `Tests are told for ${name}, which the design does not have.`,
          element: `suite:${name}`,
        };
}

/** `Price Engines`: several parts at once, each of which has a name of its own. */
const isGroup = (name: string): boolean => {
  const last = name.toLowerCase().split(/[ -]/).at(-1)!;
  return singular(last) !== last;
};

/** What is tested in all parts at once, or how: `Load`, `End to End`. */
const isKindOfTests =
  /\b(?:unit|integration|e2e|end|contract|load|performance|smoke|security|acceptance|regression|manual|property|fuzz\w*|chaos|migrations?|coverage|ci|tests?|testing|tools?|all|everything|system|overall)\b/i;

/** Words that are a name, `Order Service`, rather than tell what is tested. */
const isName = /^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*){0,3}$/u;
