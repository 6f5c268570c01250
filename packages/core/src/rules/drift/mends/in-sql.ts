import { documentText } from "../../query/document-text.ts";
import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { fenceAround } from "../../query/fences.ts";
import type { Difference } from "../claim.ts";
import { type Constraint, constraintOf, type Default, inCaseOf, onlyMatch } from "./constraint.ts";
import { type Mend, replacing, type Stretch, striking } from "./mend.ts";

/** Writes a constraint of a column where a design defines it in SQL. */
export function mendInSql(design: Design, origin: Origin, difference: Difference): Mend | null {
  const constraint = constraintOf(difference);
  if (!constraint || origin.place !== "code") return null;
  const fence = fenceAround(design, origin);
  if (!fence || !/\bcreate\s+table\b/i.test(fence.fence.code.text)) return null;
  const definition = definitionBehind(documentText(design, origin.document), origin.range.to);
  return mended(constraint, definition, /\bcreate\b/i.exec(fence.fence.code.text)![0]);
}

function mended(constraint: Constraint, definition: Stretch, sample: string): Mend | null {
  const { text, from } = definition;
  if (constraint.of === "default") return mendDefault(constraint, definition, sample);
  const { of, holds } = constraint;
  const strike = (pattern: RegExp): Mend | null => {
    const found = onlyMatch(text, pattern);
    return found && striking(from + found.index!, from + found.index! + found[0].length, found[0].trim());
  };
  if (of === "primary") return holds ? null : strike(/\s+primary\s+key\b/);
  if (of === "unique")
    return holds ? added(definition, inCaseOf(sample, "unique")) : strike(/\s+unique\b(?:\s+key\b)?/);
  if (holds) return strike(/\s+not\s+null\b/);
  const allowed = onlyMatch(text, /(?<!\b(?:not|set|default)\s+)\bnull\b/);
  if (allowed) return replacing(from + allowed.index!, allowed[0], inCaseOf(allowed[0], "not null"));
  return /(?<!\bset\s+)\bnull\b/i.test(text) ? null : added(definition, inCaseOf(sample, "not null"));
}

function mendDefault({ from: said, to }: Default, definition: Stretch, sample: string): Mend | null {
  const { text, from } = definition;
  if (said === null) return to === null ? null : added(definition, `${inCaseOf(sample, "default")} ${to}`);
  const word = onlyMatch(text, /\s*\bdefault\s+/);
  const at = word ? word.index! + word[0].length : 0;
  if (!word || !text.startsWith(said, at)) return null;
  if (to !== null) return replacing(from + at, said, to);
  return striking(from + word.index!, from + at + said.length, word[0].trimStart() + said);
}

/** Words at the end of a definition. */
const added = ({ text, from }: Stretch, words: string): Mend => replacing(from + text.length, "", ` ${words}`);

const longestDefinition = 600;

/** What stands behind the name of a column up to the comma or bracket that ends its definition. */
function definitionBehind(text: string, from: number): Stretch {
  const limit = Math.min(text.length, from + longestDefinition);
  let depth = 0;
  let quote = "";
  let at = from;
  for (; at < limit; at++) {
    const letter = text[at]!;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === "'" || letter === '"' || letter === "`") quote = at === from ? "" : letter;
    else if (letter === "(") depth++;
    else if (letter === ")" && --depth < 0) break;
    else if (depth === 0 && (letter === "," || letter === ";")) break;
    else if (text.startsWith("--", at) || text.startsWith("/*", at)) break;
  }
  return { text: text.slice(from, at).trimEnd(), from };
}
