import { isSameAmount } from "../../../compare/quantities/amount.ts";
import { isOpposite, sortsOfTime, type Told, tellsThing } from "../../../compare/quantities/words.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import type { Reality } from "../reality.ts";
import { type Known, ofSortOrName } from "./known.ts";
import { asksForAny, isListStart } from "./of-no-limit.ts";
import type { QuantityClaim } from "./stated.ts";

/** A named number that may be the one that a claim states. */
export interface Candidate extends Known {
  readonly same: boolean;
  /** Named by the claim's own sentence. */
  readonly linked: boolean;
  /** Under the whole key that the claim gives. */
  readonly keyed: boolean;
  /** In a file that the claim's sentence names and that tells of one thing. */
  readonly inFile: boolean;
  /** How much of what the claim is told of its words cover, from 0 to 1. */
  readonly covers: number;
  /** As `covers`, by names that say nothing else. */
  readonly surely: number;
  /** How many of the claim's things its own name has. */
  readonly byName: number;
  /** How many of the claim's things they cover. */
  readonly things: number;
}

/** The named numbers that a claim may state, by sort, unit and qualities; those that its sentence names alone, where it names any. */
export function candidatesFor(claim: QuantityClaim, reality: Reality): readonly Candidate[] {
  const { told, amount, named, files } = claim.said;
  const asked = thingsOf(told);
  const key = claim.said.key === undefined ? undefined : canonicalName(claim.said.key);
  const fitting = ofSortOrName(claim, reality).flatMap((known): Candidate[] => {
    if (!fitsUnit(claim, known) || isOpposite(told, known.own)) return [];
    if (isOfOtherWork(claim, known)) return [];
    const same = isSameAmount(amount, known.quantity, known.factor);
    if (!same && (isListStart(known.quantity) || asksForAny(known.own, known.quantity))) return [];
    const covered = asked.filter((thing) => known.all.things.has(thing));
    const sure = covered.filter((thing) => isOfThing(known, thing, claim));
    const share = (some: readonly string[]): number => (asked.length === 0 ? 1 : some.length / asked.length);
    return [
      {
        ...known,
        keyed: key !== undefined && keysOf(known).includes(key),
        linked: named.some((name) => known.words.has(name)),
        inFile:
          isOfOne.test(known.quantity.path) &&
          files.some((file) => isIn(known.quantity.path, file)) &&
          [...told.sorts].some((sort) => tellsThing(sort) && known.own.sorts.has(sort)),
        same,
        covers: share(covered),
        surely: share(sure),
        byName: covered.filter((thing) => known.own.things.has(thing)).length,
        things: covered.length,
      },
    ];
  });
  const keyed = fitting.filter((one) => one.keyed);
  if (keyed.length > 0) return keyed;
  const inFiles =
    files.length > 0 ? fitting.filter(({ quantity }) => files.some((file) => isIn(quantity.path, file))) : [];
  const pool = inFiles.length > 0 || claim.said.isWithin ? inFiles : fitting;
  const linked = pool.filter((one) => one.linked);
  if (claim.said.isBeside)
    return linked.filter(({ quantity }) => quantity.own.split(" ").some((word) => named.includes(word)));
  return linked.length > 0 ? linked : pool;
}

/** What builds, tests and delivers has numbers of its own. */
const ofPipeline =
  /(?:^|\/)(?:\.github|\.circleci|\.buildkite)\/|(?:^|\/)\.?(?:gitlab-ci|azure-pipelines|bitbucket-pipelines)\.ya?ml$/;

/** Whether a number is of the pipeline, and the claim tells nothing of that. */
export const isOfOtherWork = (claim: QuantityClaim, { quantity: { path } }: Known): boolean =>
  ofPipeline.test(path) && !tellsOfPipeline(claim);

const tellsOfPipeline = ({ said: { told, files }, above }: QuantityClaim): boolean =>
  files.some((file) => ofPipeline.test(file)) ||
  [...told.things, ...above.things].some((thing) =>
    /^(?:ci|cd|pipelin|workflow|build|action|github|gitlab|checks?$)/.test(thing),
  );

/** The keys under which a setting may be given: its name, and that with the names that hold it. */
const keysOf = ({ quantity: { own, near } }: Known): readonly string[] =>
  [own, `${near.split(" ").toReversed().join(" ")} ${own}`].map(canonicalName);

