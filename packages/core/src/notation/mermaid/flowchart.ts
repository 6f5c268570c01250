import { range } from "../../text/range.ts";
import { Canvas } from "../canvas.ts";
import type { DrawnArrow, Notated } from "../notation.ts";
import { cleanLabel, unquoted } from "./label.ts";
import type { Line } from "./lines.ts";
import { brackets, namedShapes } from "./shapes.ts";

/** Lines that style or explain and hold nothing of the design. */
const ignored = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr|direction|title|callback)(?:\s|:|$)/;

const wholeLink = /[xo<]?(?:-{2,}[->xo]|={2,}[=>xo]|-\.+-[>xo]?|~{3,})/y;
const linkStart = /[xo<]?(?:--|==|-\.)/y;

interface Group {
  readonly key: string;
  /** The line that opens it. */
  readonly line: Line;
}

/** Reads `graph` and `flowchart`. */
export function readFlowchart(text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const groups: Group[] = [];
  let unnamed = 0;
  let resume = 0;
  for (const line of lines) {
    if (line.from < resume || ignored.test(line.text)) continue;
    if (/^subgraph\b/.test(line.text))
      groups.push(openGroup(canvas, line, groups.at(-1), () => `subgraph ${++unnamed}`));
    else if (/^end\s*;?$/.test(line.text)) {
      if (!groups.pop()) canvas.cannotRead(range(line.from, line.from + 3), "end", "no subgraph is open");
    } else resume = new StatementReader(text, canvas, groups.at(-1)?.key).read(line);
  }
  for (const { line } of groups)
    canvas.cannotRead(range(line.from, line.from + line.text.length), "subgraph", "no `end` closes it");
  return { drawings: [canvas.drawing("flow")], problems: canvas.problems };
}

