import { renderTemplate } from "../../../notation/helm/render.ts";
import { below, isMap, laidOver, type Values } from "../../../notation/helm/values.ts";
import { Lines, type LineFinder } from "../../../text/lines.ts";
import { surveysOf } from "../../deployment/survey-of.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../../files/paths.ts";
import type { Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { manifestFacts } from "../kubernetes/facts.ts";
import { type Manifests, unitsOf } from "../kubernetes/units.ts";
import { type ChartFacts, chartFacts, valuesFacts, withoutSecrets } from "./facts.ts";

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
  const inside = folder === "" ? "" : `${folder}/`;
  const values = laidOver(valuesAt(folder, files), given);
  const about: Values = { Name: chart.name, ...(chart.appVersion === "" ? {} : { AppVersion: chart.appVersion }) };
  const manifests: Manifests[number][] = [];
  const open: string[] = [];
  const names: string[] = [];
  for (const [path, file] of files) {
    const inner = path.startsWith(`${inside}charts/`)
      ? /^[^/]+(?=\/Chart\.yaml$)/.exec(path.slice(inside.length + 7))?.[0]
      : undefined;
    if (inner !== undefined && file.form === "chart" && depth > 0) {
      names.push(file.name);
      const own = below(values, [file.name]);
      if (below(own, ["enabled"]) === "false") continue;
      const global = below(values, ["global"]);
      const handed: Values = { ...(isMap(own) ? own : {}), ...(isMap(global) ? { global } : {}) };
      const part = partOf(`${inside}charts/${inner}`, file, handed, files, depth - 1);
      manifests.push(...part.manifests);
      open.push(...part.open);
    }
    if (file.form !== "template" || !path.startsWith(`${inside}templates/`)) continue;
    const { text, lines, open: line } = renderTemplate(file.text, values, about);
    const facts = manifestFacts(text, linesOf(text, lines));
    if (facts && !facts.problem) manifests.push([path, facts]);
    if (!/^[ \t]*kind:\s*(?:Deployment|StatefulSet|DaemonSet|Job|CronJob)\b/m.test(file.text)) continue;
    if (facts?.problem) open.push(`${path} can only be read when it is rendered.`);
    else if (line !== null) open.push(`${path}:${line} holds what only a renderer knows.`);
  }
  const others = chart.dependencies.filter((name) => !names.includes(name));
  if (others.length > 0) open.push(`${folder} takes in other charts: ${others.join(", ")}.`);
  return { manifests, open, names };
}

/** The lines of a template, for offsets in what it is rendered to. */
function linesOf(text: string, from: readonly number[]): LineFinder {
  const lines = new Lines(text);
  return { lineAt: (offset) => from[lines.lineAt(offset) - 1] ?? 0 };
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
