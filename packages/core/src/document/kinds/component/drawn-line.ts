import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { isProduct } from "../dependency/products.ts";
import { type Name, parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { endsWithNoun, isBlock, isTypeName } from "./words.ts";

const arrow = /\s(?:<?-{1,3}>|<?={1,3}>|<?[─━═]{1,6}[>►▶]|<[─━═]{1,6}|→|⟶|➜|⇒|↔|⇄|⇆|⟷|←→)\s/gu;

/** Between names in brackets an arrow may say what it does: `[Till] ── asks ──> [Desk]`. */
const worded =
  /(?<=\]\s?)(?:\s<?[-─━═]{1,6}\s?[^[\]<>─━═\n-]{1,40}\s?[-─━═]{1,6}[>►▶]?|\s<?[-─━═]{1,6}[>►▶]?|\s[→⟶➜⇒←↔⇄⇆⟷])\s(?=\[)/gu;

const headed = /[<>►▶→⟶➜⇒←↔⇄⇆⟷]/u;
const twoHeaded = /[>►▶↔⇄⇆⟷→]\s$/u;

/** A bracket of several words behind a name tells what is done there: `Desk (reads the cards; else asks)`. */
const remark = /\s\((?:[^()\s]+\s){2,20}[^()\s]+\)$/u;

/** `[Mobile App] ⇄ [Order API] → [Order Store]`: a line of prose that holds nothing but parts and the arrows between them. */
export function readDrawnLines(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "prose" || inline.text.length > 2_000) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history", "data-model", "deployment")) return;
  const known = within(context, "system-architecture", "components") || context.subjects.includes("overview");
  if (known) for (const line of linesOf(inline)) readLine(line, out);
}

function readLine(line: Inline, out: Collector): void {
  const drawn = line.text.trimStart().startsWith("[") ? matches(line.text, worded) : [];
  const arrows = drawn.length > 0 ? drawn.filter(({ 0: sign }) => headed.test(sign)) : matches(line.text, arrow);
  if (arrows.length === 0 || arrows.length < drawn.length) return;
  const parts: { readonly from: number; readonly to: number; readonly name: Name }[] = [];
  let from = 0;
  for (const cut of [
    ...arrows.map((m) => ({ at: m.index, end: m.index + m[0].length })),
    { at: line.text.length, end: 0 },
  ]) {
    const words = line.text.slice(from, cut.at);
    const bare = /^[\s[`*]*(.*?)[\s\]`*.]*$/su.exec(words)![1]!.replace(remark, "");
    const name = bare.length <= 60 ? parseName(bare) : null;
    if (!name || !isBlock(name.text) || name.text.split(" ").length > 5) return;
    const start = from + words.indexOf(bare);
    parts.push({ from: start, to: start + bare.length, name });
    from = cut.end;
  }
  // Steps are drawn so too: most names must be of parts.
  const certain = parts.filter(({ name: { text } }) => endsWithNoun(text) || isTypeName(text) || isProduct(text));
  if (certain.length * 3 < parts.length * 2) return;
  for (const { from, to, name } of parts) {
    const range = sourceRange(line, from, to);
    stateNamed(name, range, "prose", out);
  }
  for (const [i, { 0: sign, index }] of arrows.entries()) {
    const [a, b] = [parts[i]!.name, parts[i + 1]!.name];
    if (a.id === b.id) continue;
    const range = sourceRange(line, index, index + sign.length);
    const back = /^\s[<↔⇄⇆⟷←]/u.test(sign);
    if (!back || twoHeaded.test(sign))
      out.relate({ kind: "uses", from: a.id, to: b.id, range, place: "prose", certainty: "drawn" });
    if (back) out.relate({ kind: "uses", from: b.id, to: a.id, range, place: "prose", certainty: "drawn" });
  }
}
