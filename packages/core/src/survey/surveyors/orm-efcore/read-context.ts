import { isWord, textOf as sourceOf } from "../../../notation/code/reach.ts";
import type { Declaration } from "../../../notation/csharp/declaration.ts";
import type { CodeText } from "../../values/token-values.ts";
import { chainOf, textOf, type Value } from "../../values/value.ts";
import type { Configuration, Context } from "./facts.ts";
import { lineOf } from "./line-of.ts";
import { methodIn, methodsOn, statementsIn } from "./methods.ts";
import { wordsIn, wordsOf } from "./words.ts";

/** What a context of a database says: its sets of entities, and what it tells of them as the model is made. */
export function contextOf(of: CodeText, { name, supers, members, open, close }: Declaration): Context | null {
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
export function configurationOf(of: CodeText, { name, open, close, supers }: Declaration): Configuration | null {
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
