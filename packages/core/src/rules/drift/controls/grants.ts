import type { Grants, Survey } from "../../../survey/survey.ts";
import { inWords } from "../../../text/in-words.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { bare } from "./role-asked.ts";

// Tables of who may do what, a row to a right and a column to a role, against the lists in which code gives rights to roles.

type Claim = ElementClaim<"control">;

/** Who may pass without a list: to find no right in theirs says nothing. */
const mayPass = /admin|root|super|owner|system/i;

/** An answer to each claim on rights that code lists for roles; those on anything else are left to others. */
export function* answerGrants(claims: readonly Claim[], reality: Reality): Generator<Answer> {
  const known = reality.surveys.flatMap((survey) => (survey.grants ?? []).map((grants) => ({ survey, grants })));
  if (known.length === 0) return;
  for (const claim of claims) {
    const told = toldIn(claim, claims);
    const fitting = told ? known.filter(({ grants }) => isOf(grants, told)) : [];
    const [only] = fitting;
    if (told && only && fitting.length === 1) yield answer(claim, told, only.grants, only.survey);
  }
}

/** What a row says: which of the roles of its table have which rights. */
interface Told {
  readonly rights: readonly string[];
  readonly having: readonly string[];
  readonly roles: readonly string[];
}

function toldIn(claim: Claim, all: readonly Claim[]): Told | null {
  const { subject = "", requirement = "" } = claim.facts;
  const [rights, having] = [namesIn(subject), namesIn(requirement)];
  if (claim.origin.place !== "row" || rights.length === 0 || having.length === 0) return null;
  const beside = all.filter(
    ({ origin: { document, section, place }, facts }) =>
      document === claim.origin.document &&
      section === claim.origin.section &&
      place === "row" &&
      !facts.subject?.includes("/"),
  );
  return { rights, having, roles: [...new Set(beside.flatMap(({ facts }) => namesIn(facts.requirement ?? "")))] };
}

const namesIn = (words: string): readonly string[] =>
  words
    .split(/[,;/]|\s(?:and|or)\s/)
    .map((name) => name.replace(/[`*]/g, "").trim())
    .filter((name) => name !== "");

const isOf = ({ holders }: Grants, { rights, roles }: Told): boolean => {
  const [held, given] = [new Set(holders.map(({ holder }) => bare(holder))), rightsOf(holders)];
  return roles.every((role) => held.has(bare(role))) && rights.every((right) => given.has(bare(right)));
};

const rightsOf = (holders: Grants["holders"]): ReadonlySet<string> =>
  new Set(holders.flatMap(({ rights }) => rights.map(bare)));

function answer(claim: Claim, { rights, having, roles }: Told, { path, holders }: Grants, survey: Survey): Answer {
  const holderOf = (role: string): Grants["holders"][number] =>
    holders.find(({ holder }) => bare(holder) === bare(role))!;
  const repeats = holders.some((one) => holders.some((other) => other !== one && sharesAny(one.rights, other.rights)));
  const evidence = having.slice(0, 1).map((role) => ({ path, line: holderOf(role).line }));
  for (const role of roles) {
    const { rights: listed, open, line } = holderOf(role);
    const has = new Set(listed.map(bare));
    const isSaid = having.some((one) => bare(one) === bare(role));
    // Where no right stands in two lists, one list may go on from another.
    const mayHave = open === true || !repeats || mayPass.test(role);
    const wrong = rights.filter((right) => has.has(bare(right)) !== isSaid && !(isSaid && mayHave));
    if (wrong.length === 0) continue;
    const at = { path, line };
    const [said, is] = isSaid ? ["has", "and does not"] : ["does not have", "and does"];
    return contradicted(
      claim,
      survey,
      [{ fact: "", expected: claim.facts.requirement!, actual: inWords(listed), evidence: [at] }],
      { message: `${role} ${said} ${inWords(wrong)} in the design, ${is} in ${placeOf(at)}.` },
    );
  }
  return confirmed(claim, survey, evidence);
}

const sharesAny = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((right) => others.includes(right));
