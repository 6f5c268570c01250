import type { Design } from "../../document/design.ts";
import { namesRisks } from "../../document/kinds/risk/title.ts";
import { hasRole } from "../../document/shapes/table-view.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { isIn, sectionAt } from "../query/chapters.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { listOf } from "../query/lists.ts";
import { saying, stands } from "../query/statements.ts";
import { rowAt } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { documentText, linesAt } from "../query/document-text.ts";

/** The share of risks outside tables with an answer that makes the others exceptions: prose hides answers well. */
const answeredShare = 0.75;

/** A risk that nobody answers, where a column is kept for the answers or most other risks have one. */
export const riskUnmitigated: DesignRule = {
  on: "design",
  id: "risk-unmitigated",
  group: "risks",
  requires: "Where a design answers its risks, it answers each of them.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const risks = ofKind(design.model, "risk").filter(
      (risk) => stands(risk) && !isTradeOff(design, risk) && !isOver.test(risk.name),
    );
    for (const list of groupBy(risks, listOf).values()) {
      const open = list.filter((risk) => !isAnswered(risk));
      const custom = isCustom(list.length - open.length, list.length, answeredShare);
      for (const risk of open) {
        const finding = { ...at(risk), message: `Risk ${quote(risk.name)} has no mitigation.` };
        if (hasColumn(design, risk)) yield finding;
        else if ((custom || isLeftOut(risk, list)) && isIn(design, risk.origin, "risks"))
          yield { ...finding, severity: mayHideAnswer(design, risk) ? "hint" : "info" };
      }
    }
  },
};

/** So much said of a risk in its own line may well hold what is done about it. */
const longRemark = 160;

/** Whether prose behind the name of a risk may answer it in words of its own, or the risk is a debt, which is paid off and not averted. */
const mayHideAnswer = (design: Design, { origin }: Element): boolean =>
  linesAt(design, origin).length > origin.range.to - origin.range.from + longRemark ||
  (sectionAt(design, origin)?.context.path ?? []).some((title) => ofDebts.test(title) && !namesRisks(title));

const ofDebts = /\bdebts?\b|schuld|dette|deuda|dívida|debito|долг|债|債|負債|부채/i;

/** `No backups — resolved`: what is over needs no answer. */
const isOver =
  /[-–—(:]\s*(?:resolved|fixed|closed|mitigated|obsolete|behoben|erledigt|gelöst|résolu|resuelto|resolvido|risolto|решено|已解决|解決済み|해결됨?)\W*$/iu;

/** A trade-off is a price that is paid knowingly; it needs no answer. */
const isTradeOff = (design: Design, { origin }: Element): boolean => {
  const text = documentText(design, origin.document);
  const line = text.lastIndexOf("\n", origin.range.from - 1) + 1;
  return /trade-?off/i.test(text.slice(Math.max(line, origin.range.from - longestLabel), origin.range.from));
};

const longestLabel = 40;

/** Whether a risk under a heading of its own is weighed as another one is that has its answer beside it: there is no prose to hide in. */
const isLeftOut = (risk: Element<"risk">, list: readonly Element<"risk">[]): boolean =>
  risk.origin.place === "heading" && isWeighed(risk) && list.some((other) => isWeighed(other) && isAnswered(other));

const isWeighed = ({ facts }: Element<"risk">): boolean =>
  facts.impact !== undefined && facts.probability !== undefined;

const isAnswered = (risk: Element<"risk">): boolean => saying(risk, "mitigation").length > 0;

const hasColumn = (design: Design, { origin }: Element): boolean => {
  const row = rowAt(design, origin);
  return (
    row !== undefined &&
    hasRole(row.view, "mitigation", ...(hasRole(row.view, "question") ? [] : (["answer"] as const)))
  );
};
