/** A statement of one line, without its blanks and comment, and where it stands. */
export interface Line {
  readonly text: string;
  readonly from: number;
}

/**
 * The lines of a diagram that say something: no blanks, no `%%` comments. Front matter (`---` to `---`) and directives
 * (`%%{ ... }%%`), which may span lines, are left out.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let hidden: "front matter" | "directive" | null = null;
  for (const raw of text.split("\n")) {
    const from = at;
    at += raw.length + 1;
    const line = raw.trim();
    if (hidden === "front matter") {
      if (line === "---") hidden = null;
      continue;
    }
    if (hidden === "directive") {
      if (line.includes("}%%")) hidden = null;
      continue;
    }
    if (line === "---" && lines.length === 0) hidden = "front matter";
    else if (line.startsWith("%%{") && !line.includes("}%%")) hidden = "directive";
    else if (line !== "" && !line.startsWith("%%")) lines.push(clean(raw, from));
  }
  return lines;
}

function clean(raw: string, from: number): Line {
  const lead = raw.length - raw.trimStart().length;
  const comment = /\s%%(?!\{)/.exec(raw);
  return { text: raw.slice(lead, comment ? comment.index : raw.length).trimEnd(), from: from + lead };
}
