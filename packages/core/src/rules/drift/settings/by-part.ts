import { samePlainValue } from "../../../model/kinds/plain-value.ts";
import type { Sample } from "../../../model/kinds/setting.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found } from "../reality.ts";

/**
 * The defaults of a setting to which the parts of a system give several: each that the design tells is held against the files of the part
 * that its row names, else it has to be that of any. `null` where code gives one or none, or where nothing can be concluded.
 */
export function answerByPart(claim: ElementClaim<"setting">, settings: readonly Found<"setting">[]): Answer | null {
  const known = settings.find(({ element }) => element.facts.defaults !== undefined);
  if (!known) return null;
  const { survey, element } = known;
  const all = element.facts.defaults!;
  const right: Sample[] = [];
  for (const { facts, state, origin } of claim.statements) {
    const { default: said, isSet, isSample, readers = [] } = facts;
    if (said === undefined || isSet || isSample || state === "planned") continue;
    const ofParts = all.filter(({ path }) => readers.some((reader) => isOf(path, reader)));
    const same = (ofParts.length > 0 ? ofParts : all).find(({ value }) => samePlainValue(said, value));
    if (same) right.push(same);
    else if (ofParts.length === 0) return null;
    else return otherwise({ ...claim, origin }, said, ofParts[0]!, survey);
  }
  return right.length > 0 ? confirmed(claim, survey, [{ path: right[0]!.path, line: right[0]!.line }]) : null;
}

function otherwise(
  claim: ElementClaim<"setting">,
  said: string,
  { path, line, value }: Sample,
  survey: Found<"setting">["survey"],
): Answer {
  const evidence = [{ path, line }];
  return contradicted(claim, survey, [{ fact: "default", expected: said, actual: value, evidence }], {
    message: `${claim.name} is ${said} by default in the design, ${value} in ${placeOf(evidence[0]!)}.`,
  });
}

/** Whether a file lies in a folder that is called as a part is. */
const isOf = (path: string, part: string): boolean => path.split("/").slice(0, -1).map(plain).includes(plain(part));

const plain = (name: string): string => name.toLowerCase().replaceAll("_", "-");
