import { quote, type WordsAround } from "./words-around.ts";

/** Whether the words around a name say that the thing went away, or is to go: "moved from `old.ts`", "`old.ts` was removed". */
export const isGone = ({ before, after, sentence, lead, announced }: WordsAround): boolean =>
  gone.test(lead) ||
  old.test(lead) ||
  movedFrom.test(before) ||
  wentAway.test(after) ||
  replacedNow.test(sentence) ||
  (changes.test(before) && isLeft.test(after)) ||
  (renamed.test(announced) && (isLeft.test(after) || isRight.test(before)));

/** Whether a step takes away what it names: "Port `src/old.ts` into `src/new.ts`". Where it has been done nothing is left. */
export const isTakenAway = ({ lead }: WordsAround): boolean => takenAway.test(lead);

/** "moved from `src/old.ts`", "deleted `src/old.ts`", "replaces the `old/` folder" */
const gone = new RegExp(
  String.raw`(?:\b(?:(?:moved|ported|migrated|extracted|renamed|split|copied|taken) (?:out of|from)|(?:deleted|removed|dropped|retired|superseded|replaces?|replaced|eliminat(?:ed|es|ing)|to (?:remove|delete|drop|retire))(?!\s+(?:by|with|from))|(?:entfernt|gelöscht|ersetzt|supprimé|remplace|eliminad[oa]|reemplaza|removid[oa]|substitui)(?:e?s)?|(?:удален|удалён|заменяет)\p{L}*)(?:\s(?:a|an|the|its|old|redundant|duplicated?|obsolete|legacy|unused|former|file|files|folder|now|already|also|der|die|das|le|la|el|o)){0,3}|已?(?:删除|移除|删)了?|を?(?:削除|廃止)した)` +
    quote,
  "iu",
);

/** "Old rules (`rules/first.ts`", "the legacy service `orders`": where such a thing is not there, it went. */
const old = new RegExp(
  String.raw`(?:(?<![\p{L}-])(?:old|legacy|former|obsolete|alte[nms]?|ancien(?:ne)?s?|antigu[oa]s?|antig[oa]s?|vecchi[oa]?|стар\p{L}{1,3})\s(?:(?!(?:in|on|at|by|via|with|from|to|of|for|and|or|is|are|und|et|y|e|и)\b)[\p{L}\d-]+\s){0,3}\(?|(?:旧|原有|原来|既存)(?:的|版|の)?\p{Script=Han}{0,6}\s?[(（]?)` +
    quote,
  "iu",
);

const takenAway = new RegExp(
  String.raw`(?:^|[.:;]\s|[-*+]\s|\d[.)]\s|\]\s)[*_]{0,2}(?:port|move|migrate|rename|delete|remove|retire|merge|fold|eliminar|borrar|quitar|mover|renombrar|remover|excluir|apagar|renomear|supprimer|déplacer|renommer|entferne|lösche|удалить|убрать|перенести|переименовать)(?:\s(?:the|old|file|folder|module|code|logic|contents?|all|everything|of|from|in|el|la|o|a|le|die|den|das|archivo|arquivo|fichier|datei|файл)){0,4}` +
    quote,
  "i",
);

/** A step that moves something out of what it names: "Move `orderOf` and `linesOf` from `src/old.ts` to `src/new.ts`". */
const movedFrom = new RegExp(
  String.raw`(?:^|[.:;]\s|[-*+]\s|\d[.)]\s|\]\s)[*_]{0,2}(?:move|extract|port|migrate|split|mover|migrar|extraer|extrair|trasladar|déplacer|extraire|verschiebe|перенести|переместить)\s[^;\n]{1,120}\s(?:from|out of|de|desde|do|da|depuis|aus|von|из)(?:\s(?:the|el|la|le|o|file|archivo|arquivo|fichier|datei|файла))?\s?` +
    quote,
  "iu",
);

/** "`src/old.ts` was removed", "`src/old.ts` → `src/new.ts`" tells what is gone too. */
const wentAway =
  /^[`*_"'”)]{0,4}\s(?:(?:is|are|was|were|has been|have been|got)\s(?:now\s|since\s|later\s)?(?:gone|removed|deleted|dropped|retired|superseded|replaced|reverted|merged into|moved (?:in)?to|renamed(?: to)?)\b|(?:became|moved (?:in)?to)\b|(?:wurde|ist)\s(?:entfernt|gelöscht)|(?:已|被)(?:删除|移除|替换))|^[`*_"'”)]{0,4}\s*(?:\||[,;:([（【–—-]{1,2})\s*[*_]{0,2}(?:(?:since|now|was|were)\s)?(?:deleted|removed|dropped|retired|gelöscht|entfernt|supprimé|eliminado|removido|удалено)\b|^[`*_"'”)]{0,4}\s*[,;:([（【–—-]{1,2}\s*[*_]{0,2}(?:(?:已|将|待)?(?:删除|移除)|削除|삭제)/iu;

/** "It replaces the walk that is now in `Engine`": what is told of as replaced by something is where it stood before that was built. */
const replacedNow = new RegExp(
  String.raw`\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|ersetzt|remplace|reemplaza|substitui)\b[^.;\n]{1,120}\b(?:currently|existing|today|now|bisher(?:ige[rns]?)?|actuel(?:le)?s?|actual(?:es)?|atual|atuais)\b[^.;\n]{0,60}` +
    quote,
  "iu",
);

/** The left side of what a line tells as a change: "Change: `styles/old.css` → one list in `setup.ts`". */
const changes =
  /^[\s*_\-+>\d.]*(?:changed?|changes|moved?|renamed?|migrated?|refactor(?:ed)?|before|改动|变更|修改|迁移|调整|変更|変更点|移動|변경)\s*[*_]*\s*[:：]\s*[*_]*\s*[`"'“]{0,2}$/iu;
const isLeft = /^[`*_"'”)]{0,4}[^.;。；→\n]{0,60}\s(?:→|=>|->|⇒)\s/u;
const isRight = /\s(?:→|=>|->|⇒)\s[`*_"'“(]{0,4}$/u;

/** "These need renaming:" above a list of what becomes what. */
const renamed =
  /\b(?:renam(?:e[ds]?|ing)|umbenannt|umbenennen|renomm\p{L}+|renombr\p{L}+|renome\p{L}+|переимен\p{L}+)\b[^.\n]{0,80}:\s*[*_]*\s*$|(?:重命名|改名|リネーム|이름 변경)[^。\n]{0,40}[:：]\s*[*_]*\s*$/iu;
