import { evaluate, type Scope, turnsOf } from "./expression.ts";
import { type Arm, type Part, partsOf } from "./template.ts";
import { isList, isMap, isTrue, type Result, type Values } from "./values.ts";

export interface Rendered {
  readonly text: string;
  /** The line of the template, from 1, from which each line of the text is. */
  readonly lines: readonly number[];
  /** The first line of the template that only a renderer could know whether or how often it stands. */
  readonly open: number | null;
}

const mostLines = 3_000;
/** A text that is longer is cut off, and so is what goes over rows more often. */
const most = 400_000;
const mostTurns = 20_000;

/**
 * Puts the values of a chart into a Helm template: conditions, rows of values, variables and the plain functions. What needs a renderer is
 * left out, and said: what is computed when a chart is installed, helpers, what only the cluster knows.
 */
export function renderTemplate(template: string, values: Values, chart: Values): Rendered {
  const cut = template.split(/\r\n|\n|\r/, mostLines).join("\n");
  const root: Values = { Values: values, Chart: chart, Release: { Name: chart["Name"] ?? "" } };
  const page = new Page();
  walk(partsOf(cut), { root, dot: root, variables: new Map() }, page);
  return page.end();
}

/** What has been written, with the lines it is from. */
class Page {
  #text = "";
  readonly #lines: number[] = [1];
  #isBlank = true;
  #open: number | null = null;
  #turns = 0;

  write(text: string, line: number, step: 0 | 1): void {
    if (this.isFull) return;
    let at = line;
    for (const [i, part] of text.split("\n").entries()) {
      if (i > 0) {
        at += step;
        this.#lines.push(at);
        this.#isBlank = true;
      }
      // A line is from where its first word is.
      if (this.#isBlank && part.trim() !== "") {
        this.#lines[this.#lines.length - 1] = at;
        this.#isBlank = false;
      }
    }
    this.#text += text;
    if (this.isFull) this.leaveOpen(line);
  }

  /** Counts a turn over a row of values. */
  turn(line: number): void {
    this.#turns++;
    if (this.isFull) this.leaveOpen(line);
  }

  get isFull(): boolean {
    return this.#text.length > most || this.#turns > mostTurns;
  }

  leaveOpen(line: number): void {
    this.#open ??= line;
  }

  end(): Rendered {
    return { text: this.#text, lines: this.#lines, open: this.#open };
  }
}

function walk(parts: readonly Part[], scope: Scope, page: Page): void {
  for (const part of parts) {
    if (page.isFull) return;
    if (part.form === "text") page.write(part.text, part.line, 1);
    else if (part.form === "output") {
      const value = evaluate(part.expression, scope);
      page.write(typeof value === "string" ? value : part.alone ? "" : "${unknown}", part.line, 0);
    } else if (part.word === "range") turn(part, scope, page);
    else if (part.word !== "define") choose(part, scope, page);
  }
}

type Block = Part & { readonly form: "block" };

/** The first arm whose condition holds; of one that only a renderer knows it is said, and it stands. */
function choose({ word, arms, line }: Block, scope: Scope, page: Page): void {
  for (const { condition, parts } of arms) {
    const value = condition === null ? scope.dot : valueOf(condition, scope);
    const truth = condition === null ? true : isTrue(value);
    if (truth === false) continue;
    if (truth === null) page.leaveOpen(line);
    return walk(parts, word === "with" && condition !== null ? { ...scope, dot: value } : scope, page);
  }
}

/** A condition may set a variable: `with $tag := .Values.tag`. */
function valueOf(condition: string, scope: Scope): Result {
  const { names, over } = turnsOf(condition);
  const value = evaluate(over, scope);
  if (names[0] !== undefined) scope.variables.set(names[0], value);
  return value;
}

function turn({ arms: [first, other], line }: Block, scope: Scope, page: Page): void {
  const { names, over } = turnsOf(first!.condition ?? "");
  const value = evaluate(over, scope);
  // A row that a chart does not come with may be given to it.
  if (value === null || (value === undefined && /^\$?\.Values\b/.test(over))) return page.leaveOpen(line);
  const items: readonly (readonly [string, Result])[] = isList(value)
    ? value.map((item, i) => [`${i}`, item] as const)
    : isMap(value)
      ? Object.entries(value)
      : [];
  for (const [key, item] of items) {
    page.turn(line);
    if (page.isFull) return;
    once(first!, names, key, item, scope, page);
  }
  if (items.length === 0 && other) walk(other.parts, scope, page);
}

function once(arm: Arm, names: readonly string[], key: string, item: Result, scope: Scope, page: Page): void {
  const variables = new Map(scope.variables);
  if (names.length === 2) variables.set(names[0]!, key);
  const last = names.at(-1);
  if (last !== undefined) variables.set(last, item);
  walk(arm.parts, { ...scope, dot: item, variables }, page);
}
