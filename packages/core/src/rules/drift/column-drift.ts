import type { Design } from "../../document/design.ts";
import type { BuiltElement, Evidence } from "../../model/built.ts";
import type { Element } from "../../model/element.ts";
import type { Survey } from "../../survey/survey.ts";
import { groupBy } from "../query/ground.ts";
import { isBookkeeping } from "../query/members.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Undescribed, Word } from "./claim.ts";
import { type ElementClaim, claimsOf } from "./claims.ts";
import { absentColumn } from "./database/absent-column.ts";
import { columnDifferences, isLeftOut } from "./database/column-differences.ts";
import { databasesOf, foundTables, partsOf, whyNotFound } from "./database/databases.ts";
import { eachWord } from "./database/each-word.ts";
import { type Filled, type Filling, filledIn } from "./database/filled.ts";
import { lacksIndex } from "./database/lacks-index.ts";
import { isExcerpt } from "./database/excerpt.ts";
import { nearColumn } from "./database/near-column.ts";
import { ofCode, ofDjango } from "./database/named-in-code.ts";
import { tail } from "./database/tail.ts";
import { twinTables } from "./database/twins.ts";
import { undescribedColumns } from "./database/undescribed-columns.ts";
import { gather, isLacking } from "./gather.ts";
import { authorityOf, type Found, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Columns are in their tables, and are as the design says. */
export const columnDrift: Verifier = {
  on: "drift",
  id: "column-drift",
  kinds: ["column"],
  group: "data",
  requires:
    "Every column that a design describes is in its table, with the type, default and constraints that the design gives.",
  severity: "error",
  *verify(design, reality) {
    yield* leftOpenByHabit([...heldAll(design, reality)]);
  },
};

function* heldAll(design: Design, reality: Reality): Iterable<Word> {
  const { surveys } = databasesOf(design, reality);
  if (surveys.length === 0) return;
  for (const [table, claims] of groupBy(claimsOf(design, "column"), ({ parent }) => parent ?? "")) {
    const owner = design.model.elements.get(table) as Element<"table"> | undefined;
    const named = owner ?? { id: table, name: table.replace(/^table:/, "") };
    const found = foundTables(design, reality, named);
    if (found.length === 0)
      for (const claim of claims) yield uncheckable(labelled(claim, named.name), whyNotFound(design, reality, named));
    else {
      const filled = filledIn(design, reality, named);
      yield* columnsOf(design, owner, named.name, claims, found, twinTables(design, reality, named), filled);
    }
  }
}

/** A design that leaves out so many defaults of columns, or that they are unique, does not tell of all: it says nothing by it. */
const habit = 3;

function leftOpenByHabit(words: readonly Word[]): readonly Word[] {
  const open = words.filter(
    (word): word is Answer => word.outcome === "contradicted" && word.differences.every(isLeftOut),
  );
  const many = new Set<Word>(
    [...groupBy(open, ({ claim }) => claim.origin.document).values()].filter(({ length }) => length >= habit).flat(),
  );
  return words.map((word) =>
    word.outcome === "contradicted" && many.has(word) ? confirmed(word.claim, word.survey!, word.evidence ?? []) : word,
  );
}

const labelled = (claim: ElementClaim<"column">, table: string): ElementClaim<"column"> => ({
  ...claim,
  name: `${table}.${claim.name}`,
});

interface Held {
  readonly found: Found<"table">;
  readonly answers: readonly Answer[];
  readonly undescribed: readonly Undescribed[];
}

/**
 * Holds the columns of a table against each source that decides; of several the one that the design agrees with most is meant.
 * What holds there has to hold in the schema that those migrations were made from, too.
 */
function columnsOf(
  design: Design,
  owner: Element<"table"> | undefined,
  name: string,
  claims: readonly ElementClaim<"column">[],
  tables: readonly Found<"table">[],
  twins: readonly Found<"table">[],
  filled: Filled,
): Iterable<Word> {
  const held = tables.map((found) => hold(design, owner, name, claims, found, filled));
  const [best] = held.toSorted((a, b) => faults(a) - faults(b));
  const answers = claims.map((_, i) =>
    ofForms(
      best!.answers[i]!,
      held.map((form) => form.answers[i]!),
    ),
  );
  // A design that agrees with several forms of a table in part is told from none of them what it leaves out.
  const isMixed = answers.some((answer, i) => answer !== best!.answers[i]);
  const leftOut = best!.undescribed.filter(
    ({ id }) => !isMixed || held.every(({ undescribed }) => undescribed.some((other) => tail(other.id) === tail(id))),
  );
  const schemas = twins.map((found) => hold(design, owner, name, claims, found, filled));
  const told = new Set(leftOut.map(({ id }) => id));
  const said = answers.map((answer, i) =>
    inBoth(
      answer,
      schemas.map((schema) => schema.answers[i]!),
    ),
  );
  const left = [...leftOut, ...schemas.flatMap(({ undescribed }) => undescribed.filter(({ id }) => !told.has(id)))];
  const { element } = best!.found;
  return [...gatherAbsent(said, element), ...gatherLeft(left, element)];
}

/** What the schema says otherwise is told; what only the migrations have, and the schema has not either, nobody leaves out. */
function inBoth(answer: Answer, inSchemas: readonly Answer[]): Answer {
  if (answer.outcome === "confirmed") return inSchemas.find(isFault) ?? answer;
  const isLeft = answer.outcome === "contradicted" && answer.differences.every(isLeftOut);
  return (isLeft ? inSchemas.find(({ outcome }) => outcome === "confirmed") : undefined) ?? answer;
}

/** Where one form of a table lacks a column that another has, the other tells of it. */
const ofForms = (best: Answer, all: readonly Answer[]): Answer =>
  all.find(({ outcome }) => outcome === "confirmed") ??
  (best.outcome === "missing" ? all.find(({ outcome }) => outcome === "contradicted") : undefined) ??
  best;

const isFault = ({ outcome }: Answer): boolean => outcome === "contradicted" || outcome === "missing";

/** A table that has been made anew lacks many columns at once, of which each alone says little; what is to come or to go is none of them. */
const gatherAbsent = (answers: readonly Answer[], { name, evidence }: BuiltElement<"table">): readonly Answer[] =>
  gather(
    answers,
    (answer) => (isLacking(answer) ? tail(answer.claim.name) : undefined),
    ({ claim }) => claim.id,
    (names, count) => `${name} (${placeOf(evidence[0]!)}) has none of these ${count} columns of the design: ${names}.`,
  );

const gatherLeft = (left: readonly Undescribed[], { name }: BuiltElement<"table">): readonly Undescribed[] =>
  gather(
    left,
    ({ name: column }) => tail(column),
    ({ id }) => id,
    (names, count) => `${name} has ${count} columns that the design does not list: ${names}.`,
  );

/** How much of what was held does not hold. */
const faults = ({ answers, undescribed }: Held): number => answers.filter(isFault).length + undescribed.length;

function hold(
  design: Design,
  owner: Element<"table"> | undefined,
  table: string,
  claims: readonly ElementClaim<"column">[],
  found: Found<"table">,
  filled: Filled,
): Held {
  const built = new Map(partsOf(found, "column").map((column) => [tail(column.id), column]));
  const described = new Set(claims.map(({ id }) => tail(id)));
  const free = [...built].filter(([key]) => !described.has(key)).map(([, column]) => column);
  const taken = new Set<BuiltElement<"column">>();
  const whole = free.every(({ name }) => isBookkeeping(name)) && !isExcerpt(design, claims);
  const alone = claims.filter(({ id }) => !built.has(tail(id))).length === 1;
  const answers = claims.map((claim) => {
    const key = tail(claim.id);
    const column =
      built.get(key) ??
      ofCode(claim.name, built) ??
      (described.has(`${key}-id`) ? undefined : ofDjango(built.get(`${key}-id`), found.survey));
    if (column) {
      taken.add(column);
      const words = eachWord(claim, owner).map((word) =>
        compared(design, owner, labelled(word, table), column, found, whole, filled(key)),
      );
      return words.find(({ outcome }) => outcome === "contradicted") ?? words[0]!;
    }
    const near = nearColumn(
      claim,
      free.filter((each) => !taken.has(each)),
      alone,
    );
    if (near) taken.add(near);
    return absentColumn(labelled(claim, table), claim.name, found, near);
  });
  const left = free.filter((column) => !taken.has(column));
  return { found, answers, undescribed: undescribedColumns(design, owner, table, claims, left, built.size, found) };
}

function compared(
  design: Design,
  owner: Element<"table"> | undefined,
  claim: ElementClaim<"column">,
  column: BuiltElement<"column">,
  found: Found<"table">,
  whole: boolean,
  filled: readonly Filling[],
): Answer {
  const { survey } = found;
  const differences = columnDifferences(design, owner, claim, column, survey, whole, filled);
  if (differences.length === 0 && claim.facts.indexed && lacksIndex(found, column))
    return contradicted(
      claim,
      survey,
      [{ fact: "indexed", expected: "indexed", actual: "not indexed", evidence: column.evidence }],
      {
        message: `${claim.name} is indexed in the design, and no index has it in ${placeOf(column.evidence[0]!)}.`,
      },
    );
  const because = [`${claim.name} was looked up in ${survey.target || survey.source}.`];
  if (differences.length === 0) return confirmed(claim, survey, column.evidence, { because });
  return contradicted(claim, survey, differences, {
    message: `${claim.name} ${differences.map(({ sentence }) => sentence).join("; it ")}.`,
    advice: `If the design is right, change ${claim.name} ${whereMended(survey, differences[0]!.evidence[0]!)}.`,
    because,
  });
}

/** Where a column is changed: of a database that is running, by a migration of which there is no place yet. */
const whereMended = (survey: Survey, place: Evidence): string =>
  authorityOf(survey) > 1
    ? `by a migration${place.line > 0 ? ` after ${placeOf(place)}` : ""}`
    : `in ${placeOf(place)}`;
