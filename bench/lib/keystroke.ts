import { gather } from "@asbuilt/core/document/gather";
import { designRules } from "@asbuilt/core/rules/list";
import { Workspace } from "@asbuilt/core/workspace/workspace";

/** Types `count` characters, one at a time, at places spread over `text`; the milliseconds from each to fresh diagnostics. */
export function keystrokes(text: string, count: number): { times: number[]; findings: number } {
  const workspace = new Workspace(designRules, {}, gather);
  workspace.open("design.md", text);
  workspace.snapshot().verdictOf("design.md");
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const length = workspace.snapshot().documents.get("design.md")!.markdown.text.length;
    const at = Math.floor(((i * 0.618) % 1) * length);
    const started = performance.now();
    workspace.edit("design.md", [{ range: { from: at, to: at }, insert: "x" }]);
    workspace.snapshot().verdictOf("design.md");
    times.push(performance.now() - started);
  }
  return { times, findings: workspace.snapshot().verdictOf("design.md")!.diagnostics.length };
}
