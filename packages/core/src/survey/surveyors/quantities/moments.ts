import { type Unit, unitOf } from "../../../model/kinds/unit.ts";
import type { Token } from "../../../notation/code/token.ts";

/** How many tokens the telling of a moment may have. */
const longest = 16;

/** What a moment is counted in, by how it is told. */
const moments: readonly (readonly [told: RegExp, unit: string])[] = [
  [/(?:Date\.now\(\)|\.getTime\(\)|currentTimeMillis\(\)|\.UnixMilli\(\))$/, "ms"],
  [/(?:Date\.now\(\)\/1_?000\)|\btime\.time\(\)\)?|\.Unix\(\)|[=:(,]time\(\)|\.to_i|\.getEpochSecond\(\))$/, "seconds"],
  [/\.get(?:UTC)?Minutes\(\)$/, "minutes"],
  [/\.get(?:UTC)?Hours\(\)$/, "hours"],
  [/\.get(?:UTC)?Date\(\)$/, "days"],
];

/** The unit of what is added to a moment: `Date.now() + 60 * 60 * 1000`, `int(time.time()) + 3600`, `day.setDate(day.getDate() + 7)`. */
export function unitFromNow(tokens: readonly Token[], at: number): Unit | null {
  if (tokens[at - 1]?.text !== "+" || !/^[)\w.]+$/.test(tokens[at - 2]?.text ?? "")) return null;
  const before = tokens
    .slice(Math.max(0, at - longest), at - 1)
    .map(({ text }) => text)
    .join("");
  const found = moments.find(([told]) => told.test(before));
  return found ? unitOf(found[1]) : null;
}

/** `now.AddDays(-30)`: what is taken off a moment is a time, whatever its sign; and so is `AddDate(0, 0, -7)`. */
export const isTakenOff = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "-" &&
  ((tokens[at - 2]?.text === "(" && /^Add(?:Seconds|Minutes|Hours|Days)$/.test(tokens[at - 3]?.text ?? "")) ||
    (tokens[at - 2]?.text === "," && tokens[at - 6]?.text === "(" && tokens[at - 7]?.text === "AddDate"));
