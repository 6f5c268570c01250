import type { Design } from "../../document/design.ts";
import type { Evidence } from "../../model/built.ts";
import { samePlainValue } from "../../model/kinds/plain-value.ts";
import type { Sample } from "../../model/kinds/setting.ts";
import type { Survey } from "../../survey/survey.ts";
import { inlinesIn } from "../query/prose.ts";
import { settingFact } from "../../survey/deployment/plain-settings.ts";
import { nearest } from "../../text/nearest.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { decidingFor, deploymentsIn } from "./nodes/sources.ts";
import { builtOf, type Found, foundAs, gapsIn, knowing, type Reality } from "./reality.ts";
import { answerByPart } from "./settings/by-part.ts";
import { mayBeOfLibrary } from "./settings/of-library.ts";
import { absentOfNet, isOfNet } from "./settings/of-net.ts";
import { writtenIn } from "./symbols/written.ts";
import { type NumberOfName, otherOfName } from "./quantities/by-name.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"setting">;
type Setting = Found<"setting">;

/** Settings are known under the names that the design gives them, and have the defaults that it tells. */
export const settingDrift: Verifier = {
  on: "drift",
  id: "setting-drift",
  kinds: ["setting"],
  group: "deployment",
  requires: "Every setting that a design names is read or set under that name, with the default that the design gives.",
  severity: "error",
  *verify(design, reality) {
    const claims = claimsOf(design, "setting");
    const found = new Map(claims.map((claim) => [claim, settingsFor(claim, reality)]));
    const own = claims.filter(
      (claim) => claim.state !== "planned" && !mayBeOfLibrary(claim.name, reality) && !isKey(claim),
    );
    const isHere = areHere(own, found);
    const keysAreHere = areHere(
      claims.filter((claim) => claim.state !== "planned" && isOfNet(claim)),
      found,
      2,
    );
    for (const claim of claims)
      yield answer(claim, found.get(claim)!, isOfNet(claim) ? keysAreHere : isHere, design, reality);
  },
};

/** Keys are told by files of configuration, variables by whatever reads or sets them. */
const settingsFor = (claim: Claim, reality: Reality): readonly Setting[] =>
  (foundAs(reality, claim.id) as readonly Setting[]).filter(
    ({ survey }) => (survey.source === "configuration") === isKey(claim),
  );

const isKey = ({ name }: Claim): boolean => /[.:]/.test(name);

/** Of fewer settings that are there nothing can be concluded about another. */
const enough = 3;

function areHere(claims: readonly Claim[], found: ReadonlyMap<Claim, readonly Setting[]>, least = enough): boolean {
  const there = claims.filter((claim) => found.get(claim)!.length > 0).length;
  return there >= least && there * 10 >= claims.length * 7;
}

