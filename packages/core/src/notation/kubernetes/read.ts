import type { NodeShape, Notated } from "../notation.ts";
import { at, itemsOf, numberOf, rangeOf, textOf, type YamlNode } from "../yaml/node.ts";

const workloads = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod", "Rollout"]);

/** The workload of a Kubernetes manifest; other resources deploy nothing by themselves. */
export function readManifest(root: YamlNode): Notated {
  const kind = textOf(at(root, "kind")) ?? "";
  if (kind === "List") return { nodes: itemsOf(at(root, "items")).flatMap((item) => readManifest(item).nodes ?? []) };
  const name = at(root, "metadata", "name");
  const words = textOf(name);
  if (!workloads.has(kind) || words === undefined || !name) return {};
  const spec = at(root, "spec");
  const pod =
    kind === "Pod" ? spec : (at(spec, "jobTemplate", "spec", "template", "spec") ?? at(spec, "template", "spec"));
  const containers = itemsOf(at(pod, "containers"));
  const image = textOf(at(containers[0], "image"));
  const ports = containers.flatMap((container) =>
    itemsOf(at(container, "ports")).flatMap((port) => numberOf(at(port, "containerPort")) ?? []),
  );
  const environment = containers.flatMap((container) =>
    itemsOf(at(container, "env")).flatMap((entry) => textOf(at(entry, "name")) ?? []),
  );
  const replicas = numberOf(at(spec, "replicas"));
  const node: NodeShape = {
    name: words,
    range: rangeOf(name.node),
    type: kind,
    ...(image ? { image } : {}),
    ...(ports.length > 0 ? { ports } : {}),
    ...(replicas === undefined ? {} : { replicas }),
    ...(environment.length > 0 ? { environment } : {}),
  };
  return { nodes: [node] };
}
