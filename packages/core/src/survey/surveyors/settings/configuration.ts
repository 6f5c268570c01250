import type { Evidence } from "../../../model/built.ts";
import type { Sample } from "../../../model/kinds/setting.ts";
import { plainValue } from "../../../model/kinds/plain-value.ts";
import { entriesOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { nameOf } from "../../files/paths.ts";
import { surveyor } from "../../surveyor.ts";
import { settingElement } from "./element.ts";
import { keysOfNet } from "./keys-of-net.ts";

/** The value is empty where none may be told. */
type Given = readonly [key: string, value: string, line: number];

/** Files that configure an application, by their names; what configures tools and deployments is called otherwise. */
const configures =
  /^(?:config(?:uration)?|application|appsettings|settings|bootstrap)(?:[.-][\w-]+)?\.(?:ya?ml|json|properties)$/i;
const ofTools = /(?:^|\/)(?:\.\w[\w-]*|node_modules)\//;
const most = 2_000;

/** The values that files of configuration give their keys, those that are plain and can be no secrets. */
export const configuration = surveyor<readonly Given[]>({
  id: "configuration",
  title: "files of configuration",
  kinds: ["setting"],
  wants: (path) =>
    (configures.test(nameOf(path)) || /\.(?:ya?ml|cs)$/i.test(path)) &&
    !ofTools.test(path) &&
    !isTestFile(path) &&
    !isVendored(path),
  read({ path, text }) {
    const given = path.endsWith(".cs")
      ? keysOfNet(text).map(({ name, line }): Given => [name, "", line])
      : configures.test(nameOf(path))
        ? valuesIn(path, text)
        : ofConfigMaps.test(text)
          ? heldFiles(text)
          : [];
    return given.length > 0 ? given : null;
  },
  join(files) {
    const found = new Map<string, { given: Sample[]; evidence: Evidence[] }>();
    for (const [path, given] of files)
      for (const [key, value, line] of given) {
        const known = found.get(key) ?? { given: [], evidence: [] };
        found.set(key, known);
        if (value !== "" && known.given.length < most) known.given.push({ path, line, value });
        if (known.evidence.length < 2) known.evidence.push({ path, line });
      }
    if (found.size === 0) return [];
    const elements = [...found].map(([name, one]) => settingElement(name, one));
    return [{ source: "configuration", target: "", knows: [], elements, problems: [] }];
  },
});

const valuesIn = (path: string, text: string): readonly Given[] =>
  path.endsWith(".properties") ? lined(text) : nested(text, /(?:^|\/)appsettings[\w.-]*\.json$/i.test(path));

const ofConfigMaps = /^[ \t]*["']?kind["']?:[ \t]*["']?ConfigMap\b/m;

/** The values in files of configuration that config maps hold: `data: { application.properties: "…" }`; each stands on the line of its key. */
function heldFiles(text: string): Given[] {
  const lines = new Lines(text);
  return parseYaml(text).documents.flatMap((document) =>
    entriesOf(rootOf(document)).flatMap(({ key, value }) =>
      key !== "data"
        ? []
        : entriesOf(value).flatMap(({ key: file, keyRange, value: held }) => {
            const inside = configures.test(file) ? textOf(held) : undefined;
            if (inside === undefined || inside.length > 50_000) return [];
            const first = lines.lineAt(keyRange.from);
            return valuesIn(file, inside).map(([name, given, line]): Given => [name, given, first + line]);
          }),
    ),
  );
}

/** `shop.page.size = 30` */
const lined = (text: string): Given[] =>
  text.split("\n").flatMap((line, i): Given[] => {
    const said = line.length < 400 ? /^\s*([\w-]+(?:\.[\w-]+)+)\s*[=:]\s*(\S.*)$/.exec(line) : null;
    const value = said && plainValue(said[1]!, said[2]!.trim());
    return said && value !== null ? [[said[1]!, value, i + 1]] : [];
  });

/** Keys below one another, joined by dots; those of .NET also where their values may not be told. */
function nested(text: string, ofNet: boolean): Given[] {
  const given: Given[] = [];
  const lines = new Lines(text);
  const walk = (node: YamlNode, above: readonly string[]): void => {
    for (const { key, keyRange, value } of entriesOf(node)) {
      if (given.length >= most || above.length > 12) return;
      const path = [...above, key];
      const scalar = textOf(value);
      const plain = scalar === undefined || above.length === 0 ? null : plainValue(path.join("."), scalar);
      const isNamed = ofNet && above.length > 0 && scalar !== undefined;
      if (plain !== null || isNamed) given.push([path.join("."), plain ?? "", lines.lineAt(keyRange.from)]);
      walk(value, path);
    }
  };
  for (const document of parseYaml(text).documents) walk(rootOf(document), []);
  return given;
}
