// What checks the environment when the program starts tells whether a setting may be left out.

/** Names with a schema of zod, to the end of its chain; what stands in brackets is taken one level deep. */
const checked =
  /(?<![\w."'])["']?([A-Z][A-Z0-9_]{2,60})["']?\s{0,4}:\s{0,8}(z(?:\s{0,30}\.\s{0,4}\w{1,30}(?:\((?:[^()\n]|\([^()\n]{0,80}\)){0,200}\))?){1,12})(?=\s{0,4}(?:,|\}|\n|$))/g;
const leftOut = /\.\s{0,4}(?:optional|nullish)\(\)/;
/** What may stand in for a setting that nobody sets, or makes of it what its name does not tell. */
const otherwise =
  /\.\s{0,4}(?:default|catch|nullable|prefault|or|literal|preprocess|undefined|any|unknown|never|union)\b/;

/** Whether each setting that a file checks has to be set; those of which that is not plain are left out. */
export function neededIn(text: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  if (!/\bz\s{0,30}\.\s{0,4}\w/.test(text)) return found;
  const unsure = new Set<string>();
  for (const { 1: name, 2: chain } of text.matchAll(checked)) {
    const needed = !leftOut.test(chain!);
    if ((needed && otherwise.test(chain!)) || (found.get(name!) ?? needed) !== needed) unsure.add(name!);
    found.set(name!, needed);
  }
  for (const name of unsure) found.delete(name);
  return found;
}
