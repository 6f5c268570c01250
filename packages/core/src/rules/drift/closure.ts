import type { Design, ReadDocument } from "../../document/design.ts";
import type { ElementId, Origin } from "../../model/element.ts";
import { perObject } from "../../text/per-object.ts";
import { headOf as headPlace, proseOf } from "../query/prose.ts";
import { isOfNow } from "../query/settled.ts";
import { isOfChoice } from "./choice.ts";
import { type ClaimKind, type ElementKind, isElementKind } from "./claim.ts";
import { claimsOf } from "./claims.ts";
import { closingSentences, noneButKeys } from "./closing-sentence.ts";
import { countedSentences } from "./counted-sentence.ts";

/** A place where a design says that it tells all of something: "The seven tables below are all."; or that the configuration says so of all designs. */
export interface Closure {
  readonly kinds: ReadonlySet<ClaimKind>;
  /** The sentence of the design; empty where the configuration says it. */
  readonly sentence: string;
  /** Whether the sentence lists them itself, so that what else its section tells is of no concern to it. */
  readonly lists: boolean;
  /** How it is known, as a whole sentence. */
  readonly why: string;
  /** Where it is said; of what the configuration says, where a thing of the kind belongs. */
  readonly origin: Origin;
  /** What the sentence or a heading above it names as the place of all of these: "inside customers-service". */
  readonly within: readonly ElementId[];
}

/** Why something that stands and is not described is worth telling, and where in the design it belongs. */
export interface Closed {
  /** A whole sentence. */
  readonly why: string;
  readonly near: Origin;
  readonly by: "words" | "coverage";
  /** The words that close it. */
  readonly sentence?: string;
}

export interface Covering {
  /** How many of what is built the design describes, and how many there are. */
  readonly described: number;
  readonly built: number;
  /** The thing under which they stand, where only its parts are meant: the table of columns. */
  readonly within?: ElementId;
  /** From this share on the design is taken to tell all; a table whose columns are listed one by one is meant whole. */
  readonly share?: number;
  /** Of fewer things nothing can be concluded from the share. */
  readonly least?: number;
}

/**
 * Whether a design tells all of a kind, or of what stands under one parent: because it says so, or because it tells nearly all.
 * Only then is something undocumented; else one sentence with a count is all there is to say.
 */
export function closedBy(
  design: Design,
  kind: ClaimKind,
  { described, built, within, share = 0.8, least = 5 }: Covering,
): Closed | null {
  const near = lastClaim(design, kind, within) ?? headOf(design);
  if (described === 0 && within === undefined) return wordsOf(design, kind, within);
  const byWords = wordsOf(design, kind, within);
  if (byWords) return byWords;
  const counted = within === undefined ? countedAs(design, kind, [described, built]) : null;
  if (counted) return counted;
  if (built < least || described < built * share || isChoice(design, kind, within)) return null;
  return near && { why: `The design describes ${described} of the ${built} there are.`, near, by: "coverage" };
}

/** Whether endpoints are told as a choice. Other kinds are told again under an overview, which takes nothing back. */
const isChoice = (design: Design, kind: ClaimKind, within: ElementId | undefined): boolean =>
  kind === "endpoint" &&
  within === undefined &&
  claimsOf(design, kind).some(({ origin }) => isOfChoice(origin, design));

function wordsOf(design: Design, kind: ClaimKind, within: ElementId | undefined): Closed | null {
  const closure = closuresOf(design).find(
    (one) => one.kinds.has(kind) && (one.within.length === 0 || within === undefined || one.within.includes(within)),
  );
  if (!closure) return null;
  const near = closure.sentence === "" ? (lastClaim(design, kind, within) ?? closure.origin) : closure.origin;
  return { why: closure.why, near, by: "words", sentence: closure.sentence };
}

/** The sentence that says how many there are of a kind, where that is how many the design tells, or how many there are. */
function countedAs(design: Design, kind: ClaimKind, counts: readonly number[]): Closed | null {
  const said = countsIn(design).find(({ kinds, count }) => kinds.includes(kind) && counts.includes(count));
  return said
    ? {
        why: `The design says how many there are: "${said.sentence}"`,
        near: said.origin,
        by: "words",
        sentence: said.sentence,
      }
    : null;
}

