// What stands around a line, told by how far it is set in, as people and formatters write every language.

const blanks = /^[ \t]*/;
const most = 250;

const widthOf = (line: string): number => blanks.exec(line)![0].replaceAll("\t", "    ").length;
const isHead = (line: string): boolean => /[\w"'`\]]/.test(line) && !/^\s*(?:\/\/|#(?!\[)|\*|\/\*)/.test(line);

/** The words of the lines that the line `at` stands below: of functions, classes, keys and calls, the nearest first. */
export function headsOf(lines: readonly string[], at: number): string[] {
  const heads: string[] = [];
  let width = widthOf(lines[at]!);
  for (let i = at - 1; i >= 0 && i > at - most && heads.length < 4; i--) {
    const line = lines[i]!;
    const section = /^\[([\w.\s"-]{1,60})\]\s*$/.exec(line);
    if (section) {
      heads.push(section[1]!);
      break;
    }
    if (width === 0) {
      // Only files of settings have sections without setting them in.
      continue;
    }
    if (line.trim() === "" || widthOf(line) >= width || !isHead(line)) continue;
    width = widthOf(line);
    heads.push(headWords(line));
  }
  return heads;
}

/** The names of a head, without what it takes: `func GenerateToken(name string) error {` is `func GenerateToken`. */
const headWords = (line: string): string =>
  [
    ...line
      .slice(0, 200)
      .replace(/(?<=\w)\((?:[^()]|\([^()]*\))*\).*$/, "")
      .matchAll(/[A-Za-z_][\w-]*/g),
  ]
    .map(([word]) => word)
    .slice(0, 8)
    .join(" ");
