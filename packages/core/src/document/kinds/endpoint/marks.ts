import type { State } from "../../../model/element.ts";

/** What marks such as `(new)`, `(planned)`, `[deprecated]` say of the thing they stand beside. */
export function stateOf(text: string): State | undefined {
  const marks = [
    ...text.matchAll(/[([（【]\s*([^()[\]（）【】\n]{2,40})\s*[)\]）】]|\|\s*([^|\n]{2,24}?)\s*(?=\||$)/g),
  ];
  for (const mark of marks) {
    const words = (mark[1] ?? mark[2] ?? "").toLowerCase();
    for (const [state, pattern] of states) if (pattern.test(words)) return state;
  }
  return undefined;
}

const states: readonly (readonly [State, RegExp])[] = [
  [
    "deprecated",
    /^(?:deprecated|legacy|veraltet|obsol\S{1,4}|obsoleto|устарел\S{0,3}|已弃用|已废弃|弃用|非推奨|廃止予定)\b|^(?:已弃用|已废弃|弃用|非推奨)/,
  ],
  ["removed", /^(?:removed|deleted|entfernt|supprimé|eliminado|removido|удал[её]н\S{0,2})\b|^(?:已删除|已移除|削除)/],
  [
    "planned",
    /^(?:new|planned|future|upcoming|proposed|to be (?:added|created)|not (?:yet )?implemented|todo|phase [2-9]|v[2-9]|neu|geplant|nouveau|prévu|nuevo|planificado|futuro|novo|planejado|pianificato|новый|запланирован\S{0,2}|планируется)\b|^(?:新增|新規|计划|規劃|予定|예정|신규)/,
  ],
];
