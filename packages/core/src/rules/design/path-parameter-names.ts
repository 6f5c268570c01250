import { canonicalRoute, isParameter } from "../../model/kinds/names.ts";
import type { Statement } from "../../model/element.ts";
import { remembered } from "../../text/remembered.ts";
import { also, at, enumerate } from "../query/at.ts";
import { linesAt } from "../query/document-text.ts";
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
    .filter(({ name }) => !isExample.test(name) && !isOfBody.test(name));
});

/** `{order.id}`: a way into what is sent, as gRPC binds it to a path. */
const isOfBody = /^\w+(?:\.\w+)+$/;

/** `{order-uuid}`, `<ORDER_ID>`: what stands for the id of one, in an example. */
const isExample = /-(?:[uU][uU][iI][dD]|[gG][uU][iI][dD]|[uU][lL][iI][dD])$|^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** `/api/v1/{route_id}`: of what thing the parameter is stands nowhere in the path, and each part may leave its own out. */
const isOfUntold = /^(?:\/(?:api|rest|v\d+))*\/[{:<[]/;

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
        .filter(
          (statement) =>
            statement.origin.place !== "prose" &&
            specifies(design, statement) &&
            !inPassing.test(linesAt(design, statement.origin)),
        )
        .filter(({ facts }) => !isOfUntold.test(facts.path))
        .flatMap((statement) => placesIn(statement.facts.path).map((place) => ({ ...place, statement, endpoint }))),
    );
    const odd = [...groupBy(places, ({ prefix }) => prefix)].flatMap(([prefix, same]) => oddOf(prefix, same) ?? []);
    for (const one of odd) {
      if (odd.some((other) => isBelow(one, other))) continue;
      const below = odd.filter((other) => isBelow(other, one));
      yield {
        ...at(one.place.statement),
        message: `The parameter of ${one.prefix} is called ${namesOf(one)}${below.map((other) => `, that of ${other.prefix} ${namesOf(other)}`).join("")}.`,
        element: `path:${one.prefix}`,
        parts: below.map(({ prefix }) => `path:${prefix}`),
        ...(one.isSlip ? {} : { severity: "hint" as const }),
        related: [...one.firsts, ...below.flatMap(({ firsts }) => firsts)].flatMap(({ statement, name }) =>
          statement === one.place.statement ? [] : [also(statement, `Here it is called "${name}".`)],
        ),
      };
    }
  },
};

/** A step of a numbered list, or a box of a drawing, names an operation in a few letters. */
const inPassing = /^\s*\d{1,3}[.)]\s|^\s*[│┃║|][^\n]*\s(?:GET|POST|PUT|PATCH|DELETE)\s+\/[^\n|]*[│┃║|]\s*$/;

interface Place {
  readonly name: string;
  readonly statement: Statement<"endpoint">;
  readonly endpoint: Endpoint;
}

/** A path whose parameter has several names. */
interface Odd {
  readonly prefix: string;
  /** The first place of each name. */
  readonly firsts: readonly Place[];
  /** Where it is called by another name than mostly. */
  readonly place: Place;
  /** One name in two ways of writing is a slip, and so are two of one operation; else two names may be two habits. */
  readonly isSlip: boolean;
}

/** Whoever names a path anew names what stands below it anew too: that is one slip, and mended once. */
const isBelow = (one: Odd, other: Odd): boolean =>
  one.isSlip === other.isSlip && one.prefix.startsWith(`${other.prefix}/`);

function oddOf(prefix: string, same: readonly Place[]): Odd | null {
  const names = groupBy(same, ({ name }) => name.toLowerCase());
  if (names.size < 2) return null;
  const [, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
  return {
    prefix,
    firsts: [...names.values()].map(([first]) => first!),
    place: others[0]![0]!,
    isSlip: groupBy(same, ({ name }) => joined(name)).size < names.size || isOfOneOperation(same),
  };
}

const namesOf = ({ firsts }: Odd): string => enumerate(firsts.map(({ name }) => name));

/** Whether one operation calls its own parameter by two names. */
const isOfOneOperation = (places: readonly { readonly name: string; readonly endpoint: Endpoint }[]): boolean =>
  [...groupBy(places, ({ endpoint }) => endpoint.id).values()].some(
    (own) => groupBy(own, ({ name }) => name.toLowerCase()).size > 1,
  );
