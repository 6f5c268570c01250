import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { areAlike, nearest } from "../../text/nearest.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { renamed } from "./database/rewrite.ts";
import { enumsNamed, fieldsOf, holdingOf } from "./entities/find-holder.ts";
import { codeHolders, type Holder } from "./entities/holder.ts";
import { matchFields } from "./entities/match-fields.ts";
import { judgeValues } from "./entities/judge-values.ts";
import { memberDifference } from "./entities/members.ts";
import { isUnnamedMessage } from "./entities/of-messages.ts";
import { isOfOneChange } from "../query/one-change.ts";
import type { Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";
import { documentText } from "../query/document-text.ts";

/** Structures of data are built, and enumerations have their members. */
export const entityDrift: Verifier = {
  on: "drift",
  id: "entity-drift",
  kinds: ["entity"],
  group: "data",
  requires:
    "Every structure of data that a design writes as code is declared in the code, an enumeration with the same members.",
  severity: "error",
  *verify(design, reality) {
    for (const claim of claimsOf(design, "entity")) {
      const holding = holdingOf(design, reality, claim);
      if (holding === null) yield absent(design, reality, claim);
      else if ("why" in holding) yield uncheckable(claim, holding.why);
      else
        yield worst(
          [holding.holder, ...twins(claim, holding.holder, reality)].map((each) => there(design, claim, each)),
        );
    }
    yield* judgeValues(design, reality);
  },
};

/** Of enumerations that should all be one, what one of them says otherwise is told. */
const worst = (answers: readonly Answer[]): Answer =>
  answers.find(({ outcome }) => outcome === "contradicted") ?? answers[0]!;

/** The same enumeration in other sources of one database: its schema and its migrations, no two of one sort. */
function twins(claim: ElementClaim<"entity">, holder: Holder, reality: Reality): readonly Holder[] {
  const named = enumsNamed(claim, reality);
  const sources = new Set(named.map(({ survey }) => survey.source));
  return sources.size === named.length ? named.filter((each) => each !== holder) : [];
}

function there(design: Design, claim: ElementClaim<"entity">, holder: Holder): Answer {
  const { survey, evidence, name, members, values = [] } = holder;
  const said = claim.facts.members;
  const because = [
    `${claim.name} was found as ${holder.of === "table" && !members ? "the table " : ""}${name} in ${placeOf(evidence)}.`,
  ];
  if (!said || !members) return confirmed(claim, survey, [evidence], { because });
  const { absent: lost, added } = memberDifference(said, name, members, values);
  const more = isCut(design, claim) || isOfOneChange(claim.origin.document) ? [] : added;
  if (lost.length + more.length === 0) return confirmed(claim, survey, [evidence], { because });
  // A type of the database and one of code need not take in the same.
  if (claim.facts.language === "sql" && holder.of === "code")
    return uncheckable(
      claim,
      `${claim.name} is told as a type of the database; what is called ${name} in ${placeOf(evidence)} is one of code.`,
    );
  const parts = [
    ...(lost.length > 0 ? [`has no ${lost.join(", ")}`] : []),
    ...(more.length > 0 ? [`has ${more.join(", ")}, which the design does not list`] : []),
  ];
  return contradicted(
    claim,
    survey,
    [{ fact: "members", expected: said.join(", "), actual: members.join(", "), evidence: [evidence] }],
    { message: `${name} in ${placeOf(evidence)} ${parts.join(", and ")}.`, because },
  );
}

/** Whether a list of members breaks off: `A, B, ...`. */
function isCut(design: Design, { origin: { document, range } }: Element<"entity">): boolean {
  const text = documentText(design, document);
  return /\.\.\.|…|\betc\b/.test(text.slice(range.to, range.to + 400).split(/\n\s*\n|```/)[0]!);
}

/** Names that stand for any: `NewModuleDto`, `MyService`. */
const example =
  /^(?:My|Your|Sample|Example|Foo|Bar|Dummy|Some)[A-Z]|^New(?:Module|Feature|Entity|Component|Service|Model|Type)(?:[A-Z]|$)|^(?:Foo|Bar)$/;

/** What people name structures in code, in letters of Latin; a caption in words of everyday is none. */
const declarable = /^[\w$]+(?:[.:][\w$:.]+)?(?:\s?[<[(].{0,80}[>\])])?$/;

/** Of structures that languages of code declare, only those are missed whose language is read here. */
function absent(design: Design, reality: Reality, claim: ElementClaim<"entity">): Answer {
  const { language } = claim.facts;
  const all = codeHolders(reality).filter((holder) => holder.language === language);
  const [first] = all;
  if (example.test(claim.name)) return uncheckable(claim, `${claim.name} reads as the name of an example.`);
  if (language === undefined || !first)
    return uncheckable(claim, `Nothing called ${claim.name} was found among the structures of code and the tables.`);
  if (!declarable.test(claim.name) && !all.some(({ name }) => !declarable.test(name)))
    return uncheckable(claim, `${claim.name} is no name by which code here declares a structure.`);
  const described = new Set(claimsOf(design, "entity").map(({ name }) => name.toLowerCase()));
  const free = all.filter(({ name }) => !described.has(name.toLowerCase()));
  const near = alike(design, claim, free);
  const mayBeMessage = claim.facts.members === undefined && !(near && areAlike(claim.name, near.name));
  if (mayBeMessage && isUnnamedMessage(design, reality, claim.name))
    return uncheckable(claim, `${claim.name} tells the form of a message, for which code need not have a name.`);
  if (isSketch(design, claim, near))
    return uncheckable(
      claim,
      `${claim.name} is a sketch of the change that ${claim.origin.document} tells of, which may have been built by another name or none.`,
    );
  const where = near && placeOf(near.evidence);
  return missing(
    claim,
    `No code here declares ${claim.name}${near ? `; did you mean ${near.name} (${where})?` : "."}`,
    first.survey,
    near ? { fixes: [renamed(claim.origin, claim.name, near.name)], beside: standing(near.name, [near.evidence]) } : {},
  );
}

/**
 * Whether a structure is sketched where nothing but one change is told of, and none here has so many of its fields that it is the
 * same by another name: what came of the sketch nobody can tell.
 */
const isSketch = (design: Design, claim: ElementClaim<"entity">, near: Holder | null): boolean =>
  claim.statements.every(({ origin }) => isOfOneChange(origin.document)) &&
  !(near && matchFields(fieldsOf(design).get(claim.id) ?? [], near, false).size >= leastShared);

/** So many fields in common show that two structures are one. */
const leastShared = 3;

/** The share of fields that a structure of another name must have to be a renamed one. */
const renamedShare = 0.7;

/** The structure that the design most likely means by a name that none has. */
function alike(design: Design, claim: ElementClaim<"entity">, free: readonly Holder[]): Holder | null {
  const fields = fieldsOf(design).get(claim.id) ?? [];
  const shares = (holder: Holder): number => matchFields(fields, holder, false).size;
  const name = nearest(
    claim.name,
    free.map((holder) => holder.name),
  );
  const spelled = free.find((holder) => holder.name === name);
  if (spelled && shares(spelled) * 2 >= fields.length) return spelled;
  if (fields.length < leastShared) return null;
  const [best] = free
    .map((holder) => ({ holder, shared: shares(holder) }))
    .filter(({ holder, shared }) => shared >= Math.max(fields.length, holder.fields.length) * renamedShare)
    .sort((a, b) => b.shared - a.shared);
  return best?.holder ?? null;
}
