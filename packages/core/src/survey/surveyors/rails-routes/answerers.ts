import type { Code } from "../../../notation/code/token.ts";
import { type Answerer, answererOf } from "./actions.ts";
import { type Statement, wordsIn } from "./statements.ts";

/** The first text that an option holds; `undefined` where that is made when the program runs. */
function option(code: Code, { named }: Statement, name: string): string | undefined {
  const value = named.get(name);
  return value ? wordsIn(code, value)?.[0] : undefined;
}

/** The modules that a statement adds to those around it, and the controller that it names. `first` is what it is given. */
export function aroundOf(code: Code, statement: Statement, { module }: Answerer, first?: string): Answerer {
  const named = option(code, statement, "module") ?? (statement.word === "namespace" ? first : undefined);
  return {
    module: [module, named?.replace(/^\//, "")].filter(Boolean).join("/"),
    controller: option(code, statement, "controller"),
  };
}

/** What answers a single route; `told` is what stands beside its path. */
export function answererAt(
  code: Code,
  statement: Statement,
  around: Answerer,
  path = "",
  told?: string,
): string | undefined {
  const to = option(code, statement, "to");
  // What is no text is made when the program runs: a redirect, an application.
  if (statement.named.has("to") && to === undefined) return undefined;
  const { module } = aroundOf(code, statement, around);
  return answererOf({ module, controller: around.controller }, path, {
    to: told ?? to ?? (statement.word === "root" ? path : undefined),
    controller: option(code, statement, "controller"),
    action: option(code, statement, "action"),
  });
}
