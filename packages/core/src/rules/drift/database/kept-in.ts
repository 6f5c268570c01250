import type { ReadDocument } from "../../../document/design.ts";
import { within } from "../../../document/context.ts";
import { databaseProductId } from "../../../model/kinds/identity.ts";
import { dialectNamed } from "../../../survey/database/dialect.ts";
import { matches } from "../../../text/matches.ts";
import { proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";
import { firstById } from "../first-by-id.ts";

/** A sentence that says in which database the tables of a design are kept: "PostgreSQL 14, by Prisma", "All data are kept in MySQL". */
export interface KeptIn extends Claimed {
  readonly kind: "dependency";
  readonly product: string;
  readonly dialect: string;
}

const products = "PostgreSQL|Postgres|MySQL|MariaDB|SQLite|(?:Microsoft )?SQL Server|MSSQL";
const core = new RegExp(String.raw`\b(?:${products})\b`);
const longest = 2_000;

const said: readonly RegExp[] = [
  // "PostgreSQL 14, by Prisma." begins a paragraph on the database.
  new RegExp(
    String.raw`^(?:(?:The )?[Dd]atabase(?: is|:) )?(?:an? )?(${products})(?:\s\d[\d.]*)?(?=\s*(?:[.,;:(]|$|\s(?:by|with|through|via|over|using|accessed)\b))`,
  ),
  // "All data are kept in MySQL", "Tables live in one PostgreSQL database"
  new RegExp(
    String.raw`\b(?:[Dd]ata|[Tt]ables?|[Ee]verything|[Ss]tate|[Rr]ows|[Rr]ecords)(?: (?:is|are))?(?: all)? (?:kept|stored|held|saved|persisted|lives?|in)(?: in)? (?:an? |one |the |a single )?(${products})\b`,
  ),
  new RegExp(
    String.raw`\b(?:keeps?|stores?|holds?|saves?|persists?) (?:(?:all|its|their|the|of|our) ){0,3}(?:data|state|tables|records|everything) in (?:an? |one |the |a single )?(${products})\b`,
  ),
];

/** What speaks of another time, place or choice. */
const apart =
  /\b(?:not|no|never|instead|unlike|former(?:ly)?|legacy|old|migrat\w+|planned|later|future|tests?|locally|local|development|optional(?:ly)?|or|alternativ\w*|could|may|might|would|supports?|supported)\b/i;

const mayTell = proseWith(core);

export const keptIn = firstById(keptInDocument);

function* keptInDocument(document: ReadDocument): Generator<KeptIn> {
  for (const { section, inline, place } of mayTell(document)) {
    const { context } = section;
    if (inline.text.length > longest || context.state === "planned") continue;
    if (!isOfNow(section, "alternatives", "rollout", "history", "open-questions", "testing-strategy", "risks"))
      continue;
    const isOnTables = within(context, "database-design");
    if (!isOnTables && !within(context, "data-model", "system-architecture")) continue;
    for (const sentence of matches(inline.text, /[^.!?\n](?:[^.!?\n]|[.!?\n](?!\s))*/g)) {
      const words = sentence[0].trimStart();
      const from = sentence.index + sentence[0].length - words.length;
      const found = said
        .slice(isOnTables && from === 0 ? 0 : 1)
        .map((pattern) => pattern.exec(words))
        .find((match) => match !== null);
      const product = found?.[1];
      const others = words.match(new RegExp(core, "g")) ?? [];
      if (!found || product === undefined || apart.test(words) || new Set(others).size > 1) continue;
      const at = from + found.index + found[0].lastIndexOf(product);
      yield {
        id: databaseProductId(product),
        kind: "dependency",
        name: `database ${product}`,
        state: context.state,
        origin: {
          document: document.name,
          range: place(at, at + product.length),
          place: "prose",
          section: section.index,
        },
        product,
        dialect: dialectOfProduct(product)!,
      };
    }
  }
}

/** The dialect of a product by its name, with a version or without: "PostgreSQL 16". */
export function dialectOfProduct(name: string): string | undefined {
  const bare = name.replace(/\s(?:v?\d[\d.]*|database|db)$/i, "").trim();
  return /^(?:Microsoft )?SQL Server$/i.test(bare) ? "sqlserver" : dialectNamed(bare);
}
