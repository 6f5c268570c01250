import type { Design, ReadDocument } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { pathId } from "../../../model/kinds/identity.ts";
import { perObject } from "../../../text/per-object.ts";
import { documentText } from "../../query/document-text.ts";
import { type Prose, proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";

const folders = /[a-z][\w-]*(?:\/[a-z][\w-]*){2}/;
const folder = /^[a-z][\w-]{0,60}(?:\/[a-z][\w-]{0,60}){2,8}$/;
const withFolders = proseWith(folders);

/** What was, is to be or might be is none of what stands. */
const notNow =
  /\b(?:planned|not yet|will|would|later|future|remov\w+|delet\w+|drop\w*|mov\w+|renam\w+|former\w*|old|legacy|was|were|instead|example|e\.g|such as|new|creat\w+|add\w*)\b/i;

/** Names in code that may be of folders, each where it first stands, without those that another kind of claim tells of. */
export const namedFolders = perObject((design: Design): readonly Claimed[] => {
  const seen = new Set<string>();
  return design.documents
    .flatMap((document) => namedIn(document, design))
    .filter(({ id }) => !design.model.elements.has(id) && !seen.has(id) && seen.add(id));
});

function namedIn(document: ReadDocument, design: Design): Claimed[] {
  const found: Claimed[] = [];
  for (const prose of withFolders(document)) {
    const { section, inline } = prose;
    const isNow = isOfNow(section, "alternatives", "history", "risks", "open-questions", "rollout", "goals");
    if (!isNow || section.context.state === "planned" || notNow.test(inline.text)) continue;
    for (const { kind, from, to } of inline.spans) {
      const name = inline.text.slice(from, to);
      if (kind !== "code" || !folder.test(name)) continue;
      const origin = originOf(prose, document, from, to);
      if (!isOfComponent(origin, design)) found.push({ id: pathId(name), kind: "path", name, state: null, origin });
    }
  }
  return found;
}

const originOf = ({ section, place }: Prose, document: ReadDocument, from: number, to: number): Origin => ({
  document: document.name,
  range: place(from, to),
  place: "code",
  section: section.index,
});

/** Whether the line names a building block, of which the folder is then told. */
function isOfComponent({ document, range }: Origin, design: Design): boolean {
  const text = documentText(design, document);
  const begin = text.lastIndexOf("\n", range.from) + 1;
  return [...design.model.elements.values()].some(
    ({ kind, origin }) =>
      (kind === "component" || kind === "module") &&
      origin.document === document &&
      begin <= origin.range.from &&
      origin.range.from <= range.to,
  );
}
