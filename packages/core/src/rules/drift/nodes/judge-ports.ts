import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { contains } from "../../../text/range.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";
import { type PortsClaim, portsTold } from "./ports-told.ts";
import { decidingFor, deploymentsIn } from "./sources.ts";

/** The ports that sentences give units are those that their deployment tells of. */
export function* judgePorts(design: Design, reality: Reality): Generator<Answer> {
  for (const claim of portsTold(design)) {
    if (claim.state === "planned") continue;
    const { surveys } = decidingFor(design, claim.origin, deploymentsIn(reality));
    const units = unitsCalled(claim.unit, reality).filter(({ survey }) => surveys.includes(survey));
    const answer = judge(claim, units);
    if (answer) yield answer;
  }
}

/** Whether a place gives the port of something that is deployed, which is answered by that and by no number elsewhere. */
export const isPortOfUnit = (design: Design, reality: Reality, { document, range }: Origin): boolean =>
  portsTold(design).some(
    ({ origin, unit }) =>
      origin.document === document && contains(origin.range, range) && unitsCalled(unit, reality).length > 0,
  );

const unitsCalled = (name: string, reality: Reality): readonly Found<"node">[] =>
  builtOf(reality, "node").filter(({ element }) => element.name.toLowerCase() === name.toLowerCase());

function judge(claim: PortsClaim, units: readonly Found<"node">[]): Answer | null {
  const known = units.map((found) => ({ found, ports: portsOf(found, claim.isPublished) }));
  const right = known.find(({ ports }) => claim.ports.every((port) => ports.includes(port)));
  if (right) return confirmed(claim, right.found.survey, [placeIn(right.found)]);
  const [first] = known.filter(({ ports }) => ports.length > 0);
  if (!first) return null;
  const { found, ports } = first;
  const evidence = [placeIn(found)];
  const [said, is] = [claim.ports.join(" and "), ports.join(", ")];
  return contradicted(claim, found.survey, [{ fact: "port", expected: said, actual: is, evidence }], {
    message: `${found.element.name} has ${claim.isPublished ? "published port" : "port"} ${said} in the design, ${is} in ${placeOf(evidence[0]!)}.`,
  });
}

const portsOf = ({ element: { facts } }: Found<"node">, isPublished: boolean): readonly number[] =>
  isPublished ? (facts.ports ?? []) : [...new Set([...(facts.ports ?? []), ...(facts.containerPorts ?? [])])];

const placeIn = ({ element }: Found<"node">) => element.proof?.["ports"] ?? element.evidence[0]!;
