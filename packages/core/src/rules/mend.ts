import type { Diagnostic, Fix } from "../text/diagnostic.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { overlaps } from "../text/range.ts";

export interface Mended {
  /** The documents that changed, with their new text. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was done, in order. */
  readonly done: readonly { readonly document: string; readonly rule: string; readonly title: string }[];
}

/** One mend can make another one possible; that this goes on for longer is a fault of a rule. */
const mostRounds = 10;

/**
 * Applies the safe fixes of findings, and of those that remain, until there are none. A fix is applied whole or not at
 * all: one that touches what another of the same round changes waits for the next.
 */
export function mend(
  texts: ReadonlyMap<string, string>,
  findingsIn: (texts: ReadonlyMap<string, string>) => readonly Diagnostic[],
): Mended {
  const now = new Map(texts);
  const done: { document: string; rule: string; title: string }[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const edits = new Map<string, TextEdit[]>();
    for (const { document, rule, fixes } of findingsIn(now)) {
      const fix = fixes.find(({ safe }) => safe);
      const taken = edits.get(document) ?? [];
      const text = now.get(document);
      if (!fix || text === undefined || !changes(fix, text) || clashes(fix, taken)) continue;
      edits.set(document, [...taken, ...fix.edits]);
      done.push({ document, rule, title: fix.title });
    }
    if (edits.size === 0) break;
    for (const [document, some] of edits) now.set(document, edited(now.get(document)!, some));
  }
  const changed = [...now].filter(([document, text]) => texts.get(document) !== text);
  return { texts: new Map(changed), done };
}

/** Applies edits with the line ends that the text has. */
function edited(text: string, edits: readonly TextEdit[]): string {
  if (!text.includes("\r\n")) return applyEdits(text, edits);
  return applyEdits(
    text,
    edits.map(({ range, insert }) => ({ range, insert: insert.replace(/\r?\n/g, "\r\n") })),
  );
}

const changes = ({ edits }: Fix, text: string): boolean =>
  edits.some(({ range, insert }) => text.slice(range.from, range.to) !== insert);

const clashes = ({ edits }: Fix, taken: readonly TextEdit[]): boolean =>
  edits.some((edit) =>
    taken.some((other) => overlaps(edit.range, other.range) || edit.range.from === other.range.from),
  );
