import { isCode } from "../../files/kinds-of-file.ts";
import { withoutSecrets } from "../../files/without-secrets.ts";
import { composeFile } from "../compose/facts.ts";
import { isSampleOfEnvironment } from "./samples.ts";

/** A name in capitals, and where it stands in the text without secrets. */
export type NamedAt = readonly [name: string, at: number];

/** `[name, line, default]`; the default is empty where the file tells none. */
export type ReadSetting = readonly [name: string, line: number, byDefault: string];

const named = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const either = /\b[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)*\b|\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
/** A name of one word is that of a setting only where it is read from the environment, by whichever language. */
const readAlone =
  /(?:\b(?:process|import\.meta|Bun|Deno)\.env(?:\.get\(|\.|\[)|\b(?:os\.)?(?:environ(?:\.get)?|[gG]etenv|LookupEnv)[[(]|\bENV(?:\.fetch\(|\[)|\$_(?:ENV|SERVER)\[|\benv(?:::var)?[(.[]|\bgetEnv\w{0,20}\(|\bGetEnvironmentVariable\(|\$\{?)[ \t]{0,2}["'`]?([A-Z][A-Z0-9]{2,30})\b(?![\w(])/g;
/** `const { HOST, PORT = 3000 } = process.env` */
const takenApart = /\{([^{}]{1,600})\}[ \t]?=[ \t]?(?:process|import\.meta|Bun)\.env\b/g;
/** What checks the environment: `PORT: z.coerce.number()`, `PORT: Joi.number()` */
const checked = /(?<![\w."'])["']?([A-Z][A-Z0-9]{2,30})["']?[ \t]?:[ \t]?(?:z|Joi|joi|yup|v|envalid)\./g;
const alone = /(?<![\w/.-])[A-Z][A-Z0-9]{2,30}(?![\w/.-])/g;
/** Modules of settings, as Django and Flask have them: a name that is given a value there is that of a setting, also one of one word. */
const moduleOfSettings = /(?:^|\/)(?:\w*settings\w*|configs?|configurations?|conf)(?:\/[^/]+)*\.py$/;
const assigned = /^[ \t]{0,8}([A-Z][A-Z0-9]{2,30})(?:[ \t]?:[ \t]?\w{1,30})?[ \t]{0,8}=(?!=)/gm;
const envFile = /(?:^|\/)(?:[\w-]*\.)?env(?:\.[\w-]+)*$|\.env$/i;
/** `env.ts` reads the environment; a script of a shell gives names values as files of the environment do. */
const isProgram = (path: string): boolean => isCode(path) && !/\.sh$/i.test(path);
const isManifest = /^[ \t-]*["']?apiVersion["']?:[^\n]*$/m;

/**
 * The names in capitals that may be of settings, secrets apart. Where a file gives names values, in files of the environment, of
 * Compose and of Kubernetes, a value is no name, and what it refers to is one.
 */
export function namesIn(path: string, text: string): { readonly told: string; readonly names: readonly NamedAt[] } {
  const told = withoutSecrets(path, text);
  const isName =
    (envFile.test(path) && !isProgram(path)) || isSampleOfEnvironment(path)
      ? isKey
      : composeFile.test(path)
        ? isKeyOrPassedOn
        : /\.ya?ml$/i.test(path) && isManifest.test(text)
          ? isKeyOrNamed
          : null;
  const names = [...told.matchAll(isName ? either : named)]
    .filter(({ 0: name, index }) => !isName || isName(told, index, index + name.length))
    .map(({ 0: name, index }): NamedAt => [name, index]);
  return { told, names: isName ? names : [...names, ...namesOfOneWord(path, told)] };
}

function namesOfOneWord(path: string, text: string): NamedAt[] {
  const patterns = moduleOfSettings.test(path) ? [readAlone, checked, assigned] : [readAlone, checked];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: name, index }): NamedAt => [name!, index + whole.indexOf(name!)]),
  );
  for (const { 1: inside, index } of text.matchAll(takenApart))
    for (const one of inside!.matchAll(alone)) found.push([one[0], index + 1 + one.index]);
  return found;
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
