// Draws what a run prints into docs/run.svg, which the README shows: `npm run picture`. What is drawn is a real run on the example.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.mjs";

const columns = 96;
/** Lines shown; the rest is told by an ellipsis. */
const most = 34;
const [cell, line, margin] = [8.4, 19, 20];

const colors = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  36: "#76e3ea",
  90: "#8b949e",
};

const styleOf = ({ fill, bold, dim, underline }) =>
  [
    fill ? ` fill="${fill}"` : "",
    bold ? ' font-weight="bold"' : "",
    dim ? ' fill-opacity="0.6"' : "",
    underline ? ' text-decoration="underline"' : "",
  ].join("");

/** As wide as its columns, whatever the font. */
const fit = (words) => ` textLength="${([...words].length * cell).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;

/** Blanks in a row would be drawn as one. */
const escaped = (words) =>
  words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/ {2,}/g, (blanks) => "\u00a0".repeat(blanks.length));

const { stdout } = spawnSync(process.execPath, [join(root, "apps/cli/dist/asbuilt.mjs"), "--color"], {
  cwd: join(root, "examples/bookshop"),
  encoding: "utf8",
  env: { ...process.env, COLUMNS: String(columns), NO_COLOR: "" },
});
const printed = ["\u001b[90m$\u001b[39m asbuilt", "", ...stdout.trimEnd().split("\n")];
const lines = printed.length > most ? [...printed.slice(0, most - 1), "\u001b[90m…\u001b[39m"] : printed;
const width = Math.round(columns * cell + 2 * margin);
const height = lines.length * line + 2 * margin;
const title = "asbuilt on the example: what it read, and where the document contradicts itself";

writeFileSync(
  join(root, "docs/run.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="100%" height="100%" rx="10" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${lines.map((text, i) => `<text y="${margin + (i + 0.75) * line}">${spans(text)}</text>`).join("\n")}
</g>
</svg>
`,
);

/** The runs of a line that look alike. Each is told where it begins, so that no font moves what stands behind it. */
function spans(text) {
  const look = { fill: null, bold: false, dim: false, underline: false };
  let column = 0;
  let drawn = "";
  for (const [i, piece] of text.split("\u001b[").entries()) {
    const code = i === 0 ? "" : piece.slice(0, piece.indexOf("m") + 1);
    if (code !== "") apply(look, Number.parseInt(code, 10));
    const words = piece.slice(code.length);
    const shown = words.trim();
    const x = margin + (column + words.indexOf(shown)) * cell;
    if (shown !== "") drawn += `<tspan x="${x.toFixed(1)}"${styleOf(look)}${fit(shown)}>${escaped(shown)}</tspan>`;
    column += [...words].length;
  }
  return drawn;
}

function apply(look, code) {
  if (code === 0) Object.assign(look, { fill: null, bold: false, dim: false, underline: false });
  else if (code === 1) look.bold = true;
  else if (code === 2) look.dim = true;
  else if (code === 4) look.underline = true;
  else if (code === 22) Object.assign(look, { bold: false, dim: false });
  else if (code === 24) look.underline = false;
  else if (code === 39) look.fill = null;
  else look.fill = colors[code] ?? null;
}
