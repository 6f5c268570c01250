import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { wrapped } from "../reporters/text.ts";
import { printable } from "../terminal/printable.ts";
import { didYouMean } from "../terminal/suggest.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Verified, VerifyReport } from "./report.ts";

/** How the verdict on a claim came about, for each design that makes it; or that nobody makes it. */
export function explainClaim(
  asked: string,
  { verified, surveys }: VerifyReport,
  { colors: c, width }: Pick<Terminal, "colors" | "width">,
): string | { readonly wrong: string } {
  const found = verified.flatMap((one) => meant(asked, one.claims).map((claim) => ({ claim, one })));
  if (found.length === 0) {
    const ids = verified.flatMap(({ claims }) => claims.map(({ id }) => id));
    return { wrong: `No design here claims \`${asked}\`.${didYouMean(asked, ids)}` };
  }
  const parts = found.map(({ claim, one }) => {
    const lines = [
      c.bold(printable(claim.id)),
      ...labelled("claimed", placeOf(claim, one), c, width),
      ...labelled("state", stateOf(claim, one), c, width),
      ...labelled("looked at", lookedAt(claim, surveys), c, width),
      ...claim.because.flatMap((step, i) => labelled(i === 0 ? "because" : "", step, c, width)),
      ...claim.evidence.flatMap(({ path, line }, i) =>
        labelled(i === 0 ? "evidence" : "", line > 0 ? `${path}:${line}` : path, c, width),
      ),
      ...labelled("verdict", `${claim.verdict}. ${claim.message}`, c, width),
      ...claim.fixes.flatMap(({ title }, i) => labelled(i === 0 ? "document" : "", title, c, width)),
      ...(claim.advice ? labelled("code", claim.advice, c, width) : []),
      ...(claim.rule ? labelled("rule", `${claim.rule} (asbuilt explain ${claim.rule})`, c, width) : []),
    ];
    return `${lines.join("\n")}\n`;
  });
  return parts.join("\n");
}

/** A claim is asked for by its id or its name; letter case does not matter. */
function meant(asked: string, claims: readonly Claim[]): readonly Claim[] {
  const words = asked.toLowerCase();
  const exact = claims.filter(({ id }) => id.toLowerCase() === words);
  return exact.length > 0 ? exact : claims.filter(({ name }) => name.toLowerCase() === words);
}

function placeOf({ origin, verdict }: Claim, { design }: Verified): string {
  const document = design.documents.find(({ name }) => name === origin.document);
  const line = document?.markdown.lines.lineAt(origin.range.from) ?? 1;
  const words = document?.markdown.lines.textOf(line).trim() ?? "";
  return `${verdict === "undocumented" ? "nowhere; it belongs to " : ""}${origin.document}:${line}  ${words}`;
}

function stateOf({ id }: Claim, { design }: Verified): string {
  const state = design.model.elements.get(id)?.state;
  const status = design.documents[0]?.metadata.status;
  if (state) return state;
  return status ? `the design is ${status}` : "the design gives no status";
}

function lookedAt({ survey, target, kind }: Claim, surveys: VerifyReport["surveys"]): string {
  if (survey) return target ? `${survey} (${target})` : survey;
  const able = surveys.filter(({ knows }) => (knows as readonly string[]).includes(kind));
  return able.length === 0
    ? "nothing here tells of this kind"
    : able.map((each) => (each.target ? `${each.source} (${each.target})` : each.source)).join(", ");
}

function labelled(label: string, words: string, c: Terminal["colors"], width: number): string[] {
  const lines = wrapped(printable(words), Math.max(30, width - 14));
  return lines.map((line, i) => `  ${c.dim((i === 0 ? label : "").padEnd(10))} ${line}`);
}
