import { endpointId, idOf } from "../../../model/kinds/identity.ts";
import type { Operation } from "../../../notation/notation.ts";
import type { Place } from "../../../model/element.ts";
import type { Range } from "../../../text/range.ts";
import type { Context } from "../../context.ts";
import { demandOfAll } from "../../demands-of-all.ts";
import type { Collector } from "../../reading.ts";
import { pathIn } from "../endpoint/state-operation.ts";
import { demandOf, isOpen, saysAll } from "./classify.ts";

/** States who may call an endpoint, as its row or section says it, or else what is said there of all endpoints. */
export const stateAccessHere: typeof stateAccess = (operation, access, at, context, out) =>
  stateAccess(operation, access ?? demandOfAll(context, operation), at, context, out);

/** States who may call an endpoint, as the text says it of this one. */
export function stateAccess(
  operation: Pick<Operation, "method" | "path">,
  access: string | undefined,
  at: { readonly range: Range; readonly place: Place },
  context: Context,
  out: Collector,
): void {
  if (!access || access.length > 120 || !/[\p{L}\p{So}✓✗]/u.test(access)) return;
  const path = pathIn(context, operation);
  const subject = `${operation.method} ${path}`;
  const id = idOf("control", `access to ${subject}`);
  const requirement = isOpen(access) && !saysAll(access) ? "public" : access;
  out.state({
    kind: "control",
    id,
    name: `${requirement}: ${subject}`,
    range: at.range,
    place: at.place,
    facts: { type: demandOf(access), subject, requirement },
  });
  out.relate({
    kind: "guards",
    from: id,
    to: endpointId(operation.method, path),
    range: at.range,
    place: at.place,
    certainty: "drawn",
  });
}
