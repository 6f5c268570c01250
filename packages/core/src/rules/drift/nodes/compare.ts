import type { BuiltElement, Evidence } from "../../../model/built.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { imageName } from "../../../model/kinds/image-name.ts";
import { samePlainValue } from "../../../model/kinds/plain-value.ts";
import { settingFact } from "../../../survey/deployment/plain-settings.ts";
import type { Survey } from "../../../survey/survey.ts";
import { stem } from "../wiring/deployables.ts";
import type { Difference } from "../claim.ts";
import { imageAgrees } from "./images.ts";

/** A unit that stands, with the source that states it and what may be known of it beside. */
export interface Standing {
  readonly element: BuiltElement<"node">;
  readonly survey: Survey;
  /** Whether the unit is wired to another by more than its start order. */
  readonly reaches: (name: string) => boolean;
}

/** The facts of a statement that are not so. What the source says nothing of is no difference. */
export function differencesOf(designed: NodeFacts, standing: Standing): Difference[] {
  const { element, survey, reaches } = standing;
  const built = element.facts;
  const at = (fact: string): readonly Evidence[] => [element.proof?.[fact] ?? element.evidence[0]!];
  const found: Difference[] = [];
  const differs = (fact: string, expected: string, actual: string, place: string): void => {
    found.push({ fact, expected, actual, evidence: at(place) });
  };
  image(designed, built, differs);
  ports(designed, standing, differs);
  if (designed.replicas !== undefined && built.replicas !== undefined && designed.replicas !== built.replicas)
    differs("replicas", `${designed.replicas}`, `${built.replicas}`, "replicas");
  workload(designed, built, differs);
  resources(designed, built, differs);
  environment(designed, built, differs);
  settings(designed, built, differs);
  if (survey.source === "compose") starts(designed, built, survey, reaches, differs);
  return found;
}

/** Whether a source tells anything of what a difference is about; of an image, what that is built upon tells only where it is the one meant. */
export function speaksOf(built: NodeFacts, { fact, expected }: Difference): boolean {
  if (fact === "image" && built.image === undefined)
    return built.base !== undefined && imageAgrees(expected, built.base) === true;
  if (fact.endsWith("port")) return built.ports !== undefined || built.containerPorts !== undefined;
  const variable = valueOf.exec(fact)?.[1];
  if (variable !== undefined) return built.settings?.[variable] !== undefined;
  const key = keys[fact];
  return key === undefined || key.some((each) => built[each] !== undefined);
}

const amounts = [
  ["memory limit", "memory", "memoryRequest"],
  ["memory request", "memoryRequest", null],
  ["CPU limit", "cpu", "cpuRequest"],
  ["CPU request", "cpuRequest", null],
] as const;

const keys: Readonly<Record<string, readonly (keyof NodeFacts)[]>> = {
  "": ["image", "build"],
  image: ["image"],
  "build folder": ["build"],
  Dockerfile: ["build"],
  "base image": ["base"],
  replicas: ["replicas", "scale"],
  kind: ["type"],
  namespace: ["namespace"],
  "type of Service": ["exposure"],
  "health check": ["probes"],
  ...Object.fromEntries(amounts.map(([words, fact]) => [words, [fact]])),
  environment: ["environment"],
  "waits for": ["dependsOn"],
};

/** A pod is none of these: each of them makes some, and people call them so. */
const workloads = /^(?:deployment|stateful ?set|daemon ?set|job|cron ?job)$/i;
const kindOf = (type: string): string => type.replace(/\s/g, "").toLowerCase();

/** The kind of workload and its namespace, how what stands before it is reached, how far it is scaled, and where its health is asked for. */
function workload(designed: NodeFacts, built: NodeFacts, differs: Say): void {
  const { type = "", namespace, exposure = [], scale, probes = [] } = designed;
  if (namespace && built.namespace && namespace !== built.namespace)
    differs("namespace", namespace, built.namespace, "namespace");
  if (workloads.test(type) && workloads.test(built.type ?? "") && kindOf(type) !== kindOf(built.type!))
    differs("kind", type, built.type!, "");
  const reached = exposure.filter((each) => !built.exposure?.includes(each));
  if (built.exposure && reached.length > 0) differs("type of Service", list(reached), list(built.exposure), "exposure");
  if (scale && built.scale && scale.join() !== built.scale.join())
    differs("replicas", scale.join(" to "), built.scale.join(" to "), "scale");
  const asked = probes.filter((path) => !built.probes?.includes(path));
  if (built.probes && asked.length > 0) differs("health check", list(asked), list(built.probes), "probes");
}

/** Amounts that both sides state. Who says "memory" alone may mean what is kept for it. */
function resources(designed: NodeFacts, built: NodeFacts, differs: Say): void {
  for (const [words, fact, kept] of amounts) {
    const [said, real] = [designed[fact], built[fact]];
    const isKept = kept !== null && designed[kept] === undefined && said === built[kept];
    if (said !== undefined && real !== undefined && said !== real && !isKept) differs(words, said, real, fact);
  }
}

