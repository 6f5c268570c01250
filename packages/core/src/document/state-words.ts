import type { State } from "../model/element.ts";

// The words by which people mark what is planned, built, deprecated or removed, in the languages that designs are written in.

/** How a heading begins that says it of all that stands below it. */
export const leading: readonly (readonly [RegExp, State])[] = [
  [
    /^(?:future|planned|upcoming|post-mvp|(?:[\p{L} ]{1,40} and )?deferred (?=(?:items|work|features|scope)(?:$|\s))|roadmap|target (?=(?:directory|folder|file|project|repository|package|module) (?:structure|layout))|unimplemented|not (?:yet )?implemented|(?:noch )?nicht umgesetzt|no implementad|nao implementad|non implement|не реализован|未实现|尚未|待实现|未実装|미구현|not (?:needed|required|used|in scope)|не нужн|не входит|geplante|zukunftige|kunftige|ausblick|futur|prochain|evolutions futures|trabajo futuro|mejoras futuras|trabalhos futuros|melhorias futuras|sviluppi futuri|будущ|планируем|дорожная карта|未来|计划中|后续|演进|路线图|目标\p{Script=Han}{0,4}(?=目录|结构|架构)|今後の|将来|ロードマップ|향후|로드맵)(?!-proof)/u,
    "planned",
  ],
  [/^(?:deprecated|veraltete|obsolet|устаревш|已废弃|废弃|非推奨|지원 중단)(?:$|\s|\p{L})/u, "deprecated"],
  [
    /^(?:removed|deleted|retired|entfernte|supprime|eliminad|removid|удаленн|удалённ|已删除|已移除|削除され|廃止され|삭제된|제거된)(?:$|\s|\p{L})/u,
    "removed",
  ],
];

/** Pictures that say it. */
export const pictures: readonly { readonly mark: string; readonly state: State }[] = [
  { mark: "✅", state: "built" },
  { mark: "☑", state: "built" },
  { mark: "✔", state: "built" },
  { mark: "🚧", state: "planned" },
  { mark: "🔮", state: "planned" },
  { mark: "⏳", state: "planned" },
  { mark: "🔜", state: "planned" },
  { mark: "🗑", state: "removed" },
];

/** How a remark in brackets begins that says it. */
export const starting: readonly (readonly [RegExp, State])[] = [
  [
    /^(?:future|planned|proposed|upcoming|coming|not (?:yet )?implemented|not (?:in|for) (?:phase|scope|mvp|v\d|this)|to be (?:added|implemented|built|done)|phase (?:[2-9]|ii)|later|post-mvp|out of scope for|deferred|backlog|roadmap|tbd|todo|in (?:a |the )?(?:future|later))\b(?!-)|^v\d+(?:\.\d+)? ?\+$/u,
    "planned",
  ],
  [
    /^(?:geplant|zukünftig|künftig|in zukunft|noch nicht|prévu|à venir|futur(?!\p{L}*-)|(?:dans|en|em|in) (?:une? |las? |los |un[ao]? |unas? |uns |umas? |nas? |nos? )?futur|pas encore|planificado|pendiente|próximamente|planejado|previsto|pianificato|запланирован|планируется|в будущем|не в (?:phase|фаз|этап|mvp|scope)|계획|향후|예정)/u,
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
    /^(?:100 ?%|implemented|built|completed?|done|shipped|existing|already (?:exists|implemented|built)|live|in production|umgesetzt|fertig|vorhanden|implémenté|existant|terminé|implementado|existente|implementato|esistente|реализован|готово|существующ|已实现|已完成|现有|已上线|実装済|完了|既存|구현 완료|구현됨|완료|기존)/u,
    "built",
  ],
];

