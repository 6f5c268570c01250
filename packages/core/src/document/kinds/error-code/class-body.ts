/** So far below its head is looked for what a class says of itself. */
const longest = 1_200;

/**
 * What stands in the body of a class whose head ends at `from`: up to its closing brace, else as far as the lines below it are indented
 * deeper than the line of its head.
 */
export function classBody(text: string, from: number): string {
  const below = text.slice(from, from + longest);
  return /^\s{0,40}\{/.test(below) ? inBraces(below) : indented(below, indentOf(text.slice(0, from)));
}

function inBraces(below: string): string {
  let depth = 0;
  for (let i = 0; i < below.length; i++) {
    if (below[i] === "{") depth++;
    else if (below[i] === "}" && --depth === 0) return below.slice(0, i);
  }
  return below;
}

/** A line that closes the brackets of the head, as `) : ApiError(404)`, is still of the class. */
function indented(below: string, column: number): string {
  const lines = below.split("\n");
  const end = lines.findIndex((line, i) => i > 0 && /^\s*[^\s)]/.test(line) && line.search(/\S/) <= column);
  return end < 0 ? below : lines.slice(0, end).join("\n");
}

/** How far the last line of a text is indented. */
const indentOf = (text: string): number => Math.max(0, text.slice(text.lastIndexOf("\n") + 1).search(/\S/));
