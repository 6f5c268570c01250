import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { specifies } from "../query/endpoints.ts";
import { groupBy } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One operation in two rows or items of a list, or under two headings: one of them was meant to be another. */
export const endpointListedTwice: DesignRule = {
  on: "design",
  id: "endpoint-listed-twice",
  group: "api",
  requires: "Every operation stands once in a list of operations.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const lists = ofKind(design.model, "endpoint").flatMap((endpoint) => {
      const entries = endpoint.statements.filter(
        (statement) => (isEntry(statement) || isBullet(design, statement)) && specifies(design, statement),
      );
      return [...groupBy(entries, (statement) => listOf(design, statement)).entries()];
    });
    for (const [list, ofList] of groupBy(lists, ([list]) => list)) {
      // A list that has many operations again and again is one of cases: of tests, of calls with their answers.
      if (list.endsWith("row") && ofList.filter(([, entries]) => entries.length > 1).length >= leastForCases) continue;
      for (const [, lists] of ofList) {
        for (const again of lists.slice(1)) {
          const first = lists[0]!;
          if (again.origin.place === "item" && !isOneList(design, first, again)) continue;
          const same = first.name === again.name;
          yield {
            ...at(again),
            message: same
              ? `${again.name} is listed twice.`
              : `${again.name} and ${first.name} are one operation, for parameters are told apart by their place alone.`,
            related: [also(first, `${first.name} is listed here.`)],
          };
        }
      }
    }
  },
};

const leastForCases = 3;

/** An entry says what the operation is for; a path in a cell of another table does not. */
const isEntry = ({ origin, facts }: Statement<"endpoint">): boolean =>
  origin.place === "heading" || ((origin.place === "row" || origin.place === "item") && facts.summary !== undefined);

/** Fewer bullets than this show no list of operations. */
const leastBullets = 4;

/**
 * An item of a list of operations in which each has one item, but for this: steps and cases of one operation begin with it
 * again and again. What is asked of it may tell apart what stands behind a question mark.
 */
function isBullet(design: Design, { origin, name }: Statement<"endpoint">): boolean {
  const section = origin.place === "item" ? sectionAt(design, origin) : undefined;
  if (!section) return false;
  const all = section.body.text.split("\n").filter((line) => /^[-*+]\s/.test(line));
  const operations = all.map((line) => bullet.exec(line)?.[1]);
  const once = new Set(operations).size;
  return (
    all.length >= leastBullets &&
    once === all.length - 1 &&
    operations.every((operation) => operation !== undefined && !operation.startsWith(`${name}?`))
  );
}

const bullet = /^[-*+]\s+[`*]*([A-Z]{3,7}[`*]*\s+[`*]*\/[^\s`*]*)[`*]*\s+\S/;

/** Rows or items of one section are one list, and so are the headings below one heading. */
function listOf(design: Design, { origin }: Statement): string {
  const section = origin.place !== "heading" ? origin.section : sectionAt(design, origin)?.parent?.index;
  return `${origin.document}#${section}#${origin.place}`;
}

/** Whether two items that begin with an operation are of one list of bullets: steps that are numbered may come twice. */
function isOneList({ documents }: Design, { origin: first }: Statement, { origin: again }: Statement): boolean {
  const lines = documents.find(({ name }) => name === first.document)?.markdown.lines;
  if (!lines) return false;
  const [from, to] = [lines.lineAt(first.range.from), lines.lineAt(again.range.from)];
  const between = Array.from({ length: to - from + 1 }, (_, i) => lines.textOf(from + i));
  return between.every((line, i) => (i === 0 || i === to - from ? entry.test(line) : item.test(line)));
}

const entry = /^\s*[-*+]\s+[`*]*[A-Z]{3,7}[`*]*\s+[`*]*\//;
const item = /^\s*$|^\s*[-*+]\s|^\s{2,}\S/;
