import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { readFile } from "@asbuilt/core/survey/run";
import type { Site } from "@asbuilt/core/survey/site";
import type { Surveyor } from "@asbuilt/core/survey/surveyor";
import { endsWithin, within } from "./within.ts";

/** How long, in milliseconds, all surveyors may take for a few files; and then, where they took longer, each for one. */
export interface Patience {
  readonly some: number;
  readonly one: number;
}

const usual: Patience = { some: 10_000, one: 4_000 };

/** A file to be read: its text and the surveyors that want it; or why there is no text, as the end of a sentence. */
export type Opened = { readonly text: string; readonly surveyors: readonly Surveyor[] } | { readonly why: string };

/**
 * Reads files for the surveyors that want them. A surveyor that does not come to an end with one is stopped, and what it would
 * tell of that file is not known; the others, and the other files, lose nothing by it.
 */
export function readInTime(
  paths: readonly string[],
  open: (path: string) => Opened,
  parse: Site["parse"],
  done: (path: string, facts: FileFacts) => void,
  { some, one }: Patience = usual,
): void {
  let at = 0;
  while (at < paths.length) {
    const ended = within(some, () => {
      for (; at < paths.length; at++) {
        const path = paths[at]!;
        const file = open(path);
        done(path, "why" in file ? unread(path, file.why) : readFile(file.surveyors, path, file.text, parse));
      }
    });
    if (ended) return;
    // The one that was being read may only have come last of many.
    const path = paths[at++];
    if (path !== undefined) done(path, oneByOne(path, open(path), parse, one));
  }
}

const unread = (path: string, why: string): FileFacts => ({ facts: {}, problems: [{ path, line: 0, why }] });

function oneByOne(path: string, file: Opened, parse: Site["parse"], patience: number): FileFacts {
  if ("why" in file) return unread(path, file.why);
  const { text, surveyors } = file;
  const read: FileFacts[] = [];
  const late: string[] = [];
  for (const surveyor of surveyors) {
    const ended = endsWithin(patience, () => void read.push(readFile([surveyor], path, text, parse)));
    if (!ended) late.push(surveyor.id);
  }
  const unparsed = read.flatMap((each) => each.unparsed ?? []);
  const by = [...late, ...unparsed.flatMap((each) => each.by)];
  const why = late.length > 0 ? `reading it takes longer than ${patience / 1000} s` : (unparsed[0]?.why ?? "");
  return {
    facts: Object.assign({}, ...read.map(({ facts }) => facts)),
    problems: read.flatMap(({ problems }) => problems),
    ...(by.length > 0 ? { unparsed: { by, why } } : {}),
  };
}
