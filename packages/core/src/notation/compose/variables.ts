/**
 * Puts the defaults that a text itself gives in the place of variables: `${TAG:-latest}` is `latest`, and `${TAG}` stays as it is,
 * since its value is not in the file. `$$` is a plain `$`.
 */
export function withDefaults(text: string, depth = 4): string {
  if (!text.includes("$")) return text;
  let result = "";
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("$", at);
    if (next < 0) break;
    result += text.slice(at, next);
    const name = /^\$\{(\w{1,100})/.exec(text.slice(next, next + 110));
    const end = name ? closing(text, next + 2) : -1;
    if (text[next + 1] === "$") {
      result += "$";
      at = next + 2;
    } else if (name && end > 0) {
      const rest = text.slice(next + name[0].length, end);
      const fallback = /^:?-/.exec(rest);
      result += fallback && depth > 0 ? withDefaults(rest.slice(fallback[0].length), depth - 1) : `\${${name[1]}}`;
      at = end + 1;
    } else {
      result += "$";
      at = next + 1;
    }
  }
  return result + text.slice(at);
}

const longest = 500;

/** Where the brace closes that is open at `from`; -1 where none does. */
function closing(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    if (text[at] === "{") open++;
    else if (text[at] === "}" && --open === 0) return at;
  }
  return -1;
}
