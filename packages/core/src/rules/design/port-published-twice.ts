import type { Design } from "../../document/design.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { groupBy } from "../query/ground.ts";
import type { PortStatement } from "../query/port-statement.ts";
import { portsOf } from "../query/ports.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Two services of one list that publish one port: on one host only the first of them starts. */
export const portPublishedTwice: DesignRule = {
  on: "design",
  id: "port-published-twice",
  group: "deployment",
  requires: "No two services of one deployment publish the same port.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    yield* inTables(design);
    const published = oneEach(portsOf(design).filter(({ side }) => side === "published"));
    for (const same of groupBy(published, ({ list, port }) => `${list} ${port}`).values()) {
      const first = same[0]!;
      const reported = new Set([first.key]);
      for (const { key, name, port, document, range } of same.slice(1)) {
        if (reported.has(key)) continue;
        reported.add(key);
        yield {
          document,
          range,
          message: `${name} publishes port ${port}, which ${first.name} publishes already.`,
          element: `port:${key}:${port}`,
          related: [{ document: first.document, range: first.range, message: `${first.name} publishes it here.` }],
        };
      }
    }
  },
};

/** What runs on a node has its port once more, from the same place. */
const oneEach = (statements: readonly PortStatement[]): PortStatement[] =>
  [...groupBy(statements, ({ document, range, port }) => `${document}#${range.from}#${port}`).values()].map(
    ([first]) => first!,
  );

/** So many things with ports of their own in one table show that each was meant to have one. */
const leastOwn = 4;

/** Ports that whoever runs several of a product leaves as they are. */
const customary: ReadonlySet<number> = new Set([
  22, 25, 53, 80, 443, 587, 1433, 1521, 1883, 2181, 2379, 3306, 4222, 5432, 5672, 6379, 8086, 8443, 9042, 9092, 9100,
  9200, 11211, 27017,
]);

/** The one port of a table that two things have, while each other has its own. */
function* inTables(design: Design): Iterable<Finding> {
  const rows = portsOf(design).filter(({ list, side }) => side !== "published" && /#\d+$/.test(list));
  for (const all of groupBy(rows, ({ list }) => list).values()) {
    const stated = oneEach(all);
    const shared = [...groupBy(stated, ({ port }) => `${port}`).values()].filter(({ length }) => length > 1);
    const [first, again] = shared[0] ?? [];
    if (!first || !again || shared.length > 1 || shared[0]!.length > 2 || stated.length < leastOwn + 2) continue;
    const keys = new Set(stated.map(({ key }) => key));
    if (customary.has(first.port) || keys.size < stated.length || haveCommonWord(first, again)) continue;
    yield {
      document: again.document,
      range: again.range,
      severity: "info",
      message: `${again.name} has port ${again.port} as ${first.name} has, while the ${stated.length - 2} others of this table have ports of their own.`,
      element: `port:${again.key}:${again.port}`,
      related: [{ document: first.document, range: first.range, message: `${first.name} has it here.` }],
    };
  }
}

/** `orders` and `orders-worker` may be two processes of one thing. */
const haveCommonWord = (one: PortStatement, other: PortStatement): boolean => {
  const words = new Set(canonicalName(one.name).split("-"));
  return canonicalName(other.name)
    .split("-")
    .some((word) => words.has(word) && !/^(?:service|server|api|app|container)$/.test(word));
};
