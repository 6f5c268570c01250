// Designs of what stands also say what ought to be added to it. What is proposed is planned, whatever the status of the document.

/** A line that announces what follows it as a proposal: "Proposed endpoints:", "The following tables should be added:". */
export const announcesProposal = (words: string): boolean =>
  words.length <= longest &&
  ((titledCore.test(words) && titled.test(words)) ||
    toAdd.test(words) ||
    toChange.test(words) ||
    putOff.test(words) ||
    beforeHan.test(words) ||
    announcedHan.test(words));

/** Whether the words before a name, up to it, propose to add it: "we should add `x`", "the proposed `x`", "建议新增 `x`". */
export const proposesNext = (before: string): boolean => {
  const clause = clauseAt(before);
  return toAddNext.test(clause) || calledProposed.test(clause) || nextHan.test(clause);
};

/** Whether the words behind a name say that it is yet to be added: "`x` should be added", "`x` を追加する予定". */
export const proposedBefore = (after: string): boolean => later.test(after) || laterHan.test(after);

const longest = 200;

/** The clause that a text ends in; a name in code may have a dot. */
const clauseAt = (text: string): string =>
  text
    .slice(-160)
    .split(/[;。；！？]|[.!?](?=\s)|\n/)
    .at(-1)!;

const things =
  "(?:files?|folders?|paths?|director(?:y|ies)|organi[sz]ation|split|breakdown|modules?|packages?|components?|class(?:es)?|services?|structures?|layout|schemas?|tables?|columns?|fields?|index(?:es)?|types?|interfaces?|models?|entit(?:y|ies)|endpoints?|routes?|apis?|operations?|errors?|(?:error )?codes?|events?|topics?|settings|variables|tests?|changes|additions|extensions|improvements|enhancements|optimi[sz]ations|features)";

const advised =
  "proposed|suggested|recommended|propuest\\p{L}+|propost\\p{L}+|sugerid\\p{L}+|recomendad\\p{L}+|recommandée?s?|proposée?s?|предлагаем\\p{L}+|рекомендуем\\p{L}+|vorgeschlagene\\p{L}*|empfohlene\\p{L}*";

/** Part of each of these words. It is looked for first: few texts hold it, and what names things takes long to be compiled. */
const advisedCore = /propo|propuest|sugge|sugerid|recom|предлага|рекоменду|vorgeschlag|empfohlen/iu;
const titledCore = new RegExp(`${advisedCore.source}|possible|potential|future|planned|vorschlag|предложение`, "iu");

/** A line that begins with one of some words and names things that are built. */
const naming = (words: string): string =>
  String.raw`^[\W\d]*(?:the )?(?:${words})\s(?:[\p{L}/-]+\s){0,3}${things}(?:$|[\s:(])`;

/** "9.5 推荐的返回结构"; "推荐接口" is as likely one by which something is recommended. */
const headedHan =
  /^[^\p{Script=Han}]{0,12}(?:推荐的|建议的?|拟议的?|推荐(?=目录|项目|工程|代码))[^。；\n]{0,20}(?:结构|目录|接口|模块|字段|组织|拆分|方案|形态|形式|格式|命名)$|^[^\p{Script=Han}]{0,12}[\p{Script=Han}\w 与和、/]{0,20}(?:技术|技術|选型|選型|栈|架构|架構|目录|目錄|结构|結構|实现|實現|实施|部署|配置|装配|设计|設計|拆分|落地)(?:选型)?(?:建议|建議|推荐)$|^[^\p{Script=Han}]{0,12}(?:第?[二三四五2-9]阶段|阶段[二三四五2-9])\s?[:：—-]{1,2}\s?(?:新增|增加|扩展|引入)/u;

/** "15.1 Recommended Folder Layout": a heading under which stands what somebody advised to build, whatever came of it. */
export const advises = (title: string): boolean =>
  title.length <= longest && ((advisedCore.test(title) && headed.test(title)) || headedHan.test(title));

const headed = new RegExp(naming(advised), "iu");

/** "Proposed folder structure:", "Suggested new endpoints" */
const titled = new RegExp(
  String.raw`${naming(`${advised}|possible|potential|future|planned`)}|^[\W\d]*(?:proposed|suggested|propuesta|proposta|vorschlag|предложение)\s*[:：]?\s*$`,
  "iu",
);

