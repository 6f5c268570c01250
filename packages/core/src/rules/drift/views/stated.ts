import type { Design, ReadDocument, ReadSection } from "../../../document/design.ts";
import { propId } from "../../../model/kinds/identity.ts";
import type { Cell, Inline, Span } from "../../../syntax/block.ts";
import type { Range } from "../../../text/range.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseWith, type Prose } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, tablesIn } from "../../query/tables.ts";
import type { Claimed } from "../claim.ts";

/** A property that a design says a component of a view takes. */
export interface PropClaim extends Claimed {
  readonly kind: "field";
  readonly component: string;
  readonly prop: string;
}

/** A row of a table that lists what its component takes. */
export interface PropRow {
  readonly component: string;
  readonly props: readonly string[];
  /** One for each table. */
  readonly table: string;
  readonly origin: Claimed["origin"];
}

export interface StatedProps {
  readonly claims: readonly PropClaim[];
  readonly rows: readonly PropRow[];
}

/** What a design says that components of views take, in tables with a column of props and in words. */
export const statedProps = perObject((design: Design): StatedProps => {
  const claims = new Map<string, PropClaim>();
  const rows: PropRow[] = [];
  const state = (claim: PropClaim): void => {
    if (!claims.has(claim.id)) claims.set(claim.id, claim);
  };
  for (const document of design.documents) {
    for (const section of document.sections.filter(tells)) readTables(document, section, state, rows);
    for (const prose of mayTell(document)) if (tells(prose.section)) readWords(document, prose, state);
  }
  return { claims: [...claims.values()], rows };
});

const tells = (section: ReadSection): boolean =>
  isOfNow(section, "alternatives", "history", "risks", "open-questions", "rollout", "testing-strategy");

const component = /^<?([A-Z][A-Za-z\d]{1,60})\s?\/?>?$/;
const property = /^([A-Za-z_$][\w$]{0,60})\??(?:\s?:.*)?$/s;
const ofProps = /^(?:(?:key|main|public|required|important) )?props?(?: (?:taken|it takes))?$/;
const ofProp = /^props?(?: name)?$|^property$/;

