import { leastForCustom } from "./ground.ts";

/** The version below which all paths of an API are, `/api/v1/`: what is called below it is called on this API. */
export function baseOf(paths: readonly string[]): string | null {
  const base = /^(?:\/[\w-]+){0,3}?\/v\d+\//i.exec(paths[0] ?? "")?.[0];
  return base !== undefined && paths.length >= leastForCustom && paths.every((path) => path.startsWith(base))
    ? base
    : null;
}

/** The segment with which all paths of an API begin, `/api/`: what another system serves seldom begins so. */
export function firstOf(paths: readonly string[]): string | null {
  const first = /^\/[\w-]+\//.exec(paths[0] ?? "")?.[0];
  return first !== undefined && paths.length >= leastForCustom && paths.every((path) => path.startsWith(first))
    ? first
    : null;
}
