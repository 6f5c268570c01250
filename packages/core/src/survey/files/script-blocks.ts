/** Files of components whose scripts stand in blocks among markup. */
export const holdsScriptBlocks = (path: string): boolean => /\.(?:vue|svelte)$/.test(path);

/**
 * The scripts of a Vue or Svelte file as one TypeScript file: all around them is blank, so that every offset and line is that
 * of the file. `tsx` tells whether a script says that it holds markup of its own.
 */
export function scriptBlocks(text: string): { readonly text: string; readonly tsx: boolean } {
  const pieces: string[] = [];
  let tsx = false;
  let at = 0;
  for (;;) {
    const open = nextScript(text, at);
    if (!open) break;
    const close = indexOfIgnoringCase(text, "</script", open.to);
    const end = close < 0 ? text.length : close;
    pieces.push(blank(text.slice(at, open.to)), text.slice(open.to, end));
    tsx ||= /\blang\s*=\s*["']?[jt]sx\b/.test(text.slice(open.from, open.to));
    at = end;
  }
  pieces.push(blank(text.slice(at)));
  return { text: pieces.join(""), tsx };
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");

/** The next opening tag of a script at or after `from`, comments passed over. */
function nextScript(text: string, from: number): { readonly from: number; readonly to: number } | null {
  for (let at = from; (at = text.indexOf("<", at)) >= 0; ) {
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("-->", at + 4);
      if (end < 0) return null;
      at = end + 3;
    } else if (/^<script[\s>]/i.test(text.slice(at, at + 8))) {
      const to = tagEnd(text, at);
      if (text[to - 2] !== "/") return { from: at, to };
      at = to;
    } else at++;
  }
  return null;
}

/** The offset after a tag's `>`; what stands in quotes is passed over. */
function tagEnd(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!;
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at + 1;
  }
  return text.length;
}

function indexOfIgnoringCase(text: string, what: string, from: number): number {
  for (let at = from; (at = text.indexOf(what.slice(0, 2), at)) >= 0; at++)
    if (text.slice(at, at + what.length).toLowerCase() === what) return at;
  return -1;
}
