import { folderOf, joinPath } from "../../files/paths.ts";
import type { ManifestFacts, WorkloadFacts } from "./facts.ts";
import type { KustomizationFacts } from "./kustomization.ts";
import type { Manifests } from "./units.ts";

export type Files = ReadonlyMap<string, ManifestFacts | KustomizationFacts>;

export interface Built {
  readonly manifests: Manifests;
  /** What could not be followed, as whole sentences. */
  readonly open: readonly string[];
}

const deepest = 8;

/** Puts together what a kustomization takes in, as far as that can be done without running anything, and lays its patches over it. */
export function builtFrom(path: string, files: Files, depth = deepest): Built {
  const file = files.get(path);
  if (file?.form === "manifest") return { manifests: [[path, file]], open: [] };
  if (file?.form !== "kustomization" || depth === 0) return { manifests: [], open: [] };
  const folder = folderOf(path);
  const taken = file.resources.map((each) => takenIn(folder, each, files, depth));
  const open = [
    ...(file.open ? [`${path} could not be followed in full: ${file.open}.`] : []),
    ...taken.flatMap((one) => one.open),
  ];
  let manifests: Manifests = taken.flatMap((one) => one.manifests);
  const components = file.components.flatMap((each) => kustomizationAt(folder, each, files));
  for (const at of components) {
    const component = files.get(at);
    if (component?.form !== "kustomization") continue;
    manifests = [
      ...manifests,
      ...component.resources.flatMap((each) => takenIn(folderOf(at), each, files, depth).manifests),
    ];
    manifests = changed(manifests, at, component, files);
  }
  return { manifests: changed(manifests, path, file, files), open };
}

function takenIn(folder: string, resource: string, files: Files, depth: number): Built {
  const path = joinPath(folder, resource);
  if (path === null) return { manifests: [], open: [] };
  if (files.has(path)) return builtFrom(path, files, depth - 1);
  const [inner] = kustomizationAt(folder, resource, files);
  return inner === undefined ? { manifests: [], open: [] } : builtFrom(inner, files, depth - 1);
}

function kustomizationAt(folder: string, name: string, files: Files): string[] {
  const path = joinPath(folder, name);
  if (path === null) return [];
  return ["kustomization.yaml", "kustomization.yml", "Kustomization"]
    .map((file) => (path === "" ? file : `${path}/${file}`))
    .filter((file) => files.has(file))
    .slice(0, 1);
}

function changed(manifests: Manifests, path: string, file: KustomizationFacts, files: Files): Manifests {
  const folder = folderOf(path);
  const patchFiles = file.patchFiles.flatMap((each) => {
    const found = files.get(joinPath(folder, each) ?? "");
    return found?.form === "manifest" ? [found] : [];
  });
  const patches = [...file.patches, ...patchFiles];
  return manifests.map(([at, manifest]) => [
    at,
    {
      ...manifest,
      services: manifest.services.map((service) => {
        const types = patches.flatMap(({ services }) =>
          services.flatMap(({ name, type }) => (name === service.name && type ? [type] : [])),
        );
        return types.length > 0 ? { ...service, type: types.at(-1)! } : service;
      }),
      workloads: manifest.workloads.map((workload) => {
        const mine = patches
          .flatMap(({ workloads }) => workloads)
          .filter(({ name, kind }) => name === workload.name && kind === workload.kind);
        return adapted(mine.reduce(patched, workload), file, path);
      }),
    },
  ]);
}

const patched = (workload: WorkloadFacts, patch: WorkloadFacts): WorkloadFacts => ({
  ...workload,
  ...(patch.image ? { image: patch.image } : {}),
  ...(patch.replicas === undefined ? {} : { replicas: patch.replicas }),
  ...(patch.memory ? { memory: patch.memory } : {}),
  ...(patch.memoryRequest ? { memoryRequest: patch.memoryRequest } : {}),
  ...(patch.cpu ? { cpu: patch.cpu } : {}),
  ...(patch.cpuRequest ? { cpuRequest: patch.cpuRequest } : {}),
  probes: patch.probes.length > 0 ? patch.probes : workload.probes,
  ports: [...new Set([...workload.ports, ...patch.ports])],
  environment: [...new Set([...workload.environment, ...patch.environment])],
  settings: [...workload.settings.filter(({ name }) => !patch.environment.includes(name)), ...patch.settings],
  settingsFrom: [...workload.settingsFrom, ...patch.settingsFrom],
  mounted: [...workload.mounted, ...patch.mounted],
  deleted: workload.deleted || patch.deleted,
});

/** Images and replicas that a kustomization sets by name, where it puts everything, and what it puts before and behind names. */
function adapted(workload: WorkloadFacts, file: KustomizationFacts, path: string): WorkloadFacts {
  const { images, replicas, namespace, prefix, suffix } = file;
  const [name, tag] = parted(workload.image ?? "");
  const change = images.find((image) => image.name === name);
  const count = replicas.find((each) => each.name === workload.name)?.count;
  const now = change?.newTag ?? tag;
  return {
    ...workload,
    name: `${prefix}${workload.name}${suffix}`,
    ...(namespace ? { namespace: namespace.name, namespaceAt: { path, line: namespace.line } } : {}),
    ...(change ? { image: `${change.newName ?? name}${now ? `:${now}` : ""}` } : {}),
    ...(count === undefined ? {} : { replicas: count }),
  };
}

function parted(image: string): readonly [string, string | undefined] {
  const colon = image.indexOf(":", image.lastIndexOf("/") + 1);
  return colon < 0 ? [image, undefined] : [image.slice(0, colon), image.slice(colon + 1)];
}
