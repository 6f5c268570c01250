import { productNamed } from "../../compare/products/product.ts";
import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import { isNameOfTests, type SuiteFacts } from "../../model/kinds/suite.ts";
import { perObject } from "../../text/per-object.ts";
import { areAlike, nearest } from "../../text/nearest.ts";
import type { Fix } from "../../text/diagnostic.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { renamed } from "./database/rewrite.ts";
import { packagesNamed } from "./dependencies/find-packages.ts";
import { findPath } from "./paths/find-path.ts";
import { builtOf, type Found, filesOf, knowing, type Reality } from "./reality.ts";
import { writeDifferences } from "./mends/differences.ts";
import { type Runner, runnerInsteadOf } from "./suites/runner.ts";
import { bareName } from "./suites/names.ts";
import { writtenSoIn } from "./symbols/written.ts";
import { undescribedSuites } from "./suites/undescribed.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"suite">;

/** The suites that a design speaks of are there, with the runner it names. */
export const suiteDrift: Verifier = {
  on: "drift",
  id: "suite-drift",
  kinds: ["suite"],
  group: "testing",
  requires: "Every suite of tests that a design names is there, and runs with the tool that the design names.",
  severity: "error",
  *verify(design, reality): Generator<Word> {
    for (const claim of claimsOf(design, "suite")) yield answer(claim, design, reality);
    yield* undescribedSuites(design, reality);
  },
};

function answer(claim: Claim, design: Design, reality: Reality): Answer {
  const { path, tool } = claim.facts;
  if (path) {
    const [files] = knowing(reality, "path");
    const found = findPath(path, claim.origin.document, filesOf(reality), reality.kindOf);
    if (found.is === "there" && files)
      return (
        notInside(claim, found.path, reality) ??
        otherRunner(claim, tool, found.path, reality) ??
        confirmed(claim, files, [{ path: found.path, line: 0 }])
      );
    // The path is a claim of its own; one fault is told once.
    return uncheckable(claim, `${claim.name} is said to be in ${path}, which is not there.`);
  }
  const name = claim.name.trim();
  const place = asPath.test(name) ? findPath(name, claim.origin.document, filesOf(reality), reality.kindOf) : null;
  const [files] = knowing(reality, "path");
  if (place?.is === "there" && files) return confirmed(claim, files, [{ path: place.path, line: 0 }]);
  if (isNameOfTests(name) || testFile.test(name)) return answerNamed(claim, name, design, reality);
  return (tool ? answerTool(claim, tool, design, reality) : null) ?? answerType(claim, reality);
}

/** `checks/cart/desk_test.py`: a suite that is called by its file and the folders it stands in. */
const asPath = /^[\w.@-]+(?:\/[\w.@-]+)*\/[\w@-][\w.@-]*\.\w{1,8}$/;

/** `cart.test.ts`, `test_orders.py`: the name of a file of tests. */
const testFile = /^(?:[\w.-]+[._-](?:test|spec)s?\.\w+|test_\w+\.py|\w+_test\.(?:go|py|rb))$/;

/** Of what a name like `TestOrder` is one only in languages whose runners go by it. */
const byRunner = /^(?:Test|Benchmark|Fuzz)[A-Z_]\w*$/;

/** A test by its name whose file is there and holds nothing of that name. */
function notInside(claim: Claim, path: string, reality: Reality): Answer | null {
  const name = claim.name.trim();
  if (!isNameOfTests(name)) return null;
  const within = builtOf(reality, "suite").filter(
    ({ element: { facts } }) => facts.path === path || facts.path?.startsWith(`${path}/`),
  );
  if (within.length === 0 || within.some(({ element }) => holds(element, name))) return null;
  const { survey } = within[0]!;
  const other = builtOf(reality, "suite").find(({ element }) => holds(element, name))?.element;
  if (!other) return missing(claim, `${path} holds no tests ${name}.`, survey);
  const evidence = other.evidence;
  return contradicted(claim, survey, [{ fact: "path", expected: path, actual: other.facts.path!, evidence }], {
    message: `${name} is in ${path} in the design, in ${other.facts.path} here.`,
  });
}

/** Whether a file may hold tests of a name: it bears the name, has it written anywhere, or was not read for names. */
const holds = ({ name, facts: { names } }: BuiltElement<"suite">, wanted: string): boolean =>
  names === undefined || names.includes(wanted) || bareName(name) === wanted;