/** Marks that end a label which stands without quotes, or begin another: Mermaid refuses the whole diagram for one. */
const needsQuotes = /[()[\]{}|"]/;

const whyQuotes = (words: string): string =>
  `its words hold \`${needsQuotes.exec(words)![0]}\`, so they must stand in quotes`;

function openGroup(canvas: Canvas, line: Line, above: Group | undefined, name: () => string): Group {
  const words = /^subgraph\s*([^\s[\]"]+)?\s*(?:\[(.*)\]|"(.*)"|(.*))\s*;?$/.exec(line.text);
  const id = words?.[1];
  const bracketed = words?.[2] ?? words?.[3];
  const plain = words?.[4]?.trim();
  const title = bracketed ?? (plain ? line.text.slice("subgraph".length).trim() : id);
  const key = (bracketed === undefined && plain ? title : id) ?? title ?? name();
  const at = title ? line.from + Math.max(0, line.text.lastIndexOf(title)) : line.from;
  const plainTitle = words?.[2]?.startsWith('"') ? "" : (words?.[2] ?? words?.[4] ?? "");
  if (needsQuotes.test(plainTitle))
    canvas.cannotRead(range(line.from, line.from + line.text.length), "subgraph", whyQuotes(plainTitle));
  const shown = unquoted(title ?? "", 0, title?.length ?? 0);
  canvas.declare(key, {
    label: cleanLabel(shown.text),
    range: range(at + shown.from, at + Math.max(shown.to, shown.from)),
    shape: "group",
    declared: true,
    ...(above ? { group: above.key } : {}),
  });
  return { key, line };
}

/** Labels over several lines are looked into this far. */
const longestLabel = 1_000;

interface Inside {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
}

/** Reads one statement, `A[Label] --> B & C -- text --> D`, which a label may carry over several lines. */
class StatementReader {
  private at = 0;
  private readonly text: string;
  private readonly canvas: Canvas;
  private readonly group: string | undefined;

  constructor(text: string, canvas: Canvas, group: string | undefined) {
    this.text = text;
    this.canvas = canvas;
    this.group = group;
  }

  /** Returns the offset up to which the text is read. */
  read(line: Line): number {
    this.at = line.from;
    const ends = () => line.from + line.text.length;
    let from = this.nodes();
    while (from.length > 0) {
      this.blanks();
      if (this.at >= ends() && !this.continues()) break;
      if (this.text[this.at] === ";") {
        this.at++;
        this.blanks();
        if (this.at >= ends()) break;
        from = this.nodes();
        continue;
      }
      const begin = this.at;
      const link = this.link();
      if (!link) return this.fail(line, "an arrow, `&` or the end of the line was expected");
      this.blanks();
      const to = this.nodes();
      if (to.length === 0) return this.fail(line, "the arrow leads nowhere");
      if (link.draws)
        for (const a of from)
          for (const b of to) this.canvas.connect({ ...link.arrow, from: a, to: b, range: range(begin, this.at) });
      from = to;
    }
    if (from.length === 0 && this.at < ends()) return this.fail(line, "no node begins here");
    return this.at;
  }

  private fail(line: Line, why: string): number {
    this.canvas.cannotRead(range(line.from, line.from + line.text.length), "line of a flowchart", why);
    return Math.max(this.at, line.from + line.text.length);
  }

  /** A statement goes on in the next line only within a label, which moved `at` there. */
  private continues(): boolean {
    return this.at < this.text.length && this.text[this.at] !== "\n" && this.text[this.at] !== "\r";
  }

  private blanks(): void {
    while (this.text[this.at] === " " || this.text[this.at] === "\t") this.at++;
  }

  private nodes(): string[] {
    const keys: string[] = [];
    for (;;) {
      const key = this.node();
      if (key === null) return keys;
      keys.push(key);
      this.blanks();
      if (this.text[this.at] !== "&") return keys;
      this.at++;
      this.blanks();
    }
  }

  private node(): string | null {
    const begin = this.at;
    while (this.at < this.text.length && !this.endsId()) this.at++;
    const key = this.text.slice(begin, this.at);
    if (key === "") return null;
    let at = range(begin, this.at);
    let label: string | undefined;
    let shape: (typeof brackets)[number]["shape"] = "box";
    const drawn = brackets.find((b) => this.text.startsWith(b.open, this.at));
    if (drawn) {
      const inside = this.inside(drawn.open.length, drawn.close) ?? this.unclosed(drawn.open);
      if (inside) {
        if (!inside.quoted && needsQuotes.test(inside.text))
          this.canvas.cannotRead(range(begin, this.at), "box of a flowchart", whyQuotes(inside.text));
        label = cleanLabel(inside.text);
        at = range(inside.from, inside.to);
        shape = drawn.shape;
      }
    }
    const more = this.attributes();
    if (this.text.startsWith(":::", this.at)) {
      this.at += 3;
      while (/[\w-]/.test(this.text[this.at] ?? "")) this.at++;
    }
    this.canvas.declare(key, {
      ...((more?.label ?? label) ? { label: more?.label ?? label! } : {}),
      range: more?.range ?? at,
      shape: more?.shape ?? shape,
      declared: drawn !== undefined || more !== null,
      ...(this.group ? { group: this.group } : {}),
    });
    return key;
  }

  /**
   * `[/orders]`: a slash opens a slanted box, which nothing closes. Mermaid refuses it; what the author means is plain.
   */
  private unclosed(open: string): Inside | null {
    if (open !== "[/" && open !== "[\\") return null;
    const begin = this.at;
    const inside = this.inside(1, ["]"]);
    if (inside)
      this.canvas.cannotRead(
        range(begin, this.at),
        "box of a flowchart",
        `\`${open}\` opens a slanted box, which nothing closes; write the words in quotes: ["${inside.text}"]`,
      );
    return inside;
  }

  private endsId(): boolean {
    const unit = this.text[this.at]!;
    if (/[\s[({>&;|"<@]/.test(unit)) return true;
    if (unit === ":") return this.text.startsWith(":::", this.at);
    if (unit !== "-" && unit !== "=" && unit !== "~") return false;
    linkStart.lastIndex = this.at;
    return linkStart.test(this.text) || this.text.startsWith("~~~", this.at);
  }

  /** Reads a bracketed label up to its closing bracket. It may go on in further lines, without quotes until a mark that needs them. */
  private inside(opened: number, close: readonly string[]): Inside | null {
    const begin = this.at + opened;
    const quote = /^\s*"/.exec(this.text.slice(begin, begin + 40));
    const newline = this.text.indexOf("\n", begin);
    const lineEnd = newline < 0 ? this.text.length : newline;
    let search = begin;
    if (quote) {
      const closing = this.text.indexOf('"', begin + quote[0].length);
      if (closing >= 0) search = closing + 1;
    }
    const end = Math.max(lineEnd, quote ? search + 10 : 0);
    const close0 =
      closingOf(this.text, search, Math.min(end, this.text.length), close) ??
      (quote ? null : this.closingBelow(begin, close));
    if (close0 === null) return null;
    this.at = close0.at + close0.length;
    return { ...unquoted(this.text, begin, close0.at), quoted: quote !== null };
  }

  /** Where a label without quotes closes that does not do so in its own line. */
  private closingBelow(begin: number, close: readonly string[]): { at: number; length: number } | null {
    const at = begin + /^[^()[\]{}|"]*/.exec(this.text.slice(begin, begin + longestLabel))![0].length;
    const found = close.find((mark) => this.text.startsWith(mark, at));
    return found ? { at, length: found.length } : null;
  }

  /** `@{ shape: cyl, label: "Orders" }` */
  private attributes(): {
    label?: string;
    range?: ReturnType<typeof range>;
    shape?: (typeof brackets)[number]["shape"];
  } | null {
    if (!this.text.startsWith("@{", this.at)) return null;
    const end = this.text.indexOf("}", this.at);
    if (end < 0) return null;
    const inside = this.text.slice(this.at, end);
    const label = /\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]*))/.exec(inside);
    const shape = /\bshape\s*:\s*"?([\w-]+)/.exec(inside)?.[1];
    const words = label?.[1] ?? label?.[2] ?? label?.[3]?.trim();
    const from = words ? this.at + label!.index + label![0].indexOf(words) : this.at;
    this.at = end + 1;
    const drawn = shape ? namedShapes.get(shape) : undefined;
    return {
      ...(words ? { label: cleanLabel(words), range: range(from, from + words.length) } : {}),
      ...(drawn ? { shape: drawn } : {}),
    };
  }

  private link(): { draws: boolean; arrow: Omit<DrawnArrow, "from" | "to" | "range"> } | null {
    const id = /[\w-]{1,40}@(?=[xo<]?(?:--|==|-\.))/y;
    id.lastIndex = this.at;
    this.at += id.exec(this.text)?.[0].length ?? 0;
    wholeLink.lastIndex = this.at;
    const whole = wholeLink.exec(this.text)?.[0];
    if (whole) {
      this.at += whole.length;
      this.blanks();
      const label = this.pipedLabel();
      return { draws: !whole.startsWith("~"), arrow: { ...styleOf(whole, whole), ...(label ? { label } : {}) } };
    }
    linkStart.lastIndex = this.at;
    const start = linkStart.exec(this.text)?.[0];
    if (!start) return null;
    const newline = this.text.indexOf("\n", this.at);
    const words = this.text.slice(this.at + start.length, newline < 0 ? this.text.length : newline);
    const quoted = /^\s*"[^"]*"/.exec(words)?.[0].length ?? 0;
    const close = start.endsWith(".") ? /\.+-[>xo]?/g : start.endsWith("=") ? /={2,}[=>xo]/g : /-{2,}[->xo]/g;
    close.lastIndex = quoted;
    const end = close.exec(words);
    if (!end) return null;
    const label = cleanLabel(words.slice(0, end.index).replace(/"/g, ""));
    this.at += start.length + end.index + end[0].length;
    return { draws: true, arrow: { ...styleOf(start, end[0]), ...(label ? { label } : {}) } };
  }

  private pipedLabel(): string {
    if (this.text[this.at] !== "|") return "";
    const end = this.text.indexOf("|", this.at + 1);
    if (end < 0) return "";
    const words = this.text.slice(this.at + 1, end);
    if (!words.trimStart().startsWith('"') && needsQuotes.test(words))
      this.canvas.cannotRead(range(this.at, end + 1), "arrow of a flowchart", whyQuotes(words));
    const label = cleanLabel(words.replace(/"/g, ""));
    this.at = end + 1;
    return label;
  }
}

/** The first closing bracket that does not close a bracket of the label's own. */
function closingOf(
  text: string,
  from: number,
  to: number,
  close: readonly string[],
): { at: number; length: number } | null {
  const last = close[0]!.at(-1)!;
  const open = last === ")" ? "(" : last === "]" ? "[" : "{";
  let depth = 0;
  let fallback: { at: number; length: number } | null = null;
  for (let i = from; i < to; i++) {
    const found = close.find((c) => text.startsWith(c, i));
    if (found && depth === 0) return { at: i, length: found.length };
    if (found) fallback ??= { at: i, length: found.length };
    if (text[i] === open) depth++;
    else if (text[i] === last && depth > 0) depth--;
  }
  return fallback;
}

function styleOf(start: string, end: string): Pick<DrawnArrow, "line" | "head"> {
  const last = end.at(-1);
  const points = last === ">" || last === "x" || last === "o";
  const both = points && /^[<xo]/.test(start);
  return {
    line: start.includes("=") ? "thick" : start.includes(".") ? "dotted" : "solid",
    head: both ? "both" : last === ">" ? "arrow" : last === "x" ? "cross" : last === "o" ? "circle" : "none",
  };
}
