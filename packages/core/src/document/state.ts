import type { State } from "../model/element.ts";
import type { Inline } from "../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../text/mapped.ts";
import type { Range } from "../text/range.ts";
import type { Status } from "./design.ts";
import { normalTitle } from "./title.ts";

/** A state that a text says of a thing, and where the words that say it stand in the text. */
export interface Marked {
  readonly state: State;
  /** Offsets into the text given. */
  readonly range: Range;
}

/**
 * What a short text (a heading, a name, a label, a cell, an item) says of the state of the thing it names; `null` where it says
 * nothing. For every reader: call it on the words around a name, and on the cell of a status column with `stateOfCell`.
 *
 *     stateOf("Search Service (future)")        "planned"
 *     stateOf("Legacy importer - deprecated")   "deprecated"
 *     stateOf("✅ Cart")                          "built"
 *     stateOf("Deprecation policy")             null
 */
export const stateOf = (text: string): State | null => markIn(text)?.state ?? null;

/** What the cell of a status column says: the whole cell is the mark. */
export function stateOfCell(text: string): State | null {
  const words = normal(text).replace(/^[\s:.\-–—]+|[\s:.!\-–—]+$/gu, "");
  return whole(words) ?? stateOf(text);
}

/** As `stateOf`, and words struck through from end to end are of a thing that was removed. */
export function stateOfInline(inline: Inline): State | null {
  const { text, spans } = inline;
  const struck = spans.some(
    (span) =>
      span.kind === "strike" &&
      text.slice(0, span.from).trim() === "" &&
      span.to > span.from &&
      text.slice(span.to).length < 40,
  );
  return struck ? "removed" : stateOf(text);
}

/** A name without the mark of its state at one of its ends: "Search Service (future)" is "Search Service". */
export function unmarked(name: Mapped): Mapped {
  const mark = markIn(name.text);
  if (!mark) return name;
  const { from, to } = mark.range;
  if (name.text.slice(to).trim() === "") return trimmed(slice(name, 0, from));
  return name.text.slice(0, from).trim() === "" ? trimmed(slice(name, to)) : name;
}

