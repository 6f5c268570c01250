import type { Design, ReadDocument, ReadSection } from "../../../document/design.ts";
import { fieldRuleId } from "../../../model/kinds/identity.ts";
import type { Cell, Table } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, tablesIn } from "../../query/tables.ts";
import type { Claimed } from "../claim.ts";

// Tables of the fields of one structure, named in code right above, with rules on how long or large each may be.

/** How few or how many a design says that a field of a structure may hold. */
export interface FieldRuleClaim extends Claimed {
  readonly kind: "quantity";
  readonly structure: string;
  readonly field: string;
  readonly bound: "min" | "max";
  readonly value: number;
}

/** The rules of fields that a design tells, as claims. */
export const fieldRules = perObject((design: Design): readonly FieldRuleClaim[] => {
  const found = new Map<string, FieldRuleClaim>();
  for (const document of design.documents)
    for (const section of document.sections)
      if (isOfNow(section, "alternatives", "history", "risks", "open-questions", "rollout", "testing-strategy"))
        for (const claim of rulesIn(document, section)) if (!found.has(claim.id)) found.set(claim.id, claim);
  return [...found.values()];
});

const ofField = /^(?:fields?|names?|propert(?:y|ies)|param(?:eter)?s?|attributes?|keys?)(?: name)?$/;
const identifier = /^[A-Za-z_]\w{2,60}$/;

function* rulesIn(document: ReadDocument, section: ReadSection): Generator<FieldRuleClaim> {
  for (const { view } of tablesIn(document.name, section)) {
    const structure = structureAbove(section, view.table);
    const column = view.titles.findIndex((title) => ofField.test(title));
    if (structure === null || column < 0) continue;
    for (const { cells } of view.table.rows) {
      const field = cells[column]?.text.trim().replace(/\?$/, "") ?? "";
      if (!/^[A-Za-z_]\w{0,60}$/.test(field)) continue;
      for (const cell of cells)
        for (const { bound, value, from, to } of boundsIn(cell))
          yield {
            id: fieldRuleId(structure, field, bound),
            kind: "quantity",
            name: `${structure}.${field}: ${bound === "min" ? "at least" : "at most"} ${value}`,
            state: section.context.state,
            origin: {
              document: document.name,
              range: cellPlace(section, cell, { from, to }),
              place: "row",
              section: section.index,
            },
            structure,
            field,
            bound,
            value,
          };
    }
  }
}

/** The one name in code in the line right above a table; calls and paths beside it have signs that names lack. */
function structureAbove({ body: { blocks } }: ReadSection, table: Table): string | null {
  const before = blocks[blocks.indexOf(table) - 1];
  if (before?.kind !== "paragraph" || before.inline.text.length > longestLine) return null;
  const { text, spans } = before.inline;
  const names = spans
    .filter(({ kind }) => kind === "code")
    .map(({ from, to }) => text.slice(from, to))
    .filter((code) => identifier.test(code));
  return names.length === 1 ? names[0]! : null;
}

const longestLine = 200;

interface Bound {
  readonly bound: "min" | "max";
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** What a number counts: signs of a text or entries of a list. "At least 1 letter" is of what it is made of. */
const counted = String.raw`(?=\s*(?:$|[,.;)]|(?:characters?|chars?|signs|items?|entries|long)\b))`;
const least = new RegExp(
  String.raw`(?:\b(?:at least|min(?:imum)?(?: length)?(?: of)?|no (?:fewer|less) than)|>=|≥)[\s:]{1,2}(\d{1,6})${counted}`,
  "gi",
);
const most = new RegExp(
  String.raw`(?:\b(?:at most|up to|max(?:imum)?(?: length)?(?: of)?|no more than)|<=|≤)[\s:]{1,2}(\d{1,6})${counted}`,
  "gi",
);

function boundsIn({ text }: Cell): readonly Bound[] {
  const find = (pattern: RegExp, bound: Bound["bound"]): readonly Bound[] =>
    matches(text.slice(0, 300), pattern).map(({ index, 0: whole, 1: number }) => {
      const to = index + whole.length;
      return { bound, value: Number(number), from: to - number!.length, to };
    });
  return [...find(least, "min"), ...find(most, "max")];
}
