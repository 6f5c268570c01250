import { isMark, isWord, parts, closeOf, unquoted, after } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { PathText } from "../../routes/route-file.ts";
import type { Stretch } from "./source.ts";

type Piece = string | { readonly constant: string };

/** A path that is a text, a name of a constant, a sum of these, or a format filled with these. */
export function pathIn(code: Code, [from, to]: Stretch): PathText {
  const pieces = piecesIn(code, from, to);
  if (!pieces || pieces.length === 0) return null;
  return pieces.every((piece) => typeof piece === "string")
    ? braced(pieces.join(""))
    : pieces.map((piece) => (typeof piece === "string" ? braced(piece) : piece));
}

function piecesIn(code: Code, from: number, to: number): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (let i = from; i < to; ) {
    const token = code.tokens[i]!;
    if (token.kind === "string") {
      pieces.push(unquoted(token).text);
      i++;
    } else if (isMark(code, i, "+")) i++;
    else if (isWord(code, i)) {
      let last = i;
      while (isMark(code, last + 1, ".") && isWord(code, last + 2)) last += 2;
      if (isMark(code, last + 1, "(")) {
        const filled = isWord(code, last, "Sprintf") ? formatted(code, last + 1) : null;
        if (!filled) return null;
        pieces.push(...filled);
        i = after(code, last + 1);
      } else {
        pieces.push({ constant: code.tokens[last]!.text });
        i = last + 1;
      }
    } else return null;
  }
  return pieces;
}

/** `fmt.Sprintf("%s/users", base)` */
function formatted(code: Code, open: number): readonly Piece[] | null {
  const [first, ...values] = parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false });
  const token = first && code.tokens[first[0]];
  if (!token || token.kind !== "string") return null;
  const texts = unquoted(token).text.split(/%[sv]/);
  if (texts.some((text) => text.includes("%")) || texts.length !== values.length + 1) return null;
  const pieces: Piece[] = [];
  for (const [i, text] of texts.entries()) {
    if (text !== "") pieces.push(text);
    const value = values[i] && piecesIn(code, ...values[i]);
    if (value === null) return null;
    pieces.push(...(value ?? []));
  }
  return pieces;
}

/** `{id:[0-9]+}`, `{rest...}` and `{$}` of patterns as `{id}`, `{rest}` and nothing. */
const braced = (path: string): string =>
  path
    .replace(/\{(\w{1,80}):(?:[^{}]|\{[^{}]{0,40}\}){0,200}\}/g, "{$1}")
    .replace(/\{(\w{1,80})\.{3}\}/g, "{$1}")
    .replace(/(?<=.)\/\{\$\}$|\{\$\}$/, "")
    .replace(/\/\*\w*$/, "/{rest}");

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE"];

/** `"GET"`, `http.MethodGet`, `echo.GET` as a method; `null` for anything else. */
export function methodIn(code: Code, [from, to]: Stretch): string | null {
  const last = code.tokens[to - 1];
  const name =
    last?.kind === "string" && to === from + 1 ? unquoted(last).text : (last?.text.replace(/^Method/, "") ?? "");
  const method = name.toUpperCase();
  return methods.includes(method) ? method : null;
}

/** The pattern of a server without a framework: `"GET example.com/x/{id}"`. */
export function patternIn(path: PathText): { readonly method: string; readonly path: PathText } {
  const head = typeof path === "string" ? path : path?.[0];
  const found = typeof head === "string" ? /^([A-Z]{3,7})[ \t]+/.exec(head) : null;
  const rest = found && typeof head === "string" ? head.slice(found[0].length) : head;
  const method = found?.[1] ?? "ANY";
  if (path === null || rest === undefined) return { method, path };
  const first = typeof rest === "string" ? rest.replace(/^[\w.-]+(?=\/)/, "") : rest;
  return { method, path: typeof path === "string" ? (first as string) : [first, ...path.slice(1)] };
}
