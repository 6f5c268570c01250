import type { FileFacts } from "./file-facts.ts";
import { isExample } from "./files/kinds-of-file.ts";
import { holdsScriptBlocks, scriptBlocks } from "./files/script-blocks.ts";
import type { Site, SourceFile } from "./site.ts";
import type { Survey, SurveyProblem } from "./survey.ts";
import type { Surveyor } from "./surveyor.ts";
import { stoppedSurveys, unparsedSurveys } from "./unparsed.ts";

/** Why no script is read where its parser is not installed. */
export const noParser = "there is no parser for this machine (oxc-parser is not installed)";

/** Of files of markup, the scripts in them. */
function scriptOf(path: string, text: string, parse: NonNullable<Site["parse"]>): ReturnType<typeof parse> {
  if (!holdsScriptBlocks(path)) return parse(path, text);
  const script = scriptBlocks(text);
  return parse(`${path}.${script.tsx ? "tsx" : "ts"}`, script.text);
}

/** What all surveyors of a list make of one file. A surveyor that falls over it is said, and the others go on. */
export function readFile(surveyors: readonly Surveyor[], path: string, text: string, parse: Site["parse"]): FileFacts {
  const facts: Record<string, unknown> = {};
  const problems: SurveyProblem[] = [];
  let script: ReturnType<typeof scriptOf> | undefined;
  let asks = "";
  const inVain = new Set<string>();
  const file: SourceFile = {
    path,
    text,
    script: () => {
      script ??= parse ? scriptOf(path, text, parse) : { why: noParser };
      if (!("why" in script)) return script;
      inVain.add(asks);
      return null;
    },
  };
  for (const each of surveyors) {
    if (!each.wants(path)) continue;
    asks = each.id;
    try {
      const found = each.read(file);
      if (found !== null) facts[each.id] = found;
    } catch (error) {
      problems.push({
        path,
        line: 0,
        why: `asbuilt itself failed on it (${each.id}): ${String(error)}; please report this`,
      });
    }
  }
  return {
    facts,
    problems,
    ...(inVain.size > 0 ? { unparsed: { by: [...inVain], why: (script as { readonly why: string }).why } } : {}),
  };
}

/** Does some work, or stops it where it takes too long; whether it came to its end. */
export type InTime = (work: () => void) => boolean;

const unbounded: InTime = (work) => {
  work();
  return true;
};

/** What every surveyor makes of what was read. One that is stopped is said, and nothing that it would tell counts as missing. */
export function joinFiles(
  surveyors: readonly Surveyor[],
  files: ReadonlyMap<string, FileFacts>,
  site: Site,
  inTime: InTime = unbounded,
): { readonly surveys: readonly Survey[]; readonly problems: readonly SurveyProblem[] } {
  const surveys: Survey[] = [];
  // Of things of one name that of the system itself comes before that of an example.
  const [shown, own] = [
    [...files].filter(([path]) => isExample(path)),
    [...files].filter(([path]) => !isExample(path)),
  ];
  const inOrder = [...own, ...shown];
  const problems: SurveyProblem[] = [...files.values()].flatMap((file) => file.problems);
  for (const each of surveyors) {
    const mine = new Map<string, unknown>();
    for (const [path, { facts }] of inOrder) if (Object.hasOwn(facts, each.id)) mine.set(path, facts[each.id]);
    try {
      let joined: readonly Survey[] = [];
      const ended = inTime(() => {
        joined = each.join(mine, site);
      });
      surveys.push(...(ended ? joined : stoppedSurveys(each, mine.keys(), site.files)));
      surveys.push(...unparsedSurveys(each, files, site.files));
    } catch (error) {
      problems.push({
        path: "",
        line: 0,
        why: `asbuilt itself failed (${each.id}): ${String(error)}; please report this`,
      });
    }
  }
  return { surveys, problems };
}

/** Surveys a site from end to end, on this thread. */
export function surveySite(surveyors: readonly Surveyor[], site: Site): ReturnType<typeof joinFiles> {
  const files = new Map<string, FileFacts>();
  const unread: SurveyProblem[] = [];
  for (const path of site.files) {
    const wanting = surveyors.filter((each) => each.wants(path));
    if (wanting.length === 0) continue;
    const read = site.read(path);
    if ("why" in read) unread.push({ path, line: 0, why: read.why });
    else files.set(path, readFile(wanting, path, read.text, site.parse));
  }
  const { surveys, problems } = joinFiles(surveyors, files, site);
  return { surveys, problems: [...unread, ...problems] };
}
