import type { Design, ReadDocument } from "../../document/design.ts";
import { hasRole } from "../../document/shapes/table-view.ts";
import { errorCodeId } from "../../model/kinds/identity.ts";
import type { Origin } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import type { Inline } from "../../syntax/block.ts";
import { nearest } from "../../text/nearest.ts";
import { type Range, shift } from "../../text/range.ts";
import { sourceRange } from "../../text/mapped.ts";
import { also, at, quote } from "../query/at.ts";
import { within } from "../../document/context.ts";
import { isIn, sectionAt } from "../query/chapters.ts";
import { codesOf, declarationsOf, type ErrorCode } from "../query/errors.ts";
import { fencesOf } from "../query/fences.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { listOf } from "../query/lists.ts";
import { bare, isSlip } from "../query/names.ts";
import { proseOf } from "../query/prose.ts";
import { isSettled, isSettledSection } from "../query/settled.ts";
import { thingsOf } from "../query/statements.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { matches } from "../../text/matches.ts";

/** A list of fewer codes than this is a choice of examples. */
const leastCodes = 4;

/** The share of codes listed elsewhere that the chapter on errors has, from which on the others are slips. */
const registeredShare = 0.7;

/** An error code that the text or a diagram uses and that the list of codes does not have. */
export const errorUndeclared: DesignRule = {
  on: "design",
  id: "error-undeclared",
  group: "errors",
  requires: "Every error code that the design uses is one that it declares.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const listed = codesOf(design).filter(({ name }) => screaming.test(name));
    const told = listed.filter((error) => isAnswered(design, error));
    const declared = listed.filter((error) =>
      declarationsOf(design, error).some(
        ({ origin }) => origin.place === "row" || origin.place === "item" || origin.place === "code",
      ),
    );
    if (declared.length < leastCodes || declared.length < codesOf(design).length / 2) return;
    yield* notInRegistry(design, declared, told);
    const known = new Set(thingsOf(design.model).map(({ name }) => name));
    const members = new Set(ofKind(design.model, "entity").flatMap(({ facts }) => facts.members ?? []));
    const said = new Set<string>();
    const names = new Set(declared.map(({ name }) => name));
    const isDeclared = (word: string): boolean => names.has(word);
    for (const document of design.documents)
      for (const { word, range, failing, answered } of usesIn(document, isDeclared)) {
        if (known.has(word) || members.has(word) || said.has(word)) continue;
        const slip = declared.find(({ name }) => isSlip(bare(name), bare(word)));
        if (!slip && !(answered || (failing && surely.test(word)))) continue;
        said.add(word);
        yield finding(document, word, range, slip, declared);
      }
  },
};

/** Whether running text answers with an error of this code: `503 MILL_CLOSED`. */
const isAnswered = (design: Design, { statements }: ErrorCode): boolean =>
  statements.some(
    (one) =>
      one.origin.place === "prose" &&
      (one.facts.http ?? 0) >= 400 &&
      one.weight === "defines" &&
      isSettled(design, one),
  );

/** Codes that are told elsewhere and not in the list of errors, where it has nearly all others that are. */
function* notInRegistry(
  design: Design,
  declared: readonly ErrorCode[],
  answered: readonly ErrorCode[],
): Iterable<Finding> {
  const registries = registriesOf(design, declared);
  if (registries.size === 0) return;
  const others = [...new Set([...declared, ...answered])].flatMap((error) => {
    const told = error.statements.filter(({ origin }) => origin.place !== "diagram");
    const isKnown = told.some((statement) => registries.has(listOf(statement)));
    const elsewhere = told.find((one) => !registries.has(listOf(one)) && isSettled(design, one));
    return elsewhere ? [{ error, elsewhere, isKnown }] : [];
  });
  const strange = others.filter(({ isKnown }) => !isKnown);
  if (!isCustom(others.length - strange.length, others.length, registeredShare)) return;
  const registry = declared.filter((error) => error.statements.some((one) => registries.has(listOf(one))));
  const chapter = registry.some((error) => isIn(design, error.origin, "error-handling")) ? "chapter on" : "list of";
  for (const { error, elsewhere } of strange) {
    const slip = registry.find(({ name }) => isSlip(bare(name), bare(error.name)));
    const place = (slip ?? registry[0]!).statements.find((one) => registries.has(listOf(one)))!;
    yield {
      ...at(elsewhere),
      element: error.id,
      message: `The error code ${error.name} is listed here, but not in the ${chapter} errors${slip ? `; is ${quote(slip.name)} meant?` : "."}`,
      related: [also(place, `${place.name} is declared here.`)],
    };
  }
}

/** The lists that declare errors: those of their chapter, or else the long ones that say what each means. */
function registriesOf(design: Design, declared: readonly ErrorCode[]): ReadonlySet<string> {
  const listed = declared
    .flatMap((error) => declarationsOf(design, error))
    .filter(({ origin }) => origin.place === "row" || origin.place === "item");
  const inChapter = listed.filter(({ origin }) => isIn(design, origin, "error-handling"));
  if (inChapter.length >= leastCodes) {
    // `Authentication (401)` beside `Validation (400)` is a list of its chapter, whatever else is told of authentication.
    const chapters = new Set(inChapter.flatMap(({ origin }) => chapterOf(design, origin) ?? []));
    const beside = listed.filter(({ origin }) => chapters.has(chapterOf(design, origin) ?? ""));
    return new Set([...inChapter, ...beside].map(listOf));
  }
  const explained = groupBy(
    listed.filter(({ facts }) => facts.meaning !== undefined),
    listOf,
  );
  const long = [...explained].filter(([, { length }]) => length >= leastCodes);
  // Lists that have codes in common tell each what one operation answers.
  const names = long.flatMap(([, rows]) => [...new Set(rows.map(({ name }) => name))]);
  return new Set(new Set(names).size === names.length ? long.map(([list]) => list) : []);
}

