// What stands around a line, told by how far it is set in, as people and formatters write every language.

const blanks = /^[ \t]*/;
const most = 250;

const widthOf = (line: string): number => blanks.exec(line)![0].replaceAll("\t", "    ").length;
const isHead = (line: string): boolean => /[\w"'`\]]/.test(line) && !/^\s*(?:\/\/|#(?!\[)|\*|\/\*)/.test(line);

/** The words of the lines that the line `at` stands below: of functions, classes, keys and calls, the nearest first. */
export function headsOf(lines: readonly string[], at: number): string[] {
  const heads = annotates.test(lines[at]!) ? [annotated(lines, at)] : [];
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
    heads.push(annotates.test(line) ? `${headWords(line)} ${annotated(lines, i)}`.trim() : headWords(line));
    const called = calls.test(line) ? named.exec(lines[i + 1] ?? "")?.[1] : undefined;
    if (called !== undefined) heads.push(called);
  }
  return heads.filter((words) => words !== "");
}

/** A call that limits or plans something, which goes on below; what it is given first is what it calls that: `throttle(`, `"logins per address",`. */
const calls = /(?:throttle|limit\w*|schedule|job|task)\($/i;
const named = /^\s*["']([a-z]+(?:[ /_-][a-z]+){1,6})["'],\s*$/;

/** An annotation on lines of its own. */
const annotates = /^\s*@[\w.]+(?:\((?:.*[()[{,])?)?\s*$/;
const farthest = 14;

/** The names of the function or class that an annotation or decorator at `at` stands before, whatever stands between the two. */
function annotated(lines: readonly string[], at: number): string {
  const width = widthOf(lines[at]!);
  for (let i = at + 1; i < lines.length && i <= at + farthest; i++) {
    const line = lines[i]!;
    if (line.trim() === "" || widthOf(line) > width || annotates.test(line) || !isHead(line)) continue;
    return widthOf(line) < width ? "" : headWords(line);
  }
  return "";
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
