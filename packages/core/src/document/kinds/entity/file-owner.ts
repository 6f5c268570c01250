import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { Above } from "../../above.ts";

/** Nouns for what a program writes or takes: the words before them say of whom it is, and belong to its name. */
const ofFiles =
  /^(?:[\d.]+\s)?(\p{L}[\p{L}\p{N}-]*(?:\s(?!(?:by|of|in|to|for|from|with|per|and|or|as)\s)[\p{L}\p{N}-]+){0,3}\s(?:outputs?|files?|rows?|records?|exports?|datasets?|corpus|feeds?|snapshots?|spreadsheets?))(?:\s(?:format|schema|structure|layout|fields|columns))?$/iu;

/** Words of which each could stand before any file, and so names none. */
const anyFile =
  /^(?:(?:the|input|output|final|main|sample|example|expected|generated|result|data|csv|json|xml|parquet|config(?:uration)?|log|table|database|api|http|request|response|test|error)\s)*\p{L}+$/iu;

/** What a heading calls by the noun for a file and by whose it is, `Loan Export`, right above a table of its fields. */
export function fileAbove({ heading, caption }: Above): Mapped | null {
  const name = heading && caption === null ? ofFiles.exec(heading.text.trim())?.[1] : undefined;
  if (!heading || name === undefined || !/^\p{Lu}/u.test(name) || anyFile.test(name)) return null;
  const from = heading.text.indexOf(name);
  return trimmed(slice(heading, from, from + name.length));
}
