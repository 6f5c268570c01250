import { products } from "./products.ts";

// Every paragraph, item and cell is searched, so what can begin no name is passed over by its first three letters.

/** The names of products in a text, longest first where they overlap; of ambiguous words only where `loose`. */
export function productsIn(text: string, loose: boolean): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const end = Math.min(text.length, furthest);
  for (let from = 0; from < end; from++) {
    const first = text.charCodeAt(from);
    if (first >= 128 || (sorts[first]! & begins) === 0 || joins(text, from)) continue;
    if (!mayBeName(text, from)) continue;
    const to = productEnd(text, from, loose);
    if (to === null || ofAnother.test(text.slice(Math.max(0, from - 20), from))) continue;
    if (found.at(-1)?.to === from - 1 && text[from - 1] === " " && saysFor(text, from, to)) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** "The SDK for Go v2" has a version of its own, and is named after what it is for. */
const ofAnother = /\b(?:sdk|client|driver|bindings?|toolkit|plugin|wrapper) for $/i;

/** `OpenAI Node.js SDK`: behind the name of whose it is, a language says what the kit is for. */
const saysFor = (text: string, from: number, to: number): boolean =>
  /^\s(?:SDK|client|driver|bindings?|library)\b/i.test(text.slice(to, to + 12)) &&
  /^(?:node(?:\.?js)?|java(?:script)?|typescript|python|go(?:lang)?|\.net|c#|php|ruby|rust|kotlin|swift|dart|scala)$/i.test(
    text.slice(from, to),
  );

/** Names beyond this offset are not looked for. */
const furthest = 4000;

const begins = 1;
const joining = 2;
const alphanumeric = 4;
const parting = 8;

/** What each ASCII character may be to a name. */
const sorts = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return begins | joining | alphanumeric;
  if (/[.@]/.test(character)) return begins | joining;
  if (/[/_-]/.test(character)) return joining;
  return /[\s,;()[\]{}|"<>]/.test(character) ? parting : 0;
});

/** Whether what stands before `at` makes one word with it. */
function joins(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  if (before < 128) return (sorts[before]! & joining) !== 0;
  return /[\p{Lu}\p{Ll}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether some name begins with the three letters at `from`, in either case; what is shorter is taken for one that may. */
function mayBeName(text: string, from: number): boolean {
  const second = text.charCodeAt(from + 1);
  const third = text.charCodeAt(from + 2);
  if (!isAlphanumeric(second) || !isAlphanumeric(third)) return true;
  return beginnings[slot(text.charCodeAt(from), second, third)] === 1;
}

const isAlphanumeric = (code: number): boolean => code < 128 && (sorts[code]! & alphanumeric) !== 0;

/** The lowest five bits of a letter are the same in both cases. */
const slot = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

const beginnings = new Uint8Array(1 << 15);
for (const name of products.keys())
  if (name.length >= 3) beginnings[slot(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2))] = 1;

function productEnd(text: string, from: number, loose: boolean): number | null {
  let to = wordEnd(text, from);
  let end = withoutPunctuation(text, from, to);
  let most = mayBeFirstWord(text, from, end) ? (mostWords.get(text.slice(from, end).toLowerCase()) ?? 0) : 0;
  if (most === 0) return null;
  const ends = [end];
  // A name goes on as long as one blank alone stands between its words.
  while (--most > 0 && end === to && text.charCodeAt(to) === blank) {
    const at = to + 1;
    to = wordEnd(text, at);
    if (to === at) break;
    end = withoutPunctuation(text, at, to);
    ends.push(end);
  }
  for (const to of ends.toReversed()) {
    const name = text.slice(from, to);
    const isSure = products.get(name.toLowerCase());
    // A name of one lower-case word is taken for one only in a list: "redis" in a sentence may be a host or a key.
    if (isSure === true || (isSure === false && loose && /^[\p{Lu}.]|\d/u.test(name)))
      return to + (ofCloud.test(name) ? (offered.exec(text.slice(to, to + 80))?.[0].length ?? 0) : 0);
  }
  return null;
}

/** A name that begins with that of a cloud, which offers more than anybody lists. */
const ofCloud = /^(?:AWS|Amazon|Azure|Google Cloud|GCP|Alibaba Cloud|IBM Cloud|Oracle Cloud)(?:\s|$)/;

/** What goes on from there to the noun for a sort of service: `AWS` ` SSM Parameter Store`. */
const offered =
  /^(?:\s[A-Z][\w&/-]*){0,3}?\s(?:Store|Manager|Storage|Functions?|Queues?|Bus|Hubs?|Vault|Gateway|Insights|Monitor(?:ing)?|Cache|Search|Registry|Pub\/Sub|Database|Logging|Scheduler|Tasks|Firewall|Firestore|Datastore|Spanner|Armor|Build|Composer)(?![\w-])/;

/** How many words the longest name has that begins with a word. */
const mostWords = new Map<string, number>();
for (const name of products.keys()) {
  const words = name.split(" ");
  mostWords.set(words[0]!, Math.max(mostWords.get(words[0]!) ?? 0, words.length));
}

/** Whether some name may begin with the word `[from, to)`, told by a hash of its letters: most words need not be cut out and looked up. */
function mayBeFirstWord(text: string, from: number, to: number): boolean {
  const hash = hashOf(text, from, to);
  return hash === null || firstWords[hash] === 1;
}

/** Of a word in either case; `null` beyond ASCII, where case is not told by one bit. */
function hashOf(text: string, from: number, to: number): number | null {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return null;
    hash = Math.imul(hash, 31) + (code & 31);
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}

const firstWords = new Uint8Array(1 << 16);
for (const word of mostWords.keys()) {
  const hash = hashOf(word, 0, word.length);
  if (hash !== null) firstWords[hash] = 1;
}

const blank = 0x20;

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? (sorts[code]! & parting) !== 0 : /[\s“”<>→、，。；：「」\p{Lo}]/u.test(text[at]!)) break;
  }
  return at;
}

/** Where the word `[from, to)` ends without the marks that a sentence adds. */
function withoutPunctuation(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ".:!?'’*".includes(text[end - 1]!)) end--;
  return end;
}
