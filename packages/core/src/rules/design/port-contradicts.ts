import { groupBy } from "../query/ground.ts";
import type { PortSide, PortStatement } from "../query/port-statement.ts";
import { portsOf } from "../query/ports.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The port of one thing, stated with two numbers. */
export const portContradicts: DesignRule = {
  on: "design",
  id: "port-contradicts",
  group: "consistency",
  requires: "The port of a service is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const [key, all] of groupBy(portsOf(design), ({ key }) => key)) {
      const lists = [...groupBy(all, ({ list }) => list).values()];
      const reported = new Set<number>();
      for (const [i, list] of lists.entries()) {
        // Both sides of one service may differ from a port of no side: that is one contradiction.
        const answered = new Set<PortStatement>();
        for (const statement of list) {
          const other = lists.slice(0, i).flatMap((earlier) => against(statement, list, earlier))[0];
          if (!other || reported.has(statement.port) || answered.has(other)) continue;
          reported.add(statement.port);
          answered.add(other);
          const { document, range, name, side, port } = statement;
          yield {
            document,
            range,
            message: `${capital(called(side, other.side))} of ${name} is ${port} here and ${other.port} elsewhere.`,
            element: `port:${key}`,
            related: [
              { document: other.document, range: other.range, message: `${other.name} has port ${other.port} here.` },
            ],
          };
        }
      }
    }
  },
};

/**
 * The statement of `earlier` that a statement of `list` contradicts. What has several ports in one list may well have
 * another in the next; so both lists must know but one on the side in question.
 */
function against(
  statement: PortStatement,
  list: readonly PortStatement[],
  earlier: readonly PortStatement[],
): PortStatement[] {
  const mine = list.filter(({ side }) => side === statement.side);
  const theirs =
    statement.side === "open" ? earlier : earlier.filter(({ side }) => side === statement.side || side === "open");
  if (distinct(mine) !== 1 || distinct(theirs) !== 1) return [];
  const other = theirs[0]!;
  const ports = new Set(
    [statement, other].some(({ side }) => side === "open") ? list.map(({ port }) => port) : [statement.port],
  );
  return ports.has(other.port) || theirs.some(({ port }) => ports.has(port)) ? [] : [other];
}

const distinct = (statements: readonly PortStatement[]): number => new Set(statements.map(({ port }) => port)).size;

const called = (...sides: readonly PortSide[]): string =>
  sides.every((side) => side === "published")
    ? "the published port"
    : sides.every((side) => side === "container")
      ? "the container port"
      : "the port";

const capital = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}`;
