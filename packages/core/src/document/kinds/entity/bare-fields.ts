import type { FieldShape, Notated } from "../../../notation/notation.ts";
import { notationOf } from "../../../notation/list.ts";

// Code that shows fields alone, without the type that they belong to: `private String note;` below "Changes to Order".

/** How a language declares a type around its fields, and what a line that declares one looks like. */
interface Shell {
  readonly head: string;
  readonly tail: string;
  readonly field: RegExp;
  /** Lines around fields that are one to a line: `protected $fillable = [`. */
  readonly frame?: RegExp;
}

const braced = (head: string, field: RegExp): Shell => ({ head: `${head} {\n`, tail: "\n}", field });

const member = /^(?:(?:private|protected|public|internal|final|readonly|required|lateinit|override)\s+)*/.source;
const javaField = new RegExp(
  String.raw`${member}[A-Z\w][\w.]*(?:<[\w\s.,?<>]{1,80}>)?(?:\[\])?\s+[a-z_]\w*(?:\s*=[^;]*)?;`,
);
const csharpField = new RegExp(
  String.raw`${member}[\w.]+(?:<[\w\s.,?<>]{1,80}>)?(?:\[\])?\??\s+[A-Za-z_]\w*\s*(?:;|=|\{\s*get)`,
);
const kotlinField = new RegExp(String.raw`${member}va[lr]\s+\w+\s*:`);

const shells: ReadonlyMap<string, Shell> = new Map([
  ["java", braced("class Bare", javaField)],
  ["csharp", braced("public class Bare", csharpField)],
  ["kotlin", braced("class Bare", kotlinField)],
  ["typescript", braced("interface Bare", /^(?:readonly\s+)?['"]?\w+['"]?\??\s*:\s*\S/)],
  ["go", braced("type Bare struct", /^[A-Z]\w*\s+[*[\]\w.]+(?:\s+`[^`]*`)?\s*(?:\/\/.*)?$/)],
  ["rust", braced("struct Bare", /^(?:pub(?:\(\w+\))?\s+)?[a-z_]\w*\s*:\s*[\w&]/)],
  [
    "php",
    {
      ...braced(
        "class Bare",
        /^(?:(?:public|protected|private)\s+(?:readonly\s+)?[?\w\\|]*\s*\$\w+|['"]\w+['"]\s*,?\s*(?:\/\/.*)?$)/,
      ),
      frame: /^(?:(?:protected|public)\s+\$fillable\s*=\s*\[|\];?)\s*(?:\/\/.*)?$/,
    },
  ],
  ["prisma", braced("model Bare", /^[a-z]\w*\s+[A-Z]\w*(?:\[\]|\?)?(?:\s|$)/)],
  ["python", { head: "class Bare:\n", tail: "", field: /^[a-z_]\w*\s*(?::\s*\S|=\s*(?:\w+\.)?[A-Z]\w*\()/ }],
]);

/** Lines that declare nothing: blank ones, comments, annotations, attributes, ellipses. */
const silent = /^\s*(?:$|\/\/|#|\/?\*|--|@\w|\[\w[^\]]*\]\s*$|\.{3}|…)/;

/**
 * The fields that code shows without a type around them, with their places in it; none where a line is anything else
 * than the declaration of one.
 */
export function bareFields(code: string, notation: string): FieldShape[] {
  const shell = shells.get(notation);
  if (!shell || code.length > 20_000) return [];
  const lines = code.split("\n");
  const told = lines.filter((line) => !silent.test(line) && !shell.frame?.test(line.trim()));
  if (told.length === 0 || !told.every((line) => shell.field.test(line.trim()))) return [];
  const indent = notation === "python" ? "    " : "";
  const body = lines.map((line) => indent + line).join("\n");
  const notated: Notated = notationOf(notation)?.read(shell.head + body + shell.tail, notation) ?? {};
  const [record, ...others] = notated.records ?? [];
  if (!record || others.length > 0 || record.name !== "Bare" || record.fields.length < told.length) return [];
  return record.fields.flatMap((field) => {
    const at = field.range.from - shell.head.length;
    const from = at - indent.length * body.slice(0, at).split("\n").length;
    const to = from + (field.range.to - field.range.from);
    return from >= 0 && to <= code.length ? [{ ...field, range: { from, to } }] : [];
  });
}
