import { range } from "../../text/range.ts";
import { Canvas } from "../canvas.ts";
import { operationsInMessage, soundsLikeReply } from "../message.ts";
import type { DrawnArrow, Notated, Operation } from "../notation.ts";
import { cleanLabel, unquoted } from "./label.ts";
import type { Line } from "./lines.ts";

const ignored =
  /^(?:autonumber|activate|deactivate|destroy|note|title|accTitle|accDescr|links?|properties|details|rect|loop|alt|else|opt|par|par_over|and|critical|option|break|end)(?:\s|:|$)/i;

/** What opens a block that `end` closes. */
const opening = /^(?:rect|loop|alt|opt|par|par_over|critical|break|box)(?:\s|$)/i;

const participant = /^(?:create\s+)?(participant|actor)\s+(.+)$/i;

/** Arrows, the longest first: a shorter one must not be taken for the beginning of a longer. */
const arrow = /<<-->>|<<->>|-->>|->>|--x|-x|--\)|-\)|-->|->/;

/** Reads `sequenceDiagram`. */
export function readSequence(_text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const operations: Operation[] = [];
  let boxes = 0;
  let box: string | null = null;
  // The lines that open the blocks which are open.
  const blocks: Line[] = [];
  for (const line of lines) {
    if (opening.test(line.text)) blocks.push(line);
    const opened = /^box(?:\s+(.*))?$/i.exec(line.text);
    if (opened) {
      const title = (opened[1] ?? "").replace(/^(?:rgba?\([^)]*\)|transparent|aqua|#[0-9a-f]+)\s*/i, "").trim();
      box = title === "" ? null : `box ${++boxes}`;
      const at = line.from + line.text.length - title.length;
      if (box)
        canvas.declare(box, {
          label: cleanLabel(title),
          range: range(at, line.from + line.text.length),
          shape: "group",
          declared: true,
        });
    } else if (/^end$/i.test(line.text)) {
      box = null;
      if (!blocks.pop())
        canvas.cannotRead(
          range(line.from, line.from + line.text.length),
          "end",
          "no block is open that it could close",
        );
    } else if (participant.test(line.text)) declare(canvas, line, box);
    else if (!ignored.test(line.text) && !message(canvas, operations, line))
      canvas.cannotRead(
        range(line.from, line.from + line.text.length),
        "line of a sequence diagram",
        "neither a participant, a message nor a block",
      );
  }
  for (const { from, text } of blocks)
    canvas.cannotRead(range(from, from + text.length), "block of a sequence diagram", "no `end` closes it");
  return {
    drawings: [canvas.drawing("sequence")],
    ...(operations.length > 0 ? { operations } : {}),
    problems: canvas.problems,
  };
}

function declare(canvas: Canvas, line: Line, box: string | null): void {
  const [, kind, rest] = participant.exec(line.text)!;
  const attributes = rest!.indexOf("@{");
  const alias = /\sas\s/i.exec(rest!);
  const keyEnd = Math.min(...[attributes, alias?.index ?? -1, rest!.length].filter((i) => i >= 0));
  const start = line.from + line.text.length - rest!.length;
  const key = unquoted(rest!, 0, keyEnd);
  const label = alias ? unquoted(rest!, alias.index + alias[0].length, rest!.length) : key;
  if (key.text === "") return;
  const type = attributes >= 0 ? /"?type"?\s*:\s*"?(\w+)/.exec(rest!)?.[1] : undefined;
  canvas.declare(key.text, {
    label: cleanLabel(label.text),
    range: range(start + label.from, start + label.to),
    shape:
      kind!.toLowerCase() === "actor" || type === "actor"
        ? "actor"
        : type === "database" || type === "collections"
          ? "store"
          : type === "queue"
            ? "queue"
            : "box",
    declared: true,
    ...(box ? { group: box } : {}),
  });
}

/** Who is handed an event need not have asked for one. */
const isPublished = /^(?:publish|emit|produce|enqueue|broadcast)(?:e[sd]|s|ed)?\b/i;

function message(canvas: Canvas, operations: Operation[], line: Line): boolean {
  const found = arrow.exec(line.text);
  if (!found || found.index === 0) return false;
  const from = unquoted(line.text, 0, found.index);
  let after = found.index + found[0].length;
  while (/[\s+-]/.test(line.text[after] ?? "")) after++;
  const colon = line.text.indexOf(":", after);
  const to = unquoted(line.text, after, colon < 0 ? line.text.length : colon);
  if (from.text === "" || to.text === "") return false;
  if (colon < 0)
    canvas.cannotRead(
      range(line.from, line.from + line.text.length),
      "message of a sequence diagram",
      "a colon and its words must follow",
    );
  const words = colon < 0 ? "" : line.text.slice(colon + 1);
  const label = cleanLabel(words);
  for (const end of [from, to]) canvas.declare(end.text, { range: range(line.from + end.from, line.from + end.to) });
  const dotted = found[0].includes("--");
  const answers = canvas.hasArrow(to.text, from.text);
  // What has sent nothing so far cannot be answered, so that the dotted arrow to it is a message that nobody waits for.
  const asked = answers || canvas.hasArrowFrom(to.text);
  const reply =
    !isPublished.test(label) && ((found[0] === "-->>" && asked) || (answers && (dotted || soundsLikeReply(label))));
  canvas.connect({
    from: from.text,
    to: to.text,
    ...(label ? { label } : {}),
    range: range(line.from, line.from + to.to),
    line: dotted ? "dotted" : "solid",
    head: headOf(found[0]),
    ...(reply ? { reply: true } : {}),
  });
  if (!reply) operations.push(...operationsInMessage(words, line.from + colon + 1, to.text));
  return true;
}

function headOf(drawn: string): DrawnArrow["head"] {
  if (drawn.startsWith("<<")) return "both";
  if (drawn.endsWith("x")) return "cross";
  if (drawn.endsWith(")")) return "open";
  return "arrow";
}
