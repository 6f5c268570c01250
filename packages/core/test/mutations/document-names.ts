import { type ElementClaim, claimsOf } from "../../src/rules/drift/claims.ts";
import { type Found, foundAs } from "../../src/rules/drift/reality.ts";
import type { Ground } from "./ground.ts";
import type { Mutation } from "./mutation.ts";
import { wrong } from "./mutation.ts";
import { lineAt, lineOf, renamed, statementLines, withLine, withoutLines, withRange } from "./texts.ts";

// What has a place of its own is left out of renaming: a component with its folder beside it is the same whatever it is
// called, and so is a suite with its file. Entities are notions, and need no counterpart of their name.
const named = ["table", "column", "field", "endpoint", "error-code", "dependency", "node", "path"] as const;

/** The claims of a kind that hold, so that a change makes them wrong. */
export const holding = <K extends ElementClaim["kind"]>(ground: Ground, kind: K): readonly ElementClaim<K>[] => {
  const ids = new Set(ground.claims.filter(({ verdict }) => verdict === "confirmed").map(({ id }) => id));
  return claimsOf(ground.design, kind).filter(({ id }) => ids.has(id));
};

/** Each name in the document by another. */
export function* renames(ground: Ground): Iterable<Mutation> {
  for (const kind of named)
    for (const { id, origin, name } of holding(ground, kind)) {
      const said = ground.text.slice(origin.range.from, origin.range.to);
      const old = lastPart(said);
      if (!old || !said.includes(old)) continue;
      const other =
        kind === "path" && /^[A-Z]/.test(old)
          ? `${old}.marker`
          : kind === "dependency"
            ? otherLibrary(ground, id)
            : renamed(old);
      if (other === null) continue;
      yield {
        kind: `${kind}: rename, in the document`,
        what: `${name} becomes ${other} in line ${lineOf(ground.text, origin.range.from)}`,
        changes: { [ground.document]: withRange(ground.text, origin.range, said.replace(old, other)) },
        // That a file which an image is built with is another is told of the unit.
        expects: { verdicts: wrong, kinds: kind === "path" ? [kind, "node"] : [kind], names: [other] },
      };
    }
}

/** The last word of a path or name that is no parameter. */
function lastPart(said: string): string | undefined {
  const parts = said.split(/[/\s`]+/).filter((part) => /^\w/.test(part) && !part.includes("{"));
  const last = parts.at(-1);
  // The ending of a file stays, since it says what the file is.
  return last?.replace(/(?<=.)\.\w+$/, "");
}

// That a product which may be used over the network alone is declared nowhere proves nothing. Of a library it does.
const libraries: Readonly<Record<string, string>> = { npm: "fastify", pypi: "flask" };

/** A library of the same ecosystem that nothing here uses, for one that a manifest declares. */
function otherLibrary({ reality }: Ground, id: string): string | null {
  const [found] = foundAs(reality, id) as readonly Found<"dependency">[];
  return libraries[found?.element.facts.ecosystem ?? ""] ?? null;
}

// A row that is dropped is told only where the design tells its kind in full. Dependencies, suites and paths never do, and the
// fields of an entity are told by it in its own choice.
const closed = ["column", "table", "endpoint", "node", "error-code"] as const;

/** Each thing that one place alone states, without that place. */
export function* drops(ground: Ground): Iterable<Mutation> {
  const columns = claimsOf(ground.design, "column");
  for (const kind of closed)
    for (const { origin, name, parent, statements } of holding(ground, kind)) {
      if (statements.length > 1 || (origin.place !== "row" && origin.place !== "code")) continue;
      // Of a table of two columns, one that is left out tells nothing; and a unit may be described beside its row.
      const siblings = columns.filter((one) => one.parent === parent).length;
      if (kind === "column" && siblings < 3) continue;
      // What the text names beside the place that describes it counts as told.
      const isNamed = (kind === "column" || kind === "table" || kind === "node") && ground.text.split(`\`${name}\``);
      if (isNamed && isNamed.length > (origin.place === "code" ? 1 : 2)) continue;
      const first = lineOf(ground.text, origin.range.from);
      const last = kind === "table" ? statementLines(ground.text, first) : first;
      yield {
        kind: `${kind}: drop, in the document`,
        what: lineAt(ground.text, first),
        changes: { [ground.document]: withoutLines(ground.text, first, last) },
        expects: { verdicts: ["undocumented"], kinds: [kind], names: [lastPart(name.split(".").at(-1)!) ?? name] },
      };
    }
}

/** Each line that states a fact of a claim, by what `change` makes of it. */
export function* lineChanges<K extends ElementClaim["kind"]>(
  ground: Ground,
  kind: K,
  fact: string,
  change: (line: string, claim: ElementClaim<K>, facts: ElementClaim<K>["facts"]) => string | null,
): Iterable<Mutation> {
  for (const claim of holding(ground, kind))
    for (const { origin, weight, facts } of claim.statements) {
      if (weight !== "defines") continue;
      const line = lineOf(ground.text, origin.range.from);
      const text = withLine(ground.text, line, (old) => change(old, claim, facts));
      if (text === null) continue;
      yield {
        kind: `${kind}: ${fact}, in the document`,
        what: lineAt(text, line).trim(),
        changes: { [ground.document]: text },
        expects: { verdicts: wrong, kinds: [kind], names: [lastPart(claim.name.split(".").at(-1)!) ?? claim.name] },
      };
    }
}
