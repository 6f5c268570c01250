import { suiteId } from "../../../model/kinds/identity.ts";
import type { SuiteFacts } from "../../../model/kinds/suite.ts";
import type { Notated } from "../../../notation/notation.ts";
import { isUnnamed } from "../../../notation/list.ts";
import type { Block } from "../../../syntax/block.ts";
import { slice, sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { stateSuite } from "./state.ts";
import { namesTests, suitePhrase, suiteType } from "./words.ts";

/** Test projects in a tree of folders: `Shop.Domain.Tests/`. */
export function readProjects({ paths }: Notated, { fence }: FenceView, context: Context, out: Collector): void {
  for (const { path, range, directory } of paths ?? []) {
    const name = path.replace(/\/$/, "").split("/").at(-1)!;
    if (!directory || !(project.test(name) || (within(context, "testing-strategy") && ofTests.test(path)))) continue;
    const facts: SuiteFacts = { type: suiteType(name), path };
    const at = sourceRange(fence.code, range.from, range.to);
    const id = suiteId(project.test(name) ? name : `${name} tests`);
    out.state({ kind: "suite", id, name, range: at, place: "diagram", facts });
  }
}

const project = /^[A-Z][\w.]*\.(?:\w*Tests?|Specs)$/;

/** `tests/integration/`: a kind of tests right below the folder of all tests. */
const ofTests =
  /(?:^|\/)(?:tests?|__tests__|specs?|testing)\/(?:unit|integration|e2e|end-to-end|contract|property|performance|perf|load|smoke|acceptance|functional|regression|security|component|system|api|ui)\/?$/i;

/** The tests among what is drawn, as in a pipeline: `Build → Unit tests → Contract tests (Pact)`. */
export function readDrawnSuites({ drawings }: Notated, { fence }: FenceView, context: Context, out: Collector): void {
  if (within(context, "alternatives", "history")) return;
  for (const { range, shape } of (drawings ?? []).flatMap(({ nodes }) => nodes)) {
    if (shape === "group" || shape === "note") continue;
    const words = slice(fence.code, range.from, range.to);
    const phrase = suitePhrase(words);
    if (
      phrase &&
      /^(?:\s*\([^()]*\))?$/.test(words.text.slice(phrase.text.length)) &&
      words.text.startsWith(phrase.text)
    )
      stateSuite(phrase, "diagram", {}, out);
  }
}

/** A longer line names no group of tests. */
const longest = 80;

/** Groups of tests that a plain block lists, each with its tests below: `Store tests (pytest):` above `- test_sum`. */
export function readListedSuites(blocks: readonly Block[], context: Context, out: Collector): void {
  if (!within(context, "testing-strategy")) return;
  for (const fence of blocks) {
    if (fence.kind !== "fence" || !isUnnamed(fence.language)) continue;
    const lines = fullLinesOf(fence);
    for (const [i, line] of lines.entries()) {
      if (line.text.length > longest || !/^[-*•]\s/.test(lines[i + 1]?.text ?? "")) continue;
      const end = /(?:\s[(（][^()（）]{1,60}[)）])?\s*[:：]$/u.exec(line.text);
      if (!end) continue;
      const words = slice(line, 0, end.index);
      if (suitePhrase(words) || namesTests(words.text))
        stateSuite(slice(line, 0, line.text.search(/\s*[:：]$/u)), "code", {}, out);
    }
  }
}
