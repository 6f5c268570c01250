import type { Place, State } from "../../../model/element.ts";
import { operationsOf } from "../../../notation/http/read.ts";
import { type RequestLine, requestLines } from "../../../notation/http/request-line.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import { demandOfAll } from "../../demands-of-all.ts";
import type { Collector } from "../../reading.ts";
import { stateOfNew } from "../../state-of-new.ts";
import { demandIn } from "../control/demand.ts";
import { stateAccess } from "../control/of-endpoint.ts";
import { goesElsewhere } from "./foreign.ts";
import { operationsOfEach } from "./shared-operations.ts";
import { stateOperation } from "./state-operation.ts";
import { statusesIn, statusesTold } from "./statuses.ts";
import { bodiesTold } from "./told-bodies.ts";
import { queriesTold } from "./told-parameters.ts";
import { matches } from "../../../text/matches.ts";

/** States every request line of a text, in code or among the words, with the mark that follows it. */
export function readRequestLines(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!inline.text.includes("/") || operationsOfEach(inline).length > 0) return;
  const lines = requestLines(inline.text);
  let said: State | undefined;
  for (const [i, line] of lines.entries()) {
    const before = sentenceBefore(inline.text.slice(lines[i - 1]?.route.end ?? 0, line.from));
    if (i === 0 || before.begins) said = stateBefore(before.words);
    if (goesElsewhere(before.words, context) || takesBack.test(before.words)) continue;
    const after = inline.text.slice(
      line.route.end,
      Math.min(lines[i + 1]?.from ?? inline.text.length, line.route.end + 60),
    );
    const mark = /^[\s`]*[([（][^()[\]（）\n]{2,40}[)\]）]/.exec(after)?.[0];
    const rest = inline.text.slice(line.route.end);
    const isLater = isPutOff(rest) || (i === 0 && place === "row" && marksPlanned.test(before.words));
    const state = (mark ? stateOfNew(mark) : undefined) ?? said ?? (isLater ? "planned" : undefined);
    const summary =
      place === "item" && lines.length === 1 ? summaryAfter(rest) : heads(inline, line) ? sentenceOf(rest) : undefined;
    const told = place === "item" && lines.length === 1 ? statusesTold(rest) : [];
    const end = sentenceEnd(rest, place) + line.route.end;
    const isAlone = lines.length === 1 || ((i === 0 || before.begins) && (lines[i + 1]?.from ?? end) >= end);
    const asked = isAlone
      ? [...queriesTold(inline, line.route.end, end), ...bodiesTold(inline, line.route.end, end)]
      : [];
    const at = {
      range: sourceRange(inline, line.from, line.to),
      // "Test 1: GET /orders" heads a test, not the endpoint.
      place: place === "heading" && within(context, "testing-strategy") ? "prose" : place,
      state,
      facts: {
        ...(summary ? { summary, ...answersIn(summary) } : {}),
        ...(place === "prose" && lines.length === 1 ? answersIn(toldOf(rest)) : {}),
        ...(told.length > 0 ? { statuses: told } : {}),
        ...(asked.length > 0 ? { parameters: asked } : {}),
      },
    };
    const access = lines.length === 1 && heads(inline, line) ? demandIn(rest) : undefined;
    const begins = place === "item" && /^\W*$/.test(inline.text.slice(0, line.from));
    for (const operation of operationsOf(line)) {
      stateOperation(operation, at, context, out);
      const demand = access ?? (begins && demandIn(rest) === undefined ? demandOfAll(context, operation) : undefined);
      stateAccess(operation, demand, { range: at.range, place: at.place }, context, out);
    }
  }
}

/** "Planned `GET /fines`", "规划 `GET /fines`": in a cell nothing but the mark stands before the request line. */
const marksPlanned =
  /^[\s*_`]*(?:planned|future|upcoming|later|proposed|geplant|künftig|prévue?|à venir|planificad[oa]|planejad[oa]|previst[oa]|pianificat[oa]|planeado|запланирован\p{L}*|планируется|规划|计划|待实现|待开发|計画|予定|예정|계획)[\s:：*_`]*$/iu;

/** "`POST /refresh` (which renews a token) is out of scope for this story": what its own sentence says that it is not. */
const isPutOff = (rest: string): boolean => putOff.test(rest.slice(0, 300).replace(/\([^()]*\)/g, ""));

const putOff =
  /^[`*_\s]*(?:endpoint\s|route\s|call\s)?(?:is|are|stays?|remains?)\s[*_]{0,2}(?:out of scope|not in scope|not (?:yet )?(?:implemented|built|part of)|deferred|left (?:out|for later)|future work)\b/i;

/** `There is no \`POST /accounts\``: words right before an operation by which there is none. */
const takesBack =
  /(?:\b(?:there (?:is|are|was) (?:[a-z]+,? )?no|(?:has|have|offers?|exposes?|provides?) no|no such|es gibt kein(?:e|en)?|il n['’]y a (?:pas|aucun) d?e?|no (?:hay|existe)|não (?:há|existe)|non (?:c['’]è|esiste))|(?<!\p{L})(?:нет|没有|不存在|不提供))\s*[`*"«]*$/iu;

/** `answers 303 on success, 401 without a token`: the statuses that what is said of an operation names as its answers. */
function answersIn(summary: string): { readonly statuses?: readonly number[] } {
  const verb =
    /(?:^|[\s,;])(?:answers?|returns?|responds?|antwortet|gibt|renvoie|devuelve|responde|restituisce)\s(?:with\s|mit\s)?(?:an?\s)?(?=[`*]?[1-5]\d\d(?!\d))/i.exec(
      summary,
    );
  const statuses = verb ? statusesIn(summary.slice(verb.index, verb.index + 160)) : [];
  return statuses.length > 0 ? { statuses } : {};
}