/** What a heading says of all that stands below it: as `stateOf`, and "Planned Endpoints", "Future Work", "Removed Tables". */
export function stateOfTitle(title: string): State | null {
  const marked = stateOf(title);
  if (marked) return marked;
  const words = normalTitle(title);
  return whole(words) ?? leading.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const leading: readonly (readonly [RegExp, State])[] = [
  [
    /^(?:future|planned|upcoming|roadmap|geplante|zukunftige|kunftige|ausblick|futur|prochain|evolutions futures|trabajo futuro|mejoras futuras|trabalhos futuros|melhorias futuras|sviluppi futuri|будущ|планируем|дорожная карта|未来|计划中|后续|演进|路线图|今後の|将来|ロードマップ|향후|로드맵)(?!-proof)/u,
    "planned",
  ],
  [/^(?:deprecated|veraltete|obsolet|устаревш|已废弃|废弃|非推奨|지원 중단)(?:$|\s|\p{L})/u, "deprecated"],
  [
    /^(?:removed|deleted|retired|entfernte|supprime|eliminad|removid|удаленн|удалённ|已删除|已移除|削除され|廃止され|삭제된|제거된)(?:$|\s|\p{L})/u,
    "removed",
  ],
];

/** What the status of a whole design says of the things it designs: until it is built they are planned. */
export function stateOfDesign(status: Status | null): State | null {
  switch (status) {
    case "draft":
    case "proposed":
    case "in-review":
    case "in-progress":
    case "rejected":
      return "planned";
    case "deprecated":
    case "superseded":
      return "deprecated";
    default:
      return null;
  }
}

/** Texts longer than this are prose; their state is looked for in their brackets and sentences only. */
const short = 160;

/** The mark in a text that says a state: in brackets, after a dash, as a picture, or as the first word before a colon. */
export function markIn(text: string): Marked | null {
  const words = text.slice(0, 2000);
  for (const found of words.matchAll(/[([（【]([^()[\]（）【】\n]{1,60})[)\]）】]/gu)) {
    const state = inBrackets(normal(found[1]!));
    if (state) return { state, range: at(found.index, found[0].length) };
  }
  if (words.length > short) return null;
  const picture = pictures.find(({ mark }) => words.includes(mark));
  if (picture) return { state: picture.state, range: at(words.indexOf(picture.mark), picture.mark.length) };
  const tail = /\s[-–—|:]\s*([^\s-][^-–—|:]{0,39})$/u.exec(words);
  const last = tail && whole(normal(tail[1]!));
  if (tail && last) return { state: last, range: at(tail.index, tail[0].length) };
  const head = /^\s*\*{0,2}([^:：\-–—]{2,24}?)\*{0,2}\s*[:：]/u.exec(words);
  const first = head && !nouns.has(normal(head[1]!)) ? whole(normal(head[1]!)) : null;
  if (head && first) return { state: first, range: at(head.index, head[0].length) };
  const said =
    /\b(?:not (?:yet )?implemented(?: yet)?|not yet (?:built|done|started|available|supported)|will be (?:added|implemented|built|introduced)(?: later| in (?:a )?(?:future|later|next|phase|v?\d)\b[^.]{0,40})?)/iu.exec(
      words,
    );
  return said ? { state: "planned", range: at(said.index, said[0].length) } : null;
}

const at = (from: number, length: number): Range => ({ from, to: from + length });

const pictures: readonly { readonly mark: string; readonly state: State }[] = [
  { mark: "✅", state: "built" },
  { mark: "☑", state: "built" },
  { mark: "✔", state: "built" },
  { mark: "🚧", state: "planned" },
  { mark: "🔮", state: "planned" },
  { mark: "⏳", state: "planned" },
  { mark: "🔜", state: "planned" },
  { mark: "🗑", state: "removed" },
];

/** Words that are the beginning of a text about the state rather than a mark. */
const nouns: ReadonlySet<string> = new Set(["todo", "draft"]);

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*_`~]/g, "")
    .replace(/[\p{Extended_Pictographic}\ufe0f]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** In brackets a mark may be the beginning: "(planned for v2)", "(deprecated since 3.1)". */
const inBrackets = (words: string): State | null =>
  whole(words) ?? starting.find(([pattern]) => pattern.test(words))?.[1] ?? null;

const starting: readonly (readonly [RegExp, State])[] = [
  [
    /^(?:future|planned|proposed|upcoming|coming|not (?:yet )?implemented|to be (?:added|implemented|built|done)|phase (?:[2-9]|ii)|later|post-mvp|out of scope for|deferred|backlog|roadmap|tbd|todo|v\d+(?:\.\d+)? ?\+?$)\b/u,
    "planned",
  ],
  [
    /^(?:geplant|zukünftig|künftig|noch nicht|prévu|à venir|futur|pas encore|planificado|futuro|futura|pendiente|próximamente|planejado|previsto|pianificato|запланирован|планируется|в будущем|계획|향후|예정)/u,
    "planned",
  ],
  [/^(?:计划|规划|未来|待实现|待开发|尚未|未实现|計画|計劃|将来|今後|予定|未実装|未対応)/u, "planned"],
  [
    /^(?:deprecated|legacy, |obsolete|sunset|veraltet|obsolète|déprécié|obsoleto|obsoleta|descontinuad|depreciad|deprecato|устарел|已废弃|废弃|弃用|已弃用|非推奨|廃止予定|지원 중단|사용 중단|폐기 예정)/u,
    "deprecated",
  ],
  [
    /^(?:removed|deleted|dropped|retired|to be removed|entfernt|gelöscht|supprimé|eliminado|eliminada|removido|removida|rimosso|удален|удалён|已删除|已移除|移除|削除|削除済|廃止|삭제|제거)/u,
    "removed",
  ],
  [
    /^(?:implemented|built|completed?|done|shipped|existing|already (?:exists|implemented|built)|live|in production|umgesetzt|fertig|vorhanden|implémenté|existant|terminé|implementado|existente|implementato|esistente|реализован|готово|существующ|已实现|已完成|现有|已上线|実装済|完了|既存|구현 완료|구현됨|완료|기존)/u,
    "built",
  ],
];

/** A text that is nothing but the mark. */
function whole(words: string): State | null {
  const bare = words.replace(/^[\s"'“”]+|[\s"'“”.!]+$/gu, "");
  return (
    states.get(bare) ??
    (/^(?:phase|stage|milestone|фаза|этап|fase|stufe) (?:[2-9]|ii|iii|iv)$/u.test(bare) ? "planned" : null)
  );
}

const words: Readonly<Record<State, string>> = {
  planned:
    "planned; future; upcoming; coming soon; proposed; not implemented; not yet implemented; not started; not built; not yet built; to do; todo; tbd; to be done; to be implemented; to be added; to be built; backlog; roadmap; later; deferred; pending; in progress; wip; work in progress; in development; under development; under construction; partially implemented; planned for later; future work; future enhancement; post-mvp; geplant; zukünftig; künftig; in planung; in arbeit; offen; ausstehend; noch nicht umgesetzt; nicht umgesetzt; prévu; prévue; à venir; à faire; futur; planifié; en cours; non implémenté; planificado; planificada; futuro; futura; pendiente; en progreso; en desarrollo; por hacer; no implementado; próximamente; planejado; planejada; previsto; pendente; em andamento; em desenvolvimento; a fazer; não implementado; pianificato; in programma; da fare; in corso; in sviluppo; non implementato; запланировано; планируется; в планах; в работе; в разработке; не реализовано; не начато; не начата; будущее; 计划中; 计划; 规划中; 待实现; 待开发; 待办; 开发中; 进行中; 未开始; 未实现; 未来; 計畫中; 未実装; 予定; 計画中; 計画; 将来; 今後; 開発中; 対応中; 進行中; 未着手; 未対応; 계획; 계획됨; 예정; 미구현; 진행 중; 진행중; 개발 중; 향후; 대기",
  built:
    "built; implemented; done; complete; completed; shipped; live; existing; exists; released; in production; deployed; available; fully implemented; umgesetzt; implementiert; fertig; erledigt; vorhanden; bestehend; produktiv; implémenté; implémentée; fait; terminé; existant; en production; implementado; implementada; hecho; completado; completada; existente; en producción; terminado; feito; concluído; concluída; em produção; implementato; fatto; completato; esistente; in produzione; реализовано; реализован; готово; выполнено; завершено; существующий; 已实现; 已完成; 完成; 已上线; 现有; 已有; 已實現; 実装済み; 実装済; 完了; 完了済み; 既存; 対応済み; 対応済; リリース済み; 구현 완료; 구현됨; 완료; 기존; 출시됨",
  deprecated:
    "deprecated; legacy; obsolete; sunset; sunsetting; end of life; veraltet; abgekündigt; obsolète; déprécié; dépréciée; obsoleto; obsoleta; en desuso; descontinuado; descontinuada; depreciado; deprecato; deprecata; устарело; устарел; устаревший; устаревшее; 已废弃; 废弃; 弃用; 已弃用; 已過時; 非推奨; 廃止予定; 지원 중단; 사용 중단; 폐기 예정",
  removed:
    "removed; deleted; dropped; retired; to be removed; decommissioned; discontinued; entfernt; gelöscht; abgeschaltet; supprimé; supprimée; retiré; eliminado; eliminada; retirado; removido; removida; excluído; rimosso; rimossa; eliminato; удалено; удален; удалён; удалена; 已删除; 已移除; 已下线; 移除; 削除; 削除済み; 削除済; 廃止; 廃止済み; 삭제; 삭제됨; 제거; 제거됨; 폐기",
};

const states: ReadonlyMap<string, State> = new Map(
  (Object.entries(words) as [State, string][]).flatMap(([state, list]) =>
    list.split("; ").map((word) => [word, state] as const),
  ),
);
