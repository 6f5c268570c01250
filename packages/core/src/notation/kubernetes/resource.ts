import type { Range } from "../../text/range.ts";
import type { Placed, Setting } from "../compose/service.ts";
import { at, entriesOf, itemsOf, numberOf, rangeOf, textOf, type YamlNode } from "../yaml/node.ts";

/** A workload of Kubernetes as one manifest or one patch states it. */
export interface Workload {
  readonly form: "workload";
  readonly kind: string;
  readonly name: string;
  readonly range: Range;
  readonly namespace?: Placed<string>;
  readonly labels: readonly string[];
  /** The first container, or the one that is called as the workload; others stand beside it. */
  readonly image?: Placed<string>;
  readonly ports: readonly Placed<number>[];
  readonly replicas?: Placed<number>;
  /** What its main container may take at most, and what is kept for it. */
  readonly memory?: Placed<string>;
  readonly memoryRequest?: Placed<string>;
  readonly cpu?: Placed<string>;
  readonly cpuRequest?: Placed<string>;
  /** The paths at which its main container is asked for its health. */
  readonly probes: readonly Placed<string>[];
  readonly settings: readonly Placed<Setting>[];
  /** The ConfigMaps from which variables are taken as a whole; `*` for what is no ConfigMap. */
  readonly settingsFrom: readonly string[];
  /** The ConfigMaps that lie in its file system. */
  readonly mounted: readonly string[];
  readonly command?: Placed<string>;
  /** A patch that takes it away. */
  readonly deleted: boolean;
}

export interface ServiceObject {
  readonly form: "service";
  readonly name: string;
  readonly range: Range;
  /** `key=value` of each label that it looks for. */
  readonly selector: readonly string[];
  readonly ports: readonly { readonly port: number; readonly node?: number; readonly target?: number }[];
  readonly type?: string;
}

export interface ConfigObject {
  readonly form: "config";
  readonly name: string;
  readonly range: Range;
  readonly settings: readonly Placed<Setting>[];
}

export interface Scaler {
  readonly form: "scaler";
  readonly of: string;
  readonly bounds?: Placed<readonly [number, number]>;
}

export type Resource = Workload | ServiceObject | ConfigObject | Scaler;

const workloads = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod", "Rollout"]);

/** What a manifest states of deployment; lists are taken apart. */
export function resourcesOf(root: YamlNode, depth = 3): readonly Resource[] {
  const kind = textOf(at(root, "kind")) ?? "";
  if (kind.endsWith("List") && depth > 0)
    return itemsOf(at(root, "items")).flatMap((item) => resourcesOf(item, depth - 1));
  const name = at(root, "metadata", "name");
  const words = textOf(name);
  if (words === undefined || !name) return [];
  const range = rangeOf(name.node);
  if (workloads.has(kind)) return [workloadOf(root, kind, words, range)];
  if (kind === "Service") return [serviceOf(root, words, range)];
  if (kind === "ConfigMap") return [{ form: "config", name: words, range, settings: settingsOf(at(root, "data")) }];
  const scaled = /Autoscaler$|^ScaledObject$/.test(kind)
    ? textOf(at(root, "spec", "scaleTargetRef", "name"))
    : undefined;
  return scaled === undefined ? [] : [scalerOf(root, scaled)];
}

function scalerOf(root: YamlNode, of: string): Scaler {
  const spec = at(root, "spec");
  const most = at(spec, "maxReplicas") ?? at(spec, "maxReplicaCount");
  const [min, max] = [numberOf(at(spec, "minReplicas") ?? at(spec, "minReplicaCount")) ?? 1, numberOf(most)];
  return {
    form: "scaler",
    of,
    ...(most && max !== undefined ? { bounds: { value: [min, max], range: rangeOf(most.node) } } : {}),
  };
}

