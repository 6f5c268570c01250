import { tokenize } from "../../notation/code/tokenize.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { isNameOfTests } from "../../model/kinds/suite.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { lexisOf } from "../files/lexis.ts";
import { nameOf } from "../files/paths.ts";
import { surveyor } from "../surveyor.ts";

/** How runners mark a test that is a function or a method. `TestMain` sets up those of a folder, and is none. */
const marks =
  /@(?:Test|ParameterizedTest|RepeatedTest|Property)\b|^[ \t]*(?:async\s+)?def\s+test_|\bfunc\s+(?:\([^)]*\)\s*)?(?:Test(?!Main\b)|Benchmark|Fuzz)[A-Z_]|\bDescribe(?:Table)?\(|#\[(?:\w+::)?test\b|\[(?:Fact|Theory|Test|TestMethod|TestCase)\b|\bfunction\s+test[A-Z_]/m;

/**
 * A test that is a call, where they are: elsewhere `context.Background()` is code like any other. What is called of another thing is a
 * test only where it has a title: `t.test("opens")` is, `pattern.test(line)` and `page.context()` are not; nor is the end of `"unit-test"`.
 */
const calls =
  /(?<![.\w])(?:(?:it|test|describe|specify)(?:\.\w+)*|context(?:\.(?:only|skip|each))*)(?:\s*\(|`|[ \t]+["'])|\.(?:it|test|describe|specify|context)(?:\.\w+)*\s*\(\s*["'`]/;
const withoutCalls = /\.(?:go|py|java|cs|rs)$/;

const hasTests = (path: string, text: string): boolean =>
  marks.test(text) || (!withoutCalls.test(path) && calls.test(text));

/** Files in which load is tested, whatever their folder. */
const loadTest =
  /(?:^|\/)(?:k6|load-?tests?|perf(?:ormance)?-?tests?|stress-?tests?|gatling|locust|jmeter)\/.*\.(?:[jt]s|py|jmx|scala|java)$|(?:^|\/)locustfile\.py$|\.jmx$/i;

/** Files with tests of every language, and what tests load. */
export const testFiles = surveyor<readonly string[]>({
  id: "test-files",
  title: "files with tests",
  kinds: ["suite"],
  wants: (path) =>
    !isVendored(path) &&
    nameOf(path) !== "__init__.py" &&
    ((isTestFile(path) && lexisOf(path) !== undefined) || loadTest.test(path)),
  read: ({ path, text }) => (loadTest.test(path) || hasTests(path, text) ? namesIn(path, text) : null),
  join(files) {
    if (files.size === 0) return [];
    return [
      {
        source: "test-files",
        target: "",
        knows: ["suite"],
        elements: [...files].map(([path, names]) => ({
          id: idOf("suite", path),
          kind: "suite" as const,
          name: nameOf(path),
          parent: null,
          facts: { path, ...(named.test(path) ? { names } : {}) },
          evidence: [{ path, line: 0 }],
        })),
        problems: [],
      },
    ];
  },
});

/** Languages in which every test is in a class or function with a name. */
const named = /\.(?:py|go|java|kt|cs|scala|php|rs)$/;

/** The words of a file's code that are built like names of tests; what only comments speak of is none. */
function namesIn(path: string, text: string): readonly string[] {
  const lexis = named.test(path) ? lexisOf(path) : undefined;
  const words = lexis ? tokenize(text, lexis).tokens.flatMap((token) => (token.kind === "word" ? token.text : [])) : [];
  return [...new Set(words.filter(isNameOfTests))].sort();
}
