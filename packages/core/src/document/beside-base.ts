import { requestLines } from "../notation/http/request-line.ts";
import { canonicalRoute } from "../model/kinds/names.ts";
import type { Block, Inline } from "../syntax/block.ts";
import { perBody } from "../syntax/per-body.ts";
import type { Section } from "../syntax/section.ts";
import { matches } from "../text/matches.ts";

// What a text says to stand outside of the base path that it states for all other endpoints.

const longest = 2_000;
const most = 50;

const base =
  "(?:the\\s)?(?:(?:api|common|shared|version)\\s)?(?:`?/(?:api|rest|v\\d+)[\\w/.-]*`?|base\\s?(?:path|url)|prefix)";
/** "outside of `/api/v1`", "without the prefix", "not below the base path" */
const outside = new RegExp(
  `\\b(?:outside(?:\\sof)?|without|not\\s(?:under|below|beneath|behind|part of|prefixed (?:with|by)))\\s${base}`,
  "i",
);
/** "All paths are below `/api/v1`, but for `/health`": what follows stands beside it. */
const excepted = new RegExp(
  `\\b(?:under|below|beneath|with|by|at|to|is)\\s${base}\\W{0,4}\\s?(?:but(?:\\sfor)?|except(?:ing)?(?:\\sfor)?|apart from|save for|other than)\\s`,
  "i",
);

/** Whether a section says of all that it is about that it stands outside of the base path: in its title, or in a sentence that names no other path. */
export const standsBesideBase = (section: Section): boolean =>
  outside.test(section.title.slice(0, 300)) ||
  (section.title.includes("/") &&
    requestLines(section.title).length > 0 &&
    textsIn(section.body.blocks).some((text) =>
      sentencesOf(text).some((sentence) => outside.test(sentence) && pathsIn(sentence).length === 0),
    ));

/** The paths that a text says to stand outside of the base path, as they are compared. */
export function pathsBesideBase(sections: readonly Section[]): readonly string[] {
  const found = new Set<string>();
  for (const { body } of sections) for (const path of found.size < most ? besideIn(body) : []) found.add(path);
  return [...found].slice(0, most).toSorted();
}

const besideIn = perBody(({ blocks }): readonly string[] =>
  textsIn(blocks)
    .flatMap((text) => {
      if (!/outside|without|not |but|except|apart|save|other/i.test(text)) return [];
      return sentencesOf(text).flatMap((sentence) => {
        const exception = excepted.exec(sentence);
        if (exception) return pathsIn(sentence.slice(exception.index + exception[0].length));
        return outside.test(sentence) ? pathsIn(sentence) : [];
      });
    })
    .map(canonicalRoute),
);

/** The paths of a sentence, but for those of an interface as a whole. */
const pathsIn = (sentence: string): readonly string[] =>
  matches(sentence, /(?<![\w.:/}-])(\/[A-Za-z][\w{}:/<>.*-]*)/g)
    .map(({ 1: path }) => path!.replace(/[.:]+$/, ""))
    .filter((path) => !/^\/(?:api|rest|v\d+)(?:\/v\d+)?\/?$/.test(path));

/** A full stop within a path ends nothing. */
const sentencesOf = (text: string): readonly string[] => text.slice(0, longest).split(/(?<=[.!?;])\s/);

/** The texts of paragraphs, items and rows, each row as one. */
function textsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === "paragraph") return [block.inline.text];
    if (block.kind === "list") return block.items.flatMap((item) => textsIn(item.blocks));
    if (block.kind === "quote") return textsIn(block.blocks);
    if (block.kind === "table") return block.rows.map(({ cells }) => cells.map((cell: Inline) => cell.text).join(" "));
    return [];
  });
}
