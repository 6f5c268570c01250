import { range } from "../../text/range.ts";
import { Canvas } from "../canvas.ts";
import type { Notated } from "../notation.ts";
import { cleanLabel } from "./label.ts";
import type { Line } from "./lines.ts";

const ignored =
  /^(?:direction|classDef|class|style|accTitle|accDescr|title|hide empty description|--$|note\s+(?:left|right)\s+of\s+[^:]+:)/i;

/** Reads `stateDiagram` and `stateDiagram-v2`. */
export function readStates(_text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const open: string[] = [];
  // The lines that open them.
  const opened: (typeof lines)[number][] = [];
  let inNote = false;
  for (const line of lines) {
    const { text, from } = line;
    const at = range(from, from + text.length);
    if (inNote) inNote = !/^end\s+note$/i.test(text);
    else if (/^note\s/i.test(text) && !text.includes(":")) inNote = true;
    else if (ignored.test(text)) continue;
    else if (text === "}") {
      open.pop();
      opened.pop();
    } else if (text.includes("-->")) transition(canvas, line, open.at(-1));
    else {
      const named = /^state\s+"([^"]*)"\s+as\s+([^\s{]+)\s*(\{)?$/.exec(text);
      const plain = /^state\s+([^\s{<"]+)\s*(<<\w+>>)?\s*(\{)?$/.exec(text);
      const described = /^([^\s:]+)\s*:\s*(.+)$/.exec(text);
      const alone = /^([^\s:{}]+)$/.exec(text.replace(/:::\w+$/, ""));
      const key = named?.[2] ?? plain?.[1] ?? described?.[1] ?? alone?.[1];
      if (key === undefined) {
        canvas.cannotRead(at, "line of a state diagram", "neither a state nor a transition");
        continue;
      }
      const label = named?.[1] ?? described?.[2] ?? key;
      const start = from + text.indexOf(label);
      canvas.declare(key, {
        label: cleanLabel(label),
        range: range(start, start + label.length),
        shape: plain?.[2] === "<<choice>>" ? "decision" : "state",
        declared: true,
        ...(open.length > 0 ? { group: open.at(-1)! } : {}),
      });
      if (named?.[3] ?? plain?.[3]) {
        open.push(key);
        opened.push(line);
      }
    }
  }
  for (const { from, text } of opened)
    canvas.cannotRead(range(from, from + text.length), "state of a state diagram", "no `}` closes it");
  return { drawings: [canvas.drawing("state")], problems: canvas.problems };
}

function transition(canvas: Canvas, { text, from }: Line, group: string | undefined): void {
  const arrow = text.indexOf("-->");
  const colon = text.indexOf(":", arrow);
  const ends = [
    { raw: text.slice(0, arrow), at: 0, start: true },
    { raw: text.slice(arrow + 3, colon < 0 ? text.length : colon), at: arrow + 3, start: false },
  ].map(({ raw, at, start }) => {
    const name = raw.trim().replace(/:::\w+$/, "");
    const key = name === "[*]" ? (start ? "[*] start" : "[*] end") : name;
    const begin = from + at + raw.indexOf(name);
    if (name !== "")
      canvas.declare(key, {
        label: name,
        range: range(begin, begin + name.length),
        shape: name === "[*]" ? (start ? "start" : "end") : "state",
        ...(group ? { group } : {}),
      });
    return key;
  });
  if (ends.includes("")) {
    canvas.cannotRead(range(from, from + text.length), "transition", "it lacks one of its two states");
    return;
  }
  const label = colon < 0 ? "" : cleanLabel(text.slice(colon + 1));
  canvas.connect({
    from: ends[0]!,
    to: ends[1]!,
    ...(label ? { label } : {}),
    range: range(from, from + text.length),
    line: "solid",
    head: "arrow",
  });
}
