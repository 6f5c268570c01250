import type { Evidence } from "../../../model/built.ts";
import { isGenerated, isOwnCode, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { lexisOf } from "../../files/lexis.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import type { Sample } from "../../../model/kinds/setting.ts";
import { settingElement } from "./element.ts";
import { settingsIn, type SettingFile } from "./read.ts";
import { isSampleOfEnvironment } from "./samples.ts";

const written =
  /\.(?:ya?ml|properties|toml|ini|conf|cfg|tf|sh|env)$|(?:^|\/)\.env[\w.-]*$|(?:^|\/)Procfile$|(?:^|\/)(?:[\w-]+\.)?(?:Docker|Container)file[\w.-]*$|(?:^|\/)(?:appsettings|serverless|vercel|app|package)[\w.-]*\.json$/i;
const largest = 400_000;
/** Of one setting no more values are kept. */
const most = 60;

/** What all files tell of one setting. */
interface Known {
  readonly given: Sample[];
  readonly needs: Map<boolean, Evidence>;
  readonly evidence: Evidence[];
  readonly samples: Sample[];
  proof?: Evidence;
}

/** Settings by the names in capitals under which code, files of deployment and examples know them; and their defaults in code. */
export const settingNames = surveyor<SettingFile>({
  id: "settings",
  title: "names of settings",
  kinds: ["setting"],
  wants: (path) =>
    !isVendored(path) &&
    !isTestFile(path) &&
    ((lexisOf(path) !== undefined && isOwnCode(path)) || written.test(path) || isSampleOfEnvironment(path)),
  read: ({ path, text }) => (text.length > largest || isGenerated(path, text) ? null : settingsIn(path, text)),
  join(files) {
    const found = new Map<string, Known>();
    const gaps: Gap[] = [];
    for (const [path, { names, needed = {}, samples = [], makes }] of files) {
      for (const [name, line, byDefault] of names) {
        const known: Known = found.get(name) ?? { given: [], needs: new Map(), evidence: [], samples: [] };
        found.set(name, known);
        if (known.evidence.length < 2) known.evidence.push({ path, line });
        if (needed[name] !== undefined) known.needs.set(needed[name], { path, line });
        if (byDefault === "") continue;
        if (known.given.length < most) known.given.push({ path, line, value: byDefault });
        known.proof ??= { path, line };
      }
      for (const [name, line, value] of samples) found.get(name)?.samples.push({ path, line, value });
      if (makes !== undefined && gaps.length === 0)
        gaps.push({
          kind: "setting",
          why: `Names of settings are put together when the program runs (${path}:${makes}).`,
        });
    }
    if (found.size === 0) return [];
    const elements = [...found].map(([name, one]) => settingElement(name, one));
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
