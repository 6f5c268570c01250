import type { NamedScript } from "../survey.ts";
import { redacted } from "../../text/redacted.ts";
import { isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";

type Script = Omit<NamedScript, "path">;

const most = 200;
const largest = 500_000;
const entry = /^\s*"([\w:@./-]{1,80})"\s*:\s*"((?:[^"\\]|\\.){0,2000})"/;

/** The scripts of package.json files: what `npm run NAME` runs. */
export const packageScripts = surveyor<readonly Script[]>({
  id: "package-scripts",
  title: "scripts of packages",
  kinds: [],
  wants: (path) => /(?:^|\/)package\.json$/.test(path) && !isVendored(path),
  read({ text }) {
    if (text.length > largest) return null;
    const found = scriptsIn(text);
    const names = new Set(found.map(({ name }) => name));
    return found.length > 0 ? found.map((one) => ({ ...one, command: told(one.command, names) })) : null;
  },
  join(read) {
    const scripts = [...read].flatMap(([path, found]) => found.map((one) => ({ ...one, path })));
    if (scripts.length === 0) return [];
    return [{ source: "package-scripts", target: "", knows: [], elements: [], scripts, problems: [] }];
  },
});

/** Line by line, as every tool writes them; so each has its place, and a file that is cut short is read as far as it goes. */
function scriptsIn(text: string): Script[] {
  const found: Script[] = [];
  let inside = false;
  for (const [i, line] of text.split("\n").entries()) {
    const opened = /^\s*[{]?\s*"scripts"\s*:\s*\{/.exec(line);
    if (opened) inside = true;
    const rest = opened ? line.slice(opened[0].length) : line;
    if (inside) {
      for (const part of rest.split(/(?<="),/)) {
        const one = entry.exec(part);
        if (one && found.length < most) found.push({ name: one[1]!, command: unescaped(one[2]!), line: i + 1 });
      }
      if (/^\s*\}/.test(rest.replace(/"(?:[^"\\]|\\.)*"/g, "").replace(/[^{}]/g, ""))) inside = false;
    }
  }
  return found;
}

const unescaped = (text: string): string => text.replace(/\\(["\\/])/g, "$1");

/** A command without secrets; `secrets:scan` is one of the scripts, and gives no secret a value. */
function told(command: string, names: ReadonlySet<string>): string {
  const hidden = redacted(command);
  return command.replace(/\S+/g, (word, at: number) => (names.has(word) ? word : hidden.slice(at, at + word.length)));
}
