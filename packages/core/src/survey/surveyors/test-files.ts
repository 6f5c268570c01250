import { idOf } from "../../model/kinds/identity.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { lexisOf } from "../files/lexis.ts";
import { nameOf } from "../files/paths.ts";
import { surveyor } from "../surveyor.ts";

/** How the languages' usual runners mark a test. */
const marks =
  /@(?:Test|ParameterizedTest|RepeatedTest|Property)\b|\b(?:it|test|describe|specify|context)(?:\.\w+)*\s*[(`"']|^\s*(?:async\s+)?def\s+test_|\bfunc\s+(?:\([^)]*\)\s*)?(?:Test|Benchmark|Fuzz)[A-Z_]|#\[(?:\w+::)?test\b|\[(?:Fact|Theory|Test|TestMethod|TestCase)\b|\bfunction\s+test[A-Z_]/m;

/** Files in which load is tested, whatever their folder. */
const loadTest =
  /(?:^|\/)(?:k6|load-?tests?|perf(?:ormance)?-?tests?|stress-?tests?|gatling|locust|jmeter)\/.*\.(?:[jt]s|py|jmx|scala|java)$|(?:^|\/)locustfile\.py$|\.jmx$/i;

/** Files with tests of every language, and what tests load. */
export const testFiles = surveyor<true>({
  id: "test-files",
  title: "files with tests",
  kinds: ["suite"],
  wants: (path) => !isVendored(path) && ((isTestFile(path) && lexisOf(path) !== undefined) || loadTest.test(path)),
  read: ({ path, text }) => (loadTest.test(path) || marks.test(text) ? true : null),
  join(files) {
    if (files.size === 0) return [];
    return [
      {
        source: "test-files",
        target: "",
        knows: ["suite"],
        elements: [...files.keys()].map((path) => ({
          id: idOf("suite", path),
          kind: "suite" as const,
          name: nameOf(path),
          parent: null,
          facts: { path },
          evidence: [{ path, line: 0 }],
        })),
        problems: [],
      },
    ];
  },
});
