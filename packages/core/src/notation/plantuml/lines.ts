/** The lines that draw: no comments, notes, legends, directives and settings. Longer lines than a person writes are left out. */
export function linesOf(text: string): { readonly text: string; readonly from: number }[] {
  const lines: { text: string; from: number }[] = [];
  let at = 0;
  let until: RegExp | null = null;
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const from = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    if (until) {
      if (until.test(line)) until = null;
    } else if (line.startsWith("/'")) until = line.includes("'/") ? null : /'\//;
    // `title : text` is a member of an entity.
    else if (/^(?:[hr]?note|legend|header|footer|title)\b(?!\s*:)/.test(line)) {
      const word = /^\w+/.exec(line)![0];
      const spans = word.endsWith("note")
        ? !line.includes(":") && !line.includes('"')
        : line === word || word === "legend";
      if (spans) until = new RegExp(`^end\\s?${word}`);
    } else if (/^(?:skinparam|style)\b.*\{$|^<style>/.test(line)) until = /^\}|^<\/style>/;
    else if (line !== "" && line.length <= 1_000 && !/^(?:['@!]|skinparam\b|hide\b|show\b|scale\b)/.test(line))
      lines.push({ text: line, from });
  }
  return lines;
}
