import type { Design } from "../../../document/design.ts";
import type { Evidence } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "../answer.ts";
import type { Answer, Claimed } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { imagesOf, packagesNamed } from "../dependencies/find-packages.ts";
import { filesOf, knowing, type Reality } from "../reality.ts";
import { writtenIn } from "../symbols/written.ts";
import { akin } from "./compare-types.ts";
import { dialectOfProduct, type KeptIn, keptIn } from "./kept-in.ts";

// In which database the tables are kept is said by the schema, where that names it, and else by what is installed or run to reach one.

interface Used {
  readonly product: string;
  readonly dialect: string;
  readonly survey: Survey;
  readonly evidence: readonly Evidence[];
  /** The schema itself names it. */
  readonly isDeclared: boolean;
}

const products = [
  ["PostgreSQL", "postgresql"],
  ["MySQL", "mysql"],
  ["SQLite", "sqlite"],
  ["SQL Server", "sqlserver"],
] as const;

/** Every relational database that the repository is seen to use. */
const used = perObject((reality: Reality): readonly Used[] =>
  products.flatMap(([product, dialect]): Used[] => {
    const declared = reality.surveys.flatMap((survey) =>
      survey.dialect === dialect && survey.dialectAt
        ? [{ product, dialect, survey, evidence: [survey.dialectAt], isDeclared: true }]
        : [],
    );
    const reached = [...packagesNamed(product, reality), ...imagesOf(product, reality).map(({ found }) => found)];
    return [
      ...declared,
      ...reached.map(({ survey, element: { evidence } }) => ({
        product,
        dialect,
        survey,
        evidence,
        isDeclared: false,
      })),
    ];
  }),
);

/** Answers to what a design says of the database that its tables are kept in. */
export const databasesUsed = (design: Design, reality: Reality): readonly Answer[] =>
  keptIn(design).map((claim) => answer(claim, reality));

/**
 * Of a database that a design lists or draws under the name of its product: another is used, and nothing in the design is called that.
 * `null` where that is not so, or is told of a sentence that keeps the tables there.
 */
export function otherDatabase(claim: ElementClaim, design: Design, reality: Reality): Answer | null {
  const dialect = dialectOfProduct(claim.name);
  if (!dialect || !products.some(([, each]) => each === dialect)) return null;
  if (keptIn(design).some((each) => akin(each.dialect, dialect))) return null;
  const other = onlyOther(dialect, used(reality), reality);
  return other && !namesDatabase(design, other.dialect) ? differs(claim, claim.name, other) : null;
}

/** Whether anything that a design lists, draws or says of its tables has the name of a database. */
const namesDatabase = (design: Design, dialect: string): boolean =>
  keptIn(design).some((each) => each.dialect === dialect) ||
  (["component", "dependency", "node"] as const).some((kind) =>
    claimsOf(design, kind).some(({ name }) => dialectOfProduct(name) === dialect),
  );

function answer(claim: KeptIn, reality: Reality): Answer {
  const all = used(reality);
  const declared = all.filter(({ isDeclared }) => isDeclared);
  const telling = declared.length > 0 ? declared : all;
  const own = telling.find(({ dialect }) => akin(dialect, claim.dialect));
  if (own) return confirmed(claim, own.survey, own.evidence);
  const other = declared.length > 0 && areOne(declared) ? declared[0] : onlyOther(claim.dialect, telling, reality);
  return other
    ? differs(claim, claim.product, other)
    : uncheckable(
        claim,
        `Nothing here tells surely whether the database is ${claim.product}.`,
        knowing(reality, "dependency")[0],
      );
}

const areOne = (all: readonly Used[]): boolean => new Set(all.map(({ dialect }) => dialect)).size === 1;

/** The one database that is used, where that is another and nothing has the name of the first. */
const onlyOther = (dialect: string, all: readonly Used[], reality: Reality): Used | undefined =>
  areOne(all) && !akin(all[0]!.dialect, dialect) && !isNamedAnywhere(dialect, reality)
    ? (all.find(({ isDeclared }) => isDeclared) ?? all[0])
    : undefined;

const differs = (claim: Claimed, product: string, other: Used): Answer =>
  contradicted(
    claim,
    other.survey,
    [{ fact: "database", expected: product, actual: other.product, evidence: other.evidence }],
    {
      message: `The database is ${product} in the design, and ${other.product} in ${placeOf(other.evidence[0]!)}.`,
      because: [
        other.isDeclared
          ? "The schema names its database there."
          : `Nothing here names ${product}: no package, image, file or word of the code.`,
      ],
    },
  );

/** Whether anything here has the name of the product in it. */
function isNamedAnywhere(dialect: string, reality: Reality): boolean {
  const names = spellings.get(dialect) ?? [dialect];
  const written = writtenIn(reality);
  return (
    names.some((name) => written(name) !== null) ||
    filesOf(reality).some((path) => names.some((name) => path.includes(name)))
  );
}

/** How names have each in them, as in `UseNpgsql`, `DB_MYSQL` and `sqlite3`. */
const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    postgresql: "postgres Postgres POSTGRES pgsql Pgsql PGSQL",
    mysql: "mysql Mysql MySql MySQL MYSQL mariadb Mariadb MariaDb MariaDB MARIADB",
    sqlite: "sqlite Sqlite SqLite SQLite SQLITE",
    sqlserver:
      "sqlserver Sqlserver SqlServer SQLServer SQLSERVER SQL_SERVER sql_server sql-server mssql Mssql MsSql MSSQL",
  }).map(([dialect, names]) => [dialect, names.split(" ")]),
);
