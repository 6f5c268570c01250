import type { Inline } from "../syntax/block.ts";
import { perBody } from "../syntax/per-body.ts";
import type { Section } from "../syntax/section.ts";
import type { Context } from "./context.ts";
import { isExempted, withoutExempted } from "./exempted.ts";
import { demandOfGroup } from "./demand-of-group.ts";
import { guardOfAll, isOfAllAnywhere, whoMayCall } from "./who-may-call.ts";

/** Whom a sentence lets call all endpoints that it is about. */
interface Demand {
  /** "public" for anybody. */
  readonly who: string;
  /** The operations that it takes out by their paths. */
  readonly exempted: readonly string[];
  /** Whether it is of all endpoints wherever they stand, since the sentence says which it does not mean. */
  readonly everywhere: boolean;
}

/** A demand with what the paths of those have that its sentence takes out by words. */
interface Said extends Demand {
  readonly kinds: readonly RegExp[];
  /** "All endpoints need a token": those of the section where that is one of several groups, else maybe those of anything. */
  readonly isBare: boolean;
}

/**
 * Whom the text lets call all the endpoints of each section, in the order of the sections. It is said in a sentence about those that
 * stand here, "All four need a token.", and holds for its section and those below; one of all endpoints but some that stands where
 * `holds` says that it is meant, as in a chapter on security, holds for all sections that say nothing else. `null` where nothing is said.
 * `isGroup` tells which sections hold one of several groups of endpoints.
 */
export function demandsOfAll(
  sections: readonly Section[],
  holds: (section: Section) => boolean = () => false,
  isGroup: (section: Section) => boolean = () => false,
): (Demand | null)[] {
  const served = new Map<RegExp, boolean>();
  const isServed = (kind: RegExp): boolean => {
    const known = served.get(kind) ?? isWritten(kind, sections);
    served.set(kind, known);
    return known;
  };
  const own = sections.map((section) => {
    const said = demandOfBody(section.body).demand;
    return said?.kinds.every(isServed) && (!said.isBare || isGroup(section)) ? said : null;
  });
  const everywhere = own.find((said, i) => said?.everywhere && holds(sections[i]!)) ?? null;
  const demands: (Demand | null)[] = [];
  for (const { index, parent } of sections)
    demands.push(own[index] ?? (parent ? demands[parent.index] : null) ?? everywhere);
  return demands;
}

/** Whether a path of the text tells what is meant by a word: "registration" may be `POST /users` in another. */
const isWritten = (kind: RegExp, sections: readonly Section[]): boolean =>
  sections.some(({ title, body }) => kind.test(title) || kind.test(body.text));

const demandOfBody = perBody(({ blocks }): { readonly demand: Said | null } => {
  for (const block of blocks) {
    if (block.kind !== "paragraph" || !quick.test(block.inline.text)) continue;
    for (const sentence of withMarks(block.inline)
      .slice(0, longest)
      .split(/(?<=[.;!?])\s/)) {
      const written = sentence.replace(remark, "$1").replace(/\s+/g, " ").trim();
      const named = guardOfAll(written);
      const demand = named === null ? demandOfSentence(withoutMarks(written)) : saidOf(named);
      if (demand !== null) return { demand };
    }
  }
  const who = demandOfGroup(blocks);
  return { demand: who === null ? null : { ...saidOf(who), isBare: true } };
});

/** The words of a line, with the marks around what stands there as code. */
const withMarks = ({ text, spans }: Inline): string =>
  spans
    .filter(({ kind }) => kind === "code")
    .reduceRight(
      (words, { from, to }) => `${words.slice(0, from)}\`${words.slice(from, to)}\`${words.slice(to)}`,
      text,
    );

const saidOf = (who: string): Said => ({ who, exempted: [], everywhere: false, kinds: [], isBare: false });

/** A bracket in code that ends a sentence, which shows what it says: "needs a token (`router.use(known)`)." */
const remark = /\s\(`[^`]{1,80}`\)([.;]?)$/;
const withoutMarks = (words: string): string => words.replace(/[`*]|(?<!\w)_|_(?!\w)/g, "");

const longest = 1_000;
const quick = /\b(?:all|each|every|none|no|both|these|them)\b/i;

/** What takes some of them out, or leaves it open. */
const taken =
  /\b(?:except|unless|but|apart from|other than|besides|save|mostly|most|some|planned|later|future|should|will|would|optional\w*|or)\b/i;

/** "unless they say otherwise": what is taken out says so where it stands, and all else is meant, wherever that stands. */
const unlessSaid =
  /,?\s(?:unless|except where|if not)\s(?:(?:it|they|the (?:text|section|entry|description|table))\s(?:says?|is|are)\b|(?:marked|said|stated|noted|told|mentioned)\b|otherwise\b).*$/i;

/** Whom a sentence lets call everything that stands here; `null` where it says nothing of that. */
function demandOfSentence(written: string): Said | null {
  if (written.length > 300) return null;
  const unless = written.replace(unlessSaid, "");
  const kept = withoutExempted(unless);
  if (!kept || taken.test(kept.sentence)) return null;
  const isOfAll = kept.sentence !== written;
  const who = whoMayCall(kept.sentence);
  const named = isOfAllAnywhere(kept.sentence);
  return who === null
    ? null
    : { who, exempted: kept.operations, everywhere: isOfAll && named, kinds: kept.kinds, isBare: !isOfAll && named };
}

/** Calls by which somebody becomes known, which no sentence about all others can mean. */
const becomesKnown =
  /(?:^|[/_-])(?:(?:oauth2?|openid-connect)\/\w+|log-?in|sign-?(?:in|up)|register|registration|tokens?|refresh|password|forgot|verify|callback|health\w*|ping)(?:$|[/_-])/i;

/** Whether a call is one by which somebody becomes known, so that nobody has to be before. */
export const makesKnown = (path: string): boolean => becomesKnown.test(path);

/** Whom a text lets call an endpoint by what it says of all that stand beside it. */
export const demandOfAll = (
  { access, exempted }: Context,
  operation: { readonly method: string; readonly path: string },
): string | undefined =>
  access === null || (access !== "public" && makesKnown(operation.path)) || isExempted(operation, exempted)
    ? undefined
    : access;
