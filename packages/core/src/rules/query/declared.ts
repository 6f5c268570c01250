import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { notationFor } from "../../notation/list.ts";
import type { Notation } from "../../notation/notation.ts";
import { documentNamed } from "./document-text.ts";
import { fenceAround } from "./fences.ts";
import { joined } from "./members.ts";

/** A declaration of more lines is looked at in part. */
const mostLines = 300;

/** The code by which a structure is declared: the line of its name, and those that stand deeper below it. Empty where no code declares it. */
export function declarationOf(design: Design, { origin }: Statement): string {
  const lines = documentNamed(design, origin.document)?.markdown.lines;
  if (origin.place !== "code" || !lines) return "";
  const first = lines.lineAt(origin.range.from);
  const text = [lines.textOf(first)];
  const depth = depthOf(text[0]!);
  for (let line = first + 1; line < Math.min(lines.starts.length + 1, first + mostLines); line++) {
    const next = lines.textOf(line);
    if (next.trim() !== "" && depthOf(next) <= depth) break;
    text.push(next);
  }
  return text.join("\n");
}

/** Whether two structures are declared in code of two languages: those of a page and of a server each have what they need. */
export function areOfTwoLanguages(design: Design, ...both: readonly [Statement, Statement]): boolean {
  const [one, other] = both.map((statement) => notationOfCode(design, statement));
  return one !== undefined && other !== undefined && one !== other;
}

function notationOfCode(design: Design, { origin }: Statement): Notation | undefined {
  const placed = origin.place === "code" ? fenceAround(design, origin) : undefined;
  return placed && notationFor(placed.fence.language, placed.fence.code.text);
}

const depthOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** The words of a declaration as `joined` has them, also those in its strings and comments: under which name a member is sent. */
export const wordsOf = (code: string): ReadonlySet<string> => new Set((code.match(/\w+/g) ?? []).map(joined));

/** Whether a declaration says of itself that more belongs to it: `// ...`, `# ... other fields`, `-- other fields...`. */
export const isShortened = (code: string): boolean =>
  /^\s*(?:\/\/|#|--|\/\*)?\s*(?:\.{3}|…)|^\s*(?:\/\/|#|--|\/\*)[^\n.…]{0,60}(?:\.{3}|…)\s*(?:\*\/)?\s*$/m.test(code);

/** All code by which a structure is declared. */
export const declarationsOf = (design: Design, { statements }: Element): string =>
  statements.map((statement) => declarationOf(design, statement)).join("\n");

/** Whether a structure is declared in part only, so that it may have what it does not show. */
export const goesOn = (design: Design, { statements }: Element): boolean =>
  statements.some((statement) => isShortened(declarationOf(design, statement)));

/** What a structure takes its further members from, as its declaration writes it: `(Base)`, `extends Base`, `: Base`. */
export const basesIn = (code: string, name: string): string => {
  const line = code.split("\n", 1)[0]!;
  const at = line.indexOf(name);
  const found =
    at < 0
      ? null
      : /^\s*(?:\(\s*(\w[\w.]*(?:\s*,\s*\w[\w.]*)*)\s*\)|(?:<[^<>]*>\s*)?(?:extends|:)\s+(\w[\w.]*))/.exec(
          line.slice(at + name.length),
        );
  return found?.[1] ?? found?.[2] ?? "";
};
