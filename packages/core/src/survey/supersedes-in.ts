import { matches } from "../text/matches.ts";
import type { Site } from "./site.ts";

/**
 * The numbers of the records that a record of a site says that it supersedes: "Supersedes: [ADR-0014](./0014-carts.md)",
 * "Status: accepted (replaces ADR 7)". One of which only a part is superseded is none of them. Each file is read once.
 */
export function supersedesIn(site: Site): (path: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (path) => {
    const read = known.has(path) ? null : site.read(path);
    if (read) known.set(path, "text" in read ? supersededIn(read.text) : []);
    return known.get(path)!;
  };
}

function supersededIn(text: string): readonly number[] {
  const told = matches(text, says).map(({ groups }) => groups!["what"]!);
  const records = told.filter((what) => !ofPart.test(what)).flatMap((what) => matches(what, record));
  return [...new Set(records.map(({ groups }) => Number(groups!["number"] ?? groups!["linked"])))];
}

/** The verb at the head of a line, or of what stands in brackets or behind a stroke or a colon. */
const says =
  /^(?:[^\n]{0,80}[(:|,;])?[ \t*_>|"-]{0,12}(?:supersedes|replaces|obsoletes|ersetzt|remplace|reemplaza|sustituye a|substitui|sostituisce|заменяет|取代|替代|置き換える|대체)(?!\p{L}|\sdurch\s)(?<what>[^\n]{1,300})/gimu;

/** `ADR-0014`, `RFC 7`, a file called `0014-carts.md`, or a number as such files have it. */
const record =
  /\b(?:adr|rfc|rfd|kep|dr|decision|record|proposal)[ -]?#?0*(?<number>\d{1,4})\b|(?<![\w.-])(?<linked>\d{1,4}(?=[-_][a-z])|0\d{2,3}\b)/giu;

const ofPart = /§|\b(?:sections?|in part|partly|partially|teilweise|en partie|en parte|parcialmente)\b|частично|部分/i;
