/**
 * JSON as tools accept it in their settings: with comments and with commas after the last item. `undefined` where it is
 * not even that. Total and linear.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(strict(text));
    } catch {
      return undefined;
    }
  }
}

/** The text without its comments and last commas. Strings are passed over as a whole. */
function strict(text: string): string {
  const pieces: string[] = [];
  /** The comma that a closing bracket would make the last, by its place in `pieces`. */
  let comma = -1;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const after = commentEnd(text, at);
    if (after > at) {
      at = after;
      continue;
    }
    const letter = text[at]!;
    const end = letter === '"' ? stringEnd(text, at) : at + 1;
    if ((letter === "}" || letter === "]") && comma >= 0) pieces[comma] = "";
    if (letter === ",") comma = pieces.length;
    else if (!/\s/.test(letter)) comma = -1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces.join("");
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Where a comment ends; `from` itself where none begins. */
function commentEnd(text: string, from: number): number {
  const close = text.startsWith("//", from) ? "\n" : text.startsWith("/*", from) ? "*/" : null;
  if (close === null) return from;
  const at = text.indexOf(close, from + 2);
  return at < 0 ? text.length : at + close.length;
}
