import type { Section } from "../syntax/section.ts";
import type { LanguageCode } from "./chapter.ts";
import type { Context, Profile } from "./context.ts";
import { chaptersOpenedBy } from "./recognise.ts";

/** The context of every section, in order. */
export function contextsOf(sections: readonly Section[], profile: Profile, language: LanguageCode): Context[] {
  const contexts: Context[] = [];
  for (const section of sections) {
    const above = section.parent ? contexts[section.parent.index] : undefined;
    const opens = chaptersOpenedBy(section);
    contexts.push({
      profile,
      language,
      opens,
      chapters: opens.length > 0 ? opens : (above?.chapters ?? []),
      depth: opens.length > 0 ? 0 : (above?.depth ?? 0) + 1,
      path: section.level === 0 ? [] : [...(above?.path ?? []), section.title],
      state: above?.state ?? null,
      basePath: above?.basePath ?? null,
    });
  }
  return contexts;
}
