import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import type { RecordShape } from "../notation.ts";
import { sql } from "./read.ts";

test("a clause's word that begins a line before a type is the name of a column", () => {
  expect(shown("action text NOT NULL\ncomment text\nkey varchar(9)")).toEqual([
    "table ",
    "  action text nullable=false",
    "  comment text",
    "  key varchar(9)",
  ]);
});

/** One line per table and column: enough to see at once what was understood. */
function shown(text: string, language = "sql"): string[] {
  return (sql.read(text, language).records ?? []).flatMap((record) => lines(record, text));
}

function lines(record: RecordShape, text: string): string[] {
  if (record.name !== "") expect(text.slice(record.range.from, record.range.to)).toBe(record.name);
  const head = [
    record.form,
    record.schema ? `${record.schema}.${record.name}` : record.name,
    ...(record.amends ? ["amends"] : []),
    ...(record.dropped ? ["dropped"] : []),
    ...(record.primaryKey ? [`pk(${record.primaryKey.join(",")})`] : []),
    ...(record.uniques ?? []).map((unique) => `unique(${unique.join(",")})`),
    ...(record.members ? [`members(${record.members.map((member) => member.name).join(",")})`] : []),
    ...(record.comment === undefined ? [] : [`"${record.comment}"`]),
  ];
  const fields = record.fields.map((field) => {
    expect(text.slice(field.range.from, field.range.to)).toBe(field.name);
    const { name, range: _range, type, ...facts } = field;
    const said = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
    return `  ${name} ${type?.raw ?? "?"} ${said.sort().join(" ")}`.trimEnd();
  });
  const keys = (record.foreignKeys ?? []).map(
    (key) =>
      `  ${key.columns.join(",")} -> ${key.toTable}(${key.toColumns.join(",")})${key.onDelete ? ` ${key.onDelete}` : ""}`,
  );
  const indexes = (record.indexes ?? []).map(
    (index) =>
      `  index ${index.name ?? "?"}(${index.columns.join(",")})${index.unique ? " unique" : ""}${index.where ? ` where ${index.where}` : ""}`,
  );
  return [head.join(" "), ...fields, ...keys, ...indexes];
}

test("PostgreSQL: keys, defaults, checks, comments and indexes", () => {
  expect(
    shown(`
-- What customers bought.
CREATE TABLE IF NOT EXISTS shop.orders (
  id bigserial PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE, -- who bought
  total numeric(10, 2) NOT NULL DEFAULT 0.00 CHECK (total >= 0),
  placed_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  tags text[] DEFAULT '{}'::text[],
  note text COLLATE "C",
  sum numeric GENERATED ALWAYS AS (total * 2) STORED,
  CONSTRAINT orders_once UNIQUE (customer_id, placed_at),
  FOREIGN KEY (note) REFERENCES notes
) PARTITION BY RANGE (placed_at);
CREATE UNIQUE INDEX CONCURRENTLY by_customer ON shop.orders USING btree (customer_id, lower(note) DESC) INCLUDE (total) WHERE total > 0;
COMMENT ON COLUMN shop.orders.note IS 'Words of the customer';
CREATE TYPE status AS ENUM ('new', 'paid');
`),
  ).toEqual([
    'table shop.orders pk(id) unique(customer_id,placed_at) "What customers bought."',
    "  id bigserial generated=true nullable=false primaryKey=true",
    "  customer_id uuid comment=who bought nullable=false onDelete=cascade references=customers.id",
    "  total numeric(10, 2) check=total >= 0 default=0.00 nullable=false",
    "  placed_at timestamp(3) with time zone default=now() nullable=false",
    "  tags text[] default='{}'::text[]",
    "  note text comment=Words of the customer references=notes",
    "  sum numeric generated=true",
    "  customer_id -> customers(id) cascade",
    "  note -> notes()",
    "  index by_customer(customer_id,lower(note) DESC) unique where total > 0",
    "enum status members(new,paid)",
  ]);
});

