import type { Design } from "../../document/design.ts";
import { documentText } from "./document-text.ts";

/**
 * Whether a place of a document stands behind the words by which one part tells what it is made with: `**Technology:** Vue 3, TypeScript 5.6`.
 * Each of several parts may have its own version of that.
 */
export function isMadeWith(design: Design, document: string, at: number): boolean {
  const text = documentText(design, document);
  return madeWith.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
}

const madeWith =
  /^\s*(?:[-*+]\s+)?\*{0,2}(?:technolog(?:y|ies)|tech(?:nology)? stack|stack|runtime|built with|technologien?|tecnolog[ií]as?|технологии|技术栈?|技術)\*{0,2}\s*[:：]/iu;
