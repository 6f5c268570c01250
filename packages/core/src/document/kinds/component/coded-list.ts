import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { isSourceFile } from "../../source-file.ts";
import { isProduct } from "../dependency/products.ts";
import { parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** The nouns by which code is parted: a list of such things by their names is one of parts, whatever the chapter. */
const sort =
  "(?:(?:django|flask|rails|npm|cargo|gradle|maven|workspace|internal|go|python|java|rust|typescript)\\s)?(?:apps?|crates?|modules?|packages?|services?|libraries|library|plugins?|subsystems?|components?|blueprints?|bundles?)";

/** What a line above the list says to follow: `The server is parted into crates:`, `Module boundaries:`, and as a title `Crates`. */
const follows = new RegExp(
  `(?:^|\\s)${sort}(?:\\s(?:boundaries|structure|layout|overview|map|split|breakdown|organi[sz]ation|are|include))?(?:\\s(?:as follows|are involved|below))?\\s*[:：]?$`,
  "i",
);

/** What lists code of others. */
const ofOthers = /\b(?:third[- ]party|external|install\w*|depend\w*|us(?:e|es|ed|ing)|requir\w+|npm|pip|apt)\b/i;

/** What an item says that its name is: `This crate keeps …`, `A Django app for …`, `… by this package`. */
const isOfSort = new RegExp(
  `^(?:(?:this|an?|our)\\s(?:[\\w-]+\\s){0,3}?|(?:[\\w-]+\\s)?)${sort}(?=\\s(?:that|which|for|\\w+s)\\s|[.,;:]|$)|\\bthis\\s(?:[\\w-]+\\s)?${sort}(?![\\w-])`,
  "i",
);

/** A name as workspaces give it to what they are parted into: `till-core`, `shop.apps.till`, `@shop/till`, `internal/till`. */
const partOfCode = /^@?[a-z][a-z0-9]*(?:[-_./][a-z0-9]+)*$/;

/**
 * Names in code with what each is for, where the line above says of which sort they are, or most of them do so themselves:
 * `` - `till-core`: pure rules `` below `The workspace is parted into crates:`. Names of which nothing says so may be settings, events or commands.
 */
export const codedComponentList: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length < 2 || !view.items.every(isTold)) return 0;
    if (within(context, "testing-strategy", "alternatives", "history", "glossary", "data-model", "database-design"))
      return 0;
    if (areProjects(view)) return 0.72;
    if (!view.items.every(isOfCode)) return 0;
    const saying = view.items.filter(({ rest }) => isOfSort.test(firstSentence(rest!.text))).length;
    // What a list of dependencies calls a package is one of others, unless each says that it is one of these.
    if (saying * 2 >= view.items.length && saying > 1) return 0.87;
    return announcesCode(view, context.path.at(-1) ?? "") && !within(context, "dependencies") ? 0.72 : 0;
  },
  read(view, _context, out) {
    for (const { label, rest } of view.items) {
      const name = label && parseName(label.text);
      if (!name) continue;
      out.state({
        kind: "component",
        id: name.id,
        name: name.text,
        range: wholeRange(label),
        place: "item",
        facts: { type: "module", responsibility: rest!.text.split("\n")[0]!.trim() },
      });
    }
  },
};

/** A name in code or bold, and words on it. */
const isTold = ({ label, labelStyle, rest, item }: ItemView): boolean =>
  label !== null && labelStyle !== "plain" && item.task === null && (rest?.text.trim() ?? "") !== "";

/** A name in code as packages have it, and a few words on it. */
const isOfCode = ({ label, labelStyle, rest }: ItemView): boolean =>
  labelStyle === "code" &&
  /\S\s+\S/.test(rest!.text) &&
  partOfCode.test(label!.text) &&
  !isSourceFile(label!.text.split("/").at(-1)!) &&
  !isProduct(label!.text) &&
  isBlock(label!.text);

/** What projects of one solution are called behind the name that they share. */
const ofProjects =
  /^(?:Domain|Application|Infrastructure|Api|API|Web|WebApi|Core|Persistence|Contracts|Shared|Data|Client|Server|Presentation|UI|Worker|Host|Common|Abstractions|Tests)$/;

/** `` `Shop.Domain` ``, `` `Shop.Api` ``: projects of one solution, which share the first word of their names. */
function areProjects({ items }: ListView): boolean {
  const names = items.map(({ label }) => /^(\p{Lu}\w*)\.((?:\p{Lu}\w*\.){0,2})(\p{Lu}\w*)$/u.exec(label!.text));
  const [first] = names;
  if (!first || !names.every((name) => name?.[1] === first[1])) return false;
  return names.filter((name) => ofProjects.test(name![3]!)).length * 2 >= names.length;
}

function announcesCode({ caption, items }: ListView, title: string): boolean {
  const words = (caption?.text ?? title).trim();
  if (words.length > 160 || ofOthers.test(words) || !follows.test(words)) return false;
  // A word alone names a package of anyone.
  return items.every(({ label }) => /[-_./]/.test(label!.text));
}

const firstSentence = (text: string): string => text.slice(0, 300).split(/(?<=[.!?])\s/u, 1)[0]!;
