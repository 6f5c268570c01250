import type { ChapterId } from "../chapter.ts";
import { remembered } from "../../text/remembered.ts";
import { eastern } from "./eastern.ts";
import { english, englishBegins } from "./en.ts";
import { german, germanBegins } from "./de.ts";
import { romance, romanceBegins } from "./romance.ts";
import { russian } from "./russian.ts";
import { firstWordOf, type SpokenTitle } from "./title.ts";

// Titles in words of everyday: `Where it runs`, `Wer was darf`, `怎么测试`. Each pattern holds a title as a whole: words
// around such a title, "How it is tested by hand", may be about anything.

/** With the words that their titles begin with: what begins otherwise is none, and need not have their long patterns compiled. */
const latin: readonly (readonly [begins: ReadonlySet<string>, titles: readonly SpokenTitle[]])[] = [
  [englishBegins, english],
  [germanBegins, german],
  [romanceBegins, romance],
];
/** Each title in Russian or an eastern language holds a letter beyond the Latin ones, so that no other title need be held against them. */
const letterBeyondLatin = /[\u0400-\uffff]/;

/** Fewer words than a sentence has, and more than a noun. */
const shortest = 3;
const longest = 70;

/** The chapter that a title in its normal form opens by what it says in words of everyday; `undefined` where it is none. */
export const spokenChapter = remembered((title: string): readonly ChapterId[] | undefined => {
  if (title.length < shortest || title.length > longest) return undefined;
  const first = firstWordOf(title);
  for (const [begins, titles] of latin) {
    const chapter = begins.has(first) ? openedBy(title, titles) : undefined;
    if (chapter) return [chapter];
  }
  if (!letterBeyondLatin.test(title)) return undefined;
  const chapter = openedBy(title, russian) ?? openedBy(title, eastern);
  return chapter && [chapter];
});

const openedBy = (title: string, titles: readonly SpokenTitle[]): ChapterId | undefined =>
  titles.find(([, pattern]) => pattern.test(title))?.[0];
