import type { BuiltElement, Evidence } from "../../../model/built.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { isGenerated, isOwnCode, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { lexisOf } from "../../files/lexis.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { settingsIn, type SettingFile } from "./read.ts";

const written =
  /\.(?:ya?ml|properties|toml|ini|conf|cfg|tf|sh|env)$|(?:^|\/)\.env[\w.-]*$|(?:^|\/)(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*$|(?:^|\/)(?:appsettings|serverless|vercel|app|package)[\w.-]*\.json$/i;
const largest = 400_000;

/** Settings by the names in capitals under which code, files of deployment and examples know them; and their defaults in code. */
export const settingNames = surveyor<SettingFile>({
  id: "settings",
  title: "names of settings",
  kinds: ["setting"],
  wants: (path) =>
    !isVendored(path) && !isTestFile(path) && ((lexisOf(path) !== undefined && isOwnCode(path)) || written.test(path)),
  read: ({ path, text }) => (text.length > largest || isGenerated(path, text) ? null : settingsIn(path, text)),
  join(files) {
    const found = new Map<string, { defaults: Set<string>; proof?: Evidence; evidence: Evidence[] }>();
    const gaps: Gap[] = [];
    for (const [path, { names, makes }] of files) {
      for (const [name, line, byDefault] of names) {
        const known = found.get(name) ?? { defaults: new Set(), evidence: [] };
        found.set(name, known);
        if (known.evidence.length < 2) known.evidence.push({ path, line });
        if (byDefault === "") continue;
        known.defaults.add(byDefault);
        known.proof ??= { path, line };
      }
      if (makes !== undefined && gaps.length === 0)
        gaps.push({
          kind: "setting",
          why: `Names of settings are put together when the program runs (${path}:${makes}).`,
        });
    }
    if (found.size === 0) return [];
    const elements = [...found].map(([name, { defaults, proof, evidence }]): BuiltElement<"setting"> => {
      const [one, other] = defaults;
      return {
        id: idOf("setting", name),
        kind: "setting",
        name,
        parent: null,
        facts: one !== undefined && other === undefined ? { default: one } : {},
        evidence,
        ...(proof ? { proof: { default: proof } } : {}),
      };
    });
    return [
      {
        source: "settings",
        target: "",
        knows: ["setting"],
        ...(gaps.length > 0 ? { gaps } : {}),
        elements,
        problems: [],
      },
    ];
  },
});
