/** The chapters of the template, in its order. */
export type TemplateChapterId =
  | "supporting-documents"
  | "system-architecture"
  | "components"
  | "data-model"
  | "api-specifications"
  | "database-design"
  | "deployment"
  | "security"
  | "performance"
  | "error-handling"
  | "testing-strategy"
  | "dependencies"
  | "risks"
  | "open-questions"
  | "appendix";

/** Subjects beyond the template's chapters. */
export type SubjectId =
  | "goals"
  | "alternatives"
  | "requirements"
  | "rollout"
  | "glossary"
  | "decisions"
  | "overview"
  | "history";

/** What a heading may be about. */
export type ChapterId = TemplateChapterId | SubjectId;

export type LanguageCode = "en" | "de" | "fr" | "es" | "pt" | "it" | "ru" | "zh" | "ja" | "ko";

/** What a chapter is known by and what a new one begins with. One file per chapter in chapters/. */
export interface Chapter {
  readonly id: ChapterId;
  /** The template's own title. */
  readonly title: string;
  /** The template's bracketed instruction, without the brackets; empty for subjects beyond the template. */
  readonly instruction: string;
  /** Titles that open it, in lower case, without numbering or marks. */
  readonly aliases: Readonly<Partial<Record<LanguageCode, readonly string[]>>>;
  /** Patterns over the normalised title, for families of titles that no list can hold. Must not match a passing mention. */
  readonly patterns?: readonly RegExp[];
}
