import { withoutSecrets } from "../../files/without-secrets.ts";
import { composeFile } from "../compose/facts.ts";

/** A name in capitals, and where it stands in the text without secrets. */
export type NamedAt = readonly [name: string, at: number];

const named = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const envFile = /(?:^|\/)(?:[\w-]*\.)?env(?:\.[\w-]+)*$|\.env$/i;
const isManifest = /^[ \t-]*["']?apiVersion["']?:[^\n]*$/m;

/**
 * The names in capitals that may be of settings, secrets apart. Where a file gives names values, in files of the environment, of
 * Compose and of Kubernetes, a value is no name, and what it refers to is one.
 */
export function namesIn(path: string, text: string): { readonly told: string; readonly names: readonly NamedAt[] } {
  const told = withoutSecrets(path, text);
  const isName = envFile.test(path)
    ? isKey
    : composeFile.test(path)
      ? isKeyOrPassedOn
      : /\.ya?ml$/i.test(path) && isManifest.test(text)
        ? isKeyOrNamed
        : null;
  const names = [...told.matchAll(named)]
    .filter(({ 0: name, index }) => !isName || isName(told, index, index + name.length))
    .map(({ 0: name, index }): NamedAt => [name, index]);
  return { told, names };
}

type IsName = (text: string, from: number, to: number) => boolean;

/** What stands on the line before a name; of a line that is very long, its last part. */
const before = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 400), at);

/** `NAME=`, `- NAME: `, `{ NAME: `; or within a value `${NAME}`, `$NAME`, `$(NAME)`, `{{ .Values.NAME }}`. */
const isKey: IsName = (text, from, to) => {
  const begin = before(text, from);
  if (/\$[{(]?$|\{\{[^}"'\n]*\.$/.test(begin)) return true;
  return (
    /^["']?[ \t]*[:=]/.test(text.slice(to, to + 40)) &&
    /(?:^|[{[,])[ \t]*(?:#[ \t]*)?(?:-[ \t]+)?(?:export[ \t]+)?["']?$/.test(begin)
  );
};

/** `- name: NAME`, `{ key: NAME }` too, as containers are given their environment. */
const isKeyOrNamed: IsName = (text, from, to) =>
  isKey(text, from, to) || /(?:^|[\s{,"'-])(?:name|key)["']?:[ \t]*["']?$/.test(before(text, from));

/** `environment:` with `- NAME` alone too, which passes on what Compose itself is given. */
const isKeyOrPassedOn: IsName = (text, from, to) =>
  isKey(text, from, to) ||
  (/^[ \t]*-[ \t]+["']?$/.test(before(text, from)) &&
    /^["']?[ \t]*(?:#|\r?\n|$)/.test(text.slice(to, to + 40)) &&
    /(?:environment|args):[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:[#-][^\n]*)?\n)*[^\n]*$/.test(
      text.slice(Math.max(0, from - 4_000), from),
    ));
