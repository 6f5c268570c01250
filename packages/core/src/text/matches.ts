const none: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern in a text, in order: what `matchAll` gives, without the copy of the pattern that it
 * makes even where nothing matches, as is the rule.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const all: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    all.push(match);
    // After a match of nothing, the next is looked for one character on.
    if (match[0] === "") pattern.lastIndex += pattern.unicode && isPair(text, pattern.lastIndex) ? 2 : 1;
  }
  return all;
}

const isPair = (text: string, at: number): boolean => text.codePointAt(at)! > 0xffff;
