import { isUnnamed } from "../../../notation/list.ts";
import type { Fence } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { isProduct } from "./products.ts";
import { stateDependency } from "./state.ts";
import { namesTechnologies } from "./titles.ts";
import { partVersion, type Versioned } from "./version.ts";

// A plain block below a title on dependencies, with a package to each line and what it is for beside it.

/** How much such a block holds at most. */
const longest = 3_000;

/** A name, perhaps with its version, and words apart from it or none: `tide-parse@2    reads tides`, `tides.example/tide -- reads`. */
const line =
  /^((?:@?[A-Za-z][\w.-]*(?:\/[\w.~-]+)*|\p{Lu}[\w.#+-]*(?:\s[\p{Lu}\d][\w.#+-]*){1,2})(?:(?:@|\s?==|\s)[\^~v]?\d[\w.]*)?)(?:\s*$|\s+(?:--?|—|–|#|\/\/|→|->|:)\s+\S.*$|\s{2,}\S.*$)/u;

/** States the packages that plain blocks of a chapter on dependencies list. */
export function readInFences({ blocks }: Body, context: Context, out: Collector): void {
  const here = within(context, "dependencies") || namesTechnologies(context.path.at(-1) ?? "");
  if (!here || within(context, "alternatives", "history")) return;
  for (const block of blocks)
    if (block.kind === "fence") for (const one of packagesIn(block)) stateDependency(one, "code", {}, out);
}

/** The packages that a fence lists; none where a line holds anything else, or few are surely some. */
function packagesIn(fence: Fence): readonly Versioned[] {
  if (!isUnnamed(fence.language) || fence.code.text.length > longest) return [];
  const lines = fullLinesOf(fence);
  const names = lines.flatMap((words) => nameIn(words) ?? []);
  const sure = names.filter(({ name, version }) => version || isProduct(name.text) || packaged.test(name.text));
  return names.length > 1 && names.length === lines.length && sure.length * 3 >= names.length ? names : [];
}

function nameIn(words: Mapped): Versioned | null {
  const found = line.exec(words.text)?.[1];
  if (found === undefined || isFile.test(found)) return null;
  const [, name, version] = /^(.+?)(?:@|\s?==)([\^~v]?\d[\w.]*)$/.exec(found) ?? [];
  return name && version ? { name: slice(words, 0, name.length), version } : partVersion(slice(words, 0, found.length));
}

/** As only registries have names: by their address, their scope, or in small letters with a stroke. */
const packaged =
  /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\/[\w./~-]+|@[a-z0-9][\w.-]*\/[\w.-]+|[a-z][a-z0-9]*(?:-[a-z0-9]+)+)$/;

/** A file or a folder is no package. */
const isFile = /\/$|\.(?:ya?ml|json|toml|lock|txt|tsx?|jsx?|py|go|rs|java|cs|md|sql|sh|mod|sum)$/;
