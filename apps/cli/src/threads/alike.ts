/** The work on one design, and its place among all. */
interface Work {
  readonly index: number;
  readonly sources: readonly { readonly text: string }[];
}

/**
 * Work in an order in which designs with common headings follow one another: copies, versions and documents of one
 * template. A thread remembers the sections that it read last, so what one of them costs the next need not cost again.
 * By its least hashes: of two sets, the chance that their least is one and the same is the part that they have in common.
 */
export function alikeTogether<Task extends Work>(tasks: readonly Task[]): Task[] {
  const keyed = tasks.map((task) => ({ task, least: leastOf(headingsOf(task)) }));
  keyed.sort((a, b) => a.least[0] - b.least[0] || a.least[1] - b.least[1] || a.task.index - b.task.index);
  return keyed.map(({ task }) => task);
}

const headingsOf = ({ sources }: Work): string[] => sources.flatMap(({ text }) => text.match(/^#{1,6} .+$/gm) ?? []);

function leastOf(words: readonly string[]): readonly [number, number] {
  let least = beyond;
  let second = beyond;
  for (const word of words) {
    const hash = hashOf(word);
    if (hash < least) [least, second] = [hash, least];
    else if (hash < second && hash > least) second = hash;
  }
  return [least, second];
}

/** No hash is as great. */
const beyond = 2 ** 32;

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