/** The things that a name has to have: what carries another thing, a link to reset a password, is often left out of it, and so is what goes without saying. */
export function thingsOf({ things, sorts }: Told): readonly string[] {
  // What is hashed in rounds is a password.
  const hashes = sorts.has("#COST");
  const pages = sorts.has("#PAGE");
  const rate = sorts.has("#RATE");
  const asked = [...things].filter(
    (thing) =>
      !(pages && rows.has(thing)) &&
      !(rate && callers.has(thing)) &&
      !(hashes && (thing === "password" || thing === "hash")) &&
      !(thing === "password" && things.has("reset")) &&
      !(thing === "fail" && sorts.has("#attempt")) &&
      !carriers.has(thing),
  );
  return asked.length > 0 || hashes || pages || rate ? asked : [...things];
}

/** What is on a page, whatever it is of. */
const rows: ReadonlySet<string> = new Set(["list", "item", "result", "row", "record", "entr", "entry"]);

/** By whom a limiter counts. */
const callers: ReadonlySet<string> = new Set(["address", "ip", "client"]);

const carriers: ReadonlySet<string> = new Set(["link"]);

/** A word beside a number tells of it what the whole name says that it stands in: a `serviceAccountToken` is no token of users. */
export function isOfThing(
  { own, beside }: Pick<Known, "own" | "beside">,
  thing: string,
  { said: { told }, above }: QuantityClaim,
): boolean {
  if (own.things.has(thing)) return true;
  return beside.some(
    ({ things }) =>
      things.has(thing) &&
      [...things].every(
        (other) => told.things.has(other) || above.things.has(other) || doing.has(other) || holding.has(other),
      ),
  );
}

/** Words for what functions do, which tell nothing of what they do it to. */
const doing: ReadonlySet<string> = new Set(
  "generat gen creat mak build sign issu new send handl read writ list find load open start run call process client manager provider factory help tool schem schema form input dto route router api view endpoint".split(
    " ",
  ),
);

/** Words for what values are put into, `accessClaims := jwt.MapClaims{ … }`, which tell nothing of these. */
const holding: ReadonlySet<string> = new Set(["claim", "map", "dict", "payload", "param", "option", "struct"]);

/** Manifests and settings hold numbers of many things; what builds one image or limits one kind of call holds its own. */
const isOfOne = /(?:^|\/)(?:[\w-]+\.)?Dockerfile[\w.-]*$|\.(?:[cm]?[jt]sx?|py|go|java|kts?|cs|rb|php)$/;

export const isIn = (path: string, file: string): boolean => {
  const bare = file.replace(/\/$/, "");
  return path === bare || path.endsWith(`/${bare}`) || path.startsWith(`${bare}/`) || path.includes(`/${bare}/`);
};

/** Whether a number may be in the unit of the claim. A name that has a unit in it, as `windowMs` has, or is of a time, as `debounce` is, is of no count that a sentence tells. */
export function fitsUnit(
  { said: { amount, named, place, told } }: QuantityClaim,
  { quantity, own, factor }: Known,
): boolean {
  const { dimension } = amount;
  if (dimension === "clock" || quantity.dimension === "clock") return dimension === quantity.dimension;
  // How many calls there may be in a time is said to be such.
  if (own.sorts.has("#RATE") && !told.sorts.has("#RATE") && !named.includes(quantity.name)) return false;
  const isOfTime = sortsOfTime.some((sort) => own.sorts.has(sort));
  // How long a text may be is how many of nothing but its characters.
  const isOfText = place === "prose" && own.sorts.has("#length") && !told.sorts.has("#length");
  if (dimension === null)
    return (
      quantity.dimension === null &&
      (named.includes(quantity.name) ||
        (!isOfText &&
          (factor === null || place === "row") &&
          (!isOfTime || sortsOfTime.some((sort) => told.sorts.has(sort)))))
    );
  if (quantity.dimension !== null) return quantity.dimension === dimension;
  // How many there may be in a time is no time.
  const isCount = own.sorts.has("#max") || own.sorts.has("#RATE");
  if (dimension === "time") return factor !== null || isOfTime || (own.sorts.has("#limit") && !isCount);
  return dimension === "size" ? own.sorts.has("#size") || own.sorts.has("#limit") || own.sorts.has("#max") : true;
}

/** Whether what a claim shares with a number is enough to tell it from others. */
export const isTelling = (
  { said: { told } }: QuantityClaim,
  { things, linked, keyed, inFile, all }: Candidate,
): boolean =>
  linked ||
  keyed ||
  inFile ||
  things > 0 ||
  ((told.things.size === 0 || thingsOf(told).length === 0) &&
    [...told.sorts].some((sort) => tellsThing(sort) && all.sorts.has(sort)));
