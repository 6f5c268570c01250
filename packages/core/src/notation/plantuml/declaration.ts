import { type Range, range } from "../../text/range.ts";
import type { DrawnNode, RecordShape } from "../notation.ts";

/** A part as its own line declares it: `database "Orders" as db {`. */
export interface Declared {
  readonly key: string;
  readonly label: string;
  readonly range: Range;
  readonly shape: DrawnNode["shape"];
  /** Of a class, an enumeration or an interface. */
  readonly form?: RecordShape["form"];
  /** `<<service>>`: what the line calls it. */
  readonly mark?: string;
  readonly opens: boolean;
}

const shapes: ReadonlyMap<string, DrawnNode["shape"]> = new Map<string, DrawnNode["shape"]>([
  ["database", "store"],
  ["storage", "store"],
  ["collections", "store"],
  ["queue", "queue"],
  ["actor", "actor"],
  ["cloud", "external"],
  ["package", "group"],
  ["frame", "group"],
  ["folder", "group"],
  ["namespace", "group"],
  ["box", "group"],
]);

const forms: ReadonlyMap<string, RecordShape["form"]> = new Map<string, RecordShape["form"]>([
  ["class", "class"],
  ["abstract class", "class"],
  ["enum", "enum"],
  ["interface", "interface"],
]);

const keyword =
  /^(?:create\s+)?(participant|actor|boundary|control|entity|database|collections|queue|component|node|rectangle|package|frame|folder|cloud|storage|namespace|artifact|agent|interface|card|box|abstract class|class|enum|annotation|usecase|stack)\s+/;

/** Lines that order the drawing and hold nothing of the design. */
export const memberless =
  /^(?:activate|deactivate|destroy|autonumber|alt|else|opt|loop|par|break|critical|group|end|return|ref|newpage|left to right|top to bottom|together|allow_?mixing|\.\.\.|==|\|\|\||title|caption|set|mainframe|autoactivate|ignore newpage)/i;

/** Reads `component "Order API" as api`, `[Order API] as api` and what opens a group. */
export function declarationOf(line: string, from: number, unnamed: () => string): Declared | null {
  const opens = line.endsWith("{");
  const found = keyword.exec(line);
  const start = found ? found[0].length : 0;
  if (!found && !/^\[[^\]]+\](?:\s+as\s+\w+)?(?:\s*<<[^>]*>>)?(?:\s*#\w+)?$/.test(line)) return null;
  const words = line
    .slice(start)
    .replace(/\{$/, "")
    .replace(/\s*#\S+/g, "")
    .replace(/\s*<<[^>]*>>/g, "")
    .trimEnd();
  const [, shown, alias] = /^("[^"]*"|\[[^\]]*\]|[^\s"[\]]+)?(?:\s+as\s+("[^"]*"|\[[^\]]*\]|\S+))?/.exec(words)!;
  if (found && /^[<>ox*|.-]/.test(shown ?? "")) return null;
  const quoted = [shown, alias].find((word) => word !== undefined && /^["[]/.test(word));
  const name = quoted ?? shown ?? "";
  const label = name.replace(/^["[]|["\]]$/g, "");
  const key = [alias, shown].find((word) => word !== undefined && !/^["[]/.test(word)) ?? label;
  const at = from + Math.max(0, line.indexOf(label, start));
  const shape = shapes.get(found?.[1] ?? "component") ?? "box";
  const form = forms.get(found?.[1] ?? "");
  const mark = /<<([^<>]*)>>/.exec(line)?.[1];
  return {
    key: key === "" ? unnamed() : key,
    label: label.replace(/\\n|<br\s*\/?>/g, "\n"),
    range: range(at, at + label.length),
    shape:
      opens && (shape === "external" || /^(?:node|rectangle|component|card)$/.test(found?.[1] ?? "")) ? "group" : shape,
    ...(form ? { form } : {}),
    ...(mark ? { mark } : {}),
    opens,
  };
}
