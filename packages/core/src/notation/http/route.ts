import { matches } from "../../text/matches.ts";

/** The address of a request as it stands in a text. */
export interface Route {
  /** As written, without host and query; parameters as written. */
  readonly path: string;
  /** The host of a full address; `null` for a path alone, or one behind a placeholder such as `{{baseUrl}}`. */
  readonly host: string | null;
  /** The names of the query's parameters. */
  readonly query: readonly string[];
  /** Where the path stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Where the whole address ends. */
  readonly end: number;
}

const longest = 300;

/** Reads the address that begins at `at`; `null` if none does, or if it is a pattern (`/api/**`) rather than an address. */
export function readRoute(text: string, at: number): Route | null {
  const lead = leadAt(text, at);
  const from = at + lead.length;
  if (text[from] !== "/") {
    const bare = lead.host !== null && /[\s`"')]|$/y.test(text.slice(from, from + 1));
    return bare ? { path: "/", host: lead.host, query: [], from, to: from, end: from } : null;
  }
  const to = endOfPath(text, from);
  const path = text.slice(from, to);
  // A star between two slashes, or with a name behind it, stands for a value; everywhere else it makes a pattern of the path.
  if (/(?<!\/)\*|\*(?!\/\w|\/\{|[A-Za-z_])|(?<![[.])\.\.|\/\//.test(path) || to - from > longest) return null;
  if (path.length > 1 && !/[\p{L}\p{N}_}\]>]/u.test(path)) return null;
  // `/orders/...` is what the paths of several begin with.
  if (/^\/?(?:\.{3}|…)/.test(text.slice(to, to + 4))) return null;
  const { names, end } = readQuery(text, to);
  return { path, host: lead.host, query: names, from, to, end };
}

const bare =
  /(?:(?:api|rest|v\d{1,2})(?=\/)|[a-z][\w-]{0,40}(?:\/[a-z][\w-]{0,40}){0,6}(?=\/(?:\{|:[a-z])))(?:\/(?:[\w.~%$@+-]{1,60}|\{[^\s{}/]{1,60}\}|:[A-Za-z_]\w{0,40}|<[\w:-]{1,40}>)){1,12}(?![\w/{}<-]|[.:]\w)/y;

/** Reads an address without the stroke it should begin with: `api/v1/orders`, `orders/{id}`; its path has it. */
export function readBareRoute(text: string, at: number): Route | null {
  bare.lastIndex = at;
  const found = bare.exec(text)?.[0].replace(/[.~-]+$/, "");
  if (!found) return null;
  const to = at + found.length;
  const { names, end } = readQuery(text, to);
  return { path: `/${found}`, host: null, query: names, from: at, to, end };
}

/** Scheme and host, or a placeholder that stands for them. */
function leadAt(text: string, at: number): { length: number; host: string | null } {
  const window = text.slice(at, at + 200);
  const full = /^[a-z]{2,5}:\/\/([^\s/`"'|)\]]+)/i.exec(window);
  if (full) return { length: full[0].length, host: full[1]! };
  const placeholder =
    /^(?:\{\{?[\w.-]*(?:base|url|host|server|prefix|root)[\w.-]*\}?\}|\$\{?\w*(?:base|url|host|server|prefix|root|api)\w*\}?|<[\w-]*(?:base|url|host|server|prefix|root)[\w-]*>)(?=\/)/i.exec(
      window,
    );
  return { length: placeholder?.[0].length ?? 0, host: null };
}

function endOfPath(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from <= longest) {
    const next = afterUnit(text, at);
    if (next === at) break;
    at = next;
  }
  while (at > from + 1 && /[.~!,'-]/.test(text[at - 1]!)) at--;
  return at;
}

/** The offset after the character or parameter at `at`; `at` itself where the path ends. */
function afterUnit(text: string, at: number): number {
  const unit = text[at]!;
  if (/[\w\-.~%$+@*/]/.test(unit)) return at + 1;
  if (unit > "\x7f") return afterLetters(text, at);
  if (unit === "{") return afterBracket(text, at, "}", /^\{?\$?[^\s{}/]{1,60}$/);
  if (unit === "<") return afterBracket(text, at, ">", /^(?!br$|b$|i$|p$|a$|\/)[\w:.-]{1,40}$/);
  if (unit === "[") return afterBracket(text, at, "]", /^\[?\.{0,3}\w[\w-]{0,40}$/);
  if (unit === ":") return /[A-Za-z_{]/.test(text[at + 1] ?? "") && /[/}\w]/.test(text[at - 1] ?? "") ? at + 1 : at;
  return at;
}

/** Letters of scripts whose words are parted by blanks, with their marks: a word goes on with them. */
const spaced = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+/uy;

/** A whole segment in any script. Where words are not parted by blanks, letters right behind a path may be the sentence's own. */
const wholeSegment = /(?<=\/)[\p{L}\p{M}\p{N}_-]{1,60}(?![^\s`"'|()[\]/?,])/uy;

/** The offset after the letters beyond ASCII at `at`; `at` itself where they are no part of the path. */
function afterLetters(text: string, at: number): number {
  for (const letters of [spaced, wholeSegment]) {
    letters.lastIndex = at;
    const found = letters.exec(text);
    if (found) return at + found[0].length;
  }
  return at;
}

function afterBracket(text: string, at: number, close: string, content: RegExp): number {
  const end = text.slice(at, at + 64).indexOf(close);
  if (end < 0 || !content.test(text.slice(at + 1, at + end))) return at;
  const doubled = text[at + 1] === text[at] && text[at + end + 1] === close;
  return at + end + (doubled ? 2 : 1);
}

/** `?sort=day,place`: of several values behind one name none is a parameter; `?a=1,b=2` gives each its own. */
const severalValues = /=[^&,=]*(?:,(?![\w.-]+=)[^&,=]*)+/g;

function readQuery(text: string, at: number): { names: string[]; end: number } {
  const words = text[at] === "?" ? /^\?[\w=&{}<>[\]:%.,+$*-]{0,300}/.exec(text.slice(at, at + 301))?.[0] : undefined;
  if (!words) return { names: [], end: at };
  // `?period={id}`: what stands for a value is no parameter.
  const bareWords = words.replace(/=[{<[]{1,2}[^{}<>[\]=]{0,60}[}>\]]{1,2}/g, "=").replace(severalValues, "=");
  const names = matches(bareWords, /[?&{,]([A-Za-z_][\w.-]*)(?==|[&,}\]]|$)/g).map((found) => found[1]!);
  return { names: [...new Set(names)], end: at + words.length };
}

/** The names of the parameters in a path: `{id}`, `:id`, `<int:id>`, `[id]`, `${id}`, `*rest`. */
export function pathParameters(path: string): string[] {
  const names: string[] = [];
  for (const segment of path.split("/")) {
    const found =
      /^:(\w+)|\{\{?\$?([\w.-]+)|<(?:\w+:)?([\w-]+)>|^\[{1,2}(?:\.{3})?([\w-]+)\]|^\$\{?(\w+)|^\*(\w+)$/.exec(segment);
    const name = found?.slice(1).find(Boolean);
    if (name) names.push(name);
  }
  return names;
}
