import type { Section } from "../syntax/section.ts";
import { normalTitle } from "./title.ts";

// A record of one decision (Nygard's ADR, MADR): what was, what was decided, and what follows. It is true of the day it was
// written; what it tells of before the decision is no claim on what stands.

/** Titles of the part that tells what was decided. */
const decided: ReadonlySet<string> = new Set(
  "decision|decision outcome|the decision|decision made|final decision|entscheidung|ergebnis der entscheidung|decisao|decisione|решение|принятое решение|决定|决策|決定|決定事項|결정|결정 사항".split(
    "|",
  ),
);

/** Titles of the part that tells what was before. */
const past: ReadonlySet<string> = new Set(
  "context|context and problem statement|context and problem|problem|problem statement|the problem|background|issue|kontext|kontext und problemstellung|problemstellung|hintergrund|ausgangslage|contexte|contexto|contesto|контекст|контекст и проблема|проблема|предыстория|背景|上下文|背景与问题|问题|コンテキスト|コンテキストと課題|背景と課題|課題|배경|맥락|문제|컨텍스트".split(
    "|",
  ),
);

/** Titles that stand beside a decision in records and hardly elsewhere. */
const beside: ReadonlySet<string> = new Set(
  "status|consequences|decision drivers|considered options|konsequenzen|folgen|betrachtete optionen|consequencias|consecuencias|conseguenze|последствия|статус|后果|影响|状态|結果|影響|ステータス|결과|영향|상태".split(
    "|",
  ),
);

/** Whether a document records one decision: it tells once what was decided, and what was before or what follows. */
export function isDecisionRecord(sections: readonly Section[]): boolean {
  const titles = sections.filter(({ level }) => level > 0 && level <= 3).map(({ title }) => normalTitle(title));
  return (
    titles.filter((title) => decided.has(title)).length === 1 &&
    titles.some((title) => past.has(title) || beside.has(title))
  );
}

/** Whether a heading of such a record is that of what was before the decision. */
export const isBeforeDecision = ({ title }: Section): boolean => past.has(normalTitle(title));