function workloadOf(root: YamlNode, kind: string, name: string, range: Range): Workload {
  const spec = at(root, "spec");
  const template = at(spec, "jobTemplate", "spec", "template") ?? at(spec, "template");
  const pod = kind === "Pod" ? spec : at(template, "spec");
  const containers = itemsOf(at(pod, "containers"));
  const main = containers.find((each) => textOf(at(each, "name")) === name) ?? containers[0];
  const image = placed(at(main, "image"));
  const memory = placed(at(main, "resources", "limits", "memory"));
  const memoryRequest = placed(at(main, "resources", "requests", "memory"));
  const cpu = placed(at(main, "resources", "limits", "cpu"));
  const cpuRequest = placed(at(main, "resources", "requests", "cpu"));
  const replicas = placed(at(spec, "replicas"));
  const namespace = placed(at(root, "metadata", "namespace"));
  const words = [at(main, "command"), at(main, "args")].flatMap(itemsOf);
  const labels = kind === "Pod" ? at(root, "metadata", "labels") : at(template, "metadata", "labels");
  return {
    form: "workload",
    kind,
    name,
    range,
    ...(namespace ? { namespace } : {}),
    labels: labelsOf(labels),
    ...(image ? { image } : {}),
    ports: containers.flatMap((container) =>
      itemsOf(at(container, "ports")).flatMap((port) => {
        const number = at(port, "containerPort");
        const value = numberOf(number);
        return number && value !== undefined && value > 0 ? [{ value, range: rangeOf(number.node) }] : [];
      }),
    ),
    ...(replicas && /^\d{1,6}$/.test(replicas.value)
      ? { replicas: { value: Number(replicas.value), range: replicas.range } }
      : {}),
    ...(memory ? { memory } : {}),
    ...(memoryRequest ? { memoryRequest } : {}),
    ...(cpu ? { cpu } : {}),
    ...(cpuRequest ? { cpuRequest } : {}),
    probes: ["readinessProbe", "livenessProbe", "startupProbe"].flatMap(
      (probe) => placed(at(main, probe, "httpGet", "path")) ?? [],
    ),
    settings: containers.flatMap((container) => itemsOf(at(container, "env")).flatMap(variableOf)),
    settingsFrom: containers.flatMap((container) =>
      itemsOf(at(container, "envFrom")).map((from) => textOf(at(from, "configMapRef", "name")) ?? "*"),
    ),
    mounted: itemsOf(at(pod, "volumes")).flatMap((volume) => textOf(at(volume, "configMap", "name")) ?? []),
    ...(words[0]
      ? { command: { value: words.flatMap((word) => textOf(word) ?? []).join(" "), range: rangeOf(words[0].node) } }
      : {}),
    deleted: textOf(at(root, "$patch")) === "delete",
  };
}

function variableOf(entry: YamlNode): Placed<Setting>[] {
  const name = at(entry, "name");
  const words = textOf(name);
  if (!name || words === undefined) return [];
  const value = textOf(at(entry, "value"));
  return [{ value: { name: words, ...(value === undefined ? {} : { value }) }, range: rangeOf(name.node) }];
}

function serviceOf(root: YamlNode, name: string, range: Range): ServiceObject {
  const type = textOf(at(root, "spec", "type"));
  return {
    form: "service",
    name,
    range,
    selector: labelsOf(at(root, "spec", "selector")),
    ...(type ? { type } : {}),
    ports: itemsOf(at(root, "spec", "ports")).flatMap((port) => {
      const number = numberOf(at(port, "port"));
      const node = numberOf(at(port, "nodePort"));
      const target = numberOf(at(port, "targetPort"));
      const more = { ...(node === undefined ? {} : { node }), ...(target === undefined ? {} : { target }) };
      return number === undefined ? [] : [{ port: number, ...more }];
    }),
  };
}

const labelsOf = (node: YamlNode | undefined): string[] =>
  entriesOf(node).map(({ key, value }) => `${key}=${textOf(value) ?? ""}`);

const settingsOf = (node: YamlNode | undefined): Placed<Setting>[] =>
  entriesOf(node).map(({ key, keyRange, value }) => {
    const words = textOf(value);
    return { value: { name: key, ...(words === undefined ? {} : { value: words }) }, range: keyRange };
  });

function placed(node: YamlNode | undefined): Placed<string> | undefined {
  const value = textOf(node)?.trim();
  return node && value ? { value, range: rangeOf(node.node) } : undefined;
}
