import type { Mapped } from "../../text/mapped.ts";

const withOthers =
  /\b(?:primary[ _-]?key|PK)\b[\s,(]{0,3}(?:together\s|jointly\s)?with\s((?:`?\w{1,60}`?(?:,\s(?:and\s)?|\sand\s|\s?\+\s?)?){1,8})/i;

/** The other members of the primary key that a row says its own to be part of: "primary key with line", "PK, together with `order_id`". */
export const keyedWith = (cells: readonly { readonly text: string }[]): readonly string[] =>
  cells.flatMap(({ text }) => withOthers.exec(text.slice(0, 300))?.[1]?.match(/\w+/g) ?? []);

interface Keyed {
  readonly owner: Mapped | null;
  readonly member: { readonly name: Mapped; readonly primaryKey?: boolean };
}

/** Rows of which those that others of the same owner are said to be the primary key with are part of it too. */
export const withJointKeys = <T extends Keyed>(rows: readonly T[], partners: ReadonlySet<string>): T[] =>
  rows.map((row) =>
    partners.has(inOwner(row.owner, row.member.name.text))
      ? { ...row, member: { ...row.member, primaryKey: true } }
      : row,
  );

/** A member's name with that of its owner, where the table has several. */
export const inOwner = (owner: Mapped | null, member: string): string => `${owner?.text ?? ""}.${member}`;
