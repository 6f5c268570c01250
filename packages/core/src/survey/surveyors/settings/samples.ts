import { plainValue } from "../../../model/kinds/plain-value.ts";

// Files that show how the environment may be set: whoever runs the program copies them.

const sample =
  /(?:^|\/)(?:[\w-]*\.)?env[.-](?:[\w-]+[.-])*(?:examples?|samples?|templates?|tmpl|dist|defaults?)(?:[.-][\w-]+)*$|(?:^|\/)(?:examples?|samples?|templates?)\.env$/i;

/** Whether a file is such a sample: `.env.example`, `env-example-relational`, `sample.env`. */
export const isSampleOfEnvironment = (path: string): boolean => sample.test(path);

/** The plain values that a sample gives, with the names and the lines, from 1. Of a name that stands there twice none is. */
export function samplesIn(
  path: string,
  text: string,
): readonly (readonly [name: string, line: number, value: string])[] {
  if (!sample.test(path)) return [];
  const found = new Map<string, readonly [name: string, line: number, value: string] | null>();
  for (const [i, line] of text.split("\n", most).entries()) {
    const [, name, written = ""] = /^(?:export )?([A-Z][A-Z\d_]{1,60})=([^\n#]{0,200})/.exec(line) ?? [];
    if (name === undefined) continue;
    const value = written.trim() === "" ? null : plainValue(name, written);
    found.set(name, value === null || found.has(name) ? null : [name, i + 1, value]);
  }
  return [...found.values()].filter((each) => each !== null);
}

const most = 2_000;
