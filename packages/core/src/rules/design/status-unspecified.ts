import type { Design, ReadDocument } from "../../document/design.ts";
import type { DrawnArrow } from "../../notation/notation.ts";
import { canonicalRoute } from "../../model/kinds/names.ts";
import { type Range, shift } from "../../text/range.ts";
import { also } from "../query/at.ts";
import { drawingsOf } from "../query/drawings.ts";
import { type Endpoint, operationsOf } from "../query/endpoints.ts";
import { isSettledSection } from "../query/settled.ts";
import { cellPlace, tablesIn } from "../query/tables.ts";
import { sourceRange } from "../../text/mapped.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A drawing that answers an operation with another success than the API specifies. */
export const statusUnspecified: DesignRule = {
  on: "design",
  id: "status-unspecified",
  group: "api",
  requires: "A drawing answers an operation with a status that the API specifies for it.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    yield* againstOwnTable(design);
    const operations = new Map(operationsOf(design).map((endpoint) => [keyOf(endpoint.facts), endpoint]));
    for (const document of design.documents)
      for (const { operation, status, range } of answersIn(document)) {
        const endpoint = operations.get(operation);
        const specified = endpoint && successesOf(endpoint);
        if (!specified || specified.statuses.length === 0 || specified.statuses.includes(status)) continue;
        yield {
          document: document.name,
          range,
          message: `${endpoint.name} is answered with ${status} here, but specified with ${specified.statuses.join(" and ")}.`,
          element: `${endpoint.id}:${status}`,
          related: [also(specified.at, `${endpoint.name} is specified here.`)],
        };
      }
  },
};

/** `Returns 200 with the plan.` below the heading of an operation whose table of answers knows another success alone. */
function* againstOwnTable(design: Design): Iterable<Finding> {
  for (const document of design.documents)
    for (const section of document.sections) {
      const operation = headed.exec(section.title)?.[0];
      if (operation === undefined || !isSettledSection(section)) continue;
      const rows = tablesIn(document.name, section).flatMap(({ view }) => {
        const column = view.titles.findIndex(
          (title, i) => ofAnswers.test(title) || (i === 0 && view.roles[i] === "http-status"),
        );
        return view.table.rows.flatMap(({ cells }) => {
          const cell = cells[column];
          const status = /^\W*(2\d\d)\b/.exec(cell?.text ?? "")?.[1];
          return cell && status ? [{ cell, status: Number(status) }] : [];
        });
      });
      const [first] = rows;
      if (!first) continue;
      for (const block of section.body.blocks) {
        if (block.kind !== "paragraph") continue;
        const told =
          /(?:^|[.;]\s+|\band\s+)(?:returns|answers(?: with)?|responds with)\s+(?:HTTP\s+)?(2\d\d)(?!\d|\s+or\b)/i.exec(
            block.inline.text,
          );
        const status = Number(told?.[1] ?? 0);
        if (!told || rows.some((row) => row.status === status)) continue;
        const at = told.index + told[0].length - 3;
        yield {
          document: document.name,
          range: shift(sourceRange(block.inline, at, at + 3), section.from),
          message: `${operation} answers with ${status} here, but with ${first.status} in its table.`,
          element: `${section.title}:${status}`,
          related: [
            {
              document: document.name,
              range: cellPlace(section, first.cell),
              message: `Here it answers with ${first.status}.`,
            },
          ],
        };
      }
    }
}

/** Titles of a column of statuses: in others behind the first, of bounds or defaults, a number says nothing of the answer. */
const ofAnswers = /^(?:(?:http|response) )?(?:status(?: code)?|code|response|answer|result)s?$/;

const headed = /\b(?:GET|POST|PUT|PATCH|DELETE)\W{1,4}\/[^\s`*]*/;

const keyOf = ({ method, path }: { readonly method?: string | null; readonly path: string }): string =>
  `${method ?? ""} ${canonicalRoute(path)}`;

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** The statuses of success that an operation is specified with, and the place that says so. */
function successesOf({ statements }: Endpoint) {
  const at = statements.find(
    ({ origin, facts }) => origin.place !== "diagram" && (facts.statuses ?? []).some(isSuccess),
  );
  return (
    at && { at, statuses: [...new Set(statements.flatMap(({ facts }) => facts.statuses ?? []))].filter(isSuccess) }
  );
}

interface Answer {
  readonly operation: string;
  readonly status: number;
  readonly range: Range;
}

/** The successes with which sequences answer operations: a reply goes to who asked last, and to the last that was asked. */
function* answersIn(document: ReadDocument): Generator<Answer> {
  for (const { drawing, at, place } of drawingsOf(document)) {
    if (drawing.type !== "sequence" || !isSettledSection(at.section)) continue;
    const asked = new Map<string, string>();
    for (const arrow of drawing.arrows) {
      const operation = operationIn(arrow);
      if (operation) asked.set(arrow.from, operation);
      const status = Number(/^\s*(?:HTTP\s*)?([1-5]\d\d)\b/.exec(arrow.label ?? "")?.[1] ?? 0);
      const answered = asked.get(arrow.to);
      if (answered && arrow.reply && isSuccess(status))
        yield { operation: answered, status, range: place(arrow.range) };
    }
  }
}

function operationIn({ label = "" }: DrawnArrow): string | null {
  const match = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\/[^\s?]*)/.exec(label);
  return match && keyOf({ method: match[1]!, path: match[2]! });
}
