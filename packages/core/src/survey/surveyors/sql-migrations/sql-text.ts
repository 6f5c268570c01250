import { matches } from "../../../text/matches.ts";

// Scripts of migrations are prepared for the reader of SQL: what does not change the database forwards is blanked, letter by
// letter, so that every line stays where it is.

const blanked = (text: string): string => text.replace(/[^\n]/g, " ");

const down =
  /^[ \t]*(?:--+|#|\/\/)[ \t]*(?:\+goose[ \t]+down|\+migrate[ \t]+down|migrate:down|@?down(?:[ \t]+migration)?|@undo|rollback[ \t]*(?:migration|script)?:?)[ \t]*(?:transaction:\w+[ \t]*)?$/i;
const upAgain =
  /^[ \t]*(?:--+|#|\/\/)[ \t]*(?:\+goose[ \t]+up|\+migrate[ \t]+up|migrate:up|@?up(?:[ \t]+migration)?)\b/i;

/** The script that leads forwards: without what undoes it, and without rows of data. */
export function forwards(text: string): string {
  const lines = text.split("\n");
  let undoing = false;
  let copying = false;
  for (const [i, line] of lines.entries()) {
    if (copying) {
      copying = !line.startsWith("\\.");
      lines[i] = blanked(line);
      continue;
    }
    copying = /^COPY\s[^;]{1,2000}\sFROM\s+stdin\b/i.test(line);
    if (down.test(line)) undoing = true;
    else if (upAgain.test(line)) undoing = false;
    if (undoing || copying) lines[i] = blanked(line);
  }
  return opened(lines.join("\n"));
}

const block = /\bDO\s+(?:LANGUAGE\s+\w+\s+)?(\$\w{0,30}\$)/gi;
const change =
  /\b(?:CREATE\s+(?:TYPE|TABLE|INDEX|UNIQUE)|ALTER\s+(?:TABLE|TYPE)|DROP\s+(?:TABLE|INDEX)|COMMENT\s+ON)\b/i;

/** `DO $$ ... $$` runs at once: its statements stand as if written outside, and its conditions are taken to hold. */
function opened(text: string): string {
  if (!/\bDO\s/i.test(text)) return text;
  let out = "";
  let at = 0;
  for (const found of matches(text, block)) {
    const begin = found.index + found[0].length;
    if (found.index < at) continue;
    const end = text.indexOf(found[1]!, begin);
    if (end < 0) break;
    out += text.slice(at, found.index) + blanked(found[0]);
    out += text
      .slice(begin, end)
      .split(";")
      .map((part) => {
        const changing = change.exec(part);
        return changing && !/\bEXECUTE\b/i.test(part)
          ? blanked(part.slice(0, changing.index)) + part.slice(changing.index)
          : blanked(part);
      })
      .join(";");
    out += blanked(found[1]!);
    at = end + found[1]!.length;
  }
  return out + text.slice(at);
}

/** Whether a script may change tables at all. */
export const mayChange = (text: string): boolean =>
  /\b(?:create|alter|drop|rename)\s+(?:[a-z]+\s+){0,3}(?:table|index|type|view)\b/i.test(text);

/** Where a script makes statements from strings, which nothing but the database can read. */
export function dynamicAt(text: string): number | null {
  const found = /\bEXECUTE\b[^;]{0,200}\b(?:CREATE|ALTER|DROP)\s+TABLE\b/i.exec(text);
  return found ? found.index : null;
}
