import type { ReadDocument } from "../../document/design.ts";
import { isBefore, dayOf } from "../query/dates.ts";
import { headOf } from "../query/metadata.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

const created =
  /^(?:created(?: at| on)?|creation date|date created|start date|erstellt(?: am)?|créé le|date de création|creado|fecha de creación|criado em|data de criação|дата создания|создан|创建日期|创建时间|作成日|작성일)$/u;
const updated =
  /^(?:(?:last )?(?:updated?|modified|reviewed|revised|changed)(?: at| on)?|zuletzt aktualisiert|letzte änderung|dernière mise à jour|última actualización|última atualização|ultimo aggiornamento|последнее обновление|обновлено|最后更新|更新日期|更新时间|最終更新日?|更新日|최종 수정일|수정일)$/u;
const start =
  /^(?:start(?: date)?|begin|from|beginn|début|inicio|início|inizio|начало|开始(?:日期|时间)?|開始日?|시작일?)$/u;
const end =
  /^(?:end(?: date)?|due(?: date)?|finish|until|to|ende|fin|fim|fine|конец|окончание|结束(?:日期|时间)?|終了日?|종료일?)$/u;

/** A day that lies before one that it must follow. */
export const datesOutOfOrder: DesignRule = {
  on: "design",
  id: "dates-out-of-order",
  group: "consistency",
  requires: "A document is updated after it is created, and what begins ends later.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      yield* inHead(document);
      yield* inTables(document);
    }
  },
};

function* inHead(document: ReadDocument): Iterable<Finding> {
  const head = headOf(document);
  const [first, last] = [created, updated].map((label) => head.find((stated) => label.test(stated.label)));
  const [from, to] = [dayOf(first?.value ?? ""), dayOf(last?.value ?? "")];
  if (!first || !last || !from || !to || !isBefore(to, from)) return;
  yield {
    document: document.name,
    range: last.range,
    message: `The document was updated on ${to}, before it was created on ${from}.`,
    element: "updated",
    related: [{ document: document.name, range: first.range, message: `It was created on ${from}.` }],
  };
}

function* inTables(document: ReadDocument): Iterable<Finding> {
  for (const { section, view } of tablesOf(document)) {
    const [first, last] = [start, end].map((title) => view.titles.findIndex((each) => title.test(each)));
    if (first! < 0 || last! < 0) continue;
    for (const { cells } of view.table.rows) {
      const [from, to] = [dayOf(cells[first!]?.text ?? ""), dayOf(cells[last!]?.text ?? "")];
      if (!from || !to || !isBefore(to, from)) continue;
      yield {
        document: document.name,
        range: cellPlace(section, cells[last!]!),
        message: `This ends on ${to}, before it begins on ${from}.`,
        element: `dates:${cells[0]?.text.trim() ?? ""}`,
        related: [
          { document: document.name, range: cellPlace(section, cells[first!]!), message: `It begins on ${from}.` },
        ],
      };
    }
  }
}
