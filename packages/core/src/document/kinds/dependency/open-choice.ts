/** Words by which a choice is still to be made, so that none of what stands beside them is in use: `Redis or Valkey. TODO: choose`. */
const stillOpen =
  /\b(?:TODO|TBD|TBC|FIXME)\b\W{0,3}(?:choose|decide|pick|select|evaluate|which|compare|confirm which)\b|\b(?:to be|not (?:yet|been)|yet to be|needs? to be|must be) (?:decided|chosen|selected|determined|evaluated)\b|\b(?:undecided|noch (?:offen|zu entscheiden)|à (?:choisir|décider)|por (?:decidir|definir)|da (?:decidere|scegliere)|a definir)\b|待定|待选|未定|検討中|미정/iu;
/** "Might need to consider Flask", "可能需要考慮 FastAPI": what is weighed for a day that may come. */
const weighed =
  /\b(?:may|might|could|would|can) (?:also |then |later |eventually )?(?:need to |have to |want to )?(?:consider|evaluate|look (?:at|into)|switch to|migrate to|move to)\b|\bconsider (?:using|adopting|adding|introducing|switching to|moving to|migrating to)\b|(?:可能|可以?|后续|後續|未来|未來|将来|將來|需要?)[\p{Script=Han}]{0,4}考[虑慮]|考[虑慮](?:使用|采用|採用|引入|导入|導入|改用|迁移|遷移)|検討(?:する|中)/iu;
const alternatives = /(?:\bor\b|\boder\b|\bou\b|\bo\b|\bили\b|\/|或|または|또는)/iu;
/** "React Native or native shells": what else would do is any of its sort. */
const anyAlike =
  /\bor (?:(?:an?|any|some) )?(?:similar|equivalent|comparable|compatible|alternative|another|other|native|custom)\b/i;
const placeholder = /\b(?:TBD|TBC)\b/;

/** Whether a sentence, an item or a cell leaves open which of its names it will be. */
export const isOpenChoice = (text: string): boolean =>
  stillOpen.test(text) ||
  weighed.test(text) ||
  anyAlike.test(text) ||
  (placeholder.test(text) && alternatives.test(text));
