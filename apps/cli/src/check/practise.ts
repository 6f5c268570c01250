import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { readingToJson } from "@asbuilt/core/document/to-json";
import { judge } from "@asbuilt/core/rules/judge";
import { designRules } from "@asbuilt/core/rules/list";
import { pages } from "../pages.ts";

/** Reads and judges the examples of all rules, which together hold every shape that is read. */
export function practise(): void {
  for (const page of Object.values(pages())) {
    const design = linkDesign([readDocument("page.md", page.replace(/^`{3,}tdd.*$/gm, ""))]);
    judge(designRules, design);
    for (const document of design.documents) readingToJson(design, document);
  }
}