test("MySQL: backticks, keys inside, options behind", () => {
  expect(
    shown(`CREATE TABLE \`order items\` (
  \`id\` int(11) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the key',
  \`key\` varchar(50) CHARACTER SET utf8mb4 DEFAULT NULL,
  \`state\` enum('a','b') NOT NULL DEFAULT 'a',
  \`updated\` datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (\`id\`),
  UNIQUE KEY \`by_key\` (\`key\`(10)),
  KEY by_state (state) USING BTREE,
  CONSTRAINT \`fk\` FOREIGN KEY (\`id\`) REFERENCES \`orders\` (\`id\`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Lines';`),
  ).toEqual([
    'table order items pk(id) unique(key) "Lines"',
    "  id int(11) unsigned comment=the key generated=true nullable=false onDelete=set null primaryKey=true references=orders.id",
    "  key varchar(50) default=NULL unique=true",
    "  state enum('a','b') default='a' nullable=false",
    "  updated datetime default=CURRENT_TIMESTAMP",
    "  id -> orders(id) set null",
    "  index by_state(state)",
  ]);
});

test("SQL Server: brackets, identity and batches", () => {
  expect(
    shown(`CREATE TABLE [dbo].[Orders] (
  [Id] INT IDENTITY(1,1) NOT NULL,
  [Total] DECIMAL(18,2) CONSTRAINT DF_Total DEFAULT (0) NOT NULL,
  CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED ([Id] ASC)
)
GO
ALTER TABLE [dbo].[Orders] WITH CHECK ADD CONSTRAINT [FK_X] FOREIGN KEY([Total]) REFERENCES [dbo].[Totals] ([Id])
GO`),
  ).toEqual([
    "table dbo.Orders pk(Id)",
    "  Id INT generated=true nullable=false primaryKey=true",
    "  Total DECIMAL(18,2) default=(0) nullable=false references=Totals.Id",
    "  Total -> Totals(Id)",
  ]);
});

test("Cassandra, ClickHouse, Oracle, SQLite", () => {
  expect(
    shown(
      "CREATE TABLE ks.events (tenant uuid, day date, id timeuuid, PRIMARY KEY ((tenant, day), id)) WITH CLUSTERING ORDER BY (id DESC);",
    ),
  ).toEqual([
    "table ks.events pk(tenant,day,id)",
    "  tenant uuid nullable=false primaryKey=true",
    "  day date nullable=false primaryKey=true",
    "  id timeuuid nullable=false primaryKey=true",
  ]);
  expect(
    shown(
      "CREATE TABLE hits (`ts` DateTime64(3) CODEC(Delta), tags Array(LowCardinality(String)), m Map(String, UInt8)) ENGINE = MergeTree PRIMARY KEY (ts) ORDER BY ts",
    ),
  ).toEqual([
    "table hits pk(ts)",
    "  ts DateTime64(3) nullable=false primaryKey=true",
    "  tags Array(LowCardinality(String))",
    "  m Map(String, UInt8)",
  ]);
  expect(
    shown(
      "CREATE TABLE t (id NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY, name VARCHAR2(50 CHAR) DEFAULT 'x' NOT NULL ENABLE)",
    ),
  ).toEqual(["table t", "  id NUMBER(19) generated=true", "  name VARCHAR2(50 CHAR) default='x' nullable=false"]);
  expect(
    shown("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, any_thing, body BLOB) WITHOUT ROWID, STRICT"),
  ).toEqual([
    "table t pk(id)",
    "  id INTEGER generated=true nullable=false primaryKey=true",
    "  any_thing ?",
    "  body BLOB",
  ]);
});

test("changes of tables, in the forms of several dialects", () => {
  expect(
    shown(`CREATE TABLE a (id int, b text, c text, d text NOT NULL DEFAULT 'x');
ALTER TABLE a ADD COLUMN IF NOT EXISTS e date, ADD f int NOT NULL, DROP COLUMN b;
ALTER TABLE ONLY a ADD CONSTRAINT a_pk PRIMARY KEY (id), ALTER COLUMN c SET NOT NULL, ALTER c TYPE varchar(9);
ALTER TABLE a ALTER COLUMN d DROP DEFAULT, ALTER COLUMN d DROP NOT NULL;
ALTER TABLE a RENAME COLUMN c TO cc;
ALTER TABLE a MODIFY f bigint NULL, CHANGE e ee timestamp;
ALTER TABLE a RENAME TO z;
ALTER TABLE other ADD (x int, y int), DROP COLUMN w;
DROP TABLE IF EXISTS gone;`),
  ).toEqual([
    "table z pk(id)",
    "  id int nullable=false primaryKey=true",
    "  cc varchar(9) nullable=false",
    "  d text nullable=true",
    "  ee timestamp",
    "  f bigint nullable=true",
    "table other amends",
    "  x int",
    "  y int",
    "  w ? dropped=true",
    "table gone amends dropped",
  ]);
});

