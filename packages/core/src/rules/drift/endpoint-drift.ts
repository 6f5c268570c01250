import { confirmed, contradicted, placeOf } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { absent } from "./endpoints/absent.ts";
import { type Asked, askedOf } from "./endpoints/asked.ts";
import { none, type Shift } from "./endpoints/base-path.ts";
import { answerElsewhere, servedElsewhere } from "./endpoints/elsewhere.ts";
import { calledWithValues } from "./endpoints/called-with-value.ts";
import { describesShift, findLoose, findMatch, findSame } from "./endpoints/match.ts";
import { bodyDiffers } from "./endpoints/bodies.ts";
import { decidingOn } from "./endpoints/live.ts";
import { type BuiltRoute, routesOf } from "./endpoints/route.ts";
import { failureDiffers } from "./endpoints/failures.ts";
import { answerBase, isOtherBase } from "./endpoints/other-base.ts";
import { parametersDiffer } from "./endpoints/parameters.ts";
import { scopeOf } from "./endpoints/scope.ts";
import { undescribed } from "./endpoints/undescribed.ts";
import { unreadIn } from "./endpoints/unread.ts";
import { type View, viewOf } from "./endpoints/view.ts";
import { writeStatus } from "./mends/status.ts";
import type { Verifier } from "./verifier.ts";

/** Endpoints by method and path, parameters by their place, whatever stands before all paths. */
export const endpointDrift: Verifier = {
  on: "drift",
  id: "endpoint-drift",
  kinds: ["endpoint"],
  group: "api",
  requires: "Every endpoint of the design is served by the code, with its method and its path.",
  severity: "error",
  *verify(design, all) {
    const reality = decidingOn(all);
    const asked = askedOf(design);
    const routes = routesOf(reality);
    if (asked.length === 0 || routes.length === 0) return;
    const view = viewOf(design, reality, asked, routes);
    const elsewhere = servedElsewhere(view);
    const bases = new Set<Shift>();
    const answers = new Map(
      asked.map((each) => {
        const other = elsewhere.get(each);
        return [each, other ? answerElsewhere(other) : (baseDiffers(each, view, bases) ?? answer(each, view))];
      }),
    );
    yield* calledWithValues(answers);
    const told = view.shifts
      .filter((shift) => !isOtherBase(shift))
      .map(describesShift)
      .filter((words) => words !== null);
    for (const message of new Set(told)) yield { outcome: "note", message };
    yield* undescribed(view, elsewhere);
  },
};

/** That the code has another base path, said once for all operations that are read below it. */
function baseDiffers(asked: Asked, view: View, told: Set<Shift>): Answer | null {
  const { same, shift } = findMatch(view.index, asked, view.shiftsOf(asked));
  if (!isOtherBase(shift) || told.has(shift) || same.length === 0) return null;
  told.add(shift);
  return answerBase(asked, same[0]!, shift, view.design);
}

function answer(asked: Asked, view: View): Answer {
  const scope = scopeOf(asked, view.folders);
  const { same, shift } = findMatch(view.index, asked, view.shiftsOf(asked));
  const because = [describesShift(shift)].filter((step) => step !== null);
  const own = same.filter(({ within }) => within === scope);
  const found = own.length > 0 ? own : same;
  const served = found.find(({ role }) => role !== "contract");
  if (served)
    return (
      statusesDiffer(asked, found, view) ??
      failureDiffers(asked, found, view.reality) ??
      // What is told of one of several services that serve it may be told of another.
      parametersDiffer(asked, same, view.design, view.reality) ??
      bodyDiffers(asked, same, view.design, view.reality) ??
      confirmedBy(asked, served, because)
    );
  const promised = found[0];
  if (promised) {
    const whole = onlyPromised(asked, promised, scope, view, because);
    return whole.outcome === "contradicted"
      ? whole
      : (parametersDiffer(asked, found, view.design, view.reality) ?? whole);
  }
  const together = writtenTogether(asked, shift, view);
  if (together) return confirmedBy(asked, together, because);
  return absent(asked, shift, scope, view, because);
}

/**
 * `POST/PUT/DELETE /orders` names in one word what is done with orders and with each of them. So a method that is written together with others
 * may be served one parameter further down.
 */
function writtenTogether({ amongMethods, method, segments, family }: Asked, shift: Shift, { index }: View) {
  if (!amongMethods) return undefined;
  return findSame(index, { method, segments: [...segments, "{}"], family }, shift).find(({ role }) => role === "code");
}

function confirmedBy({ claim }: Asked, { found: { element, survey } }: BuiltRoute, because: readonly string[]): Answer {
  return confirmed(claim, survey, element.evidence, {
    because: [...because, `${placeOf(element.evidence[0]!)} has ${element.name}.`],
  });
}

/** The contract has it. Where the code was read in full and has most of what the contract has, the code lacks it. */
function onlyPromised(
  asked: Asked,
  promised: BuiltRoute,
  scope: string | null,
  view: View,
  because: readonly string[],
): Answer {
  const { claim, family } = asked;
  const { survey, element } = promised.found;
  const place = placeOf(element.evidence[0]!);
  const code = view.index.all.filter((route) => route.role === "code" && route.family === family);
  const contract = view.index.all.filter(({ found }) => found.survey === survey);
  const shared = contract.filter((route) =>
    code.some((other) => other.method === route.method && other.segments.join("/") === route.segments.join("/")),
  );
  const covers = shared.length >= 3 && shared.length * 10 >= contract.length * 7;
  const unread = unreadIn(view.reality, scope, asked);
  // The contract itself is no other place where it may be meant.
  if (!covers || unread !== null || findLoose({ ...view.index, all: code }, asked, none, view.described))
    return confirmedBy(asked, promised, because);
  return contradicted(
    claim,
    code[0]!.found.survey,
    [{ fact: "", expected: claim.name, actual: "no route of the code", evidence: element.evidence }],
    {
      message: `${claim.name} is promised in ${place}, but no route of the code serves it.`,
      advice: `Serve ${claim.name}, or take it from the contract and the design.`,
      because: [...because, `${shared.length} of the ${contract.length} operations of the contract are in the code.`],
    },
  );
}

const success = (statuses: readonly number[] = []): readonly number[] =>
  statuses.filter((status) => status >= 200 && status < 300);

const statusOf = ({ found: { element } }: BuiltRoute): number => success(element.facts.statuses)[0]!;

/** One status of success on both sides, and not the same. */
function statusesDiffer({ claim }: Asked, found: readonly BuiltRoute[], { design }: View): Answer | null {
  const mine = success(claim.facts.statuses);
  if (mine.length !== 1 || found.length === 0) return null;
  const telling = found.filter((route) => success(route.found.element.facts.statuses).length === 1);
  // Where the code tells, a contract that promises something else is wrong too.
  const inCode = telling.filter(({ role }) => role === "code");
  const told = inCode.length > 0 ? inCode : telling;
  if (told.length === 0 || told.some((route) => statusOf(route) === mine[0])) return null;
  const [first] = told;
  const { element, survey } = first!.found;
  const is = statusOf(first!);
  const evidence = element.evidence.slice(0, 1);
  return contradicted(
    claim,
    survey,
    [{ fact: "", expected: `answers ${mine[0]}`, actual: `it answers ${is}`, evidence }],
    { fixes: writeStatus(design, claim.origin, mine[0]!, is) },
  );
}
