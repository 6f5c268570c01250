import type { ChapterId } from "../../chapter.ts";

/** Titles of chapters in a language, parted by commas: those that people write most, in lower case, without numbering or marks. */
export type TitlesByChapter = Readonly<Partial<Record<ChapterId, string>>>;
