import type { Cell, Row } from "../../../syntax/block.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import type { Claim } from "../../kind-reader.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { statusesIn } from "../endpoint/statuses.ts";
import { isFileName } from "../path/extensions.ts";
import { ownBesideGrpc } from "./beside-grpc.ts";
import { codesOf, type CodeWord, codeWords } from "./code.ts";
import { listsErrors, speaksOfErrors } from "./context.ts";
import { stateError, type ToldOfError } from "./state-error.ts";

/** Tables of errors: a column holds their codes, or else their classes. */
export const errorTable: Claim<TableView> = {
  sure(view, context) {
    const column = codeColumn(view);
    if (column !== null && answersWithCodes(view, column)) return 0.95;
    if (column === null) return listsErrors(context) && onlyStatuses(view) !== null ? 0.7 : 0;
    // A table that begins with codes tells of errors, though it goes on with the operations that answer with them.
    if (listsErrors(context) && column === 0 && hasRole(view, "code", "error")) return 0.97;
    const titled = speaksOfErrors(view.titles.join(" | ")) || speaksOfErrors(view.caption?.text ?? "");
    if (isCatalogue(view, column)) return 0.96;
    if (listsErrors(context)) return titled || hasRole(view, "http-status", "code", "error") ? 0.95 : 0.7;
    return titled || (hasRole(view, "http-status") && hasRole(view, "code")) ? 0.85 : 0;
  },
  read(view, _context: Context, out) {
    const column = codeColumn(view);
    if (column === null) return readStatuses(view, out);
    for (const row of view.table.rows) {
      const cell = row.cells[column];
      if (!cell) continue;
      for (const word of codesOfCell(cell, view.roles[column] === "code"))
        stateError(word, cell, "row", factsOf(view, row, column), out);
    }
  },
};

/** `` 401 `TOKEN_MISSING` ``: a status of an error with its code behind it, in each cell of a column. */
function answersWithCodes({ table: { rows } }: TableView, column: number): boolean {
  return rows.length > 1 && rows.every(({ cells }) => withCode.test(cells[column]?.text ?? ""));
}

