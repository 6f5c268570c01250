/** Names of files in other languages for text, and what these are called. */
const languages: readonly (readonly [RegExp, string])[] = [
  [/\.(?:adoc|asciidoc|asc)$/i, "AsciiDoc"],
  [/\.(?:rst|rest)$/i, "reStructuredText"],
  [/\.(?:html?|xhtml)$/i, "HTML"],
  [/\.(?:docx?|odt|rtf|pdf|pages)$/i, "a file of a word processor"],
  [/\.org$/i, "Org"],
  [/\.(?:tex|typ)$/i, "a file to be typeset"],
];

/** The endings of Markdown; a file without any may be it too. */
const markdown = /\.(?:md|mdx|markdown|mdown|mdwn|mkdn?|txt|text)$/i;

/** Why a file that was named is not read as a document, by its name, as the end of a sentence; `null` where it may be Markdown. */
export function whyNoMarkdown(name: string): string | null {
  if (markdown.test(name) || !/[^/]\.[a-z]\w{0,9}$/i.test(name)) return null;
  const language = languages.find(([ending]) => ending.test(name))?.[1];
  return `${language ? `it is ${language}` : "its name is not one of Markdown, such as design.md"}, and only Markdown is read`;
}
