import { sourceLines } from "../lines-with-offsets.ts";
import type { DependencyShape } from "../notation.ts";
import { isForDevelopers, type Manifest } from "./manifest.ts";
import { matches } from "../../text/matches.ts";

/** Gems of Ruby: what Bundler reads, and what a gem says of itself. */
export const gemfile: Manifest = {
  id: "Gemfile",
  file: /(?:^|\/)(?:Gemfile|gems\.rb|[\w.-]+\.gemspec)$/,
  recognise: (text) =>
    /^\s*gem\s+["'][\w-]+["']/m.test(text) || /^\s*\w+\.add_(?:\w+_)?dependency[\s(]+["']/m.test(text),
  read(text) {
    const dependencies: DependencyShape[] = [];
    // What every open `do` or `if` says of the gems in it.
    const open: (DependencyShape["scope"] | null)[] = [];
    for (const line of sourceLines(text)) {
      const code = line.text.replace(/(^|\s)#.*$/, "");
      if (/^\s*end\b/.test(code)) open.pop();
      const found = gemOf(code, line.from) ?? rubyOf(code, line.from);
      const scope = open.find(Boolean);
      if (found) dependencies.push(scope && found.scope === "runtime" ? { ...found, scope } : found);
      if (/\bdo\s*(?:\|[^|]*\|)?\s*$/.test(code) || /^\s*(?:if|unless|case|begin)\b/.test(code))
        open.push(/^\s*group\b/.test(code) ? groupScope(code) : null);
    }
    return { dependencies };
  },
};

const call = /^\s*(gem|\w+\.add_(?:(development|runtime)_)?dependency)[\s(]+(["'])([\w.-]+)\3/;
const versions = /^\s*,\s*\[?\s*["']([~<>=!\s\d][^"'\n]*)["']/;

function gemOf(code: string, from: number): DependencyShape | null {
  const match = call.exec(code);
  if (!match) return null;
  const name = match[4]!;
  const start = from + match[0].length - 1 - name.length;
  const said: { text: string; from: number }[] = [];
  let rest = match[0].length;
  for (let next = versions.exec(code.slice(rest)); next; next = versions.exec(code.slice(rest))) {
    said.push({ text: next[1]!.trim(), from: from + rest + next[0].length - 1 - next[1]!.length });
    rest += next[0].length;
  }
  const options = code.slice(rest);
  const group = /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|:\w+|["']\w+["'])/.exec(options)?.[1];
  const last = said.at(-1);
  return {
    name,
    range: { from: start, to: start + name.length },
    ...(last
      ? {
          version: said.map(({ text }) => text).join(", "),
          versionRange: { from: said[0]!.from, to: last.from + last.text.length },
        }
      : {}),
    ecosystem: "rubygems",
    scope: match[2] === "development" ? "dev" : group ? groupScope(group) : "runtime",
    ...(/(?:\bpath:|:path\s*=>)/.test(options) ? { local: true } : {}),
  };
}

/** A gem that is for developers and for production too is for production. */
const groupScope = (names: string): "dev" | "runtime" => {
  const groups = matches(names, /:?\b(?!groups?\b|do\b)([a-z_]\w*)/g).map((match) => match[1]!);
  return groups.length > 0 && groups.every(isForDevelopers) ? "dev" : "runtime";
};

function rubyOf(code: string, from: number): DependencyShape | null {
  const match = /^\s*(?:ruby[\s(]+|\w+\.required_ruby_version\s*=\s*)(["'])([^"']+)\1/.exec(code);
  if (!match) return null;
  const start = from + code.indexOf("ruby");
  const end = from + match[0].length - 1;
  return {
    name: "Ruby",
    range: { from: start, to: start + 4 },
    version: match[2]!,
    versionRange: { from: end - match[2]!.length, to: end },
    scope: "runtime",
  };
}