const withCode = /^\s*\W?[45]\d\d\W{1,4}[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\W{0,3}$/;

/** A table of errors that is one of operations too: each row gives a status, and the operation that answers with it. */
export function readErrorsBeside(view: TableView, context: Context, out: Collector): void {
  if (listsErrors(context) && codeColumn(view) === null && onlyStatuses(view) === 0) readStatuses(view, out);
}

/** What a table of errors tells of each, and one of other codes does not. */
const remedies =
  /^(?:recovery|resolution|remed(?:y|iation)|fix|how to fix|solution|what to do|(?:possible |likely |typical )?causes?|(?:user |client |recommended |corrective )?action|retry(?:able)?|exit(?: code| status)?|lösung|behebung|abhilfe|ursache|solución|causa|acción|solução|ação|soluzione|azione|решение|причина|действие|原因|处理(?:方式|方法)?|解决(?:方案|方法)|建议|対処(?:法|方法)?|対応|해결(?: ?방법)?|조치|원인)$/iu;

/** Codes in capitals down the whole of the first column, under a title that says codes, and a column on what to do about them. */
function isCatalogue(view: TableView, column: number): boolean {
  const { rows } = view.table;
  if (
    column !== 0 ||
    rows.length === 0 ||
    !(view.roles[0] === "code" || /^(?:pattern|muster|模式|パターン)$/.test(view.titles[0]!))
  )
    return false;
  return (
    view.titles.some((title) => remedies.test(title)) && rows.every((row) => inCapitals.test(row.cells[0]?.text ?? ""))
  );
}

const inCapitals = /^[\s`*]*[A-Z][A-Z0-9]*(?:_(?:[A-Z0-9]+|[<{][A-Za-z_]{1,30}[>}]))+[\s`*]*$/;

/** The column of statuses of a table that knows its errors by nothing else; `null` where there is none. */
function onlyStatuses(view: TableView): number | null {
  const column = view.roles.indexOf("http-status");
  const statuses = view.table.rows.map((row) => statusesIn(row.cells[column]?.text ?? ""));
  const errors = statuses.filter((some) => some.length > 0 && some.every((status) => status >= 400));
  return column >= 0 && errors.length > 0 && errors.length === statuses.length ? column : null;
}

function readStatuses(view: TableView, out: Collector): void {
  const column = onlyStatuses(view)!;
  for (const row of view.table.rows) {
    const cell = row.cells[column]!;
    for (const status of statusesIn(cell.text)) {
      const code = String(status);
      const from = cell.text.indexOf(code);
      stateError({ code, from, to: from + code.length }, cell, "row", factsOf(view, row, column), out);
    }
  }
}

/** `Constant | Code`: names of constants, and the numbers that they stand for. */
const namesBesideNumbers = perObject(
  (view: TableView): { readonly column: number; readonly numbers: number } | null => {
    const numbers = view.roles.findIndex((role, i) => role === "code" || ofNumbers.test(view.titles[i]!));
    const { rows } = view.table;
    const column = view.titles.findIndex((title) =>
      /^(?:constants?|(?:error )?names?|identifiers?|symbols?|keys?)$/.test(title),
    );
    if (numbers < 0 || column < 0 || numbers === column || rows.length < 2) return null;
    const areNumbers = rows.every(({ cells }) => /^\W?\d{1,6}\W?$/.test(cells[numbers]?.text.trim() ?? ""));
    const named = rows.filter(({ cells }) =>
      /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*$/.test(
        cells[column]?.text.trim() ?? "",
      ),
    ).length;
    const areStatuses = rows.every(({ cells }) => /^\W?[1-5]\d\d\W?$/.test(cells[numbers]?.text.trim() ?? ""));
    if (areStatuses && rows.some(({ cells }) => /[a-z]/.test(cells[column]?.text ?? ""))) return null;
    return areNumbers && named >= 2 && named * 2 > rows.length ? { column, numbers } : null;
  },
);

/** Titles of what an answer says. */
const ofAnswers = /^(?:(?:response |error |answer )?(?:text|body|wording)|says|reply)$/;

/** Titles of numbers that a system gives its answers itself. */
const ofNumbers = /^(?:result|return|numeric|internal|application|app|biz|custom) codes?$/;

/** The column whose cells are codes or classes of errors; codes are preferred to classes. */
function codeColumn(view: TableView): number | null {
  const width = Math.min(40, view.table.header.cells.length);
  let best: number | null = null;
  let most = 0;
  const names = namesBesideNumbers(view);
  if (names !== null) return names.column;
  const own = ownBesideGrpc(view);
  if (own !== null) return own;
  for (let i = 0; i < width; i++) {
    const rank = rankOf(view, i);
    if (rank > most) [best, most] = [i, rank];
  }
  return best;
}

function rankOf(view: TableView, index: number): number {
  const role = view.roles[index];
  const title = view.titles[index] ?? "";
  // Beside a column of statuses, classes are those of errors.
  const named =
    answersWithCodes(view, index) ||
    role === "code" ||
    role === "error" ||
    speaksOfErrors(title) ||
    (hasRole(view, "http-status") && /^class(?:es)?$/.test(title));
  const cells = view.table.rows
    .flatMap((row) => row.cells[index] ?? [])
    .filter((cell) => !saysNothing(cell.text.trim()));
  // Where errors are raised tells no codes: `auth.service.ts`.
  if (!cells.some(({ text }) => !isFileName(text.replace(/[`*]/g, "").trim(), true))) return 0;
  const codes = cells.filter((cell) =>
    named ? codesOfCell(cell, role === "code").length > 0 : whollyCodes(cell.text.trim()).length > 0,
  );
  // Beside a column of statuses, some rows may tell the error in words alone.
  if (codes.length < cells.length * 0.5 || (codes.length === cells.length * 0.5 && !hasRole(view, "http-status")))
    return 0;
  const ofClasses = codes.every(({ text }) => /(?:Exception|Error)\b/.test(text) && !/_/.test(text));
  return (role === "code" ? 3 : named ? 2 : 1) + (ofClasses ? 0 : 0.5);
}

/** The codes of a cell. In a column of codes a plain word counts as well if it is set as code: `auth`. */
function codesOfCell(cell: Cell, ofCodes: boolean): CodeWord[] {
  const codes = codesOf(cell.text);
  if (codes.length > 0 || !ofCodes) return codes;
  const text = cell.text.trim();
  const from = cell.text.indexOf(text);
  const marked = cell.spans.some((span) => span.kind === "code" && span.from <= from && span.to >= from + text.length);
  return marked && /^[a-z][a-z-]{1,40}$/.test(text) ? [{ code: text, from, to: from + text.length }] : [];
}

/** A column that no title explains counts by cells that hold codes and nothing else. */
const whollyCodes = (text: string): ReturnType<typeof codesOf> => {
  const found = codeWords(text);
  const length = found.reduce((sum, word) => sum + word.code.length, 0);
  return length * 2 >= text.length ? found : [];
};

function factsOf(view: TableView, row: Row, column: number): ToldOfError {
  const own = row.cells[column]?.text ?? "";
  const status = cellOf(view, row, "http-status")?.text ?? cellOf(view, row, "status", "response")?.text ?? own;
  const meaning =
    cellOf(view, row, "description", "message", "trigger", "definition", "notes", "handling", "name") ??
    row.cells[view.titles.findIndex((title) => ofAnswers.test(title))];
  const words = meaning && meaning !== row.cells[column] ? meaning.text.replace(/\s+/g, " ").trim() : undefined;
  const part = cellOf(view, row, "component");
  const raisedBy = part && part !== row.cells[column] && part !== meaning ? part.text.trim() : undefined;
  const numbers = namesBesideNumbers(view);
  if (numbers?.column === column) {
    const number = Number(row.cells[numbers.numbers]!.text.replace(/\D/g, ""));
    return {
      number,
      http: statusesIn(cellOf(view, row, "http-status")?.text ?? "")[0],
      meaning: words === undefined || /^\d+$/.test(words) ? undefined : words,
      raisedBy,
    };
  }
  return { http: statusesIn(status)[0], meaning: words, raisedBy };
}
