import type { Statement } from "../../../notation/sql/statement.ts";
import { keyOf } from "../../../notation/sql/table-state.ts";
import type { ChangeFacts } from "./change-facts.ts";
import { compareVersions, isSecondary, migrationPath, type MigrationPath } from "./migration-path.ts";

/** Files that are carried out one after the other and together make one database. */
export interface Series {
  /** The folder or the one file. */
  readonly target: string;
  readonly files: readonly SeriesFile[];
}

export interface SeriesFile {
  readonly path: string;
  readonly facts: ChangeFacts;
}

interface Placed extends SeriesFile, MigrationPath {}

/** Parts the files of a repository into series. Examples, seeds and what was before are left out where there is anything else. */
export function seriesOf(files: ReadonlyMap<string, ChangeFacts>): Series[] {
  const folders = new Map<string, Placed[]>();
  const plans = new Map<string, readonly string[]>();
  for (const [path, facts] of files) {
    const folder = path.split("/").slice(0, -1).join("/");
    if (facts.plan) plans.set(`${folder}${folder === "" ? "" : "/"}deploy`, facts.plan);
    if (facts.plan || (facts.statements.length === 0 && !facts.unread && !facts.last && !facts.after?.length)) continue;
    const place = migrationPath(path);
    const same = folders.get(place.folder);
    if (same) same.push({ path, facts, ...place });
    else folders.set(place.folder, [{ path, facts, ...place }]);
  }
  const all = [...folders].flatMap(([folder, each]) => seriesIn(folder, each, plans.get(folder)));
  const primary = all.filter(({ target }) => !isSecondary(target));
  return primary.length > 0 ? primary : all;
}

function seriesIn(folder: string, files: readonly Placed[], plan: readonly string[] | undefined): Series[] {
  if (plan) return [{ target: folder, files: planned(files, plan) }];
  const whole = files.filter(({ facts }) => facts.whole);
  const versioned = files
    .filter(({ version, facts }) => version !== null && !facts.whole)
    .sort((a, b) => compareVersions(a.version!, b.version!) || order(a.path, b.path));
  const rest = files.filter(({ version, facts }) => version === null && !facts.whole);
  const chained = rest.filter(({ facts }) => facts.revision !== undefined);
  const plain = rest.filter((file) => file.facts.revision === undefined && creates(file).length > 0);
  const later = rest.filter((file) => file.facts.revision === undefined && creates(file).length === 0);
  const found: Series[] = whole.map((file) => ({ target: file.path, files: [file] }));
  const steps = versioned.some(({ facts }) => facts.revision !== undefined) || chained.length > 0;
  const main = steps ? inRevisionOrder(files.filter(({ facts }) => !facts.whole)) : versioned;
  if (main.length > 0) {
    if (steps) return [...found, { target: folder, files: main }];
    const base = plain.filter((file) => isBaseOf(file, main));
    found.push({ target: folder, files: [...base, ...main, ...later] });
    return [
      ...found,
      ...apart(
        folder,
        plain.filter((file) => !base.includes(file)),
        [],
      ),
    ];
  }
  return [...found, ...apart(folder, plain, later)];
}

/** Scripts without versions: together one database where they make different tables, else each one of its own. */
function apart(folder: string, plain: readonly Placed[], later: readonly Placed[]): Series[] {
  if (plain.length === 0) return later.length > 0 ? [{ target: folder, files: later }] : [];
  const made = plain.flatMap((file) => [...new Set(creates(file))]);
  const together = new Set(made).size === made.length;
  if (!together) return plain.map((file) => ({ target: file.path, files: [file, ...later] }));
  return [{ target: plain.length === 1 ? plain[0]!.path : folder, files: [...plain, ...later] }];
}

function planned(files: readonly Placed[], plan: readonly string[]): SeriesFile[] {
  const places = new Map(plan.map((name, i) => [name, i]));
  const at = ({ path }: Placed): number =>
    places.get(path.replace(/^(?:.*\/)?deploy\//, "").replace(/\.\w+$/, "")) ?? plan.length;
  return files.toSorted((a, b) => at(a) - at(b) || order(a.path, b.path));
}

/** Each file after those it names; files that name each other in a circle stay in the order of their names. */
function inRevisionOrder(files: readonly Placed[]): Placed[] {
  const byRevision = new Map(files.map((file) => [file.facts.revision ?? file.path.split("/").at(-1)!, file]));
  const named = new Set(files.flatMap(({ facts }) => facts.after ?? []));
  const isNamed = ({ path, facts }: Placed): boolean => named.has(facts.revision ?? path.split("/").at(-1)!);
  const done = new Set<Placed>();
  const sorted: Placed[] = [];
  for (const file of [...files.filter((each) => !isNamed(each)), ...files]) {
    const stack: { readonly file: Placed; readonly wait: Placed[] }[] = [];
    const open = (next: Placed): void => {
      if (done.has(next)) return;
      done.add(next);
      stack.push({ file: next, wait: (next.facts.after ?? []).flatMap((name) => byRevision.get(name) ?? []) });
    };
    open(file);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const next = top.wait.shift();
      if (next) open(next);
      else sorted.push(stack.pop()!.file);
    }
  }
  return sorted;
}

/** A schema that stands first: it makes tables that the migrations change and none of them makes. */
function isBaseOf(file: Placed, main: readonly Placed[]): boolean {
  const made = new Set(main.flatMap(creates));
  const changed = new Set(main.flatMap(changes).filter((name) => !made.has(name)));
  return creates(file).some((name) => changed.has(name));
}

const statementsOf = ({ facts }: SeriesFile): readonly Statement[] => facts.statements;

const creates = (file: SeriesFile): string[] =>
  statementsOf(file).flatMap((each) =>
    each.kind === "createTable" && each.form === "table" && !each.temporary ? [keyOf(each.name)] : [],
  );

const changes = (file: SeriesFile): string[] =>
  statementsOf(file).flatMap((each) => (each.kind === "alterTable" ? [keyOf(each.table)] : []));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
