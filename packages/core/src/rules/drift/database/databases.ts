import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import type { Element, ElementId } from "../../../model/element.ts";
import type { TableFacts } from "../../../model/kinds/table.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { Gap, Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { bareTable } from "../../query/members.ts";
import { claimsOf } from "../claims.ts";
import { authorityOf, builtOf, type Found, isExact, knowing, type Reality } from "../reality.ts";
import { withoutShown } from "./among-documents.ts";
import { withoutLeftBehind } from "./left-behind.ts";
import { dialectSpokenOf, isOfOther } from "./spoken-dialect.ts";
import { describedVariants } from "./variants.ts";

/** The sources that may tell of the tables of a design, and how they were chosen. */
export interface Databases {
  /** The most telling first. */
  readonly surveys: readonly Survey[];
  /** Of two that have a table, that of the higher rank decides. */
  readonly rankOf: (survey: Survey) => number;
  /** Whether the design names where its database is made. */
  readonly named: boolean;
  /** How they were chosen: whole sentences. */
  readonly because: readonly string[];
  /** Why none of them is the database that the design speaks of, as a whole sentence. */
  readonly unrelated: string | null;
}

/** The databases that a design may describe. */
export const databasesOf = (design: Design, reality: Reality): Databases => chosen(design)(reality);

const chosen = perObject((design: Design) => perObject((reality: Reality) => choose(design, reality)));

function choose(design: Design, reality: Reality): Databases {
  const all = knowing(reality, "table").filter(({ elements }) => elements.some(({ kind }) => kind === "table"));
  const described = describedVariants(design, all);
  const text = design.documents.map(({ markdown }) => markdown.text).join("\n");
  const shown = withoutShown(described.surveys, (target) => isNamed(target, text));
  const { surveys, why } = withoutLeftBehind(shown.surveys);
  // A running database is looked at only when somebody names it.
  const made = surveys.some(isExact);
  const naming = new Set(
    surveys.filter(
      (survey) =>
        authorityOf(survey) === 3 || (isTelling(survey) && isNamed(survey.target, text) && !(made && isCopy(survey))),
    ),
  );
  const named = naming.size > 0;
  // Models from which the tables are made decide before what only tells of tables.
  const rankOf = (survey: Survey): number =>
    authorityOf(survey) + (survey.exact === true ? 0.5 : 0) + (naming.has(survey) ? 10 : 0);
  const sorted = surveys.toSorted((a, b) => rankOf(b) - rankOf(a));
  const because = [
    ...(described.why === null ? [] : [described.why]),
    ...shown.why,
    ...why,
    ...(named && naming.size < surveys.length
      ? [`${[...naming].map(({ target }) => target).join(" and ")} ${naming.size === 1 ? "was" : "were"} named.`]
      : []),
  ];
  return { surveys: sorted, rankOf, named, because, unrelated: named ? null : unrelatedTo(design, sorted, reality) };
}

/** The one folder that all code is in, as that of a package is, is named for other reasons than its models. */
const isTelling = (survey: Survey): boolean => authorityOf(survey) > 1 || /[/.]/.test(survey.target);

/** A script that stands among documents: where something here makes the tables, it only shows them, as they were at some time. */
const isCopy = (survey: Survey): boolean => survey.source === "sql-migrations" && !isExact(survey);

/** Whether a text names a folder or file, by enough of the end of its path that nothing else is meant. */
function isNamed(target: string, text: string): boolean {
  const parts = target.split("/").filter(Boolean);
  if (parts.length === 0) return false;
  const telling = /\.\w+$/.test(target) && !/^(?:schema|init|database|tables)\.\w+$/i.test(parts.at(-1)!) ? 1 : 2;
  const end = parts.slice(-Math.min(parts.length, telling)).join("/");
  if (end.length <= 3) return false;
  // `migrations` is a word as well as a folder.
  if (/^[a-z]+$/i.test(end)) return text.includes(`${end}/`) || text.includes(`\`${end}\``);
  return text.includes(end) || text.includes(target);
}

/** A share of tables below which a database is another one than the design's. */
const relatedShare = 0.25;

