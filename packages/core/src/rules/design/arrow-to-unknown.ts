import { isProduct } from "../../document/kinds/dependency/products.ts";
import type { Design } from "../../document/design.ts";
import type { Relation } from "../../model/relation.ts";
import { quote } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { componentsOf } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { isSlip, writtenOut } from "../query/names.ts";
import { isSettledSection } from "../query/settled.ts";
import { thingsOf } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { documentText, linesAt } from "../query/document-text.ts";

/** The share of arrows in tables that lead to something known which makes the others exceptions. */
const knownShare = 0.75;

/** An arrow of a table or behind a label that leads to something which the design has nowhere else. */
export const arrowToUnknown: DesignRule = {
  on: "design",
  id: "arrow-to-unknown",
  group: "architecture",
  requires: "What a component is said to use is something that the design has.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const { model, loose, documents } = design;
    if (loose.length === 0) return;
    const uses = model.relations.filter(({ kind }) => kind === "uses");
    const inRows = uses.filter(({ origin }) => origin.place === "row").length;
    const components = componentsOf(design).map(({ name }) => name);
    const things = new Set(thingsOf(model).map(({ name }) => writtenOut(name)));
    const text = documents.map(({ markdown }) => markdown.text.toLowerCase()).join("\n");
    const unknown = loose.flatMap((relation) => {
      const end = endOf(design, relation);
      if (!end || things.has(writtenOut(end.name)) || isProduct(end.name)) return [];
      const listed = relation.origin.place !== "row";
      return listed && !hasKnownBeside(design, relation, components) ? [] : [{ ...end, listed, relation }];
    });
    const others = unknown.filter(({ listed }) => listed).length;
    const customaryInRows = isCustom(inRows, inRows + unknown.length - others, knownShare);
    // An arrow behind a label is most often drawn too, and then counted where it is drawn.
    const customaryInLists = isCustom(uses.length, uses.length + others, knownShare);
    for (const { name, range, listed, relation } of unknown) {
      const { document } = relation.origin;
      const customary = listed ? customaryInLists : customaryInRows;
      const meant = components.find((component) => isSlip(writtenOut(name), writtenOut(component)));
      // What the text names elsewhere is known to it, whether or not it is read as a thing.
      if (text.split(name.toLowerCase()).length > 2 || !(meant || customary)) continue;
      yield {
        document,
        range,
        message: meant
          ? `The design has no ${quote(name)}; is ${quote(meant)} meant?`
          : `${quote(name)} is used here, and the design has it nowhere else.`,
        element: relation.from + relation.to,
        ...(meant ? {} : { severity: "info" }),
      };
    }
  },
};

/** Whether the line of a list of names holds a component that the design has: then the list is one of its parts. */
function hasKnownBeside(design: Design, { origin }: Relation, components: readonly string[]): boolean {
  const listed = new Set(
    linesAt(design, origin)
      .replace(/^[^:：]*[:：]/, "")
      .split(/[,;、，]/)
      .map((words) => writtenOut(words.trim())),
  );
  return components.some((name) => listed.has(writtenOut(name)));
}

/** The end of an arrow that nothing in the design has the name of, where the arrow's words are that name. */
function endOf(
  design: Design,
  { from, to, origin }: Relation,
): { name: string; range: Relation["origin"]["range"] } | null {
  const { elements } = design.model;
  const section = sectionAt(design, origin);
  if (elements.has(from) === elements.has(to) || (section && !isSettledSection(section))) return null;
  const text = documentText(design, origin.document);
  const words = text.slice(origin.range.from, origin.range.to);
  const name = /^[\s`*_]*(?:and\s)?([^`*_]{2,60}?)[\s`*_]*$/.exec(words)?.[1];
  if (!name || !/^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)*$/u.test(name)) return null;
  const unknown = elements.has(from) ? to : from;
  if (writtenOut(name) !== writtenOut(unknown.replace(/^\w+:/, ""))) return null;
  const start = origin.range.from + words.indexOf(name);
  return { name, range: { from: start, to: start + name.length } };
}
