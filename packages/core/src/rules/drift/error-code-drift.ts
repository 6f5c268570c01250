import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { perObject } from "../../text/per-object.ts";
import { isIn } from "../query/chapters.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { mayAnswer422 } from "./endpoints/unprocessable.ts";
import { absent } from "./errors/absent.ts";
import { classElsewhere } from "./errors/class-elsewhere.ts";
import { judgeQuoted } from "./errors/judge-quoted.ts";
import { messageElsewhere, messageSpeltOtherwise } from "./errors/messages.ts";
import { messageNowhere } from "./errors/message-nowhere.ts";
import { onlyByCode } from "./errors/only-by-code.ts";
import { ofProtocol } from "./errors/of-protocol.ts";
import { inOtherWords } from "./errors/other-words.ts";
import { undescribed } from "./errors/undescribed.ts";
import { builtOf, type Found, foundAs, knowing, type Reality } from "./reality.ts";
import { mayBeOfLibrary } from "./symbols/of-library.ts";
import { writtenIn } from "./symbols/written.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"error-code">;
type Code = Found<"error-code">;

/** The errors that a design lists are those of the code, with their statuses. */
export const errorCodeDrift: Verifier = {
  on: "drift",
  id: "error-code-drift",
  kinds: ["error-code"],
  group: "errors",
  requires: "Every error that a design lists is in the code, with the status that the design gives it.",
  severity: "error",
  *verify(design, reality): Generator<Word> {
    const claims = claimsOf(design, "error-code");
    const found = new Map(claims.map((claim) => [claim, codesFor(claim, reality)]));
    // Where the code has none of them, it is the code of something else.
    const isHere = [...found].some(([claim, codes]) => codes.length > 0 && !isStatus(claim));
    const described = new Set([...found.values()].flat());
    for (const claim of claims) yield answer(claim, { codes: found.get(claim)!, isHere, described }, design, reality);
    yield* judgeQuoted(design, reality);
    yield* undescribed(described, design, reality);
  },
};

/** A code as it is written, else the same words written in another way: `OrderNotFoundError` for `ORDER_NOT_FOUND`. */
function codesFor(claim: Claim, reality: Reality): readonly Code[] {
  const exact = foundAs(reality, claim.id) as readonly Code[];
  if (exact.length > 0) return exact;
  const short = claim.facts.code.slice(claim.facts.code.lastIndexOf(".") + 1);
  return byWords(reality).get(wordsOf(short)) ?? [];
}

const wordsOf = (code: string): string =>
  canonicalName(code).replace(/^err(?:or)?-|-(?:exception|error|fault|failure|problem)$/g, "");

const byWords = perObject((reality: Reality): ReadonlyMap<string, readonly Code[]> => {
  const words = new Map<string, Code[]>();
  for (const code of builtOf(reality, "error-code")) {
    const key = wordsOf(code.element.name);
    const same = words.get(key);
    if (same) same.push(code);
    else words.set(key, [code]);
  }
  return words;
});

interface Looked {
  /** The codes of the source that the claim means. */
  readonly codes: readonly Code[];
  /** Whether the source has any error that the design lists. */
  readonly isHere: boolean;
  /** The codes of the source that any claim means. */
  readonly described: ReadonlySet<Code>;
}

