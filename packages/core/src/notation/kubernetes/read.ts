import type { NodeShape, Notated } from "../notation.ts";
import type { YamlNode } from "../yaml/node.ts";
import { resourcesOf, type Workload } from "./resource.ts";

/** The workloads of a Kubernetes manifest; other resources deploy nothing by themselves. */
export function readManifest(root: YamlNode): Notated {
  const found = resourcesOf(root).filter((each): each is Workload => each.form === "workload");
  return found.length > 0 ? { nodes: found.map(nodeOf) } : {};
}

function nodeOf({ name, range, kind, image, ports, replicas, memory, settings }: Workload): NodeShape {
  return {
    name,
    range,
    type: kind,
    ...(image ? { image: image.value } : {}),
    ...(ports.length > 0 ? { ports: ports.map(({ value }) => value) } : {}),
    ...(replicas ? { replicas: replicas.value } : {}),
    ...(memory ? { memory: memory.value } : {}),
    ...(settings.length > 0 ? { environment: settings.map(({ value }) => value.name) } : {}),
  };
}
