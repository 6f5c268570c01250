import type { ColumnFacts } from "../../model/kinds/column.ts";
import type { ForeignKeyFacts } from "../../model/kinds/foreign-key.ts";
import type { IndexFacts } from "../../model/kinds/index-of-table.ts";
import type { Site } from "../site.ts";
import type { Survey } from "../survey.ts";
import { surveySite } from "../run.ts";
import { sqlMigrations } from "../surveyors/sql-migrations/sql-migrations.ts";
import { memorySite } from "../testing/memory-site.ts";

/** The surveys of the databases that files make. */
export const databasesOf = (files: Readonly<Record<string, string>>, parse?: Site["parse"]): readonly Survey[] =>
  surveySite([sqlMigrations], memorySite(files, parse)).surveys;

/** A survey as lines that a person reads: each thing with its facts and where it was last said. */
export const toLines = ({ target, gaps = [], elements }: Survey): string[] => [
  target,
  ...elements.map(({ kind, name, facts, evidence, proof = {} }) => {
    const at = [...evidence, ...Object.values(proof)].map(
      ({ path, line }) =>
        `${path
          .split("/")
          .at(-1)!
          .replace(/\.\w+$/, "")}:${line}`,
    );
    const said =
      kind === "column"
        ? columnWords(facts as ColumnFacts)
        : kind === "index"
          ? indexWords(facts as IndexFacts)
          : kind === "foreign-key"
            ? keyWords(facts as ForeignKeyFacts)
            : "";
    return `${kind === "column" ? "  " : ""}${kind === "foreign-key" ? "key" : kind === "column" ? "" : `${kind} `}${kind === "foreign-key" ? "" : name}${said} @${[...new Set(at)].join(" ")}`;
  }),
  ...new Set(gaps.map(({ why }) => `gap: ${why}`)),
];

function columnWords({ type, nullable, default: standard, primaryKey, unique, generated }: ColumnFacts): string {
  return [
    type?.raw ?? "?",
    primaryKey ? "key" : nullable === false ? "not null" : "",
    unique ? "unique" : "",
    generated ? "generated" : "",
    standard === undefined ? "" : `= ${standard}`,
  ]
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join("");
}

const indexWords = ({ columns, unique }: IndexFacts): string => ` (${columns.join(", ")})${unique ? " unique" : ""}`;

const keyWords = ({ columns, toTable, toColumns, onDelete }: ForeignKeyFacts): string =>
  ` (${columns.join(", ")}) -> ${toTable}(${toColumns.join(", ")})${onDelete === undefined ? "" : ` ${onDelete}`}`;