/** The heading above that under which something is told. */
function chapterOf(design: Design, origin: Origin): string | undefined {
  const parent = sectionAt(design, origin)?.parent;
  return parent && parent.level > 1 ? `${origin.document}#${parent.index}` : undefined;
}

function finding(
  document: ReadDocument,
  word: string,
  range: Range,
  slip: ErrorCode | undefined,
  declared: readonly ErrorCode[],
): Finding {
  const meant =
    slip?.name ??
    nearest(
      word,
      declared.map(({ name }) => name),
    );
  const list = slip ?? declared[0]!;
  return {
    document: document.name,
    range,
    message: `The error code ${word} is used here but declared nowhere${meant ? `; is ${quote(meant)} meant?` : "."}`,
    element: errorCodeId(word),
    related: [also(list.statements[0]!, `${list.name} is declared here.`)],
  };
}

interface Use {
  readonly word: string;
  readonly range: Range;
  /** The words around it speak of a failure. */
  readonly failing: boolean;
  /** It follows a status of failure, `402 CARD_DECLINED`, or stands among the errors of an operation. */
  readonly answered?: boolean;
}

const screaming = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const words = /\b[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40})+\b/g;

/** Ends of names that are those of errors and hardly of anything else. */
const surely =
  /(?:_NOT_FOUND|_ERROR|_FAILED|_FAILURE|_INVALID|_EXCEEDED|_DENIED|_EXISTS|_CONFLICT|_UNAVAILABLE|_REQUIRED|_EXPIRED|_DECLINED|_REJECTED|_LOCKED|_MISSING|_TAKEN)$|^(?:INVALID|UNKNOWN|MISSING)_/;

const failure =
  /\b[45]\d\d\b|\berrors?\b|\bfail(?:s|ed|ure)?\b|\breject(?:s|ed)?\b|\brefused?\b|\bthrows?\b|\brais(?:es|ed)\b/i;

/** Words behind which a code is what an operation answers with. */
const answering =
  /\b(?:answers?|answered|gets?|responds?|repl(?:y|ies)|fails?|(?:refused|rejected) with)\s+(?:with\s+|by\s+)?(?:an?\s+|the\s+)?(?:(?:error|code)\s+)?`?$/i;

/** Whether a passage names at least two codes that are declared: then what it says is answered is one as well. */
const isAmongCodes = ({ text, spans }: Inline, isDeclared: (word: string) => boolean): boolean =>
  spans.filter(({ kind, from, to }) => kind === "code" && isDeclared(text.slice(from, to).trim())).length >= 2;

/** Whether a passage is a list of codes, one behind the other with nothing but statuses between them: that declares them. */
function listsCodes({ text, spans }: Inline): boolean {
  const codes = spans.filter(({ kind, from, to }) => kind === "code" && screaming.test(text.slice(from, to).trim()));
  const beside = codes.filter(({ from }, i) => i > 0 && /^[^\p{L}]{1,16}$/u.test(text.slice(codes[i - 1]!.to, from)));
  return beside.length + 1 >= leastCodes;
}

function* usesIn(document: ReadDocument, isDeclared: (word: string) => boolean): Generator<Use> {
  for (const { section, inline, place } of proseOf(document)) {
    if (within(section.context, "alternatives", "history", "rollout", "open-questions", "testing-strategy")) continue;
    if (listsCodes(inline)) continue;
    for (const span of inline.spans) {
      const word = inline.text.slice(span.from, span.to).trim();
      if (span.kind !== "code" || !screaming.test(word)) continue;
      const answered = answering.test(inline.text.slice(Math.max(0, span.from - 40), span.from));
      const around = inline.text.slice(Math.max(0, span.from - 80), span.to + 40);
      yield {
        word,
        range: place(span.from, span.to),
        failing: failure.test(around.replace(word, "")),
        ...(answered && isAmongCodes(inline, isDeclared) ? { answered } : {}),
      };
    }
  }
  for (const { section, view } of tablesOf(document)) {
    const column = view.roles.indexOf("error");
    if (column < 1 || !hasRole(view, "method", "path") || !isSettledSection(section)) continue;
    for (const cell of view.table.rows.flatMap(({ cells }) => cells[column] ?? []))
      for (const { 0: word, index } of matches(cell.text, words)) {
        const range = cellPlace(section, cell, { from: index, to: index + word.length });
        yield { word, range, failing: true, answered: true };
      }
  }
  for (const { fence, section } of fencesOf(document)) {
    if (fence.language !== "mermaid") continue;
    for (const found of matches(fence.code.text, words)) {
      const before = fence.code.text
        .slice(Math.max(0, found.index - 30), found.index)
        .split("\n")
        .at(-1)!;
      const range = shift(sourceRange(fence.code, found.index, found.index + found[0].length), section.from);
      yield {
        word: found[0],
        range,
        failing: /\berror/i.test(before),
        answered: /\b[45]\d\d[\s:(–-]{1,3}$/.test(before),
      };
    }
  }
}
