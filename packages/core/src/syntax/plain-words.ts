/** The characters at which something other than plain words may begin: marks, escapes, entities, tags, links. */
const mayBegin = new Uint8Array(128);
for (const character of "\\&`<_*[]!~") mayBegin[character.charCodeAt(0)] = 1;
/** An address may begin with these where no letter stands before; a hard break with a run of blanks. */
const maybe = 2;
for (const character of "whmx ") mayBegin[character.charCodeAt(0)] = maybe;

const blank = 0x20;
const lineEnd = 0x0a;

/**
 * The offset of the first character, from `from` on, that the inline reader of Markdown has to look at; what stands before
 * is plain words. Addresses of mail are not looked for.
 */
export function endOfWords(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charCodeAt(at);
    const begins = character < 128 ? mayBegin[character] : 0;
    if (begins === 0) continue;
    if (begins !== maybe) break;
    if (character === blank ? isBreak(text, at) : isAddress(text, at)) break;
  }
  return at;
}

/** Whether two blanks or more begin here; what follows them is left to the reader of hard breaks. */
const isBreak = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === blank || text.charCodeAt(at + 1) === lineEnd;

const addresses = ["www.", "http://", "https://", "mailto:", "xmpp:"];

const isAddress = (text: string, at: number): boolean => addresses.some((begin) => text.startsWith(begin, at));
