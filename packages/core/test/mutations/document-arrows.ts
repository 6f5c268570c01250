import { linkDesign } from "../../src/document/link.ts";
import { readDocument } from "../../src/document/read.ts";
import type { Element } from "../../src/model/element.ts";
import { type RelationClaim, relationClaims } from "../../src/rules/drift/claims.ts";
import type { Ground } from "./ground.ts";
import { type Mutation, wrong } from "./mutation.ts";
import { isImported } from "./code-imports.ts";
import { holding } from "./document-names.ts";
import { lineAt, lineOf, withLine, withoutLines } from "./texts.ts";

// A line that draws one arrow between two keys, and nothing else but the labels of the keys.
const arrow =
  /^(\s*)([\w-]+)(\S*?"[^"]*"\S*?)?(\s+(?:-->|\|\|--o\{|\|\|--\|\{|\|\|--o\|)\s+)([\w-]+)((?:\S*?"[^"]*"\S*|\s*:.*)?)$/;

interface Drawn {
  readonly claim: RelationClaim;
  readonly line: number;
  readonly parts: RegExpExecArray;
}

/**
 * The arrows that hold and stand on a line of their own, said once; those between structures of data, and those that imports
 * prove. What runs elsewhere may speak in ways that nothing here shows.
 */
function drawn(ground: Ground): Drawn[] {
  const held = new Set(
    ground.claims
      .filter(({ id, verdict }) => verdict === "confirmed" && (id.startsWith("references:") || isImported(ground, id)))
      .map(({ id }) => id),
  );
  return relationClaims(ground.design)
    .filter(({ id }) => held.has(id))
    .flatMap((claim) => {
      const line = lineOf(ground.text, claim.origin.range.from);
      const parts = arrow.exec(lineAt(ground.text, line));
      return parts ? [{ claim, line, parts }] : [];
    });
}

const nameOf = (ground: Ground, id: string): string => (ground.design.model.elements.get(id) as Element).name;

/** Arrows turned about, drawn to another end, and left out. */
export function* arrows(ground: Ground): Iterable<Mutation> {
  const all = drawn(ground);
  const claimed = new Set(ground.design.model.relations.map(({ from, to }) => `${from} ${to}`));
  const said = (from: string, to: string): boolean => claimed.has(`${from} ${to}`);
  for (const { claim, line, parts } of all) {
    const { from, to, kind } = claim.relation;
    const [, indent = "", left = "", leftLabel = "", middle = "", right = "", rightLabel = ""] = parts;
    const names = [nameOf(ground, from), nameOf(ground, to)];
    const make = (what: string, text: string | null, expects: Mutation["expects"]): Mutation[] =>
      text === null
        ? []
        : [
            {
              kind: `${kind === "uses" ? "arrow" : "relationship"}: ${what}, in the document`,
              what: lineAt(ground.text, line).trim(),
              changes: { [ground.document]: text },
              expects,
            },
          ];
    // Which side of a relationship comes first is a matter of taste; its numbers tell the direction.
    if (kind === "uses")
      yield* make(
        "flip",
        withLine(ground.text, line, () => `${indent}${right}${rightLabel}${middle}${left}${leftLabel}`),
        { verdicts: wrong, kinds: ["relation"], names },
      );
    const other =
      kind === "uses"
        ? all.find(
            ({ claim: { relation } }) =>
              relation.kind === kind &&
              relation.to !== to &&
              relation.to !== from &&
              !said(from, relation.to) &&
              !said(relation.to, from),
          )?.parts[5]
        : // What is linked by way of others may be drawn as linked; only what is linked with nothing may not.
          holding(ground, "entity").find(
            ({ id }) => !ground.design.model.relations.some((one) => one.from === id || one.to === id),
          )?.name;
    if (other)
      yield* make(
        "other end",
        withLine(
          ground.text,
          line,
          () => `${indent}${left}${leftLabel}${middle}${other}${kind === "uses" ? "" : rightLabel}`,
        ),
        { verdicts: wrong, kinds: ["relation"], names: [other] },
      );
    // A key that has its label on this line would lose its name with it.
    const without = withoutLines(ground.text, line, line);
    // Another drawing may have the arrow too.
    const remaining = linkDesign([readDocument(ground.document, without)]).model.relations;
    if (kind === "uses" && !leftLabel && !rightLabel && !remaining.some((one) => one.from === from && one.to === to))
      yield* make("drop", without, {
        verdicts: ["undocumented"],
        kinds: ["relation"],
        names,
      });
  }
}
