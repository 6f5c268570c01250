import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { contradicted } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { builtOf, isBelow, type Reality } from "../reality.ts";
import { onlyByCode } from "../errors/only-by-code.ts";
import type { Asked } from "./asked.ts";
import type { BuiltRoute } from "./route.ts";
import { mayAnswer422 } from "./unprocessable.ts";

/** The statuses of failure that frameworks, and what stands before them, answer with of their own accord. */
const byThemselves: ReadonlySet<number> = new Set([400, 405, 406, 408, 413, 414, 415, 429, 431, 500, 502, 503, 504]);

/**
 * A status of failure that the design gives to an endpoint, where what answers it gives others, and nothing of the deployable that
 * serves it answers with that one.
 */
export function failureDiffers({ claim }: Asked, found: readonly BuiltRoute[], reality: Reality): Answer | null {
  const served = found.filter(({ role }) => role === "code");
  if (served.length === 0) return null;
  const own = new Set(served.flatMap(({ found: { element } }) => failuresOf(element.facts)));
  if (served.some(({ found: { element } }) => failuresOf(element.facts).length === 0))
    return answeredNowhere(claim, served[0]!.found, reality);
  // Where all that its code answers with is plain to see, no other code answers for it.
  const plain = served.every(({ found: { element } }) => element.facts.failures !== undefined);
  const said = failures(claim.facts.statuses);
  const wrong =
    said.find(
      (status) =>
        !own.has(status) &&
        isDeliberate(status, said, own, reality) &&
        (plain || isTurnedAway(status, served) || !elsewhere(status, served, reality)),
    ) ??
    exchanged(said, own) ??
    otherOfServer(said, own);
  if (wrong === undefined) return null;
  const { element, survey } = served[0]!.found;
  return contradicted(claim, survey, [
    {
      fact: "",
      expected: `answers ${wrong}`,
      actual: `it answers ${[...own].sort((a, b) => a - b).join(", ")}`,
      evidence: element.evidence.slice(0, 1),
    },
  ]);
}

/** A status of failure that the code of an operation does not name, nor any other code here. */
function answeredNowhere(
  claim: Asked["claim"],
  { element, survey }: BuiltRoute["found"],
  reality: Reality,
): Answer | null {
  const codes = builtOf(reality, "error-code");
  const wrong = failures(claim.facts.statuses).find(
    (status) =>
      (onlyByCode.has(status) || (status === 422 && !mayAnswer422(reality))) &&
      codes.length > 0 &&
      codes.every(({ element: { name } }) => name !== String(status)),
  );
  if (wrong === undefined) return null;
  const evidence = element.evidence.slice(0, 1);
  return contradicted(
    claim,
    survey,
    [{ fact: "", expected: `answers ${wrong}`, actual: "no code here answers with it", evidence }],
    {
      message: `${claim.name} answers ${wrong} in the design, and no code here answers with it.`,
      because: [`No source file names ${wrong}, by its number or by its name.`],
    },
  );
}

const failures = (statuses: readonly number[] = []): readonly number[] => statuses.filter((status) => status >= 400);

const failuresOf = ({ statuses = [], failures: all = [] }: EndpointFacts): readonly number[] =>
  failures([...statuses, ...all]);

/** 401 for 403, or 403 for 401, where nothing stands before the code that could turn callers away by the other. */
const isTurnedAway = (status: number, served: readonly BuiltRoute[]): boolean =>
  (status === 401 || status === 403) &&
  served.every(({ found: { element } }) => element.facts.access === undefined && !element.facts.decidesInside);

/** The one of several statuses for which the code has just one that the design lacks: 400 in the design, 422 in the code. */
function exchanged(said: readonly number[], own: ReadonlySet<number>): number | undefined {
  const lacking = said.filter((status) => !own.has(status));
  const beside = [...own].filter((status) => !said.includes(status));
  const isOne = lacking.length === 1 && beside.length === 1 && said.length >= 3;
  // What a framework turns away by itself and what code turns away are one refusal, told by two numbers.
  return isOne && refusals.has(lacking[0]!) && refusals.has(beside[0]!) ? lacking[0] : undefined;
}

/** The one failure of the server that the design tells, where the code answers with just one, and not with that. */
function otherOfServer(said: readonly number[], own: ReadonlySet<number>): number | undefined {
  const [told, ...more] = said.filter(ofServer);
  const answered = [...own].filter(ofServer);
  return more.length === 0 && answered.length === 1 && told !== answered[0] ? told : undefined;
}

const ofServer = (status: number): boolean => status > 500;

const refusals: ReadonlySet<number> = new Set([400, 404, 409, 410, 412, 422]);

/** Whether only code of one's own would answer with a status; who turns callers away by one of two does not by the other. */
function isDeliberate(status: number, said: readonly number[], own: ReadonlySet<number>, reality: Reality): boolean {
  if (byThemselves.has(status)) return false;
  if (status === 422) return !mayAnswer422(reality);
  if (status !== 401 && status !== 403) return true;
  const other = status === 401 ? 403 : 401;
  return own.has(other) && !said.includes(other);
}

/** Whether any source of a deployable that serves it names the status. */
const elsewhere = (status: number, served: readonly BuiltRoute[], reality: Reality): boolean =>
  builtOf(reality, "error-code").some(
    ({ element: { name, facts } }) =>
      name === String(status) &&
      (facts.folders === undefined ||
        facts.folders.some((folder) => served.some(({ within }) => isBelow(folder, within)))),
  );
