import type { Design } from "../../../document/design.ts";
import type { Element, ElementId } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { foundTables } from "../database/databases.ts";
import type { Reality } from "../reality.ts";
import { isOfOtherLanguage, isOtherReach, longerNamed, unreadFileOf } from "./another.ts";
import { typesDiffer } from "./compare-types.ts";
import { codeHolders, databaseEnums, type Holder, tableHolder } from "./holder.ts";
import { matchFields, type Match } from "./match-fields.ts";
import { memberDifference } from "./members.ts";
import { inNamedFiles } from "./named-file.ts";
import { inNamedPackage } from "./named-package.ts";
import { joined, withoutEnding } from "./names.ts";
import { writesAsCode } from "./vocabulary.ts";

/** A holder of data, and which of its fields each designed one is. */
export interface Held {
  readonly holder: Holder;
  readonly matches: ReadonlyMap<string, Match>;
}

/**
 * What holds the data of a designed entity, with other structures of code that may be meant as well as it; or why that cannot be told, as
 * a whole sentence; `null` where nothing has its name.
 */
export type Holding = (Held & { readonly rivals: readonly Held[] }) | { readonly why: string } | null;

export const holdingOf = (design: Design, reality: Reality, entity: Element<"entity">): Holding =>
  holdings(design)(reality).get(entity.id) ?? null;

const holdings = perObject((design: Design) =>
  perObject((reality: Reality): ReadonlyMap<ElementId, Holding> => {
    const fields = fieldsOf(design);
    return new Map(
      claimsOf(design, "entity").map((entity) => [
        entity.id,
        find(design, reality, entity, fields.get(entity.id) ?? []),
      ]),
    );
  }),
);

/** The designed fields of each entity. */
export const fieldsOf = perObject(
  (design: Design): ReadonlyMap<string, readonly ElementClaim<"field">[]> =>
    groupBy(claimsOf(design, "field"), ({ parent }) => parent ?? ""),
);

/** Structures by their exact name, and by their name without endings. */
const byName = perObject((reality: Reality) => ({
  exact: groupBy(codeHolders(reality), ({ name }) => joined(name)),
  near: groupBy(codeHolders(reality), ({ name }) => withoutEnding(name)),
}));

function find(
  design: Design,
  reality: Reality,
  entity: Element<"entity">,
  fields: readonly ElementClaim<"field">[],
): Holding {
  const { exact, near } = byName(reality);
  const tables = foundTables(design, reality, entity).map(tableHolder);
  const called = (exact.get(joined(entity.name)) ?? []).filter(
    (holder) => fits(entity, holder) && !isOtherReach(entity, holder),
  );
  const named = inNamedPackage(design, entity, inNamedFiles(design, entity, called));
  const all = [...named, ...tables, ...enumsNamed(entity, reality)];
  const weighed = all.map((holder) => weigh(entity, fields, holder));
  const related = weighed.filter((each) => each.related);
  const own = related.filter(
    ({ holder, matches }) => isOwn(entity, holder) || (holder.of === "code" && writesAsCode(fields, matches)),
  );
  // What a design writes in a language is that of the code in it, though a table of the same name may agree with more.
  const fitting = own.length > 0 ? own : related;
  const nearly = (): readonly Weighed[] =>
    (near.get(withoutEnding(entity.name)) ?? [])
      .filter((holder) => fits(entity, holder) && !named.includes(holder) && !ofAnother(design)(entity, holder))
      .map((holder) => weigh(entity, fields, holder));
  const others =
    fitting.length === 0
      ? nearly().filter(({ matches }) => matches.size > 0 && matches.size >= fields.length * likelyShare)
      : // Two services may call one thing `Lines` and `Line`: the name alone does not tell which of them is drawn.
        fields.length >= fewFields && fitting.every((each) => each.faults > 0 && !isOwn(entity, each.holder))
        ? nearly().filter(({ matches }) => matches.size === fields.length)
        : [];
  const [best] = [...fitting, ...others].sort(
    (a, b) => a.faults - b.faults || b.matches.size - a.matches.size || a.order - b.order,
  );
  if (best && best.faults > 0 && isOfOtherLanguage(entity, best.holder, reality))
    return {
      why: `${entity.name} is written in ${entity.facts.language}; what is called ${best.holder.name} in ${best.holder.evidence.path}:${best.holder.evidence.line} is written in ${best.holder.language}, and may be another.`,
    };
  const unread = best?.holder.of === "code" && !isOwn(entity, best.holder) ? unreadFileOf(entity, reality) : undefined;
  if (best && unread !== undefined)
    return {
      why: `${entity.name} may be what ${unread} declares, of whose language no structures are read, and not what is called ${best.holder.name} in ${best.holder.evidence.path}:${best.holder.evidence.line}.`,
    };
  const whole = best ? wholeAmong(entity, fields, best, reality) : undefined;
  if (best && whole)
    return {
      why: `What is called ${best.holder.name} in ${best.holder.evidence.path}:${best.holder.evidence.line} has only ${best.matches.size} of the ${fields.length} fields of ${entity.name}, and ${whole.name} in ${whole.evidence.path}:${whole.evidence.line} has all.`,
    };
  if (best) {
    const isRival = (other: Weighed): boolean =>
      other.holder.of === "code" && best.holder.of === "code" && !isCopy(other, best);
    // Another of the same name and language may be meant by the little of it that is told.
    const besides = weighed.filter(
      (each) => isOwn(entity, each.holder) && (each.matches.size > 0 || each.holder.open !== undefined),
    );
    const rivals = new Set([...fitting, ...besides]);
    return { ...best, rivals: [...rivals].filter((each) => each !== best && isRival(each)) };
  }
  const [first] = all;
  if (!first) return null;
  const { matches } = weigh(entity, fields, first);
  return {
    why: `${first.of === "table" ? "The table" : "What"} ${first.of === "table" ? "" : "is called "}${first.name} in ${first.evidence.path}:${first.evidence.line} has ${matches.size === 0 ? "none" : `only ${matches.size}`} of the ${fields.length} fields of ${entity.name}, and may be another.`,
  };
}

