import type { BuiltElement, Evidence } from "../../src/model/built.ts";
import type { Element } from "../../src/model/element.ts";
import type { ClaimKind } from "../../src/rules/drift/claim.ts";
import { type Found, foundAs } from "../../src/rules/drift/reality.ts";
import { holding } from "./document-names.ts";
import { mayBeEmpty, otherType, withNullability } from "./document-facts.ts";
import type { Ground } from "./ground.ts";
import { type Changes, type Mutation, wrong } from "./mutation.ts";
import { bumped, lineAt, renamed, withLine, wordPattern } from "./texts.ts";

/** Changes one line of the place that proves a claim. */
function* inLine<K extends "column" | "table" | "index" | "foreign-key" | "error-code" | "dependency" | "node">(
  ground: Ground,
  kind: K,
  fact: string,
  change: (line: string, built: BuiltElement<K>) => string | null | undefined,
  { of = "", kinds = [kind] }: { readonly of?: string; readonly kinds?: readonly ClaimKind[] } = {},
): Iterable<Mutation> {
  for (const claim of holding(ground, kind)) {
    for (const { element } of foundAs(ground.reality, claim.id) as readonly Found<K>[]) {
      const place: Evidence = element.proof?.[of] ?? element.evidence[0]!;
      const old = ground.texts[place.path];
      const text = old === undefined ? null : withLine(old, place.line, (line) => change(line, element));
      if (text === null) continue;
      yield {
        kind: `${kind}: ${fact}, in the code`,
        what: `${place.path}:${place.line} ${lineAt(old!, place.line).trim()}`,
        changes: { [place.path]: text },
        expects: { verdicts: wrong, kinds, names: [claim.name.split(".").at(-1)!] },
      };
    }
  }
}
export { inLine };

/** The facts of tables where migrations tell them. */
export function* databaseFacts(ground: Ground): Iterable<Mutation> {
  yield* inLine(ground, "column", "rename", (line, { name }) => line.replace(wordPattern(name), renamed(name)));
  yield* inLine(ground, "column", "drop", (line, { name }) =>
    new RegExp(`^\\s*${name} `).test(line) ? undefined : null,
  );
  yield* inLine(
    ground,
    "column",
    "type",
    (line, { facts: { type } }) => (type ? line.replace(type.raw, otherType(type)) : null),
    { of: "type" },
  );
  yield* inLine(
    ground,
    "column",
    "length",
    (line, { facts: { type } }) => (type && type.size.length > 0 ? line.replace(type.raw, bumped(type.raw)) : null),
    { of: "type" },
  );
  yield* inLine(ground, "column", "nullability", (line, column) =>
    mayBeEmpty(ground, ground.design.model.elements.get(column.id) as Element<"column">) &&
    /^\s*\w+ \w/.test(line) &&
    !/ALTER/.test(line)
      ? withNullability(line)
      : null,
  );
  yield* inLine(ground, "column", "default", (line, { facts }) =>
    facts.default === undefined
      ? null
      : line.replace(/DEFAULT\s+\d+/, "DEFAULT 7").replace(/DEFAULT\s+[a-z']\S*/, "DEFAULT 'marker'"),
  );
  yield* inLine(ground, "column", "unique", (line) => line.replace(" UNIQUE", ""));
  yield* inLine(ground, "foreign-key", "drop", (line) => line.replace(/ REFERENCES \w+ \([^)]*\)/, ""));
  yield* inLine(ground, "foreign-key", "target", (line, { facts: { toTable } }) =>
    line.replace(/REFERENCES \w+/, `REFERENCES ${toTable === "authors" ? "books" : "authors"}`),
  );
  yield* inLine(ground, "foreign-key", "action", (line) =>
    line.includes("ON DELETE CASCADE") ? line.replace("ON DELETE CASCADE", "ON DELETE SET NULL") : null,
  );
  yield* inLine(ground, "index", "drop", (line) => (line.startsWith("CREATE INDEX") ? undefined : null));
  yield* inLine(ground, "index", "column", (line, { facts: { columns } }) => {
    // Of an expression, the column in it.
    const column = /(\w+)[^(]*$/.exec(columns[0]!)![1]!;
    const at = line.search(new RegExp(`(?<=\\(|\\( *)${column}\\b`));
    return at < 0 ? null : `${line.slice(0, at)}${renamed(column)}${line.slice(at + column.length)}`;
  });
}

/** Changes every script of SQL below the migrations. */
function inScripts({ texts }: Ground, change: (script: string) => string): Changes {
  const scripts = Object.entries(texts).filter(([path]) => path.includes("migrations/"));
  return Object.fromEntries(
    scripts.map(([path, text]) => [path, change(text)] as const).filter(([path, text]) => text !== texts[path]),
  );
}

/** A script without the statements about a table, and without references to it. */
const withoutTable = (script: string, name: string): string =>
  script
    .split(/(?<=;\n)/)
    .filter((statement) => !new RegExp(`(?:TABLE|ON) ${name}\\b`).test(statement))
    .join("")
    .replace(new RegExp(` REFERENCES ${name} \\([^)]*\\)`, "g"), "");

/** Tables and columns that come or go. */
export function* databaseParts(ground: Ground): Iterable<Mutation> {
  for (const claim of holding(ground, "table"))
    for (const { element } of foundAs(ground.reality, claim.id)) {
      const { path, line } = element.evidence[0]!;
      const text = ground.texts[path]!;
      const make = (what: string, now: string, expects: Mutation["expects"]): Mutation => ({
        kind: `${what}, in the code`,
        what: `${path}:${line} ${lineAt(text, line)}`,
        changes: { [path]: now },
        expects,
      });
      // A migration that amends a table which none makes cannot be run: a name changes, and a table goes, everywhere.
      const expects = { verdicts: wrong, kinds: ["table"], names: [claim.name] } as const;
      yield {
        ...make("table: rename", text, expects),
        changes: inScripts(ground, (script) => script.replace(wordPattern(claim.name, "g"), renamed(claim.name))),
      };
      yield {
        ...make("table: drop", text, expects),
        changes: inScripts(ground, (script) => withoutTable(script, claim.name)),
      };
      yield make("table: new", `${text}\nCREATE TABLE marker_things (id bigint PRIMARY KEY);\n`, {
        verdicts: ["undocumented"],
        kinds: ["table"],
        names: ["marker_things"],
      });
      yield make("column: new", withLine(text, line, (old) => `${old}\n  marker_note text,`)!, {
        verdicts: ["undocumented"],
        kinds: ["column"],
        names: ["marker_note"],
      });
    }
}
