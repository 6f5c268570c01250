import { makesKnown } from "../../document/demands-of-all.ts";
import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { at } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { linesAt } from "../query/document-text.ts";
import { isForOperators, listedIn } from "../query/endpoints.ts";
import { asSureAs, groupBy, isCustom } from "../query/ground.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of operations with a word on access that makes it the custom of the design. */
const statedShare = 0.75;

/** A heading over an operation tells as much of it as a row. */
const tellsInFull = ({ place }: Origin): boolean => place === "heading" || place === "row";

/** An operation of which nobody says who may call it, where the design says so of most others. */
export const endpointWithoutAccess: DesignRule = {
  on: "design",
  id: "endpoint-without-access",
  group: "api",
  requires: "Where a design says who may call its operations, it says so of each.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const controlled = new Set(design.model.relations.filter(({ kind }) => kind === "guards").map(({ to }) => to));
    const all = listedIn(design).map(({ endpoint, statement }) => ({
      endpoint,
      statement,
      said:
        saying(endpoint, "access").length > 0 || controlled.has(endpoint.id) || sendsToken(design, statement.origin),
    }));
    const said = all.filter((one) => one.said);
    if (!isCustom(said.length, all.length, statedShare)) return;
    // What a drawing, a note or a list of groups names in passing is not told as the others are.
    const alike = [
      ...groupBy(
        all,
        ({ statement: { origin } }) => `${origin.document}#${tellsInFull(origin) ? "specified" : origin.place}`,
      ).values(),
    ].filter((same) => isCustom(same.filter((one) => one.said).length, same.length, statedShare));
    for (const { endpoint, statement } of alike
      .flat()
      .filter(
        (one) =>
          !one.said &&
          !isOpenByNature(one.endpoint.facts.path) &&
          !saysWho(one.endpoint.facts.path) &&
          !letsAllIn.test(linesAt(design, one.statement.origin)),
      ))
      yield {
        ...at(statement),
        ...asSureAs(said.length, all.length),
        message: `Nothing says who may call ${endpoint.name}, while ${said.length} of ${all.length} operations say so.`,
        element: endpoint.id,
      };
  },
};

/** Whether the request that is shown below the heading of an operation has the header by which callers say who they are. */
function sendsToken(design: Design, origin: Origin): boolean {
  const section = origin.place === "heading" ? sectionAt(design, origin) : undefined;
  return section !== undefined && [section, ...section.children].some(({ body }) => header.test(body.text));
}

const header = /^\s*(?:-H\s["'])?Authorization:\s?\w/im;

/** `/admin/orders`: who may call it is in its address. */
const saysWho = (path: string): boolean => /\/(?:admin|staff|internal|public|me)(?:\/|$)/i.test(path);

const letsAllIn = /\b(?:unauthenticated|anonymous|public(?:ly)?|no auth\w*|without (?:auth\w*|a token|signing in))\b/i;

/** Whoever can reach a service may ask how it is, and log in. */
const isOpenByNature = (path: string): boolean => isForOperators(path) || makesKnown(path);
