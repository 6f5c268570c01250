import type { TakenOut } from "@asbuilt/core/survey/history";

/** What one commit did to one file. */
interface Change {
  readonly path: string;
  readonly commit: string;
  readonly day: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Which of some names commits took out, each with the file that lost it most, from what `git log --patch --unified=0 --no-prefix` prints
 * where a line that begins with `head` tells the hash and the day of each commit.
 */
export function takenOutIn(log: string, head: string, names: readonly string[]): TakenOut[] {
  const most = new Map<string, { readonly taken: TakenOut; readonly lines: number }>();
  const all = names.map((name) => ({ name, word: new RegExp(String.raw`(?<![\w$])${name}(?![\w$])`) }));
  for (const { path, commit, day, removed, added } of changesIn(log, head))
    for (const { name, word } of all) {
      const before = removed.filter((line) => word.test(line));
      const key = `${commit} ${name}`;
      if (before.length <= Math.max(added.filter((line) => word.test(line)).length, most.get(key)?.lines ?? 0))
        continue;
      most.set(key, {
        taken: { path, commit, day, name, instead: insteadOf(name, before, added) },
        lines: before.length,
      });
    }
  return [...most.values()].map(({ taken }) => taken);
}

/** What most of the lines that a name was in are now written with, if they are the same else. */
function insteadOf(name: string, before: readonly string[], added: readonly string[]): string | null {
  const found = new Map<string, number>();
  for (const line of before) {
    const at = line.indexOf(name);
    const [begin, end] = [line.slice(0, at), line.slice(at + name.length)];
    // Of a line that is hardly more than the name, another may be like it by chance.
    if (begin.trim().length + end.trim().length < 3) continue;
    for (const other of added) {
      if (!other.startsWith(begin) || !other.endsWith(end) || other.length <= begin.length + end.length) continue;
      const middle = other.slice(begin.length, other.length - end.length);
      if (/^[A-Za-z_]\w*$/.test(middle)) found.set(middle, (found.get(middle) ?? 0) + 1);
    }
  }
  const [most, next] = [...found].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

function changesIn(log: string, head: string): Change[] {
  const changes: { path: string; commit: string; day: string; removed: string[]; added: string[] }[] = [];
  let [commit, day] = ["", ""];
  /** How many lines of the part of a patch that is being read are yet to come. */
  let [less, more] = [0, 0];
  for (const line of log.split("\n")) {
    const change = changes.at(-1);
    // Nothing but these counts tells where a part ends: a line of SQL that was removed may begin with `-- ` itself.
    if (change && less > 0 && line.startsWith("-")) {
      change.removed.push(line.slice(1));
      less--;
    } else if (change && more > 0 && line.startsWith("+")) {
      change.added.push(line.slice(1));
      more--;
    } else if (line.startsWith(head)) [commit = "", day = ""] = line.slice(head.length).split(" ");
    else if (line.startsWith("diff --git ")) changes.push({ path: "", commit, day, removed: [], added: [] });
    else if (change && line.startsWith("--- ")) change.path = line.slice(4).replace(/\t$/, "");
    else {
      const counts = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
      if (counts) [less, more] = [Number(counts[1] ?? 1), Number(counts[2] ?? 1)];
    }
  }
  return changes;
}
