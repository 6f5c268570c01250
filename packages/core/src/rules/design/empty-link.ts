import { linksOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link or picture with nothing where its destination should be, or a link without words to click on. */
export const emptyLink: DesignRule = {
  on: "design",
  id: "empty-link",
  group: "links",
  requires: "Every link has words and leads somewhere.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const kind of ["link", "image"] as const)
        for (const { href, range, span, text } of linksOf(document, kind)) {
          if (href === null) continue;
          const written = document.markdown.text.slice(range.from, range.to);
          const nowhere = (href === "" || href === "#") && written.endsWith(")");
          const wordless = kind === "link" && text.trim() === "" && !holdsPicture(written);
          if (!nowhere && !wordless) continue;
          yield {
            document: document.name,
            range,
            message: nowhere
              ? `The ${kind === "link" ? "link" : "picture"} "${text.trim() || span.href}" leads nowhere.`
              : `The link to "${href}" has no words to click on.`,
            element: `${text}:${href}`,
          };
        }
  },
};

const holdsPicture = (written: string): boolean => /!\[|<img\b|<svg\b/i.test(written);
