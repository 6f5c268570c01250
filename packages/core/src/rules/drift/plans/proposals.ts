import { within } from "../../../document/context.ts";
import type { ReadDocument } from "../../../document/design.ts";
import { callsItselfProposal } from "../../../survey/proposes-in.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";
import { speaksOfFuture } from "./habits.ts";

// Projects that decide in public keep their proposals: a folder of them tells how each change was thought of before it was made. An
// accepted one is a record of that, and nobody mends it when the change is built otherwise, or when a later one builds on it.

/** So many documents side by side are a series. */
const series = 3;
/** Where at least this part of a folder calls itself a proposal, it is a folder of them. */
const share = 1 / 8;

/**
 * Whether a document is one of a series of proposals: it calls itself one, or lies where such are kept, beside others; or many beside it
 * call themselves so, and it tells of a change as they do. One that gives another status than that it was accepted is believed; but
 * where a folder keeps nothing but proposals, that one was built says what became of the change, and not that it is kept up.
 */
export const isOfProposals = perObject((reality: Reality) =>
  perObject((document: ReadDocument): boolean => {
    const { name, markdown, metadata } = document;
    const { status } = metadata;
    const kept = keptIn.exec(name);
    if (kept && documentsBelow(reality)(name.slice(0, kept.index + kept[0].length)) >= series)
      return status === null || status === "approved" || status === "implemented";
    if (status !== null && status !== "approved") return false;
    const beside = documentsIn(reality).get(folderOf(name)) ?? [];
    if (beside.length < series) return false;
    return callsItselfProposal(markdown.text) || (tellsOfChange(document) && holdsProposals(reality)(folderOf(name)));
  }),
);

/** Folders in which proposals are kept: `rfcs/`, `enhancements/`, `keps/`, and those of which a folder says how they fared: `Implemented/`. */
const keptIn =
  /(?:^|\/)(?:rfcs?|rfds?|proposals?(?:[-_](?:accepted|done|archive))?|enhancements?|[kgds]eps|(?:implemented|accepted)(?:[-_](?:designs?|proposals?))?)\//i;

/** A proposal says why, what it does not aim at, what else was thought of, what is proposed, and what will be: of these at least two. */
function tellsOfChange(document: ReadDocument): boolean {
  const titles = document.sections.map(({ title }) => title);
  const signs = [
    titles.some((title) => noGoals.test(title)),
    titles.some((title) => why.test(title)),
    titles.some((title) => proposed.test(title)),
    document.sections.some(({ context }) => within(context, "alternatives")),
    speaksOfFuture(document),
  ];
  return signs.filter(Boolean).length >= 2;
}

const noGoals = /\bnon[- ]?goals?\b/i;
const why = /^[\d.\s]*(?:background|motivations?|(?:the )?problem(?: statement)?|user stories)$/i;
const proposed = /\bpropos(?:als?|ed)\b/i;

const holdsProposals = perObject((reality: Reality) => {
  const known = new Map<string, boolean>();
  return (folder: string): boolean => {
    if (!known.has(folder)) {
      const all = (documentsIn(reality).get(folder) ?? []).slice(0, most);
      const own = all.filter((path) => reality.proposes?.(path) ?? false).length;
      known.set(folder, own >= series && own >= all.length * share);
    }
    return known.get(folder)!;
  };
});

/** More documents of one folder need not be looked into. */
const most = 200;

/** The Markdown files of each folder. */
const documentsIn = perObject((reality: Reality): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  for (const path of filesOf(reality)) {
    if (!/\.(?:md|mdx|markdown)$/i.test(path)) continue;
    const known = folders.get(folderOf(path));
    if (known) known.push(path);
    else folders.set(folderOf(path), [path]);
  }
  return folders;
});

/** How many Markdown files a folder has, those of the folders in it too. */
const documentsBelow = perObject((reality: Reality) => {
  const known = new Map<string, number>();
  return (folder: string): number => {
    if (!known.has(folder)) {
      const below = [...documentsIn(reality)].filter(([one]) => `${one}/`.startsWith(folder));
      known.set(
        folder,
        below.reduce((sum, [, { length }]) => sum + length, 0),
      );
    }
    return known.get(folder)!;
  };
});

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
