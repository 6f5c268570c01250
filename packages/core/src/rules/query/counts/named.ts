import type { Design } from "../../../document/design.ts";
import { matches } from "../../../text/matches.ts";
import type { Range } from "../../../text/range.ts";
import { notAll, numbered, qualified } from "./no-count.ts";
import { numberOf, wordsOfNumbers } from "../numerals.ts";
import { proseWith } from "../prose.ts";
import { isSettledSection } from "../settled.ts";

/** A sentence that announces a number of parts and lists them by their names. */
export interface NamedCount {
  readonly document: string;
  readonly count: number;
  readonly noun: string;
  readonly range: Range;
  readonly names: readonly string[];
}

/** `five services: A, B, C and D.`: a number, what is counted, and all that a sentence lists behind the colon. */
const announcing = new RegExp(
  `(?<![\\p{L}\\p{N}.,/#-])(${wordsOfNumbers}|\\d{1,2})\\s+((?:\\p{Ll}[\\p{Ll}-]+\\s+){0,2}?)(components|services|microservices|modules|subsystems|systems|applications|apps|layers|tiers|stages|phases|parts|stores|databases|tables|entities|queues|topics|roles|workers|jobs|packages|libraries|pipelines|contexts|building blocks)\\b([^.;:!?()\\n]{0,50}):\\s+([^.;:!?\\n]{5,400})(?:[.!?](?=\\s|$)|$)`,
  "giu",
);

const onParts = proseWith(new RegExp(`\\b(?:${wordsOfNumbers}|\\d{1,2})\\s[^:]{3,100}:\\s`, "i"));

/** A name as titles write it, or one word alone. */
const title = /^(?:the |an? )?\p{Lu}[\p{L}\p{N}+#-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}+#-]*){0,4}$/u;
const word = /^(?:the |an? )?\p{Ll}[\p{Ll}\p{N}-]+$/u;

/** The counts that sentences announce of names which they list themselves. */
export function namedCounts({ documents }: Design): NamedCount[] {
  return documents.flatMap((document) =>
    [...onParts(document)].flatMap(({ section, inline, place }) => {
      if (!isSettledSection(section) || inline.text.length > 2_000) return [];
      return matches(inline.text, announcing).flatMap((match) => {
        const [, number, between, noun, behind, list] = match;
        const before = /[^.;!?\n]*$/.exec(inline.text.slice(0, match.index))![0];
        const names = namesIn(list!);
        // Behind what is counted `around` and `about` are no guess: `three services around one store`.
        const said = `${before}${number} ${between}${noun}${behind!.replace(/\b(?:around|about|over)\b/i, "")}`;
        if (!names || notAll.test(said) || numbered.test(before) || qualified.test(behind!)) return [];
        const range = place(match.index, match.index + number!.length);
        return [{ document: document.name, count: numberOf(number!), noun: noun!, range, names }];
      });
    }),
  );
}

/**
 * The names of a list that "and" closes; `null` where it is no list of names alone, or where an "and" may be part of a name:
 * `A, B and C` and `A, B, and C` are three, `A and B, C and D` nobody knows.
 */
function namesIn(list: string): string[] | null {
  const parts = list.replace(/\s*\([^()]*\)/g, "").split(/\s*,\s*/);
  const last = parts.pop()!.trim();
  const joined = last.split(/\s+and\s+/);
  const names = /^and\s/.test(last) ? [...parts, last.slice(4)] : joined.length === 2 ? [...parts, ...joined] : null;
  if (!names || names.length < 2 || names.some((name) => /(?:^|\s)(?:and|or|&)(?:\s|$)/.test(name))) return null;
  const trimmed = names.map((name) => name.trim());
  return [title, word].some((kind) => trimmed.every((name) => kind.test(name))) ? trimmed : null;
}
