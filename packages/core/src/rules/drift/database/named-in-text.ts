import { within } from "../../../document/context.ts";
import type { Design, ReadDocument } from "../../../document/design.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseOf } from "../../query/prose.ts";

/** Whether the text names a table or column in code where it tells of data, though no reader makes a claim of it. */
export const isNamedInText = (design: Design, name: string): boolean =>
  design.documents.some((document) => namesInCode(document).has(canonicalName(name)));

const namesInCode = perObject((document: ReadDocument): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { section, inline } of proseOf(document))
    if (within(section.context, "database-design", "data-model"))
      for (const { kind, from, to } of inline.spans)
        if (kind === "code" && to - from < 100) names.add(canonicalName(inline.text.slice(from, to)));
  return names;
});
