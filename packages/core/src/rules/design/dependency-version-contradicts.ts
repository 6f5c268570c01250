import { groupBy } from "../query/ground.ts";
import { mayAgree } from "../query/version.ts";
import { versionsOf } from "../query/versions.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One product with two versions that cannot both be in use. */
export const dependencyVersionContradicts: DesignRule = {
  on: "design",
  id: "dependency-version-contradicts",
  group: "dependencies",
  requires: "The version of a dependency is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const [key, stated] of groupBy(versionsOf(design), ({ key }) => key)) {
      const listed = stated.filter((each) => each.listed);
      const [first] = listed;
      if (!first) continue;
      // Sentences that speak of several versions compare them.
      const told = new Set(stated.filter((each) => !each.listed).map(({ version }) => version.text));
      const other = (told.size > 1 ? listed : stated).find(({ version }) => !mayAgree(version, first.version));
      if (!other) continue;
      yield {
        document: other.document,
        range: other.range,
        message: `${other.name} has version ${other.version.text} here and ${first.version.text} elsewhere.`,
        element: `dependency:${key}`,
        related: [
          {
            document: first.document,
            range: first.range,
            message: `${first.name} has version ${first.version.text} here.`,
          },
        ],
      };
    }
  },
};
