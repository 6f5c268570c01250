import { groupBy } from "../query/ground.ts";
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
    const published = portsOf(design).filter(({ side }) => side === "published");
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