test("half-valid SQL is read as far as it goes", () => {
  expect(
    shown(`CREATE TABLE users (
  id UUID PRIMARY KEY,
  email VARCHAR(255) UNIQUE
  name TEXT,
  ...
  -- more columns
  nickname,
);
CREATE TABLE open (
  a int,
  b int

CREATE TABLE next (c int);`),
  ).toEqual([
    "table users pk(id) unique(email)",
    "  id UUID nullable=false primaryKey=true",
    "  email VARCHAR(255) unique=true",
    "  name TEXT",
    "  nickname ?",
    "table open",
    "  a int",
    "  b int",
    "table next",
    "  c int",
  ]);
});

test("definitions of columns alone", () => {
  expect(shown("id UUID PRIMARY KEY,\nname VARCHAR(255) NOT NULL,\nFOREIGN KEY (name) REFERENCES names(id)")).toEqual([
    "table  pk(id)",
    "  id UUID nullable=false primaryKey=true",
    "  name VARCHAR(255) nullable=false references=names.id",
    "  name -> names(id)",
  ]);
});

test("views name their columns where the query does", () => {
  expect(shown("CREATE MATERIALIZED VIEW busy AS SELECT o.id, count(*) AS lines FROM orders o GROUP BY 1;")).toEqual([
    "view busy",
    "  id ?",
    "  lines ?",
  ]);
});

test("what a shell prints of a table", () => {
  expect(
    shown(`                 Table "public.orders"
 Column |  Type   | Collation | Nullable |              Default
--------+---------+-----------+----------+------------------------------------
 id     | bigint  |           | not null | nextval('orders_id_seq'::regclass)
 buyer  | uuid    |           |          |
Indexes:
    "orders_pkey" PRIMARY KEY, btree (id)
    "by_buyer" btree (buyer)
Foreign-key constraints:
    "orders_buyer_fkey" FOREIGN KEY (buyer) REFERENCES people(id)
`),
  ).toEqual([
    "table public.orders pk(id)",
    "  id bigint default=nextval('orders_id_seq'::regclass) generated=true nullable=false primaryKey=true",
    "  buyer uuid references=people.id",
    "  buyer -> people(id)",
    "  index by_buyer(buyer)",
  ]);
});

test("queries and routines say nothing of tables", () => {
  expect(shown("SELECT id, total FROM orders WHERE total > 3;\nINSERT INTO orders VALUES (1, ';');")).toEqual([]);
  expect(
    shown("CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN CREATE TABLE x (a int); END; $$ LANGUAGE plpgsql;"),
  ).toEqual([]);
});

test("what cannot be read is said, with its place", () => {
  const text = "CREATE TABLE t (a int, = b, c int);\nCREATE TABLE (d int);";
  const { problems, records } = sql.read(text, "sql");
  expect(problems?.map((problem) => text.slice(problem.range.from, problem.range.to))).toEqual(["= b", "("]);
  expect(records?.[0]?.fields.map((field) => field.name)).toEqual(["a", "c"]);
});

test.each([
  ["CREATE TABLE orders (id int)", true],
  ["-- the tables\n\nALTER TABLE orders ADD x int", true],
  ["SELECT id\nFROM orders", true],
  ["Create a table of orders first", false],
  ["Select a plan from the list", false],
  ["insert into the slot", false],
  ["insert into orders values (1)", true],
])("recognises %s: %s", (text, expected) => expect(sql.recognise!(text)).toBe(expected));

