import type { NodeShape, Notated } from "../notation.ts";
import type { YamlNode } from "../yaml/node.ts";
import { type ComposeService, servicesOf } from "./service.ts";

/** The services of a Docker Compose file. */
export const readCompose = (root: YamlNode): Notated => ({ nodes: servicesOf(root).map(nodeOf) });

function nodeOf(service: ComposeService): NodeShape {
  const { name, range, image, build, replicas, memory } = service;
  const ports = distinct(service.ports.map(({ value }) => value.published ?? value.container));
  const containerPorts = distinct(service.ports.map(({ value }) => value.container));
  const environment = service.settings.map(({ value }) => value.name);
  const dependsOn = service.dependsOn.map(({ value }) => value);
  return {
    name,
    range,
    type: "container",
    ...(image ? { image: image.value } : {}),
    ...(build ? { build: build.value.context } : {}),
    ...(ports.length > 0 ? { ports } : {}),
    ...(containerPorts.length > 0 ? { containerPorts } : {}),
    ...(replicas ? { replicas: replicas.value } : {}),
    ...(memory ? { memory: memory.value } : {}),
    ...(environment.length > 0 ? { environment } : {}),
    ...(dependsOn.length > 0 ? { dependsOn } : {}),
  };
}

const distinct = (ports: readonly number[]): number[] => [...new Set(ports)];
