import type { Token } from "../../../notation/code/token.ts";
import type { NameOfNumber } from "./name-before.ts";

/** A number that a call takes without a name, called by what the call does with it. */
export interface ByCall extends NameOfNumber {
  /** Milliseconds in one of it, where it is a time. */
  readonly factor?: number;
}

/**
 * What a number is by the call that takes it: how often a password is hashed, `hash(password, 12)`; how many files come with a request,
 * `upload.array("pictures", 3)`; how many are worked on at once, `rows.each_slice(100)`; how long something is kept in a cache,
 * `cache.set("board", rows, 15)` of Python, which counts in seconds, and `redis.setex("board", 15, rows)`. `null` for all other calls.
 */
export function byCall(tokens: readonly Token[], at: number, value: number, isPython: boolean): ByCall | null {
  const call = callAround(tokens, at);
  if (!call) return null;
  const { method, object, position, first } = call;
  const isLast = tokens[at + 1]?.text === ")";
  if (/^hash(?:Sync)?$/.test(method) && position === 1 && isLast && value >= 4 && value <= 31)
    return { name: "rounds", own: "hash rounds" };
  if (method === "each_slice" && isLast) return { name: "batch size", own: `batch size ${object}`.trim() };
  if (method === "array" && /upload|multer/i.test(object) && position === 1 && isLast && first !== "")
    return { name: `max ${first}`, own: `max ${first} upload` };
  const keeps = /cache|redis/i.test(object) && first !== "";
  const kept =
    (isPython && /^(?:set|add)$/.test(method) && position === 2) || (/^set_?ex$/i.test(method) && position === 1);
  return keeps && kept ? { name: `${first} ttl`, own: `cache ${first} ttl`, factor: 1_000 } : null;
}

interface Call {
  readonly method: string;
  /** What it is a method of; empty for a function. */
  readonly object: string;
  /** How many arguments stand before the number. */
  readonly position: number;
  /** The first argument, where it is a name in quotes. */
  readonly first: string;
}

const farthest = 24;

/** The call whose argument begins at `at`, where that is the whole argument. */
function callAround(tokens: readonly Token[], at: number): Call | null {
  if (!/^[(,]$/.test(tokens[at - 1]?.text ?? "") || !/^[),]$/.test(tokens[at + 1]?.text ?? "")) return null;
  let depth = 0;
  let position = 0;
  for (let i = at - 1; i > 0 && i > at - farthest; i--) {
    const { text } = tokens[i]!;
    if (/^[)\]}]$/.test(text)) depth++;
    else if (/^[[{]$/.test(text) || (text === "(" && depth > 0)) {
      if (depth-- === 0) return null;
    } else if (text === "," && depth === 0) position++;
    else if (text === "(") {
      const method = tokens[i - 1]!;
      if (method.kind !== "word") return null;
      const isMethod = tokens[i - 2]?.text === ".";
      const quoted = /^["'`]([\w-]{1,60})["'`]$/.exec(tokens[i + 1]?.text ?? "")?.[1] ?? "";
      return { method: method.text, object: isMethod ? (tokens[i - 3]?.text ?? "") : "", position, first: quoted };
    }
  }
  return null;
}