const script = `-- all of it
CREATE TABLE "a" (id serial PRIMARY KEY, b varchar(10) DEFAULT 'it''s' NOT NULL REFERENCES c(id), /* x */ CHECK (b <> ''));
ALTER TABLE a ADD CONSTRAINT u UNIQUE (b), DROP COLUMN b, RENAME COLUMN id TO key;
CREATE INDEX i ON a (lower(b)) WHERE b IS NOT NULL; COMMENT ON TABLE a IS $q$text$q$;
CREATE TYPE e AS ENUM ('x'); CREATE VIEW v AS SELECT a.b AS c FROM a; DROP TABLE a, v;`;

test("is total at every truncation, and every range lies within the text", () => {
  for (let end = 0; end <= script.length; end++) {
    const text = script.slice(0, end);
    const { records = [], problems = [] } = sql.read(text, "sql");
    for (const { range } of [...problems, ...records, ...records.flatMap((record) => record.fields)]) {
      expect(range.from).toBeGreaterThanOrEqual(0);
      expect(range.to).toBeLessThanOrEqual(end);
    }
  }
});

test("is total on any string", () => {
  const soup = constantFrom(
    ..."CREATE TABLE |ALTER TABLE |a|b |(|)|,|;|'|\"|`|[|]|$$|--|\n|/*| int|PRIMARY KEY|REFERENCES |ADD |DROP |...|RENAME |TO |AS |CHECK".split(
      "|",
    ),
  );
  assert(
    property(string({ unit: soup, maxLength: 60 }), (text) => Array.isArray(sql.read(text, "sql").records ?? [])),
    {
      numRuns: 300,
    },
  );
  assert(property(string(), (text) => typeof sql.recognise!(text) === "boolean" && sql.read(text, "") !== null));
});

test("a column that a definition lists again is kept beside the first", () => {
  expect(shown("CREATE TABLE a (id int PRIMARY KEY, name text, Name varchar(9));").slice(1)).toEqual([
    "  id int nullable=false primaryKey=true",
    "  name text",
    "  Name varchar(9)",
  ]);
});

test("enumerations are renamed, changed and dropped, and columns follow them", () => {
  const { records = [] } = sql.read(
    `CREATE TYPE "State" AS ENUM ('open', 'gone');
CREATE TABLE orders (state "State");
CREATE TYPE "State_new" AS ENUM ('open', 'paid');
ALTER TABLE orders ALTER COLUMN state TYPE "State_new" USING (state::text::"State_new");
ALTER TYPE "State" RENAME TO "State_old";
ALTER TYPE "State_new" RENAME TO "State";
DROP TYPE "State_old";
ALTER TYPE "State" RENAME VALUE 'paid' TO 'settled';`,
    "sql",
  );
  expect(
    records.map(({ form, name, members, fields }) => [
      form,
      name,
      ...(members ?? []).map((member) => member.name),
      ...fields.map(({ type }) => type?.raw),
    ]),
  ).toEqual([
    ["table", "orders", "State"],
    ["enum", "State", "open", "settled"],
  ]);
});

test("tables by their names alone", () => {
  expect(
    shown(
      "orders (\n  id BIGINT PRIMARY KEY,\n  total DECIMAL(9,2)\n);\n\nTABLE lines (\n  order_id BIGINT NOT NULL\n)",
    ),
  ).toEqual([
    "table orders pk(id)",
    "  id BIGINT nullable=false primaryKey=true",
    "  total DECIMAL(9,2)",
    "table lines",
    "  order_id BIGINT nullable=false",
  ]);
  expect(shown("total(orders, 3);\ncount (them all)")).toEqual([]);
  expect(sql.recognise!("orders (\n  id BIGINT PRIMARY KEY\n)")).toBe(true);
  expect(sql.recognise!("place(\n  order Order,\n  count int\n)")).toBe(false);
});

test.each(["VECTOR", "SEARCH", "FULLTEXT", "SPATIAL", "BITMAP", "CLUSTERED COLUMNSTORE"])(
  "an index of another sort: %s",
  (sort) => {
    const table = "CREATE TABLE orders (id int, note text);";
    const { records = [] } = sql.read(`${table} CREATE ${sort} INDEX by_note ON orders (note);`, "sql");
    expect(records[0]?.indexes?.map(({ name }) => name)).toEqual(["by_note"]);
  },
);
