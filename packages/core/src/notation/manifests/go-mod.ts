import { sourceLines } from "../lines-with-offsets.ts";
import type { DependencyShape } from "../notation.ts";
import type { Declared, Manifest } from "./manifest.ts";
import { matches } from "../../text/matches.ts";

/** Modules of Go. */
export const goMod: Manifest = {
  id: "go.mod",
  file: /(?:^|\/)go\.(?:mod|work)$/,
  recognise: (text) => /^module\s+\S+\s*$/m.test(text) || /^require\s+(?:\(\s*$|[\w.-]+\.[a-z]+\/\S+ v\d)/m.test(text),
  read: readGoMod,
};

interface Line {
  readonly words: readonly { readonly text: string; readonly from: number }[];
  readonly remark: string;
}

function readGoMod(text: string): Declared {
  const found: DependencyShape[] = [];
  const replacements: Line["words"][] = [];
  let block = "";
  for (const line of sourceLines(text)) {
    const { words, remark } = split(line.text, line.from);
    if (words.length === 0) continue;
    if (words[0]!.text === ")") {
      block = "";
      continue;
    }
    const directive = block || words[0]!.text;
    const rest = block ? words : words.slice(1);
    if (!block && rest[0]?.text === "(") {
      block = directive;
      continue;
    }
    const [first, second] = rest;
    if (directive === "go" && first)
      found.push({ name: "Go", range: at(words[0]!), version: first.text, versionRange: at(first), scope: "runtime" });
    else if (directive === "require" && first && second && /^v\d/.test(second.text))
      found.push({
        name: first.text,
        range: at(first),
        version: second.text,
        versionRange: at(second),
        ecosystem: "go",
        scope: "runtime",
        ...(/\bindirect\b/.test(remark) ? { indirect: true } : {}),
      });
    else if (directive === "replace") replacements.push(rest);
  }
  const required = /^module\s/m.test(text) ? marked(found) : found;
  return { dependencies: replacements.length > 0 ? required.map((each) => replaced(each, replacements)) : required };
}

/** In a whole file that was never tidied every module is marked as indirect: then the marks tell nothing. */
function marked(found: readonly DependencyShape[]): readonly DependencyShape[] {
  if (found.some(({ ecosystem, indirect }) => ecosystem !== undefined && !indirect)) return found;
  return found.map((each) => ({ ...each, indirect: false }));
}

/** What is built is the module that replaces a required one; its name in the code stays. */
function replaced(found: DependencyShape, replacements: readonly Line["words"][]): DependencyShape {
  for (const words of replacements) {
    const arrow = words.findIndex(({ text }) => text === "=>");
    const [old, oldVersion] = words.slice(0, Math.max(arrow, 0));
    const [by, version] = words.slice(arrow + 1);
    if (!by || old?.text !== found.name || (oldVersion && oldVersion.text !== found.version)) continue;
    const { version: _, versionRange: __, ...rest } = found;
    return version ? { ...rest, version: version.text, versionRange: at(version) } : { ...rest, local: true };
  }
  return found;
}

function split(line: string, from: number): Line {
  const comment = line.indexOf("//");
  const code = comment < 0 ? line : line.slice(0, comment);
  return {
    words: matches(code, /[()]|"[^"]*"|[^\s()"]+/g).map((match) => {
      const quoted = match[0].startsWith('"');
      return { text: match[0].replaceAll('"', ""), from: from + match.index + (quoted ? 1 : 0) };
    }),
    remark: comment < 0 ? "" : line.slice(comment + 2),
  };
}

const at = ({ text, from }: Line["words"][number]): { from: number; to: number } => ({ from, to: from + text.length });
