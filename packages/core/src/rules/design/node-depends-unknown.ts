import { ofKind } from "../../model/model.ts";
import { nearest } from "../../text/nearest.ts";
import { contains } from "../../text/range.ts";
import { at, quote } from "../query/at.ts";
import { fencesOf } from "../query/fences.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A service of a file of deployment that waits for another which the same file does not have. */
export const nodeDependsUnknown: DesignRule = {
  on: "design",
  id: "node-depends-unknown",
  group: "deployment",
  requires: "What a service of a Compose file depends on is a service of that file.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const nodes = ofKind(design.model, "node").flatMap(({ statements }) => statements);
    for (const document of design.documents)
      for (const { fence, range } of fencesOf(document)) {
        const here = nodes.filter(
          ({ origin }) => origin.document === document.name && origin.place === "code" && contains(range, origin.range),
        );
        const names = new Set(here.map(({ name }) => name));
        const meantBy = (name: string): string | null => nearest(name, [...names]);
        // One service alone, which waits for others, is an excerpt too.
        if (!here.some(({ facts }) => facts.dependsOn?.some((name) => names.has(name) || meantBy(name)))) continue;
        // A file that is shown in part has the rest elsewhere.
        if (/\.{3}|…|^\s*(?:include|extends)\s*:/m.test(fence.code.text)) continue;
        for (const node of here.filter((statement) => isSettled(design, statement)))
          for (const name of node.facts.dependsOn ?? []) {
            if (names.has(name)) continue;
            const meant = meantBy(name);
            yield {
              ...at(node),
              message: `${node.name} depends on ${quote(name)}, which is no service of this file${meant ? `; is ${quote(meant)} meant?` : "."}`,
              element: `${node.id}:${name}`,
            };
          }
      }
  },
};
