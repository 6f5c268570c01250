import { suiteId } from "../../../model/kinds/identity.ts";
import type { SuiteFacts } from "../../../model/kinds/suite.ts";
import type { Notated } from "../../../notation/notation.ts";
import { slice, sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { stateSuite } from "./state.ts";
import { suitePhrase, suiteType } from "./words.ts";

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
