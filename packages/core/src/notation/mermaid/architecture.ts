import { range } from "../../text/range.ts";
import { Canvas } from "../canvas.ts";
import type { Notated } from "../notation.ts";
import { cleanLabel } from "./label.ts";
import type { Line } from "./lines.ts";

const node = /^(group|service|junction)\s+([\w-]+)\s*(?:\(([^()]*)\))?\s*(?:\[([^\]]*)\])?\s*(?:in\s+([\w-]+))?$/;
const edge = /^([\w-]+)(?:\{group\})?:[LRTB]\s*(<)?--(>)?\s*[LRTB]:([\w-]+)(?:\{group\})?$/;

/** Reads `architecture-beta`: groups, services and the edges between their sides. */
export function readArchitecture(_text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  for (const { text, from } of lines) {
    const declared = node.exec(text);
    const drawn = edge.exec(text.replace(/-\[[^\]]*\]-/, "--"));
    if (declared) {
      const [, kind, key, icon, title, group] = declared;
      const label = title ?? key!;
      const at = from + text.lastIndexOf(label);
      canvas.declare(key!, {
        label: cleanLabel(label.replace(/"/g, "")),
        range: range(at, at + label.length),
        shape: kind === "group" ? "group" : icon === "database" || icon === "disk" ? "store" : "box",
        declared: kind !== "junction",
        ...(group ? { group } : {}),
      });
    } else if (drawn) {
      const [, a, back, forth, b] = drawn;
      const [source, target] = back && !forth ? [b!, a!] : [a!, b!];
      canvas.connect({
        from: source,
        to: target,
        range: range(from, from + text.length),
        line: "solid",
        head: back && forth ? "both" : back || forth ? "arrow" : "none",
      });
    } else if (!/^(?:title|accTitle|accDescr|align)\b/.test(text))
      canvas.cannotRead(
        range(from, from + text.length),
        "line of an architecture diagram",
        "neither a service, a group nor an edge",
      );
  }
  return { drawings: [canvas.drawing("component")], problems: canvas.problems };
}
