import type { Parameter } from "../../../model/kinds/endpoint.ts";
import type { Block, Inline, List } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";

/** What leads to names of query parameters; "filters" does so to several only. */
const leading =
  /\b(?:(query)(?:[ -]?(?:strings?|param(?:eter)?s?|arg(?:ument)?s)\b)*|filters|(?:paged|paginated) (?:by|with))\s*[:：=]?\s*\(?/gi;
const unsaid =
  /\b(?:no|not|never|without|ignores?|unlike|instead|planned|later|future|todo|removed|deprecated|formerly)\b/i;

/** The query parameters that a sentence names in code: "query parameters `page` and `size` (default 20)", "`?page=1`". */
export function queriesTold(inline: Inline, from = 0, to = inline.text.length): readonly Parameter[] {
  const { text, spans } = inline;
  const found = new Map<string, Parameter>();
  const add = (parameter: Parameter): unknown => found.has(parameter.name) || found.set(parameter.name, parameter);
  for (const { index } of matches(text.slice(from, to), /\s(?:from|in|by|through|via)\s(?:the\s|its\s)?query\b/gi))
    if (!unsaid.test(text.slice(from, from + index)))
      namesBefore(inline, from, from + index).forEach((name) => add({ name, in: "query" }));
  if (unsaid.test(text.slice(from, to))) return [...found.values()];
  for (const lead of matches(text.slice(from, to), leading)) {
    const named = namesFrom(inline, from + lead.index + lead[0].length, to);
    if (named.length > 1 || !/^filters/i.test(lead[0])) named.forEach(add);
  }
  for (const span of spans) {
    if (span.kind !== "code" || span.from < from || span.to > to) continue;
    const words = text.slice(span.from, span.to);
    if (/^\?\w[\w=&]{0,200}$/.test(words))
      for (const [, name] of matches(words, /[?&]([A-Za-z_]\w*)(?==|&|$)/g)) add({ name: name!, in: "query" });
    else if (plainName.test(words) && /^\s(?:query|url)[ -](?:string )?param/.test(text.slice(span.to, span.to + 30)))
      add({ name: words, in: "query" });
  }
  return [...found.values()];
}

const plainName = /^[A-Za-z_]\w{0,60}$/;
/** Fields of forms may have hyphens. */
const bodyName = /^[A-Za-z_][\w-]{0,60}$/;

/** Names in code that follow one another up to a place: "takes `tag`, `limit` and `offset` from the query". */
function namesBefore({ text, spans }: Inline, from: number, to: number): readonly string[] {
  const names: string[] = [];
  let end = to;
  for (const span of spans.filter(({ kind }) => kind === "code").toReversed()) {
    if (span.to > end || span.from < from) continue;
    const name = text.slice(span.from, span.to);
    const between = text.slice(span.to, end);
    if (
      !plainName.test(name) ||
      !(end === to ? between === "" : /^(?:\s*,\s*(?:and |or )?|\s+(?:and|or)\s+)$/.test(between))
    )
      break;
    names.unshift(name);
    end = span.from;
  }
  return names;
}

/** Names in code that follow one another from a place on, with what brackets behind each say of it. */
export function namesFrom(
  { text, spans }: Inline,
  at: number,
  to: number,
  place: Parameter["in"] = "query",
): readonly Parameter[] {
  const found: Parameter[] = [];
  for (let i = at; i < to; ) {
    const span = spans.find(({ kind, from }) => kind === "code" && from === i);
    const name = span && text.slice(span.from, span.to);
    if (!span || !name || !(place === "body" ? bodyName : plainName).test(name)) break;
    const note = /^\s?\([^()\n]{0,120}\)/.exec(text.slice(span.to, to))?.[0] ?? "";
    found.push(parameterOf(name, note, place));
    const between =
      /^(?:\s*[,/&]\s*(?:and |or )?|\s+(?:and|or|und|et|y)\s+)(?:an? )?(?:(?:optional(?:ly)?|required) )?/.exec(
        text.slice(span.to + note.length, to),
      );
    if (!between) break;
    i = span.to + note.length + between[0].length;
  }
  return found;
}

/** The items of a list of query parameters: "- `page` (integer, default 0): which page". */
export function parametersListed(list: List, place: Parameter["in"]): readonly Parameter[] {
  return list.items.flatMap(({ blocks: [first] }) => {
    const text = first?.kind === "paragraph" ? first.inline.text : "";
    const marks = first?.kind === "paragraph" ? first.inline.spans.filter((each) => each.from === 0) : [];
    // `from/to`: of several in one mark.
    const pair = marks.map(({ to }) => text.slice(0, to)).find((words) => severalNames.test(words));
    if (pair !== undefined && !unsaid.test(text)) return pair.split("/").map((name) => ({ name, in: place }));
    const name = /^([A-Za-z_]\w{0,60})(?=\s*[(:：=–—-]|\s*$|\??\s)/.exec(text)?.[1];
    const marked = marks.some((each) => each.to === name?.length);
    if (name === undefined || (!marked && !/^\s*[(:：]/.test(text.slice(name.length))) || unsaid.test(text)) return [];
    return [parameterOf(name, text.slice(name.length, 300), place)];
  });
}

const severalNames = /^[A-Za-z_]\w{0,60}(?:\/[A-Za-z_]\w{0,60}){1,3}$/;

/** Lists of parameters below the words that say what they are, at any depth. */
export function* listsOf(
  blocks: readonly Block[],
  placeOf: (above: Block | undefined) => Parameter["in"] | undefined,
): Generator<Parameter> {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== "list") continue;
    const place = placeOf(blocks[i - 1]);
    if (place) yield* parametersListed(block, place);
    else for (const item of block.items) yield* listsOf(item.blocks, placeOf);
  }
}

function parameterOf(name: string, note: string, place: Parameter["in"] = "query"): Parameter {
  const value = defaultIn(note);
  return { name, in: place, ...(value === undefined ? {} : { default: value }) };
}

/** The value that words give as the one taken where none is given: "default 10", "defaults to `asc`", "default: true". */
export function defaultIn(words: string): string | undefined {
  const value =
    /\bdefault(?:s|ing)?(?:\s+(?:value|to|is|of))*\s*[:=]?\s*["'“]?(-?[\w.]{1,40})["'”]?(?=\s*(?:[,;)。]|\.?$|\.\s|\n))/i.exec(
      words,
    )?.[1];
  return value?.replace(/\.$/, "");
}
