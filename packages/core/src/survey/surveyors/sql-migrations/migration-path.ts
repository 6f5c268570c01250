// What the path of a file tells of its place among migrations.

export interface MigrationPath {
  /** The folder of its series; of a file without a version, its own folder. */
  readonly folder: string;
  /** Its place in the series; `null` where its name gives none. */
  readonly version: readonly number[] | null;
  /** Is carried out after all that have a version: Flyway's `R__`. */
  readonly repeatable: boolean;
}

const up = /^(?:up|migration)\.sql$/i;
const numbered = /^v?(?:(?<=^v)ersion(?=\d{8}))?(\d{1,20}(?:[._-]\d{1,20}){0,8})(?!\d)/i;
const flyway = /^[VB](\d[\d._]*?)__/;

/** Whether a file undoes or only tests a migration. */
export function isUndoing(path: string): boolean {
  const parts = path.split("/");
  const file = parts.pop()!;
  return (
    /[._-](?:down|undo|rollback|revert)\.\w+$|^(?:down|undo|rollback|revert)(?:[._-]\w+)?\.\w+$|^U\d[\d._]*__/i.test(
      file,
    ) || parts.some((folder) => /^(?:down|undo|undos|rollbacks?|revert|reverts)$/i.test(folder))
  );
}

export function migrationPath(path: string): MigrationPath {
  const parts = path.split("/");
  const file = parts.pop()!;
  const holder = parts.at(-1) ?? "";
  // Liquibase includes files from all folders below that of its changelog.
  const log = parts.findIndex((part) => /changelog|liquibase/i.test(part));
  if (log >= 0) {
    const version = numbered.exec(file);
    return { folder: parts.slice(0, log + 1).join("/"), version: version && versionOf(version[1]!), repeatable: false };
  }
  // Prisma, Diesel and Hasura give each migration a folder.
  if (up.test(file) && numbered.test(holder))
    return { folder: parts.slice(0, -1).join("/"), version: versionOf(numbered.exec(holder)![1]!), repeatable: false };
  const named = flyway.exec(file);
  if (named) return { folder: flywayFolder(parts), version: versionOf(named[1]!), repeatable: false };
  if (file.startsWith("R__")) return { folder: flywayFolder(parts), version: null, repeatable: true };
  const version = numbered.exec(file);
  return { folder: parts.join("/"), version: version && versionOf(version[1]!), repeatable: false };
}

/** Flyway looks into the folders below `migration` too. */
function flywayFolder(parts: readonly string[]): string {
  const at = parts.findIndex((part) => /^migrations?$/i.test(part));
  return parts.slice(0, at < 0 || parts.length > at + 2 ? parts.length : at + 1).join("/");
}

const versionOf = (text: string): readonly number[] => text.split(/[._-]/).filter(Boolean).map(Number);

/** The order of versions: `2` before `10`, `1.1` after `1`. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a path says that what is there is not the database itself: an example, data to begin with, what was before. */
export const isSecondary = (path: string): boolean =>
  path
    .split(/[/._-]/)
    .some((word) =>
      /^(?:examples?|samples?|demos?|seeds?|seeders|seeding|fixtures?|mocks?|testing|tmp|temp|backups?|bak|old|archived?|legacy|deprecated|drafts?|benchmarks?|playground|tutorials?)$/i.test(
        word,
      ),
    );

/** Whether a script stands among documents: it may be as old as they are. */
export const isAmongDocuments = (path: string): boolean =>
  path.split("/").some((part) => /^(?:docs?|documentation|documents|wiki|design|specs?)$/i.test(part));
