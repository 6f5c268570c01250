import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { ToldNote } from "@asbuilt/core/rules/drift/verify";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Survey } from "@asbuilt/core/survey/survey";
import { Lines } from "@asbuilt/core/text/lines";
import type { Source } from "../check/examine.ts";
import type { Report } from "../check/report.ts";
import { finish, readAll, withWords } from "../check/run.ts";
import { begin, type Stopped } from "../check/session.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { surveyApi } from "../live-api/survey-api.ts";
import { surveyDatabase } from "../live-database/survey-database.ts";
import type { Unseen } from "../site-node/find.ts";
import { isOn } from "../rules.ts";
import { placeFromHere } from "../site-node/from-here.ts";
import { type Surveyed, surveyRepository } from "../survey/repository.ts";
import { savedSurveys } from "../survey/surveyed.ts";
import { progressLine } from "../terminal/progress.ts";
import { acceptAnswered } from "./accept.ts";
import { isNews, verdictsAt } from "./since.ts";
import { withoutSecrets } from "@asbuilt/core/survey/files/without-secrets";
import type { VerifyReport } from "./report.ts";
import { standingOf } from "./standing.ts";
import { verifyAll } from "./verify-all.ts";

export interface VerifySession {
  readonly report: VerifyReport;
  readonly settings: CheckSettings;
}

/** Verifies what a command line asks for; or says what is wrong with it, or that there is nothing to verify. */
export async function verifyAsked(invocation: Invocation): Promise<VerifySession | Stopped> {
  const started = performance.now();
  const begun = begin(invocation, "drift");
  if (!("asked" in begun)) return begun;
  const { settings, baseline, asked } = begun;
  const { options, cwd } = invocation;
  const { sources, unseen } = withWords(readAll(asked.files, cwd));
  const surveyed = await lookAt(settings.root, invocation);
  const { root, levels, config } = settings;
  const place = { root, levels, config, cwd };
  const { verified, unseen: unverified } = await verifyAll(sources, surveyed, place);
  const revision = options.value("changed-since");
  const before = revision === undefined ? null : await verdictsAt(revision, sources, place);
  if (before && "why" in before) return { wrong: `--changed-since: ${before.why}.` };
  const chosen = options.values("only").length > 0 || options.values("kind").length > 0;
  const isAll = !chosen && before === null;
  const isAsked = isAskedFor(invocation);
  const shown = new Set(
    verified.flatMap(({ claims }) => claims).filter((claim) => isAsked(claim) && (!before || isNews(claim, before))),
  );
  const report: Report = finish(
    {
      documents: verified.flatMap(({ summaries }) => summaries),
      diagnostics: verified.flatMap(({ findings, waivers }) => [
        ...[...findings].filter(([claim]) => shown.has(claim)).map(([, found]) => found),
        ...(isAll ? waivers : []),
      ]),
      answered: verified.flatMap(({ answered }) => answered),
      fallen: verified.flatMap(({ fallen }) => fallen),
      unseen: [...asked.unseen, ...unseen, ...surveyed.unseen, ...unverified],
    },
    {
      settings,
      baseline,
      cwd,
      sources,
      seconds: (performance.now() - started) / 1000,
      designs: verified.length,
      asked,
    },
  );
  const accepted = new Set<Diagnostic>(report.answered.map(({ diagnostic }) => diagnostic));
  const claims = acceptAnswered(verified, accepted);
  const all = {
    verified: verified.map((one, i) => ({
      ...one,
      notes: revision === undefined ? one.notes.filter(isNoteAskedFor(invocation)) : [],
      claims: claims[i]!.filter((_, j) => shown.has(one.claims[j]!)),
    })),
    since: revision ?? null,
    chosen,
  };
  return {
    settings,
    report: {
      ...report,
      ...all,
      // What is accepted of waivers may be of those that `check` alone tells of.
      gone: report.gone.filter(({ rule }) => isOn("drift", rule)),
      standing: standingOf(all),
      lines: shownLines(report, sources),
      fromHere: (path) => placeFromHere(cwd, settings.root, path),
      surveys: surveyed.surveys,
      problems: surveyed.problems,
    },
  };
}

/** What was surveyed, and what was asked for and could not be. */
type Looked = Surveyed & { readonly unseen: readonly Unseen[] };

/** Surveys what the command line says: what was saved, else this repository, and the databases and APIs that it names. One that cannot be reached takes nothing from the others. */
async function lookAt(root: string, { options, cwd, terminal }: Invocation): Promise<Looked> {
  const found = await lookHere(root, { options, cwd, terminal });
  const here: Surveyed = "unseen" in found ? { surveys: [], problems: [] } : found;
  const unseen: Unseen[] = "unseen" in found ? [{ name: found.unseen, why: found.why }] : [];
  const live: Survey[] = [];
  for (const address of options.values("db")) {
    const found = await surveyDatabase(address, cwd);
    if ("why" in found) unseen.push({ name: found.name, why: found.why });
    else live.push(found);
  }
  for (const address of options.values("api")) {
    const found = await surveyApi(address);
    if ("why" in found) unseen.push({ name: found.name, why: found.why });
    else live.push(found);
  }
  const { state, ...looked } = here;
  const asked = options.values("db").length + options.values("api").length > 0;
  // What a database or an API answers is no part of the state of the files, so nothing is remembered of it.
  return { ...looked, ...(asked || state === undefined ? {} : { state }), surveys: [...here.surveys, ...live], unseen };
}

/** What was saved, else what stands in this repository. */
async function lookHere(
  root: string,
  { options, cwd, terminal }: Pick<Invocation, "options" | "cwd" | "terminal">,
): Promise<Surveyed | { readonly unseen: string; readonly why: string }> {
  const saved = options.values("survey");
  if (saved.length > 0) return savedSurveys(saved, cwd);
  const { show, clear } = progressLine(terminal, "surveyed");
  const surveyed = await surveyRepository(root, { cache: !options.flag("no-cache"), progress: show });
  clear();
  return surveyed;
}

/** Which claims `--kind` and `--only` ask for. */
function isAskedFor({ options }: Invocation): (claim: Claim) => boolean {
  const kinds = options.values("kind");
  const only = options.values("only");
  return ({ kind, verdict }) =>
    (kinds.length === 0 || kinds.includes(kind)) && (only.length === 0 || only.includes(verdict));
}

/** A note on other kinds than those asked for is noise. */
function isNoteAskedFor({ options }: Invocation): (note: ToldNote) => boolean {
  const kinds = options.values("kind");
  return (note) => kinds.length === 0 || note.kinds === null || note.kinds.some((kind) => kinds.includes(kind));
}

/** As the report's own, but of files that are no documents no secret is shown. */
function shownLines(report: Report, sources: readonly Source[]): Report["lines"] {
  const documents = new Set(sources.map(({ name }) => name));
  const known = new Map<string, Lines | null>();
  return (name) => {
    if (documents.has(name)) return report.lines(name);
    if (!known.has(name)) {
      const lines = report.lines(name);
      known.set(name, lines && new Lines(withoutSecrets(name, lines.text)));
    }
    return known.get(name)!;
  };
}
