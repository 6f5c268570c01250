import { filesOf, type Reality } from "../reality.ts";

/** The later record beside a record that says that it supersedes it, whatever the older one says of itself; else `null`. */
export function supersederOf(name: string, reality: Reality): string | null {
  const { supersedesOf } = reality;
  const number = numberOf(name);
  if (!supersedesOf || number === null) return null;
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const supersedes = (path: string): boolean =>
    path.startsWith(folder) &&
    !path.slice(folder.length).includes("/") &&
    (numberOf(path) ?? 0) > number &&
    supersedesOf(path).includes(number);
  return filesOf(reality).findLast(supersedes) ?? null;
}

/** The number that a record has in the name of its file: `adr/0014-carts.md`, `rfcs/RFC-7 Carts.md`. */
function numberOf(path: string): number | null {
  const [, number] = /(?:^|\/)(?:[a-z]{2,8}[-_ ]?)?(\d{1,4})[-_. ][^/]*\.(?:md|markdown|mdx)$/i.exec(path) ?? [];
  return number === undefined ? null : Number(number);
}
