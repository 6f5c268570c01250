/** The offset behind the blanks of a line that stand at one. */
export function pastBlanks(text: string, at: number): number {
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** The offset behind blanks, ends of lines and comments: around an arrow a statement goes on over them. */
export function pastSpace(text: string, at: number): number {
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    if (!text.startsWith("%%", at)) return at;
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end;
  }
}
