import { claimsOf } from "../../src/rules/drift/claims.ts";
import type { Ground } from "./ground.ts";
import type { Changes } from "./mutation.ts";
import { lineAt, lineOf, withLine } from "./texts.ts";

/** A change after which document and code say the same as before. */
export interface Neutral {
  readonly what: string;
  readonly changes: Changes;
}

const other: Readonly<Record<string, string>> = {
  integer: "int4",
  bigint: "int8",
  smallint: "int2",
  timestamptz: "timestamp with time zone",
  "varchar(": "character varying(",
};

/** Other words for the same, in the document. */
export function* neutralInDocument(ground: Ground): Iterable<Neutral> {
  const { document, text, design } = ground;
  const make = (what: string, now: string): Neutral => ({ what, changes: { [document]: now } });
  yield make("paths with :id", text.replace(/\{(\w+)\}/g, ":$1"));
  yield make("another name of parameters", text.replaceAll("{id}", "{orderId}"));
  for (const [one, same] of Object.entries(other)) {
    const [first, ...columns] = claimsOf(design, "column").filter(({ origin }) =>
      lineAt(text, lineOf(text, origin.range.from)).includes(` ${one}`),
    );
    for (const claim of first ? [first, columns.at(-1) ?? first] : []) {
      const now = withLine(text, lineOf(text, claim.origin.range.from), (line) => line.replace(` ${one}`, ` ${same}`));
      if (now !== null) yield make(`${same} for ${one}`, now);
    }
  }
  yield make(
    "keywords of SQL in lower case",
    text.replace(/```sql[\s\S]*?```/g, (sql) => sql.replace(/\b[A-Z]{2,}\b/g, (word) => word.toLowerCase())),
  );
  yield make("rows the other way about", reordered(text));
  yield make("a sentence in other words", text.replace("The API speaks JSON.", "JSON is what this API talks."));
  yield make(
    "a paragraph about nothing that stands",
    text.replace("## 2.", "All of this was a pleasure to make.\n\n## 2."),
  );
  yield make("marks about names", text.replace(/^\| ([a-z]+) +\|/gm, "| **$1** |"));
  yield make("lines that end in another way", text.replaceAll("\n", "\r\n"));
}

/** Every table with its rows the other way about. */
const reordered = (text: string): string =>
  text.replace(
    /(^\|[ :|-]+\|\n)((?:\|.*\|\n)+)/gm,
    (_, rule: string, rows: string) => rule + rows.trimEnd().split("\n").reverse().join("\n") + "\n",
  );

const isTest = (path: string): boolean => path.includes(".test.");

/** What leaves the code as it is, to those who look at it from outside. */
export function* neutralInCode({ texts }: Ground): Iterable<Neutral> {
  const every = (ending: string, change: (text: string, path: string) => string): Changes =>
    Object.fromEntries(
      Object.entries(texts)
        .filter(([path, text]) => path.endsWith(ending) && change(text, path) !== text)
        .map(([path, text]) => [path, change(text, path)]),
    );
  yield { what: "comments in code", changes: every(".ts", (text) => `// Only a remark.\n${text}`) };
  yield { what: "comments in SQL", changes: every(".sql", (text) => `-- DROP TABLE books;\n\n${text}`) };
  yield { what: "comments in YAML", changes: every("compose.yaml", (text) => `# paylane:\n#   image: none\n${text}`) };
  yield {
    what: "YAML with other quotes and blanks",
    changes: every("compose.yaml", (text) => text.replaceAll('"', "'").replace(/^( +)/gm, "$1$1")),
  };
  yield {
    what: "imports of types alone",
    changes: every("catalog/stock.ts", (text) => `import type { Account } from "../customers/accounts.ts";\n${text}`),
  };
  yield {
    what: "another test in each file of tests",
    changes: every(".ts", (text, path) => (isTest(path) ? `${text}\nit("is also so", () => {});\n` : text)),
  };
  yield {
    what: "another name of a parameter",
    changes: every("routes.ts", (text) => text.replaceAll("/:id", "/:orderId")),
  };
  yield {
    what: "types by their other names",
    changes: every(".sql", (text) => text.replace(/\binteger\b/g, "INT").replace(/\bvarchar\(/g, "character varying(")),
  };
  yield {
    what: "keywords of SQL in lower case",
    changes: every(".sql", (text) => text.replace(/\b[A-Z]{2,}\b/g, (word) => word.toLowerCase())),
  };
  yield { what: "single quotes in code", changes: every(".ts", (text) => text.replace(/"([\w/.:-]+)"/g, "'$1'")) };
  yield {
    what: "a local variable",
    changes: every("routes.ts", (text) => `${text}\nconst unused = 1;\nvoid unused;\n`),
  };
  yield {
    what: "a manifest that is indented otherwise",
    changes: every("package.json", (text) => JSON.stringify(JSON.parse(text), null, 4)),
  };
}
