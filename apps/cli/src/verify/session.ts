import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { verifiers } from "@asbuilt/core/rules/drift/list";
import { verify } from "@asbuilt/core/rules/drift/verify";
import { waive, waiverRule } from "@asbuilt/core/rules/waive";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { Lines } from "@asbuilt/core/text/lines";
import { resolve } from "node:path";
import { baselineFile, loadBaseline } from "../check/baseline.ts";
import type { Source } from "../check/examine.ts";
import { groupsOf } from "../check/groups.ts";
import type { Report } from "../check/report.ts";
import { finish, readAll } from "../check/run.ts";
import { whatIsAsked } from "../check/session.ts";
import { type CheckSettings, settingsOf } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { ruleIds } from "../rules.ts";
import { fromHere } from "../site-node/find.ts";
import { readText } from "../site-node/read-text.ts";
import { type Surveyed, surveyRepository } from "../survey/repository.ts";
import { progressLine } from "../terminal/progress.ts";
import { printable } from "../terminal/printable.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { redacted } from "./redact.ts";
import type { Verified, VerifyReport } from "./report.ts";

export interface VerifySession {
  readonly report: VerifyReport;
  readonly settings: CheckSettings;
}

type Stopped = { readonly wrong: string } | { readonly nothing: true };

/** Verifies what a command line asks for; or says what is wrong with it, or that there is nothing to verify. */
export async function verifyAsked(invocation: Invocation): Promise<VerifySession | Stopped> {
  const { options, operands, cwd, terminal } = invocation;
  const started = performance.now();
  const settings = settingsOf(cwd, options);
  if ("wrong" in settings) return settings;
  const baseline = options.flag("update-baseline")
    ? []
    : loadBaseline(settings, options.value("baseline") !== undefined, "drift");
  if ("wrong" in baseline) {
    const file = printable(fromHere(cwd, baselineFile(settings)));
    return { wrong: `The baseline ${file} cannot be used: ${baseline.wrong}.` };
  }
  const asked = whatIsAsked(cwd, operands, settings);
  if (asked.files.length === 0 && asked.unseen.length === 0) return { nothing: true };

  const { sources, unseen } = readAll(asked.files, cwd);
  const { show, clear } = progressLine(terminal, "surveyed");
  const surveyed = await surveyRepository(settings.root, { cache: !options.flag("no-cache"), progress: show });
  clear();
  const verified = verifyAll(sources, surveyed, { ...settings, cwd });
  const shown = new Set(verified.flatMap(({ claims }) => claims).filter(isAskedFor(invocation)));
  const report: Report = finish(
    {
      documents: verified.flatMap(({ summaries }) => summaries),
      diagnostics: verified.flatMap(({ findings }) =>
        [...findings].filter(([claim]) => shown.has(claim)).map(([, found]) => found),
      ),
      answered: verified.flatMap(({ answered }) => answered),
      fallen: verified.flatMap(({ fallen }) => fallen),
      unseen: [...asked.unseen, ...unseen],
    },
    { settings, baseline, cwd, seconds: (performance.now() - started) / 1000 },
  );
  const accepted = new Set<Diagnostic>(report.answered.map(({ diagnostic }) => diagnostic));
  return {
    settings,
    report: {
      ...report,
      lines: shownLines(report, sources),
      verified: verified.map((one) => ({
        ...one,
        claims: one.claims
          .filter((claim) => shown.has(claim))
          .map((claim) =>
            accepted.has(one.findings.get(claim)!) ? { ...claim, verdict: "accepted" as const } : claim,
          ),
      })),
      surveys: surveyed.surveys,
      problems: surveyed.problems,
    },
  };
}

/** Which claims `--kind` and `--only` ask for. */
function isAskedFor({ options }: Invocation): (claim: Claim) => boolean {
  const kinds = options.values("kind").flatMap((value) => value.split(","));
  const only = options.values("only").flatMap((value) => value.split(","));
  return ({ kind, verdict }) =>
    (kinds.length === 0 || kinds.includes(kind)) && (only.length === 0 || only.includes(verdict));
}

type Place = CheckSettings & { readonly cwd: string };

/** Verifies documents, those of one design together. Inside, documents are named from the root, as the files they speak of are. */
function verifyAll(sources: readonly Source[], { surveys, kindOf }: Surveyed, place: Place): Verified[] {
  const { root, cwd, levels } = place;
  const reality = { surveys, ...(kindOf ? { kindOf } : {}) };
  const lines = linesBelow(root);
  return groupsOf(sources).map((group) => {
    const names = new Map(group.map(({ name }) => [fromHere(root, resolve(cwd, name)), name]));
    const design = linkDesign(
      group.map(({ name, text }) =>
        readDocument(fromHere(root, resolve(cwd, name)), text, { profile: place.config.profile }),
      ),
    );
    const { claims, notes, fallen } = verify(verifiers, design, reality);
    const found = diagnosticsOf(claims, levels, lines);
    const { waived } = waive(design, [...found.values()], {
      known: new Set(ruleIds),
      ran: new Set(),
      today: new Date().toISOString().slice(0, 10),
      level: levels[waiverRule] ?? "warning",
    });
    // From here on, everything is named as it is shown: from where the host was started.
    const here = (name: string): string => names.get(name) ?? fromHere(cwd, resolve(root, name));
    const findings = new Map<Claim, Diagnostic>();
    const answers = new Map(waived.map(({ diagnostic, reason }) => [diagnostic, reason]));
    const answered: Verified["answered"][number][] = [];
    const waivedClaims = new Set<Claim>();
    for (const [claim, diagnostic] of found) {
      const shown: Diagnostic = {
        ...diagnostic,
        document: here(diagnostic.document),
        related: diagnostic.related.map((side) => ({ ...side, document: here(side.document) })),
      };
      const reason = answers.get(diagnostic);
      if (reason === undefined) findings.set(claim, shown);
      else {
        answered.push({ diagnostic: shown, by: "waiver", reason });
        waivedClaims.add(claim);
      }
    }
    return {
      design,
      claims: claims.map((claim) => (waivedClaims.has(claim) ? { ...claim, verdict: "accepted" as const } : claim)),
      notes,
      fallen,
      findings,
      answered,
      summaries: design.documents.map(({ name, metadata, profile, unread }) => ({
        name: here(name),
        title: metadata.title,
        profile,
        claims: {},
        unread: unread.length,
      })),
    };
  });
}

/** The lines of the repository's files, each read once. */
function linesBelow(root: string): (path: string) => Lines | null {
  const known = new Map<string, Lines | null>();
  return (path) => {
    let lines = known.get(path);
    if (lines === undefined) {
      const read = readText(resolve(root, path));
      lines = "text" in read ? new Lines(read.text) : null;
      known.set(path, lines);
    }
    return lines;
  };
}

/** As the report's own, but of files that are no documents no secret is shown. */
function shownLines(report: Report, sources: readonly Source[]): Report["lines"] {
  const documents = new Set(sources.map(({ name }) => name));
  const known = new Map<string, Lines | null>();
  return (name) => {
    if (documents.has(name)) return report.lines(name);
    if (!known.has(name)) {
      const lines = report.lines(name);
      known.set(name, lines && new Lines(redacted(lines.text)));
    }
    return known.get(name)!;
  };
}
