import { chinese } from "./zh.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { german } from "./de.ts";
import { italian } from "./it.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import { portuguese } from "./pt.ts";
import { russian } from "./ru.ts";
import { spanish } from "./es.ts";
import { thai } from "./th.ts";
import type { Titles } from "./titles.ts";
import { vietnamese } from "./vi.ts";

/** The titles of every language; where two languages use one word for different roles, the earlier has it. */
export const titlesByLanguage: readonly Titles[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  russian,
  chinese,
  japanese,
  korean,
  vietnamese,
  thai,
];
