import type { Design, ReadDocument } from "../../document/design.ts";
import type { Range } from "../../text/range.ts";
import { drawingsOf } from "./drawings.ts";
import { proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";
import { matches } from "../../text/matches.ts";

/** A sentence that says under which HTTP status an error travels. */
export interface ToldStatus {
  readonly code: string;
  readonly http: number;
  readonly document: string;
  readonly range: Range;
}

const status = "(?<![\\w.:/-])[45]\\d\\d(?![\\w-]|[.,]\\d)";
const code = "(?<![\\w.])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?!\\w)";
const linking = "(?:with|and|the|error|code|as|HTTP|status|returns|is|mit|und|dem|Code|Status|con|avec|com)";

/** `409 OUT_OF_STOCK`, `409 Conflict (OUT_OF_STOCK)`, `422 with the code OUT_OF_STOCK` */
const before = new RegExp(
  `(?<http>${status})(?: [A-Z][a-z]{2,20}){0,3}(?: ?[(:–—→] ?| )(?:${linking} ){0,4}(?<code>${code})`,
  "dg",
);
/** `OUT_OF_STOCK (409)`, `OUT_OF_STOCK: 409`, `OUT_OF_STOCK with HTTP 409` */
const behind = new RegExp(`(?<code>${code})(?: ?[(:=–—→] ?| )(?:${linking} ){0,4}(?<http>${status})`, "dg");

/** Sentences about another time, or that deny it. */
const passing =
  /\b(?:instead|formerly|previous(?:ly)?|was|were|used to|no longer|not|never|legacy|old|v\d+|until|unless|nicht|früher|statt)\b/i;

/** A second status that may stand in its place: `409 or 422 OUT_OF_STOCK`, `OUT_OF_STOCK (409/422)`. */
const orBefore = /[45]\d\d\s?(?:or|oder|\/|,)\s?$/;
const orBehind = /^\s?(?:or|oder|\/|,)\s?[45]\d\d(?!\s[A-Z]+_)/;

const proseOnStatuses = proseWith(/[45]\d\d/);

/**
 * What sentences, items, cells and the arrows of drawings say of the statuses of these errors; a status between two codes
 * could be that of either.
 */
export function statusesTold(design: Design, codes: ReadonlySet<string>): ToldStatus[] {
  const found = design.documents.flatMap((document) => statusesDrawn(document, codes));
  for (const document of design.documents)
    for (const { section, inline, place } of proseOnStatuses(document)) {
      const { text } = inline;
      if (text.length > 2_000 || !text.includes("_") || !isSettledSection(section)) continue;
      const told = [...matches(text, before), ...matches(text, behind)].map((match) => ({
        code: match.groups!["code"]!,
        http: match.groups!["http"]!,
        codeAt: match.indices!.groups!["code"]![0],
        httpAt: match.indices!.groups!["http"]![0],
      }));
      for (const { code, http, codeAt, httpAt } of told) {
        const sure = told.every((other) => (other.httpAt === httpAt) === (other.codeAt === codeAt));
        const from = Math.min(codeAt, httpAt);
        const to = Math.max(codeAt + code.length, httpAt + http.length);
        if (!sure || !codes.has(code) || isPassing(text, from, to)) continue;
        const range = place(codeAt, codeAt + code.length);
        found.push({ code, http: Number(http), document: document.name, range });
      }
    }
  return found;
}

/** An answer that is a status and the code of an error, and nothing else: `API-->>Web: 409 OUT_OF_STOCK`. */
const answer = new RegExp(`^(?:HTTP )?(?<http>${status}):? (?<code>${code})$`);

function statusesDrawn(document: ReadDocument, codes: ReadonlySet<string>): ToldStatus[] {
  return drawingsOf(document).flatMap(({ drawing, at, place }) =>
    isSettledSection(at.section)
      ? drawing.arrows.flatMap(({ label, range }) => {
          const { code = "", http } = answer.exec(label?.trim() ?? "")?.groups ?? {};
          return codes.has(code) ? [{ code, http: Number(http), document: document.name, range: place(range) }] : [];
        })
      : [],
  );
}

/**
 * Whether the sentence around a pair is of another time or leaves the status open. What is said behind a colon, a bracket
 * or a comma is about the error, not about its status: `SEAT_TAKEN (409): somebody was faster`.
 */
function isPassing(text: string, from: number, to: number): boolean {
  const before = text.slice(sentenceStart(text, from), from);
  const behind = text.slice(to);
  const clause = behind.slice(
    0,
    Math.max(0, /[:;,.)\n–—]|\s(?:if|when|where|while|once|because)\s|$/.exec(behind)!.index),
  );
  // The version in a path is none of another time.
  const plain = before.replace(/\/\S+/g, "");
  return passing.test(`${plain}${text.slice(from, to)}${clause}`) || orBefore.test(before) || orBehind.test(behind);
}

const sentenceStart = (text: string, at: number): number =>
  Math.max(...[". ", "\n", "; "].map((end) => text.lastIndexOf(end, at))) + 1;
