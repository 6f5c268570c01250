import type { ReadDocument } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";

/** How many changes of its series came after the one that a document tells of; of one that says that it is built, none are counted. */
export function laterThan({ name, metadata: { status } }: ReadDocument, reality: Reality): number {
  const [, series, number] = numbered.exec(name) ?? [];
  if (series === undefined || (status !== null && status !== "approved")) return 0;
  return (
    changesOf(reality)
      .get(series)
      ?.filter((other) => other > Number(number)).length ?? 0
  );
}

const numbered = /^((?:.+\/)?\.?(?:specs?|features?|changes)\/)(\d{3,4})[-_][^/]+\//i;

/** The numbers of the changes of each series. A folder is one where what was asked for, or the tasks, lie in it: chapters are numbered too. */
const changesOf = perObject((reality: Reality): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, Set<number>>();
  for (const path of filesOf(reality)) {
    const [whole, series, number] = numbered.exec(path) ?? [];
    if (whole === undefined || !ofWork.test(path.slice(whole.length))) continue;
    const numbers = all.get(series!) ?? new Set();
    all.set(series!, numbers.add(Number(number)));
  }
  return new Map([...all].map(([series, numbers]) => [series, [...numbers]]));
});

const ofWork = /^(?:spec|plan|tasks|proposal|requirements)\.md$/i;
