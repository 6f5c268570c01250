import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Difference } from "../claim.ts";
import { lineOf, type Mend, replacing } from "./mend.ts";

/** Writes the value that stands for what the design says, where the line of the claim holds that once, as a word of its own. */
export function mendValue(design: Design, origin: Origin, difference: Difference): Mend | null {
  if (!isWritable(difference)) return null;
  const { expected, actual } = difference;
  const at = placeOfValue(design, origin, expected);
  if (!at) return null;
  const isShouted = at.old !== at.old.toLowerCase() && at.old === at.old.toUpperCase();
  return replacing(at.from, at.old, isShouted && expected === expected.toLowerCase() ? actual.toUpperCase() : actual);
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
  "status",
  "default",
  "columns",
  "runner",
  "toTable",
  "onDelete",
  "onUpdate",
]);
const value = /^[\w./:^~'@-]{1,120}$/;
const ours = /^(?:nothing|none)$/;

/** The one place on the claim's line where a value stands. */
export function placeOfValue(
  design: Design,
  origin: Origin,
  wanted: string,
): { readonly old: string; readonly from: number } | null {
  const line = lineOf(design, origin);
  const [at, another] = line ? placesOf(wanted, line.text) : [];
  if (!line || at === undefined) return null;
  // `3000:3000` holds the port of the host first.
  if (another !== undefined && !line.text.startsWith(`${wanted}:${wanted}`, at)) return null;
  return { old: line.text.slice(at, at + wanted.length), from: line.from + at };
}

/** Where a value stands in a text as a word of its own, in any letter case. */
export function placesOf(value: string, text: string): number[] {
  const line = text.toLowerCase();
  const word = value.toLowerCase();
  const places: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (
      !/[\w.-]/.test(line[at - 1] ?? "") &&
      !/^(?:[\w-]|\.\w)/.test(line.slice(at + word.length, at + word.length + 2))
    )
      places.push(at);
  return places;
}
