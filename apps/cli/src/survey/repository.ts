import { surveyors } from "@asbuilt/core/survey/list";
import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { joinFiles } from "@asbuilt/core/survey/run";
import type { Site } from "@asbuilt/core/survey/site";
import type { Survey, SurveyProblem } from "@asbuilt/core/survey/survey";
import { hashOfAll } from "../site-node/kept-entries.ts";
import { nodeSite } from "../site-node/node-site.ts";
import { doTogether } from "../threads/pool.ts";
import { noFactsCache, openFactsCache } from "./facts-cache.ts";
import { surveying } from "./job.ts";
import { type Looking, lookingAt } from "./looking.ts";
import { endsWithin } from "./within.ts";

/** How long, in milliseconds of computing, one surveyor may take to put together what it read of all files. */
const mostToJoin = 20_000;

/** What stands in a repository; it can be looked at beside its surveys only where they were made here. */
export interface Surveyed extends Looking {
  readonly surveys: readonly Survey[];
  readonly problems: readonly SurveyProblem[];
  /** The repository's files, where they are on disk: so other threads can look at it too. */
  readonly files?: readonly string[];
  /** Tells this state of the repository's files from every other; absent where it is not known, or need not be. */
  readonly state?: string;
}

export interface SurveyOptions {
  /** Whether what was read before is remembered in the user's cache folder. */
  readonly cache: boolean;
  readonly progress: (done: number, all: number) => void;
}

/** Surveys the repository at `root`: reads what changed since it was last surveyed, and joins it with what is remembered. */
export async function surveyRepository(root: string, { cache, progress }: SurveyOptions): Promise<Surveyed> {
  const site = nodeSite(root);
  const memory = cache ? openFactsCache(root) : noFactsCache;
  const facts = new Map<string, FileFacts | null>();
  const unread: string[] = [];
  for (const path of site.files) {
    if (!surveyors.some((surveyor) => surveyor.wants(path))) continue;
    const known = memory.find(path);
    // Their order is that of the paths, whoever is read first.
    facts.set(path, known ?? null);
    if (!known) unread.push(path);
  }
  let done = facts.size - unread.length;
  await doTogether(surveying, root, unread, ([path, found]) => {
    facts.set(path, found);
    memory.keep(path, found);
    progress(++done, facts.size);
  });
  memory.save();
  const state = memory.state();
  const { surveys, problems } = joinFiles(surveyors, facts as ReadonlyMap<string, FileFacts>, site, (work) =>
    endsWithin(mostToJoin, work),
  );
  return {
    surveys,
    problems,
    files: site.files,
    ...lookingAt(site),
    ...(state === null
      ? {}
      : { state: hashOfAll([state, ...site.files, ...leftOutBy(site), ...(site.notCheckedOut ?? [])]) }),
  };
}

/** What says which files are left out. */
const leftOutBy = ({ files, read }: Site): string[] =>
  files.filter((path) => /(?:^|\/)\.gitignore$/.test(path)).map((path) => JSON.stringify(read(path)));
