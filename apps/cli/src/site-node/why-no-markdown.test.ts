import { expect, test } from "vitest";
import { whyNoMarkdown } from "./why-no-markdown.ts";

test.each(["design.md", "docs/Design.MARKDOWN", "notes", "docs.v2/design", "page.mdx", "design.txt", "-", ".draft"])(
  "%s may be Markdown",
  (name) => expect(whyNoMarkdown(name)).toBeNull(),
);

test.each([
  ["package.json", "its name is not one of Markdown, such as design.md, and only Markdown is read"],
  ["arc42/05.adoc", "it is AsciiDoc, and only Markdown is read"],
  ["docs/design.rst", "it is reStructuredText, and only Markdown is read"],
])("%s is none: %s", (name, why) => expect(whyNoMarkdown(name)).toBe(why));
