import type { ColumnRole } from "./role.ts";
import { titlesByLanguage } from "./titles/list.ts";
import { remembered } from "../../text/remembered.ts";

export type { ColumnRole } from "./role.ts";

/** The role of each column, by its words alone, in any language. */
export const columnRoles = (of: readonly string[]): (ColumnRole | null)[] => settlePairs(of, of.map(roleOfTitle));

/** A title as the word lists are written: lower case, without accents, emoji, marks and doubled blanks. */
export const foldTitle = remembered((title) =>
  (/[^\0-\x7f]/.test(title) ? withoutAccents(title) : title)
    .toLowerCase()
    .replace(/[\s\u00a0_]+/g, " ")
    .replace(/^[\s*.:：-]+|[\s*.:：?？-]+$/g, ""),
);

const withoutAccents = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/\p{Extended_Pictographic}|\ufe0f|[\u200b-\u200f\u2060\ufeff]/gu, "");

/** Latin and Cyrillic letters with accents. All other words are written as `foldTitle` gives them, which would take its time over thousands. */
const accented = /[\u00c0-\u024f\u0400-\u045f]/;

const roleByTitle: ReadonlyMap<string, ColumnRole> = (() => {
  const roles = new Map<string, ColumnRole>();
  for (const titles of titlesByLanguage) {
    for (const [role, words] of Object.entries(titles)) {
      for (const word of words.split(",")) {
        const folded = accented.test(word) ? foldTitle(word) : word.trim();
        if (!roles.has(folded)) roles.set(folded, role as ColumnRole);
      }
    }
  }
  return roles;
})();

/** The role of one title, or of the label of a line. */
export const roleOfTitle = remembered((title): ColumnRole | null => {
  if (title.length > 120) return null;
  const folded = foldTitle(title);
  const bare = foldTitle(folded.replace(/[([（【][^)\]）】]*[)\]）】]?/g, " "));
  return known(folded) ?? known(bare) ?? known(bare.replace(nameOf, "")) ?? roleOfPart(bare) ?? roleOfHead(bare);
});

/** `Nombre del servicio`, `Service name`: what is named tells more than that it is a name. */
const nameOf =
  /^(?:name of(?: the)?|nombre del?(?: la)?|nom d(?:e|u|es)(?: la)?|nome d(?:o|a|el|ella)|имя|название)\s|\sname$/;

const known = (title: string): ColumnRole | null => roleByTitle.get(title) ?? roleByTitle.get(singular(title)) ?? null;

const singular = (title: string): string => title.replace(/(?:\(s\)|s)$/, "");

/** `Impact / Severity`, `Technology & Version`: the first part that says anything. */
function roleOfPart(title: string): ColumnRole | null {
  const parts = title.split(/\s*[/|&+,、・·→]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|и|или|和|或)\s+/);
  if (parts.length < 2) return null;
  for (const part of parts) {
    const role = known(part) ?? roleOfHead(part);
    if (role) return role;
  }
  return null;
}

/** Roles whose word at the head of a longer title still says what the column holds: `Risk description`, `Installed version`. */
const headRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "type",
  "description",
  "method",
  "path",
  "version",
  "notes",
  "mitigation",
  "impact",
  "probability",
  "risk",
  "owner",
  "date",
  "purpose",
  "priority",
  "example",
  "default",
  "rationale",
  "id",
  "requirement",
  "file",
  "question",
  "answer",
  "target",
  "constraint",
  "technology",
  "definition",
  "status",
  "name",
]);

/** The head stands last in English, German, Chinese and Japanese, and first in the Romance languages and Russian. */
function roleOfHead(title: string): ColumnRole | null {
  const words = title.split(" ");
  const spoken = words.length > 1 && words.length <= 5 ? [words.slice(-2).join(" "), words.at(-1)!] : [];
  if (
    /^(?:target|expected|required|max|min)\s|\s(?:de|du|des|del|della|di|do|da)\s|\sd'|^[\u0400-\u04ff]+\s/.test(title)
  )
    spoken.push(words[0]!);
  const ends = words.length === 1 && /[\u3040-\u30ff\u3400-\u9fff]/.test(title) ? suffixes(title) : [];
  for (const word of [...spoken, ...ends]) {
    const role = known(word);
    if (role && headRoles.has(role)) return role;
  }
  return null;
}

const suffixes = (title: string): string[] =>
  title.length > 20 ? [] : Array.from({ length: title.length - 2 }, (_, i) => title.slice(i + 1));

/** Titles that only their neighbours make plain: `Key | Value`, `Source | Target`, a first column without a title. */
function settlePairs(titles: readonly string[], roles: readonly (ColumnRole | null)[]): (ColumnRole | null)[] {
  const settled = [...roles];
  const folded = titles.map(foldTitle);
  const from = settled.indexOf("from");
  const goal = folded.findIndex(
    (title) => title === "target" || title === "ziel" || title === "目标" || title === "cible",
  );
  if (from >= 0 && goal >= 0 && !settled.includes("to")) settled[goal] = "to";
  const key = folded.findIndex(
    (title) => title === "key" || title === "schlussel" || title === "cle" || title === "clave",
  );
  if (key >= 0) settled[key] = !settled.includes("type") ? "name" : namesMembers(settled) ? "key" : "field";
  if (folded[0] === "" && titles.length > 1) settled[0] = "name";
  if (settled[0] && settled[0] !== "number" && settled[0] !== "id")
    for (const [i, title] of folded.entries()) if (i > 0 && functions.has(title)) settled[i] = "purpose";
  return settled;
}

/** Words that first in a table name features, and behind the name of something say what it does. */
const functions: ReadonlySet<string> = new Set(["功能", "機能", "기능"]);

/** Beside a column of the names of members, "Key" asks what key each of them is. */
const namesMembers = (roles: readonly (ColumnRole | null)[]): boolean =>
  roles.some((role) => role === "column" || role === "field");
