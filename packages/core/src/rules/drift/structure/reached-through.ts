import type { LiftedArrow } from "../../../compare/lift/lift-imports.ts";

type Import = LiftedArrow["lines"][number];

/**
 * The file over which one building block reaches another that it does not import: a request that a mediator hands to the handler of
 * its name, or an interface that the other implements. `null` where what they import tells of neither.
 */
export function reachedThrough(name: string, imported: readonly Import[], byOther: readonly Import[]): string | null {
  const stems = imported.map(({ target }) => stemOf(target));
  const subject = handler.exec(name)?.[1]?.toLowerCase();
  const request = stems.find((stem) => subject !== undefined && simple(stem).startsWith(subject) && asks.test(stem));
  if (request !== undefined) return request;
  const known = new Set(byOther.map(({ target }) => target));
  const shared = imported.find(({ target }) => known.has(target) && isInterface.test(stemOf(target)));
  return shared === undefined ? null : stemOf(shared.target);
}

/** `PlaceOrderHandler`, which is handed each `PlaceOrderCommand` */
const handler = /^(\w{4,})Handler$/;
const asks = /(?:command|query|request|event|message|notification)$/i;

/** `PaymentPort`, `IPaymentGateway`: names that only interfaces have. */
const isInterface = /(?:Port|Interface|Boundary)$|[a-z\d]-(?:port|interface)$|^I[A-Z][a-z]/;

const stemOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/, "");
const simple = (name: string): string => name.toLowerCase().replace(/[-_]/g, "");
