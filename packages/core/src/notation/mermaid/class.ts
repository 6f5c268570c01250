import { type Range, range } from "../../text/range.ts";
import { classArrow, classRelation } from "../associations.ts";
import { Canvas } from "../canvas.ts";
import { ClassBuilder } from "../class-builder.ts";
import type { Association, Notated } from "../notation.ts";
import { cleanLabel } from "./label.ts";
import type { Line } from "./lines.ts";

const ignored =
  /^(?:direction|note|link|click|callback|style|cssClass|classDef|accTitle|accDescr|title|hide|show)(?:\s|$)/;

const declaration = /^class\s+(`[^`]+`|[^\s{[:"<~]+)(?:~[^{]*~)?(?=$|[\s{[:<])/;

/** Reads `classDiagram`: classes as records, lines between them as associations, both as a drawing too. */
export function readClasses(_text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const classes = new Map<string, ClassBuilder>();
  const associations: Association[] = [];
  const open: { readonly kind: "class" | "namespace"; readonly key: string; readonly at: Range }[] = [];
  const classOf = (key: string, at: Range, declared: boolean): ClassBuilder => {
    const namespace = open.findLast((o) => o.kind === "namespace")?.key;
    canvas.declare(key, { range: at, declared, ...(namespace ? { group: namespace } : {}) });
    const known = classes.get(key);
    if (known) return known;
    const made = new ClassBuilder(key, at, "mermaid");
    classes.set(key, made);
    return made;
  };
  for (const { text, from } of lines) {
    const whole = range(from, from + text.length);
    const inside = open.at(-1);
    if (text === "}") {
      open.pop();
    } else if (inside?.kind === "class") {
      classes.get(inside.key)?.member(text, from);
    } else if (/^namespace\s/.test(text)) {
      const name = text.replace(/^namespace\s+/, "").replace(/\s*\{?$/, "");
      const at = from + text.indexOf(name);
      canvas.declare(name, { label: name, range: range(at, at + name.length), shape: "group", declared: true });
      open.push({ kind: "namespace", key: name, at: whole });
    } else if (/^<<.*>>/.test(text)) {
      const [, mark, name] = /^<<([^<>]*)>>\s*(\S+)?/.exec(text) ?? [];
      if (name) classOf(name, at(from, text, name), true).mark(mark!);
    } else if (ignored.test(text)) {
      continue;
    } else if (declaration.test(text)) {
      const [head, quoted] = declaration.exec(text)!;
      const name = quoted!.replace(/`/g, "");
      const rest = text.slice(head.length);
      const brace = rest.indexOf("{");
      const made = classOf(name, at(from, text, name), true);
      made.declared = true;
      const before = brace < 0 ? rest : rest.slice(0, brace);
      const label = /\["([^"]*)"\]/.exec(before)?.[1];
      if (label) canvas.declare(name, { label: cleanLabel(label), range: at(from, text, label) });
      const mark = /<<([^<>]*)>>/.exec(before)?.[1];
      if (mark) made.mark(mark);
      if (brace >= 0) {
        const closes = rest.endsWith("}");
        const member = rest.slice(brace + 1, closes ? -1 : undefined).trim();
        if (member !== "") made.member(member, from + text.lastIndexOf(member));
        if (!closes) open.push({ kind: "class", key: name, at: whole });
      }
    } else if (!relation(text, from, canvas, classOf, associations)) {
      const words = /^(`[^`]+`|[^\s:]+)\s*:\s*(.+)$/.exec(text);
      if (words) {
        const name = words[1]!.replace(/`/g, "").replace(/~.*~$/, "");
        classOf(name, at(from, text, name), true).member(words[2]!, from + text.length - words[2]!.length);
      } else canvas.cannotRead(whole, "line of a class diagram", "neither a class, a member nor a relation");
    }
  }
  for (const { kind, at } of open) canvas.cannotRead(at, `${kind} of a class diagram`, "no `}` closes it");
  return {
    drawings: [canvas.drawing("class")],
    records: [...classes.values()].filter((c) => c.declared).map((c) => c.record()),
    ...(associations.length > 0 ? { associations } : {}),
    problems: canvas.problems,
  };
}

function relation(
  text: string,
  from: number,
  canvas: Canvas,
  classOf: (key: string, at: Range, declared: boolean) => ClassBuilder,
  associations: Association[],
): boolean {
  const found = classArrow.exec(withoutCounts(text));
  if (!found || found.index === 0) return false;
  const right = text.slice(found.index + found[0].length);
  const colon = right.indexOf(":");
  const ends = [text.slice(0, found.index), colon < 0 ? right : right.slice(0, colon)].map((end) =>
    end
      .replace(/"[^"]*"/g, "")
      .replace(/[`]|~.*~/g, "")
      .trim(),
  );
  const [a, b] = ends;
  if (!a || !b || /\s/.test(a) || /\s/.test(b)) return false;
  const label = colon < 0 ? "" : cleanLabel(right.slice(colon + 1));
  classOf(a, at(from, text, a), false);
  const begin = from + found.index + found[0].length;
  classOf(b, at(begin, text.slice(begin - from), b), false);
  const { kind, head, line, reversed } = classRelation(found[0]);
  const [source, target] = reversed ? [b, a] : [a, b];
  const where = range(from, from + text.length);
  const words = label ? { label } : {};
  associations.push({ from: source, to: target, range: where, kind, ...words });
  canvas.connect({ from: source, to: target, range: where, line, head, ...words });
  return true;
}

/** The dots of `"0..1"` draw no line. */
const withoutCounts = (text: string): string => text.replace(/"[^"]*"/g, ({ length }) => "_".repeat(length));

function at(from: number, text: string, name: string): Range {
  const index = Math.max(0, text.indexOf(name));
  return range(from + index, from + index + name.length);
}
