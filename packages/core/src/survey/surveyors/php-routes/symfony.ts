import { after, closeOf, isMark, isWord, textOf } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, PathText, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { given, namesIn, type Stretch, textIn } from "./values.ts";

interface Attribute {
  readonly name: string;
  readonly at: number;
  readonly paths: readonly PathText[];
  readonly methods: readonly string[];
  readonly text: string;
}

/** The routes that attributes of Symfony give to the classes and methods of a file. */
export function symfonyRoutes(code: Code, lineAt: (at: number) => number): RouteFile {
  const scopes: Scope[] = [];
  const routes: Route[] = [];
  const unread: Unread[] = [];
  let marks: Attribute[] = [];
  let owner: { readonly key: string; readonly own: readonly Attribute[]; readonly close: number } | null = null;
  for (let i = 0; i < code.tokens.length; ) {
    if (isMark(code, i, "#") && isMark(code, i + 1, "[")) {
      marks.push(...attributesIn(code, i + 1));
      i = after(code, i + 1);
    } else if (isWord(code, i, "class") && isWord(code, i + 1) && !isMark(code, i - 1, "::")) {
      let open = i + 2;
      while (open < code.tokens.length && !isMark(code, open, "{")) open++;
      const own = marks.filter(({ name }) => name === "Route");
      const key = code.tokens[i + 1]!.text;
      if (marks.some(({ name }) => name === "ApiResource"))
        unread.push({ line: lineAt(i), why: `API Platform serves ${key} by itself` });
      const guards = guardsIn(marks, lineAt);
      const prefixes = own.flatMap(({ paths }) => paths);
      const first = prefixes[0] ?? "";
      scopes.push({
        key,
        line: lineAt(i),
        root: true,
        ...(first === "" ? {} : { prefix: first }),
        ...(guards.length > 0 ? { guards } : {}),
      });
      owner = { key, own, close: closeOf(code, open) };
      marks = [];
      i = open + 1;
    } else if (owner && isWord(code, i, "function") && isWord(code, i + 1)) {
      const own = marks.filter(({ name }) => name === "Route");
      const invoked = code.tokens[i + 1]!.text === "__invoke" && own.length === 0;
      for (const mark of invoked ? owner.own : own)
        for (const path of invoked ? [""] : mark.paths)
          for (const method of mark.methods.filter((each) => each !== "HEAD" && each !== "OPTIONS")) {
            const guards = guardsIn(marks, lineAt);
            routes.push({
              scope: owner.key,
              method,
              path,
              line: lineAt(mark.at),
              ...(guards.length > 0 ? { guards } : {}),
            });
          }
      marks = [];
      while (i < code.tokens.length && !isMark(code, i, "{", ";")) i = after(code, i);
      i = after(code, i);
    } else {
      if (isMark(code, i, ";", "}")) marks = [];
      i++;
    }
  }
  const used = new Set(routes.map(({ scope }) => scope));
  return { scopes: scopes.filter(({ key }) => used.has(key)), routes, ...(unread.length > 0 ? { unread } : {}) };
}

function attributesIn(code: Code, open: number): readonly Attribute[] {
  return given(code, open).flatMap(([from, to]): Attribute[] => {
    let last = from;
    while (last + 1 < to && !isMark(code, last + 1, "(")) last++;
    const values = isMark(code, last + 1, "(") ? given(code, last + 1) : [];
    const named = (name: string): Stretch | undefined => {
      const found = values.find(([at]) => isWord(code, at, name) && isMark(code, at + 1, ":"));
      return found && [found[0] + 2, found[1]];
    };
    const plain = values.find(([at]) => !(isWord(code, at) && isMark(code, at + 1, ":")));
    const path = named("path") ?? plain;
    const methods = named("methods");
    return [
      {
        name: code.tokens[last]!.text,
        at: from,
        paths: path ? pathsIn(code, path) : [""],
        methods: methods ? namesIn(code, methods).map((each) => each.replace(/^.*METHOD_/, "").toUpperCase()) : ["ANY"],
        text: textOf(code, last, to),
      },
    ];
  });
}

/** One path, or one for each language. */
function pathsIn(code: Code, value: Stretch): readonly PathText[] {
  if (!isMark(code, value[0], "[")) return [braced(textIn(code, value))];
  return given(code, value[0]).map(([from, to]) =>
    braced(textIn(code, isMark(code, from + 1, "=>") ? [from + 2, to] : [from, to])),
  );
}

/** `{slug:post}`, `{id<\d+>?1}` as `{slug}`, `{id}`. */
const braced = (path: string | null): PathText => path?.replace(/\{!?(\w{1,80})[^{}]{0,100}\}/g, "{$1}") ?? null;

const guardsIn = (marks: readonly Attribute[], lineAt: (at: number) => number): readonly Guard[] =>
  marks
    .filter(({ name, text }) => name === "IsGranted" || (name === "Security" && demandOfGuard(text) !== null))
    .map(({ text, at }) => ({ name: `#[${text.slice(0, 120)}]`, line: lineAt(at) }));
