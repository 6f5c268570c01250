import type { Reality } from "@asbuilt/core/rules/drift/reality";
import { join } from "node:path";
import { keyOf } from "../check/cache.ts";
import type { Source } from "../check/examine.ts";
import { cacheFolder } from "../site-node/cache-folder.ts";
import { hashOfAll, keptEntries, noEntries } from "../site-node/kept-entries.ts";
import { build, version } from "../version.ts";
import type { DesignVerdicts, Place } from "./verify-design.ts";

// The verdicts on a design are remembered under the hash of its documents, apart for each build, each configuration, each day
// and each state of the repository and of its history.

/** A question that was asked of the repository beside its survey, and the answer. */
export type Looked = readonly [question: Question, path: string, answer: string];
type Question = "kindOf" | "linesOf" | "tasksOf" | "supersedesOf" | "proposes";

interface Kept {
  readonly verdicts: DesignVerdicts;
  readonly looked: readonly Looked[];
}

export interface VerdictMemory {
  readonly find: (group: readonly Source[]) => DesignVerdicts | undefined;
  readonly keep: (group: readonly Source[], verdicts: DesignVerdicts, looked: readonly Looked[]) => void;
  readonly save: () => void;
}

/** What is remembered of designs in the repository at `place`, whose files are in a `state`; nothing where that is not known. */
export function verdictMemory(reality: Reality, place: Place, state: string | null): VerdictMemory {
  const entries =
    state === null
      ? noEntries<Kept>()
      : keptEntries(
          join(cacheFolder(place.root), "verify", `${nameOf(place, [state, reality.history?.tip() ?? ""])}.json`),
          isKept,
        );
  return {
    find(group) {
      const known = entries.find(keyOf(group));
      return known?.looked.every(([question, path, answer]) => answerTo(reality, question, path) === answer)
        ? known.verdicts
        : undefined;
    },
    keep: (group, verdicts, looked) => entries.keep(keyOf(group), { verdicts, looked }),
    save: entries.save,
  };
}

const nameOf = (place: Place, state: readonly string[]): string => {
  const { cwd, root, levels, config } = place;
  const today = new Date().toISOString().slice(0, 10);
  return hashOfAll([
    version,
    build,
    process.versions.node,
    today,
    ...state,
    JSON.stringify([cwd, root, levels, config]),
  ]).slice(0, 20);
};

/** A reality that tells what it was asked of the disk. */
export function listening(reality: Reality): { readonly reality: Reality; readonly looked: () => readonly Looked[] } {
  const asked = new Map<string, Looked>();
  const heard =
    <T>(question: Question, ask: (path: string) => T) =>
    (path: string): T => {
      const answer = ask(path);
      asked.set(`${question} ${path}`, [question, path, JSON.stringify(answer)]);
      return answer;
    };
  const { kindOf, linesOf, tasksOf, supersedesOf, proposes } = reality;
  return {
    reality: {
      ...reality,
      ...(kindOf ? { kindOf: heard("kindOf", kindOf) } : {}),
      ...(linesOf ? { linesOf: heard("linesOf", linesOf) } : {}),
      ...(tasksOf ? { tasksOf: heard("tasksOf", tasksOf) } : {}),
      ...(supersedesOf ? { supersedesOf: heard("supersedesOf", supersedesOf) } : {}),
      ...(proposes ? { proposes: heard("proposes", proposes) } : {}),
    },
    looked: () => {
      const all = [...asked.values()];
      asked.clear();
      return all;
    },
  };
}

const answerTo = (reality: Reality, question: Question, path: string): string =>
  JSON.stringify(reality[question]?.(path));

const isKept = (value: unknown): value is Kept => {
  const { verdicts, looked } = (value ?? {}) as Partial<Kept>;
  return (
    Array.isArray(looked) &&
    [
      verdicts?.claims,
      verdicts?.notes,
      verdicts?.fallen,
      verdicts?.findings,
      verdicts?.waivers,
      verdicts?.documents,
    ].every(Array.isArray)
  );
};
