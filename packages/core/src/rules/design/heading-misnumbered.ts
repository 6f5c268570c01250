import type { ReadSection } from "../../document/design.ts";
import { numberOf } from "../../document/title.ts";
import type { Range } from "../../text/range.ts";
import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

interface Numbered {
  readonly section: ReadSection;
  readonly text: string;
  readonly parts: readonly number[];
}

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
        for (const [i, one] of siblings.entries()) {
          const wrong = fault(siblings, i);
          if (!wrong) continue;
          yield {
            document: document.name,
            range: numberPlace(document.markdown.text, one),
            message: wrong.message,
            element: one.section.title,
            ...(wrong.gap ? { severity: "hint" as const } : {}),
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

const bare = ({ section }: Numbered): string => section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "");

/** The numbered headings below each heading. */
function groupsOf(sections: readonly ReadSection[]): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const section of sections) {
    const number = section.level > 0 ? numberOf(section.title) : null;
    if (!number || (number.parts.length === 1 && !/^\s*\d+[.)]/.test(section.title))) continue;
    const key = `${section.parent?.index ?? -1}:${section.level}`;
    const group = groups.get(key);
    const one = { section, ...number };
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function numberPlace(source: string, { section, text }: Numbered): Range {
  const { from, to } = titlePlace(section);
  const at = source.slice(from, to).indexOf(text);
  return at < 0 ? { from, to } : { from: from + at, to: from + at + text.length };
}
