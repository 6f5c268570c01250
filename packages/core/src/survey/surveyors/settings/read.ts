import { plainValue } from "../../../model/kinds/plain-value.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { lexisOf } from "../../files/lexis.ts";
import { fallbackBehind } from "./fallback-behind.ts";
import { namesIn, type ReadSetting } from "./names.ts";
import { neededIn } from "./needed.ts";
import { samplesIn } from "./samples.ts";
import { settingsOfPydantic } from "./pydantic.ts";
import { settingsOfTags } from "./struct-tags.ts";

export interface SettingFile {
  readonly names: readonly ReadSetting[];
  /** Those of which the file checks whether they are set: whether they have to be. */
  readonly needed?: Readonly<Record<string, boolean>>;
  /** The values that a sample of the environment gives. */
  readonly samples?: readonly ReadSetting[];
  /** The line of what makes names of settings when the program runs. */
  readonly makes?: number;
}

/** Code without any of these gives no setting a default. */
const tells =
  /\benv\b|environ|getenv|\.default\(|\bdefault=|^[ \t]*(?:export |const )*[A-Z][A-Z0-9]*_[A-Z0-9_]*(?:\s?:[^=\n]{1,40})?[ \t]{0,40}=\s?["'\d-]/im;
const most = 600;
/** Libraries that put names of settings together: from fields of a class, from keys and a prefix. */
const makers =
  /\bviper\.\w|\benvconfig\.|SetEnvPrefix|\benv_prefix["']?\s*[=:]\s*(?!["'\s])|@ConfigurationProperties|AddEnvironmentVariables|\bconvict\(|figment::|config::Environment|\bkoanf\b|\bcleanenv\b|env_nested_delimiter/;

const literal = String.raw`("[^"\n]{0,120}"|'[^'\n]{0,120}'|-?\d[\d_]{0,12}(?:\.\d{1,6})?|true\b|false\b|True\b|False\b)`;
/** `TOKEN_MINUTES: int = 30` */
const asConstant = new RegExp(
  String.raw`^(?:\s?:\s?[\w.]{1,30}(?:\[[\w., ]{1,40}\])?)?[ \t]{0,40}=\s?${literal}\s{0,4}(?:[#;,]|\/\/|\n|$)`,
);
const defaults: readonly RegExp[] = [
  // process.env.PORT ?? "3000", Number(env["PORT"] || 3000), ENV["MODE"].presence || "plain"
  new RegExp(String.raw`^["']?\]?\)?(?:\.presence)?\s{0,4}(?:\?\?|\|\|)\s{0,4}${literal}`),
  // ENV.fetch("PORT") { 3000 }
  new RegExp(String.raw`^["']\)\s{0,4}\{\s{0,4}${literal}\s{0,4}\}`),
  // os.getenv("PORT", "3000"), config("PORT", default=3000)
  new RegExp(String.raw`^["']\s{0,4},\s{0,4}(?:default(?:_value)?\s?=\s?)?${literal}\s{0,4}[,)]`),
  // PORT: z.coerce.number().default(3000)
  new RegExp(
    String.raw`^\s{0,2}:\s{0,2}\w(?:(?!\n\s{0,12}\w+\s?:)[^{};]){0,240}?\.default\(\s{0,4}${literal}\s{0,4}\)`,
  ),
  asConstant,
];

/** Whether a file takes the settings that the fields of a struct name in their tags, and no others: `mapstructure:"SMTP_HOST"`. */
const namesItself = (text: string): boolean =>
  /`mapstructure:"[A-Z][A-Z0-9_]*"/.test(text) &&
  !/\bviper\.(?:Get\w*|Sub|SetEnvPrefix|SetEnvKeyReplacer)\(/.test(text);

/** The settings that a file names, with what code gives them where nobody sets them. Linear in the text. */
export function settingsIn(path: string, text: string): SettingFile | null {
  const found = new Map<string, ReadSetting>();
  const { told, names } = namesIn(path, text);
  const lines = new Lines(told);
  const add = (name: string, at: number, byDefault: string | null): void => {
    const known = found.get(name);
    if (known ? known[2] === "" && byDefault : found.size < most)
      found.set(name, [name, known?.[1] ?? lines.lineAt(at), byDefault ?? ""]);
  };
  for (const [name, at] of names) add(name, at, null);
  // `${PORT:3000}`, `${PORT:-3000}`, as Spring, Compose and shells have it.
  for (const { 1: name, 2: byDefault, index } of text.matchAll(
    /\$\{([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*):-?([^{}\s"'#$]{1,60})\}/g,
  ))
    if (found.has(name!)) add(name!, index, plainValue(name!, byDefault!));
  const lexis = found.size > 0 ? lexisOf(path) : undefined;
  // What a name is given where it is read from outside goes before a constant of the name, which may be one of several.
  const constants: [name: string, at: number, value: string | null][] = [];
  // Where code gives one name two defaults, each is told.
  const others: ReadSetting[] = [];
  if (lexis && tells.test(text))
    for (const { kind, text: word, from, to } of tokenize(text, lexis).tokens) {
      const name = kind === "string" ? word.slice(1, -1) : word;
      if (kind === "mark" || kind === "number" || !found.has(name)) continue;
      const behind = text.slice(kind === "string" ? to - 1 : to, to + 320);
      const pattern = defaults.find((each) => each.test(behind));
      const given = pattern?.exec(behind)?.[1] ?? (kind === "string" ? fallbackBehind(text, from, to) : null);
      const said = given?.replace(/^["'`](.*)["'`]$/, "$1");
      if (said === undefined) continue;
      const value = plainValue(name, /^\d/.test(said) ? said.replaceAll("_", "") : said);
      if (pattern === asConstant) constants.push([name, from, value]);
      else if (value && found.get(name)![2] !== "" && others.length < most)
        others.push([name, lines.lineAt(from), value]);
      else add(name, from, value);
    }
  for (const constant of constants) add(...constant);
  for (const one of settingsOfPydantic(path, text))
    if (found.size < most && !found.get(one[0])?.[2]) found.set(one[0], one);
  const tags = path.endsWith(".go") ? settingsOfTags(text) : [];
  for (const { name, at, byDefault } of tags) add(name, at, byDefault);
  const made = namesItself(text) ? null : makers.exec(text);
  if (found.size === 0 && !made) return null;
  const samples = samplesIn(path, text);
  const needed = new Map(lexis ? neededIn(told) : []);
  for (const each of tags) if (each.needed) needed.set(each.name, true);
  return {
    names: [...found.values(), ...others],
    ...(samples.length > 0 ? { samples } : {}),
    ...(needed.size > 0 ? { needed: Object.fromEntries(needed) } : {}),
    ...(made ? { makes: new Lines(text).lineAt(made.index) } : {}),
  };
}
