import { plainValue } from "../../../model/kinds/plain-value.ts";
import type { Inline } from "../../../syntax/block.ts";

const unit = String.raw`(?:\s?(?:ms|millis(?:econds)?|milliseconds?|s|secs?|seconds?|mins?|minutes?|m|h|hours?|d|days?|%|[KMG]i?B)(?![\w]))?`;
const number = String.raw`-?\d{1,12}(?:[.,_]\d{1,9}){0,4}${unit}`;

/** `4 seconds (`TIMEOUT`)`, `1000 entries (`CACHE_SIZE`, ...)`: a number right before the bracket that names the setting. */
const before = new RegExp(String.raw`(?:^|[\s(])(${number})(?:\s(?!and\b|or\b|to\b)[a-z]{3,14}){0,2}\s?\(\s?$`);
/** `PAGE_SIZE` defaults to 20, `PAGE_SIZE` (default 20), `WAIT` (web tier, default 4 seconds for each call), `PAGE_SIZE` = 20 in `shop/list.py`, `LEVEL` is `info` by default. */
const behind = new RegExp(
  String.raw`^\s?(?:[(,:]\s?|\([^()]{1,40},\s(?=default))?(?:(?:which|that)\s)?(?:defaults?\s(?:to|is|of|value)?\s?:?\s?|default:?\s|=\s?|(?:is|are)\s(?:set\s(?:to|by default to)\s)?|set\sto\s)(${number}|true\b|false\b)(\s?[),.;]|\s?$|\sby\sdefault|\s(?:per|for\s(?:each|every|all|any))\s|\sin\s(?:[\w.-]+\/|[\w-]+\.[a-z]{1,4}\b))`,
  "i",
);
/** `WAIT` (4s), `PORT` (8080): a value alone in brackets; one digit may be the number of a remark. */
const bracketed = new RegExp(String.raw`^\s\(\s?(?=\d\d|\d[.\d]*\s?[a-z%]|true|false)(${number}|true|false)\s?\)`, "i");

/** `without it \`http://shop\``, `defaults to \`info\``, `falls back to \`info\``, `(default: \`info\`)`: the words that give the value in code behind them. */
const told =
  /(?:\b(?:defaults?|defaulting)(?:\s(?:to|is|value))?|\b(?:falls?|falling)\sback\sto|\b(?:without|if)\s(?:it|not set|unset|absent|missing)(?:\s(?:is|it is|the default is))?|\bwhen\s(?:unset|not set|absent|missing)|\botherwise|\belse)[\s,:=]{0,3}$/i;
const toldBehind =
  /^\s(?:by default|unless (?:it is )?set|if (?:unset|not set|absent|it is not set)|when (?:unset|not set))\b/i;

/** The plain value that words give a setting by default, as the only value in code that they give so; `null` where they give none. */
export function defaultTold({ text, spans }: Inline, name: string, from = 0, to = text.length): string | null {
  const given = spans
    .filter((span) => span.kind === "code" && span.from >= from && span.to <= to)
    .filter(
      (span) =>
        told.test(text.slice(Math.max(from, span.from - 60), span.from)) ||
        toldBehind.test(text.slice(span.to, span.to + 40)),
    )
    .map((span) => text.slice(span.from, span.to));
  return given.length === 1 ? plainValue(name, given[0]!) : null;
}

/** The plain value that the words right beside a name in code give it; `null` where they give none. */
export function valueBeside({ text }: Inline, name: string, from: number, to: number): string | null {
  const after = text.slice(to, to + 80);
  const stands = /^\s?[),]/.test(after) ? before.exec(text.slice(Math.max(0, from - 60), from))?.[1] : undefined;
  const said = stands ?? behind.exec(after)?.[1] ?? bracketed.exec(after)?.[1];
  return said === undefined ? null : plainValue(name, said.trim().replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, ""));
}

/** `is `, ` = `, `: `, and ` to ` where something is set so. */
const gives = /^\s?(?:(?:is|are)\s(?:set\sto\s|by\sdefault\s)?|set\sto\s|defaults\sto\s|=\s?|:\s?)$/i;
const given = /\b(?:sets?|setting|points?|pointing|switch(?:es)?|configures?|binds?)\b[^.;]{0,80}$/i;

/** The plain value in code that a sentence gives the name in code before it: sets `mail.host` to `post`. */
export function codedValueBehind({ text, spans }: Inline, name: string, from: number, to: number): string | null {
  const next = spans.find((span) => span.kind === "code" && span.from >= to);
  if (!next || next.from - to > 24) return null;
  const between = text.slice(to, next.from);
  const isSet = /^\s?to\s$/.test(between) && given.test(text.slice(Math.max(0, from - 120), from));
  return gives.test(between) || isSet ? plainValue(name, text.slice(next.from, next.to)) : null;
}
