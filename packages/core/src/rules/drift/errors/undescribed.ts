import type { Design } from "../../../document/design.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { placeOf } from "../answer.ts";
import type { Word } from "../claim.ts";
import { closedBy } from "../closure.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

type Code = Found<"error-code">;

/** Codes that are declared among those that the design lists: in the same file, with a status of their own. */
export function* undescribed(described: ReadonlySet<Code>, design: Design, reality: Reality): Generator<Word> {
  const places = new Map<string, number>();
  for (const { element } of described) {
    const path = element.facts.http === undefined ? undefined : element.evidence[0]!.path;
    if (path) places.set(path, (places.get(path) ?? 0) + 1);
  }
  const [registry] = [...places].sort((a, b) => b[1] - a[1]);
  if (!registry || registry[1] < 3) return;
  const declared = builtOf(reality, "error-code").filter(
    ({ element }) => element.facts.http !== undefined && element.evidence[0]!.path === registry[0],
  );
  // A design that lists errors of its own need not list those of others that its code asks for.
  const listsOthers = declared.some((code) => described.has(code) && code.element.facts.compared === true);
  // What the design declares as a type of errors is no code that it forgot.
  const left = declared.filter(
    (code) =>
      !described.has(code) &&
      (listsOthers || code.element.facts.compared !== true) &&
      !design.model.elements.has(idOf("entity", code.element.name)),
  );
  const closed = closedBy(design, "error-code", { described: declared.length - left.length, built: declared.length });
  if (!closed || left.length === 0) {
    if (left.length > 0)
      yield { outcome: "note", message: `${left.length} errors of ${registry[0]} are not described.` };
    return;
  }
  for (const { element, survey } of left)
    yield {
      outcome: "undocumented",
      id: element.id,
      kind: "error-code",
      name: element.name,
      message: `${element.name} is declared in ${placeOf(element.evidence[0]!)}, and the design does not list it.`,
      survey,
      evidence: element.evidence,
      near: closed.near,
      because: [closed.why],
    };
}
