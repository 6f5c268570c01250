import { parseAst } from "rolldown/parseAst";

const other = /[^\0-\x7f]/g;

/** The same program in ASCII alone: every other letter is told by its code. Throws where that would change the program. */
export function inAscii(code) {
  const raw = tagged(parseAst(code)).sort((a, b) => a.start - b.start);
  let text = "";
  let done = 0;
  for (const { start, end } of raw) {
    text +=
      escaped(code.slice(done, start)) + code.slice(start, end).replace(other, (letter) => `\${"${told(letter)}"}`);
    done = end;
  }
  return text + escaped(code.slice(done));
}

const told = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

function escaped(code) {
  const strange = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code);
  if (strange)
    throw new Error(`A letter beyond ASCII stands behind a backslash: ${code.substr(strange.index - 40, 80)}`);
  return code.replace(other, told);
}

/** The fixed parts of templates with a tag. `String.raw` would take a code in them for what it looks like. */
function tagged(node, found = []) {
  if (node.type === "TaggedTemplateExpression") found.push(...node.quasi.quasis);
  for (const value of Object.values(node)) if (value !== null && typeof value === "object") tagged(value, found);
  return found;
}
