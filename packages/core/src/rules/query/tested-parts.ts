import { within } from "../../document/context.ts";
import type { Design } from "../../document/design.ts";
import { partLabel } from "../../document/shapes/part-label.ts";
import { sourceRange } from "../../text/mapped.ts";
import { type Range, shift } from "../../text/range.ts";
import { componentsOf } from "./components.ts";
import { writtenOut } from "./names.ts";

/** A list on how each part is tested: "- **Order Service**: unit tests, fuzzing". */
export interface TestedParts {
  readonly document: string;
  readonly range: Range;
  readonly labels: readonly { readonly name: string; readonly range: Range; readonly component: string | null }[];
}

/** Two labels that are components may be chance. */
const leastParts = 3;

/** The lists in the chapter on testing whose items begin with components of the design, but for one that is none. */
export function testedParts(design: Design): TestedParts[] {
  const components = new Map(componentsOf(design).map(({ id, name }) => [writtenOut(name), id]));
  return design.documents.flatMap(({ name: document, sections }) =>
    sections.flatMap(({ body, context, from }) =>
      within(context, "testing-strategy")
        ? body.blocks.flatMap((block) => {
            if (block.kind !== "list") return [];
            const labels = block.items.flatMap(({ blocks: [first] }) => {
              const inline = first?.kind === "paragraph" ? first.inline : null;
              const { label, rest } = inline ? partLabel(inline) : { label: null, rest: null };
              if (!label || !rest) return [];
              const name = label.text.trim();
              const range = shift(sourceRange(label, 0, label.text.length), from);
              return [{ name, range, component: components.get(writtenOut(name)) ?? null }];
            });
            const known = labels.filter(({ component }) => component !== null).length;
            return labels.length === block.items.length && known >= leastParts && known >= labels.length - 1
              ? [{ document, range: labels[0]!.range, labels }]
              : [];
          })
        : [],
    ),
  );
}