function unrelatedTo(design: Design, surveys: readonly Survey[], reality: Reality): string | null {
  const claims = claimsOf(design, "table").filter(({ state }) => state !== "planned" && state !== "removed");
  if (claims.length === 0) return null;
  const mongo = surveys.every(isLoose) ? withoutSql(design, surveys, reality) : null;
  if (surveys.length === 0 || mongo !== null) return mongo;
  const stored = surveys.find(({ dialect }) => dialect === "mongodb");
  if (stored && surveys.every(({ dialect }) => dialect === "mongodb") && isRelational(design))
    return `The design describes tables of SQL, but what is built here keeps its data in MongoDB (${stored.target || stored.source}).`;
  const there = claims.filter((claim) => surveys.some((survey) => tableIn(survey, claim) !== undefined));
  if (there.length > 0 && there.length >= claims.length * relatedShare) return null;
  const targets = surveys.map(({ target, source }) => target || source);
  const several =
    targets.length > 2 ? `${targets.slice(0, 2).join(", ")} and ${targets.length - 2} more` : targets.join(" and ");
  return `The database of the design seems to be made elsewhere: ${there.length === 0 ? "none" : `only ${there.length}`} of its ${claims.length} tables ${there.length === 1 ? "is" : "are"} in ${several}.`;
}

const isRelational = (design: Design): boolean =>
  claimsOf(design, "table").some(({ facts }) => facts.form === "table" && facts.dialect !== undefined) ||
  claimsOf(design, "foreign-key").length > 0;

/** A single script, which nothing need ever have run. */
const isLoose = ({ target, authority }: Survey): boolean => authority !== 3 && /\.\w+$/.test(target);

/** Where nothing but a loose script makes tables, and a driver of MongoDB and none of SQL is used, that is said. */
function withoutSql(design: Design, surveys: readonly Survey[], reality: Reality): string | null {
  const packages = builtOf(reality, "dependency").map(({ element }) => element);
  const mongo = packages.find(({ name }) => mongoDrivers.test(name));
  if (!mongo || packages.some(({ name }) => sqlDrivers.test(name)) || !isRelational(design)) return null;
  const { path, line } = mongo.evidence[0]!;
  const scripts = surveys.map(({ target }) => target).join(" and ");
  const made = surveys.length > 0 ? `nothing here runs ${scripts}` : "makes no tables";
  return `The design describes tables of SQL, but what is built here keeps its data in MongoDB (${mongo.name} in ${path}${line > 0 ? `:${line}` : ""}) and ${made}.`;
}

const mongoDrivers =
  /^(?:@nestjs\/)?(?:mongoose|mongodb|pymongo|motor|beanie|mongoid|mongoengine|go\.mongodb\.org\/mongo-driver.*|.*spring-boot-starter-data-mongodb|spring-data-mongodb)$/i;
const sqlDrivers =
  /^(?:pg|pg-promise|postgres|mysql2?|mariadb|sqlite3|better-sqlite3|tedious|mssql|oracledb|psycopg.*|asyncpg|aiosqlite|pymysql|mysqlclient|typeorm|sequelize|knex|@?prisma.*|kysely|sqlalchemy|drizzle-orm|activerecord|rails|django|jdbc.*|.*[:/](?:postgresql|mysql-connector.*|h2|hsqldb|ojdbc\d+|mssql-jdbc)|.*(?:starter-jdbc|data-jpa|flyway|liquibase|jooq|mybatis).*|.*(?:pgx|lib\/pq|go-sql-driver|gorm).*|npgsql.*|.*entityframeworkcore.*|dapper|diesel|sqlx)$/i;

/** The tables of a survey, by id and by bare name. */
const tablesOf = perObject((survey: Survey) => {
  const byId = new Map<ElementId, BuiltElement<"table">>();
  const byName = new Map<string, BuiltElement<"table">[]>();
  for (const element of survey.elements) {
    if (element.kind !== "table") continue;
    const table = element as BuiltElement<"table">;
    byId.set(table.id, table);
    // Letters alone tell that `IDPs` is `idps`, of which the words cannot be parted.
    for (const name of new Set([
      table.name.toLowerCase(),
      ...[table.name, ...(table.facts.aliases ?? [])].map(bareTable),
    ]))
      byName.set(name, [...(byName.get(name) ?? []), table]);
  }
  return { byId, byName };
});

export const tablesIn = (survey: Survey): readonly BuiltElement<"table">[] => [...tablesOf(survey).byId.values()];

