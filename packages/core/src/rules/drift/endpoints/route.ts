import { canonicalRoute } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

// Endpoints as they are compared: a method, and the segments of a path in which parameters count by their place alone.

/** Interfaces of one kind are compared with one another only. */
export type Family = "http" | "rpc" | "graphql";

export const familyOf = (method: string): Family =>
  method === "RPC" ? "rpc" : /^(?:QUERY|MUTATION|SUBSCRIPTION)$/.test(method) ? "graphql" : "http";

/** What a source says of an endpoint: code serves it, a contract promises it, a gateway passes it on. */
export type Role = "code" | "contract" | "gateway";

export interface BuiltRoute {
  readonly found: Found<"endpoint">;
  readonly method: string;
  readonly segments: readonly string[];
  readonly family: Family;
  readonly role: Role;
  /** The folder of the deployable that serves it. */
  readonly within: string;
  /** Only the end of its path is known. */
  readonly partial: boolean;
  /** It takes in all paths below what stands before its last segment: `/auth/*`, `/auth/*splat`. */
  readonly below?: boolean;
}

const contracts: ReadonlySet<string> = new Set(["openapi", "protobuf-http"]);
const gateways: ReadonlySet<string> = new Set(["gateway-routes"]);

export const roleOf = (source: string): Role =>
  contracts.has(source) ? "contract" : gateways.has(source) ? "gateway" : "code";

/** Everything that serves, promises or passes on endpoints. */
export const routesOf: (reality: Reality) => readonly BuiltRoute[] = perObject((reality: Reality) =>
  builtOf(reality, "endpoint").flatMap((found): BuiltRoute[] => {
    const { facts, within = found.survey.target } = found.element;
    const family = familyOf(facts.method);
    const common = {
      found,
      method: facts.method,
      family,
      role: roleOf(found.survey.source),
      within,
      partial: facts.partial === true,
    };
    const segments = segmentsOf(facts.path, family);
    const below = family === "http" && segments.length > 1 && /\/\*\w*$/.test(facts.path);
    const optional = family === "http" && /\/(?::\w+\?|\{\w+\?\}|\[\[[^\]]*\]\])$/.test(facts.path);
    return [{ ...common, segments, below }, ...(optional ? [{ ...common, segments: segments.slice(0, -1) }] : [])];
  }),
);

/** The segments by which a path is compared; of a call by name, the name of the service and that of the call. */
export function segmentsOf(path: string, family: Family): readonly string[] {
  if (family === "http")
    return canonicalRoute(path)
      .split("/")
      .filter((segment) => segment !== "");
  return path
    .split(/[./]/)
    .filter((segment) => segment !== "")
    .slice(-2)
    .map((segment) => segment.toLowerCase());
}

/** Whether one method asks for what another serves. */
export function methodFits(asked: string, served: string): boolean {
  return asked === served || isAny(asked) || isAny(served) || (asked === "HEAD" && served === "GET");
}

export const isAny = (method: string): boolean => method === "ANY" || method === "ALL" || method === "*";

export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((segment, i) => segment === b[i]);

/** Whether a path is that of a route with values in the places of parameters: `users/me` of `users/{}`. */
export const isInstance = (path: readonly string[], route: readonly string[]): boolean =>
  path.length === route.length &&
  path.every((segment, i) => segment === route[i] || (route[i] === "{}" && i > 0)) &&
  !samePath(path, route);

/** Whether a pattern such as `api/orders/**` takes a path in. */
export function takesIn(pattern: readonly string[], path: readonly string[]): boolean {
  const last = pattern.at(-1);
  if (last !== "**" && last !== "{}") return false;
  if (last === "{}" && path.length !== pattern.length) return false;
  return path.length >= pattern.length - 1 && pattern.slice(0, -1).every((segment, i) => segment === path[i]);
}

/** Whether a path is a pattern that stands for many. */
export const isPattern = (segments: readonly string[]): boolean => segments.some((segment) => segment.includes("**"));

/** `GET /orders/{id}` as it is written where it is built, with the place. */
export const shown = ({ found: { element } }: BuiltRoute): string => {
  const [first] = element.evidence;
  return `${element.name}${first ? ` (${first.path}${first.line > 0 ? `:${first.line}` : ""})` : ""}`;
};