function answer(claim: Claim, { codes, isHere, described }: Looked, design: Design, reality: Reality): Answer {
  const [survey] = knowing(reality, "error-code");
  if (!survey) return uncheckable(claim, "No source code was found here.");
  const [first] = codes;
  const other = isStatus(claim)
    ? (messageElsewhere(claim, design, reality) ??
      classElsewhere(claim, design, reality) ??
      messageSpeltOtherwise(claim, design, reality) ??
      messageNowhere(claim, design, reality, survey))
    : null;
  if (other) return other;
  if (isStatus(claim) && !first) return unanswered(claim, survey, reality);
  if (!first) {
    if (!isHere)
      return uncheckable(claim, "None of the errors that the design lists is in the code of this repository.", survey);
    if (keyOfText.test(claim.facts.code))
      return uncheckable(
        claim,
        `${claim.name} reads as the key of a text, which code may name without what stands before the colon.`,
      );
    if (!/_|\d|[a-z][A-Z]/.test(claim.facts.code))
      return uncheckable(claim, `${claim.name} may be written in another way in the code.`, survey);
    const written = isPlainName.test(claim.facts.code) ? writtenIn(reality)(claim.facts.code) : null;
    if (written !== null)
      return uncheckable(
        claim,
        `${claim.name} is written in ${placeOf(written)}; whether it is an error there is not told.`,
      );
    if (mayBeOfLibrary(claim.facts.code, reality))
      return uncheckable(claim, `${claim.name} may be an exception of a library, which code need not name.`, survey);
    const status = ofProtocol(claim.facts.code);
    if (status !== null) return uncheckable(claim, `${claim.name} ${status}.`, survey);
    return absent(claim, survey, reality, described);
  }
  const otherwise = otherNumber(claim, reality) ?? inOtherWords(design)(reality).get(claim);
  if (otherwise) return otherwise;
  const statuses = codes.flatMap(
    ({ element }) => element.facts.statuses ?? (element.facts.http ? [element.facts.http] : []),
  );
  const wrong = statedWrongly(claim, statuses, design);
  if (!wrong)
    return (
      (isStatus(claim) ? null : messageNowhere(claim, design, reality, survey)) ??
      confirmed(claim, first.survey, first.element.evidence)
    );
  const { http } = wrong.facts;
  if (isToldWithAnother(claim, wrong, statuses))
    return uncheckable(
      claim,
      `The design joins ${claim.name} to several statuses, of which the code was read to answer with ${statuses[0]}.`,
      first.survey,
    );
  if (new Set(statuses).size > 1)
    return uncheckable(
      claim,
      `The code joins ${claim.name} to several statuses: ${[...new Set(statuses)].join(", ")}.`,
      first.survey,
    );
  const proof = codes.find(({ element }) => element.facts.http !== undefined)!;
  const [place] = proof.element.evidence;
  return contradicted(
    { ...claim, origin: wrong.origin },
    proof.survey,
    [{ fact: "status", expected: String(http), actual: String(statuses[0]), evidence: [place!] }],
    {
      message: `${claim.name} has HTTP ${http} in the design, ${statuses[0]} in ${placeOf(place!)}.`,
      advice: `Answer ${claim.name} with ${http}, or write ${statuses[0]} in the design.`,
    },
  );
}

/** A name that nothing about it says to be of an error: code may have it as any other. */
const isPlainName = /^(?!.*(?:Error|Exception|Fault|Failure|Problem)$)[A-Z][a-z\d]+(?:[A-Z][a-z\d]+)+$/;

/** `orders:toast.invalid`, by which a text is looked up in its namespace. */
const keyOfText = /^[a-z][\w-]*:[a-z][\w-]*(?:\.[\w-]+)+$/;

/** A constant that stands for another number in code than in the design. */
function otherNumber(claim: Claim, reality: Reality): Answer | null {
  const { number } = claim.facts;
  if (number === undefined || claim.state === "planned") return null;
  const declared = [
    ...builtOf(reality, "setting").map(({ element, survey }) => {
      const { default: value = "" } = element.facts;
      const real = /^\d{1,6}$/.test(value) ? Number(value) : undefined;
      return { element, survey, real, proof: element.proof?.["default"] };
    }),
    ...builtOf(reality, "error-code").map(({ element, survey }) => ({
      element,
      survey,
      real: element.facts.number,
      proof: element.proof?.["number"],
    })),
  ];
  for (const { element, survey, real, proof } of declared) {
    if (element.name !== claim.name || real === undefined || real === number) continue;
    const evidence = [proof ?? element.evidence[0]!];
    return contradicted(claim, survey, [{ fact: "number", expected: String(number), actual: String(real), evidence }], {
      message: `${claim.name} is ${number} in the design, ${real} in ${placeOf(evidence[0]!)}.`,
    });
  }
  return null;
}

const isStatus = ({ facts }: Claim): boolean => /^\d{3}$/.test(facts.code);

function unanswered(claim: Claim, survey: Found<"error-code">["survey"], reality: Reality): Answer {
  const { code } = claim.facts;
  // An app that only calls an API lists what that one answers.
  if (builtOf(reality, "endpoint").length === 0)
    return uncheckable(claim, `No code that serves endpoints was found, which would answer with ${code}.`, survey);
  return onlyByCode.has(Number(code)) || (code === "422" && !mayAnswer422(reality))
    ? missing(claim, `No source file here answers with ${code}, by its number or by its name.`, survey)
    : uncheckable(claim, `${code} is a status of HTTP that a framework may answer with by itself.`, survey);
}

/** Whether the list that gives a code this status gives it another too, and the code has that one. */
const isToldWithAnother = ({ statements }: Claim, { origin }: Statement<"error-code">, statuses: readonly number[]) =>
  statements.some(
    (other) =>
      other.origin.document === origin.document &&
      other.origin.section === origin.section &&
      other.facts.http !== undefined &&
      statuses.includes(other.facts.http),
  );

/** The first place of the design that gives a code another status than those of the code. */
const statedWrongly = (
  { statements }: Claim,
  statuses: readonly number[],
  design: Design,
): Statement<"error-code"> | undefined =>
  statuses.length === 0
    ? undefined
    : statements.find(
        ({ state, origin, facts: { http } }) =>
          http !== undefined &&
          !statuses.includes(http) &&
          state !== "planned" &&
          !isIn(design, origin, "alternatives", "history"),
      );
