import { fieldAt, type FieldSaid } from "../code/shape.ts";
import { after, closeOf, endOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, RecordShape } from "../notation.ts";

// Structures that are written as values: `z.object({ ... })`, `new Schema({ ... })`, `pgTable("orders", { ... })`.

/** Reads the value that begins at `at`, named by the token at `name`; `null` where it declares no structure. */
export function readSchema(code: Code, at: number, name: number): RecordShape | null {
  const open = openOf(code, at);
  if (open === null) return null;
  const braces = findBraces(code, open);
  if (braces === null) return null;
  const maker = textOf(code, at, open).replace(/<.*$/, "");
  const label = code.tokens[open + 1]?.kind === "string" ? code.tokens[open + 1] : undefined;
  const token = code.tokens[name]!;
  const base = {
    range: rangeOf(token),
    language: "typescript",
    fields: readProperties(code, braces),
    ...(isOpen(code, at, open, braces) ? { open: true } : {}),
  };
  if (
    /(?:^|\.)(?:object|strictObject|looseObject|interface|partial)$/.test(maker) &&
    /^(?:z|zod|yup|v|t|s|Joi|Type)\b/i.test(maker)
  )
    return { form: "type", name: token.text, ...base };
  const extended = /^([A-Za-z_$][\w$]*)\.(?:extend|safeExtend)$/.exec(maker)?.[1];
  if (extended && token.text !== extended && /schema|dto|input|body|params|query/i.test(`${extended} ${token.text}`))
    return { form: "type", name: token.text, ...base, bases: [extended] };
  if (/(?:^|[ .])Schema$/.test(maker)) return { form: "collection", name: token.text, ...base };
  if (/^(?:pg|mysql|sqlite|singlestore)Table$|\.table$|^createTable$|^defineTable$/.test(maker))
    return { form: "table", name: token.text, ...base, ...(label ? { table: unquoted(label).text } : {}) };
  if (maker.endsWith(".define") && label)
    return { form: "class", ...base, name: unquoted(label).text, range: unquoted(label).range, marks: ["Model"] };
  return null;
}

/** The bracket of the call that begins at `at`: `z.object(`, `new mongoose.Schema<T>(`. */
function openOf(code: Code, at: number): number | null {
  let i = isWord(code, at, "new") ? at + 1 : at;
  for (let steps = 0; steps < 8 && isWord(code, i); steps++) {
    if (isMark(code, i + 1, "(")) return i + 1;
    if (isMark(code, i + 1, "<")) {
      for (let j = i + 2; j < i + 12; j++) if (isMark(code, j, "(")) return j;
      return null;
    }
    if (!isMark(code, i + 1, ".")) return null;
    i += 2;
  }
  return null;
}

/** The first braces among the arguments. */
function findBraces(code: Code, open: number): number | null {
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; i = after(code, i)) if (isMark(code, i, "{")) return i;
  return null;
}

/** Whether something is spread into the braces, or more is called on what the schema makes: `.extend({ ... })`. */
function isOpen(code: Code, at: number, open: number, braces: number): boolean {
  for (let i = braces + 1; i < closeOf(code, braces); i = after(code, i)) if (isMark(code, i, "...")) return true;
  const behind = closeOf(code, open) + 1;
  return (
    !isWord(code, at, "new") &&
    isMark(code, behind, ".") &&
    isWord(code, behind + 1, "extend", "merge", "and", "or", "omit", "pick", "partial", "transform")
  );
}

function readProperties(code: Code, open: number): FieldShape[] {
  const fields: FieldShape[] = [];
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; ) {
    const end = endOf(code, i, close, { marks: [","], lines: false });
    const token = code.tokens[i]!;
    if ((token.kind === "word" || token.kind === "string") && isMark(code, i + 1, ":")) {
      const value = textOf(code, i + 2, end);
      const said = factsOf(value, token.text, chainOf(code, i + 2, end));
      fields.push(fieldAt(code, i, [i, end], "typescript", { type: typeOfValue(value), ...said }));
    } else if (token.kind === "word" && end === i + 1) fields.push(fieldAt(code, i, [i, end], "typescript", {}));
    i = end + 1;
  }
  return fields;
}

/** `z.string().min(1)` is a `string`, `{ type: String, required: true }` a `String`, `varchar("name", ...).array()` a `varchar[]`. */
function typeOfValue(value: string): string {
  const typed = /^\{.{0,400}?\btype\s*:\s*([\w.[\]]+)/.exec(value)?.[1];
  const called = /^(?:\w+\.)?(?:coerce\.)?(\w+)\(/.exec(value)?.[1];
  const name = (typed ?? called ?? value).replace(
    /^(?:Sequelize|DataTypes|Schema\.Types|mongoose\.Schema\.Types|Types)\./,
    "",
  );
  return called && !typed && /\)\.array\(/.test(value) ? `${name}[]` : name;
}

/** A value without what stands in the brackets of its calls, which is said of its parts: `z.object()` of `z.object({ … })`. */
function chainOf(code: Code, from: number, end: number): string {
  if (isMark(code, from, "{")) return textOf(code, from, end);
  let chain = "";
  for (let i = from; i < end; i = after(code, i))
    chain += isMark(code, i, "(", "[", "{") ? `${code.tokens[i]!.text})` : code.tokens[i]!.text;
  return chain;
}

/** What a value says of its field, the most of it by what is called last on it. */
function factsOf(value: string, name: string, chain: string): Omit<FieldSaid, "type"> {
  const column =
    /^(?!Type\b)[a-z]\w*\(\s*["'`](\w+)["'`]/.exec(value)?.[1] ??
    /^\{.{0,400}?\bfield\s*:\s*["'](\w+)["']/.exec(value)?.[1];
  const reference =
    /\bref\s*:\s*["'](\w+)["']/.exec(value)?.[1] ?? /references\(\(\)(?:\s*:\s*\w+)?\s*=>\s*([\w.]+)/.exec(value)?.[1];
  // `{ type: String, default: "open" }`: what is computed is no value, and what stands in brackets may be said of a part.
  const filled =
    /^\{\s?type\s*:\s*(?:Schema\.Types\.|mongoose\.)?(?:String|Number|Boolean)\b[^{}[\]()]*?\bdefault\s*:\s*("[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|true|false)\s*[,}]/.exec(
      value,
    )?.[1];
  return {
    ...(/\.(?:optional|nullable|nullish)\(\)|allowNull\s*:\s*true/.test(chain) ? { nullable: true } : {}),
    ...(/\.notNull\(\)|required\s*:\s*(?:true|\[\s*true)|allowNull\s*:\s*false/.test(chain) ? { nullable: false } : {}),
    ...(/\.primaryKey\(|primaryKey\s*:\s*true/.test(chain) ? { primaryKey: true } : {}),
    ...(/\.unique\(|unique\s*:\s*true/.test(chain) ? { unique: true } : {}),
    ...(reference ? { references: reference } : {}),
    ...(filled === undefined ? {} : { filled }),
    ...(column && column !== name ? { column } : {}),
  };
}
