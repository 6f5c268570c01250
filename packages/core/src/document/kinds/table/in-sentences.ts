import type { Inline, Span } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { sliceInline } from "../../shapes/lines-of.ts";
import { memberOf } from "../../shapes/member-item.ts";
import type { Member } from "../../shapes/member-table.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { stateMember, stateTable } from "./state.ts";

// Tables that a chapter on the database tells in running words: a name with its columns behind it, and sentences that count tables up.

const longest = 2_000;
const name = /^[a-z_][a-z0-9_]*$/i;

/** Reads the tables of one paragraph. */
export function readSentences(inline: Inline, context: Context, out: Collector): void {
  if (inline.text.length > longest) return;
  const ofDatabase = within(context, "database-design");
  if (ofDatabase || within(context, "data-model"))
    for (const line of unwrapped(inline)) readLine(line, ofDatabase, out);
  if (!ofDatabase) return;
  for (const { table, columns } of countedUp(inline)) {
    stateTable(out, table.text, {}, { range: wholeRange(table), place: "prose" });
    for (const column of columns) stateMember(out, table.text, column, "prose");
  }
}

/** The lines of a paragraph; one that ends within a list, at its comma, goes on with the next. */
function unwrapped(inline: Inline): readonly Inline[] {
  const lines: Inline[] = [];
  let from = 0;
  for (const [i, line] of inline.text.split("\n").entries()) {
    const at = lines.at(-1);
    const goesOn = i > 0 && at !== undefined && /[,，]\s*$/.test(at.text);
    if (line.trim() !== "") {
      const begin = goesOn ? from - 1 - at.text.length : from;
      if (goesOn) lines.pop();
      lines.push(sliceInline(inline, begin, from + line.length));
    }
    from += line.length + 1;
  }
  return lines;
}

/** What a sentence may say between the name of a table and its columns: "has an `id` and a `name`". */
const has =
  /^(?:has|holds|keeps|stores|contains|consists of)\s(?:(?:only|just)\s)?(?:the\s(?:columns|fields)\s|an?\s|the\s)?/;

/** `**lines**: \`id\`, \`total\` (numeric), \`note\` text.`: a name, and nothing but columns in code with their types behind it. */
function readLine(line: Inline, ofDatabase: boolean, out: Collector): void {
  const { label, labelStyle, separator, rest } = partLabel(line);
  if (!label || !rest || labelStyle === "plain" || !name.test(label.text)) return;
  const verb = separator === "" ? (has.exec(rest.text)?.[0] ?? "") : "";
  if (!/[:：]/.test(separator) && verb === "") return;
  const from = line.text.length - rest.text.length + verb.length;
  const columns = listed(
    line,
    line.spans.filter(isCode).filter((span) => span.from >= from),
    typed,
  );
  const [first] = columns;
  if (!first || columns.length < 2 || first.from > from + 1 || !/^[\s.;]*$/.test(line.text.slice(columns.at(-1)!.to)))
    return;
  const members = columns.map(({ words, remark }) => memberOf(words, remark.replace(rule, ",")));
  // Words without brackets around them are those of a sentence, unless they are types.
  if (columns.some(({ remark }, i) => /^[^(]/.test(remark) && !members[i]?.type)) return;
  // In a model of data only names as a database has them are those of columns.
  if (!ofDatabase && !(snake.test(label.text) && columns.some(({ words }) => /[a-z]_[a-z]/.test(words.text)))) return;
  if (!ofDatabase && !columns.every(({ words }) => snake.test(words.text))) return;
  stateTable(out, label.text, {}, { range: wholeRange(label), place: "prose" });
  for (const member of members) if (member) stateMember(out, label.text, member, "prose");
}

const snake = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Where a rule begins behind a type that no comma parts from it: `varchar(64) unique`. The `null` of `not null` begins none. */
const rule = /(?<=[\w)\]])(?<!\bnot) (?=(?:unique|primary key|not null|null|nullable|references|pk|fk|default)\b)/i;

const isCode = ({ kind }: Span): boolean => kind === "code";

interface Listed {
  readonly words: Mapped;
  /** What stands in brackets behind it, with them. */
  readonly remark: string;
  readonly from: number;
  readonly to: number;
}

/** What parts one name of a list from the next: a bracket on the first, and a comma or a word. */
const between =
  /^\s*(\((?:[^()]|\([^()]*\)){0,300}\))?\s*(?:,|;|\band\b|\bor\b|&)\s*(?:and\s+)?(?:an?\s+)?(?:the\s+(?:[a-z-]+\s+){0,2}tables?\s+)?$/;

/** A type and the rules behind it, without brackets around them: ` varchar(64) not null`. */
const typed = /^ (?!(?:and|or)\b)[a-z][\w ]{1,40}(?:\(\d{1,6}(?:, ?\d{1,6})?\))?(?:\[\])?[\w ]{0,60}(?=[,.;]|$)/i;

/** The names in code that follow one another in a list; those in brackets belong to what stands before. */
function listed(inline: Inline, codes: readonly Span[], bare: RegExp | null = null): Listed[] {
  const found: Listed[] = [];
  let end = -1;
  for (const code of codes) {
    if (code.from < end) continue;
    const last = found.at(-1);
    const gap = last
      ? (between.exec(inline.text.slice(last.from + last.words.text.length, code.from)) ??
        between.exec(inline.text.slice(last.to, code.from)))
      : null;
    if (last && !gap) {
      // A name inside the bracket of the last one is none of the list.
      if (
        inline.text
          .slice(last.from + last.words.text.length, code.from)
          .replace(/\([^()]*\)/g, "")
          .includes("(")
      )
        continue;
      break;
    }
    const words = slice(inline, code.from, code.to);
    if (!name.test(words.text)) break;
    const behind = inline.text.slice(code.to, code.to + 310);
    const remark = /^\s*(\((?:[^()]|\([^()]*\)){0,300}\))/.exec(behind)?.[0] ?? bare?.exec(behind)?.[0] ?? "";
    end = code.to + remark.length;
    found.push({ words, remark: remark.trim(), from: code.from, to: end });
  }
  return found;
}

const verb = /\btables?\s*(?:(?:are|include|includes|is)(?:\s+(?:these|the following))?\s*:?|:)\s*$/i;
const gone =
  /\b(?:drop(?:s|ped)?|remov\w+|delet\w+|no longer|legacy|obsolete|instead|without|temp(?:orary)?|no|not)\b/i;

/** The tables of a sentence that counts them up: `The other tables are \`lines\` (\`order_id\`) and \`notes\`.` */
function countedUp(inline: Inline): { readonly table: Mapped; readonly columns: readonly Member[] }[] {
  const codes = inline.spans.filter(isCode);
  for (const [i, code] of codes.entries()) {
    const before = inline.text.slice(0, code.from);
    const sentence = before.slice(before.search(/[^.!?]*$/));
    if (!verb.test(sentence) || gone.test(sentence)) continue;
    const tables = listed(inline, codes.slice(i));
    // `InnoDB` and `utf8mb4` are what tables are, not which there are.
    const telling = tables.filter(({ words }) => /_|s$/.test(words.text));
    if (tables.length < 2 || telling.length * 2 < tables.length) continue;
    return tables.map(({ words, from, to }) => ({
      table: words,
      columns: codes
        .filter((span) => span.from >= from + words.text.length && span.to <= to)
        .flatMap((span) => memberOf(slice(inline, span.from, span.to), "") ?? []),
    }));
  }
  return [];
}
