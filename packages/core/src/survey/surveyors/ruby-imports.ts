import { readRuby } from "../../notation/imports/ruby.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { folderOf, joinPath } from "../files/paths.ts";
import { type Imported, importSurvey, type Led } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import { surveyor } from "../surveyor.ts";

/** Which file of Ruby uses which: by what it requires, and by constants, for which loaders find the file of their name. */
export const rubyImports = surveyor<readonly Imported[]>({
  id: "ruby-imports",
  title: "requires and constants of Ruby",
  kinds: [],
  wants: (path) => path.endsWith(".rb") && isOwnCode(path),
  read({ path, text }) {
    if (isGenerated(path, text)) return null;
    const { relative, required, constants } = readRuby(text);
    return [
      ...imported(relative, text).map(([what, line]) => [`./${what}`, line] as const),
      ...imported(required, text),
      ...imported(constants, text),
    ];
  },
  join: (files) =>
    importSurvey({ source: "ruby-imports", language: "Ruby", files, lead: rubyResolver(new Set(files.keys())) }),
});

function rubyResolver(files: ReadonlySet<string>): (from: string, what: string) => Led {
  const named = new Map<string, string>();
  const names = new Map<string, string>();
  for (const path of files) {
    const name = loadedName(path);
    if (name === null) continue;
    names.set(path, name);
    if (!named.has(name)) named.set(name, path);
  }
  return (from, what) => {
    if (what.startsWith("./")) {
      const path = joinPath(folderOf(from), what.slice(2));
      const found = path === null ? undefined : [path, `${path}.rb`].find((each) => files.has(each));
      return found ? [found] : path === null ? "outside" : "lost";
    }
    if (!/^\p{Lu}/u.test(what)) return one(named.get(what) ?? null);
    const words = what.split("::").map(underscored);
    const around = (names.get(from) ?? "").split("/");
    for (let outer = around.length; outer >= 0; outer--)
      for (let length = words.length; length > 0; length--) {
        const found = named.get([...around.slice(0, outer), ...words.slice(0, length)].filter(Boolean).join("/"));
        if (found !== undefined && found !== from) return [found];
      }
    return "outside";
  };
}

const one = (path: string | null): Led => (path === null ? "outside" : [path]);

/** What a loader calls a file: its path below the root it is loaded from. `app/models/concerns/x.rb` is `x`. */
function loadedName(path: string): string | null {
  const found = /(?:^|\/)(?:app\/[^/]+(?:\/concerns)?|lib)\/(.+)\.rb$/.exec(path);
  return found ? found[1]! : null;
}

const underscored = (word: string): string =>
  word
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1_$2")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1_$2")
    .toLowerCase();
