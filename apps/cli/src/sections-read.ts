import { SectionMemory } from "@asbuilt/core/document/memory";

/**
 * What this thread has read. A document is read to tell whether it is a design, to check it and to verify it; and documents of one
 * repository share chapters, templates and copies.
 */
export const sectionsRead = new SectionMemory(1 << 19);
