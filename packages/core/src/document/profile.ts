import type { Section } from "../syntax/section.ts";
import type { LanguageCode } from "./chapter.ts";
import type { Profile } from "./context.ts";

/** The habit a document is written to, known from its headings. */
export function profileOf(_sections: readonly Section[]): Profile {
  return "plain";
}

/** The language most of the headings and prose are written in. */
export function languageOf(_text: string): LanguageCode {
  return "en";
}
