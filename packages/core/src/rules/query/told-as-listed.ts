import type { Design } from "../../document/design.ts";
import type { Origin, Statement } from "../../model/element.ts";
import { isIn } from "./chapters.ts";
import { chaptersOfUse } from "./endpoints.ts";
import { linesAt } from "./document-text.ts";
import { rowAt } from "./tables.ts";

/**
 * Whether an operation is told as lists of operations tell it, wherever it stands: under a heading or in code of its own, in a row
 * that gives its method a cell, or at the beginning of a row, an item or a paragraph. What is only named within a sentence, or in a
 * list of who may call what, is not.
 */
export function isToldAsListed(design: Design, { origin }: Statement<"endpoint">): boolean {
  switch (origin.place) {
    case "heading":
      return true;
    case "code":
      return !isIn(design, origin, "testing-strategy");
    case "row":
      return (
        hasMethodCell(design, origin) ||
        (beginsCell(design, origin) && (isExplained(design, origin) || !isIn(design, origin, ...chaptersOfUse)))
      );
    case "item":
    case "prose":
      return (
        begins.test(linesAt(design, origin).replace(label, "")) &&
        (isAlone(design, origin) || !isIn(design, origin, ...chaptersOfUse))
      );
    default:
      return false;
  }
}

const hasMethodCell = (design: Design, origin: Origin): boolean =>
  rowAt(design, origin)?.row.cells.some(({ text }) => method.test(text.trim())) ?? false;

const method = /^[`*_]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[`*_]*$/;

/** Whether a row says more than who may call, or how fast: what an operation does takes some words. */
const isExplained = (design: Design, origin: Origin): boolean =>
  isIn(design, origin, "security") &&
  (rowAt(design, origin)
    ?.row.cells.slice(1)
    .some(({ text }) => text.trim().length >= 20) ??
    false);

function beginsCell(design: Design, origin: Origin): boolean {
  const cells = rowAt(design, origin)?.row.cells ?? [];
  return cells.some(({ text }) => /^[`*_\s]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[`*_\s]+\//.test(text));
}

const begins =
  /^\s*(?:>\s*)?(?:[-*+•]|\d{1,3}[.)])?\s*[`*_[\]]*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[`*_\]]*\s+[`*_]*\//;

/** Whether a line holds an operation and nothing else. */
const isAlone = (design: Design, origin: Origin): boolean =>
  linesAt(design, origin).replace(label, "").trim().split(/\s+/).length <= 2;

/** "Endpoint:", "**URL**:" */
const label = /^\s*(?:[-*+]\s)?[*_]{0,2}\p{L}{2,20}(?::[*_]{0,2}|[*_]{0,2}:)\s/u;
