import type { Design } from "../../document/design.ts";
import type { Range } from "../../text/range.ts";
import { numberOf, wordsOfNumbers } from "./numerals.ts";
import { type Prose, proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";

/** A sentence that lists all that something may be: "An order is in one of three states: `new`, `paid` or `sent`". */
export interface ToldEnumeration {
  readonly document: string;
  readonly range: Range;
  readonly members: readonly string[];
  /** Where each of them stands, if they stand apart. */
  readonly places?: readonly Range[];
  /** The number of them that the sentence announces, with its noun and its place. */
  readonly announced?: { readonly count: number; readonly noun: string; readonly range: Range };
}

/** Words before the list by which it is one of all that there are. */
const complete =
  /\b(?:one of|either|exactly)\b[^.;:]{0,40}:?\s*$|\b(?:states?|status(?:es)?|values|kinds|types|modes|levels|roles|stages|phases)\b[^.;:]{0,20}(?::|\b(?:is|are|may be|can be))\s*$|^\W*(?:the |our )?[a-z]{3,}s (?:are|can be|may be)\s*$/i;

/** Words by which it is not. */
const partial =
  /\b(?:e\.g|for example|for instance|such as|like|including|among|some|at least|first|last|next|only|not|no longer|never|from|between|becomes?|moves?|goes|to)\b[^.;]*$/i;
const open = /^\s*(?:,?\s*(?:and|or)?\s*(?:etc|so on|more|others?|…|\.\.\.))/i;

const number = `(?:\\d{1,2}|${wordsOfNumbers})`;
const counted = new RegExp(
  `(?<![\\w.,/#§-])(${number})\\s+(?:[a-z]+\\s+){0,2}?([a-z]{3,}(?:s|es))\\b[^.;:]{0,20}:?\\s*$`,
  "i",
);

/** What may stand between two members: a comma, a bar, a word that joins. */
const joint = /^\s*(?:,|\/|\||,?\s*(?:or|and))\s*$/i;

/** `four plans: `: so it is where they are counted right before it. */
const announcing = `\\b${number}\\s+(?:[a-z]+\\s+)?[a-z]{3,}s:\\s`;
const announced = new RegExp(`${announcing}*$`, "i");

const listing = proseWith(
  new RegExp(
    `${announcing}|s (?:are|can be|may be)\\s|\\b(?:one of|either|exactly|stat(?:e|us)|values|kinds|types|modes|levels|roles|stages|phases)`,
    "i",
  ),
);

/** The enumerations that running text tells in full, by members set as code. */
export function enumerationsTold({ documents }: Design): ToldEnumeration[] {
  return documents.flatMap((document) =>
    [...listing(document)].flatMap((prose) =>
      isSettledSection(prose.section) && prose.inline.text.length <= 2_000 ? listsIn(document.name, prose) : [],
    ),
  );
}

function listsIn(document: string, { inline, place }: Prose): ToldEnumeration[] {
  return runsOf(inline).flatMap((run) => {
    const [from, to] = [run[0]!.from, run.at(-1)!.to];
    const before = inline.text.slice(Math.max(0, from - 120), from);
    const sentence = before.slice(before.search(/(?:[^.;]|\.(?=\d))*$/));
    if (
      !(complete.test(sentence) || announced.test(sentence)) ||
      partial.test(sentence) ||
      open.test(inline.text.slice(to))
    )
      return [];
    const count = counted.exec(sentence);
    const at = from - sentence.length + (count?.index ?? 0);
    return [
      {
        document,
        range: place(from, to),
        members: run.map((span) => inline.text.slice(span.from, span.to).replace(/^["']|["']$/g, "")),
        ...(count
          ? {
              announced: {
                count: numberOf(count[1]!),
                noun: count[2]!,
                range: place(at, at + count[1]!.length),
              },
            }
          : {}),
      },
    ];
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Names in code with nothing but commas and joining words between them. */
function runsOf({ text, spans }: Prose["inline"]): Span[][] {
  const runs: Span[][] = [];
  let last: Span | undefined;
  for (const span of spans) {
    if (span.kind !== "code") continue;
    const between = last && text.slice(last.to, span.from).replace(remark, "");
    // What stands in brackets tells of the member before them.
    if (between?.includes("(")) continue;
    const name = text.slice(span.from, span.to);
    // Who names a member again goes on to tell of it.
    const isNew = !runs.at(-1)?.some(({ from, to }) => text.slice(from, to) === name);
    if (between !== undefined && joint.test(between) && isNew) runs.at(-1)!.push(span);
    else runs.push([span]);
    last = span;
  }
  return runs.filter((run) => run.length > 1 && run.every(({ from, to }) => isName.test(text.slice(from, to))));
}

const remark = /\([^()]*\)/g;
const isName = /^["']?[A-Za-z][\w-]*["']?$/;
