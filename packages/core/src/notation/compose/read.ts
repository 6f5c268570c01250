import type { NodeShape, Notated } from "../notation.ts";
import { at, type Entry, entriesOf, itemsOf, numberOf, textOf, type YamlNode } from "../yaml/node.ts";

/** The services of a Docker Compose file. */
export function readCompose(root: YamlNode): Notated {
  const services = entriesOf(at(root, "services")).filter(({ value }) => isService(value));
  return { nodes: services.map(nodeOf) };
}

/** `services` is a key of other formats too; a service of Compose has an image, a build or what goes with them. */
const isService = (service: YamlNode): boolean =>
  entriesOf(service).some(({ key }) =>
    /^(?:image|build|container_name|depends_on|ports|environment|extends|deploy|healthcheck)$/.test(key),
  );

function nodeOf({ key, keyRange, value }: Entry): NodeShape {
  const image = textOf(at(value, "image"));
  const ports = itemsOf(at(value, "ports")).flatMap(portsOf);
  const containerPorts = itemsOf(at(value, "ports")).flatMap(containerPortsOf);
  const replicas = numberOf(at(value, "deploy", "replicas")) ?? numberOf(at(value, "scale"));
  const environment = namesOf(at(value, "environment")).map((name) => name.split("=")[0]!);
  const dependsOn = namesOf(at(value, "depends_on"));
  return {
    name: key,
    range: keyRange,
    type: "container",
    ...(image ? { image } : {}),
    ...(ports.length > 0 ? { ports } : {}),
    ...(containerPorts.length > 0 ? { containerPorts } : {}),
    ...(replicas === undefined ? {} : { replicas }),
    ...(environment.length > 0 ? { environment } : {}),
    ...(dependsOn.length > 0 ? { dependsOn } : {}),
  };
}

/** The published port of `"8080:80"`, `127.0.0.1:8080:80/tcp` and `{ target: 80, published: 8080 }`. */
function portsOf(port: YamlNode): number[] {
  const long = numberOf(at(port, "published")) ?? numberOf(at(port, "target"));
  if (long !== undefined) return [long];
  const parts = (textOf(port) ?? "").replace(/\/\w+$/, "").split(":");
  const published = Number(parts.length > 1 ? parts.at(-2) : parts[0]);
  return Number.isInteger(published) && published > 0 ? [published] : [];
}

/** The last part of `"8080:80"`, and `target`. */
function containerPortsOf(port: YamlNode): number[] {
  const inside =
    numberOf(at(port, "target")) ??
    Number(
      (textOf(port) ?? "")
        .replace(/\/\w+$/, "")
        .split(":")
        .at(-1),
    );
  return Number.isInteger(inside) && inside > 0 ? [inside] : [];
}

/** The names of a list or of a map's keys. */
const namesOf = (node: YamlNode | undefined): string[] => [
  ...entriesOf(node).map((entry) => entry.key),
  ...itemsOf(node).flatMap((item) => textOf(item) ?? []),
];