/** Whether a holder of nearly the name is what the design tells of under that very name, in the same language: `User` beside `UserView`. */
const ofAnother = perObject((design: Design) => {
  const called = groupBy(claimsOf(design, "entity"), ({ name }) => joined(name));
  return (entity: Element<"entity">, { name }: Holder): boolean =>
    (called.get(joined(name)) ?? []).some(
      (other) => other.id !== entity.id && other.facts.language === entity.facts.language,
    );
});

/** Of a structure that lacks much of what is designed, one of a longer name that has it all. */
function wholeAmong(
  entity: Element<"entity">,
  fields: readonly ElementClaim<"field">[],
  { holder, matches }: Weighed,
  reality: Reality,
): Holder | undefined {
  if (holder.of !== "code" || fields.length < 3 || (fields.length - matches.size) * 3 < fields.length) return undefined;
  return longerNamed(entity, reality).find(
    (longer) => fits(entity, longer) && weigh(entity, fields, longer).matches.size === fields.length,
  );
}

/** An enumeration is held by enumerations alone, and nothing else is; what cannot be read may be either. */
const fits = ({ facts }: Element<"entity">, holder: Holder): boolean =>
  holder.fields.length === 0 && holder.open !== undefined
    ? true
    : facts.form === "enum"
      ? holder.members !== undefined
      : facts.form === undefined || holder.members === undefined;

/** Whether the design writes an entity in the language that it is built in. */
export const isOwn = ({ facts }: Element<"entity">, { language }: Holder): boolean =>
  language !== undefined && facts.language === language;

/** The enumerations of databases that bear the name of a designed one. */
export const enumsNamed = ({ name, facts }: Element<"entity">, reality: Reality): readonly Holder[] =>
  facts.form === "enum" ? databaseEnums(reality).filter((holder) => joined(holder.name) === joined(name)) : [];

interface Weighed {
  readonly holder: Holder;
  readonly matches: ReadonlyMap<string, Match>;
  /** How much of what is designed does not hold there. */
  readonly faults: number;
  readonly related: boolean;
  /** Of equal ones the first is meant: code of the design's own language, other code, tables. */
  readonly order: number;
}

/** How many members of a designed enumeration another of its name has not: packages declare different ones. */
const membersAbsent = ({ facts }: Element<"entity">, { name, members, values = [] }: Holder): number =>
  facts.members && members ? memberDifference(facts.members, name, members, values).absent.length : 0;

/** Whether one of two structures is what another part is told of what the other keeps: less of it, and kept nowhere. */
const isCopy = (one: Weighed, other: Weighed): boolean =>
  other.holder.isStored === true &&
  one.holder.isStored !== true &&
  one.holder.language === other.holder.language &&
  one.matches.size < other.matches.size &&
  one.faults > other.faults;

/** The share of the designed fields that a structure must have to be the one that is meant. */
const relatedShare = 0.5;

/** By so many fields that are all there, a structure is told whichever ending its name has. */
const fewFields = 4;

/** The share that one of nearly the name must have. */
const likelyShare = 0.75;

/** What is said in another form than messages of protobuf may be what a gateway makes of them. */
const isWireFormat = ({ facts }: Element<"entity">, { language }: Holder): boolean =>
  language === "protobuf" && facts.language !== "protobuf";

function weigh(entity: Element<"entity">, fields: readonly ElementClaim<"field">[], holder: Holder): Weighed {
  const own = isOwn(entity, holder);
  const matches = matchFields(fields, holder, own);
  const conflicts = fields.filter(({ id, facts: { type } }) => {
    const match = matches.get(id);
    return match && !match.byId && type && match.held.type && typesDiffer(type, match.held.type, own);
  }).length;
  const absent = fields.length - matches.size + membersAbsent(entity, holder);
  const unreadable = holder.fields.length === 0 && holder.open !== undefined;
  const least = own ? relatedShare * 0.7 : isWireFormat(entity, holder) ? likelyShare : relatedShare;
  return {
    holder,
    matches,
    faults: absent * (holder.open === undefined ? 1 : 0.75) + conflicts + (unreadable ? 0.5 : 0),
    related: unreadable || fields.length === 0 || (matches.size > 0 && matches.size >= fields.length * least),
    order: holder.of === "table" ? 2 : own ? 0 : 1,
  };
}
