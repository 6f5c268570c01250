import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Route } from "../../routes/route-file.ts";
import type { Answering } from "./answers.ts";
import { type Done, doneBefore, type Lineage } from "./lineage.ts";

/** What an action adds to the route that leads to it; `null` where nothing answers the route. */
export function withAction(route: Route, lineage: Lineage, action: string, hasView: boolean): Route | null {
  const method = lineage.methods.get(action);
  if (!method) return lineage.whole && !hasView ? null : route;
  const { done, skipped } = doneBefore(lineage, action);
  const guards = done.flatMap((each) => guardOf(each, lineage));
  const before = done.map((each) => codeOf(each, lineage));
  const asks = [method, ...before].some((each) => mayAsk(each, lineage));
  const freed = guards.length === 0 && !asks ? skipped.filter(({ name }) => isGuard(name)).at(-1) : undefined;
  const unseen = done.some(({ name, sometimes }) => sometimes === true && (name === "" || isGuard(name)));
  const all = [...(route.guards ?? []), ...guards, ...(freed ? [open(freed)] : [])];
  const statuses = statusesOf(method, before, route, lineage);
  return {
    ...route,
    ...(all.length > 0 ? { guards: all } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(unseen || (asks && guards.length === 0) ? { decidesInside: true } : {}),
  };
}

/**
 * What an action answers with, and with what it turns away before; nothing where it may answer with others too. What is done before
 * an action answers only where it turns away.
 */
function statusesOf(
  method: Answering,
  before: readonly (Answering | undefined)[],
  { path }: Route,
  lineage: Lineage,
): readonly number[] {
  const { statuses, unsure } = answered(method, lineage);
  if (unsure) return [];
  const turned = before.flatMap((each) => (each ? [...answered(each, lineage).statuses] : []));
  const success = [...statuses].filter((status) => status < 300);
  const failures = [...statuses, ...turned].filter((status) => status >= 400);
  if (failures.length === 0) return success;
  // Rails answers 404 of its own accord where a record that is asked for is not there.
  const ofRails = typeof path === "string" && path.includes("{") ? [404] : [];
  return [...new Set([...success, ...failures, ...ofRails])];
}

/** What finds or keeps something says by its name what that is, and not that callers without it are turned away. */
const finding = /^(?:find|set|load|fetch|get|assign|prepare)_/;

const isGuard = (name: string): boolean => {
  if (finding.test(name)) return false;
  const demand = demandOfGuard(name);
  return demand !== null && demand !== "public";
};

const codeOf = ({ name, block }: Done, { methods }: Lineage): Answering | undefined =>
  name === "" ? block : methods.get(name);

/** What stands before an action and may turn callers away: by its name, or since its code answers 401 or 403. */
function guardOf(each: Done, lineage: Lineage): readonly Guard[] {
  const { name, line, path, sometimes } = each;
  if (sometimes) return [];
  if (isGuard(name)) return [{ name, line, path }];
  const method = codeOf(each, lineage);
  const { statuses } = method ? answered(method, lineage) : { statuses: new Set<number>() };
  if (!statuses.has(401) && !statuses.has(403)) return [];
  return [{ name: name || "before_action", line, path, demands: "authentication" }];
}

/** What a class leaves out for one action lets everybody call it. */
const open = ({ name, line, path }: Done): Guard => ({ name: `public, as ${name} is skipped`, line, path });

/** Whether a method, or one that it calls, may ask who calls. */
const mayAsk = (method: Answering | undefined, lineage: Lineage): boolean =>
  method !== undefined && reached(method, lineage).some(([each]) => each.asks === true);

/** Names of methods that may answer, wherever they are written. */
const mayAnswer = /^(?:render|respond|json|success|ok|created|error|not_found|paginate|present|jsonapi)(?:_|$)/;

/** All statuses that a method names by itself and by those that it calls; unsure where others may be. */
function answered(
  method: Answering,
  lineage: Lineage,
): { readonly statuses: ReadonlySet<number>; readonly unsure: boolean } {
  const statuses = new Set<number>();
  let unsure = false;
  for (const [each, told] of reached(method, lineage)) {
    for (const status of each.statuses) statuses.add(status);
    const given = each.given ? (told ?? each.given.otherwise) : undefined;
    if (typeof given === "number") statuses.add(given);
    if (each.unsure || given === null) unsure = true;
    for (const [name, status] of each.calls) {
      if (lineage.methods.has(name) || !mayAnswer.test(name)) continue;
      if (status === null) unsure = true;
      else statuses.add(status);
    }
  }
  return { statuses, unsure };
}

/** Methods that are called, and no more of them. */
const mostMethods = 80;

/** A method with all that it may call, each with the status that it is given there. */
function reached(method: Answering, { methods }: Lineage): readonly (readonly [Answering, number | null])[] {
  const found: (readonly [Answering, number | null])[] = [[method, null]];
  const seen = new Set<string>();
  for (const [each] of found)
    for (const [name, status] of each.calls) {
      const called = methods.get(name);
      if (!called || called === method || seen.has(`${name} ${status}`) || found.length >= mostMethods) continue;
      seen.add(`${name} ${status}`);
      found.push([called, status]);
    }
  return found;
}
