import type { Inline } from "../../syntax/block.ts";
import { type Mapped, slice } from "../../text/mapped.ts";
import { memberOf } from "./member-item.ts";
import type { Member } from "./member-table.ts";
import { matches } from "../../text/matches.ts";

/** Lines longer than this are no list of names. */
const longest = 1_000;

/**
 * The members that a line lists with their types in brackets: `` `id` (uuid, PK), `total` (decimal) ``. Empty for any
 * other line: each part must be a name, and at least half must have a type.
 */
export function membersOfLine(line: Mapped): Member[] {
  if (line.text.length > longest || !/[(（]/.test(line.text)) return [];
  const members = membersIn(line);
  const typed = members.filter((member) => member.type || member.primaryKey || member.foreignKey).length;
  return typed * 2 >= members.length ? members : [];
}

/**
 * The members that a line lists by nothing but their names, some with what they hold in brackets: `id, state (OPEN, DONE),
 * lines [{sku, count}], createdAt.` They need no types, but one must be a key or written as only code writes it.
 */
export function membersRemarked(line: Mapped): Member[] {
  if (line.text.length > longest) return [];
  const members = membersIn(line);
  const isCode = members.every(({ name }) => /^[\p{Ll}_]/u.test(name.text));
  return isCode && members.length > 2 && members.some(({ name }) => /^id$|_|[a-z][A-Z]/.test(name.text)) ? members : [];
}

/**
 * The members that a line lists in one run of code, perhaps after a word or two: `` one row: `id, total (net), note?` ``.
 * They need no types.
 */
export function membersOfCode(line: Inline): Member[] {
  const code = line.spans.find((span) => span.kind === "code");
  if (!code || code.from > 16 || code.to - code.from > longest) return [];
  const members = membersIn(slice(line, code.from, code.to));
  return members.length > 2 ? members : [];
}

/**
 * The members that a line names and nothing else, perhaps in a bracket and with a remark behind them: `(id, name, birth_date)`,
 * `id, visit_id and text`. They are names as columns have them, and one is an `id` or has a stroke.
 */
export function membersNamed(line: Mapped): Member[] {
  const list =
    /^[\s(（]{0,3}((?:[`*]{0,2}[a-z][a-z0-9_]{0,63}[`*]{0,2}(?:\s?[,，、]\s?|\s(?:and|und|et|y|e|и)\s)){1,40}[`*]{0,2}[a-z][a-z0-9_]{0,63}[`*]{0,2})(?:[)）]\s*(?:[-–—:：.;].{0,200})?|[\s.;]*)$/u.exec(
      line.text,
    )?.[1];
  if (!list || !/(?<![a-z])id(?![a-z])|_/.test(list)) return [];
  const start = line.text.indexOf(list);
  return matches(list, /[a-z][a-z0-9_]*/g)
    .filter(({ 0: word, index }) => !(joins.has(word) && /\s/.test(list[index - 1] ?? "")))
    .flatMap(({ 0: word, index }) => memberOf(slice(line, start + index, start + index + word.length), "") ?? []);
}

/**
 * The members that a cell under a title of members lists, each with what is told of it in a bracket, behind an arrow or in a
 * word or two: `id (PK), user_id → users, total numeric`. Parts that name none, as the dots at its end, are left out.
 */
export function membersOfCell(cell: Mapped): Member[] {
  if (cell.text.length > longest) return [];
  const parts = partsOf(cell).filter(({ text }) => !/^[\s`*.…]*(?:etc\.?|usw\.?|等)?[\s`*]*$/u.test(text));
  const members = parts.flatMap((part) => {
    const found =
      /^([\s`*]*[\p{L}_][\p{L}\p{N}_]*\??[`*]*)(\s*(?:[(（].*|(?:→|->).*|[A-Za-z]\w*(?:\s[A-Za-z]+){0,2}(?:\(.*)?)?)\s*$/u.exec(
        part.text,
      );
    return (found && memberOf(slice(part, 0, found[1]!.length), pointing(found[2]!.trim()))) ?? [];
  });
  return members.length > 1 && members.length === parts.length ? members : [];
}

/** An arrow in the words of a constraint. */
const pointing = (remark: string): string => remark.replace(/^(?:→|->)\s*`?([\w.]+)`?.*$/u, "references $1");

const joins: ReadonlySet<string> = new Set(["and", "und", "et", "y", "e"]);

/** `UNIQUE(order_id, line)`: a rule on several members, which is none. */
const ruleOfAll = /^\s*(?:unique(?: key| index)?|primary key|foreign key|check|constraint|(?:unique )?index)\s?\(/i;

/** The members in a list between commas; empty where one of its parts is none. */
function membersIn(line: Mapped): Member[] {
  const members: Member[] = [];
  for (const part of partsOf(line)) {
    if (ruleOfAll.test(part.text)) continue;
    const found =
      /^([\s`*]*[\p{L}_$](?:[\p{L}\p{N}_$.]*[\p{L}\p{N}_$])?\??[`*]*)\s*([(（][^()（）]*(?:\([^()]*\)[^()（）]*)?[)）]|\[[^[\]]*\])?[\s.;]*$/u.exec(
        part.text,
      );
    const member = found && memberOf(slice(part, 0, found[1]!.length), found[2] ?? "");
    if (!member) return [];
    members.push(member);
  }
  return members.length > 1 ? members : [];
}

/** What stands between the commas and slashes outside brackets and braces, and on both sides of a plus that joins names. */
function partsOf(line: Mapped): Mapped[] {
  const parts: Mapped[] = [];
  let from = 0;
  let depth = 0;
  for (const { index, 0: mark } of matches(line.text, /[()（）[\]{},，、/]|(?<=\w)\+(?=[a-z])/g)) {
    if ("(（[{".includes(mark)) depth++;
    else if (")）]}".includes(mark)) depth--;
    else if (depth === 0) {
      parts.push(slice(line, from, index));
      from = index + 1;
    }
  }
  return withoutEndings([...parts, slice(line, from)], line);
}

/** `price_min/max`: what stands right behind a slash is how another name ends, and which words the two share is not told. */
function withoutEndings(parts: readonly Mapped[], { text }: Mapped): Mapped[] {
  let from = 0;
  let stem = "";
  return parts.filter((part) => {
    const isEnding = text[from - 1] === "/" && /^[a-z]+$/.test(part.text.trim()) && stem.includes("_");
    from += part.text.length + 1;
    if (!isEnding) stem = /^\s*[a-z]\w*$/.test(part.text) ? part.text : "";
    return !isEnding;
  });
}
