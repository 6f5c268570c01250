import { gather } from "@asbuilt/core/document/gather";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import { resolve, sep } from "node:path";
import type { Source } from "./examine.ts";

/** Parts the documents into designs: several files may be one. What their folders are called tells the same from wherever one looks. */
export function groupsOf(sources: readonly Source[], cwd: string): Source[][] {
  const fullName = (name: string): string => resolve(cwd, name).replaceAll(sep, "/");
  const byName = new Map(sources.map((source) => [fullName(source.name), source]));
  const nothing = readMarkdown("");
  const named = sources.map(({ name, text }) => ({
    name: fullName(name),
    markdown: mayBeIndex(name, text) ? readMarkdown(text) : nothing,
  }));
  return gather(named).map((names) => names.map((name) => byName.get(name)!));
}

/** Only what links to two other documents, and to many for its length or by its name, can join them; all else is not parsed for this. */
function mayBeIndex(name: string, text: string): boolean {
  let links = 0;
  for (let at = text.indexOf(".md"); at >= 0; at = text.indexOf(".md", at + 3)) links++;
  return links >= 2 && (text.length / links < 900 || /(?:^|\/)(?:readme|index|00[-_][^/]*|overview)\.md$/i.test(name));
}