/** The table of a survey that a design means: of the same name, or, where it is the only one, of that in the other number. */
export function tableIn(survey: Survey, table: MeantTable): BuiltElement<"table"> | undefined {
  const { byId, byName } = tablesOf(survey);
  const exact = byId.get(table.id) ?? byId.get(idOf("table", table.name.replace(/^.*\./, "")));
  const [near, ...more] = exact
    ? [exact]
    : (byName.get(bareTable(table.name)) ?? byName.get(table.name.toLowerCase()) ?? []);
  if (near && isOfPlatform(near, survey) && !table.name.startsWith(`${near.facts.schema}.`)) return undefined;
  return near && more.length === 0 && sameSort(table, near) ? near : undefined;
}

/** A dump may hold the tables that its platform keeps for itself, `auth.users` of Supabase: by a plain name nobody means these. */
const isOfPlatform = ({ facts }: BuiltElement<"table">, survey: Survey): boolean =>
  facts.schema !== undefined && /^(?:auth|storage|realtime)$/.test(facts.schema) && isOfSupabase(survey);

const isOfSupabase = perObject((survey: Survey): boolean =>
  survey.elements.some(
    (element) =>
      element.kind === "table" &&
      (element as BuiltElement<"table">).facts.schema === "auth" &&
      /(?:^|\.)(?:mfa_amr_claims|saml_relay_states|flow_state|one_time_tokens)$/.test(element.name),
  ),
);

/** A table that a design names, with what it says of it where it says anything. */
export interface MeantTable {
  readonly id: ElementId;
  readonly name: string;
  readonly facts?: Element["facts"];
}

/** A collection of documents is no table of SQL, whatever its name. */
function sameSort({ facts }: MeantTable, built: BuiltElement<"table">): boolean {
  const { form, dialect } = (facts ?? {}) as TableFacts;
  if (form === "collection") return built.facts.form === "collection";
  return built.facts.form !== "collection" || form === undefined || dialect === undefined;
}

/** What is said of a table by the sources that decide on it: those of the highest rank among those that have it. */
export function foundTables(design: Design, reality: Reality, table: MeantTable): Found<"table">[] {
  const { surveys, rankOf, unrelated } = databasesOf(design, reality);
  if (unrelated !== null) return [];
  const spoken = dialectSpokenOf(design, table.id);
  const found = surveys.flatMap((survey) => {
    if (isOfOther(spoken, survey)) return [];
    const element = tableIn(survey, table);
    return element ? [{ element, survey }] : [];
  });
  const whole = found.filter(({ element }) => element.facts.amended !== true);
  const telling = whole.length > 0 ? whole : found;
  const best = telling[0] && rankOf(telling[0].survey);
  return telling.filter(({ survey }) => rankOf(survey) === best);
}

/** Why no source that decides has a table, as a whole sentence. */
export const whyNotFound = (design: Design, reality: Reality, table: MeantTable): string =>
  databasesOf(design, reality).unrelated ??
  otherDialect(design, reality, table) ??
  `The table ${table.name} was not found.`;

/** Where a table is described for another database than those that were found, that is said; else `null`. */
export function otherDialect(design: Design, reality: Reality, table: MeantTable): string | null {
  const spoken = dialectSpokenOf(design, table.id);
  const { surveys } = databasesOf(design, reality);
  if (surveys.length === 0 || !surveys.every((survey) => isOfOther(spoken, survey))) return null;
  return `The design describes ${table.name} for ${spoken}, and ${surveys[0]!.target || surveys[0]!.source} is made for another database.`;
}

/** Why a survey may have missed something of a kind, in one table where one is meant, as a whole sentence; `null` where it saw all. */
export const gapOf = ({ gaps = [] }: Survey, kind: Gap["kind"], table?: ElementId): string | null =>
  gaps.find((gap) => gap.kind === kind && (gap.within === undefined || table === undefined || gap.within === table))
    ?.why ?? null;

/** What stands below a table in its survey. */
export const partsOf = <K extends "column" | "index" | "foreign-key">(
  { survey, element }: Found<"table">,
  kind: K,
): readonly BuiltElement<K>[] =>
  (parts(survey).get(element.id) ?? []).filter((each): each is BuiltElement<K> => each.kind === kind);

const parts = perObject(({ elements }: Survey) => {
  const below = new Map<ElementId, BuiltElement[]>();
  for (const element of elements) {
    if (element.parent === null) continue;
    const same = below.get(element.parent);
    if (same) same.push(element);
    else below.set(element.parent, [element]);
  }
  return below;
});

/** The schema of a table; those that everything is in by default are one. */
export const schemaOf = ({ facts }: Pick<BuiltElement<"table">, "facts">): string =>
  facts.schema?.toLowerCase().replace(/^.*\.|^(?:public|dbo|main)$/g, "") ?? "";
