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
    .filter(({ words }) => words.length >= 7)
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
 * The chapter whose title a heading misses by a slip: one letter wrong, missing or doubled, or two swapped. `null` where the
 * title is understood as it is, and where it may as well be a word of its own: by two letters, "Connections" is "Collections".
 */
export const nearMiss = remembered((heading: string): NearMiss | null => {
  const words = normalTitle(heading);
  if (words.length < 6 || words.length > 40 || /[^\p{Script=Latin}\s\-/,']/u.test(words)) return null;
  const meant = bySpared.get(sparedOf(words))?.find((known) => misses(words, known));
  if (!meant || isUnderstood(heading)) return null;
  return { chapter: meant.chapter, title: meant.title ?? capital(meant.words) };
});

const misses = (words: string, { words: right, swapped }: KnownTitle): boolean =>
  !(swapped && (right.length !== words.length || letters(right) !== letters(words))) &&
  Math.abs(right.length - words.length) <= 1 &&
  slip(words, right) &&
  distance(words, right, 1) === 1;

function isUnderstood(heading: string): boolean {
  const { chapters, subjects } = topicsOf(heading);
  return chapters.length + subjects.length > 0;
}

/** `Router` and `Routes`, `Testing` and `Tested`: words that differ in their ending only are two words. */
function endsOtherwise(a: string, b: string): boolean {
  const others = b.split(" ");
  return a.split(" ").some((word, i) => {
    const other = others[i] ?? "";
    if (word === other || word.length < 4) return false;
    let same = 0;
    while (same < word.length && word[same] === other[same]) same++;
    return same >= Math.min(word.length, other.length) - 1;
  });
}

/** The shortest word in which a slip of the pen is told from another word: "Map" and "Main" are two. */
const longEnough = 6;
/** The shortest in which a letter changed makes no other word: "Scored" and "Stored" are two. */
const tellingWord = 8;

/** The two words in which titles differ, where it is one word only, and that a long one; `b` is the title that is known. */
function differing(a: string, b: string): readonly [string, string] | null {
  const words = a.split(" ");
  const others = b.split(" ");
  const at = others.flatMap((word, i) => (word === words[i] ? [] : [i]));
  const [only] = at;
  return at.length === 1 && others[only!]!.length >= longEnough ? [words[only!]!, others[only!]!] : null;
}

/**
 * A plural is no slip; both have as many words. In a short word only letters that are missing, doubled or swapped
 * are slips: with a letter changed it may well be another word.
 */
function slip(a: string, b: string): boolean {
  const [word, other] = differing(a, b) ?? [];
  if (word === undefined || other === undefined) return false;
  return (
    !endsOtherwise(a, b) &&
    a.replace(/s\b/g, "") !== b.replace(/s\b/g, "") &&
    (other.length >= tellingWord || word.length !== other.length || letters(word) === letters(other))
  );
}

const letters = (text: string): string => [...text].toSorted().join("");

function capital(alias: string): string {
  return alias
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (And|Or|Of|The|For|To) /g, (word) => word.toLowerCase());
}
