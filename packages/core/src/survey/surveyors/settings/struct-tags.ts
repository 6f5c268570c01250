import { plainValue } from "../../../model/kinds/plain-value.ts";

/** A setting that a field of a struct of Go names in its tag: `env:"PORT" envDefault:"8080"`. */
export interface TaggedSetting {
  readonly name: string;
  readonly at: number;
  /** What its tag gives it where nobody sets it; else what code puts into the field while that is empty. */
  readonly byDefault: string | null;
  readonly needed: boolean;
}

const tagged =
  /(\w{1,60})[ \t]{1,40}[\w.*[\]]{1,60}[ \t]{1,40}`([^`\n]{0,200}?\b(?:env|envconfig):"([A-Z][A-Z0-9_]{1,60})(,[^"\n]{0,120})?"[^`\n]{0,200})`/g;
const inTag = /\b(?:envDefault|env-default|default):"([^"\n]{1,120})"/;
const amongOptions = /,default=([^,"\n]{1,120})/;
const demanded = /,(?:required|notEmpty)\b|\b(?:env-)?required:"true"/;
/** `if len(c.App.Lang) == 0 { c.App.Lang = "en" }`, `if c.Port == 0 { c.Port = 80 }` */
const ifEmpty =
  /\bif (?:len\(([\w.]{1,80})\) ?(?:==|<=) ?0|([\w.]{1,80}) ?(?:==|<=) ?(?:""|0)) ?\{\s{1,20}([\w.]{1,80}) ?= ?("[^"\n]{0,120}"|\d{1,12})\s{1,20}\}/g;

/** The settings that the structs of a file of Go name. A field that several structs have is given nothing by the code behind them. Linear in the text. */
export function settingsOfTags(text: string): readonly TaggedSetting[] {
  if (!/`[^`\n]*\b(?:env|envconfig):"/.test(text)) return [];
  const found = [...text.matchAll(tagged)];
  const put = putWhileEmpty(text);
  return found.map(({ 1: field, 2: tag, 3: name, 4: options = "", index }): TaggedSetting => {
    const said = inTag.exec(tag!)?.[1] ?? amongOptions.exec(options)?.[1];
    const isOne = found.filter(([, other]) => other === field).length === 1;
    const given = said ?? (isOne ? put.get(field!) : undefined);
    return {
      name: name!,
      at: index,
      byDefault: given === undefined ? null : plainValue(name!, given),
      needed: demanded.test(options) || demanded.test(tag!),
    };
  });
}

/** What code puts into fields while they are empty, by their names; nothing into those that are given several values. */
function putWhileEmpty(text: string): ReadonlyMap<string, string> {
  const put = new Map<string, string | null>();
  for (const { 1: measured, 2: compared, 3: given, 4: value } of text.matchAll(ifEmpty)) {
    if ((measured ?? compared) !== given) continue;
    const field = given!.slice(given!.lastIndexOf(".") + 1);
    const plain = value!.replaceAll('"', "");
    put.set(field, put.has(field) && put.get(field) !== plain ? null : plain);
  }
  return new Map([...put].flatMap(([field, value]) => (value === null ? [] : [[field, value] as const])));
}
