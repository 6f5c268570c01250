import { canonicalRoute, isParameter } from "../../model/kinds/names.ts";
import { remembered } from "../../text/remembered.ts";
import { also, at, enumerate } from "../query/at.ts";
import { type Endpoint, parametersOf, segmentsOf, specifiedIn, specifies } from "../query/endpoints.ts";
import { groupBy } from "../query/ground.ts";
import { joined } from "../query/members.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The parameters of a path, each with the path up to it. */
const placesIn = remembered((path): readonly { readonly name: string; readonly prefix: string }[] => {
  const segments = segmentsOf(path);
  const names = [...parametersOf(path)];
  return segments
    .flatMap((segment, i) =>
      isParameter(segment)
        ? [{ name: names.shift()!, prefix: canonicalRoute(segments.slice(0, i + 1).join("/")) }]
        : [],
    )
    .filter(({ name }) => !isExample.test(name));
});

/** `{order-uuid}`: what stands for the id of one, in an example. */
const isExample = /-(?:uuid|guid|ulid)$/i;

/** One place of one path under two names: `/orders/{id}` and `/orders/{orderId}/items`. */
export const pathParameterNames: DesignRule = {
  on: "design",
  id: "path-parameter-names",
  toldBy: ["endpoint-listed-twice"],
  group: "api",
  requires: "A parameter at one place of a path has one name in all operations.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const places = specifiedIn(design).flatMap(({ endpoint }) =>
      endpoint.statements
        .filter((statement) => specifies(design, statement))
        .flatMap((statement) => placesIn(statement.facts.path).map((place) => ({ ...place, statement, endpoint }))),
    );
    for (const [prefix, same] of groupBy(places, ({ prefix }) => prefix)) {
      const names = groupBy(same, ({ name }) => name.toLowerCase());
      if (names.size < 2) continue;
      const [, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
      const { statement } = others[0]![0]!;
      yield {
        ...at(statement),
        message: `The parameter of ${prefix} is called ${enumerate([...names.values()].map(([first]) => first!.name))}.`,
        element: `path:${prefix}`,
        // One name in two ways of writing is a slip, and so are two of one operation; else two names may be two habits.
        ...(groupBy(same, ({ name }) => joined(name)).size < names.size || isOfOneOperation(same)
          ? {}
          : { severity: "hint" as const }),
        related: [...names.values()].flatMap(([first]) =>
          first!.statement === statement ? [] : [also(first!.statement, `Here it is called "${first!.name}".`)],
        ),
      };
    }
  },
};

/** Whether one operation calls its own parameter by two names. */
const isOfOneOperation = (places: readonly { readonly name: string; readonly endpoint: Endpoint }[]): boolean =>
  [...groupBy(places, ({ endpoint }) => endpoint.id).values()].some(
    (own) => groupBy(own, ({ name }) => name.toLowerCase()).size > 1,
  );
