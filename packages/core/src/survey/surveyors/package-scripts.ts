import type { NamedScript } from "../survey.ts";
import { isVendored } from "../files/kinds-of-file.ts";
import { withoutSecrets } from "../files/without-secrets.ts";
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
  read({ path, text }) {
    if (text.length > largest) return null;
    const found = scriptsIn(withoutSecrets(path, text));
    return found.length > 0 ? found : null;
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
