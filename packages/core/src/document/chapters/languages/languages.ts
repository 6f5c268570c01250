import type { ChapterId } from "../../chapter.ts";
import { czech } from "./cs.ts";
import { dutch } from "./nl.ts";
import { hungarian } from "./hu.ts";
import { indonesian } from "./id.ts";
import { polish } from "./pl.ts";
import { swedish } from "./sv.ts";
import type { TitlesByChapter } from "./titles-by-chapter.ts";
import { turkish } from "./tr.ts";
import { ukrainian } from "./uk.ts";
import { vietnamese } from "./vi.ts";

/** Languages of which no more is known than what they call the chapters. */
const languages: readonly TitlesByChapter[] = [
  czech,
  dutch,
  hungarian,
  indonesian,
  polish,
  swedish,
  turkish,
  ukrainian,
  vietnamese,
];

/** Each title with the chapter that it opens. */
export const titlesOfLanguages: readonly (readonly [title: string, chapter: ChapterId])[] = languages.flatMap(
  (titles) =>
    (Object.entries(titles) as [ChapterId, string][]).flatMap(([chapter, words]) =>
      words.split(",").map((title) => [title.trim(), chapter] as const),
    ),
);
