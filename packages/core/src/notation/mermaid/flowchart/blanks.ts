/** The offset behind the blanks of a line that stand at one. */
export function pastBlanks(text: string, at: number): number {
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}
