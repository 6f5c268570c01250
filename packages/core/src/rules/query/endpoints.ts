import type { Design } from "../../document/design.ts";
import type { Element, Origin, Statement } from "../../model/element.ts";
import type { EndpointFacts } from "../../model/kinds/endpoint.ts";
import { canonicalRoute, isParameter } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { remembered } from "../../text/remembered.ts";
import { perObject } from "../../text/per-object.ts";
import { isIn, sectionAt } from "./chapters.ts";
import { documentNamed } from "./document-text.ts";
import { isPlanned } from "./settled.ts";
import { stands } from "./statements.ts";

export type Endpoint = Element<"endpoint">;

/** The HTTP operations of a design that are not said to be gone, with paths of their own. What a gateway passes on is none. */
export const operationsOf = (design: Design): Endpoint[] =>
  ofKind(design.model, "endpoint").filter((endpoint) => endpoint.facts.path.startsWith("/") && stands(endpoint));

/**
 * The place that specifies an operation: anything but a drawing in the chapter on the API, and elsewhere a heading, code,
 * or a row or item that says what the operation is for.
 */
export const specificationOf = (design: Design, endpoint: Endpoint): Statement<"endpoint"> | undefined =>
  endpoint.statements.find((statement) => specifies(design, statement));

export function specifies(design: Design, { origin, facts, weight }: Statement<"endpoint">): boolean {
  if (origin.place === "diagram") return false;
  if (isIn(design, origin, "api-specifications")) return true;
  if (weight === "mentions") return false;
  if (isIn(design, origin, ...chaptersOfUse))
    return hasSection(design, origin, facts) || (isIn(design, origin, "security") && tellsBodies(origin, facts));
  if (origin.place === "item" && listing.test(sectionAt(design, origin)?.title ?? "")) return true;
  if (origin.place === "prose") return isIntroduced(design, origin);
  return origin.place === "heading" || origin.place === "code" || facts.summary !== undefined;
}

/** Whether an operation heads a section that shows what is sent or answered: then that specifies it, whatever it stands below. */
function hasSection(design: Design, origin: Origin, { method }: EndpointFacts): boolean {
  const section = sectionAt(design, origin);
  return (
    section !== undefined &&
    new RegExp(`^\\W{0,4}${method}\\W{1,4}/`).test(section.title) &&
    section.body.blocks.some(({ kind }) => kind === "fence" || kind === "table")
  );
}

/** A row on what is sent or answered lists how to log in; one on who may call what does not. */
const tellsBodies = ({ place }: Origin, { request, response }: Partial<EndpointFacts>): boolean =>
  place === "row" && (request !== undefined || response !== undefined);

/** Whether a paragraph begins with an operation and says behind a dash what it is for. */
function isIntroduced(design: Design, { document, range }: Origin): boolean {
  const lines = documentNamed(design, document)?.markdown.lines;
  return lines !== undefined && introduced.test(lines.textOf(lines.lineAt(range.from)).slice(0, 300));
}

const introduced = /^\s*[`*]*[A-Z]{3,7}[`*]*\s+[`*]*\/\S*[`*]*\s+[-–—]\s/;

/** A heading below which a list is one of operations, whoever they are for: `Endpoints for customers and staff`. */
const listing = /\bendpoints\b(?!\s+(?:used|called|needed|consumed|affected|changed|touched))/i;

/** Chapters that speak of operations which others specify. */
export const chaptersOfUse = [
  "security",
  "performance",
  "testing-strategy",
  "error-handling",
  "risks",
  "rollout",
  "requirements",
] as const;

/** The operations that the design specifies, each with the place that does. */
export const specifiedIn: (design: Design) => readonly Specified[] = perObject((design: Design) =>
  operationsOf(design).flatMap((endpoint) => {
    const statement = specificationOf(design, endpoint);
    return statement ? [{ endpoint, statement }] : [];
  }),
);

interface Specified {
  readonly endpoint: Endpoint;
  readonly statement: Statement<"endpoint">;
}

/** The operations that stand in a list or under a heading of their own and are part of the design already. */
export const listedIn = (design: Design): readonly Specified[] =>
  specifiedIn(design).filter(
    ({ endpoint, statement }) =>
      !isPlanned(design, endpoint) &&
      (statement.origin.place === "heading" || statement.origin.place === "row" || statement.origin.place === "item"),
  );

/** What whoever runs the system asks it: seldom in the list of what it is for, and open to whoever can reach it. */
export const isForOperators = (path: string): boolean =>
  /\/(?:health(?:z|-?checks?)?(?:\/(?:db|redis|ready|readiness|live|liveness|startup))?|readyz?|readiness|livez?|liveness|ping|metrics|version)\/?$|\/actuator(?:\/|$)/i.test(
    path,
  );

/** The segments of a path as written. */
export const segmentsOf = remembered((path): readonly string[] =>
  path
    .replace(/[?#].*$/, "")
    .split("/")
    .filter((segment) => segment !== ""),
);

/** The first segment that names a thing of the system, behind `api`, `v1` and the like. */
export const subjectOf = (path: string): string | undefined =>
  canonicalRoute(path)
    .split("/")
    .find(
      (segment) => segment !== "" && segment !== "{}" && !/^(?:api|rest|v\d+(?:\.\d+)?|internal|public)$/.test(segment),
    );

/** The names of the parameters in a path, in order. */
export const parametersOf = remembered((path): readonly string[] =>
  segmentsOf(path)
    .filter(isParameter)
    .map((segment) =>
      // ASP.NET writes what is asked of a parameter behind its name, Flask before it.
      segment.startsWith("{")
        ? segment.replace(/^[^\w]*|[?=:*].*$|[^\w]*$/g, "")
        : segment.replace(/^[^\w]*(?:\w+:)?|[^\w]*$/g, ""),
    ),
);

/** Whether a path is that of an operation, called in short or with values: `/books/978` for `/api/v1/books/{isbn}`. */
export function isCallOf(called: string, path: string): boolean {
  const [call, route] = [canonicalRoute(called).split("/").slice(1), canonicalRoute(path).split("/").slice(1)];
  if (call.length > route.length) return false;
  return call.every((segment, i) => {
    const fits = route[route.length - call.length + i]!;
    return segment === fits || (fits === "{}" && i > 0);
  });
}
