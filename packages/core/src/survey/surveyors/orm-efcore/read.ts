import { closeOf, isMark, isWord, textOf as sourceOf } from "../../../notation/code/reach.ts";
import { hasMark, type Mark, valueIn } from "../../../notation/code/mark.ts";
import { type Code, cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import type { TypedMember } from "../../../notation/code/typed-member.ts";
import { type Declaration, declarationsIn } from "../../../notation/csharp/declaration.ts";
import { Lines } from "../../../text/lines.ts";
import { type CodeText, valueOf } from "../../values/token-values.ts";
import { chainOf, textOf, type Value } from "../../values/value.ts";
import type { Class, ColumnSaid, Configuration, Context, Convention, FileFacts, IndexSaid, Member } from "./facts.ts";
import { wordsIn, wordsOf } from "./words.ts";

/** What a file of C# says of entities; `null` where it declares nothing. */
export function readFile(text: string): FileFacts | null {
  const code = tokenize(text, cLike);
  const of: CodeText = { code, lines: new Lines(text) };
  const declarations = declarationsIn(code);
  const outer = withoutDeep(declarations);
  const facts: FileFacts = {
    namespace: /^[ \t]*namespace\s+([\w.]+)/m.exec(text)?.[1] ?? "",
    ...usingsIn(text),
    classes: declarations.flatMap((declaration) => classOf(of, declaration) ?? []),
    enums: declarations.filter(({ form }) => form === "enum").map(({ name }) => code.tokens[name]!.text),
    contexts: outer.flatMap((declaration) => contextOf(of, declaration) ?? []),
    configurations: outer.flatMap((declaration) => configurationOf(of, declaration) ?? []),
    ...conventionIn(code),
  };
  const { classes, enums, contexts, configurations, convention, shared } = facts;
  const some = [classes, enums, contexts, configurations, shared].some((each) => each.length > 0);
  return some || convention ? facts : null;
}

/** Types that stand in so many others are none that a person wrote; a body is looked through once for each type around it. */
const deepest = 8;

/** The types that stand in few others. */
function withoutDeep(declarations: readonly Declaration[]): readonly Declaration[] {
  const around: number[] = [];
  return declarations.filter(({ name, close }) => {
    while (around.length > 0 && around.at(-1)! <= name) around.pop();
    around.push(close);
    return around.length <= deepest;
  });
}

function usingsIn(text: string): Pick<FileFacts, "usings" | "shared"> {
  const all = [...text.matchAll(/^[ \t]*(global[ \t]+)?using[ \t]+(?!static\b)([\w.]+)[ \t]*;/gm)];
  const of = (global: boolean): string[] =>
    all.flatMap(([, shared, name]) => ((shared !== undefined) === global ? [name!] : []));
  return { usings: of(false), shared: of(true) };
}

const conventions: Readonly<Record<string, Convention>> = {
  UseSnakeCaseNamingConvention: "snake",
  UseLowerCaseNamingConvention: "lower",
  UseUpperCaseNamingConvention: "unread",
  UseUpperSnakeCaseNamingConvention: "unread",
  UseCamelCaseNamingConvention: "unread",
};

function conventionIn(code: Code): { readonly convention?: Convention } {
  const at = code.tokens.findIndex(({ text }) => text in conventions);
  return at < 0 ? {} : { convention: conventions[code.tokens[at]!.text]! };
}

const lineOf = ({ code, lines }: CodeText, at: number): number => lines.lineAt(code.tokens[at]!.from);

function classOf(of: CodeText, { form, name, marks, supers, parameters, members }: Declaration): Class | null {
  if (form !== "class" && form !== "record") return null;
  const table = valueIn(marks, ["Table"], ["0", "name"]);
  const schema = valueIn(marks, ["Table"], ["Schema"]);
  const key = namesOfMark(marks, "PrimaryKey");
  const stored = form === "record" ? [...parameters, ...members] : members;
  return {
    name: of.code.tokens[name]!.text,
    line: lineOf(of, name),
    bases: supers.filter((each, at) => at === 0 && !/^I[A-Z]/.test(each)),
    ...(table === undefined ? {} : { table }),
    ...(schema === undefined ? {} : { schema }),
    ...(key.length > 0 ? { key } : {}),
    ...(hasMark(marks, "Owned", "ComplexType") ? { owned: true } : {}),
    ...(hasMark(marks, "Keyless") ? { keyless: true } : {}),
    members: stored.flatMap((member) => memberOf(of, member, parameters.includes(member)) ?? []),
    indexes: marks.flatMap((mark): IndexSaid[] => {
      const columns = mark.name === "Index" ? namesOfMark([mark], "Index") : [];
      const named = mark.values.get("Name");
      return columns.length === 0
        ? []
        : [
            {
              line: lineOf(of, name),
              columns,
              unique: mark.values.get("IsUnique") === "true",
              ...(named === undefined ? {} : { name: named }),
            },
          ];
    }),
  };
}

/** `[PrimaryKey(nameof(OrderId), nameof(ItemId))]`, `[Index("Code")]` */
const namesOfMark = (marks: readonly Mark[], name: string): string[] =>
  marks
    .filter((mark) => mark.name === name)
    .flatMap(({ values }) =>
      [...values].flatMap(([key, value]) =>
        /^\d+$/.test(key) ? [value.replace(/^nameof\((?:\w+\.)*(\w+)\)$/, "$1")] : [],
      ),
    );

function memberOf(of: CodeText, member: TypedMember, isParameter: boolean): Member | null {
  const { kind, type, marks, modifiers, name } = member;
  if (kind !== "field" || modifiers.has("static") || modifiers.has("const") || hasMark(marks, "NotMapped")) return null;
  const { code } = of;
  const body = isMark(code, name + 1, "{");
  // A field is none of its class's data; a property that is only got may yet lead to other entities.
  if (!isParameter && !body && !isMark(code, name + 1, "=>")) return null;
  const foreignKey = valueIn(marks, ["ForeignKey"], ["0"])?.replace(/^nameof\((?:\w+\.)*(\w+)\)$/, "$1");
  return {
    name: code.tokens[name]!.text,
    line: lineOf(of, name),
    type,
    stored: isParameter || (body && hasSetter(code, name + 1)),
    said: saidBy(marks),
    ...(foreignKey === undefined ? {} : { foreignKey }),
  };
}

function hasSetter(code: Code, open: number): boolean {
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; i++) {
    if (isMark(code, i, "{")) i = closeOf(code, i);
    else if (isWord(code, i, "set", "init")) return true;
  }
  return false;
}