const countsIn = perObject((design: Design) =>
  design.documents.flatMap((document) =>
    [...proseOf(document)]
      .filter(({ section }) => section.context.state !== "planned" && isOfNow(section, ...elsewhere))
      .flatMap(({ section, inline, place }) =>
        countedSentences(inline.text, section.context).map(({ from, to, ...said }) => ({
          ...said,
          origin: { document: document.name, range: place(from, to), place: "prose", section: section.index } as const,
        })),
      ),
  ),
);

const elsewhere = ["alternatives", "history", "risks", "open-questions", "rollout", "testing-strategy"] as const;

/** How the design tells all of a kind, for those who go by its words alone; `undefined` where it does not say so. */
export const closureOf = (design: Design, kind: ClaimKind): Closure | undefined =>
  closuresOf(design).find(({ kinds }) => kinds.has(kind));

/** Where a design begins, for what it has no place for yet. */
function headOf({ documents: [document] }: Design): Origin | null {
  if (!document) return null;
  return { document: document.name, range: headPlace(document), place: "heading", section: 0 };
}

function lastClaim(design: Design, kind: ClaimKind, within: ElementId | undefined): Origin | null {
  if (!isElementKind(kind)) return null;
  const claims = claimsOf(design, kind).filter(({ parent }) => within === undefined || parent === within);
  return claims.at(-1)?.origin ?? (within === undefined ? null : (design.model.elements.get(within)?.origin ?? null));
}

/** As `closureOf`, where words count only of a section that tells any of the kind: "all messages" may be of other things. */
export const closureBesideClaims = (design: Design, kind: ElementKind): Closure | undefined =>
  closuresOf(design).find(
    ({ kinds, sentence, origin }) =>
      kinds.has(kind) &&
      (sentence === "" ||
        (kind === "index" && noneButKeys.test(sentence)) ||
        claimsOf(design, kind).some(
          ({ origin: { document, section } }) => document === origin.document && section === origin.section,
        )),
  );

/** All places of a design that close a kind. */
export const closuresOf = perObject((design: Design): readonly Closure[] => [
  ...configured(design),
  ...design.documents.flatMap((document) => closuresIn(document, design)),
]);

/** The kinds that the configuration closes. */
const configured = (design: Design): Closure[] =>
  design.model.extent.flatMap(({ kind }): Closure[] => {
    const closed = kind as ClaimKind;
    const origin = lastClaim(design, closed, undefined) ?? headOf(design);
    const why = "The configuration says that the designs tell all of this kind.";
    return origin ? [{ kinds: new Set([closed]), sentence: "", lists: false, why, origin, within: [] }] : [];
  });

function closuresIn(document: ReadDocument, design: Design): Closure[] {
  const closures: Closure[] = [];
  for (const { section, inline, place } of proseOf(document)) {
    if (section.context.state === "planned") continue;
    for (const { kinds, sentence, from, to, lists } of closingSentences(inline.text, section.context)) {
      closures.push({
        kinds,
        sentence,
        lists,
        why: `The design says that it tells all: "${sentence}"`,
        origin: { document: document.name, range: place(from, to), place: "prose", section: section.index },
        // What stands in brackets is an aside.
        within: named(design, [sentence.replace(/\([^()]*\)/g, " "), ...section.context.path.slice(1)]),
      });
    }
  }
  return closures;
}

/** The components, tables and nodes that a few texts name in full. */
function named(design: Design, texts: readonly string[]): ElementId[] {
  const found = new Set<ElementId>();
  for (const element of design.model.elements.values()) {
    if (element.kind !== "component" && element.kind !== "node" && element.kind !== "table") continue;
    if (element.name.length > 2 && texts.some((text) => hasWord(text, element.name))) found.add(element.id);
  }
  return [...found];
}

/** Whether a text has a word; that of a folder in the path of a file is none: `core/urls.py`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const behind = at + word.length;
    const isPath = text[behind] === "/" && isLetter(text[behind + 1]);
    if (!isLetter(text[at - 1]) && !isLetter(text[behind]) && !isPath)
      return !ofMany.test(text.slice(Math.max(0, at - 12), at));
  }
  return false;
}

/** "An app imports from these": a word for many things, though one of them is called by it. */
const ofMany = /\b(?:an?|each|every|any|no)\s$/i;

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_-]/u.test(char);
