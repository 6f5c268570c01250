import { array, assert as hold, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { nearMiss } from "./near-miss.ts";
import { topicsOf } from "./recognise.ts";
import { markIn, stateOfCell, stateOfTitle } from "./state.ts";
import { normalTitle, numberOf } from "./title.ts";

const pieces = array(
  constantFrom(
    "(",
    ")",
    "[",
    "]",
    "1.",
    "2.3 ",
    "第",
    "章",
    "🚀",
    "️",
    "&",
    " and ",
    "/",
    ":",
    " - ",
    "Risk",
    "Security",
    "future",
    "~~",
    "²",
    "İ",
  ),
);

/** Every question about the words of a heading or a cell. */
function ask(text: string): void {
  const mark = markIn(text);
  if (mark) expect(mark.range.from >= 0 && mark.range.to <= text.length && mark.range.from < mark.range.to).toBe(true);
  normalTitle(text);
  numberOf(text);
  topicsOf(text);
  nearMiss(text);
  stateOfCell(text);
  stateOfTitle(text);
}

test("questions about words are answered for any text", () => {
  hold(property(string({ unit: "binary" }), ask));
  hold(property(pieces, (parts) => ask(parts.join(""))));
});

test("a normal title is its own normal form, numbers aside", () => {
  for (const title of ["Security", "Data Model", "テスト戦略", "Безопасность", "Sécurité"])
    expect(normalTitle(normalTitle(title))).toBe(normalTitle(title));
});

test.each(["(", "[", "a & ", "1.", "x (a)", "not yet ", "第一", "- "])("long runs of %j are answered", (piece) =>
  ask(piece.repeat(50_000)),
);
