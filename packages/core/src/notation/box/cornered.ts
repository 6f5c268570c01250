const line = /-{4,}/g;
const longest = 400;

/**
 * A drawing with the corners that its author left out: a run of strokes above or below whose ends sides stand, as in
 * `-------` over `| Till |`, ends in `+` there. Every character keeps its place.
 */
export function cornered(text: string): string {
  if (/[┌╔╭┏]/.test(text) || !/-{4}/.test(text) || !text.includes("|")) return text;
  const rows = text.split("\n");
  if (rows.some((row) => row.length > longest)) return text;
  return rows
    .map((row, i) =>
      row.replace(line, (run, from: number) => {
        const to = from + run.length - 1;
        const closed = [rows[i - 1], rows[i + 1]].some((beside) => beside?.[from] === "|" && beside[to] === "|");
        return closed ? `+${run.slice(1, -1)}+` : run;
      }),
    )
    .join("\n");
}
