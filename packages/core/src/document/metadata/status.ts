import type { State } from "../../model/element.ts";
import type { Status } from "../design.ts";
import { stateOfCell } from "../state.ts";
import { awaitsBuilding, isDesigned, isEarlyStage, statusWords, withoutAwaited } from "./unbuilt.ts";

/** Ways to write a status, most specific first; where several match, the one that stands first in the text counts. */
const ways: readonly (readonly [Status, RegExp])[] = [
  [
    "proposed",
    /\bnot (?:yet )?(?:started|begun|implemented|built|wired|connected|integrated)\b|не начат\p{L}*|未开始|未着手|미착수|chưa (?:bắt đầu|triển khai|thực hiện)|başlanmadı/u,
  ],
  ["draft", /\bnot (?:yet )?(?:approved|accepted|reviewed|final|complete)\b|chưa (?:được )?(?:phê )?duyệt/u],
  [
    "superseded",
    /\b(?:superseded|superceded|replaced|obsoleted)\b|ersetzt|abgelöst|remplacé|reemplazad|sustituid|substituíd|sostituit|superato|заменен|заменён|已取代|被取代|已替代|置き換え|대체됨|thay thế bởi|đã (?:bị |được )?thay thế|yerine geçildi/u,
  ],
  [
    "deprecated",
    /\b(?:deprecated|retired|obsolete|defunct|archived|outdated|historical|removed|deleted)\b|veraltet|obsolète|obsolet[oa]|устарел|已废弃|废弃|已弃用|已过时|非推奨|廃止|폐기|lỗi thời|ngừng sử dụng|kullanımdan kaldırıl|usang/u,
  ],
  [
    "rejected",
    /\b(?:rejected|declined|abandoned|withdrawn|cancell?ed|closed|postponed|discarded)\b|abgelehnt|verworfen|rejeté|refusé|abandonné|rechazad|descartad|rejeitad|cancelad|respint|rifiutat|annullat|отклонен|отклонён|отменен|отменён|已拒绝|已否决|已取消|已驳回|却下|中止|거부|반려|취소|từ chối|đã (?:bị )?hủy|bị hủy|reddedil|iptal|ditolak|dibatalkan/u,
  ],
  [
    "in-review",
    /\b(?:in|under|for|ready for|awaiting|pending|needs|open for|final) (?:[\w-]+ )?(?:review|comments?|feedback|discussion|approval|comment period|sign-?off)\b|\breview(?:ing)?\b|\bdiscussion\b|in prüfung|in review|in abstimmung|en revisión|en relecture|en revue|em revisão|in revisione|на рассмотрении|на согласовании|на ревью|в обсуждении|评审中|审核中|待审核|待评审|审查中|審査中|レビュー中|確認中|承認待ち|검토 ?중|리뷰 ?중|승인 대기|đang (?:xem xét|review)|chờ (?:phê )?duyệt|incelemede|inceleniyor|onay bekli|menunggu persetujuan/u,
  ],
  [
    "approved",
    /\b(?:design (?:is )?(?:complete[d]?|finished|frozen)|ready (?:for|to) (?:implement\w*|build|development|dev)|implementable|approved|accepted|agreed|signed off|ratified|adopted|published?|final(?:i[sz]ed)?|active|current|stable design|baselined)\b|genehmigt|freigegeben|akzeptiert|angenommen|approuvé|accepté|validé|aprobad|aceptad|aprovad|aceit[oa]\b|approvat|accettat|утвержден|утверждён|принят\p{L}*|одобрен|согласован|已批准|已通过|已接受|批准|已采纳|已定稿|定稿|已发布|承認済|承認|採択|確定|승인|확정|채택|đã (?:được )?(?:phê )?duyệt|được (?:phê )?duyệt|đã chấp (?:thuận|nhận)|onaylan|disetujui/u,
  ],
  [
    "in-progress",
    /\b(?:in progress|in-progress|wip|work in progress|in development|under development|implementing|in implementation|implementation (?:in progress|started|ongoing)|partially implemented|started|ongoing|building)\b|in arbeit|in umsetzung|en cours|en progreso|en curso|en desarrollo|em andamento|em desenvolvimento|in corso|in lavorazione|в работе|в процессе|в разработке|进行中|开发中|实施中|進行中|実装中|作業中|対応中|개발 ?중|진행 ?중|구현 ?중|chưa hoàn thành|đang (?:thực hiện|triển khai|phát triển|tiến hành|làm)|devam edi|geliştiril|sedang (?:dikerjakan|berjalan)|dalam pengembangan/u,
  ],
  [
    "draft",
    /\b(?:pre-?draft|draft|drafting|sketch|ideation|predisc\w*|design phase|in design|initial|early|rough|tbd|to be written)\b|entwurf|brouillon|ébauche|borrador|en (?:diseño|elaboración|redacción)|em (?:elaboração|redação)|en cours de rédaction|in (?:bearbeitung|arbeit)|rascunho|minuta|bozza|черновик|набросок|草稿|草案|初稿|起草|下書き|草案|ドラフト|作成中|초안|작성 ?중|(?:bản )?nháp|dự thảo|taslak|konsep/u,
  ],
  [
    "proposed",
    /\b(?:propos(?:ed|al)|provisional|suggested|candidate|planned|requested)\b|vorgeschlagen|vorschlag|proposé|proposition|propuest|proposta?|предложен|提议|提案|拟议|제안|đề xuất|öneri|önerilen|usulan/u,
  ],
  [
    "implemented",
    /\b(?:implemented|implementation (?:is )?complete[d]?|done|complete[d]?|shipped|released|live|in production|deployed|built|committed|as-built|stable|finished|landed|merged)\b|umgesetzt|implementiert|fertig|abgeschlossen|produktiv|implémenté|terminé|en production|implementad|completad|terminad|concluíd|finalizad|en producción|em produção|implementat[oaie](?!\p{L})|completat[oaie](?!\p{L})|in produzione|реализован|внедрен|внедрён|завершен|завершён|готов[оа]?(?!\p{L})|выполнен|已实现|已完成|已实施|已上线|完成|実装済|完了|リリース済|구현 ?완료|완료|구현됨|(?:đã )?hoàn thành|đã (?:triển khai|thực hiện|xong)|tamamlan|uygulan(?:dı|mış)|selesai/u,
  ],
];

