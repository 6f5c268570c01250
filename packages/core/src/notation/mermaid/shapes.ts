import type { DrawnNode } from "../notation.ts";

/** Brackets around a label, the longest opening first, with what they draw. */
export const brackets: readonly {
  readonly open: string;
  readonly close: readonly string[];
  readonly shape: DrawnNode["shape"];
}[] = [
  { open: "(((", close: [")))"], shape: "box" },
  { open: "((", close: ["))"], shape: "box" },
  { open: "([", close: ["])"], shape: "box" },
  { open: "(", close: [")"], shape: "box" },
  { open: "[[", close: ["]]"], shape: "box" },
  { open: "[(", close: [")]"], shape: "store" },
  { open: "[/", close: ["/]", "\\]"], shape: "box" },
  { open: "[\\", close: ["\\]", "/]"], shape: "box" },
  { open: "[", close: ["]"], shape: "box" },
  { open: "{{", close: ["}}"], shape: "box" },
  { open: "{", close: ["}"], shape: "decision" },
  { open: ">", close: ["]"], shape: "box" },
];

/** `@{ shape: cyl }`: the names that mean more than a box. */
export const namedShapes: ReadonlyMap<string, DrawnNode["shape"]> = new Map([
  ...list("store", "cyl", "cylinder", "database", "db", "lin-cyl", "disk", "lined-cylinder"),
  ...list("queue", "das", "h-cyl", "horizontal-cylinder"),
  ...list("decision", "diam", "decision", "diamond", "question"),
  ...list("start", "sm-circ", "small-circle", "start"),
  ...list("end", "stop", "fr-circ", "framed-circle", "dbl-circ", "double-circle"),
  ...list("note", "text", "comment", "brace", "brace-l", "brace-r", "braces"),
]);

function list(shape: DrawnNode["shape"], ...names: readonly string[]): [string, DrawnNode["shape"]][] {
  return names.map((name) => [name, shape]);
}
