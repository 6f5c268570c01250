import { range } from "../../text/range.ts";
import { Canvas, limits } from "../canvas.ts";
import { type Notated, type Notation, nothing } from "../notation.ts";
import { type Flow, type FlowLine, partsOf, type Piece, readLine } from "./lines.ts";

/** Flows written as text: `A -> B -> C`, one name under another with arrows between, and branches with arrowheads. */
export const arrows: Notation = {
  id: "arrows",
  languages: [],
  recognise: (text) => {
    if (text.length > 8_000 || !/[→►▶⟶➔➜⇒↓▼⬇]|[-─━═]>|^[ \t]*v[ \t]*$/m.test(text)) return false;
    const all = linesOf(text);
    const lines = all.filter(
      (line) => !["drawn", "part", "remark", "aside"].includes(line.kind) && !(line.kind === "down" && !line.lone),
    );
    const flows = lines.filter(
      (line) => line.kind === "flow" || line.kind === "branch" || (line.kind === "down" && line.lone),
    );
    // Parts and remarks tell more of a name in brackets, or of one that a flow leads to; elsewhere they are trees and lists.
    const tells = all.some(({ kind }) => kind === "part" || kind === "remark");
    if (tells && !/^[ \t]*\[[^\]\n]{2,60}\][ \t]*$/m.test(text) && !(flows.length > 1 && partsHang(all))) return false;
    const others = lines.filter((line) => line.kind === "other");
    if (!others.every((line) => line.leads) || others.length * 3 > lines.length) return false;
    return flows.length > 0 && flows.length * 2 >= lines.length - 1;
  },
  read,
};

/** Whether a stroke or a name stands above the parts, there are no remarks, and some arrow points down to a name. */
function partsHang(lines: readonly FlowLine[]): boolean {
  if (lines.some(({ kind }) => kind === "remark") || !lines.some((line) => line.kind === "down" && line.lone))
    return false;
  return lines.every(
    ({ kind }, i) => kind !== "part" || ["part", "down", "drawn", "names", "flow"].includes(lines[i - 1]?.kind ?? ""),
  );
}

function linesOf(text: string): FlowLine[] {
  const lines: FlowLine[] = [];
  let from = 0;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/, "");
    if (line.trim() !== "") lines.push(readLine(line, from));
    from += raw.length + 1;
  }
  return lines;
}

function read(text: string): Notated {
  if (text.length > limits.characters) return nothing;
  const canvas = new Canvas();
  const lines = partedAmong(linesOf(text));
  const declare = (piece: Piece): string => {
    canvas.declare(piece.text, { range: range(piece.from, piece.to), declared: true });
    return piece.text;
  };
  const connect = (a: Piece, b: Piece, both = false): void => {
    const [from, to] = [declare(a), declare(b)];
    if (from !== to)
      canvas.connect({
        from,
        to,
        range: range(Math.min(a.from, b.from), b.to),
        line: "solid",
        head: both ? "both" : "arrow",
      });
  };
  const connectSteps = ({ steps, both }: Flow): void => {
    for (let i = 1; i < steps.length; i++)
      for (const a of steps[i - 1]!) for (const b of steps[i]!) connect(a, b, both[i]);
  };
  /** The names of the latest line, and the branches that are open, each with its column. */
  let above: readonly Piece[] = [];
  /** What an arrow at the beginning of the next line goes on from. */
  let latest: readonly Piece[] = [];
  /** What the parts below it hang on, and the column of their stroke. */
  let whole: { readonly column: number; readonly pieces: readonly Piece[] } | null = null;
  let open: { readonly column: number; readonly pieces: readonly Piece[] }[] = [];
  let falls: number | null = null;
  /** Whether what stands above is the last of several branches, from which only an arrow right below it goes on. */
  let hangs = false;
  for (const line of lines) {
    if (line.kind === "flow") {
      const names = line.steps.flat();
      const origin = line.leads ? (forkOf(above, names[0]) ?? latest) : [];
      const leads = origin.length === 1;
      connectSteps(leads ? { steps: [origin, ...line.steps], both: [false, ...line.both] } : line);
      fall(names);
      [above, latest, whole] = [names, line.steps.at(-1)!, null];
      const column = (names[0]?.start ?? 0) - 1;
      open = [...open.filter((o) => o.column < column), { column, pieces: names }];
    } else if (line.kind === "names") {
      fall(line.pieces);
      [above, latest, whole] = [line.pieces, line.pieces, null];
      if (line.pieces.length === 1) open = [{ column: line.indent - 1, pieces: line.pieces }];
    } else if (line.kind === "branch") {
      open = open.filter((o) => o.column < line.column);
      const parent = at(open.at(-1)?.pieces ?? [], line.column);
      if (parent) for (const first of line.steps[0]!) connect(parent, first, line.both[0]);
      connectSteps(line);
      const names = line.steps.flat();
      open.push({ column: line.column, pieces: names });
      if (parent) whole ??= { column: line.column, pieces: [parent] };
      [above, latest, hangs] = [names, [], true];
    } else if (line.kind === "part") {
      for (const piece of line.steps.flat()) declare(piece);
      connectSteps({ steps: line.steps, both: [] });
      whole ??= { column: line.column, pieces: above };
      [above, latest, falls] = [line.steps.at(-1)!, line.steps.at(-1)!, null];
    } else if (line.kind === "remark" || line.kind === "aside") continue;
    else if (line.kind === "down") falls = line.lone ? line.column : falls;
    else {
      above = latest = [];
      falls = null;
    }
  }
  const drawing = canvas.drawing("arrows");
  return drawing.arrows.length > 0 ? { drawings: [drawing] } : nothing;

  /** Connects what stands over an arrow that points down with what stands under it. */
  function fall(names: readonly Piece[]): void {
    if (falls === null) return;
    const under = at(names, falls);
    // An arrow that goes on from the stroke of the parts comes from what they belong to.
    const over = at(whole && falls <= whole.column ? whole.pieces : above, falls);
    const apart = hangs && over !== undefined && over === above[0] && !isOver(over, falls);
    if (over && under && !apart) connect(over, under);
    [falls, hangs] = [null, false];
  }
}

/** `Orders → Stock / Billing` leads to both, where the drawing has each of them elsewhere; else it is one thing of two names. */
function partedAmong(lines: readonly FlowLine[]): readonly FlowLine[] {
  const steps = lines.flatMap((line) =>
    "steps" in line ? line.steps.flat() : line.kind === "names" ? line.pieces : [],
  );
  const names = new Set(steps.map(({ text }) => text));
  const parted = (piece: Piece): readonly Piece[] => {
    const parts = partsOf(piece);
    return parts.length > 1 && parts.every(({ text }) => names.has(text)) ? parts : [piece];
  };
  return lines.map((line) =>
    "steps" in line ? { ...line, steps: line.steps.map((step) => step.flatMap(parted)) } : line,
  );
}

/** What an arrow at the beginning of a line branches from: the name before an arrow that stands right over it, but the last of all. */
function forkOf(above: readonly Piece[], first: Piece | undefined): readonly Piece[] | undefined {
  if (!first || above.length < 3) return undefined;
  const arrow = first.start - 3;
  const over = above.slice(0, -1).find(({ end }) => Math.abs(end + 1 - arrow) <= 1);
  return over && [over];
}

/** The name that a column belongs to: the only one, or the one that spans it. */
const at = (names: readonly Piece[], column: number): Piece | undefined =>
  names.length === 1 ? names[0] : names.find((name) => isOver(name, column));

const isOver = (name: Piece, column: number): boolean => name.start - 2 <= column && column <= name.end + 2;
