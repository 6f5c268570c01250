import type { NodeFacts } from "../../model/kinds/node.ts";
import { plainValue } from "../../model/kinds/plain-value.ts";
import type { Placed, Setting } from "../../notation/compose/service.ts";
import type { LineFinder } from "../../text/lines.ts";
import type { UnitPlace } from "./unit.ts";

/** A variable with a value that may be told. */
export interface PlainSetting {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** Of the variables that are set, those whose values are plain and can be no secrets. */
export const plainSettings = (settings: readonly Placed<Setting>[], lines: LineFinder): PlainSetting[] =>
  settings.flatMap(({ value: { name, value }, range }) => {
    const plain = value === undefined ? null : plainValue(name, value);
    return plain === null ? [] : [{ name, value: plain, line: lines.lineAt(range.from) }];
  });

/** What a unit is set to by all of its sources, the last one deciding, and where each value stands. */
export function settingsOf(
  sources: readonly (readonly [path: string, settings: readonly PlainSetting[], names: readonly string[]])[],
): { readonly facts: Pick<NodeFacts, "settings">; readonly proof: Readonly<Record<string, UnitPlace>> } {
  const found = new Map<string, PlainSetting & { readonly path: string }>();
  for (const [path, settings, names] of sources) {
    // A value that may not be told hides the one that it takes the place of.
    for (const name of names) found.delete(name);
    for (const setting of settings) found.set(setting.name, { ...setting, path });
  }
  if (found.size === 0) return { facts: {}, proof: {} };
  return {
    facts: { settings: Object.fromEntries([...found].map(([name, { value }]) => [name, value])) },
    proof: Object.fromEntries([...found].map(([name, { path, line }]) => [settingFact(name), { path, line }])),
  };
}

/** The name of the fact that a variable has its value. */
export const settingFact = (name: string): string => `setting ${name}`;
