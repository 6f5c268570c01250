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
    return /^[ \t]*kind:\s*(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Service|HorizontalPodAutoscaler)\b/m.test(
      text,
    )
      ? { form: "template", text: withoutSecrets(text) }
      : null;
  },
  join: (files) =>
    [...files].flatMap(([path, file]) =>
      file.form === "chart" && parentOf(folderOf(path), files) === null ? surveyOf(folderOf(path), file, files) : [],
    ),
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
  /(?:^|\.)(?:image|repository|registry|tag|name|nameOverride|fullnameOverride|port|targetPort|containerPort|servicePort|nodePort|replicas|replicaCount|memory|cpu|minReplicas|maxReplicas|enabled?|create|type)$/i;
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
  text.replace(
    /^([ \t]*(?:-[ \t]*)?[\w.-]*(?:pass(?:word)?|secret|token|credential)[\w.-]*:\s*)(?!\{\{)\S.*$/gim,
    "$1",
  );

type Files = ReadonlyMap<string, ChartFacts>;

/** The chart in whose `charts/` a chart lies. */
function parentOf(folder: string, files: Files): string | null {
  const match = /^(.*?)\/?charts\/[^/]+$/.exec(folder);
  const parent = match?.[1];
  return parent !== undefined && chartAt(parent, files) ? parent : null;
}

const chartAt = (folder: string, files: Files): (ChartFacts & { form: "chart" }) | undefined => {
  const file = files.get(folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`);
  return file?.form === "chart" ? file : undefined;
};

function valuesAt(folder: string, files: Files): Values {
  const file = files.get(folder === "" ? "values.yaml" : `${folder}/values.yaml`);
  return file?.form === "values" ? file.values : {};
}

interface Part {
  readonly manifests: Manifests;
  readonly open: readonly string[];
  readonly names: readonly string[];
}

/** The manifests of a chart and of those within it, to which it hands on what it sets below their names. */
function partOf(
  folder: string,
  chart: ChartFacts & { form: "chart" },
  given: Values,
  files: Files,
  depth: number,
): Part {
  const below = folder === "" ? "" : `${folder}/`;
  const values: Values = { ...valuesAt(folder, files), ...given, "chart.appVersion": chart.appVersion };
  const manifests: Manifests[number][] = [];
  const open: string[] = [];
  const names: string[] = [];
  for (const [path, file] of files) {
    const inner = path.startsWith(`${below}charts/`)
      ? /^[^/]+(?=\/Chart\.yaml$)/.exec(path.slice(below.length + 7))?.[0]
      : undefined;
    if (inner !== undefined && file.form === "chart" && depth > 0) {
      names.push(file.name);
      if (values[`${file.name}.enabled`] === "false") continue;
      const own = Object.entries(values).flatMap(([at, value]) =>
        at.startsWith(`${file.name}.`)
          ? [[at.slice(file.name.length + 1), value]]
          : at.startsWith("global.")
            ? [[at, value]]
            : [],
      );
      const part = partOf(`${below}charts/${inner}`, file, Object.fromEntries(own), files, depth - 1);
      manifests.push(...part.manifests);
      open.push(...part.open);
    }
    if (file.form !== "template" || !path.startsWith(`${below}templates/`)) continue;
    const { text, open: line } = renderTemplate(file.text, values, chart.name);
    const facts = manifestFacts(text);
    if (facts && !facts.problem) manifests.push([path, facts]);
    if (!/^[ \t]*kind:\s*(?:Deployment|StatefulSet|DaemonSet|Job|CronJob)\b/m.test(file.text)) continue;
    if (facts?.problem) open.push(`${path} can only be read when it is rendered.`);
    else if (line !== null) open.push(`${path}:${line} holds what only a renderer knows.`);
  }
  const others = chart.dependencies.filter((name) => !names.includes(name));
  if (others.length > 0) open.push(`${folder} takes in other charts: ${others.join(", ")}.`);
  return { manifests, open, names };
}

function surveyOf(folder: string, chart: ChartFacts & { form: "chart" }, files: Files): Survey[] {
  const { manifests, open } = partOf(folder, chart, {}, files, 3);
  const units = unitsOf(manifests);
  if (units.length === 0) return [];
  return surveysOf({
    source: "helm",
    target: folder,
    units,
    whole: open.length === 0,
    gaps: open.map((why) => ({ kind: "node" as const, why })),
  });
}
