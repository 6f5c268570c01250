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
const code = "(?<![\\w.])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\\w)";
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
  /\b(?:instead|formerly|previous(?:ly)?|was|were|used to|no longer|not|never|legacy|old|v\d+|until|unless|or|nicht|früher|statt)\b/i;

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
        if (!sure || !codes.has(code) || passing.test(sentenceAround(text, codeAt))) continue;
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

function sentenceAround(text: string, at: number): string {
  const ends = [". ", "\n", "; "];
  const start = Math.max(...ends.map((end) => text.lastIndexOf(end, at))) + 1;
  const stops = ends.map((end) => text.indexOf(end, at)).filter((stop) => stop >= 0);
  return text.slice(start, Math.min(text.length, ...stops));
}
