import { matches } from "../../text/matches.ts";
import type { FieldSaid } from "../code/shape.ts";

// What the arguments of a field of a model of Django say of it.

/** The type with its size, as people write it: `CharField(50)`, `DecimalField(10, 2)`. */
export function sizedType(maker: string, value: string): string {
  if (!maker.endsWith("Field")) return maker;
  const number = (key: string): string | undefined => new RegExp(`\\b${key}\\s*=\\s*(\\d{1,9})\\b`).exec(value)?.[1];
  const length = number("max_length");
  if (length !== undefined) return `${maker}(${length})`;
  const digits = number("max_digits");
  return digits === undefined ? maker : `${maker}(${digits}, ${number("decimal_places") ?? "0"})`;
}

/** The default, what becomes of a row when what it points to goes, and the values that are allowed. */
export function modelFacts(value: string): Pick<FieldSaid, "default" | "onDelete" | "choices"> {
  const standard = plainDefault.exec(value);
  const deleted =
    /\bon_delete\s*=\s*(?:\w+\.){0,3}([A-Z_]{3,20})\b/.exec(value)?.[1] ??
    /\bondelete\s*=\s*["']([A-Za-z ]{3,20})["']/.exec(value)?.[1];
  const named = /\bchoices\s*=\s*(?:\w+\.){0,3}?(\w+)(?:\.choices)?\s*(?:\(\s*\))?\s*[,)]/.exec(value)?.[1];
  const listed = named === undefined ? choicesIn(value) : undefined;
  return {
    ...(standard ? { default: standard[1] ?? standard[2]! } : {}),
    ...(deleted === undefined ? {} : { onDelete: deleted.toLowerCase().replace(/_/g, " ") }),
    ...(named === undefined ? (listed ? { choices: listed } : {}) : { choices: named }),
  };
}

/** A default that is a plain value, or a member of an enumeration: what is called or computed is none. */
const plainDefault =
  /\bdefault\s*=\s*(?:("[^"]{0,80}"|'[^']{0,80}')|(?:[A-Z]\w*\.){0,3}(-?\d+(?:\.\d+)?|True|False|[A-Z][A-Z0-9_]*))\s*(?=[,)])/;

/** The values of `[("new", "New"), ("paid", "Paid")]`. */
export function choicesIn(value: string): readonly string[] | undefined {
  const list = /\bchoices\s*=\s*([[(])/.exec(value);
  return list ? tuplesIn(value.slice(list.index + list[0].length)) : undefined;
}

/** The first of each pair in a list of pairs; `undefined` where another thing stands between them. */
export function tuplesIn(text: string): readonly string[] | undefined {
  const found = matches(
    text.slice(0, 4_000),
    /\s*[([]\s*(?:"([^"]{1,80})"|'([^']{1,80})'|(\d{1,9}))\s*,\s*[^()[\]]{1,200}(?:\([^()]{0,200}\)\s*,?\s*)?[)\]]\s*,?/y,
  );
  return found.length > 1 ? found.map(([, double, single, number]) => double ?? single ?? number!) : undefined;
}
