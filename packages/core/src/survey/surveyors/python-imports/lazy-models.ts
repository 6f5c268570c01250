import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import type { ImportStatement } from "../../../notation/imports/head.ts";
import type { Led } from "../../imports/graph.ts";

const mark = "model of ";
const field = /\b(?:ForeignKey|OneToOneField|ManyToManyField)\(\s*["']\w+\.\w+["']/;

/** `ForeignKey("orders.Order")`: Django finds the model of another app by its label when the program starts; it is used all the same. */
export function lazyModels(text: string): ImportStatement[] {
  if (!field.test(text)) return [];
  const code = tokenize(text, pythonLike);
  return code.tokens.flatMap((token, i) => {
    if (token.kind !== "string" || !isMark(code, i - 1, "(")) return [];
    if (!isWord(code, i - 2, "ForeignKey", "OneToOneField", "ManyToManyField")) return [];
    const { text: words, range } = unquoted(token);
    const app = /^(\w+)\.\w+$/.exec(words)?.[1];
    return app ? [{ what: `${mark}${app}`, range }] : [];
  });
}

export const isLazyModel = (what: string): boolean => what.startsWith(mark);

/** Leads to the models of an app, if one folder alone is called so; all else is left to `lead`. */
export function withLazyModels(
  lead: (from: string, what: string) => Led,
  paths: readonly string[],
): (from: string, what: string) => Led {
  const models = new Map<string, string[]>();
  for (const path of paths) {
    const app = /(?:^|\/)(\w+)\/models(?:\.py|\/__init__\.py)$/.exec(path)?.[1];
    if (app) models.set(app, [...(models.get(app) ?? []), path]);
  }
  return (from, what) => {
    if (!isLazyModel(what)) return lead(from, what);
    const found = models.get(what.slice(mark.length)) ?? [];
    return found.length === 1 ? found : "outside";
  };
}
