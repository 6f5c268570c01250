import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { saying, stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A risk for which nobody answers by name. Few designs name owners, so it runs only where it is asked for. */
export const riskWithoutOwner: DesignRule = {
  on: "design",
  id: "risk-without-owner",
  group: "risks",
  requires: "Every risk has an owner.",
  severity: "info",
  optIn: true,
  *check({ model }): Iterable<Finding> {
    for (const risk of ofKind(model, "risk").filter(stands))
      if (saying(risk, "owner").length === 0) yield { ...at(risk), message: `Risk ${quote(risk.name)} has no owner.` };
  },
};
