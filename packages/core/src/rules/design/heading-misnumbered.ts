import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { templateChapters, templateNumbers } from "../../document/chapters/list.ts";
import { normalTitle, numberOf } from "../../document/title.ts";
import { groupBy } from "../query/ground.ts";
import { type Numbered, numberPlace, renumbered } from "../query/renumber.ts";
import type { Fix } from "../../text/diagnostic.ts";
import { whenAsked } from "../../text/when-asked.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Numbers of headings that stand twice, go back, leave a gap, or belong to another chapter. */
export const headingMisnumbered: DesignRule = {
  on: "design",
  id: "heading-misnumbered",
  group: "completeness",
  requires: "The numbers of headings follow one another.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const siblings of groupsOf(document.sections)) {
        if (siblings.length < 3) continue;
        const fixes = whenAsked(() => fixesOf(document, siblings));
        for (const [i, one] of siblings.entries()) {
          const wrong = fault(siblings, i);
          const given = wrong !== null && areOfTemplate(siblings, i);
          if (!wrong || (given && wrong.gap)) continue;
          yield {
            document: document.name,
            range: numberPlace(document.markdown.text, one),
            message: given
              ? `The template gives the number ${one.text} to two chapters, and so does this document.`
              : wrong.message,
            element: one.section.title,
            ...(wrong.gap || given ? { severity: "hint" as const } : {}),
            ...(wrong.gap && isOfTemplate(one) ? {} : { fixes: fixes() }),
          };
        }
      }
  },
};

function fault(siblings: readonly Numbered[], i: number): { readonly message: string; readonly gap: boolean } | null {
  const { text, parts } = siblings[i]!;
  const before = siblings[i - 1];
  if (!before || before.parts.length !== parts.length) return null;
  const number = parts.at(-1)!;
  const last = before.parts.at(-1)!;
  const twice = siblings.slice(0, i).find((earlier) => earlier.text === text);
  if (twice) return { message: `The number ${text} stands before "${bare(twice)}" already.`, gap: false };
  if (parts.slice(0, -1).join() !== before.parts.slice(0, -1).join())
    return { message: `The number ${text} stands among those of ${before.parts.slice(0, -1).join(".")}.`, gap: false };
  if (number < last) return { message: `The number ${text} comes after ${before.text}.`, gap: false };
  if (number === last + 2)
    return {
      message: `There is no heading numbered ${[...parts.slice(0, -1), last + 1].join(".")} before this one.`,
      gap: true,
    };
  if (number > last + 2)
    return { message: `The numbers from ${last + 1} to ${number - 1} are left out before this heading.`, gap: true };
  return null;
}

/** One mend for all faults of a series, from the first of them on. */
function fixesOf(document: ReadDocument, series: readonly Numbered[]): Fix[] {
  const faults = series.map((one, i) => {
    const wrong = fault(series, i);
    return wrong?.gap && isOfTemplate(one) ? null : wrong;
  });
  const first = faults.findIndex((wrong) => wrong !== null);
  const hasGap = faults.some((wrong) => wrong?.gap);
  const edits = first < 0 ? null : renumbered(document, series, first, (one) => !hasGap || isOfTemplate(one));
  return edits ? [{ title: "Number the headings on", safe: true, edits }] : [];
}

/** A chapter under the template's own number keeps it, whichever chapters before it are left out. */
const isOfTemplate = (one: Numbered): boolean => inTemplate(one) >= 0;

/** Whether a number is the template's own for this chapter and the one before it: it leaves one out, and gives one twice. */
function areOfTemplate(siblings: readonly Numbered[], i: number): boolean {
  const pair = [siblings[i - 1], siblings[i]].map((each) => each && inTemplate(each));
  return pair.every((place) => place !== undefined && place >= 0) && pair[1] === pair[0]! + 1;
}

/** The place in the template of a chapter that has its title and its number there. */
const inTemplate = ({ section, parts }: Numbered): number =>
  templateChapters.findIndex(
    ({ title }, i) =>
      parts.length === 1 && templateNumbers[i] === parts[0] && normalTitle(title) === normalTitle(section.title),
  );

const bare = ({ section }: Numbered): string => section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "");

/**
 * Where a second series begins, as of another document that is shown: it counts from 1 again, or goes back and on from
 * there. `2.0` behind `1.0` begins one too: it is the second of its kind, and none of the parts of the first.
 */
function beginsAnew(all: readonly Numbered[], i: number): boolean {
  const { parts } = all[i]!;
  if (parts.length > 1 && parts.at(-1) === 0 && i > 0) return true;
  const [before, one, after] = [all[i - 1], all[i], all[i + 1]].map((each) => each?.parts.at(-1));
  if (before === undefined || one === undefined || one >= before) return false;
  return one === 1 || after === one + 1;
}

function inSeries(all: readonly Numbered[]): Numbered[][] {
  const starts = all.flatMap((_, i) => (i === 0 || beginsAnew(all, i) ? [i] : []));
  return starts.map((start, i) => all.slice(start, starts[i + 1]));
}

/** `4.x Payments`, `4.x.2 Settings`: whoever writes so has left the number to be given later. */
const isStandIn = /^\s*\d+(?:\.\d+)*\.[xXnN](?![\p{L}\d])/u;

/** `## 0.3.0 — Sessions`: more parts than there are headings above number a release. */
const isRelease = ({ level }: ReadSection, parts: readonly number[]): boolean =>
  parts.length >= 3 && parts.length > level;

/** The series of numbered headings below each heading. */
function groupsOf(sections: readonly ReadSection[]): Numbered[][] {
  const numbered = sections.flatMap((section): Numbered[] => {
    const number = section.level > 0 ? numberOf(section.title) : null;
    if (!number || isStandIn.test(section.title) || isRelease(section, number.parts)) return [];
    return number.parts.length > 1 || /^\s*\d+[.)]/.test(section.title) ? [{ section, ...number }] : [];
  });
  const siblings = groupBy(numbered, ({ section }) => `${section.parent?.index ?? -1}:${section.level}`);
  return [...siblings.values()].flatMap(inSeries);
}