/** As `ways`, in Thai, whose words no blank parts; letters as NFKC has them. */
const thai: readonly (readonly [Status, RegExp])[] = (
  [
    ["proposed", "ยังไม่เริ่ม|ยังไม่ดำเนินการ|เสนอ"],
    ["draft", "ร่าง|ยังไม่อนุมัติ"],
    ["superseded", "ถูกแทนที่|แทนที่ด้วย"],
    ["deprecated", "เลิกใช้|ล้าสมัย"],
    ["rejected", "ยกเลิก|ปฏิเสธ|ไม่อนุมัติ"],
    ["in-review", "รอ(?:การ)?(?:อนุมัติ|ตรวจสอบ|พิจารณา)|กำลัง(?:ตรวจสอบ|พิจารณา)"],
    ["in-progress", "กำลัง(?:ดำเนินการ|พัฒนา|ทำ)|อยู่ระหว่าง"],
    ["approved", "อนุมัติ(?:แล้ว)?"],
    ["implemented", "เสร็จ(?:สิ้น|สมบูรณ์|แล้ว)|ดำเนินการแล้ว|ใช้งานจริง|พัฒนาแล้ว"],
  ] as const
).map(([status, words]) => [status, new RegExp(words.normalize("NFKC"), "u")]);

/** The normal form of a status as written; `null` where it is not understood. */
export function normalStatus(text: string): Status | null {
  const words = statusWords(text);
  const awaits = awaitsBuilding(words);
  const said = saidBy(awaits ? withoutAwaited(words) : words);
  // A design that is complete, or ready to be built, is approved; that says nothing of what it designs.
  if (awaits && (said === "implemented" || isDesigned(words) || saidBy(words) === "approved")) return "approved";
  return said ?? (awaits || isEarlyStage(words) ? "proposed" : statusOfState(stateOfCell(text)));
}

function saidBy(words: string): Status | null {
  let best: Status | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const [status, pattern] of [...ways, ...thai]) {
    const at = pattern.exec(words)?.index;
    if (at !== undefined && at < first) {
      first = at;
      best = status;
    }
  }
  if (best === "approved" && stillToReview.test(words)) return "in-review";
  // What is done in one part and not begun in another is under way.
  return best === "implemented" && (ways[0]![1].test(words) || onePart.test(words)) ? "in-progress" : best;
}

/** "Approved by the team; awaiting legal review" */
const stillToReview = /\b(?:awaiting|awaits|pending|subject to) (?:[\w-]+ ){0,2}(?:review|approval|sign-?off)\b/u;

/** "Phase 1 implemented; the rest ...": a part that is named before others. */
const onePart =
  /^(?:phase|stage|milestone|part|阶段|фаза|этап|fase|etapa|stufe)\s?(?:1|i|one)\b[^;；,，]{0,80}[;；,，]/u;

/** What a mark that stands beside single things says of a whole document. */
function statusOfState(state: State | null): Status | null {
  switch (state) {
    case "planned":
      return "proposed";
    case "built":
      return "implemented";
    case "deprecated":
    case "removed":
      return "deprecated";
    default:
      return null;
  }
}