const words: Readonly<Record<State, string>> = {
  planned:
    "planned; optional enhancement; optional extension; possible enhancement; stretch goal; future; upcoming; coming soon; proposed; not implemented; not yet implemented; not started; not built; not yet built; to do; todo; tbd; to be done; to be implemented; to be added; to be built; backlog; roadmap; later; deferred; pending; in progress; wip; work in progress; in development; under development; under construction; partially implemented; planned for later; future work; future enhancement; post-mvp; geplant; zukünftig; künftig; in planung; in arbeit; offen; ausstehend; noch nicht umgesetzt; nicht umgesetzt; prévu; prévue; à venir; à faire; futur; planifié; en cours; non implémenté; planificado; planificada; futuro; futura; pendiente; en progreso; en desarrollo; por hacer; no implementado; próximamente; planejado; planejada; previsto; pendente; em andamento; em desenvolvimento; a fazer; não implementado; pianificato; in programma; da fare; in corso; in sviluppo; non implementato; запланировано; планируется; в планах; в работе; в разработке; не реализовано; не начато; не начата; будущее; 计划中; 计划; 规划中; 待实现; 待开发; 待办; 开发中; 进行中; 未开始; 未实现; 未来; 計畫中; 未実装; 予定; 計画中; 計画; 将来; 今後; 開発中; 対応中; 進行中; 未着手; 未対応; 계획; 계획됨; 예정; 미구현; 진행 중; 진행중; 개발 중; 향후; 대기; not there yet; not yet there; not here yet; not available yet; chưa có; chưa làm; chưa triển khai; chưa thực hiện; chưa hoàn thành; đang làm; đang phát triển; dự kiến; kế hoạch; ยังไม่มี; ยังไม่ทำ; ยังไม่เริ่ม; ยังไม่พัฒนา; กำลังพัฒนา; กำลังดำเนินการ; วางแผน; ในอนาคต; planlandı; planlanan; yapılacak; henüz yok; devam ediyor; belum ada; belum dibuat; direncanakan; sedang dikerjakan",
  built:
    "built; implemented; done; complete; completed; shipped; live; existing; exists; released; in production; deployed; available; fully implemented; umgesetzt; implementiert; fertig; erledigt; vorhanden; bestehend; produktiv; implémenté; implémentée; fait; terminé; existant; en production; implementado; implementada; hecho; completado; completada; existente; en producción; terminado; feito; concluído; concluída; em produção; implementato; fatto; completato; esistente; in produzione; реализовано; реализован; готово; выполнено; завершено; существующий; 已实现; 已完成; 完成; 已上线; 现有; 已有; 已實現; 実装済み; 実装済; 完了; 完了済み; 既存; 対応済み; 対応済; リリース済み; 구현 완료; 구현됨; 완료; 기존; 출시됨; đã có; đã xong; đã triển khai; đã hoàn thành; hoàn thành; เสร็จแล้ว; เสร็จสิ้น; มีแล้ว; พัฒนาแล้ว; tamamlandı; mevcut; selesai; sudah ada",
  deprecated:
    "deprecated; legacy; obsolete; sunset; sunsetting; end of life; veraltet; abgekündigt; obsolète; déprécié; dépréciée; obsoleto; obsoleta; en desuso; descontinuado; descontinuada; depreciado; deprecato; deprecata; устарело; устарел; устаревший; устаревшее; 已废弃; 废弃; 弃用; 已弃用; 已過時; 非推奨; 廃止予定; 지원 중단; 사용 중단; 폐기 예정; lỗi thời; ngừng sử dụng; เลิกใช้; kullanımdan kaldırıldı",
  removed:
    "removed; deleted; dropped; retired; to be removed; decommissioned; discontinued; entfernt; gelöscht; abgeschaltet; supprimé; supprimée; retiré; eliminado; eliminada; retirado; removido; removida; excluído; rimosso; rimossa; eliminato; удалено; удален; удалён; удалена; 已删除; 已移除; 已下线; 移除; 削除; 削除済み; 削除済; 廃止; 廃止済み; 삭제; 삭제됨; 제거; 제거됨; 폐기; đã xóa; đã xoá; đã bị xóa; đã gỡ bỏ; ลบแล้ว; ถูกลบ; ยกเลิกแล้ว; silindi; kaldırıldı; dihapus",
};

/** Marks that are a whole cell, a whole remark, or the words before a colon. */
export const states: ReadonlyMap<string, State> = new Map(
  (Object.entries(words) as [State, string][]).flatMap(([state, list]) =>
    list.split("; ").map((word) => [word.normalize("NFKC"), state] as const),
  ),
);
