import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { at } from "../query/at.ts";
import { documentText } from "../query/document-text.ts";
import { ofKind } from "../../model/model.ts";
import { groupBy, leastForCustom } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A requirement that is cited by an id that the requirements of the design do not have. */
export const requirementUnknown: DesignRule = {
  on: "design",
  id: "requirement-unknown",
  group: "testing",
  requires: "Every requirement that is cited is one that the design states.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const stated = new Set(ofKind(design.model, "requirement").map(({ facts }) => keyOf(facts.id)));
    const families = groupBy(stated, familyOf);
    const reported = new Set<string>();
    const cited = design.dangling.filter(({ kind }) => kind === "requirement").map(({ name }) => keyOf(name));
    for (const citation of design.dangling) {
      if (citation.kind !== "requirement") continue;
      const key = keyOf(citation.name);
      // Only ids of a sort that is stated in number are known to be missing; `2.3` may be a criterion of requirement 2.
      const family = families.get(familyOf(key)) ?? [];
      // Criteria that are cited below stated requirements show as well that these are the ones that are meant.
      const shown =
        family.length + cited.filter((other) => familyOf(other) === familyOf(key) && hasParent(other, stated)).length;
      if (family.length === 0 || shown < leastForCustom || stated.has(key) || reported.has(key)) continue;
      if (!sameDepth(key, family) && hasParent(key, stated)) continue;
      if (isOfOther(design, citation.origin)) continue;
      reported.add(key);
      yield { ...at(citation), message: `Requirement ${citation.name} is cited, and not stated.` };
    }
  },
};

/** `requirement 3.2 of \`orders\``, `feature 2's requirement 3.2`: of another document, which is named. */
function isOfOther(design: Design, { document, range }: Origin): boolean {
  const text = documentText(design, document);
  return (
    /['’]s\s+(?:requirements?\s+)?$/i.test(text.slice(Math.max(0, range.from - 40), range.from)) ||
    /^\W{0,3}\s(?:of|in|from)\s+(?:the\s+)?[`"[*]/.test(text.slice(range.to, range.to + 30))
  );
}

const keyOf = (id: string): string => id.toUpperCase().replace(/[\s_]/g, "-");

/** `FR-1` and `FR-2` are of one sort, as are `1.1` and `2`. */
const familyOf = (key: string): string => /^[A-Z]*/.exec(key)![0];

const depthOf = (key: string): number => key.split(".").length;

const sameDepth = (key: string, family: readonly string[]): boolean =>
  family.some((other) => depthOf(other) === depthOf(key));

const hasParent = (key: string, stated: ReadonlySet<string>): boolean => {
  const parts = key.split(".");
  return parts.some((_, i) => i > 0 && stated.has(parts.slice(0, i).join(".")));
};