function answer(claim: Claim, settings: readonly Setting[], isHere: boolean, design: Design, reality: Reality): Answer {
  // What knows the name may be a deployment, which sets it and knows nothing of what code falls back on.
  const first = settings.find(({ element }) => element.facts.default !== undefined) ?? settings[0];
  const unheld = notHeld(claim, settings, design, reality);
  if (unheld) return unheld;
  if (!first) return absent(claim, isHere, reality);
  const other = neededOtherwise(claim, settings) ?? answerByPart(claim, settings);
  if (other) return other;
  const said = isConstant(claim.facts.default) ? undefined : claim.facts.default;
  const { element, survey } = first;
  const isLeftOpen = claim.facts.isSet || element.facts.default === undefined;
  const shown = said === undefined || !isLeftOpen ? undefined : sampleMeant(claim, settings, design);
  if (said !== undefined && shown) return withSample(claim, said, shown, survey);
  if (claim.facts.isSample) return confirmed(claim, survey, element.evidence);
  // What names are put together of when the program runs may have a default too: what is deployed is then none.
  const isMade = element.facts.default === undefined && gapsIn(reality, "setting").length > 0;
  const set = said === undefined || isMade ? [] : setTo(claim, design, reality);
  // Beside the name of the file that gives it, a default is that of the file, whatever a deployment sets.
  const isOfFile = !claim.facts.isSet && element.facts.default !== undefined && namesFile(design, element);
  // What nobody sets is off: that a deployment turns it on is no other default.
  if (said !== undefined && isOff.test(said) && isLeftOpen && !claim.facts.isSet)
    return confirmed(claim, survey, element.evidence);
  const isSet = !isOfFile && set.some(({ value }) => samePlainValue(said!, value));
  const byDefault = claim.facts.isSet && set.length > 0 ? undefined : element.facts.default;
  const real = byDefault ?? (new Set(set.map(({ value }) => value)).size === 1 ? set[0]!.value : undefined);
  const number = said === undefined || real !== undefined ? null : otherOfName(claim.name, said, reality);
  // A setting that code itself gives another number, as the settings of a framework are given theirs.
  if (number) return otherwise(claim, said!, number.real, placeIn(number), number.survey);
  if (said === undefined || real === undefined || isSet || samePlainValue(said, real))
    return confirmed(claim, survey, element.evidence);
  const place = byDefault === undefined ? set[0]!.place : element.proof?.["default"];
  const evidence = [place ?? element.evidence[0]!];
  // What is deployed decides over what code falls back on: whoever reads of one has to know of the other.
  const differing = byDefault === undefined ? undefined : set.find(({ value }) => !samePlainValue(real, value));
  const also = differing?.place ? `; ${placeOf(differing.place)} sets it to ${differing.value}` : "";
  return contradicted(claim, survey, [{ fact: "default", expected: said, actual: real, evidence }], {
    message: `${claim.name} is ${said}${byDefault === undefined ? "" : " by default"} in the design, ${real} in ${placeOf(evidence[0]!)}${also}.`,
    ...(differing?.place
      ? { beside: [{ ...differing.place, says: `${claim.name} is set to ${differing.value} here.` }] }
      : {}),
  });
}

const isOff = /^(?:false|off|no|disabled)$/i;

/** Whether a default is told by the name that code has for it, `LimitOptions.DefaultPages`, and so not by its value. */
const isConstant = (said: string | undefined): boolean => /^(?:[A-Z]\w*\.){1,4}[A-Z]\w*$/.test(said ?? "");

const words = (needed: boolean): string => (needed ? "required" : "optional");

/** A setting that has to be set by the design and may be left out by what checks it, or the other way round. */
function neededOtherwise(claim: Claim, settings: readonly Setting[]): Answer | null {
  const { needed } = claim.facts;
  const checked = settings.find(({ element }) => element.facts.needed !== undefined);
  if (needed === undefined || !checked || checked.element.facts.needed === needed) return null;
  const { survey, element } = checked;
  const evidence = [element.proof?.["needed"] ?? element.evidence[0]!];
  return contradicted(claim, survey, [{ fact: "needed", expected: words(needed), actual: words(!needed), evidence }], {
    message: `${claim.name} is ${words(needed)} in the design, ${words(!needed)} in ${placeOf(evidence[0]!)}.`,
  });
}

/** A setting that has another value in the design than in the place that decides. */
const otherwise = (claim: Claim, said: string, actual: string, place: Evidence, survey: Survey): Answer =>
  contradicted(claim, survey, [{ fact: "default", expected: said, actual, evidence: [place] }], {
    message: `${claim.name} is ${said} in the design, ${actual} in ${placeOf(place)}.`,
  });

