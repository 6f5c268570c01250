import type { Gone, History } from "@asbuilt/core/survey/history";
import { whenAsked } from "@asbuilt/core/text/when-asked";
import { takenOutIn } from "./git-patches.ts";
import { gitSoFar } from "./git.ts";

/** Of a long history, what is told within this time, in milliseconds, is what counts: git tells the latest commits first. */
const patience = 4_000;
/** The same for all walks together that look into what commits changed, which takes git much longer. */
const patienceWithin = 2_000;
/** What is looked for at once. */
const mostNames = 100;

/** What git tells of the paths that are gone at a revision from the repository that `root` is or lies in; where git knows nothing, nothing. */
export function gitHistory(root: string, revision = "HEAD"): History {
  const askFor = (time: number, args: readonly string[]): string =>
    gitSoFar(root, ["-c", "core.quotePath=false", ...args], time).toString("utf8");
  const ask = (...args: string[]): string => askFor(patience, args);
  const plain = ["--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color", "--relative"];
  const moves = new Map<string, ReadonlyMap<string, string>>();
  const additions = new Map<string, string>();
  let left = patienceWithin;
  return {
    tip: whenAsked(() => ask("rev-parse", "--verify", "--quiet", revision)),
    gone: whenAsked(() =>
      goneIn(
        ask("log", ...plain, "--no-renames", "--diff-filter=D", "--name-only", `--format=${head}%h %cs`, revision),
      ),
    ),
    movedIn: (commit) =>
      kept(moves, commit, () =>
        movesIn(ask("show", ...plain, "--find-renames", "--diff-filter=R", "--name-status", "--format=", commit)),
      ),
    addedIn: (commit, path) =>
      kept(additions, `${commit} ${path}`, () =>
        addedLines(ask("show", ...plain, "--unified=0", "--format=", commit, "--", path)),
      ),
    takenOut: (names) => {
      if (names.length === 0 || left <= 0) return [];
      const begun = performance.now();
      const wanted = names.slice(0, mostNames);
      const patch = [...plain, "--find-renames", "--patch", "--unified=0", "--no-prefix", `--format=${head}%h %cs`];
      // To count what matches costs far less than to make every patch and look into it.
      const counted = [`-S${wanted.join("|")}`, "--pickaxe-regex"];
      const told = askFor(left, ["log", ...patch, ...counted, revision, "--", ".", ...documents]);
      left -= Math.ceil(performance.now() - begun);
      return takenOutIn(told, head, wanted);
    },
  };
}

/** What tells of code, and what tools write, is left out. */
const documents = "md mdx markdown rst adoc txt html svg snap lock min.js map csv"
  .split(" ")
  .map((ending) => `:(exclude,icase)*.${ending}`);

function kept<T>(known: Map<string, T>, key: string, compute: () => T): T {
  if (!known.has(key)) known.set(key, compute());
  return known.get(key)!;
}

/** Stands before what tells a commit: no path holds it. */
const head = "\u0001";

function goneIn(log: string): Gone[] {
  const gone: Gone[] = [];
  let [commit, day] = ["", ""];
  for (const line of log.split("\n")) {
    if (line.startsWith(head)) [commit = "", day = ""] = line.slice(head.length).split(" ");
    else if (isPlain(line)) gone.push({ path: line, commit, day });
  }
  return gone;
}

/** git writes paths with quotes and line ends as strings of C: nobody names those in a text. */
const isPlain = (path: string): boolean => path !== "" && !path.startsWith('"');

const movesIn = (changes: string): ReadonlyMap<string, string> =>
  new Map(
    changes.split("\n").flatMap((line) => {
      const [, from, to] = line.split("\t");
      return from !== undefined && to !== undefined ? [[from, to] as const] : [];
    }),
  );

const addedLines = (patch: string): string =>
  patch
    .split("\n")
    .filter((line) => line.startsWith("+") && !line.startsWith("+++ "))
    .map((line) => `${line.slice(1)}\n`)
    .join("");
