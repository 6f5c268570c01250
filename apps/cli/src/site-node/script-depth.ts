// The parser of scripts is native code that calls itself for what is nested, and takes the whole process with it when its
// stack is full. Whatever nests is bounded before it sees a text, in one pass and by letters alone: what the letters mean is
// for the parser to say, so the count is of what may nest at most.

/** Of brackets within brackets. */
const deepest = 600;
/** Of operators, prefixes and arms in one stretch that nothing ends, in all brackets that are open. */
const longest = 2000;
/** A text so short, and of so few marks, nests less than that however it is written. */
const short = 20_000;

/** What goes on after a line or a block, though it begins with a letter. */
const goingOn = /^(?:else|in|instanceof|as|satisfies|extends|catch|finally|while|is)\b/;

/** What a line may end with though its statement goes on. */
const goesOn =
  /^(?:else|do|new|typeof|await|async|void|delete|in|of|instanceof|as|satisfies|extends|keyof|infer|readonly|yield)\b/;

/** Whether a script nests deeper than is safe to parse. */
export function nestsTooDeep(text: string): boolean {
  return !isPlain(text) && (exceeds(text, true) || exceeds(text, false));
}

function isPlain(text: string): boolean {
  if (text.length > short) return false;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && !isWord(code) && ++marks > deepest) return false;
  }
  return true;
}

/** With `lexis`, what stands in comments and in strings on one line is passed over; without, all is taken for code. */
function exceeds(text: string, lexis: boolean): boolean {
  /** For each bracket that is open, the length of the stretch in it. */
  const open: number[] = [];
  let stretch = 0;
  let all = 0;
  const wordAt = (from: number): string => text.slice(from, from + 12);
  let word = 0;
  let last = 0;
  let spaced = false;
  let lineEnded = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      lineEnded = true;
      spaced = true;
      continue;
    }
    if (code === 32 || code === 9) {
      spaced = true;
      continue;
    }
    if (lexis) {
      const end = endOfAside(text, at, code);
      if (end > at) {
        if (code !== 47) {
          last = 34;
          lineEnded = spaced = false;
        }
        at = end;
        continue;
      }
    }
    if (isWord(code)) {
      if (!isWord(last) || spaced) {
        const mayBegin = lineEnded ? endsTerm(last) && !(isWord(last) && goesOn.test(wordAt(word))) : last === 125;
        if (mayBegin && !goingOn.test(wordAt(at))) {
          all -= stretch;
          stretch = 0;
        } else if (mayBegin || isWord(last)) {
          stretch++;
          all++;
        }
        word = at;
      }
    } else if (code === 40 || code === 91 || code === 123) {
      open.push(stretch);
      stretch = 0;
    } else if (code === 41 || code === 93 || code === 125) {
      all -= stretch;
      stretch = open.pop() ?? 0;
      if (open.length === 0) all = stretch;
    } else if (code === 44 || code === 59) {
      all -= stretch;
      stretch = 0;
    } else if (code > 32 && code < 127 && code !== 34 && code !== 39) {
      stretch++;
      all++;
    }
    if (open.length > deepest || all > longest) return true;
    last = code;
    spaced = false;
    lineEnded = false;
  }
  return false;
}

/** Where a comment, or a string that ends on its line, ends; `at` itself if none begins there. */
function endOfAside(text: string, at: number, code: number): number {
  if (code === 34 || code === 39) {
    for (let i = at + 1; i < text.length; i++) {
      const each = text.charCodeAt(i);
      if (each === code) return i;
      if (each === 92) i++;
      else if (each === 10) return at;
    }
    return at;
  }
  if (code !== 47) return at;
  const next = text.charCodeAt(at + 1);
  if (next === 47) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end - 1;
  }
  if (next !== 42) return at;
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? at : end + 1;
}

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 36 ||
  code > 127;

/** Whether a line that ends so may be followed by a new statement without `;`. */
const endsTerm = (code: number): boolean =>
  isWord(code) || code === 34 || code === 39 || code === 96 || code === 41 || code === 93 || code === 125;
