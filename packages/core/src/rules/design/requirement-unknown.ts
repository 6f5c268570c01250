import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { at } from "../query/at.ts";
import { documentText } from "../query/document-text.ts";
import { ofKind } from "../../model/model.ts";
import { firstInWords } from "../../text/in-words.ts";
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
    const unknown = new Map<string, Citation>();
    const cited = design.dangling.filter(({ kind }) => kind === "requirement").map(({ name }) => keyOf(name));
    // Criteria that are cited below stated requirements show as well that these are the ones that are meant.
    const criteria = groupBy(
      cited.filter((key) => hasParent(key, stated)),
      familyOf,
    );
    for (const citation of design.dangling) {
      if (citation.kind !== "requirement") continue;
      const key = keyOf(citation.name);
      // Only ids of a sort that is stated in number are known to be missing; `2.3` may be a criterion of requirement 2.
      const family = families.get(familyOf(key)) ?? [];
      const shown = family.length + (criteria.get(familyOf(key)) ?? []).length;
      if (family.length === 0 || shown < leastForCustom || stated.has(key) || unknown.has(key)) continue;
      if (!sameDepth(key, family) && hasParent(key, stated)) continue;
      if (isOfOther(design, citation.origin)) continue;
      unknown.set(key, citation);
    }
    // One requirement that was renumbered or lost takes all its criteria along: that is told once.
    for (const [parent, lost] of groupBy(unknown, ([key, { origin }]) => `${origin.document}#${parentOf(key)}`)) {
      const [first, ...more] = lost.map(([, citation]) => citation);
      yield {
        ...at(first!),
        message: `${namesOf(lost)} cited, and not stated${whyNot(parent.slice(parent.lastIndexOf("#") + 1), stated)}.`,
        parts: more.map(({ id }) => id),
      };
    }
  },
};

type Citation = Design["dangling"][number];

/** More ids than this are told by their number. */
const mostNames = 8;

const namesOf = (lost: readonly (readonly [string, Citation])[]): string =>
  lost.length > 1
    ? `Requirements ${firstInWords(
        lost.map(([, { name }]) => name),
        mostNames,
      )} are`
    : `Requirement ${lost[0]![1].name} is`;

/** Where criteria are numbered below requirements, whether the requirement itself is lost, or which of its criteria is the last. */
function whyNot(parent: string, stated: ReadonlySet<string>): string {
  if (!/^\d+$/.test(parent)) return "";
  const siblings = [...stated].filter((key) => parentOf(key) === parent);
  if (siblings.length > 0) return `; the last of ${parent} is ${siblings.toSorted(byNumber).at(-1)}`;
  return stated.has(parent) ? "" : `; there is no requirement ${parent}`;
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** What an id stands below: `28` for `28.7`, and for an id of one part the sort that it is of. */
const parentOf = (key: string): string => (key.includes(".") ? key.slice(0, key.lastIndexOf(".")) : familyOf(key));

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
