import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { firstInWords } from "../../text/in-words.ts";
import type { LogicalType } from "../../model/value.ts";
import { basesIn, declarationOf, declarationsOf, goesOn, wordsOf } from "./declared.ts";
import { areOne, isBookkeeping, isWhole, joined, type Pair, pairsOf } from "./members.ts";
import { isSettled } from "./settled.ts";

type Member = Element<"field"> | Element<"column">;

/** The members that only one side of an entity and its table has, each with the place that tells it. */
export interface OneSided {
  readonly pair: Pair;
  readonly members: readonly { readonly member: Member; readonly statement: Statement }[];
}

/** Types whose values stand in one column: lists, structures and what is of no known type may be stored in other ways. */
const plain: ReadonlySet<LogicalType> = new Set([
  "text",
  "integer",
  "decimal",
  "float",
  "number",
  "boolean",
  "date",
  "time",
  "datetime",
  "interval",
  "uuid",
  "enum",
  "network",
  "binary",
  "json",
]);

/**
 * What stands out on one side of the entities and tables that are plainly one: values of the thing itself, where most of the
 * side is matched. A key belongs to a relation, which each side tells in its own way, and some columns are the database's own.
 */
export function oneSided(design: Design, side: "fields" | "columns"): OneSided[] {
  return pairsOf(design)
    .filter(({ table }) => isWhole(table))
    .filter((pair) => pair[side].length > 0 && pair[side].length < pair.matched.length && areOne(design, pair))
    .filter(({ entity, table }) => !goesOn(design, side === "fields" ? table : entity))
    .flatMap((pair) => {
      const within = wordsWithin(design, pair, side);
      const members = pair[side].flatMap((member: Member) => {
        const [statement] = member.statements;
        return statement &&
          isOwnValue(member) &&
          !hasKey(pair, member) &&
          !within.has(joined(member.name)) &&
          !isToldOtherwise(pair, side, member) &&
          isSettled(design, statement)
          ? [{ member, statement }]
          : [];
      });
      return members.length > 0 ? [{ pair, members }] : [];
    });
}

/** The words in the declarations of the other side: a member may stand in a structure within it, or in one that extends it. */
function wordsWithin(design: Design, { entity, table }: Pair, side: "fields" | "columns"): ReadonlySet<string> {
  if (side === "fields") return wordsOf(declarationsOf(design, table));
  const extending = ofKind(design.model, "entity").filter(({ statements }) =>
    statements.some((each) => basesIn(declarationOf(design, each), each.name).split(/\W+/).includes(entity.name)),
  );
  return wordsOf([entity, ...extending].map((each) => declarationsOf(design, each)).join("\n"));
}

function isOwnValue({ kind, name, facts }: Member): boolean {
  const { type } = facts;
  if (isBookkeeping(name)) return false;
  if (kind === "field" && computed.test(name)) return false;
  if (kind === "field") return type === undefined || plain.has(type.logical);
  return facts.references === undefined && !facts.generated && !/_?id$/i.test(name);
}

/** What is counted or asked when a thing is shown, and seldom kept: `likeCount`, `totalPlaced`, `isLikedByMe`. */
const computed =
  /^(?:num(?:ber_?)?of)_?[A-Za-z]+s$|^(?:total|sum|average|avg|remaining)_?[A-Za-z]*(?:s|ed)$|_?count$|percent(?:age)?$|^is\w+by_?(?:me|current_?user|user)$/i;

/** Names shorter than this begin many others. */
const tellingLength = 4;

/** Whether the other side has it in several parts, or under a longer name: `price` and `priceAmount`, `order` and `order_index`. */
const isToldOtherwise = (pair: Pair, side: "fields" | "columns", { name }: Member): boolean =>
  pair[side === "fields" ? "columns" : "fields"].some((other) => {
    const [short, long] = [joined(name), joined(other.name)].toSorted((a, b) => a.length - b.length);
    return short!.length >= tellingLength && long!.startsWith(short!);
  });

/** `orders.note`; `orders.note, seat and gate` where several of one side stand out. */
export const namesOf = (owner: Element, members: OneSided["members"]): string =>
  `${owner.name}.${firstInWords(
    members.map(({ member }) => member.name),
    6,
  )}`;

/** Beside the key of what it leads to, `productId`, a field `product` is the thing itself, and `productName` is of it. */
const hasKey = ({ matched }: Pair, { kind, name }: Member): boolean =>
  matched.some(({ field }) => {
    const led = /^(.{3,})id$/.exec(joined(field.name))?.[1];
    return led !== undefined && (joined(name) === led || (kind === "field" && isOf(led, joined(name))));
  });

/** Whether a field is one of what another leads to: `productname` of `product`, and of people what they are known by. */
const isOf = (led: string, name: string): boolean =>
  (name.startsWith(led) && ofAny.test(name.slice(led.length))) || (people.test(led) && ofPeople.test(name));

const ofAny = /^(?:name|title|label|email|avatar\w*|image\w*|photo\w*|slug|code|type|status)$/;
const people = /(?:user|author|member|owner|customer|client|person|employee|student|teacher|patient|doctor|sender|by)$/;
const ofPeople = /^(?:(?:first|last|full|user|display)?name|e?mail|phone|avatar\w*)$/;
