/** Sentences that speak of other versions than the one in use. */
const passing =
  /\b(?:upgrad\w*|migrat\w*|from|legacy|old(?:er)?|previous\w*|before|compat\w*|support\w*|minimum|tested|instead|vs\.?|versus|(?:rather|other|newer|older|later|earlier|higher|lower) than|than (?:\S+ )?v?\d|since|until|deprecat\w*|drop\w*|eol|or|introduced|new in|added in|starting|prior|newer|later|earlier|latest|future|plan\w*|requires?|required|needs?|ab|seit|depuis|desde|dal|начиная)\b|[❌✗✘]|以降|以上/iu;

/** Whether the sentence around a place speaks of another version than the one in use. */
export const isInPassing = (text: string, from: number, to: number): boolean =>
  passing.test(sentenceAround(text, from, to));

function sentenceAround(text: string, from: number, to: number): string {
  const start = Math.max(...[". ", "\n", "; "].map((end) => text.lastIndexOf(end, from))) + 1;
  const ends = [". ", "\n", "; "].map((end) => text.indexOf(end, to)).filter((at) => at >= 0);
  return text.slice(start, Math.min(text.length, ...ends));
}
