import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { type Imported, importSurvey } from "../../imports/graph.ts";
import { surveyor } from "../../surveyor.ts";
import { holdsTypes } from "./holds-types.ts";
import { importsOf } from "./imports-of.ts";
import { scriptResolver } from "./resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "./settings.ts";

interface ScriptFacts {
  readonly imports?: readonly Imported[];
  /** It declares types and nothing that runs. */
  readonly types?: true;
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
    return (
      script && { imports: importsOf(file.text, script), ...(holdsTypes(file.text, script) ? { types: true } : {}) }
    );
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
      holdsTypes: (path) => files.get(path)?.types === true,
    });
  },
});
