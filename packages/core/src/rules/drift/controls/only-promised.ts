import type { Answer } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { type Held, isGuarded } from "./held.ts";
import { answerUnguarded } from "./unguarded.ts";

/** So many others must show what the guard is in code that a contract promises. */
const enough = 2;

/**
 * A guard that a contract alone promises, as it does for others before which code has it, and that surely stands before no code here; `null`
 * where there may be one. What is promised for one endpoint alone, the signature of a sender, may be looked at by what answers.
 */
export function onlyPromised(held: Held, all: readonly Held[], reality: Reality): Answer | null {
  const served = held.routes.filter(({ role }) => role === "code");
  const [promise] = promisesOf(held);
  if (served.length === 0 || served.some(isGuarded) || promise === undefined) return null;
  const alike = all.filter(
    (other) =>
      other.claim.id !== held.claim.id &&
      promisesOf(other).includes(promise) &&
      other.routes.some((route) => route.role === "code" && isGuarded(route)),
  );
  if (alike.length < enough) return null;
  const said = answerUnguarded({ ...held, routes: served }, all, reality);
  return said.outcome === "missing" ? said : null;
}

/** What contracts say that callers of an endpoint have to bring. */
const promisesOf = ({ routes }: Held): readonly string[] =>
  routes.flatMap(({ role, found }) => (role === "contract" ? (found.element.facts.access ?? []) : []));
