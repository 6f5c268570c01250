import { plainValue } from "../../../model/kinds/plain-value.ts";
import { python } from "../../../notation/python/read.ts";
import { Lines } from "../../../text/lines.ts";
import type { ReadSetting } from "./names.ts";

/**
 * The variables that classes of pydantic-settings read: each field under the prefix of its class and its own name, in capitals.
 * What is read under an alias is left alone. Linear in the text.
 */
export function settingsOfPydantic(path: string, text: string): readonly ReadSetting[] {
  if (!path.endsWith(".py") || !/\bBaseSettings\b/.test(text)) return [];
  const records = python.read(text, "python").records ?? [];
  const lines = new Lines(text);
  const heirs = new Set(["BaseSettings"]);
  for (const { name, bases = [] } of records) if (bases.some((base) => heirs.has(base))) heirs.add(name);
  return records.flatMap(({ bases = [], fields, range }, i) => {
    if (!bases.some((base) => heirs.has(base))) return [];
    const end = records[i + 1]?.range.from ?? text.length;
    const prefix = prefixIn(text.slice(range.from, end));
    if (prefix === null) return [];
    return fields.flatMap(({ name, range: { from }, default: given, filled }, at): ReadSetting[] => {
      if (/\b(?:\w*alias|env)\s*=/.test(text.slice(from, fields[at + 1]?.range.from ?? end))) return [];
      const variable = `${prefix}${name}`.toUpperCase();
      const value = given ?? filled;
      const isLiteral = value !== undefined && /^(?:"[^"]*"|'[^']*'|-?\d[\d_.]*|True|False)$/.test(value);
      const byDefault = isLiteral ? plainValue(variable, /^\d/.test(value) ? value.replaceAll("_", "") : value) : null;
      return [[variable, lines.lineAt(from), byDefault ?? ""]];
    });
  });
}

/** The prefix that a class gives its variables, empty where it gives none; `null` where it is computed. */
function prefixIn(body: string): string | null {
  const said = /\benv_prefix["']?\s*[=:]\s*(?:["'](\w*)["'])?/.exec(body);
  return said ? (said[1] ?? null) : "";
}
