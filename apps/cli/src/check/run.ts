import { Lines } from "@asbuilt/core/text/lines";
import type { Severity } from "@asbuilt/core/text/diagnostic";
import type { Judgement } from "@asbuilt/core/rules/judge";
import { resolve } from "node:path";
import type { Asked, Unseen } from "../site-node/find.ts";
import { readText } from "../site-node/read-text.ts";
import { examine } from "./examine.ts";
import type { Checked, Report } from "./report.ts";

export interface Plan {
  readonly cwd: string;
  readonly asked: Asked;
  readonly judgement: Judgement;
  readonly failOn: Severity | "never";
  readonly maxFindings: number;
}

/** Checks what was asked for. */
export function run({ cwd, asked, judgement, failOn, maxFindings }: Plan): Report {
  const started = performance.now();
  const checked = asked.files.map((file): Checked => {
    const read = readText(resolve(cwd, file));
    if ("why" in read) return { ...nothing, unseen: [{ name: file, why: read.why }] };
    const result = examine([{ name: file, text: read.text }], judgement);
    return read.brokenAt === null ? result : { ...result, unseen: [broken(file, read.brokenAt)] };
  });
  const diagnostics = checked.flatMap((one) => one.diagnostics);
  return {
    documents: checked.flatMap((one) => one.documents),
    diagnostics,
    answered: checked.flatMap((one) => one.answered),
    fallen: checked.flatMap((one) => one.fallen),
    unseen: [...asked.unseen, ...checked.flatMap((one) => one.unseen)],
    gone: [],
    left: Math.max(0, diagnostics.length - maxFindings),
    failOn,
    seconds: (performance.now() - started) / 1000,
    lines: linesOf(cwd),
  };
}

const nothing: Checked = { documents: [], diagnostics: [], answered: [], fallen: [], unseen: [] };

const broken = (name: string, line: number): Unseen => ({
  name,
  why: `line ${line} is not valid UTF-8; what could be read was checked`,
});

/** Reads a document's lines when they are shown, once. */
function linesOf(cwd: string): Report["lines"] {
  const known = new Map<string, Lines | null>();
  return (document) => {
    let lines = known.get(document);
    if (lines === undefined) {
      const read = readText(resolve(cwd, document));
      lines = "text" in read ? new Lines(read.text) : null;
      known.set(document, lines);
    }
    return lines;
  };
}
