/** Words by which a choice is still to be made, so that none of what stands beside them is in use: `Redis or Valkey. TODO: choose`. */
const stillOpen =
  /\b(?:TODO|TBD|TBC|FIXME)\b\W{0,3}(?:choose|decide|pick|select|evaluate|which|compare|confirm which)\b|\b(?:to be|not (?:yet|been)|yet to be|needs? to be|must be) (?:decided|chosen|selected|determined|evaluated)\b|\b(?:undecided|noch (?:offen|zu entscheiden)|à (?:choisir|décider)|por (?:decidir|definir)|da (?:decidere|scegliere)|a definir)\b|待定|待选|未定|検討中|미정/iu;
const alternatives = /(?:\bor\b|\boder\b|\bou\b|\bo\b|\bили\b|\/|或|または|또는)/iu;
/** "React Native or native shells": what else would do is any of its sort. */
const anyAlike =
  /\bor (?:(?:an?|any|some) )?(?:similar|equivalent|comparable|compatible|alternative|another|other|native|custom)\b/i;
const placeholder = /\b(?:TBD|TBC)\b/;

/** Whether a sentence, an item or a cell leaves open which of its names it will be. */
export const isOpenChoice = (text: string): boolean =>
  stillOpen.test(text) || anyAlike.test(text) || (placeholder.test(text) && alternatives.test(text));