type Say = (fact: string, expected: string, actual: string, place: string) => void;

function image(designed: NodeFacts, built: NodeFacts, differs: Say): void {
  const { image, build, dockerfile, base } = designed;
  if (image !== undefined) {
    const real = built.image ?? built.base;
    // What is built without a name for it may be called anything; only the image it builds upon may be meant.
    const agrees = real === undefined ? null : imageAgrees(image, real);
    const byBase = built.base !== undefined && imageAgrees(image, built.base) === true;
    const isBase = built.base !== undefined && imageName(image)?.name === imageName(built.base)?.name;
    if (agrees === false && !byBase && (built.image !== undefined || isBase))
      differs("image", image, real!, built.image === undefined ? "base" : "image");
  }
  if (build !== undefined && built.build !== undefined && !samePath(build, built.build))
    differs("build folder", build || ".", built.build || ".", "build");
  if (build !== undefined && built.build === undefined && built.image !== undefined && image === undefined)
    differs("", `built from ${build || "the root"}`, `the image ${built.image}`, "image");
  if (dockerfile !== undefined && built.dockerfile !== undefined && !samePath(dockerfile, built.dockerfile))
    differs("Dockerfile", dockerfile, built.dockerfile, "build");
  if (base !== undefined) baseImage(base, built, differs);
}

/** Which stage of several a design means by what an image builds upon, is not said: any of them may be. */
function baseImage(designed: string, { base, stages = [] }: NodeFacts, differs: Say): void {
  if (base === undefined || [base, ...stages].some((each) => imageAgrees(designed, each) !== false)) return;
  const alike = stages.find((each) => imageName(each)?.name === imageName(designed)?.name);
  differs("base image", designed, alike ?? base, alike ? "stages" : "base");
}

/** A design may leave out the first folders of a path, and so may a file that stands deeper. */
const samePath = (one: string, other: string): boolean =>
  one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);

function ports(designed: NodeFacts, { element, survey: { source } }: Standing, differs: Say): void {
  const built = element.facts;
  const published = built.ports ?? [];
  const inside = built.containerPorts ?? [];
  const said = designed.ports ?? [];
  if (designed.portSide === "published") {
    const wrong = said.filter((port) => !published.includes(port));
    if (wrong.length > 0 && published.length > 0) differs("published port", list(wrong), list(published), "ports");
    else if (wrong.length > 0 && source === "compose") differs("published port", list(wrong), "none", "ports");
    else if (said.length === 0 && designed.ports && published.length > 0 && source === "compose")
      differs("published port", "none", list(published), "ports");
  } else if (said.length > 0) {
    const known = [...new Set([...published, ...inside])];
    const wrong = said.filter((port) => !known.includes(port));
    // One that a process opens beside those that its deployment tells of may be any.
    const all = wrong.length === said.length || said.length <= Math.min(published.length, inside.length);
    if (wrong.length > 0 && inside.length > 0 && all)
      differs("port", list(wrong), list(known), published.length > 0 ? "ports" : "containerPorts");
  }
  const wrong = (designed.containerPorts ?? []).filter((port) => !inside.includes(port));
  if (wrong.length > 0 && inside.length > 0)
    differs(
      "container port",
      list(wrong),
      list(inside),
      element.proof?.["containerPorts"] ? "containerPorts" : "ports",
    );
}

const list = (values: readonly (string | number)[]): string => values.join(", ");

function environment(designed: NodeFacts, built: NodeFacts, differs: Say): void {
  const set = built.environment;
  if (!designed.environment || set?.includes("*")) return;
  const lacking = designed.environment.filter((name) => name !== "*" && !set?.includes(name));
  if (lacking.length > 0) differs("environment", list(lacking), "not set", "environment");
}

/** Values of variables that both sides tell. */
function settings(designed: NodeFacts, built: NodeFacts, differs: Say): void {
  for (const [name, said] of Object.entries(designed.settings ?? {})) {
    const real = built.settings?.[name];
    if (real !== undefined && !samePlainValue(said, real))
      differs(`the value of ${name}`, said, real, settingFact(name));
  }
}

const valueOf = /^the value of (\S+)$/;

const same = (one: string, other: string): boolean =>
  canonicalName(one) === canonicalName(other) || stem(one) === stem(other);

function starts(
  designed: NodeFacts,
  built: NodeFacts,
  survey: Survey,
  reaches: Standing["reaches"],
  differs: Say,
): void {
  const isUsed = survey.elements.some(({ facts }) => "dependsOn" in facts);
  if (!designed.dependsOn || !isUsed) return;
  const real = built.dependsOn ?? [];
  const wrong = designed.dependsOn.filter((name) => !real.some((each) => same(each, name)) && !reaches(name));
  if (wrong.length > 0) differs("waits for", list(wrong), real.length > 0 ? list(real) : "nothing", "dependsOn");
}
