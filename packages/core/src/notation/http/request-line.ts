import { type Route, readBareRoute, readRoute } from "./route.ts";
import { matches } from "../../text/matches.ts";

/** `GET /orders/{id}`: one or several methods with an address. */
export interface RequestLine {
  /** In capitals. */
  readonly methods: readonly string[];
  readonly route: Route;
  /** From the method, or the address, whichever comes first, to the end of the other. */
  readonly from: number;
  readonly to: number;
}

const method = "(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)";
const several = `${method}(?:\\s{0,2}[/|,&]\\s{0,2}${method}){0,6}`;
const methodsAnywhere = new RegExp(`(?<![\\w/$.-])${several}(?![\\w-])`, "g");
const anyMethod = new RegExp(method);
const methodsOnly = new RegExp(`^[\\s\`*_\\[(]*(${several})[\\s\`*_\\])]*$`, "i");
const between =
  /[ \t`*_:\]"'|]{1,8}(?:(?:requests?|calls?|Request|Anfragen?)[ \t]{1,3})?(?:(?:to|on|at|auf|an|à|vers|a|para|в|на)[ \t`*_"']{1,4})?(?:[-–—=]*[>→][ \t`]{0,3})?/y;

/** Every request line in a text, however it is marked up, in the order of the text. */
export function requestLines(text: string): RequestLine[] {
  const lines: RequestLine[] = [];
  if (!anyMethod.test(text)) return lines;
  for (const found of matches(text, methodsAnywhere)) {
    const after = found.index + found[0].length;
    const forward = routeAfter(text, after);
    if (forward) lines.push({ methods: methodsIn(found[0]), route: forward, from: found.index, to: forward.to });
    else {
      const back = routeBefore(text, found.index, after);
      if (back) lines.push({ methods: methodsIn(found[0]), route: back, from: back.from, to: after });
    }
  }
  return lines;
}

function routeAfter(text: string, after: number): Route | null {
  between.lastIndex = after;
  const gap = between.exec(text)?.[0];
  if (!gap) return null;
  const at = after + gap.length;
  const route = readRoute(text, at) ?? (/^[ \t`*_:]*$/.test(gap) ? readBareRoute(text, at) : null);
  if (route?.path === "/" && route.host === null && !endsRoot.test(text.slice(route.to, route.to + 4))) return null;
  return route;
}

/** What may stand behind a path that is nothing but a stroke; before a word it may as well part two methods. */
const endsRoot = /^[\s`"')|]*$|^[`*]{0,2}\s(?:[-–—→(]|#)\s?|^[`*]{0,2}[:：]\s/;

/** `/orders (GET)`, `/orders [POST]`. */
function routeBefore(text: string, at: number, after: number): Route | null {
  const open = text[at - 1];
  if (!((open === "(" && text[after] === ")") || (open === "[" && text[after] === "]"))) return null;
  const before = /(?:^|[\s`"'*|:])(\/[^\s`"'|,()]{1,200})[\s`*]{0,3}$/.exec(text.slice(Math.max(0, at - 210), at - 1));
  if (!before) return null;
  const from = text.lastIndexOf(before[1]!, at);
  const route = readRoute(text, from);
  return route && route.end === from + before[1]!.length ? route : null;
}

const methodsIn = (words: string): string[] => [
  ...new Set(matches(words.toUpperCase(), /[A-Z]+/g).map((found) => found[0])),
];

/** The methods of a text that holds nothing else: `GET`, `get/post`, `` `PUT` ``; empty for any other text. */
export function methodsOf(text: string): string[] {
  const found = text.length <= 80 ? methodsOnly.exec(text) : null;
  return found ? methodsIn(found[1]!) : [];
}
