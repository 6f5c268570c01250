import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import type { DataType } from "../../model/value.ts";
import { remembered } from "../../text/remembered.ts";
import type { Design } from "../../document/design.ts";
import { perObject } from "../../text/per-object.ts";
import { bare } from "./names.ts";
import { isSettled } from "./settled.ts";

/** An enumeration with the members that one place gives it. */
export interface Enumerated {
  /** What has these members: `OrderStatus`, `orders.status`. */
  readonly name: string;
  readonly statement: Statement;
  readonly members: readonly string[];
}

/** The enumerations of a design by the bare names of their types. */
const namedTypes = perObject(
  (design: Design) => new Map(ofKind(design.model, "entity").map((entity) => [bare(entity.name), entity])),
);

/** The members that a field or column has by its type, by the enumeration that it names, by its check, or by what is said of it. */
export function membersListed(
  design: Design,
  name: string,
  member: Element<"field"> | Element<"column">,
): Enumerated[] {
  return (member.statements as readonly Statement<"field" | "column">[]).flatMap((statement) => {
    const { type, description } = statement.facts;
    const own = type?.members ?? inCheck((statement.facts as { check?: string }).check);
    if (own) return listed(design, name, statement, own);
    const entity = type ? namedTypes(design).get(bare(type.raw)) : undefined;
    const defining = entity?.statements.find(({ facts }) => facts.members !== undefined);
    if (defining) return listed(design, name, defining, defining.facts.members);
    const told = inWords(description ?? "") ?? (isChoice(member.name, type) ? alone(description ?? "") : undefined);
    // "State, province or county" beside `state` tells what that is.
    return told?.some((word) => bare(word) === bare(member.name)) ? [] : listed(design, name, statement, told);
  });
}

/** Whether a member is by its name or type one of several values: "email or phone" beside `contact` tells what it holds. */
const isChoice = (name: string, type: DataType | undefined): boolean =>
  type?.logical === "enum" || type?.logical === "unknown" || choice.test(name);

const choice =
  /(?:status|state|type|kind|sort|role|mode|level|phase|stage|category|priority|severity|tier|plan|size|unit|format|method|channel|visibility|direction|reason|result|outcome)$/i;

/** The members that a place gives, where they are more than one and the design stands by them. */
export const listed = (
  design: Design,
  name: string,
  statement: Statement,
  members: readonly string[] | undefined,
): Enumerated[] =>
  members && members.length > 1 && isSettled(design, statement) ? [{ name, statement, members }] : [];

/** `status IN ('a', 'b')`: the members that a check allows. */
export function inCheck(check: string | undefined): string[] | undefined {
  const inside = /^\(?\s*[\w."`]+\s+in\s*\(([^()]*)\)\s*\)?$/i.exec(check?.trim() ?? "")?.[1];
  return inside?.split(",").map((member) => member.trim().replace(/^'|'$/g, ""));
}

/** `one of a, b or c`, `` `a` | `b` | `c` ``: the members that a remark gives and that it says are all. */
const inWords = remembered((description) =>
  parted(
    /^[^.;:]{0,60}\bone of:?\s+(\S[^.;()]{2,200})(?:[.;(]|$)/i.exec(description)?.[1] ??
      /^([`'"][\w-]+[`'"](?:\s?[|/]\s?[`'"][\w-]+[`'"])+)(?:[\s,.;(]|$)/.exec(description)?.[1],
  ),
);

/** `a, b or c` and nothing else. */
const alone = remembered((description) =>
  parted(/^((?:[\w-]+,\s)*[\w-]+,?\sor\s[\w-]+)\.?$/.exec(description.trim())?.[1]),
);

function parted(list: string | undefined): readonly string[] | undefined {
  const members = list
    ?.split(/\s*(?:,\s*or\s|,|\||\/|\sor\s)\s*/)
    .map((word) => word.trim().replace(/^[`'"]|[`'"]$/g, ""));
  return members?.every((word) => /^[\w-]{1,40}$/.test(word)) ? members : undefined;
}
