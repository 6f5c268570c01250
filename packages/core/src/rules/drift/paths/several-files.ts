import { isThere, pathsEndingIn } from "./find-path.ts";

/** The file that comes first of several named with slashes between, `CLAUDE.md/AGENTS.md`, where all of them are here; `null` of any other name. */
export function firstOfSeveral(name: string, files: readonly string[]): string | null {
  const parts = name.split("/");
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => isFile.test(part))) return null;
  const found = parts.map((part) => (isThere(part, files) ? part : pathsEndingIn(part, files)[0]));
  return found.every((file) => file !== undefined) ? found[0]! : null;
}

/** A folder may have a dot in its name, but no ending of a text or of code. */
const isFile =
  /^[\w-][\w.-]*\.(?:md|txt|json|ya?ml|toml|[cm]?[jt]sx?|py|go|rs|rb|php|java|cs|sh|sql|html?|css|vue|svelte)$/;
