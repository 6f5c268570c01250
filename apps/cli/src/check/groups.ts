import { gather } from "@asbuilt/core/document/gather";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import type { Source } from "./examine.ts";

/** Parts the documents into designs: several files may be one. */
export function groupsOf(sources: readonly Source[]): Source[][] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const nothing = readMarkdown("");
  const named = sources.map(({ name, text }) => ({ name, markdown: mayBeIndex(text) ? readMarkdown(text) : nothing }));
  return gather(named).map((names) => names.map((name) => byName.get(name)!));
}

/** Only what names two other documents can join them; all else need not be parsed for this. */
const mayBeIndex = (text: string): boolean => {
  const first = text.indexOf(".md");
  return first >= 0 && text.includes(".md", first + 3);
};
