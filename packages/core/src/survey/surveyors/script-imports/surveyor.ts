import { isGenerated, isOwnCode, isOwnDeclaration } from "../../files/kinds-of-file.ts";
import { type Imported, importSurvey } from "../../imports/graph.ts";
import { surveyor } from "../../surveyor.ts";
import { holdsTypes, passedOn, takenBy, typesIn } from "./holds-types.ts";
import { importsOf, typeImportsOf } from "./imports-of.ts";
import { scriptResolver } from "./resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "./settings.ts";

interface ScriptFacts {
  readonly imports?: readonly Imported[];
  /** What it says that it imports for its types alone. */
  readonly typeImports?: readonly Imported[];
  /** `true` where it declares types and nothing that runs; else the types among what it exports. */
  readonly types?: true | readonly string[];
  /** The names by which it takes what may be types from other files, by what it calls these. */
  readonly takes?: Readonly<Record<string, readonly string[]>>;
  /** What it calls the files all of whose exports are its own. */
  readonly passes?: readonly string[];
  readonly settings?: ScriptSettings;
}

/** Files pass on what others export no further than this. */
const furthest = 4;

const isScript = (path: string): boolean => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path);

/** Which file of JavaScript or TypeScript uses which, also from Vue and Svelte files. */
export const scriptImports = surveyor<ScriptFacts>({
  id: "script-imports",
  title: "imports of TypeScript and JavaScript",
  kinds: [],
  wants: (path) => isSettings(path) || (isScript(path) && (isOwnCode(path) || isOwnDeclaration(path))),
  read(file) {
    if (isSettings(file.path)) {
      const settings = readSettings(file.path, file.text);
      return settings && { settings };
    }
    const isWritten = isOwnDeclaration(file.path, file.text) || !isGenerated(file.path, file.text);
    const script = isWritten ? file.script() : null;
    if (!script) return null;
    const types = holdsTypes(file.text, script) || typesIn(file.text);
    const takes = takenBy(script);
    const passes = passedOn(script);
    const imports = importsOf(file.text, script);
    const typeImports = typeImportsOf(file.text, script, imports);
    return {
      imports,
      ...(typeImports.length > 0 ? { typeImports } : {}),
      ...(types === true || types.length > 0 ? { types } : {}),
      ...(Object.keys(takes).length > 0 ? { takes } : {}),
      ...(passes.length > 0 ? { passes } : {}),
    };
  },
  join(files, site) {
    const settings = new Map<string, ScriptSettings>();
    const scripts: (readonly [string, readonly Imported[], readonly Imported[]])[] = [];
    for (const [path, facts] of files) {
      if (facts.settings) settings.set(path, facts.settings);
      if (facts.imports) scripts.push([path, facts.imports, facts.typeImports ?? []]);
    }
    const lead = scriptResolver(settings, site);
    const isType = (path: string, name: string, steps = 0): boolean => {
      const { types, passes = [] } = files.get(path) ?? {};
      if (types === true || types?.includes(name)) return true;
      return (
        steps < furthest &&
        passes.some((what) => {
          const led = lead(path, what);
          return typeof led !== "string" && led.some((other) => other !== path && isType(other, name, steps + 1));
        })
      );
    };
    return importSurvey({
      source: "script-imports",
      language: "TypeScript and JavaScript",
      files: scripts,
      lead,
      needsTypes(from, what, to) {
        return files.get(from)?.takes?.[what]?.every((name) => isType(to, name)) === true;
      },
    });
  },
});
