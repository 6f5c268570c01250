import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { isIn } from "../../query/chapters.ts";
import { groupBy } from "../../query/ground.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

export interface Given {
  readonly text: string;
  readonly code: Found<"error-code">;
  readonly path: string;
  readonly line: number;
}

/** A message that the design gives a status, and the code another and no more than that; `null` where it gives none so. */
export function messageElsewhere(claim: ElementClaim<"error-code">, design: Design, reality: Reality): Answer | null {
  for (const { facts, origin, state } of claim.statements) {
    if (facts.meaning === undefined || state === "planned" || isIn(design, origin, "alternatives", "history")) continue;
    const known = messagesOf(reality);
    const given = known.get(plain(facts.meaning)) ?? known.get(plain(quoteIn(facts.meaning))) ?? [];
    const [first] = given;
    if (!first || given.some(({ code }) => code.element.name === claim.facts.code)) continue;
    const is = new Set(given.map(({ code }) => code.element.name));
    if (is.size > 1) continue;
    const place = { path: first.path, line: first.line };
    const [status] = is;
    return contradicted(
      { ...claim, origin },
      first.code.survey,
      [{ fact: "status", expected: claim.facts.code, actual: status!, evidence: [place] }],
      {
        message: `${quoteIn(facts.meaning) === facts.meaning ? `"${bare(facts.meaning)}"` : facts.meaning} has HTTP ${claim.facts.code} in the design, ${status} in ${placeOf(place)}.`,
        advice: `Answer it with ${claim.facts.code}, or write ${status} in the design.`,
      },
    );
  }
  return null;
}

/** So many messages beside one, nearly all of them known to the code, show that the design quotes messages. */
const enough = 3;

/**
 * A message that the code does not give, where the design quotes what it does give beside it, and one of the same status that nothing
 * quotes is nearly the same.
 */
export function messageSpeltOtherwise(
  claim: ElementClaim<"error-code">,
  design: Design,
  reality: Reality,
): Answer | null {
  const known = messagesOf(reality);
  const quoted = quotesOf(design);
  for (const { facts, origin, state } of claim.statements) {
    if (facts.meaning === undefined || state === "planned") continue;
    const words = quoteIn(facts.meaning);
    if (known.has(plain(facts.meaning)) || known.has(plain(words))) continue;
    const beside = quoted.get(placeIn(origin)) ?? [];
    const others = beside.filter((meaning) => meaning !== facts.meaning);
    const there = others.filter((meaning) => known.has(plain(meaning)) || known.has(plain(quoteIn(meaning))));
    if (there.length < enough || there.length * 4 < others.length * 3) continue;
    const free = [...known].filter(
      ([text, given]) =>
        !others.some((meaning) => plain(meaning) === text || plain(quoteIn(meaning)) === text) &&
        given.every(({ code }) => code.element.name === claim.facts.code) &&
        isLike(text, plain(words)),
    );
    const [given] = free.length === 1 ? free[0]![1] : [];
    if (!given) continue;
    const place = { path: given.path, line: given.line };
    return contradicted(
      { ...claim, origin },
      given.code.survey,
      [{ fact: "message", expected: words, actual: given.text, evidence: [place] }],
      {
        message: `HTTP ${claim.facts.code} comes with "${bare(words)}" in the design, with "${given.text}" in ${placeOf(place)}.`,
      },
    );
  }
  return null;
}

/** Whether two messages have most of their words in common. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => new Set(words.split(/[^\p{L}\p{N}]+/u).filter(Boolean)));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  return shared >= 2 && shared * 3 >= Math.max(a!.size, b!.size) * 2;
}

/** What the design says of errors, by the sections that say it. */
export const quotesOf = perObject((design: Design): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  for (const { statements } of claimsOf(design, "error-code"))
    for (const { facts, origin } of statements) {
      if (facts.meaning === undefined) continue;
      const same = places.get(placeIn(origin));
      if (same) same.push(facts.meaning);
      else places.set(placeIn(origin), [facts.meaning]);
    }
  return places;
});

export const placeIn = ({ document, section }: Origin): string => `${document} ${section}`;

/** The messages of the code, with each status that it gives them. */
export const messagesOf = perObject(
  (reality: Reality): ReadonlyMap<string, readonly Given[]> =>
    groupBy(
      builtOf(reality, "error-code").flatMap((code) =>
        (isStatus(code) ? (code.element.facts.messages ?? []) : []).map((message) => ({ code, ...message })),
      ),
      ({ text }) => plain(text),
    ),
);

/** All texts of the code that may be told to people, whether a status is joined to them or not. */
export const textsOf = perObject(
  (reality: Reality): ReadonlySet<string> =>
    new Set([
      ...reality.surveys.flatMap(({ texts = [] }) => texts.map(plain)),
      ...builtOf(reality, "error-code").flatMap(({ element }) =>
        (element.facts.messages ?? []).map(({ text }) => plain(text)),
      ),
    ]),
);

const isStatus = ({ element }: Found<"error-code">): boolean => /^\d{3}$/.test(element.name);

/** The words that are quoted of an error beside what raises it, `P2002, "Duplicate key"`; all words where not one quote stands among them. */
function quoteIn(meaning: string): string {
  const quotes = meaning.slice(0, 400).match(/["“][^"“”]{3,200}["”]/g) ?? [];
  return quotes.length === 1 && quotes[0].includes(" ") ? quotes[0] : meaning;
}

/** Words without the quotes that they stand in. */
const bare = (words: string): string => words.replace(/^["'`“](.*)["'`”]$/s, "$1");

export const plain = (words: string): string =>
  words
    .replace(/["'`“”]/g, "")
    .replace(/[.!]$/, "")
    .trim()
    .toLowerCase();
