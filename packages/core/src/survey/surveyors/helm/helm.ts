import { renderTemplate, type Values } from "../../../notation/helm/render.ts";
import { at, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { surveysOf } from "../../deployment/survey-of.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../../files/paths.ts";
import type { Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { manifestFacts } from "../kubernetes/facts.ts";
import { type Manifests, unitsOf } from "../kubernetes/units.ts";

type ChartFacts =
  | {
      readonly form: "chart";
      readonly name: string;
      readonly appVersion: string;
      readonly dependencies: readonly string[];
    }
  | { readonly form: "values"; readonly values: Values }
  | { readonly form: "template"; readonly text: string };

/** The workloads of Helm charts with the values that they come with. Nothing is rendered that only Helm can render. */
export const helm = surveyor<ChartFacts>({
  id: "helm",
  title: "Helm charts",
  kinds: ["node"],
  wants: (path) =>
    /(?:^|\/)(?:Chart|values)\.ya?ml$|(?:^|\/)templates\/(?:[^/]+\/)*[^/]+\.ya?ml$/.test(path) &&
    !isTestFile(path) &&
    !isVendored(path),
  read({ path, text }) {
    const name = nameOf(path);
    if (name.startsWith("Chart.")) return chartFacts(text);
    if (name.startsWith("values.")) return valuesFacts(text);
    return /^\s*kind:\s*(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Service|HorizontalPodAutoscaler)\b/m.test(text)
      ? { form: "template", text: withoutSecrets(text) }
      : null;
  },
  join: (files) =>
    [...files].flatMap(([path, file]) => (file.form === "chart" ? surveyOf(folderOf(path), file, files) : [])),
});

function chartFacts(text: string): ChartFacts | null {
  const { documents } = parseYaml(text);
  const root = documents[0] && rootOf(documents[0]);
  const name = textOf(at(root, "name"));
  if (name === undefined) return null;
  return {
    form: "chart",
    name,
    appVersion: textOf(at(root, "appVersion")) ?? "",
    dependencies: itemsOf(at(root, "dependencies")).flatMap((each) => textOf(at(each, "name")) ?? []),
  };
}

/** What tells of images, names, numbers and switches; anything else may be a secret and is not kept. */
const telling =
  /(?:^|\.)(?:image|repository|registry|tag|name|nameOverride|fullnameOverride|port|targetPort|containerPort|servicePort|nodePort|replicas|replicaCount|memory|enabled?|create|type)$/i;
const mostValues = 2_000;

function valuesFacts(text: string): ChartFacts | null {
  const { documents } = parseYaml(text);
  const values: Record<string, string> = Object.create(null);
  let count = 0;
  const walk = (node: YamlNode | undefined, path: string, depth: number): void => {
    for (const { key, value } of entriesOf(node)) {
      const at = path === "" ? key : `${path}.${key}`;
      const words = textOf(value);
      if (words !== undefined && telling.test(at) && words.length < 200 && count++ < mostValues) values[at] = words;
      if (depth > 0) walk(value, at, depth - 1);
    }
  };
  walk(documents[0] && rootOf(documents[0]), "", 10);
  return count > 0 ? { form: "values", values: { ...values } } : null;
}

/** A template rarely holds a secret; where a line looks as if it did, what it sets is left out. */
const withoutSecrets = (text: string): string =>
  text.replace(/^(\s*(?:-\s*)?[\w.-]*(?:pass(?:word)?|secret|token|credential)[\w.-]*:\s*)(?!\{\{)\S.*$/gim, "$1");

function surveyOf(
  folder: string,
  chart: ChartFacts & { form: "chart" },
  files: ReadonlyMap<string, ChartFacts>,
): Survey[] {
  const below = folder === "" ? "" : `${folder}/`;
  const found = files.get(`${below}values.yaml`) ?? files.get(`${below}values.yml`);
  const values = { ...(found?.form === "values" ? found.values : {}), "chart.appVersion": chart.appVersion };
  const manifests: Manifests[number][] = [];
  const open: string[] = [];
  for (const [path, file] of files) {
    if (file.form !== "template" || !path.startsWith(`${below}templates/`)) continue;
    const { text, open: line } = renderTemplate(file.text, values, chart.name);
    const facts = manifestFacts(text);
    if (facts && !facts.problem) manifests.push([path, facts]);
    const stands = /^\s*kind:\s*(?:Deployment|StatefulSet|DaemonSet|Job|CronJob)\b/m.test(file.text);
    if (facts?.problem && stands) open.push(`${path} can only be read when it is rendered.`);
    else if (line !== null && stands) open.push(`${path}:${line} holds what only a renderer knows.`);
  }
  const units = unitsOf(manifests);
  if (units.length === 0) return [];
  const others =
    chart.dependencies.length > 0 ? [`${folder} takes in other charts: ${chart.dependencies.join(", ")}.`] : [];
  const gaps = [...others, ...open];
  return surveysOf({
    source: "helm",
    target: folder,
    units,
    whole: gaps.length === 0,
    gaps: gaps.map((why) => ({ kind: "node" as const, why })),
  });
}
