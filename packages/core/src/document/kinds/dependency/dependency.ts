import { idOf } from "../../../model/kinds/identity.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { KindReader } from "../../kind-reader.ts";
import { readDependencyItems, sureOfDependencyItems } from "./items.ts";
import { readDependencyProse } from "./prose.ts";
import { readDependencyTable, sureOfDependencyTable } from "./table.ts";

/** Libraries, frameworks, runtimes, products and outside services: tables, lists, manifests, and plain sentences that say so. */
export const dependencies: KindReader = {
  kinds: ["dependency"],
  table: { sure: sureOfDependencyTable, read: readDependencyTable },
  list: { sure: sureOfDependencyItems, read: readDependencyItems },
  prose: readDependencyProse,
  notated({ dependencies: declared }, { fence }, _context, out) {
    for (const { name, range, version, category } of declared ?? []) {
      out.state({
        kind: "dependency",
        id: idOf("dependency", name),
        name,
        range: sourceRange(fence.code, range.from, range.to),
        place: "code",
        facts: { ...(version ? { version } : {}), ...(category ? { category } : {}) },
      });
    }
  },
};
