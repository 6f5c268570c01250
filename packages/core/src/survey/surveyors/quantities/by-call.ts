import type { Token } from "../../../notation/code/token.ts";
import { callAround } from "./call-around.ts";
import type { NameOfNumber } from "./name-before.ts";

/** A number that a call takes without a name, called by what the call does with it. */
export interface ByCall extends NameOfNumber {
  /** Milliseconds in one of it, where it is a time. */
  readonly factor?: number;
}

/**
 * What a number is by the call that takes it: how often a password is hashed, `hash(password, 12)`; how many files come with a request,
 * `upload.array("pictures", 3)`; how many are worked on at once, `rows.each_slice(100)`; how many rows are read, `query.Take(250)`; how long
 * something is kept in a cache, `cache.set("board", rows, 15)` of Python, which counts in seconds, and `redis.setex("board", 15, rows)`.
 * `null` for all other calls.
 */
export function byCall(tokens: readonly Token[], at: number, value: number, isPython: boolean): ByCall | null {
  const part = partOf(tokens, at);
  if (part !== undefined) return { name: part, own: `max ${part}` };
  const call = callAround(tokens, at);
  if (!call) return null;
  const { method, object, position, first } = call;
  const isLast = tokens[at + 1]?.text === ")";
  if (isLast && value >= 4 && value <= 31 && hashes.some(([name, place]) => name.test(method) && place === position))
    return { name: "rounds", own: "hash rounds" };
  if (method === "each_slice" && isLast) return { name: "batch size", own: `batch size ${object}`.trim() };
  if (/^[Tt]ake$/.test(method) && object !== "" && isLast && position === 0)
    return { name: method, own: `page ${method} ${object}` };
  if (method === "array" && /upload|multer/i.test(object) && position === 1 && isLast && first !== "")
    return { name: `max ${first}`, own: `max ${first} upload` };
  const keeps = /cache|redis/i.test(object) && first !== "";
  const kept =
    (isPython && /^(?:set|add)$/.test(method) && position === 2) || (/^set_?ex$/i.test(method) && position === 1);
  return keeps && kept ? { name: `${first} ttl`, own: `cache ${first} ttl`, factor: 1_000 } : null;
}

/** Calls that hash a password, and where among what they take the rounds stand. */
const hashes: readonly (readonly [method: RegExp, position: number])[] = [
  [/^(?:hash(?:Sync)?|GenerateFromPassword|HashPassword)$/, 1],
  [/^(?:gen_?salt(?:Sync)?|BCryptPasswordEncoder)$/i, 0],
];

/** The list of which no more than so many are taken, from the first on: `products[:50]`, `rows.slice(0, 50)`. A text is called by one thing. */
function partOf(tokens: readonly Token[], at: number): string | undefined {
  const told = (from: number): string =>
    tokens
      .slice(Math.max(0, at - from), at)
      .map(({ text }) => text)
      .join("");
  const closing = tokens[at + 1]?.text;
  const from = closing === "]" ? [3, 4].find((each) => /^\w+\[0?:$/.test(told(each))) : closing === ")" ? 6 : undefined;
  const name = from === undefined ? undefined : /^(\w+)(?:\[0?:|\.slice\(0,)$/.exec(told(from))?.[1];
  return name !== undefined && /[a-z]s$/.test(name) ? name : undefined;
}
