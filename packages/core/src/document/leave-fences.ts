import { isUnnamed } from "../notation/list.ts";
import type { Block, Fence } from "../syntax/block.ts";
import { fencesIn } from "../syntax/fences.ts";
import type { Collector } from "./reading.ts";

const ofDiagrams = /^(?:mermaid|mmd|plantuml|puml)$/;

/** Says of each diagram and each plain block of a section in which nothing was read that nobody understood it. */
export function leaveFences(blocks: readonly Block[], out: Collector): void {
  const fences = fencesIn(blocks).filter(
    ({ language, code }) => (isUnnamed(language) || ofDiagrams.test(language)) && code.text.trim() !== "",
  );
  if (fences.length === 0) return;
  const read = [...out.stated, ...out.related, ...out.unread].map(({ range }) => range.from).sort((a, b) => a - b);
  let next = 0;
  for (const fence of fences) {
    while (next < read.length && read[next]! < fence.range.from) next++;
    if (next === read.length || read[next]! >= fence.range.to)
      out.cannotRead({ range: fence.range, ...reasonOf(fence) });
  }
}

/** What a fence is to its author, by the word that a diagram begins with. */
function reasonOf({ language, code }: Fence): { readonly what: string; readonly why: string } {
  const first = /^[\s%-]*([A-Za-z][\w-]*)/.exec(code.text)?.[1] ?? "";
  if (first.startsWith("stateDiagram"))
    return { what: "state diagram", why: "states and what leads from one to another are not held against anything" };
  if (ofDiagrams.test(language)) return { what: "diagram", why: "it draws nothing of a known kind" };
  return { what: "plain block", why: "it names no language, and nothing of a known kind was found in it" };
}
