import { distance } from "../text/nearest.ts";
import type { ChapterId } from "./chapter.ts";
import { subjects, templateChapters } from "./chapters/list.ts";
import { topicsOf } from "./recognise.ts";
import { normalAlias, normalTitle } from "./title.ts";
import { remembered } from "../text/remembered.ts";

/** A title that is almost one of a chapter. */
export interface NearMiss {
  readonly chapter: ChapterId;
  /** The title that was meant, as it is usually written. */
  readonly title: string;
}

interface KnownTitle {
  readonly chapter: ChapterId;
  readonly words: string;
  /** As it is usually written; of an alias that is found out when it is asked for. */
  readonly title: string | null;
  /** Whether only letters that changed places are a slip of it: a single word is too often near another that is meant. */
  readonly swapped: boolean;
}

/** Languages in whose titles a slip of the pen shows: those of Latin letters. */
const latin = ["en", "de", "fr", "es", "pt", "it"] as const;

/**
 * Titles of which a slip of the pen is certain enough to be told. Of the aliases of one word, and of those of other
 * languages, whose words have many endings, only letters that changed places: "Contracts" and "Contacts" are two words.
 */
const ofChapters: readonly KnownTitle[] = templateChapters.flatMap(({ id, title, aliases }) =>
  [
    { words: normalTitle(title), title, swapped: false },
    ...latin.flatMap((language) =>
      (aliases[language] ?? []).map((alias) => ({
        words: normalAlias(alias),
        title: null,
        swapped: language !== "en" || !(alias.includes(" ") || alias === "architecture"),
      })),
    ),
  ]
    .filter(({ words }) => words.length >= 7 || words === "risks")
    .map((known) => ({ chapter: id, ...known })),
);

/** Beyond the chapters, words that head a part of nearly any document and that no other word is near. */
const heads: ReadonlySet<string> = new Set([
  "overview",
  "introduction",
  "executive summary",
  "background",
  "problem statement",
  "alternatives considered",
  "functional requirements",
  "non-functional requirements",
  "glossary",
]);

const ofSubjects: readonly KnownTitle[] = subjects.flatMap(({ id, aliases }) =>
  (aliases.en ?? []).flatMap((words) => (heads.has(words) ? { chapter: id, words, title: null, swapped: false } : [])),
);

const titles = [...ofChapters, ...ofSubjects];

/** What a slip of the pen spares of a title: its first letter and how many words it has. */
const sparedOf = (words: string): string => `${words[0]}${words.split(" ").length}`;

const bySpared = new Map<string, KnownTitle[]>();
for (const title of titles) {
  const spared = sparedOf(title.words);
  const same = bySpared.get(spared);
  if (same) same.push(title);
  else bySpared.set(spared, [title]);
}

/**
 * The chapter whose title a heading misses by a slip: one letter wrong, missing or doubled, or two swapped; and by two letters where
 * each word has a slip of its own, or a long one has lost them. `null` where the title is understood as it is, and where it may as
 * well be a word of its own: by two letters, "Connections" is "Collections".
 */
export const nearMiss = remembered((heading: string): NearMiss | null => {
  const words = normalTitle(heading);
  if (words.length < 5 || words.length > 40 || /[^\p{Script=Latin}\s\-/,']/u.test(words)) return null;
  const meant = bySpared.get(sparedOf(words))?.find((known) => misses(words, known));
  if (!meant || isUnderstood(heading)) return null;
  return { chapter: meant.chapter, title: meant.title ?? capital(meant.words) };
});

/** Titles so long have two slips in two words at most, one in each. */
const mostSlips = 2;

function misses(words: string, { words: right, swapped }: KnownTitle): boolean {
  if (Math.abs(right.length - words.length) > mostSlips) return false;
  if (swapped && letters(right) !== letters(words) && sound(right) !== sound(words)) return false;
  const pairs = differing(words, right);
  return pairs.length > 0 && pairs.length <= mostSlips && pairs.every(([a, b]) => isSlip(a, b, right !== b));
}

function isUnderstood(heading: string): boolean {
  const { chapters, subjects } = topicsOf(heading);
  return chapters.length + subjects.length > 0;
}

/** The words in which a title differs from one that is known, each with the one that is meant; both have as many. */
function differing(title: string, known: string): (readonly [word: string, meant: string])[] {
  const words = title.split(" ");
  return known.split(" ").flatMap((meant, i) => (meant === words[i] ? [] : [[words[i]!, meant] as const]));
}

/** The shortest word in which a slip of the pen is told from another word: "Map" and "Main" are two. */
const longEnough = 6;
/** Where the other words of the title are right, a shorter one tells enough. */
const longEnoughAmongOthers = 4;
/** The shortest in which a letter changed makes no other word: "Scored" and "Stored" are two. */
const tellingWord = 8;
/** The shortest that is known by what is left of it when two letters are lost. */
const longWord = 10;

/**
 * Whether a word is a slip for the one that is meant. A plural is none, nor is another ending. In a short word only letters that
 * are missing, doubled, swapped or spelt by their sound are slips: with a letter changed it may well be another word.
 */
function isSlip(word: string, meant: string, amongOthers: boolean): boolean {
  if (word[0] !== meant[0] || word.replace(/s$/, "") === meant.replace(/s$/, "") || endsOtherwise(word, meant))
    return false;
  const far = distance(word, meant, mostSlips);
  if (far === 2) return meant.length >= longWord && (losesTwo(word, meant) || losesTwo(meant, word));
  if (far !== 1) return false;
  const isLost = word.length !== meant.length || letters(word) === letters(meant);
  if (isLost) return meant.length >= (amongOthers ? longEnoughAmongOthers : longEnough);
  return meant.length >= tellingWord || (meant.length > longEnoughAmongOthers && sound(word) === sound(meant));
}

/** `Router` and `Routes`, `Testing` and `Tested`: words that differ in their ending only are two words. */
function endsOtherwise(word: string, meant: string): boolean {
  if (word.length < 4) return false;
  let same = 0;
  while (same < word.length && word[same] === meant[same]) same++;
  return same >= Math.min(word.length, meant.length) - 1;
}

/** Whether a word is another without two letters that stand apart; `Alternates` for `Alternatives` is a word of its own. */
function losesTwo(word: string, whole: string): boolean {
  const lost: number[] = [];
  for (let i = 0; i < whole.length; i++) if (whole[i] !== word[i - lost.length]) lost.push(i);
  return lost.length === 2 && lost[1]! > lost[0]! + 1;
}

/** A word with one letter for those that sound alike. */
const sound = remembered((word) => word.replace(/[cq]/g, "k").replace(/z/g, "s").replace(/y/g, "i"));

/** Of so long a title, one letter more, less or other makes no other title; of one twice as long, two do not. */
const tellingTitle = 8;
const longestTitle = 100;

/** Whether a heading may be meant to be one that a template asks for, whose titles nobody else knows. */
export function isNearly(heading: string, wanted: string): boolean {
  const [one, other] = [normalTitle(heading), normalTitle(wanted)];
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  const most = shorter >= 2 * tellingTitle ? 3 : shorter > tellingTitle + 3 ? 2 : 1;
  if (one === other || shorter < tellingTitle || longer > longestTitle || longer - shorter > most) return false;
  return distance(one, other, most) <= most;
}

const letters = (text: string): string => [...text].toSorted().join("");

function capital(alias: string): string {
  return alias
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (And|Or|Of|The|For|To) /g, (word) => word.toLowerCase());
}
