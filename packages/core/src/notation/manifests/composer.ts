import { isMark, unquoted } from "../code/reach.ts";
import { tokenize } from "../code/tokenize.ts";
import { properties, stringAt } from "../json/property.ts";
import type { DependencyShape } from "../notation.ts";
import type { Manifest } from "./manifest.ts";
import { jsonLike } from "./npm.ts";
import { versionFacts } from "./version.ts";

/** Packages of PHP. */
export const composer: Manifest = {
  id: "composer.json",
  file: /(?:^|\/)composer\.json$/,
  recognise: (text) =>
    /^\s*(?:\{|")/.test(text) &&
    /"(?:require|require-dev)"\s*:\s*\{\s*"(?:php|ext-\w+|[\w.-]+\/[\w.-]+)"\s*:\s*"/.test(text),
  read(text) {
    const code = tokenize(text, jsonLike);
    // Without the braces around it, a document shows one group alone.
    const top = isMark(code, 0, "{") ? properties(code, 0) : [{ key: 0, value: 2, end: 3 }];
    const dependencies = top.flatMap(({ key, value }): DependencyShape[] => {
      const group = stringAt(code, key);
      if ((group !== "require" && group !== "require-dev") || !isMark(code, value, "{")) return [];
      return properties(code, value).flatMap((each): DependencyShape[] => {
        const token = code.tokens[each.value];
        const { text: name, range } = unquoted(code.tokens[each.key]!);
        if (token?.kind !== "string" || name === "") return [];
        const version = versionFacts(unquoted(token));
        if (name === "php" || name === "php-64bit") return [{ name: "PHP", range, ...version, scope: "runtime" }];
        return [{ name, range, ...version, scope: group === "require" ? "runtime" : "dev", ecosystem: "composer" }];
      });
    });
    return { dependencies };
  },
};
