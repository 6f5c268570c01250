import { after, afterAngles, closeOf, indexOfMark, isMark, isWord, parts } from "../../../notation/code/reach.ts";
import { type Code, cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import type { Guard, Mount, PathText, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { joinPaths } from "../../routes/path-text.ts";
import { pathText } from "./annotations.ts";
import { constantsIn, typesOf } from "./types.ts";

const verbs = ["get", "post", "put", "patch", "delete"];

/** A block of code in which routes are registered, up to its end. */
interface Block {
  readonly end: number;
  readonly scope: string;
  readonly prefix: PathText;
  readonly guards: readonly Guard[];
}

/** Reads the routes of Ktor: blocks of `routing`, `route` and `authenticate`, and the functions on `Route` that they call. */
export function readKtor(text: string): RouteFile | null {
  if (!/\bio\.ktor\.server\.(?:routing|application)\b/.test(text)) return null;
  const reader = new KtorReader(text);
  reader.read();
  const { scopes, routes, mounts, unread } = reader;
  if (scopes.length === 0 && unread.length === 0) return null;
  return { scopes, routes, mounts, constants: reader.constants, ...(unread.length > 0 ? { unread } : {}) };
}

class KtorReader {
  readonly scopes: Scope[] = [];
  readonly routes: Route[] = [];
  readonly mounts: Mount[] = [];
  readonly unread: Unread[] = [];
  readonly #code: Code;
  readonly #lines: Lines;
  readonly #open: Block[] = [];

  constructor(text: string) {
    this.#code = tokenize(text, cLike);
    this.#lines = new Lines(this.#code.text);
  }

  /** The constants that paths may name. */
  get constants(): Readonly<Record<string, string>> {
    return constantsIn(typesOf(this.#code));
  }

  read(): void {
    for (let i = 0; i < this.#code.tokens.length; ) {
      while (this.#open.length > 0 && this.#open.at(-1)!.end <= i) this.#open.pop();
      i = this.#step(i);
    }
  }

  /** Reads what begins at a token; gives the index from which on to read. */
  #step(at: number): number {
    const code = this.#code;
    if (!isWord(code, at)) return at + 1;
    const extension = this.#extensionAt(at);
    if (extension !== null) return extension;
    if (isMark(code, at - 1, ".", "::")) return at + 1;
    const call = this.#callAt(at);
    if (!call) return at + 1;
    const word = code.tokens[at]!.text;
    if (word === "routing" && call.block >= 0) return this.#routing(at, call.block);
    const block = this.#open.at(-1);
    if (!block) return at + 1;
    if (verbs.includes(word)) return this.#verb(at, word, call, block);
    if (word === "route" && call.block >= 0)
      return this.#nest(call.block, { prefix: join(block.prefix, this.#pathOf(call)) });
    if (word === "authenticate" && call.block >= 0)
      return this.#nest(call.block, { guards: [...block.guards, this.#guardAt(at, call)] });
    if (call.block < 0) this.#mount(at, word, block);
    return call.block >= 0 ? call.block + 1 : call.next;
  }

  /** `fun Route.orders() { … }` and `fun Route.orders() = route("/orders") { … }`. */
  #extensionAt(at: number): number | null {
    const code = this.#code;
    const declares =
      isWord(code, at, "fun") &&
      isWord(code, at + 1, "Route", "Routing") &&
      isMark(code, at + 2, ".") &&
      isWord(code, at + 3) &&
      isMark(code, at + 4, "(");
    if (!declares) return null;
    const name = code.tokens[at + 3]!.text;
    const behind = after(code, at + 4);
    const body = this.#bodyBehind(behind);
    if (body < 0) return null;
    this.scopes.push({ key: name, line: this.#line(at), root: false });
    this.#open.push({ end: closeOf(code, body) + 1, scope: name, prefix: "", guards: [] });
    const equals = indexOfMark(code, behind, body, "=");
    return equals < 0 ? body + 1 : equals + 1;
  }

  /** The bracket that opens the next block, where nothing else is declared before it; -1 where there is none. */
  #bodyBehind(from: number): number {
    const limit = Math.min(this.#code.tokens.length, from + 40);
    for (let i = from; i < limit; i = isMark(this.#code, i, "(") ? after(this.#code, i) : i + 1) {
      if (isMark(this.#code, i, "{")) return i;
      if (isWord(this.#code, i, "fun", "class", "object")) return -1;
    }
    return -1;
  }

  /** A call with a block, with arguments, or with both. `open` and `block` are -1 where there is none. */
  #callAt(at: number): Call | null {
    const code = this.#code;
    const angles = afterAngles(code, at + 1);
    const opens = isMark(code, angles, "(");
    const next = opens ? after(code, angles) : angles;
    const block = isMark(code, next, "{") ? next : -1;
    if (!opens && block < 0) return null;
    return { open: opens ? angles : -1, block, next, typed: angles > at + 1 };
  }

  #routing(at: number, block: number): number {
    const key = `routing@${this.#line(at)}`;
    this.scopes.push({ key, line: this.#line(at), root: true });
    this.#open.push({ end: closeOf(this.#code, block) + 1, scope: key, prefix: "", guards: [] });
    return block + 1;
  }

  #nest(open: number, more: Partial<Block>): number {
    this.#open.push({ ...this.#open.at(-1)!, end: closeOf(this.#code, open) + 1, ...more });
    return open + 1;
  }

  #verb(at: number, word: string, call: Call, block: Block): number {
    const next = call.block >= 0 ? after(this.#code, call.block) : call.next;
    if (call.typed) {
      this.unread.push({ line: this.#line(at), why: "a route is made from a class" });
      return next;
    }
    if (call.block < 0 && call.open < 0) return next;
    this.routes.push({
      scope: block.scope,
      method: word.toUpperCase(),
      path: join(block.prefix, this.#pathOf(call)),
      line: this.#line(at),
      ...(block.guards.length > 0 ? { guards: block.guards } : {}),
    });
    return next;
  }

  #mount(at: number, name: string, { scope, prefix, guards }: Block): void {
    this.mounts.push({
      on: scope,
      of: { name, file: name },
      prefix,
      line: this.#line(at),
      ...(guards.length > 0 ? { guards } : {}),
    });
  }

  #pathOf({ open }: Call): PathText {
    if (open < 0) return "";
    const [first] = parts(this.#code, open + 1, closeOf(this.#code, open), { marks: [","], lines: false });
    return first ? pathText(this.#code, first, "") : "";
  }

  #guardAt(at: number, { open, next }: Call): Guard {
    const { text } = this.#code;
    const words = open < 0 ? "authenticate" : text.slice(this.#code.tokens[at]!.from, this.#code.tokens[next - 1]!.to);
    return { name: words.slice(0, 160), line: this.#line(at) };
  }

  #line(at: number): number {
    return this.#lines.lineAt(this.#code.tokens[at]!.from);
  }
}

interface Call {
  readonly open: number;
  readonly block: number;
  readonly next: number;
  readonly typed: boolean;
}

/** One path behind another; `null` where either is made when the program runs. */
function join(lead: PathText, path: PathText): PathText {
  if (lead === null || path === null) return null;
  if (lead === "" || path === "") return lead === "" ? path : lead;
  if (typeof lead === "string" && typeof path === "string") return joinPaths(lead, path);
  const [first, ...rest] = typeof path === "string" ? [path] : path;
  // A constant begins with a slash, as most do, and a text is made to.
  const begin = typeof first === "string" ? `/${first.replace(/^\/+/, "")}` : first!;
  return [...(typeof lead === "string" ? [lead] : lead), begin, ...rest];
}
