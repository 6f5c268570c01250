// What the lines beside a number tell of it that its own does not.

/** The words of a number with what the lines beside it add to them. */
export function inContext(lines: readonly string[], at: number, name: string, own: string): string {
  const paged = ofPage(lines, at, name, own);
  const end = endAbove(lines, at, name);
  return end === undefined ? paged : `${paged} ${end}`;
}

/** `take: 20` of queries, and `limit = 20` beside a page or a place to begin at: how many rows are given back. */
function ofPage(lines: readonly string[], at: number, name: string, own: string): string {
  if (/^take\b/.test(own)) return `page ${own}`;
  if (!/^(?:limit|size|per_?page|count)$/i.test(name)) return own;
  const beside = lines
    .slice(Math.max(0, at - reach), at + reach + 1)
    .join(" ")
    .slice(0, longest);
  return pages.test(beside) ? `page ${own}` : own;
}

const reach = 3;
const longest = 1_000;
const pages = /\b(?:page|skip|offset|page_?num(?:ber)?)\b\s*(?:[=:,?&)]|\.|_|\))/i;

/** `if size > 100 { size = 100 }`: which end of what is allowed a name is given where it is past that. */
function endAbove(lines: readonly string[], at: number, name: string): "max" | "min" | undefined {
  if (!/^\w+$/.test(name)) return undefined;
  for (const line of [lines[at]!, lines[at - 1] ?? ""]) {
    const found = /\b(\w{1,60})\s*([<>])=?\s*\d/.exec(line);
    if (found && found[1] === name) return found[2] === ">" ? "max" : "min";
  }
  return undefined;
}
