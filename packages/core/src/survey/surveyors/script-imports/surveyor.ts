import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { type Imported, importSurvey } from "../../imports/graph.ts";
import { surveyor } from "../../surveyor.ts";
import { holdsTypes, takenBy, typesIn } from "./holds-types.ts";
import { importsOf } from "./imports-of.ts";
import { scriptResolver } from "./resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "./settings.ts";

interface ScriptFacts {
  readonly imports?: readonly Imported[];
  /** `true` where it declares types and nothing that runs; else the types among what it exports. */
  readonly types?: true | readonly string[];
  /** The names by which it takes what may be types from other files, by what it calls these. */
  readonly takes?: Readonly<Record<string, readonly string[]>>;
  readonly settings?: ScriptSettings;
}

const isScript = (path: string): boolean => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path);

/** Which file of JavaScript or TypeScript uses which, also from Vue and Svelte files. */
export const scriptImports = surveyor<ScriptFacts>({
  id: "script-imports",
  title: "imports of TypeScript and JavaScript",
  kinds: [],
  wants: (path) => isSettings(path) || (isScript(path) && isOwnCode(path)),
  read(file) {
    if (isSettings(file.path)) {
      const settings = readSettings(file.path, file.text);
      return settings && { settings };
    }
    const script = isGenerated(file.path, file.text) ? null : file.script();
    if (!script) return null;
    const types = holdsTypes(file.text, script) || typesIn(file.text);
    const takes = takenBy(script);
    return {
      imports: importsOf(file.text, script),
      ...(types === true || types.length > 0 ? { types } : {}),
      ...(Object.keys(takes).length > 0 ? { takes } : {}),
    };
  },
  join(files, site) {
    const settings = new Map<string, ScriptSettings>();
    const scripts: (readonly [string, readonly Imported[]])[] = [];
    for (const [path, facts] of files) {
      if (facts.settings) settings.set(path, facts.settings);
      if (facts.imports) scripts.push([path, facts.imports]);
    }
    return importSurvey({
      source: "script-imports",
      language: "TypeScript and JavaScript",
      files: scripts,
      lead: scriptResolver(settings, site),
      needsTypes(from, what, to) {
        const types = files.get(to)?.types;
        const taken = files.get(from)?.takes?.[what];
        if (types === undefined || taken === undefined) return false;
        return types === true || taken.every((name) => types.includes(name));
      },
    });
  },
});