/** The value in the one sample of the environment that the text around a setting names as what it tells of. */
function sampleMeant(claim: Claim, settings: readonly Setting[], design: Design): Sample | undefined {
  const samples = settings.flatMap(({ element }) => element.facts.samples ?? []);
  if (samples.length === 0) return undefined;
  const { document, section } = claim.origin;
  const words = design.documents
    .filter(({ name }) => name === document)
    .flatMap(({ sections }) => (sections[section] ? inlinesIn(sections[section]!.body) : []))
    .filter(({ text }) => claim.facts.isSet || tellsOfValues.test(text));
  const meant = samples.filter(({ path }) =>
    words.some(({ text }) =>
      text.split(/[\s`(),:;]+/).some((word) => word === path || word === path.split("/").at(-1)),
    ),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

const tellsOfValues = /\b(?:values?|defaults?)\b/i;

const placeIn = ({ quantity: { path, line } }: NumberOfName): Evidence => ({ path, line });

const withSample = (claim: Claim, said: string, { path, line, value }: Sample, survey: Survey): Answer =>
  samePlainValue(said, value)
    ? confirmed(claim, survey, [{ path, line }])
    : otherwise(claim, said, value, { path, line }, survey);

/** Whether the design names the file that gives a setting its default. */
const namesFile = (design: Design, { proof, evidence }: Setting["element"]): boolean => {
  const path = (proof?.["default"] ?? evidence[0]!).path;
  return path.includes("/") && design.documents.some(({ markdown }) => markdown.text.includes(`\`${path}\``));
};

/** A setting that the design puts into a config map which is here, and has no such key. */
function notHeld(claim: Claim, settings: readonly Setting[], design: Design, reality: Reality): Answer | null {
  for (const { facts, origin, state } of claim.statements) {
    if (facts.holder === undefined || state === "planned") continue;
    const deciding = decidingFor(design, origin, deploymentsIn(reality)).surveys;
    const held = builtOf(reality, "setting").filter(
      ({ element, survey }) => element.facts.holder === facts.holder && deciding.includes(survey),
    );
    const others = held.filter(({ element }) => element.name !== claim.name);
    if (others.length === 0 || held.length > others.length) continue;
    const { survey } = others[0]!;
    const evidence = others[0]!.element.evidence.slice(0, 1);
    const elsewhere = settings.find(({ element }) => element.facts.holder !== undefined)?.element.facts.holder;
    return contradicted({ ...claim, origin }, survey, [
      {
        fact: "",
        expected: `a key of ${facts.holder}`,
        actual: elsewhere ? `a key of ${elsewhere}` : `no key of it`,
        evidence,
      },
    ]);
  }
  return null;
}

/** A value that a unit of deployment sets a variable to. */
interface SetValue {
  readonly value: string;
  readonly place: Evidence | undefined;
}

/** What units of deployment set a variable to: those that the design speaks of there, where it names any that do, else all. */
function setTo({ name, origin }: Claim, design: Design, reality: Reality): readonly SetValue[] {
  const set = builtOf(reality, "node").flatMap(({ element: { facts, proof, evidence }, survey }) => {
    const value = facts.settings?.[name];
    return value === undefined ? [] : [{ value, place: proof?.[settingFact(name)] ?? evidence[0], survey }];
  });
  if (new Set(set.map(({ value }) => value)).size < 2) return set;
  const deciding = decidingFor(design, origin, deploymentsIn(reality));
  const meant = deciding.named ? set.filter(({ survey }) => deciding.surveys.includes(survey)) : [];
  return meant.length > 0 ? meant : set;
}

function absent(claim: Claim, isHere: boolean, reality: Reality): Answer {
  const { name } = claim;
  const [survey] = knowing(reality, "setting");
  if (isKey(claim))
    return (
      absentOfNet(claim, isHere, reality) ??
      uncheckable(claim, `No file of configuration here gives ${name} a value that may be told.`)
    );
  if (!survey) return uncheckable(claim, "No names of settings were found here.");
  if (!isHere)
    return uncheckable(claim, "Most of the settings that the design names are not read or set here.", survey);
  if (mayBeOfLibrary(name, reality))
    return uncheckable(claim, `${name} may be read by a library or an image by itself.`, survey);
  const [gap] = gapsIn(reality, "setting");
  if (gap) return uncheckable(claim, gap.why, survey);
  const place = writtenIn(reality)(name);
  if (place)
    return uncheckable(
      claim,
      `${name} is written in ${placeOf(place)}; whether it is read from the environment there cannot be told.`,
      survey,
    );
  const near = nearest(name, [...new Set(builtOf(reality, "setting").map(({ element }) => element.name))]);
  return missing(
    claim,
    `Neither code nor files of settings here name ${name}${near ? `; ${near} is there` : ""}.`,
    survey,
    near
      ? {
          beside: standing(
            near,
            builtOf(reality, "setting").find(({ element }) => element.name === near)!.element.evidence,
          ),
          fixes: [{ title: `Write ${near}`, safe: false, edits: [{ range: claim.origin.range, insert: near }] }],
        }
      : {},
  );
}