function readTables(
  document: ReadDocument,
  section: ReadSection,
  state: (claim: PropClaim) => void,
  rows: PropRow[],
): void {
  const heading = component.exec((section.context.path.at(-1) ?? "").replace(/`/g, "").trim())?.[1];
  for (const [i, { view }] of tablesIn(document.name, section).entries()) {
    const table = `${document.name} ${section.index} ${i}`;
    const column = view.titles.findIndex((title) => ofProps.test(title));
    if (column > 0)
      for (const { cells } of view.table.rows) {
        const owner = cells.slice(0, column).flatMap((cell) => component.exec(cell.text.trim())?.[1] ?? [])[0];
        const cell = cells[column];
        if (owner === undefined || !cell) continue;
        const props = propsIn(cell);
        for (const { name, from, to } of props)
          state(claimOf(document, section, owner, name, cellPlace(section, cell, { from, to }), "row"));
        const origin = {
          document: document.name,
          range: cellPlace(section, cell),
          place: "row" as const,
          section: section.index,
        };
        if (props.length > 0) rows.push({ component: owner, props: props.map(({ name }) => name), table, origin });
      }
    else if (heading !== undefined && ofProp.test(view.titles[0] ?? ""))
      for (const { cells } of view.table.rows) {
        const name = property.exec(cells[0]?.text.trim() ?? "")?.[1];
        if (name !== undefined) state(claimOf(document, section, heading, name, cellPlace(section, cells[0]!), "row"));
      }
  }
}

interface Listed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The names in code of a cell, or the words between its commas where it has none in code. */
function propsIn({ text, spans }: Cell): readonly Listed[] {
  const codes = spans.filter(({ kind }) => kind === "code");
  if (codes.length > 0) return codes.flatMap((span) => listed(text, span));
  const parts = text.split(",").map((part) => part.trim());
  if (!parts.every((part) => /^[a-z][A-Za-z\d]{1,40}\??$/.test(part)) || /^(?:none|nothing|no)$/.test(text.trim()))
    return [];
  return parts.map((part) => ({
    name: part.replace("?", ""),
    from: text.indexOf(part),
    to: text.indexOf(part) + part.length,
  }));
}

function listed(text: string, { from, to }: Span): Listed[] {
  const name = property.exec(text.slice(from, to).trim())?.[1];
  return name === undefined ? [] : [{ name, from, to: from + text.slice(from, to).indexOf(name) + name.length }];
}

const mayTell = proseWith(/\bprops?\b|\b(?:takes|accepts|receives|expects)\b/i);
const leads =
  /\b(?:props?|propert(?:y|ies))\b[\s:(]{0,4}(?:(?:are|is|called|named)[\s:(]{0,4})?$|\b(?:takes|accepts|receives|expects)\s(?:only\s|just\s)?(?:(?:the|a|an|its)\s)?$/i;
const among = /^\s*(?:\([^()]*\)\s*)?(?:,\s*(?:and\s|or\s)?|and\s|or\s|&\s*)(?:the\s|an?\s)?(?:optional\s)?$/i;
const follows = /^\s*props?\b/i;

/** `` `CopyButton` takes `content` ``, `` **Row**: …; props `book`, `count` ``. */
function readWords(document: ReadDocument, { section, inline, place }: Prose, state: (claim: PropClaim) => void): void {
  if (inline.text.length > 3_000) return;
  const codes = inline.spans.filter(({ kind }) => kind === "code");
  const ends = matches(inline.text, /[.!?](?=\s)/g).map(({ index }) => index + 1);
  for (const [i, span] of codes.entries()) {
    const begin = ends.findLast((end) => end <= span.from) ?? 0;
    const sentence = inline.text.slice(begin, span.from);
    if (!leads.test(sentence)) continue;
    const chain = chainFrom(inline, codes, i);
    const saysProps = /\bprops?\b/i.test(sentence) || follows.test(inline.text.slice(chain.at(-1)!.to));
    const owner = saysProps ? ownerOf(inline, 0, span.from) : subjectOf(inline, begin, span.from);
    if (owner === null) continue;
    for (const each of chain)
      for (const { name, from, to } of listed(inline.text, each))
        if (!/^[A-Z]/.test(name)) state(claimOf(document, section, owner, name, place(from, to), "prose"));
  }
}

function chainFrom(inline: Inline, codes: readonly Span[], at: number): readonly Span[] {
  const chain = [codes[at]!];
  for (const next of codes.slice(at + 1)) {
    if (!among.test(inline.text.slice(chain.at(-1)!.to, next.from)) || acts.test(inline.text.slice(next.to))) break;
    chain.push(next);
  }
  return chain;
}

/** What a name in code is followed by where the sentence goes on to say what it does. */
const acts = /^\s(?!props\b)[a-z]{2,}s\b/;

const namedIn = ({ text, spans }: Inline, from: number, to: number): readonly (string | null)[] =>
  spans
    .filter((span) => (span.kind === "code" || span.kind === "strong") && span.from >= from && span.to <= to)
    .map((span) => component.exec(text.slice(span.from, span.to).replace(/[:.]$/, "").trim())?.[1] ?? null);

/** The last component that the words before a place name. */
const ownerOf = (inline: Inline, from: number, to: number): string | null =>
  namedIn(inline, from, to).findLast((name) => name !== null) ?? null;

/** What is named last before a place, where that is a component. */
const subjectOf = (inline: Inline, from: number, to: number): string | null => namedIn(inline, from, to).at(-1) ?? null;

function claimOf(
  document: ReadDocument,
  section: ReadSection,
  owner: string,
  prop: string,
  range: Range,
  place: "prose" | "row",
): PropClaim {
  return {
    id: propId(owner, prop),
    kind: "field",
    name: `${owner}.${prop}`,
    state: section.context.state,
    origin: { document: document.name, range, place, section: section.index },
    component: owner,
    prop,
  };
}
