import { isThere, pathsEndingIn } from "./find-path.ts";

/**
 * The file that comes first of several named with slashes between, `CLAUDE.md/AGENTS.md` or `src/Pump.h/.cpp`, where all of them are here;
 * `null` of any other name.
 */
export function firstOfSeveral(name: string, files: readonly string[]): string | null {
  const found = severalIn(name).map((part) => (isThere(part, files) ? part : pathsEndingIn(part, files)[0]));
  return found.length > 1 && found.every((file) => file !== undefined) ? found[0]! : null;
}

function severalIn(name: string): readonly string[] {
  const parts = name.split("/");
  if (parts.length <= most && parts.every((part) => isFile.test(part))) return parts;
  const [, stem, endings] = ofOneStem.exec(name) ?? [];
  return stem === undefined ? [] : endings!.split("/").map((ending) => `${stem}.${ending.replace(/^\./, "")}`);
}

const most = 4;

/** A folder may have a dot in its name, but no ending of a text or of code. */
const isFile =
  /^[\w-][\w.-]*\.(?:md|txt|json|ya?ml|toml|[cm]?[jt]sx?|py|go|rs|rb|php|java|cs|sh|sql|html?|css|vue|svelte)$/;

/** One name with several endings: what is declared, what is defined, how it looks. */
const ofOneStem =
  /^(.{1,200}?)\.([a-z]{1,5}(?:\/\.?(?:cpp|cc|cxx|c|h|hpp|hxx|m|mm|ui|ts|js|tsx|jsx|html|s?css|vue|cs|resx|xaml)){1,3})$/;