function answerNamed(claim: Claim, name: string, design: Design, reality: Reality): Answer {
  const [survey] = knowing(reality, "suite");
  if (!survey) return uncheckable(claim, "No file with tests was found here.");
  const files = byName(reality).get(bareName(name));
  const inside = builtOf(reality, "suite").find(({ element: { facts } }) => facts.names?.includes(name));
  const there = files?.[0] ?? inside;
  if (there) return confirmed(claim, survey, there.element.evidence);
  if (byRunner.test(name) && !builtOf(reality, "suite").some(({ element }) => goesByName.test(element.name)))
    return uncheckable(claim, `Whether ${name} is a test could not be told.`, survey);
  const called = filesOf(reality).find((path) => path.replace(/^.*\//, "").replace(/\.\w+$/, "") === name);
  if (called !== undefined)
    return uncheckable(claim, `${called} has that name; whether it is a test could not be told.`);
  // `TestHarness` may be what tests are made with.
  const place = byRunner.test(name) ? writtenSoIn(reality)(name) : null;
  if (place) return uncheckable(claim, `${name} is in ${placeOf(place)}, and seems to be no test.`, survey);
  const near = nearest(
    bareName(name),
    [...byName(reality).keys()].filter((other) => areAlike(bareName(name), other)),
  );
  // The file is a claim of its own; one fault is told once.
  const path = near ? undefined : claimsOf(design, "path").find((each) => each.name.split("/").at(-1) === name);
  return {
    ...missing(claim, `No file here has the tests ${name}${near ? `; ${near} is there` : ""}.`, survey, {
      because: [
        `${builtOf(reality, "suite").length} files with tests were found, and none is called ${bareName(name)}.`,
      ],
      ...(near
        ? {
            beside: standing(near, byName(reality).get(near)![0]!.element.evidence),
            fixes: [renamed(claim.origin, name, near)],
          }
        : {}),
    }),
    ...(path ? { partOf: path.id } : {}),
  };
}

/** Files whose tests are functions that begin with `Test`. */
const goesByName = /_test\.go$/;

const byName = perObject((reality: Reality): ReadonlyMap<string, readonly Found<"suite">[]> => {
  const names = new Map<string, Found<"suite">[]>();
  for (const found of builtOf(reality, "suite")) {
    const name = bareName(found.element.name);
    const same = names.get(name);
    if (same) same.push(found);
    else names.set(name, [found]);
  }
  return names;
});

/** A suite that is there and is said to run with a library that no manifest declares. */
function otherRunner(claim: Claim, tool: string | undefined, path: string, reality: Reality): Answer | null {
  const [survey] = knowing(reality, "dependency");
  if (!tool || !survey || !isLibraryHere(tool, reality) || packagesNamed(tool, reality).length > 0) return null;
  const other = runnerInsteadOf(tool, reality);
  const evidence = other ? other.found.element.evidence.slice(0, 1) : [{ path, line: 0 }];
  const actual = other?.name ?? "not declared";
  return contradicted(claim, survey, [{ fact: "runner", expected: tool, actual, evidence }], {
    message: `${claim.name} is said to run with ${tool}, which is declared in no manifest here${insteadOf(other)}.`,
    advice: `Declare ${tool}, or name the runner of ${path} in the design.`,
  });
}

/** A runner is a package like any other; one that is listed as a dependency is judged there. */
function answerTool(claim: Claim, tool: string, design: Design, reality: Reality): Answer | null {
  const bare = tool.replace(/\([^()]*\)/g, " ").trim();
  const packages = bare
    .split(/\s*(?:[,+&/]|\b(?:and|or)\b)\s*/)
    .map((name) => ({ name, found: packagesNamed(name, reality) }));
  const there = packages.find(({ found }) => found.length > 0);
  if (there) return confirmed(claim, there.found[0]!.survey, there.found[0]!.element.evidence);
  const [survey] = knowing(reality, "dependency");
  const lost = packages.find(({ name }) => isLibraryHere(name, reality));
  if (!survey || !lost || claimsOf(design, "dependency").some(({ name }) => name === lost.name)) return null;
  // Of a choice any may be what is used, also what no manifest declares.
  if (choice.test(bare) && packages.some(({ name }) => !isLibraryHere(name, reality))) return null;
  const other = runnerInsteadOf(lost.name, reality);
  return missing(
    claim,
    `${claim.name} are said to run with ${lost.name}, which is declared in no manifest here${insteadOf(other)}.`,
    survey,
    other
      ? {
          fixes: writeRunner(design, claim, lost.name, other.name),
          beside: standing(other.name, other.found.element.evidence),
        }
      : { advice: `Declare ${lost.name}, or name in the design what ${claim.name} run with.` },
  );
}

/** `Supertest / the server of development`: one or the other. */
const choice = /\/|\bor\b/;

const insteadOf = (other: Runner | null): string =>
  other ? `; ${other.name} is, in ${placeOf(other.found.element.evidence[0]!)}` : "";

const writeRunner = (design: Design, claim: Claim, expected: string, actual: string): Fix[] =>
  writeDifferences(design, claim, [{ fact: "runner", expected, actual, evidence: [] }]);

function isLibraryHere(name: string, reality: Reality): boolean {
  const product = productNamed(name);
  if (!product?.library) return false;
  return builtOf(reality, "dependency").some(({ element }) => product.proofs.has(element.facts.ecosystem ?? ""));
}

const typical: Partial<Record<NonNullable<SuiteFacts["type"]>, RegExp>> = {
  unit: /./,
  integration: /integration|IT\.(?:java|kt)$|\bit\//i,
  "end-to-end": /(?:^|\/)(?:e2e|cypress|playwright|end-?to-?end|acceptance)\/|\.e2e[.-]|-e2e\//i,
  performance: /(?:^|\/)(?:k6|load-?tests?|perf\w*|gatling|locust\w*|jmeter|bench\w*)\/|\.jmx$|_bench_test\./i,
  contract: /contract|pact/i,
  security: /security|zap/i,
  property: /propert|hypothesis|fuzz/i,
};

/** A kind of tests is there if any file is of it; that there is none is not told by names of files. */
function answerType(claim: Claim, reality: Reality): Answer {
  // "Property 2 Test" is one test, which others of its kind do not prove.
  const pattern = claim.facts.type && !/(?:^|\s)#?\d/.test(claim.name) ? typical[claim.facts.type] : undefined;
  const found = pattern && builtOf(reality, "suite").find(({ element }) => pattern.test(element.facts.path ?? ""));
  if (found) return confirmed(claim, found.survey, found.element.evidence);
  return uncheckable(
    claim,
    `The names of files do not tell whether ${claim.name} is there.`,
    knowing(reality, "suite")[0],
  );
}
