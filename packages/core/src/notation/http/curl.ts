import type { RequestLine } from "./request-line.ts";
import { readRoute } from "./route.ts";
import { matches } from "../../text/matches.ts";

/** Commands are read no further than this, and no more of them: a text with more is no document. */
const longest = 2_000;
const most = 500;

/** The requests that `curl` commands of a text make. */
export function curlRequests(text: string): RequestLine[] {
  const requests: RequestLine[] = [];
  for (const found of matches(text, /(?:^|[\s;&|(`$])curl[ \t]/g)) {
    if (requests.length >= most) break;
    const from = found.index + found[0].length;
    const command = text.slice(from, endOfCommand(text, from));
    if (isProxied(command)) continue;
    const address =
      /(?:^|[\s"'])((?:[a-z]{2,5}:\/\/|\$\{?\w+\}?\/|\{\{\w+\}\}\/|localhost[:/]|127\.0\.0\.1[:/])[^\s"']*)/i.exec(
        command,
      );
    if (!address) continue;
    const at = from + address.index + address[0].length - address[1]!.length;
    const bare = /^(?:localhost|127)/.exec(address[1]!);
    const slash = bare ? address[1]!.indexOf("/") : 0;
    const route = slash < 0 ? null : readRoute(text, at + slash);
    if (route) requests.push({ methods: [methodOf(command)], route, from: route.from, to: route.to });
  }
  return requests;
}

/** A command that names the proxy it goes through is about that way, and what it reaches is anything. */
const isProxied = (command: string): boolean => /(?:^|\s)(?:-x|--proxy|--preproxy)[\s=]/.test(command);

function methodOf(command: string): string {
  const named = /(?:^|\s)(?:-X|--request)[\s=]*['"]?([A-Za-z]{3,7})\b/.exec(command)?.[1];
  if (named) return named.toUpperCase();
  if (/(?:^|\s)(?:-I|--head)\b/.test(command)) return "HEAD";
  return /(?:^|\s)(?:-d|--data(?:-\w+)?|--json|-F|--form)\b/.test(command) && !/(?:^|\s)(?:-G|--get)\b/.test(command)
    ? "POST"
    : "GET";
}

/** A command ends with its line, unless the line ends with `\` or within a quoted word. */
function endOfCommand(text: string, from: number): number {
  let quote = "";
  const last = Math.min(text.length, from + longest);
  for (let at = from; at < last; at++) {
    const unit = text[at]!;
    if (quote !== "") {
      if (unit === quote) quote = "";
    } else if (unit === "'" || unit === '"') quote = unit;
    else if (unit === "\\") at += text[at + 1] === "\r" ? 2 : 1;
    else if (unit === "\n" || unit === "|") return at;
  }
  return last;
}
