import { range } from "../text/range.ts";
import type { Canvas } from "./canvas.ts";
import type { DrawnNode, NodeShape } from "./notation.ts";
import { matches } from "../text/matches.ts";

// The macros of C4 models are the same in Mermaid and in PlantUML: `Container(api, "API", "Go", "Serves orders")`.

const call = /^([A-Za-z_]\w*)\s*\((.*?)\)?\s*(\{)?$/;

/** Reads the macros of one C4 diagram, line by line. */
export class C4Reader {
  readonly nodes: NodeShape[] = [];
  private readonly open: (string | null)[] = [];
  private readonly canvas: Canvas;

  constructor(canvas: Canvas) {
    this.canvas = canvas;
  }

  /** Whether the line is a macro of C4, or closes one. */
  line(text: string, from: number): boolean {
    if (text === "}") return this.open.pop() !== undefined;
    const found = call.exec(text);
    if (!found) return false;
    const macro = found[1]!;
    const start = from + text.indexOf("(") + 1;
    const args = argumentsOf(found[2]!, start);
    if (/^(?:Bi)?Rel(?:_\w+|Index)?$/.test(macro)) return this.relation(macro, args, from, text);
    if (/^(?:Update|Lay_|LAYOUT|SHOW_|HIDE_|Add|Set|title|skin|RelIndex)/i.test(macro)) return true;
    const shape = shapeOf(macro);
    if (!shape || args.length === 0) return false;
    const [key, label, third, fourth] = args;
    const shown = label ?? key!;
    const technical = /^(?:Container|Component|Deployment_Node|Node)/.test(macro) && shape !== "group";
    this.canvas.declare(key!.text, {
      label: shown.text,
      range: range(shown.from, shown.to),
      shape,
      declared: true,
      ...(this.open.findLast((o) => o !== null) ? { group: this.open.findLast((o) => o !== null)! } : {}),
      ...(technical && third?.text ? { technology: third.text } : {}),
      ...((technical ? fourth : third)?.text ? { description: (technical ? fourth : third)!.text } : {}),
    });
    if (/^(?:Deployment_)?Node/.test(macro))
      this.nodes.push({
        name: shown.text,
        range: range(shown.from, shown.to),
        ...(third?.text ? { type: third.text } : {}),
      });
    if (found[3]) this.open.push(key!.text);
    return true;
  }

  private relation(macro: string, args: readonly Argument[], from: number, text: string): boolean {
    const ends = macro === "RelIndex" ? args.slice(1) : args;
    const [a, b, label] = ends;
    if (!a || !b) return false;
    const back = /_Back/.test(macro);
    const [source, target] = back ? [b, a] : [a, b];
    for (const end of [a, b])
      if (!this.canvas.has(end.text)) this.canvas.declare(end.text, { range: range(end.from, end.to) });
    this.canvas.connect({
      from: source.text,
      to: target.text,
      range: range(from, from + text.length),
      line: "solid",
      head: macro.startsWith("Bi") ? "both" : "arrow",
      ...(label?.text ? { label: label.text } : {}),
    });
    return true;
  }
}

interface Argument {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The arguments of a macro by position; `$tags="..."` and other named ones are left out. */
function argumentsOf(text: string, from: number): Argument[] {
  const found: Argument[] = [];
  for (const match of matches(text, /\s*(?:"([^"]*)"|([^,"]*))\s*(?:,|$)/g)) {
    const raw = match[1] ?? match[2]!.trim();
    if (match.index >= text.length || raw.startsWith("$")) continue;
    const at = from + match.index + Math.max(0, match[0].indexOf(raw));
    found.push({ text: raw.replace(/<br\s*\/?>/gi, " "), from: at, to: at + raw.length });
  }
  return found;
}

function shapeOf(macro: string): DrawnNode["shape"] | null {
  if (macro.endsWith("Boundary")) return "group";
  if (macro.startsWith("Person")) return "actor";
  if (/^(?:Deployment_)?Node/.test(macro)) return "group";
  if (!/^(?:System|Container|Component)/.test(macro)) return null;
  if (/Db/.test(macro)) return "store";
  if (/Queue/.test(macro)) return "queue";
  return macro.endsWith("_Ext") ? "external" : "box";
}
