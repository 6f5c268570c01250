import type { Design, ReadDocument } from "../../document/design.ts";
import { within } from "../../document/context.ts";
import { sentencesOf } from "../../document/shapes/sentences.ts";
import { stateOfDesign } from "../../document/state.ts";
import type { Evidence } from "../../model/built.ts";
import type { Inline } from "../../syntax/block.ts";
import { proseWith } from "../query/prose.ts";
import { filesOf, isBelow, type Reality } from "./reality.ts";

/**
 * What stands, without the sources that the design leaves to others: "everything below `extras/` is out of scope". Of what is told
 * of the repository as a whole, surveys keep only the first places, so that nothing is known to be there alone.
 */
export function inScope(design: Design, reality: Reality): Reality {
  const left = leftOut(design, reality);
  return left.length === 0
    ? reality
    : { ...reality, surveys: reality.surveys.filter(({ target }) => !left.some((folder) => isBelow(target, folder))) };
}

/** Whether all places of a thing are among what the design leaves out. */
export function isOutOfScope(design: Design, reality: Reality): (evidence: readonly Evidence[]) => boolean {
  const left = leftOut(design, reality);
  return (evidence) => left.length > 0 && evidence.every(({ path }) => left.some((folder) => isBelow(path, folder)));
}

/**
 * The folders and files that a design says it does not describe. One that it names elsewhere too is described after all, and one
 * that holds most of the repository is no exception.
 */
function leftOut(design: Design, reality: Reality): readonly string[] {
  const named = design.documents.flatMap((document) => [...namedOut(document)]);
  if (named.length === 0) return [];
  const files = filesOf(reality);
  const texts = design.documents.map(({ markdown }) => markdown.text);
  return [...new Set(named)].filter((folder) => {
    const times = texts.reduce((sum, text) => sum + timesNamed(text, folder), 0);
    const below = files.filter((path) => isBelow(path, folder)).length;
    return below > 0 && below * 2 < files.length && times === named.filter((other) => other === folder).length;
  });
}

/** How often a text names a path or one below it. */
function timesNamed(text: string, path: string): number {
  let times = 0;
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length))
    if (!/[\w./-]/.test(text[at - 1] ?? "") && !/[\w-]/.test(text[at + path.length] ?? "")) times++;
  return times;
}

const prose = proseWith(/scope|(?:describ|cover|document|treat)/i);

function* namedOut(document: ReadDocument): Iterable<string> {
  // What a plan leaves out of scope it leaves as it is, and goes by it.
  if (stateOfDesign(document.metadata.status) === "planned") return;
  for (const { section, inline } of prose(document))
    if (!within(section.context, "goals")) for (const sentence of sentencesOf(inline)) yield* pathsOut(sentence);
}

/** The paths that one sentence says are not told of. */
function pathsOut({ text, spans }: Inline): readonly string[] {
  const said = saysOut.exec(text);
  if (!said || isWork.test(text)) return [];
  return spans
    .filter(({ kind, to }) => kind === "code" && to <= said.index)
    .map(({ from, to }) =>
      text
        .slice(from, to)
        .replace(/^\.\//, "")
        .replace(/\/\*{0,2}$/, ""),
    )
    .filter((path) => /^[\w@.-]+(?:\/[\w@.-]+)*$/.test(path));
}

/** What a text says of what it does not describe, after the names of it. */
const saysOut =
  /\b(?:is|are|stays?|remains?)\s+(?:out\s+of|outside(?:\s+of)?)\s+(?:the\s+|our\s+)?scope\b|\b(?:is|are)\s+not\s+(?:described|covered|documented|treated)(?=\s*[.;,]|\s+(?:here|(?:in|by)\s+this)\b|\s*$)/i;

/** Sentences about work that is not to be done: the things themselves are told of all the same. */
const isWork =
  /\b(?:chang|refactor|migrat|rewrit|work|support|modif|fix|port|improv|replac|clean|mov|updat|add|remov|test)\w*\b/i;
