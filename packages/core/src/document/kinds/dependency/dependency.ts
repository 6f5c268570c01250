import { idOf } from "../../../model/kinds/identity.ts";
import type { Drawing } from "../../../notation/notation.ts";
import type { Fence } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { showsDeployment } from "../node/drawn.ts";
import { readInFences } from "./in-fence.ts";
import { readDependencyItems, sureOfDependencyItems } from "./items.ts";
import { readLabelledAbove } from "./labelled-above.ts";
import { isStore } from "./products.ts";
import { readDependencyProse } from "./prose.ts";
import { readTechnologies } from "./technologies.ts";
import { readDependencyTable, sureOfDependencyTable } from "./table.ts";

/** Databases, caches and brokers that a drawing of the deployment shows under their products' names. */
function readStores({ nodes }: Drawing, fence: Fence, out: Collector): void {
  for (const { label, range } of nodes) {
    const name = label.split("\n")[0]!.trim();
    if (isStore(name))
      out.state({
        kind: "dependency",
        id: idOf("dependency", name),
        name,
        range: sourceRange(fence.code, range.from, range.to),
        place: "diagram",
        facts: {},
      });
  }
}

/** Titles below which everything only serves to show something: `7. Further Examples`. */
const ofExamples =
  /^[\d.\s]*(?:[\p{L}-]+\s){0,2}(?:examples|walkthroughs?|beispiele|exemples|ejemplos|exemplos|esempi|примеры)$|^(?:示例|例子|使用例)$/iu;

/** Libraries, frameworks, runtimes, products and outside services: tables, lists, manifests, and plain sentences that say so. */
export const dependencies: KindReader = {
  kinds: ["dependency"],
  table: { sure: sureOfDependencyTable, read: readDependencyTable },
  beside: readTechnologies,
  list: { sure: sureOfDependencyItems, read: readDependencyItems },
  prose: readDependencyProse,
  body(body, context, out) {
    readLabelledAbove(body, context, out);
    readInFences(body, context, out);
  },
  notated({ dependencies: declared, drawings }, { fence }, context, out) {
    // A manifest below `Examples` is one of anybody.
    const isShown = context.path.some((title) => ofExamples.test(title));
    for (const drawing of drawings ?? []) if (showsDeployment(drawing, context)) readStores(drawing, fence, out);
    for (const { name, range, version, category, ecosystem, indirect, local } of declared ?? []) {
      // What another library needs, and what stands in the same repository, is nothing that the design chose.
      if (indirect || local || isShown) continue;
      // People write the artifact of Maven's coordinates alone.
      const told = ecosystem === "maven" ? name.slice(name.indexOf(":") + 1) : name;
      out.state({
        kind: "dependency",
        id: idOf("dependency", told),
        name: told,
        range: sourceRange(fence.code, range.from, range.to),
        place: "code",
        facts: { ...(version ? { version } : {}), ...(category ? { category } : {}) },
      });
    }
  },
};
