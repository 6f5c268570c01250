import type { Element } from "../../src/model/element.ts";
import type { DataType } from "../../src/model/value.ts";
import { claimsOf } from "../../src/rules/drift/claims.ts";
import { lineChanges } from "./document-names.ts";
import type { Ground } from "./ground.ts";
import type { Mutation } from "./mutation.ts";
import { bumped, lineAt, lineOf, renamed, wordPattern } from "./texts.ts";

/** A type that holds nothing of what the given one holds: moments, enumerations and large numbers are often kept as numbers or texts. */
export const otherType = ({ logical }: DataType): string =>
  logical === "integer" || logical === "decimal" || logical === "boolean"
    ? "text"
    : logical === "enum" || logical === "unknown"
      ? "timestamp"
      : "boolean";

/** The types, lengths, nullability and defaults of columns, where their line says so. */
export function* columnFacts(ground: Ground): Iterable<Mutation> {
  yield* lineChanges(ground, "column", "type", (line, { facts: { type } }) =>
    type ? line.replace(type.raw, otherType(type)) : null,
  );
  yield* lineChanges(ground, "column", "length", (line, { facts: { type } }) =>
    type && type.size.length > 0 ? line.replace(type.raw, bumped(type.raw)) : null,
  );
  yield* lineChanges(ground, "column", "nullability", (line, claim) =>
    mayBeEmpty(ground, claim) ? withNullability(line) : null,
  );
  yield* lineChanges(ground, "column", "default", (line, { facts }) =>
    facts.default === undefined
      ? null
      : line.replace(/DEFAULT\s+\d+/, "DEFAULT 7").replace(/DEFAULT\s+[a-z']\S*/, "DEFAULT 'marker'"),
  );
  yield* lineChanges(ground, "column", "unique", (line) => line.replace(" UNIQUE", ""));
  yield* lineChanges(ground, "foreign-key", "target", (line, { facts: { toTable } }) => {
    const other = ["orders", "customers"].find((table) => table !== toTable);
    return line.replace(/REFERENCES \w+/, `REFERENCES ${other}`);
  });
  yield* lineChanges(ground, "foreign-key", "action", (line) =>
    line.includes("ON DELETE CASCADE")
      ? line.replace("ON DELETE CASCADE", "ON DELETE SET NULL")
      : line.replace(/(REFERENCES \w+ \([^)]*\))/, "$1 ON DELETE CASCADE"),
  );
  yield* lineChanges(ground, "index", "column", (line, { facts: { columns } }) => {
    const [column = ""] = columns;
    // The name of an index may hold that of its column, and stands in a cell before it.
    const at = line.lastIndexOf(`\`${column}`);
    return at < 0 ? null : `${line.slice(0, at)}\`${renamed(column)}${line.slice(at + 1 + column.length)}`;
  });
  // Of several places that give a field a type the first speaks; that they disagree is told by the rule type-conflict.
  yield* lineChanges(ground, "field", "type", (line, { facts }, { type }) =>
    type && type === facts.type ? line.replace(wordPattern(type.raw), otherType(type)) : null,
  );
}

/**
 * Whether a column is not of the key of its table, which is never empty, and its table says of other columns too whether they
 * may be: where one alone says so, its silence tells nothing.
 */
export function mayBeEmpty({ design, text }: Ground, { id, parent, facts }: Element<"column">): boolean {
  const table = design.model.elements.get(parent ?? "") as Element<"table"> | undefined;
  const name = id.slice(id.lastIndexOf(".") + 1).replaceAll("-", "_");
  if (facts.primaryKey || table?.facts.primaryKey?.includes(name)) return false;
  const others = claimsOf(design, "column").filter((one) => one.parent === parent && one.id !== id);
  return others.some(({ origin }) => / NOT NULL/i.test(lineAt(text, lineOf(text, origin.range.from))));
}

/** A column of SQL that may be empty is made one that may not, and the other way about. A key may never be empty. */
export function withNullability(line: string): string | null {
  if (/PRIMARY KEY/i.test(line)) return null;
  return / NOT NULL/i.test(line) ? line.replace(/ NOT NULL/i, "") : line.replace(/(\w)(,?)\s*$/, "$1 NOT NULL$2");
}

/** What the rows of other kinds say. */
export function* otherFacts(ground: Ground): Iterable<Mutation> {
  const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);
  const taken = new Set(ground.reality.surveys.flatMap(({ elements }) => elements.map(({ id }) => id)));
  yield* lineChanges(ground, "endpoint", "method", (line, { id, facts: { method, path } }) => {
    if (givenByLibraries.test(path)) return null;
    const other = [...methods].find((one) => one !== method && !isTaken(taken, id.replace(method, one)));
    return other ? line.replace(wordPattern(method), other) : null;
  });
  yield* lineChanges(ground, "error-code", "status", (line, { facts: { http } }) =>
    http === undefined ? null : line.replace(wordPattern(String(http)), "418"),
  );
  yield* lineChanges(ground, "dependency", "version", (line, { facts: { version } }) =>
    version === undefined ? null : line.replace(version, bumped(version)),
  );
  yield* lineChanges(ground, "node", "image", (line, { facts: { image } }) =>
    image ? line.replace(image, image.replace(/^[^:]+/, renamed)) : null,
  );
  yield* lineChanges(ground, "node", "tag", (line, { facts: { image } }) =>
    image?.includes(":") ? line.replace(image, image.replace(/:.*/, bumped)) : null,
  );
  yield* lineChanges(ground, "node", "published port", (line, { facts: { ports = [], portSide } }) =>
    portSide && ports[0] !== undefined ? line.replace(wordPattern(String(ports[0])), String(ports[0] + 1)) : null,
  );
  yield* lineChanges(ground, "node", "container port", (line, { facts: { containerPorts = [] } }) => {
    const port = String(containerPorts[0]);
    const at = line.lastIndexOf(` ${port} `);
    return at < 0 ? null : `${line.slice(0, at + 1)}${bumped(port)}${line.slice(at + 1 + port.length)}`;
  });
  yield* lineChanges(ground, "suite", "runner", (line, { facts: { tool } }) =>
    tool ? line.replace(wordPattern(tool), tool === "Vitest" ? "Jest" : "Mocha") : null,
  );
}

/** What libraries and servers give by themselves may be there though no route says so. */
export const givenByLibraries = /^\/(?:health|metrics)/;

/** Paths of code may stand under a prefix that the document tells once. */
const isTaken = (ids: ReadonlySet<string>, id: string): boolean =>
  [...ids].some((one) => one === id || one === id.replace(" ", " /v1"));
