import { deployables } from "./files/deployables.ts";
import type { FileFacts } from "./file-facts.ts";
import type { Gap, Survey } from "./survey.ts";
import type { Surveyor } from "./surveyor.ts";

/**
 * What a surveyor would tell of files whose syntax it asked for in vain is not known: for each deployable, a survey that knows
 * nothing and says so, that nothing of them counts as missing.
 */
export function unparsedSurveys(
  { id, kinds }: Surveyor,
  files: ReadonlyMap<string, FileFacts>,
  all: readonly string[],
): readonly Survey[] {
  const unparsed = [...files].filter(([, facts]) => facts.unparsed?.by.includes(id));
  if (unparsed.length === 0) return [];
  const deployableOf = deployables(all);
  const targets = new Map<string, [first: string, why: string, n: number]>();
  for (const [path, facts] of unparsed) {
    const target = targets.get(deployableOf(path));
    if (target) target[2]++;
    else targets.set(deployableOf(path), [path, facts.unparsed!.why, 1]);
  }
  return [...targets].map(([target, [path, because, n]]) => {
    const more = n === 2 ? ", nor could another file" : n > 2 ? `, nor could ${n - 1} other files` : "";
    return {
      ...knowingNothing(id, kinds, target, `${path} could not be parsed${more}: ${because}.`),
      problems: [{ path, line: 0, why: n > 1 ? `it could not be parsed${more}, for ${because}` : because }],
    };
  });
}

/** What a surveyor would tell whose work on all files was stopped: for each deployable nothing is known, and that is said. */
export function stoppedSurveys(
  { id, title, kinds }: Surveyor,
  paths: Iterable<string>,
  all: readonly string[],
): readonly Survey[] {
  const deployableOf = deployables(all);
  const why = `Putting ${title} of all files together takes too long.`;
  return [...new Set([...paths].map(deployableOf))].map((target) => ({
    ...knowingNothing(id, kinds, target, why),
    problems: [{ path: target, line: 0, why: `putting ${title} of all files together takes too long` }],
  }));
}

function knowingNothing(
  source: string,
  kinds: Surveyor["kinds"],
  target: string,
  why: string,
): Omit<Survey, "problems"> {
  // A surveyor of no kinds is one of imports.
  const unknown: readonly Gap["kind"][] = kinds.length > 0 ? kinds : ["import"];
  return {
    source,
    target,
    knows: [],
    gaps: unknown.map((kind) => ({ kind, ...(target === "" ? {} : { within: target }), why })),
    elements: [],
  };
}
