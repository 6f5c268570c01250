import type { Site } from "./site.ts";

/** Whether a document of a site calls itself a proposal. Each file is read once. */
export function proposesIn(site: Site): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const read = known.has(path) ? null : site.read(path);
    if (read) known.set(path, "text" in read && callsItselfProposal(read.text));
    return known.get(path)!;
  };
}

/**
 * Whether a text calls itself a proposal: where it begins, in its title or as "this proposal", "we propose", "this document proposes"; or by a
 * chapter of proposals.
 */
export const callsItselfProposal = (text: string): boolean =>
  proposal.test(text.slice(0, begins)) || chapter.test(text);

const chapter = /^##[ \t]+(?:\d{1,2}\.?[ \t]+)?propos(?:als?|ed (?:solutions?|changes?|designs?))[ \t]*$/im;

/** What a text says of itself it says in its first chapter or two. */
const begins = 2_500;

const proposal =
  /^#\s[^\n]{0,160}?\b(?:enhancement|design|change) proposal\b|^#\s\W{0,4}(?:rfc\b|[kt]ep\b(?=\s?[:\d–—-])|proposal(?=\s?[:#–—-]))|\bthis (?:design |enhancement |change )?(?:proposal|rfc)\b|\bthis enhancement\b|\bwe propose\b|\b(?:document|doc|design|page) (?:proposes|is an? (?:design |change |enhancement )?proposal)\b|\b(?:dieser vorschlag|wir schlagen vor|cette proposition|nous proposons|esta propuesta|proponemos|esta proposta|propomos|questa proposta|proponiamo)\b|(?:это|данное) предложение|(?:本|这份|此)(?:提案|RFC)|この提案|이 제안/imu;
