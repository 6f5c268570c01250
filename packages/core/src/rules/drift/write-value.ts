import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import type { Fix } from "../../text/diagnostic.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Difference } from "./claim.ts";

/**
 * The mend that writes what stands for what the design says, in each difference whose value the line of the claim holds once,
 * as a word of its own; `null` where it holds none.
 */
export function writeValues(design: Design, origin: Origin, differences: readonly Difference[]): Fix | null {
  const written = differences.flatMap((difference) => {
    return (isWritable(difference) ? editOf(design, origin, difference) : null) ?? [];
  });
  if (written.length === 0) return null;
  return {
    title: `Write ${written.map(({ old, edit }) => `${edit.insert} instead of ${old}`).join(", and ")}`,
    safe: false,
    edits: written.map(({ edit }) => edit).toSorted((a, b) => a.range.from - b.range.from),
  };
}

/** Values that stand in a document as they are; of the others, such as "nothing", the words are ours. */
const isWritable = ({ fact, expected, actual }: Difference): boolean =>
  literal.has(fact) && value.test(expected) && value.test(actual) && !ours.test(expected) && !ours.test(actual);

const literal: ReadonlySet<string> = new Set([
  "image",
  "base image",
  "port",
  "published port",
  "container port",
  "replicas",
  "memory limit",
  "build folder",
  "Dockerfile",
  "version",
  "status",
  "default",
  "columns",
  "toTable",
  "onDelete",
  "onUpdate",
]);
const value = /^[\w./:^~'-]{1,120}$/;
const ours = /^(?:nothing|none)$/;

/** The edit of the one place on the claim's line where its value stands. In a row of a table it may also stand before the name. */
function editOf(
  design: Design,
  { document, range, place }: Origin,
  { expected, actual }: Difference,
): { readonly old: string; readonly edit: TextEdit } | null {
  const text = design.documents.find(({ name }) => name === document)?.markdown.text;
  if (text === undefined) return null;
  const ending = text.indexOf("\n", range.to);
  const end = ending < 0 ? text.length : ending;
  const places = placesOf(expected, text, range.to, end);
  if (place === "row") places.push(...placesOf(expected, text, text.lastIndexOf("\n", range.from) + 1, range.from));
  const [from] = places;
  if (from === undefined) return null;
  // `3000:3000` holds the port of the host first.
  if (places.length > 1 && !text.startsWith(`${expected}:${expected}`, from)) return null;
  const old = text.slice(from, from + expected.length);
  const isShouted = old !== old.toLowerCase() && old === old.toUpperCase();
  const insert = isShouted && expected === expected.toLowerCase() ? actual.toUpperCase() : actual;
  return { old, edit: { range: { from, to: from + expected.length }, insert } };
}

/** Where a value stands between two offsets as a word of its own, in any letter case. */
function placesOf(value: string, text: string, from: number, to: number): number[] {
  const line = text.slice(from, to).toLowerCase();
  const word = value.toLowerCase();
  const places: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (
      !/[\w.-]/.test(line[at - 1] ?? "") &&
      !/^(?:[\w-]|\.\w)/.test(line.slice(at + word.length, at + word.length + 2))
    )
      places.push(from + at);
  return places;
}
