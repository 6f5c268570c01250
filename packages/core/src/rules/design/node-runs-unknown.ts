import type { Design } from "../../document/design.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { componentsOf } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { writtenOut } from "../query/names.ts";
import { stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of nodes that run something known which makes the others exceptions. */
const knownShare = 0.7;

/** A node that is said to run something which the design has nowhere else. */
export const nodeRunsUnknown: DesignRule = {
  on: "design",
  id: "node-runs-unknown",
  group: "deployment",
  requires: "Where nodes run components of the design, each of them does.",
  severity: "info",
  *check(design): Iterable<Finding> {
    yield* namedAsUnknown(design);
    const known = new Set(
      componentsOf(design).flatMap(({ id, name, statements }) => [
        writtenOut(name),
        ...statements.flatMap(({ name, aliases = [] }) => [
          writtenOut(name),
          ...aliases.map((alias) => writtenOut(alias.replace(/^\w+:/, ""))),
        ]),
        writtenOut(id.replace(/^\w+:/, "")),
      ]),
    );
    const assigned = ofKind(design.model, "node")
      .filter((node) => stands(node) && node.facts.type !== "environment" && node.origin.place === "row")
      .flatMap((node) =>
        (node.facts.runs ?? []).flatMap((runs) =>
          runs.split(/\s*(?:,|;|\n|\band\b|\+|&)\s*/).map((name) => ({ node, name: name.trim() })),
        ),
      )
      .filter(({ name }) => name !== "" && name.length <= 40);
    const unknown = assigned.filter(({ name }) => !known.has(writtenOut(name)));
    if (!isCustom(assigned.length - unknown.length, assigned.length, knownShare)) return;
    for (const { node, name } of unknown)
      yield {
        ...at(node),
        message: `${node.name} runs ${quote(name)}, which the design does not have.`,
        element: `${node.id}:${name}`,
      };
  },
};

/** A row of a table of units that are called as the components are, but for this one, which nothing else speaks of. */
function* namedAsUnknown(design: Design): Iterable<Finding> {
  const rows = ofKind(design.model, "node").filter(
    (node) => stands(node) && node.facts.runs === undefined && node.statements.some(isRow) && isName.test(node.name),
  );
  const names = new Set(componentsOf(design).map(({ name }) => writtenOut(name)));
  const unknown = rows.filter(({ name }) => !names.has(writtenOut(name)));
  if (unknown.length !== 1 || !isCustom(rows.length - 1, rows.length, knownShare)) return;
  const [node] = unknown;
  const text = design.documents.map(({ markdown }) => markdown.text.toLowerCase()).join("\n");
  if (isProduct(node!.name) || text.split(node!.name.toLowerCase()).length > 2) return;
  const place = node!.statements.find(isRow)!;
  yield {
    ...at(place),
    message: `${node!.name} is deployed here, and nothing else in the design is called so.`,
    element: node!.id,
  };
}

const isRow = ({ origin }: Statement<"node">): boolean => origin.place === "row";

/** `Order Service`: two words with capitals name a part of a system; one may be a product or a place. */
const isName = /^\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){1,3}$/u;
