import type { Design } from "../../../document/design.ts";
import { deniedBy } from "../../query/denied.ts";
import type { Claimed, ClaimKind } from "../claim.ts";
import { isEither } from "./either.ts";
import { isExample } from "./example.ts";
import { isGone, isTakenAway } from "./gone.ts";
import { leftOpenBy } from "./left-open.ts";
import { isNotDone } from "./not-done.ts";
import { isOfOthers } from "./of-others.ts";
import { isToBeMade, isToCome } from "./to-come.ts";
import { wordsAround } from "./words-around.ts";

// A text may name a thing without claiming that it is there: to say that there is none, that it went or is to come, that another would do as
// well, that it is of somebody else, or to give an example. It says so in the same words of whatever kind the thing is, so that they are
// known here for all kinds.

/** What a name is held for when its words are read. */
export interface Named extends Pick<Claimed, "kind" | "name" | "origin"> {
  /** Whether something is there that it may be a slip of. */
  readonly hasNear: boolean;
}

/** Why the words around a thing that is not there claim none, as a whole sentence; `null` where they do not. */
export function saidOtherwise(named: Named, design: Design): string | null {
  const { kind, name, origin } = named;
  const denied = deniedBy(design, name, origin) ?? leftOpenBy(design, name, origin);
  // Code and drawings are no sentences; only paths are named in their remarks.
  if (denied !== null || (kind !== "path" && !ofSentences.has(origin.place ?? ""))) return denied;
  return saidOf(named, design);
}

const ofSentences: ReadonlySet<string> = new Set(["prose", "item", "row"]);

function saidOf({ kind, name, origin, hasNear }: Named, design: Design): string | null {
  const words = wordsAround(origin, design);
  const isSure = !hasNear;
  const isAsked = told.has(kind);
  if (isSure && isNotDone(words)) return `${name} is named as what is not done.`;
  if (isSure && isExample(words)) return `${name} is named as an example.`;
  if (isGone(words) || (!isAsked && isTakenAway(words))) return `${name} is told of as what is gone.`;
  if (!isAsked && isToBeMade(words)) return `${name} is to be made by who follows the text.`;
  if (isOfOthers(words.before, words.after) || (isSure && isOfOthers(words.lead, words.after)))
    return `${name} is told of as ${kind === "path" ? "a file" : "one"} of another repository.`;
  if (isToCome(words)) return `${name} is told of as what is to come.`;
  return isSure && isChosen.has(kind) && isEither(words) ? `${name} is one of those of which either would do.` : null;
}

/** Of an operation "Delete" and "Create" say what it does, and of a setting "Add" says that it is to be given. */
const told: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["endpoint", "setting", "dependency", "channel"]);

/** Operations that are joined by "or" are served both, and values are taken both. */
const isChosen: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["path", "symbol", "component", "dependency", "module"]);