function saidBy(marks: readonly Mark[]): ColumnSaid {
  const column = valueIn(marks, ["Column"], ["0", "name"]);
  const type = valueIn(marks, ["Column"], ["TypeName"]);
  const length = Number(valueIn(marks, ["MaxLength", "StringLength"], ["0", "maximumLength"]));
  const precision = [valueIn(marks, ["Precision"], ["0"]), valueIn(marks, ["Precision"], ["1"])].filter(Boolean);
  const comment = valueIn(marks, ["Comment"], ["0"]);
  return {
    ...(column === undefined ? {} : { column }),
    ...(type === undefined ? {} : { type }),
    ...(type === undefined && precision.length > 0 ? { type: `decimal(${precision.join(",")})` } : {}),
    ...(Number.isInteger(length) && length > 0 ? { length } : {}),
    ...(hasMark(marks, "Required") ? { required: true } : {}),
    ...(hasMark(marks, "Key") ? { key: true } : {}),
    ...(valueIn(marks, ["DatabaseGenerated"], ["0"])?.endsWith(".Identity") ? { generated: true } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}

function contextOf(of: CodeText, { name, supers, members, open, close }: Declaration): Context | null {
  const { code } = of;
  const base = supers.find((each) => /^(?!I[A-Z]\w*$).*DbContext$/.test(each) || each === "IdentityDbContext");
  if (base === undefined) return null;
  const sets = members.flatMap((member) => {
    const entity = /^DbSet<\s*([\w.]+)\s*>\??$/.exec(member.type)?.[1]?.replace(/^.*\./, "");
    return member.kind === "field" && entity !== undefined
      ? [{ name: code.tokens[member.name]!.text, entity, line: lineOf(of, member.name) }]
      : [];
  });
  const method = methodIn(code, open, close, "OnModelCreating");
  const statements = method ? statementsIn(of, method.open, method.close) : { values: [], skipped: [] };
  const calls = statements.values.map((value) => chainOf(value));
  const applied = calls.flatMap(({ calls: [first] }) =>
    first?.name === "ApplyConfiguration" && first.args[0]?.kind === "call" ? [first.args[0].name] : [],
  );
  const schema = calls.map(({ calls: [first] }) =>
    first?.name === "HasDefaultSchema" ? textOf(first.args[0]) : undefined,
  );
  return {
    name: code.tokens[name]!.text,
    line: lineOf(of, name),
    base,
    sets,
    ...(schema.some(Boolean) ? { schema: schema.find(Boolean)! } : {}),
    wholeAssembly: calls.some(({ calls: [first] }) => first?.name === "ApplyConfigurationsFromAssembly"),
    applied,
    configurations: statements.values.flatMap((value) => entityIn(value, method!.parameter) ?? []),
    ...computedIn(of, open, close, statements.skipped),
  };
}

/** What gives names or types by a program: the end of a sentence, with the line. */
function computedIn(
  of: CodeText,
  open: number,
  close: number,
  skipped: readonly number[],
): { readonly computed?: string } {
  for (let i = open; i < close; i++)
    if (isWord(of.code, i, "SetTableName", "SetColumnName", "ConfigureConventions"))
      return { computed: `gives names or types by what it computes (line ${lineOf(of, i)})` };
  return skipped.length > 0 ? { computed: `decides by conditions (line ${lineOf(of, skipped[0]!)})` } : {};
}

/** `modelBuilder.Entity<Order>(b => { ... })`, `modelBuilder.Entity<Order>().HasKey(...)` */
function entityIn(value: Value, parameter: string): Configuration | null {
  const { root, calls } = chainOf(value);
  const [first, ...rest] = calls;
  const types = first?.named.get("<>");
  if (root?.kind !== "name" || root.text !== parameter || first?.name !== "Entity" || types?.kind !== "other")
    return null;
  const block = first.args[0];
  return {
    entity: types.text.trim().replace(/^.*\./, ""),
    line: first.line,
    words: [...(block?.kind === "block" ? wordsOf(block.body, block.parameter) : []), ...wordsIn(rest)],
  };
}

/** `class OrderConfiguration : IEntityTypeConfiguration<Order>`, and classes that extend one which is generic. */
function configurationOf(of: CodeText, { name, open, close, supers }: Declaration): Configuration | null {
  const { code } = of;
  const base = supers.find((each) => /(?:Configuration|Config|Map|Mapping)$/.test(each));
  const heading = base === undefined ? "" : sourceOf(code, name, open);
  const entity = /:\s*(?:[\w.]+,\s*)?[\w.]*(?:Configuration|Config|Map|Mapping)<\s*([\w.]+)\s*[,>]/.exec(heading)?.[1];
  if (base === undefined || entity === undefined) return null;
  const words = methodsOn(code, open, close).flatMap((method) =>
    wordsOf(statementsIn(of, method.open, method.close).values, method.parameter),
  );
  return {
    name: code.tokens[name]!.text,
    entity: entity.replace(/^.*\./, ""),
    line: lineOf(of, name),
    words,
    ...(base === "IEntityTypeConfiguration" ? {} : { more: base }),
  };
}

interface Method {
  readonly open: number;
  readonly close: number;
  readonly parameter: string;
}

/** The methods that are handed a builder of an entity. */
function methodsOn(code: Code, from: number, to: number): Method[] {
  const found: Method[] = [];
  for (let i = from + 1; i < to; i++)
    if (isWord(code, i, "EntityTypeBuilder") && isMark(code, i - 1, "(")) {
      const method = methodAt(code, i - 1, to);
      if (method) found.push(method);
    }
  return found;
}

/** The body of a method by its name. */
function methodIn(code: Code, from: number, to: number, name: string): Method | null {
  for (let i = from + 1; i < to; i++)
    if (isWord(code, i, name) && isMark(code, i + 1, "(") && isWord(code, i - 1, "void"))
      return methodAt(code, i + 1, to);
  return null;
}

/** The body of the method whose parameters open at `open`, and its last parameter; `null` where it has no body. */
function methodAt(code: Code, open: number, to: number): Method | null {
  const end = closeOf(code, open);
  const parameter = code.tokens[end - 1]?.text ?? "";
  if (isMark(code, end + 1, "{")) return { open: end + 1, close: closeOf(code, end + 1), parameter };
  if (!isMark(code, end + 1, "=>")) return null;
  let close = end + 2;
  while (close < to && !isMark(code, close, ";")) close++;
  return { open: end + 1, close, parameter };
}

/** The statements of a body as values, and where conditions and loops stand, which are passed over. */
function statementsIn(
  of: CodeText,
  open: number,
  close: number,
): { readonly values: readonly Value[]; readonly skipped: readonly number[] } {
  const { code } = of;
  const values: Value[] = [];
  const skipped: number[] = [];
  let from = open + 1;
  for (let i = open + 1; i <= close && i <= code.tokens.length; ) {
    if (
      i === from &&
      isWord(code, i, "if", "else", "foreach", "for", "while", "switch", "try", "catch", "finally", "using")
    ) {
      skipped.push(i);
      while (i < close && !isMark(code, i, "{", ";")) i = isMark(code, i, "(") ? closeOf(code, i) + 1 : i + 1;
      i = (isMark(code, i, "{") ? closeOf(code, i) : i) + 1;
      from = i;
      continue;
    }
    if (i === close || isMark(code, i, ";")) {
      if (i > from) values.push(valueOf(of, from, i));
      from = i + 1;
    }
    const pair = code.tokens[i]?.pair ?? -1;
    i = pair > i ? pair + 1 : i + 1;
  }
  return { values, skipped };
}
