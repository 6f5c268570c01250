import type { Inline } from "../../../syntax/block.ts";

// What stands beside a number and names code: `authLimiter`, `lib/validations`.

const name = /^(?:[\w$]+(?:\.|::))*([A-Za-z_$][\w$]{2,60})(?:\(\))?$/;
const file = /^[\w@.()[\]-]+(?:\/[\w@.()[\]-]+)*\/?$/;

const spansIn = (inline: Inline, from: number, to: number): readonly Inline["spans"][number][] =>
  inline.spans.filter((span) => span.kind === "code" && span.from >= from && span.to <= to);

const wordsOf = ({ text }: Inline, { from, to }: Inline["spans"][number]): string => text.slice(from, to).trim();

const coded = (inline: Inline, from: number, to: number): string[] =>
  spansIn(inline, from, to).map((span) => wordsOf(inline, span));

/** What a command runs by its name: `npm run dev`, `make bench`. */
const run = /^(?:(?:npm|pnpm|yarn|bun)(?: run)?|make) ([a-z][\w:-]{1,40})$/;

/** The last words of the names in code between two places. What something else is compared with, "no more than `floor`", is not what a number is told of. */
export const namesInCode = (inline: Inline, from: number, to: number): string[] =>
  spansIn(inline, from, to).flatMap((span) => {
    const words = wordsOf(inline, span);
    if (isFile(words) || compared.test(inline.text.slice(from, span.from))) return [];
    return (name.exec(words) ?? run.exec(words))?.[1] ?? [];
  });

const compared = /\b(?:than|equal to|exceed(?:s|ed|ing)?|above|below|up to|at (?:most|least))\s*$/i;

/** The name in code that stands right before a number and is said to be it: `rows` (20), `rows` = 20. */
export const namesBeside = (inline: Inline, from: number, at: number): string[] =>
  spansBeside(inline, from, at).flatMap((span) => namesInCode(inline, span.from, span.to));

/** The name in code that stands alone in brackets behind a number and what it counts: 60 requests a minute (`RATE_LIMIT`). */
export const namesBracketed = (inline: Inline, at: number, to: number): string[] =>
  inline.spans
    .filter(
      (span) =>
        span.kind === "code" &&
        span.from > at &&
        span.to < to + 1 &&
        counted.test(inline.text.slice(at, span.from)) &&
        inline.text.startsWith(")", span.to),
    )
    .flatMap((span) => namesInCode(inline, span.from, span.to))
    .slice(0, 1);

const counted = /^(?:\s[a-z]{1,14}){0,4}\s\($/i;
export const isConstant = (one: string): boolean => /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(one);

/** The dotted key of a setting that stands there instead: `server.port`. */
export const keyBeside = (inline: Inline, from: number, at: number): string | undefined =>
  spansBeside(inline, from, at)
    .flatMap((span) => coded(inline, span.from, span.to))
    .find((words) => key.test(words) && !isFile(words));

const spansBeside = (inline: Inline, from: number, at: number): readonly Inline["spans"][number][] =>
  inline.spans
    .filter(
      (span) => span.kind === "code" && span.from >= from && span.to <= at && is.test(inline.text.slice(span.to, at)),
    )
    .slice(-1);

const key = /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i;

const is = /^\s*(?:[(=:]|is|of|\(default:?)\s*$/;

/** The files and folders named between two places. */
export const filesNamed = (inline: Inline, from: number, to: number): string[] =>
  coded(inline, from, to).filter(isFile);

const isFile = (words: string): boolean =>
  file.test(words) &&
  (words.slice(1).includes("/") ||
    /^(?:[\w-]+\.)?Dockerfile/.test(words) ||
    /\.(?:[cm]?[jt]sx?|py|go|java|kts?|cs|rb|php|ya?ml|toml|ini|properties|conf|env)$/.test(words)) &&
  !words.startsWith("/");
