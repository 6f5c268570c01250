import { closeOf, indexOfMark, isMark, isWord, textOf } from "../code/reach.ts";
import { fieldAt, type FieldSaid } from "../code/shape.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape } from "../notation.ts";
import { modelFacts, sizedType } from "./model-field.ts";

const sketched = /(?<=\w)\s?\((?:default|unique|indexed|primary|foreign|fk|pk|optional|required)\b[^()]*\)$/i;

/** `name: Type = value`, or `name = Column(...)`; anything else in a class body is no field. */
export function fieldOf(code: Code, start: number, end: number): FieldShape[] {
  if (!isWord(code, start) || /^(?:__.*|model_config|objects|pass|return)$/.test(code.tokens[start]!.text)) return [];
  const equals = indexOfMark(code, start + 1, end, "=");
  if (isMark(code, start + 1, ":")) {
    const written = textOf(code, start + 2, equals < 0 ? end : equals);
    // `active: bool (default: True)` sketches a type and a remark on it.
    const remark = sketched.exec(written)?.[0] ?? "";
    const annotated = written.slice(0, written.length - remark.length);
    const standard = /\bdefault\s?[:=]\s?([^,()]+)/i.exec(remark)?.[1]?.trim();
    if (/^(?:typing\.)?ClassVar\b/.test(annotated)) return [];
    const value = equals < 0 ? "" : textOf(code, equals + 1, end);
    if (/^(?:\w+\.){0,3}relationship\(/.test(value))
      return [fieldAt(code, start, [start, end], "python", { type: "relationship", unstored: true })];
    const mapped = /^(?:\w+\.){0,3}Mapped\[(.*)\]$/s.exec(annotated)?.[1];
    const optional = mayBeNone.test(annotated) ? { nullable: true } : {};
    const field = fieldAt(code, start, [start, end], "python", {
      type: mapped === undefined ? annotated : mappedType(mapped, value),
      ...optional,
      ...storedFacts(code, equals + 1, annotated, value),
      ...(standard ? { default: standard } : {}),
      ...factsOf(value),
    });
    return [mapped !== undefined && leadsElsewhere(field, value) ? { ...field, unstored: true } : field];
  }
  if (equals !== start + 1) return [];
  let call = equals + 1;
  while (isWord(code, call) && isMark(code, call + 1, ".")) call += 2;
  if (!isWord(code, call) || !isMark(code, call + 1, "(")) return [];
  if (!/(?:Field|Key|[cC]olumn|[rR]elationship|Serializer)$|^FK$/.test(code.tokens[call]!.text)) return [];
  return [
    fieldAt(code, start, [start, end], "python", {
      type: typeOfCall(code, call),
      // A column may be empty where nothing is said.
      ...(/[cC]olumn$/.test(code.tokens[call]!.text)
        ? { storedNullable: named(textOf(code, equals + 1, end), "nullable") ?? true }
        : {}),
      ...factsOf(textOf(code, equals + 1, end)),
      ...modelFacts(textOf(code, equals + 1, end)),
    }),
  ];
}

/** What a mapped attribute holds: a `float` that is kept in a `Numeric` column is a decimal number when the program runs. */
const mappedType = (type: string, value: string): string =>
  (/^float\b/.test(type) && /[(,]\s*(?:\w+\.){0,3}((?:Numeric|DECIMAL)\b(?:\([\d, ]*\))?)/.exec(value)?.[1]) || type;

/** The type of the column that keeps it: `mapped_column(String(30))`, and `Field(max_length=30)` of a text. */
function storedFacts(
  code: Code,
  at: number,
  annotated: string,
  value: string,
): Pick<FieldSaid, "storedAs" | "storedNullable"> {
  const long = value.startsWith("Field(") ? /[(,]\s*max_length\s*=\s*(\d{1,6})\s*[,)]/.exec(value)?.[1] : undefined;
  if (long !== undefined) return /^(?:Optional\[)?str\b/.test(annotated) ? { storedAs: `String(${long})` } : {};
  // What is mapped may be empty where its type says so, if no word decides it.
  const storedNullable = /^(?:\w+\.){0,3}Mapped\[/.test(annotated)
    ? { storedNullable: named(value, "nullable") ?? mayBeNone.test(annotated) }
    : {};
  if (!/^(?:\w+\.){0,3}mapped_column\(/.test(value)) return storedNullable;
  let call = at;
  while (isMark(code, call + 1, ".")) call += 2;
  const type = typeOfCall(code, call);
  return isPlainType.test(type) ? { ...storedNullable, storedAs: type } : storedNullable;
}

const mayBeNone = /\bOptional\[|\|\s*None\b|\bNone\s*\|/;
const isPlainType = /^(?!Enum\b|PickleType\b|ARRAY\b|Sequence\b|Identity\b|Computed\b)[A-Z]\w*(?:\([\d, ]*\))?$/;

/** Whether a named argument says yes or no. */
const named = (value: string, name: string): boolean | undefined => {
  const said = new RegExp(`[(,]\\s*${name}\\s*=\\s*(True|False)\\b`).exec(value)?.[1];
  return said === undefined ? undefined : said === "True";
};

/** Whether a mapped attribute of another class is made by something that is no column. */
const leadsElsewhere = ({ type }: FieldShape, value: string): boolean =>
  (type?.item ?? type)?.logical === "object" &&
  /^[\w.]+\(/.test(value) &&
  !/^[\w.]*(?:column|deferred)\w*\(/i.test(value);

/** The attributes that a constructor, `[from, to)`, assigns: `self.name = ...`. */
export function assignedFields(code: Code, from: number, to: number): FieldShape[] {
  const found = new Map<string, FieldShape>();
  for (let i = from; i < to; i++) {
    if (!isWord(code, i, "self") || !code.tokens[i]!.first || !isMark(code, i + 1, ".") || !isWord(code, i + 2))
      continue;
    const typed = isMark(code, i + 3, ":");
    if (!typed && !isMark(code, i + 3, "=")) continue;
    const equals = typed ? indexOfMark(code, i + 4, Math.min(to, i + 40), "=") : i + 3;
    const name = code.tokens[i + 2]!.text;
    // `self.keeper = OrderKeeper(...)`: what is made of a class is of its type.
    const made = !typed && isMark(code, i + 5, "(") && /^[A-Z]\w/.test(code.tokens[i + 4]!.text);
    const type = typed && equals > 0 ? textOf(code, i + 4, equals) : made ? code.tokens[i + 4]!.text : "";
    if (!found.has(name)) found.set(name, fieldAt(code, i + 2, [i, i + 3], "python", { type }));
  }
  return [...found.values()];
}

/** `Column("name", String(50))` is a `String(50)`, `models.CharField(max_length=50)` a `CharField`. */
function typeOfCall(code: Code, call: number): string {
  const maker = code.tokens[call]!.text;
  // A sketch writes `FK(Order)`, and says of the type no more than that.
  if (maker === "FK") return "";
  const close = closeOf(code, call + 1);
  if (!/[cC]olumn$/.test(maker)) return sizedType(maker, textOf(code, call + 2, close + 1));
  const first = code.tokens[call + 2]?.kind === "string" ? call + 4 : call + 2;
  const comma = indexOfMark(code, first, close, ",");
  const type = textOf(code, first, comma < 0 ? close : comma).replace(/\(\s*length\s*=\s*/, "(");
  return type.includes("=") || /ForeignKey\(/.test(type) ? "" : type.replace(/^(?:db|sa|sqlalchemy)\./, "");
}

/** What a database fills in by itself: `text("now()")` gives the words of SQL, `"now"` a text. */
function serverDefault(value: string): string | undefined {
  const found =
    /\bserver_default\s*=\s*((?:\w+\.)?text\(\s*)?(?:func\.)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\w+(?:\(\))?)/.exec(
      value,
    );
  if (!found) return undefined;
  const [, asSql, said] = found;
  return asSql !== undefined && /^["']/.test(said!) ? said!.slice(1, -1).replace(/\\(["'\\])/g, "$1") : said;
}

/** What the value of a field says of it: a call's arguments, or a plain default. */
function factsOf(value: string): FieldSaid {
  if (value === "") return {};
  if (!/^[\w.]+\(/.test(value)) return { default: value };
  const reference =
    /\bForeignKey\(\s*["']([\w.]+)["']/.exec(value)?.[1] ??
    /^(?:models\.)?(?:ForeignKey|OneToOneField|ManyToManyField)\(\s*(?:to\s*=\s*)?["']?([\w.]+)/.exec(value)?.[1];
  const column =
    /^(?:\w+\.)?(?:mapped_)?[cC]olumn\(\s*["'](\w+)["']/.exec(value)?.[1] ??
    /\bdb_column\s*=\s*["'](\w+)["']/.exec(value)?.[1];
  const nullable = /\bnull(?:able)?\s*=\s*(True|False)/.exec(value)?.[1];
  const standard = serverDefault(value);
  const filled = /[(,]\s*auto_now(?:_add)?\s*=\s*True\b/.test(value)
    ? "now()"
    : /[(,]\s*(?:default|default_factory|insert_default)\s*=\s*("[^"]*"|'[^']*'|[^,()]+)/.exec(value)?.[1]?.trim();
  return {
    ...(standard === undefined ? {} : { default: standard }),
    ...(/\bprimary_key\s*=\s*True/.test(value) ? { primaryKey: true } : {}),
    ...(/\bunique\s*=\s*True/.test(value) ? { unique: true } : {}),
    ...(/[(,]\s*(?:db_)?index\s*=\s*True\b/.test(value) ? { indexed: true } : {}),
    ...(nullable ? { nullable: nullable === "True" } : {}),
    ...(reference ? { references: reference } : {}),
    ...(column ? { column } : {}),
    ...(filled !== undefined && filled !== "None" ? { filled } : {}),
    ...(/^(?:\w+\.)?(?:relationship|ManyToManyField|GenericRelation|column_property)\(/.test(value)
      ? { unstored: true }
      : {}),
  };
}
