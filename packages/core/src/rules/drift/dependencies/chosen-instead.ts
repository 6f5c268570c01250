import type { Design } from "../../../document/design.ts";
import { uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found, Reality } from "../reality.ts";
import { packagesNamed } from "./find-packages.ts";

type Claim = ElementClaim<"dependency">;

/** Of a choice, `Pens / Pencils`, the one that is there is what was chosen, and the other is no fault. */
export function chosenInstead(
  { documents }: Design,
  found: ReadonlyMap<Claim, readonly Found<"dependency">[]>,
  reality: Reality,
): ReadonlyMap<Claim, Answer> {
  const answers = new Map<Claim, Answer>();
  const choose = (lost: Claim, other: string): void => {
    answers.set(lost, uncheckable(lost, `${other} is there, which the design names beside ${lost.name} as a choice.`));
  };
  const sorted = inOrder(found.keys());
  for (const { name, markdown } of documents) {
    const claims = sorted.filter(({ origin }) => origin.document === name);
    // The other of a choice may be told in code only, and be no claim of its own.
    for (const claim of claims) {
      const other = behind.exec(markdown.text.slice(claim.origin.range.to, claim.origin.range.to + 80))?.[1];
      if (other !== undefined && found.get(claim)!.length === 0 && packagesNamed(other, reality).length > 0)
        choose(claim, other);
    }
  }
  for (const [claim, next] of choicesAmong(documents, sorted))
    for (const [lost, other] of [
      [claim, next],
      [next, claim],
    ] as const)
      if (found.get(lost)!.length === 0 && found.get(other)!.length > 0) choose(lost, other.name);
  for (const several of choicesOfSeveral(documents, sorted)) {
    const taken = several.find((claim) => found.get(claim)!.length > 0);
    if (taken) for (const claim of several) if (found.get(claim)!.length === 0) choose(claim, taken.name);
  }
  return answers;
}

/** The claims of each choice of more than two, or with words in brackets behind them: `Pens (fine), Pencils (soft) or Chalk (wide)`. */
function choicesOfSeveral(documents: Design["documents"], all: readonly Claim[]): readonly (readonly Claim[])[] {
  const choices: (readonly Claim[])[] = [];
  const places = all.flatMap((claim) => claim.statements.map(({ origin }) => ({ claim, origin })));
  for (const { name, markdown } of documents) {
    const named = places
      .filter(({ origin }) => origin.document === name)
      .sort((a, b) => a.origin.range.from - b.origin.range.from);
    const upTo = (begin: number, end: number) => named.slice(begin, end).map(({ claim }) => claim);
    let begin = 0;
    named.forEach(({ origin: { range } }, i) => {
      const next = named[i + 1];
      const between = next ? markdown.text.slice(range.to, next.origin.range.from) : "";
      if (lastOfSeveral.test(between)) choices.push(upTo(begin, i + 2));
      // The last of them may be no claim of its own, where nobody knows it for a package.
      else if (namedLast.test(markdown.text.slice(range.to, range.to + 100))) choices.push(upTo(begin, i + 1));
      if (!oneOfSeveral.test(between)) begin = i + 1;
    });
  }
  return choices;
}

/** What is written in code behind a name in code: "`pens` / `pencils`". */
const behind = /^`\s*(?:\/|\||\bor\b|或者?|または|또는)\s*`([\w@./-]{2,60})`/i;

/** Of a choice of which neither is there, both: the second is told with the first. */
export const neitherOf = ({ documents }: Design, absent: readonly Claim[]): ReadonlyMap<Claim, Claim> =>
  new Map(choicesAmong(documents, inOrder(absent)));

/** What may have been chosen in place of each claim, by a word between them: `Pens or Pencils`, where a stroke may mean both. */
export function orElse({ documents }: Design, claims: readonly Claim[]): ReadonlyMap<Claim, Claim | string> {
  const texts = new Map(documents.map(({ name, markdown }) => [name, markdown.text]));
  const others = new Map<Claim, Claim | string>();
  // The other may be no claim of its own, where nobody knows it for a package.
  for (const claim of claims) {
    const { document, range } = claim.origin;
    const other = named.exec(texts.get(document)!.slice(range.to, range.to + 80))?.[1];
    if (other !== undefined) others.set(claim, other);
  }
  for (const [one, other] of choicesAmong(documents, inOrder(claims), word)) others.set(one, other).set(other, one);
  return others;
}

/** The pairs of claims that stand side by side as a choice, with nothing but a stroke or a word between them. */
const choicesAmong = (
  documents: Design["documents"],
  sorted: readonly Claim[],
  between = strokeOrWord,
): (readonly [Claim, Claim])[] =>
  documents.flatMap(({ name, markdown }) => {
    const claims = sorted.filter(({ origin }) => origin.document === name);
    return claims.flatMap((claim, i) => {
      const next = claims[i + 1];
      return next && between.test(markdown.text.slice(claim.origin.range.to, next.origin.range.from))
        ? [[claim, next] as const]
        : [];
    });
  });

const inOrder = (claims: Iterable<Claim>): readonly Claim[] =>
  [...claims].sort((a, b) => a.origin.range.from - b.origin.range.from);

const strokeOrWord = /^[\s*_`]*(?:\/|\||\bor\b|\boder\b|\bou\b|或者?|または|또는|или)[\s*_`]*$/i;
const named =
  /^[`*_]{0,3}\s?(?:\bor\b|\boder\b|\bou\b|或者?|または|또는|или)\s?[`*_]{0,3}([a-z][\w./-]*(?:\s[A-Z][\w.]*)?)(?=[`*_]{0,3}\s{0,9}(?:[|,.;(]|(?:for|to|in|with|as|für|pour|para|per|для)\s|$))/im;
const word = /^[\s*_`]*(?:\bor\b|\boder\b|\bou\b|或者?|または|또는|или)[\s*_`]*$/i;
const oneOfSeveral = /^[\s*_`]*(?:[(（][^()（）\n]{1,40}[)）])?[*_`]*[,，、][\s*_`]*$/;
const orBehind = String.raw`^[\s*_\x60]*(?:[(（][^()（）\n]{1,40}[)）])?[\s*_\x60]*[,，、]?[\s*_\x60]*(?:\bor\b|\boder\b|\bou\b|或者?|または|또는|или)[\s*_\x60]*`;
const lastOfSeveral = new RegExp(`${orBehind}$`, "i");
const namedLast = new RegExp(
  String.raw`${orBehind}(?=[A-Z])[\w.+#-]{2,30}[*_\x60]*(?:\s?[(（]|\s{0,9}(?:[|.;]|$))`,
  "m",
);
