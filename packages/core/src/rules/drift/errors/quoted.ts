import type { ReadDocument } from "../../../document/design.ts";
import { isStatus } from "../../../document/kinds/endpoint/statuses.ts";
import { errorMessageId } from "../../../model/kinds/identity.ts";
import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";
import { firstById } from "../first-by-id.ts";

/** The words of an error that a sentence quotes beside its status: `400 with "No such seat"`. */
export interface QuotedClaim extends Claimed {
  readonly kind: "error-code";
  readonly status: number;
  readonly text: string;
  /** The operation that answers so, with a colon behind it; empty where it is told of all. */
  readonly operation: string;
}

interface Quote {
  readonly text: string;
  readonly from: number;
  /** Where the words begin and end, their marks included. */
  readonly start: number;
  readonly end: number;
}

const longest = 4_000;
const quoted = /"([^"\n]{3,120})"|“([^”\n]{3,120})”/g;
/** The words of an answer that is shown as JSON. */
const inJson = /["']?\b(?:message|error|detail|msg)["']?\s*:\s*["']([^"'\n]{3,120})["']/;
const words = /^[A-Za-z][\w',.:;()/!? -]*$/;

/** What stands between a status and the words it is told with, and between one text and the next. */
const behindStatus =
  /^(?:\s(?:[A-Z][A-Za-z-]{1,14}\s?){1,3})?[\s:(–—,-]*(?:(?:and|with|saying|says|as|body|by|the|its|a|an|message|messages|text|words|error)[\s:(]+){0,4}$/;
const among = /^[\s),]*(?:or|and)?\s*(?:by\s|with\s)?[\s(]*$/;
const beforeStatus = /^[\s).]*(?:[(–—:-]+\s?|(?:with|and|as|is|gives?|answers?|status|\s)+)(?:HTTP |status )?$/i;

const mayQuote = proseWith(/[45]\d\d/);

/** The messages that a design quotes with their statuses, as claims. */
export const quotedMessages = firstById(quotedIn);

function* quotedIn(document: ReadDocument): Generator<QuotedClaim> {
  for (const { section, inline, place } of mayQuote(document)) {
    if (!isOfNow(section, ...ofOthers) || inline.text.length > longest) continue;
    const { context } = section;
    const operation = operationIn(context.path.at(-1) ?? "");
    for (const { quote, status } of pairsIn(inline))
      yield {
        id: errorMessageId(operation, status, quote.text),
        kind: "error-code",
        name: `${operation}${status} "${quote.text}"`,
        state: context.state,
        origin: {
          document: document.name,
          range: place(quote.from, quote.from + quote.text.length),
          place: "prose",
          section: section.index,
        },
        status,
        text: quote.text,
        operation,
      };
  }
}

/** The operation that a heading names, whose errors stand below it. */
const operationIn = (title: string): string => {
  const found = /^[\d.\s]*(GET|POST|PUT|PATCH|DELETE)\s(\/\S*)\s*$/.exec(title.replace(/[`*]/g, "").trim());
  return found ? `${found[1]} ${found[2]}: ` : "";
};

const ofOthers = ["alternatives", "history", "open-questions", "risks", "rollout", "testing-strategy"] as const;

interface Pair {
  readonly quote: Quote;
  readonly status: number;
}

/** Each text with the status that it is told with; a bullet that begins with a status tells all of its texts with it. */
export function pairsIn(inline: Inline): readonly Pair[] {
  const { text } = inline;
  const quotes = quotesIn(inline);
  if (quotes.length === 0) return [];
  const statuses = matches(text, /(?<![\w.,:/$-])([45]\d\d)(?![\w%]|[.,]\d)/g).filter(({ 1: code }) =>
    isStatus(Number(code)),
  );
  const only = statuses.length === 1 && /^\s*$/.test(text.slice(0, statuses[0]!.index)) ? statuses[0]! : undefined;
  const pairs: Pair[] = [];
  for (const [i, quote] of quotes.entries()) {
    const before = statuses.findLast(({ index }) => index < quote.start);
    const last = pairs.at(-1);
    const next = statuses.find(({ index }) => index >= quote.end);
    // What stands in brackets right behind words is told of them alone.
    const own = /^\s?\((?:HTTP )?([45]\d\d)\)/.exec(text.slice(quote.end, quote.end + 14))?.[1];
    if (own && isStatus(Number(own))) pairs.push({ quote, status: Number(own) });
    else if (before && (only === before || behindStatus.test(text.slice(before.index + 3, quote.start))))
      pairs.push({ quote, status: Number(before[1]) });
    else if (last && last.quote === quotes[i - 1] && among.test(text.slice(last.quote.end, quote.start)))
      pairs.push({ quote, status: last.status });
    else if (next && next.index - quote.end < 30 && beforeStatus.test(text.slice(quote.end, next.index)))
      pairs.push({ quote, status: Number(next[1]) });
  }
  return pairs;
}

/** What stands in quotes, and in code what is no code: several words, or the message of a body in JSON. */
function quotesIn({ text, spans }: Inline): readonly Quote[] {
  const codes = spans.filter(({ kind }) => kind === "code");
  const inCode = codes.flatMap(({ from, to }): Quote[] => {
    const code = text.slice(from, to);
    const message = inJson.exec(code);
    if (message) {
      const at = from + message.index + message[0].lastIndexOf(message[1]!);
      return words.test(message[1]!) ? [{ text: message[1]!, from: at, start: from, end: to }] : [];
    }
    const bare = /^["']?(.*?)["']?$/s.exec(code)![1]!;
    return bare.includes(" ") && words.test(bare)
      ? [{ text: bare, from: from + code.indexOf(bare), start: from, end: to }]
      : [];
  });
  const inQuotes = matches(text, quoted)
    .filter(({ index, 0: { length } }) => !codes.some(({ from, to }) => from < index + length && index < to))
    .flatMap(({ index, 0: whole, 1: straight, 2: curly }): Quote[] => {
      const said = straight ?? curly!;
      return words.test(said) ? [{ text: said, from: index + 1, start: index, end: index + whole.length }] : [];
    });
  return [...inCode, ...inQuotes].sort((a, b) => a.start - b.start);
}
