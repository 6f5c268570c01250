import { range } from "../../text/range.ts";
import { C4Reader } from "../c4.ts";
import { Canvas, limits } from "../canvas.ts";
import { operationsInMessage, soundsLikeReply } from "../message.ts";
import type { Drawing, Notated, Notation, Operation } from "../notation.ts";
import { type Declared, declarationOf, memberless } from "./declaration.ts";
import { type Arrow, arrowOf } from "./arrow.ts";
import { Classes } from "./classes.ts";
import { drawsEntities, readEntities } from "./entities.ts";
import { linesOf } from "./lines.ts";

/** PlantUML: component, deployment, use case, sequence and class diagrams, entities, and C4 macros. */
export const plantuml: Notation = {
  id: "plantuml",
  languages: ["plantuml", "puml", "uml"],
  recognise: (text) => /^\s*@startuml\b/.test(text),
  read,
};

const ofSequence = /^(?:participant|boundary|control|activate|deactivate|autonumber|alt|loop|return)\b/;
const ofClasses = /^(?:abstract\s+class|class|enum|annotation)\s/;

function read(text: string): Notated {
  if (text.length > limits.characters)
    return { problems: [{ range: range(0, text.length), what: "diagram", why: "too large to read" }] };
  const lines = linesOf(text);
  if (drawsEntities(lines)) return readEntities(lines);
  const type = typeOf(lines.map((line) => line.text));
  const canvas = new Canvas();
  const c4 = new C4Reader(canvas);
  const classes = new Classes();
  const operations: Operation[] = [];
  const open: (string | null)[] = [];
  for (const { text: line, from } of lines) {
    const group = open.findLast((key) => key !== null) ?? undefined;
    if (classes.takes(line, from)) continue;
    if (line === "}") {
      if (open.length > 0) open.pop();
      else c4.line(line, from);
      continue;
    }
    const declared = declarationOf(line, from, () => `group ${from}`);
    if (declared) {
      declare(canvas, declared, group);
      if (classes.declare(declared)) continue;
      if (declared.opens) open.push(declared.shape === "group" ? declared.key : null);
      continue;
    }
    const arrow = arrowOf(line, from);
    if (arrow) {
      connect(canvas, arrow, type, group, operations);
      classes.relate(arrow);
    } else if (line.endsWith("{") && !/^[A-Z]\w+\(/.test(line)) open.push(null);
    else if (!c4.line(line, from) && !memberless.test(line) && type !== "class" && open.length === 0)
      canvas.cannotRead(range(from, from + line.length), "line of a PlantUML diagram", "neither a part nor an arrow");
  }
  return {
    drawings: [canvas.drawing(type)],
    ...classes.read(),
    ...(operations.length > 0 ? { operations } : {}),
    ...(c4.nodes.length > 0 ? { nodes: c4.nodes } : {}),
    problems: canvas.problems,
  };
}

function typeOf(lines: readonly string[]): Drawing["type"] {
  if (lines.some((line) => ofClasses.test(line))) return "class";
  if (lines.some((line) => ofSequence.test(line))) return "sequence";
  if (lines.some((line) => /^(?:state\s|\[\*\])/.test(line))) return "state";
  if (lines.some((line) => /^(?:Rel|BiRel|Container|System|Person)\w*\(/.test(line))) return "c4";
  const parts = lines.some((line) => line.startsWith("[") || declarationOf(line, 0, () => "")?.shape === "group");
  const messages = lines.some((line) => /->.*:/.test(line));
  return messages && !parts && !lines.some((line) => /^(?:component|node|rectangle|package)\s/.test(line))
    ? "sequence"
    : "component";
}

function declare(canvas: Canvas, declared: Declared, group: string | undefined): void {
  canvas.declare(declared.key, {
    label: declared.label,
    range: declared.range,
    shape: declared.shape,
    declared: true,
    ...(group ? { group } : {}),
  });
}

function connect(
  canvas: Canvas,
  arrow: Arrow,
  type: Drawing["type"],
  group: string | undefined,
  operations: Operation[],
): void {
  for (const end of [arrow.from, arrow.to])
    if (!canvas.has(end.key)) canvas.declare(end.key, { range: end.range, ...(group ? { group } : {}), ...end.words });
  const answers = type === "sequence" && canvas.hasArrow(arrow.to.key, arrow.from.key);
  const reply = answers && (arrow.line === "dotted" || soundsLikeReply(arrow.label));
  canvas.connect({
    from: arrow.from.key,
    to: arrow.to.key,
    ...(arrow.label ? { label: arrow.label } : {}),
    range: arrow.range,
    line: arrow.line,
    head: arrow.head,
    ...(reply ? { reply: true } : {}),
  });
  if (type === "sequence" && !reply)
    operations.push(...operationsInMessage(arrow.label, arrow.labelFrom, arrow.to.key));
}
