import type { Script } from "../../site.ts";
import type { Imported } from "../../imports/graph.ts";
import { Lines } from "../../../text/lines.ts";
import { calledImports } from "./called-imports.ts";

/** What a file of JavaScript or TypeScript imports when it runs: types alone are left out. In the order of the text, each once. */
export function importsOf(text: string, script: Script): Imported[] {
  const { staticImports, staticExports, dynamicImports } = script.module;
  const found: { readonly what: string; readonly at: number }[] = [];
  for (const { moduleRequest, entries, start } of staticImports)
    if (entries.length === 0 || entries.some(({ isType }) => !isType))
      found.push({ what: moduleRequest.value, at: start });
  for (const { entries, start } of staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest && !isType) found.push({ what: moduleRequest.value, at: start });
  for (const { moduleRequest } of dynamicImports) {
    const what = literal(text.slice(moduleRequest.start, moduleRequest.end));
    if (what !== null) found.push({ what, at: moduleRequest.start });
  }
  if (mayCall.test(text)) found.push(...calledImports(script.program));
  found.sort((a, b) => a.at - b.at);
  const lines = new Lines(text);
  const once = new Map<string, number>();
  for (const { what, at } of found) if (!once.has(what)) once.set(what, lines.lineAt(at));
  return [...once];
}

/** What a file says that it imports for its types alone, and imports in no other way. */
export function typeImportsOf(text: string, { module }: Script, imports: readonly Imported[]): Imported[] {
  if (!asType.test(text)) return [];
  const lines = new Lines(text);
  const others = new Set(imports.map(([what]) => what));
  const found = new Map<string, number>();
  const take = (what: string, at: number): void => {
    if (!others.has(what) && !found.has(what)) found.set(what, lines.lineAt(at));
  };
  for (const { moduleRequest, entries, start } of module.staticImports)
    if (entries.some(({ isType }) => isType)) take(moduleRequest.value, start);
  for (const { entries, start } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest && isType) take(moduleRequest.value, start);
  return [...found];
}

const asType = /\b(?:import|export) type\b|[{,]\s{0,9}type\s/;

/** Making the tree of a program costs more than all else: it is asked for only where these words stand. */
const mayCall = /\brequire\s?\(|\brequire\.resolve\s?\(|\bnew (?:Shared)?Worker\(/;

/** The words of a string literal; `null` for an expression. */
function literal(source: string): string | null {
  const quote = source[0];
  if ((quote !== '"' && quote !== "'" && quote !== "`") || !source.endsWith(quote) || source.length < 2) return null;
  const text = source.slice(1, -1);
  return text.includes("\\") || (quote === "`" && text.includes("${")) ? null : text;
}
