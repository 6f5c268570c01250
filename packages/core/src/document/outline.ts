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
  { level, number, bold }: { readonly level: number; readonly number?: string; readonly bold?: boolean },
): string {
  const words = `${number ? `${number} ` : ""}${title}`;
  const heading = bold ? `**${words}**\n` : `${"#".repeat(level)} ${words}\n`;
  return instruction === "" ? heading : `${heading}\n[${instruction}]\n`;
}
