import type { Design } from "../../document/design.ts";
import { isParameter } from "../../model/kinds/names.ts";
import { also, at } from "../query/at.ts";
import { listedIn, parametersOf, segmentsOf } from "../query/endpoints.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of paths in one style that makes the others exceptions rather than a second style. */
const customShare = 0.75;

interface Styled {
  readonly statement: ReturnType<typeof listedIn>[number]["statement"];
  readonly style: string;
}

/** Paths of one API in two styles. Each aspect is one finding, at the first exception. */
export const pathStyle: DesignRule = {
  on: "design",
  id: "path-style",
  group: "api",
  requires: "All paths of an API are written in one style.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const statements = listedIn(design).map(({ statement }) => statement);
    for (const [aspect, styleOf] of aspects) {
      const styled = statements.flatMap((statement) => {
        const styles = new Set(styleOf(statement.facts.path));
        return styles.size === 1 ? [{ statement, style: [...styles][0]! }] : [];
      });
      yield* exceptions(design, aspect, styled);
    }
  },
};

function* exceptions(design: Design, aspect: string, styled: readonly Styled[]): Iterable<Finding> {
  const [most, ...rest] = [...groupBy(styled, ({ style }) => style)].sort((a, b) => b[1].length - a[1].length);
  if (!most || rest.length === 0 || !isCustom(most[1].length, styled.length, customShare)) return;
  const others = rest.flatMap(([, group]) => group);
  const [first, ...more] = others;
  const company = more.length === 0 ? "" : `, as ${more.length === 1 ? "is one other" : `are ${more.length} others`}`;
  yield {
    ...at(first!.statement),
    message: `${first!.statement.name} has ${first!.style}${company}, while ${most[1].length} paths have ${most[0]}.`,
    element: `${aspect}:${design.documents[0]!.name}`,
    related: more.slice(0, 20).map(({ statement, style }) => also(statement, `${statement.name} has ${style}.`)),
  };
}

/** What may differ between two paths, and the words for each way; none where a path does not show its way. */
const aspects: readonly (readonly [string, (path: string) => string[]])[] = [
  ["parameters", (path) => segmentsOf(path).filter(isParameter).map(parameterStyle)],
  [
    "parameter names",
    (path) =>
      parametersOf(path)
        .flatMap(wordStyle)
        .map((style) => style.replace("words", "names of parameters")),
  ],
  [
    "words",
    (path) =>
      segmentsOf(path)
        .filter((segment) => !isParameter(segment))
        .flatMap(wordStyle),
  ],
  ["slash", (path) => (path === "/" ? [] : [path.endsWith("/") ? "a slash at its end" : "no slash at its end"])],
];

function parameterStyle(segment: string): string {
  if (segment.startsWith(":")) return "parameters like :id";
  if (segment.startsWith("<")) return "parameters like <id>";
  if (segment.startsWith("[")) return "parameters like [id]";
  return segment.startsWith("$") ? "parameters like ${id}" : "parameters like {id}";
}

function wordStyle(segment: string): string[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(segment)) return ["words parted by hyphens"];
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(segment)) return ["words parted by underscores"];
  return /^[a-z]+(?:[A-Z][a-z0-9]*)+$/.test(segment) ? ["words in camel case"] : [];
}
