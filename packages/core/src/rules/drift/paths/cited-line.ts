import type { Statement } from "../../../model/element.ts";
import { contradicted } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { filesOf, type Reality } from "../reality.ts";
import type { Survey } from "../../../survey/survey.ts";
import { isOfSeries } from "../../query/one-change.ts";
import { type PathFound, pathsEndingIn } from "./find-path.ts";

/**
 * A citation of a line beyond the end of its file: `src/a.ts:420` where the file has 40 lines. Where several files may be meant, none of them
 * has the line. `null` where all cited lines are there, or nobody can count them.
 */
export function lineBeyondEnd(
  claim: ElementClaim<"path">,
  found: Extract<PathFound, { is: "there" }>,
  survey: Survey,
  reality: Reality,
): Answer | null {
  // Who tells of one change cites what stood when it was to be made.
  const cited = claim.statements.filter(
    ({ facts, origin }) => facts.line !== undefined && !isOfSeries(origin.document),
  );
  if (cited.length === 0 || !reality.linesOf) return null;
  const bare = claim.name.replace(/^(?:\.{1,2}\/)+/, "").replace(/\/+$/, "");
  const meant = found.whole ? [found.path] : pathsEndingIn(bare, filesOf(reality));
  if (meant.length === 0 || meant.length > most) return null;
  let [path, lines] = [found.path, 0];
  for (const each of meant) {
    const count = reality.linesOf(each);
    if (count === null) return null;
    if (count > lines) [path, lines] = [each, count];
  }
  const beyond = cited.find(({ facts }) => facts.line! > lines);
  return beyond ? answered(claim, beyond, path, lines, survey) : null;
}

/** More files of one name than these are not opened. */
const most = 20;

function answered(
  claim: ElementClaim<"path">,
  { origin, facts }: Statement<"path">,
  path: string,
  lines: number,
  survey: Survey,
): Answer {
  const has = lines === 1 ? "1 line" : `${lines} lines`;
  return contradicted(
    { ...claim, origin },
    survey,
    [{ fact: "", expected: `line ${facts.line}`, actual: has, evidence: [{ path, line: lines }] }],
    {
      message: `Line ${facts.line} of ${claim.name} is cited; ${path} has ${has}.`,
      advice: `Cite a line that ${path} has.`,
    },
  );
}
