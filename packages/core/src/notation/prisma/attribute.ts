/** The attributes of a line by name, each with what stands between its brackets: `@default(now())`, `@db.Uuid`. */
export function attributes(line: string): Map<string, string> {
  const found = new Map<string, string>();
  const name = /@{1,2}([\w.]+)/g;
  for (let match = name.exec(line); match; match = name.exec(line)) {
    let at = name.lastIndex;
    let inside = "";
    if (line[at] === "(") {
      const end = closing(line, at);
      inside = line.slice(at + 1, end);
      at = end;
    }
    found.set(match[1]!, inside.trim());
    name.lastIndex = Math.max(at, name.lastIndex);
  }
  return found;
}

/** Where the bracket that opens at `from` closes, or the end of the line. */
function closing(line: string, from: number): number {
  let depth = 0;
  let quote = false;
  for (let i = from; i < line.length; i++) {
    const c = line[i]!;
    if (c === '"' && line[i - 1] !== "\\") quote = !quote;
    else if (quote) continue;
    else if (c === "(" || c === "[") depth++;
    else if ((c === ")" || c === "]") && --depth === 0) return i;
  }
  return line.length;
}

/** The argument of this name: `fields` of `"name", fields: [a, b], onDelete: Cascade` is `[a, b]`. */
export function argument(inside: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[,\\s(])${name}:\\s*(\\[[^\\]]*\\]|"[^"]*"|[\\w.]+)`).exec(inside);
  return found?.[1];
}

/** The names of a list, given alone or as the argument `name`: `[a, b(sort: Desc)]`. */
export function listed(inside: string, name: string): string[] {
  const list = (name === "" ? undefined : argument(inside, name)) ?? /\[([^\]]*)\]/.exec(inside)?.[1] ?? "";
  return list
    .replace(/\([^()]*\)/g, "")
    .replace(/[[\]]/g, "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The first text in quotes. */
export const quoted = (text: string): string | undefined => /"([^"]*)"/.exec(text)?.[1];
