import type { Design } from "@asbuilt/core/document/design";
import type { Evidence } from "@asbuilt/core/model/built";
import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { comparedFacts, provenBy } from "@asbuilt/core/rules/drift/compared";
import { surveyors } from "@asbuilt/core/survey/list";
import type { Survey } from "@asbuilt/core/survey/survey";
import { wrapped } from "../reporters/text.ts";
import { counted } from "../reporters/words.ts";
import { ruleIds } from "../rules.ts";
import { printable } from "../terminal/printable.ts";
import { didYouMean } from "../terminal/suggest.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { VerifyReport } from "./report.ts";

/** How the verdict on a claim came about, for each design that makes it; or that nobody makes it. */
export function explainClaim(
  asked: string,
  report: VerifyReport,
  { colors: c, width }: Pick<Terminal, "colors" | "width">,
): string | { readonly wrong: string } {
  const { verified } = report;
  const found = verified.flatMap((one) => meant(asked, one.claims).map((claim) => ({ claim, one })));
  if (found.length === 0) {
    return {
      wrong: nobodyClaims(
        asked,
        verified.flatMap(({ claims }) => claims),
      ),
    };
  }
  const parts = found.map(({ claim, one }) => {
    const design = one.design();
    const steps: readonly (readonly [label: string, words: readonly string[]])[] = [
      ["claimed", [placeOf(claim, report)]],
      ["state", [stateOf(claim, design)]],
      ["looked at", lookedAt(claim, report.surveys)],
      ["compared", comparedWith(claim, design, report.surveys)],
      ["because", claim.because],
      ["found", claim.evidence.map((place) => quoted(place, report))],
      ["beside", claim.beside.map((place) => `${quoted(place, report)}  (${place.says})`)],
      ["verdict", [`${claim.verdict}. ${claim.message}`]],
      ["document", claim.fixes.map(({ title }) => title)],
      ["code", claim.advice === null ? [] : [claim.advice]],
      [
        "accept",
        one.findings.has(claim) ? [`<!-- asbuilt-ignore ${claim.rule}: why --> above it in the document`] : [],
      ],
      ["rule", claim.rule ? [`${claim.rule} (asbuilt explain ${claim.rule})`] : []],
    ];
    const lines = steps.flatMap(([label, words]) =>
      words.flatMap((word, i) => labelled(i === 0 ? label : "", word, c, width)),
    );
    return `${[c.bold(printable(claim.id)), ...lines].join("\n")}\n`;
  });
  return parts.join("\n");
}

function nobodyClaims(asked: string, claims: readonly Claim[]): string {
  if (ruleIds.includes(asked))
    return `\`${asked}\` is a rule, which \`asbuilt explain ${asked}\` tells of. --explain takes a claim: its name in the design, or its id.`;
  const known = [...new Set([...claims.map(({ name }) => name), ...claims.map(({ id }) => id)])];
  const meant = didYouMean(asked, known);
  return `No design here claims \`${asked}\`.${meant || " A claim is asked for by its name in the design, or by its id, which --format json shows."}`;
}

/**
 * A claim is asked for by its id or its name, as people write them: letter case does not matter, nor what parts words, nor where an
 * operation is mounted; the last part of a name does where one thing alone is called so.
 */
function meant(asked: string, claims: readonly Claim[]): readonly Claim[] {
  const words = asked.toLowerCase();
  const loose = looseName(asked);
  const [, method, path] = /^(?:endpoint:)?([a-z]+) (\/.+)$/.exec(words) ?? [];
  const ways: readonly ((claim: Claim) => boolean)[] = [
    ({ id }) => id.toLowerCase() === words,
    ({ name }) => name.toLowerCase() === words,
    ({ id, name }) => looseName(id) === loose || looseName(name) === loose,
    ({ kind, name }) =>
      kind === "endpoint" &&
      path !== undefined &&
      name.toLowerCase().startsWith(`${method} /`) &&
      name.toLowerCase().endsWith(path),
    ({ id }) => looseName(id).endsWith(`.${loose}`),
  ];
  for (const [i, isMeant] of ways.entries()) {
    const found = claims.filter(isMeant);
    if (found.length > 0 && (i < 3 || new Set(found.map(({ id }) => id)).size === 1)) return found;
  }
  return [];
}