/** How far what is told of an operation goes: to the end of its item, else of its sentence. */
const sentenceEnd = (rest: string, place: Place): number =>
  place === "item" ? Math.min(rest.length, 600) : rest.slice(0, 600).split(/\n\n|[.!?](?=\s|$)/, 1)[0]!.length;

/** What the rest of a sentence tells of the one operation that it names: "`POST /orders` takes one in and answers 201". */
const toldOf = (rest: string): string => rest.slice(0, 200).split(/\n|[.!?;](?=\s|$)/, 1)[0]!;

/** Whether a request line in bold begins a paragraph, as a title would: what follows describes it. */
const heads = ({ text, spans }: Inline, { from, to }: RequestLine): boolean =>
  /^\W*$/.test(text.slice(0, from)) &&
  spans.some((span) => span.kind === "strong" && span.from <= from && span.to >= to);

/** What a paragraph says after the request line that heads it. */
const sentenceOf = (rest: string): string | undefined =>
  rest
    .slice(0, 200)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[-–—:：]\s*/, "") || undefined;

/** The words of the last sentence, and whether it begins among them. */
function sentenceBefore(text: string): { readonly words: string; readonly begins: boolean } {
  const last = matches(text, /[.!?][`*_]{0,2}\s/g).at(-1);
  return last ? { words: text.slice(last.index + last[0].length), begins: true } : { words: text, begins: false };
}

/**
 * What is announced of all that follows in a sentence: "Planned: `DELETE /orders/{id}`". Of what is planned there may be words between,
 * "Planned: taking orders back (`DELETE /orders/{id}`)"; what is removed or new may be told by what stands beside it.
 */
function stateBefore(text: string): State | undefined {
  const [, words, between] =
    /^[\s*_`]{0,6}([\p{L}\p{N}, -]{3,30}?)[*_]{0,2}[:：]([^\n:：;；]{0,120})$/u.exec(text.slice(0, 160)) ?? [];
  const state = words ? stateOfNew(`(${words})`) : undefined;
  return state === "planned" || /^[\s*_`]{0,6}$/.test(between ?? "") ? state : undefined;
}

/** `GET /orders - lists the orders`: what stands after the dash or colon, as far as its line goes. */
function summaryAfter(text: string): string | undefined {
  return /^[`*\s]{0,4}(?:\([^)\n]{0,40}\)\s*)?(?:[-–—:：→]|=>|->)\s*([^\n]{3,200})/.exec(text)?.[1]?.trim();
}
