// A status may say that what is designed is yet to be built, whatever it says of the design itself: "Design complete, ready for
// implementation". Its words are those of what is awaited, never of what was done, or of a stage of the work before any building.

/** The words of a status, as the patterns of statuses are written. */
export const statusWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*_`"“”]/g, "")
    .slice(0, 160);

/** Whether the words of a status say that what is designed is yet to be built, and not that any of it is. */
export function awaitsBuilding(words: string): boolean {
  const rest = withoutAwaited(words);
  return (rest !== words || isDesigned(words)) && !built.test(rest);
}

/** Whether the words of a status say that the work before any building is done: "Requirements complete". */
export const isDesigned = (words: string): boolean => designDone.test(words);

/** The words of a status without those that tell what is awaited: "pending implementation" says of nothing that it is implemented. */
export const withoutAwaited = (words: string): string => words.replace(awaited, " ");

/** Whether a status is nothing but the name of a stage before any building: "Planning", "Concept / RFC". */
export const isEarlyStage = (words: string): boolean =>
  words
    .replace(/[\p{Extended_Pictographic}\ufe0f]/gu, "")
    .split(/[/|,;:：→—–&+]|->|\s-\s/u)
    .some((part) => stage.test(part.trim()));

const work =
  "(?:(?:re)?implement(?:ation|ing)?|(?:re)?build(?:ing)?|development|developing|coding|execution|construction|dev)\\b";
const ofWork = [
  `\\b(?:ready|pending|awaiting|awaits|waiting|scheduled|queued|freeze|frozen|prior|before|intended|cleared)(?:\\s(?:for|on|to|the|its|be))*\\s(?:[\\w-]+\\s){0,2}?${work}(?:\\s(?:plan|decision|start))?`,
  `\\bimplementation[\\s-](?:is\\s)?(?:ready|pending|deferred|planned|postponed|scheduled|upcoming|next|tbd|todo|to follow|not (?:yet )?(?:started|begun|done|planned))\\b`,
  `\\b(?:pre-?implementation|unimplemented|unbuilt|implementation (?:plan|proposal|design|spec(?:ification)?|roadmap|strategy|guide))\\b`,
  `\\b(?:to be|will be|yet to be|should be|must be) (?:implemented|built|done|developed|completed|shipped|released|merged|deployed)\\b`,
  `\\bimplementation in (?:\\d+|several|\\w+ (?:phases|steps|stages)|phases|steps|stages)\\b`,
  "(?:bereit|wartet|ausstehend|vor)\\s(?:(?:für|auf|der|die|zur)\\s)*(?:umsetzung|implementierung|entwicklung)|(?:umsetzung|implementierung)\\s(?:steht aus|ausstehend|offen|geplant)",
  "(?:prêt|en attente|à)\\s(?:(?:à|pour|de|d'|la|être)\\s?)*l?['’]?(?:implément|développ|réalis)\\p{L}+",
  "(?:pendiente|list[oa]|por)\\s(?:(?:de|para|la|el|su)\\s)*(?:implementa|desarroll|ejecu)\\p{L}+",
  "(?:pront[oa]|pendente|aguardando|a)\\s(?:(?:de|para|a|o|pra)\\s)*(?:implementa|desenvolv|execu)\\p{L}+",
  "(?:pront[oa]|in attesa|da)\\s(?:(?:di|per|la|lo)\\s|l['’])*(?:implementa|svilupp|realizza)\\p{L}+",
  "(?:готов\\p{L}*|ожида\\p{L}+|перед|до)\\s(?:к\\s)?(?:реализаци|выполнени|разработк|внедрени|исполнени)\\p{L}+",
  "待(?:实现|实施|开发|执行|實現|實作|執行|开工|编码|落地|构建|启动)|(?:尚未|还未|未)(?:实现|实施|开发|执行|开始|开工|落地|變更|变更|實作|實現|着手)",
  "実装(?:待ち|前|予定)|未(?:実装|着手)",
  "구현 ?(?:예정|대기|전)|미구현",
  "sẵn sàng (?:để )?(?:implement|triển khai|thực hiện|phát triển)|chờ (?:triển khai|thực hiện)|sẽ (?:được )?(?:triển khai|thực hiện)",
  "uygulanmaya hazır|uygulanacak|geliştirilecek|siap (?:di)?implementasi\\p{L}*|menunggu implementasi",
];
const awaited = new RegExp(ofWork.join("|"), "gu");

const designDone =
  /\b(?:design|spec(?:ification)?|requirements?(?:[ -]gathering)?|research|analysis|investigation|planning|concept|proposal)(?: (?:phase|stage|document|doc|work))?(?: is)? (?:complete[d]?|done|finished|freeze|frozen)\b|(?:设计|設計|方案|需求|分析|规划|規劃|计划|調査|调研|要件)(?:阶段|文档|稿)?已?(?:完成|完了|定稿|冻结)|설계 ?완료|(?:проектирование|дизайн|анализ|требования)\s(?:завершен\p{L}*|готов\p{L}*)|(?:entwurf|konzept(?:ion)?) (?:fertig|abgeschlossen)|(?:diseño|análisis|projeto|análise) (?:complet|terminad|finalizad|concluíd)\p{L}+/u;

/** Words that say of something that it is built, whatever is awaited besides. */
const built =
  /\b(?:implemented|built|deployed|shipped|live|in production|released|landed|merged|coded|implementing)\b|已(?:实现|上线|部署|实施|實現)|実装済|реализован\p{L}*|внедр[её]н\p{L}*|umgesetzt|implementiert|implémenté|implementad[oa]|구현 ?완료/u;

const stage =
  /^(?:(?:in|under|at|the|still in|phase|en|em|на стадии|в стадии|in der) )*(?:planning|plan|concept(?:ual)?|conception|design(?:ing)?|rfc|idea|ideation|vision|exploration|exploratory|brainstorm\p{L}*|discovery|blueprint|proposal|pre-?alpha design|planung|konzept(?:ion|phase)?|idee|entwurfsphase|planification|idée|planificación|diseño|concepto|planejamento|conceito|pianificazione|progettazione|план|планирование|планировани[ие]|концепци[яи]|проектировани[ея]|идея|规划中?|規劃中?|计划中?|設計中|设计中|设计阶段|規劃階段|构想|構想|概念|概念设计|方案|方案设计|调研中|讨论中|検討中|企画中?|計画中?|기획 ?중?|구상 ?중?|설계 ?중|lập kế hoạch|thiết kế|perencanaan|rancangan|planlama|tasarım)(?: (?:phase|stage|only|mode|phase only))?$/u;