/** "The following tables should be added", "We propose to add" */
const toAdd =
  /\b(?:should|could|needs? to|has yet to|have yet to|(?:is|are) (?:yet )?to|plan(?:s|ned) to|(?:is|are) going to|will) be (?:added|created|introduced|extracted)\b|\b(?:should|could|needs? to|plan(?:s|ned)? to|propos(?:e|es|ed) to|recommend(?:s|ed)?(?: to)?|suggest(?:s|ed)?(?: to)?|consider|worth) (?:also )?(?:add|introduc|extract)(?:e|ing)?\b/i;

/** "We will enhance it by": the last words of what announces a list. */
const toChange =
  /\b(?:will|plans? to|intends? to|(?:is|are) going to)\s(?:\w+\s){0,2}(?:enhance|extend|improve|expand|rework|refactor|strengthen)\b[^.!?\n]{0,60}\b(?:by|with|as follows|to include|through)\s*[:：]?\s*$/i;

/** "We should add a table", right before a name; "could create `POST /x`" says what somebody may do by it. */
const toAddNext = new RegExp(
  String.raw`\b(?:should|needs? to|plan(?:s|ned)? to|propos(?:e|es|ed) to|recommend(?:s|ed)?(?: to)?|suggest(?:s|ed)?(?: to)?|consider) (?:also )?(?:add(?:ing)?|introduc(?:e|ing)|extract(?:ing)?|creating|naming|calling|placing|structuring)\s(?:(?!and\b)[\p{L}-]+\s){0,5}[\x60*_"'“(]{0,4}$`,
  "iu",
);

/** "one place, the proposed `limits.py` module", "a future `/export` route" */
const calledProposed =
  /\b(?:the|an?|its|our|this)\s(?:new(?:ly)?\s)?(?:proposed|suggested|planned|future|upcoming)\s(?:new\s)?[\x60*_"'“(]{1,4}$/i;

/** "A route for raw bytes can also exist later" */
const putOff =
  /\b(?:can|could|may|might|will|would)\b[^.!?\n]{0,40}\b(?:later|eventually|in (?:a |the )?future(?: \w+)?|one day|at a later (?:time|stage))\s*[:.]?\s*$/i;

const later = new RegExp(
  String.raw`^[\x60*_"'”)]{0,4}\s(?:(?:[\p{L}-]+\s){0,2})(?:should be|could be|needs? to be|has yet to be|have yet to be|(?:is|are) (?:yet )?to be|will be) (?:added|created|introduced|extracted|implemented|produced|provided|written)\b|^[\x60*_"'”)]{0,4}[^.;\n]{0,40}(?<!\p{L})(?:üretilecek|oluşturulacak|eklenecek|yazılacak|hazırlanacak)(?!\p{L})`,
  "iu",
);

const addHan = "(?:新增|新建|增加|添加|创建|新設|引入|补充|抽出|拆出)";
const wishHan = "(?:建议|推荐|需要|需|拟|计划|后续|未来|将来|待|按需要?|可以?考虑|考虑)";

/** "建议新增以下接口：", "后续可增加：" */
const beforeHan = new RegExp(`${wishHan}[\\p{Script=Han}]{0,6}${addHan}`, "u");
/** "推荐目录结构：", "建议将资源迁移到以下结构：" */
const announcedHan =
  /^[^。；\n]{0,20}(?:建议|推荐|提议|拟议)[^。；\n]{0,40}(?:结构|目录|接口|模块|字段|组织|拆分|演进|如下|方案|表|类型|形态|形式|格式|命名)[^。；\n]{0,10}[:：]?\s*$|^(?:提案|追加予定|新規追加)[^。\n]{0,20}[:：]?\s*$/u;
const nextHan = new RegExp(`${wishHan}[\\p{Script=Han}]{0,6}${addHan}[^。；\\n]{0,30}$`, "u");
const laterHan =
  /^[`*_"'”)]{0,4}\s?(?:を|も)(?:新規|新たに)?(?:追加|作成|新設|導入)(?:する予定|予定|が必要|を検討)|^[`*_"'”)]{0,4}\s?(?:을|를)?\s?(?:추가|생성|신설)(?:할 예정|예정|해야|이 필요)|^[`*_"'”)]{0,4}\s?(?:待新增|待创建|待实现|尚未(?:实现|新增|创建))/u;
