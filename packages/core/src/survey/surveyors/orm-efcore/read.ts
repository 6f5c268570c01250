import { type Code, cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { type Declaration, declarationsIn } from "../../../notation/csharp/declaration.ts";
import { Lines } from "../../../text/lines.ts";
import type { CodeText } from "../../values/token-values.ts";
import { classOf } from "./read-class.ts";
import { configurationOf, contextOf } from "./read-context.ts";
import type { Convention, FileFacts } from "./facts.ts";

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
