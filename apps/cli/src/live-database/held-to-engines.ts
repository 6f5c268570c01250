import type { BuiltElement } from "@asbuilt/core/model/built";
import type { ColumnFacts } from "@asbuilt/core/model/kinds/column";
import { agree } from "@asbuilt/core/model/kinds/data-type";
import { sameDefault } from "@asbuilt/core/rules/drift/database/compare-defaults";
import { surveySite } from "@asbuilt/core/survey/run";
import type { Survey } from "@asbuilt/core/survey/survey";
import { sqlMigrations } from "@asbuilt/core/survey/surveyors/sql-migrations/sql-migrations";
import { memorySite } from "@asbuilt/core/survey/testing/memory-site";
import { expect } from "vitest";

// What tests of engines share: the same scripts read here and carried out there must give the same database.

/** The survey of scripts, each a step of one series. */
export const read = (scripts: readonly string[]): Survey =>
  surveySite(
    [sqlMigrations],
    memorySite(Object.fromEntries(scripts.map((text, i) => [`db/${String(i + 1).padStart(3, "0")}_step.sql`, text]))),
  ).surveys[0]!;

/** What columns of views may hold is worked out by the engine alone. */
function withoutViews({ elements }: Survey): readonly BuiltElement[] {
  const views = new Set(elements.flatMap(({ id, facts }) => ("form" in facts && facts.form === "view" ? [id] : [])));
  return elements.filter(({ id, parent }) => !views.has(id) && !(parent !== null && views.has(parent)));
}

/** To refuse is what every engine does of itself, whatever it calls that. */
const action = (said: unknown): unknown => (said === "restrict" || said === "no action" ? undefined : said);

/** What both must say, in words; types and defaults by what they are. */
const plain = (survey: Survey): string[] =>
  withoutViews(survey)
    .map(({ id, kind, facts }) => {
      if (kind === "column") {
        const { nullable, primaryKey, unique, generated } = facts as ColumnFacts;
        return `${id} ${JSON.stringify({ nullable, primaryKey, unique, generated })}`;
      }
      const { onDelete, onUpdate, toTable, unique, primaryKey } = facts as Readonly<Record<string, unknown>>;
      return `${id} ${JSON.stringify({ onDelete: action(onDelete), onUpdate: action(onUpdate), toTable, unique: unique || undefined, primaryKey })}`;
    })
    .sort();

/** Both say the same of every table, column, key and index; types and defaults agree. */
export function expectSame(ours: Survey, theirs: Survey): void {
  expect(plain(ours)).toEqual(plain(theirs));
  expectTypes(ours, theirs);
}

function expectTypes(ours: Survey, theirs: Survey): void {
  const known = new Map(theirs.elements.map((element) => [element.id, element]));
  for (const { id, kind, facts } of withoutViews(ours)) {
    if (kind !== "column") continue;
    const [one, other] = [facts as ColumnFacts, (known.get(id) as BuiltElement<"column">).facts];
    expect([id, agree(one.type!, other.type!, "same")]).not.toEqual([id, "conflict"]);
    if (one.default === undefined || other.default === undefined)
      expect([id, other.default]).toEqual([id, one.default]);
    else expect([id, sameDefault(one.default, other.default)]).not.toEqual([id, false]);
  }
}
