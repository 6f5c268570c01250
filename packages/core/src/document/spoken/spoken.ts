import type { ChapterId } from "../chapter.ts";
import { remembered } from "../../text/remembered.ts";
import { eastern } from "./eastern.ts";
import { english } from "./en.ts";
import { german } from "./de.ts";
import { romance } from "./romance.ts";
import { russian } from "./russian.ts";

// Titles in words of everyday: `Where it runs`, `Wer was darf`, `怎么测试`. Each pattern holds a title as a whole: words
// around such a title, "How it is tested by hand", may be about anything.

const latin = [english, german, romance] as const;
/** Each of their titles holds a letter beyond the Latin ones, so that no other title need be held against them. */
const beyondLatin = [russian, eastern] as const;
const letterBeyondLatin = /[\u0400-\uffff]/;

/** Fewer words than a sentence has, and more than a noun. */
const shortest = 3;
const longest = 70;

/** The chapter that a title in its normal form opens by what it says in words of everyday; `undefined` where it is none. */
export const spokenChapter = remembered((title: string): readonly ChapterId[] | undefined => {
  if (title.length < shortest || title.length > longest) return undefined;
  const languages = letterBeyondLatin.test(title) ? [...latin, ...beyondLatin] : latin;
  for (const titles of languages) for (const [chapter, pattern] of titles) if (pattern.test(title)) return [chapter];
  return undefined;
});