const looseName = (text: string): string => text.toLowerCase().replace(/[_\s]+/g, "-");

function placeOf({ origin, verdict }: Claim, { lines: linesOf, fromHere }: VerifyReport): string {
  const lines = linesOf(fromHere(origin.document));
  const line = lines?.lineAt(origin.range.from) ?? 1;
  const words = lines?.textOf(line).trim().replace(/\s+/g, " ") ?? "";
  return `${verdict === "undocumented" ? "nowhere; it belongs to " : ""}${origin.document}:${line}  ${words}`;
}

function stateOf({ id }: Claim, design: Design): string {
  const state = design.model.elements.get(id)?.state;
  const status = design.documents[0]?.metadata.status;
  if (state) return state;
  return status ? `the design is ${status}` : "the design gives no status";
}

/** More sources that tell of a kind are only counted. */
const mostSources = 4;

/** The source that answered, with how much it holds; else those that tell of this kind. */
function lookedAt({ survey, target, kind }: Claim, surveys: readonly Survey[]): string[] {
  const answering = surveys.filter((each) => each.source === survey && each.target === target);
  const able = surveys.filter((each) => (each.knows as readonly string[]).includes(kind) && !answering.includes(each));
  if (answering.length + able.length === 0) return ["nothing here tells of this kind"];
  const others = able.slice(0, mostSources).map((each) => `${named(each)}, which ${holding(each, kind)}`);
  const more = able.length - others.length;
  return [
    ...answering.slice(0, 1).map((each) => `${named(each)}, which ${holding(each, kind)}: it answered`),
    ...others.map((words) => (survey === null ? words : `beside it ${words}`)),
    ...(more > 0 ? [`and ${counted(more, "other source")} of this kind`] : []),
  ];
}

function named({ source, target }: Survey): string {
  const title = surveyors.find(({ id }) => id === source)?.title ?? source;
  return target ? `${title} (${source}) of ${target}` : `${title} (${source})`;
}

function holding({ elements, imports }: Survey, kind: Claim["kind"]): string {
  if (imports) return `has ${counted(imports.edges.length, "import")} among ${counted(imports.files.length, "file")}`;
  const own = elements.filter((element) => element.kind === kind).length;
  return own > 0 ? `holds ${thing(own, kind)}` : `holds ${counted(elements.length, "thing")} of other kinds`;
}

const thing = (n: number, kind: string): string => `${counted(n, "thing")} of kind ${kind}`;

/** What the design says of the thing, fact by fact, and what stands. */
function comparedWith(claim: Claim, design: Design, surveys: readonly Survey[]): string[] {
  const element = design.model.elements.get(claim.id);
  if (!element || claim.survey === null) return [];
  const built = provenBy(claim, surveys);
  const differing = new Map(claim.differences.map((difference) => [difference.fact, difference]));
  const name = built && built.name !== claim.name ? [`the name ${claim.name} with ${built.name}`] : [];
  return [
    ...name,
    ...comparedFacts(element, built).map(({ fact, designed, built: is }) => {
      const difference = differing.get(fact);
      if (difference) return `${fact}: ${difference.expected} in the design, ${difference.actual} here: they differ`;
      if (is === null) return `${fact}: ${designed} in the design; nothing here tells of it`;
      return `${fact}: ${designed} in the design, ${is} here${claim.verdict === "confirmed" ? ": they agree" : ""}`;
    }),
  ];
}

/** A place with its line. */
function quoted({ path, line }: Evidence, report: VerifyReport): string {
  if (line === 0) return path;
  const words = report.lines(report.fromHere(path))?.textOf(line).trim() ?? "";
  return words === ""
    ? `${path}:${line}`
    : `${path}:${line}  ${words.length > 200 ? `${words.slice(0, 200)}…` : words}`;
}

function labelled(label: string, words: string, c: Terminal["colors"], width: number): string[] {
  const lines = wrapped(printable(words), Math.max(30, width - 14));
  return lines.map((line, i) => `  ${c.dim((i === 0 ? label : "").padEnd(10))} ${line}`);
}
