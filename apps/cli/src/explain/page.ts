import type { Colors } from "../terminal/terminal.ts";

/** A page of documentation as a terminal shows it: headings in bold, examples indented with their markers in colour. */
export function pageForTerminal(page: string, c: Colors): string {
  let fence = "";
  const lines = page
    .trimEnd()
    .split("\n")
    .map((line) => {
      const mark = /^(`{3,})/.exec(line)?.[1];
      if (mark && (fence === "" || mark === fence)) {
        fence = fence === "" ? mark : "";
        return "";
      }
      if (fence !== "") return /^\s+\^+/.test(line) ? `    ${c.yellow(line)}` : `    ${line}`;
      if (line.startsWith("#")) return c.bold(line.replace(/^#+ /, ""));
      return line.replace(/`([^`]+)`/g, (_, code: string) => c.cyan(code));
    });
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
