import type { Gap, Survey } from "../../survey.ts";
import { dialectNamed, dialectOfPath } from "../../database/dialect.ts";
import { replayFiles } from "../../database/replay-files.ts";
import { databaseElements } from "../../database/to-elements.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { surveyor } from "../../surveyor.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { Statement } from "../../../notation/sql/statement.ts";
import { ownNames } from "./code/django-own-names.ts";
import { pointingToUsers } from "./code/django-user-model.ts";
import { formats } from "./formats.ts";
import { isAmongDocuments } from "./migration-path.ts";
import { type Series, seriesOf } from "./series.ts";

const kinds = ["table", "column", "index", "foreign-key"] as const;

/** Databases as scripts and migrations make them, replayed in their order. */
export const sqlMigrations = surveyor<ChangeFacts>({
  id: "sql-migrations",
  title: "schemas and migrations of databases",
  kinds: [...kinds, "entity"],
  wants: (path) => formats.some((format) => format.wants(path)) && !isTestFile(path) && !isVendored(path),
  read(file) {
    for (const format of formats) {
      const facts = format.wants(file.path) ? format.read(file) : null;
      if (facts) return facts;
    }
    return null;
  },
  join(files) {
    const users = tableOfUsers([...files.values()]);
    const names = ownNames([...files.values()]);
    const surveysOf = (some: ReadonlyMap<string, ChangeFacts>): Survey[] =>
      seriesOf(some).flatMap((series) => surveyOf(series, dialectOfSeries(series, files), users, names) ?? []);
    const [inCode, written] = partition(files, ({ inCode = false }) => inCode);
    const surveys = surveysOf(written);
    return [...surveys, ...surveysOf(inCode).map((survey) => besideOthers(survey, surveys.length > 0))];
  },
});

/** The table of the model of users that settings name, by its own name where its app gives it one: apps point to it from other series. */
function tableOfUsers(files: readonly ChangeFacts[]): string | undefined {
  const named = files.find(({ userTable }) => userTable !== undefined)?.userTable;
  for (const { last = [] } of files)
    for (const statement of last)
      if (statement.kind === "renameTable" && statement.from.text === named) return statement.to.text;
  return named;
}

/** What code makes beside what migrations make may be anything from a cache to a sample: it shows what is there, and not what is not. */
const besideOthers = (survey: Survey, hasOthers: boolean): Survey => ({
  ...survey,
  authority: 1,
  ...(hasOthers ? { knows: [] } : { exact: true }),
});

/** The files of which something holds, and the others. */
function partition(
  files: ReadonlyMap<string, ChangeFacts>,
  holds: (facts: ChangeFacts) => boolean,
): [ReadonlyMap<string, ChangeFacts>, ReadonlyMap<string, ChangeFacts>] {
  const all = [...files];
  return [new Map(all.filter(([, facts]) => holds(facts))), new Map(all.filter(([, facts]) => !holds(facts)))];
}

function surveyOf(
  { target, files }: Series,
  dialect: string | undefined,
  users: string | undefined,
  names: readonly Statement[],
): Survey | null {
  const isDjango = files.every(({ path }) => path.endsWith(".py"));
  const standing = replayFiles([
    ...files.map(({ path, facts }) => ({
      path,
      statements: path.endsWith(".py") ? pointingToUsers(facts.statements, users) : facts.statements,
    })),
    ...files.flatMap(({ path, facts }) => (facts.last ? [{ path, statements: facts.last }] : [])),
    ...(isDjango ? [{ path: files[0]!.path, statements: names }] : []),
  ]);
  const { elements, relations } = databaseElements(standing, dialect);
  const unread = files.flatMap(({ path, facts }) => (facts.unread ?? []).map((one) => ({ path, ...one })));
  if (elements.length === 0 && unread.length === 0) return null;
  const [first] = unread;
  const why =
    first &&
    `${first.path}:${first.line} ${first.why}${unread.length > 1 ? ` ${unread.length === 2 ? "1 more place is" : `${unread.length - 1} more places are`} like it.` : ""}`;
  const gaps: Gap[] = why === undefined ? [] : kinds.map((kind) => ({ kind, why }));
  return {
    source: "sql-migrations",
    target,
    knows: kinds,
    ...(gaps.length > 0 ? { gaps } : {}),
    elements,
    relations,
    problems: unread,
    ...(dialect === undefined ? {} : { dialect }),
    authority: isAmongDocuments(target) ? 1 : 2,
  };
}

/** The dialect that the path names, else that a file beside says, else that the words of most scripts give away. */
function dialectOfSeries({ target, files }: Series, all: ReadonlyMap<string, ChangeFacts>): string | undefined {
  const named = dialectOfPath(target) ?? dialectOfPath(files[0]?.path ?? "");
  if (named !== undefined) return named;
  const lock = all.get(`${target}/migration_lock.toml`)?.dialect;
  if (lock !== undefined) return dialectNamed(lock);
  const votes = new Map<string, number>();
  for (const { facts } of files)
    if (facts.dialect !== undefined) votes.set(facts.dialect, (votes.get(facts.dialect) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
