import type { Template, TemplateSection } from "./template.ts";

/** The text of a new document: the template's chapters, numbered without gap, each with its bracketed instruction. */
export function outlineOf({ title, chapters }: Template): string {
  return [
    `# ${title}\n`,
    ...chapters.map((chapter, i) => sectionText(chapter, { level: 2, number: `${i + 1}.` })),
  ].join("\n");
}

/** The text of one chapter that is to be written. */
export function sectionText(
  { title, instruction }: Pick<TemplateSection, "title" | "instruction">,
  { level, number }: { readonly level: number; readonly number?: string },
): string {
  const heading = `${"#".repeat(level)} ${number ? `${number} ` : ""}${title}\n`;
  return instruction === "" ? heading : `${heading}\n[${instruction}]\n`;
}
