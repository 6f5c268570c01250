import type { NodeFacts } from "../../../model/kinds/node.ts";
import { builtUpon, type DockerfileFacts, imageOf } from "../../deployment/docker-image.ts";
import { settingsOf } from "../../deployment/plain-settings.ts";
import type { Unit, UnitMention, UnitPlace } from "../../deployment/unit.ts";
import { folderOf, joinPath } from "../../files/paths.ts";
import type { ComposeFacts, ServiceFacts } from "./facts.ts";

/** The names of variables that a file of variables sets. */
export interface EnvFacts {
  readonly form: "env";
  readonly names: readonly string[];
}

export type FileFacts = ComposeFacts | DockerfileFacts | EnvFacts;

/** A service in the making: each file that is laid over the others adds to it. */
export interface Layered {
  readonly path: string;
  readonly service: ServiceFacts;
}

const deepest = 8;

/** The services of a file by their names, with those of the files it includes and what they extend. */
export function layersOf(
  path: string,
  files: ReadonlyMap<string, FileFacts>,
  depth = deepest,
): ReadonlyMap<string, readonly Layered[]> {
  const layers = new Map<string, readonly Layered[]>();
  const file = files.get(path);
  if (file?.form !== "compose" || depth === 0) return layers;
  for (const include of file.includes) {
    const other = joinPath(folderOf(path), include);
    if (other !== null && other !== path)
      for (const [name, found] of layersOf(other, files, depth - 1)) layers.set(name, found);
  }
  for (const service of file.services) {
    const below = baseLayers(service, path, files, depth);
    layers.set(service.name, [...below, ...(layers.get(service.name) ?? []), { path, service }]);
  }
  return layers;
}

function baseLayers(
  { extends: base, name }: ServiceFacts,
  path: string,
  files: ReadonlyMap<string, FileFacts>,
  depth: number,
): readonly Layered[] {
  if (!base) return [];
  const from = base.file === undefined ? path : joinPath(folderOf(path), base.file);
  if (from === null || (from === path && base.service === name)) return [];
  const file = files.get(from);
  const service = file?.form === "compose" ? file.services.find((each) => each.name === base.service) : undefined;
  if (!service || depth === 0) return [];
  return [...baseLayers(service, from, files, depth - 1), { path: from, service }];
}

/** What the layers of one service come to, the last one deciding; lists are joined. */
export function unitOf(layers: readonly Layered[], files: ReadonlyMap<string, FileFacts>): Unit {
  const { path, service } = layers.at(-1)!;
  const first = layers.find((layer) => layer.service.name === service.name) ?? layers[0]!;
  const proof: Record<string, UnitPlace> = {};
  for (const layer of layers)
    for (const [fact, line] of Object.entries(layer.service.lines)) proof[fact] = { path: layer.path, line };
  const built = buildOf(layers, files);
  const stated = layers.map((layer) => layer.service.facts);
  const environment = union(stated.map((facts) => facts.environment));
  const open = layers.some((layer) => layer.service.envFiles.length > 0);
  const settings = settingsOf(
    layers.map(({ path, service }) => [path, service.settings, service.facts.environment ?? []]),
  );
  const fromFiles = layers.flatMap((layer) => fromEnvFiles(layer, files));
  const facts: NodeFacts = {
    ...Object.assign({}, ...stated),
    ...listed("aliases", union(stated.map((each) => each.aliases))),
    ...listed("ports", union(stated.map((each) => each.ports))),
    ...listed("containerPorts", union([...stated.map((each) => each.containerPorts), built.facts.containerPorts])),
    ...listed("environment", union([environment, fromFiles, open ? ["*"] : []])),
    ...listed("dependsOn", union(stated.map((each) => each.dependsOn))),
    ...settings.facts,
    ...built.rest,
  };
  const placed = (of: "mentions" | "starts"): UnitMention[] =>
    layers.flatMap((layer) => layer.service[of].map((mention) => ({ ...mention, path: layer.path })));
  return {
    name: service.name,
    path: first.path,
    line: first.service.line,
    facts,
    proof: { ...built.proof, ...settings.proof, ...proof },
    mentions: placed("mentions"),
    starts: placed("starts"),
    holds: [
      ...(built.rest.build === undefined ? [] : [built.rest.build]),
      ...layers.flatMap((layer) =>
        layer.service.mounts.flatMap((mount) => joinPath(folderOf(layer.path), mount) ?? []),
      ),
    ].filter((held) => held !== "" && held !== path),
  };
}

interface Built {
  readonly rest: Pick<NodeFacts, "build" | "dockerfile" | "base" | "stages">;
  readonly facts: Pick<NodeFacts, "containerPorts">;
  readonly proof: Readonly<Record<string, UnitPlace>>;
}

/** What is known of the image that a service builds: its folder, and what its Dockerfile says. */
function buildOf(layers: readonly Layered[], files: ReadonlyMap<string, FileFacts>): Built {
  const layer = layers.findLast(({ service }) => service.build);
  const build = layer?.service.build;
  const folder = build && joinPath(folderOf(layer.path), build.context);
  if (!build || folder === null || folder === undefined) return { rest: {}, facts: {}, proof: {} };
  const path = joinPath(folder, build.dockerfile ?? "Dockerfile");
  const file = path === null ? undefined : files.get(path);
  const rest = { build: folder, ...(path === null ? {} : { dockerfile: path }) };
  if (path === null || file?.form !== "dockerfile") return { rest, facts: {}, proof: {} };
  const { ports, ...image } = imageOf(file, build.target);
  const upon = builtUpon(image, path);
  return {
    rest: { ...rest, ...upon.facts },
    facts: { containerPorts: ports.map(({ value }) => value) },
    proof: {
      ...upon.proof,
      ...(ports[0] ? { containerPorts: { path, line: ports[0].line } } : {}),
    },
  };
}

const fromEnvFiles = ({ path, service }: Layered, files: ReadonlyMap<string, FileFacts>): readonly string[] =>
  service.envFiles.flatMap((name) => {
    const file = files.get(joinPath(folderOf(path), name) ?? "");
    return file?.form === "env" ? file.names : [];
  });

const union = <T>(lists: readonly (readonly T[] | undefined)[]): T[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

const listed = (name: keyof NodeFacts, list: readonly unknown[]): object => (list.length > 0 ? { [name]: list } : {});
