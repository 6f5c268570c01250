import type { Manifests } from "./units.ts";

/**
 * Folders of manifests, with those as one that hold a deployment in pieces: `orders/k8s` and `stock/k8s`, each beside the code of its
 * service. What deploys one workload twice is no piece of one deployment.
 */
export function joinedFolders(
  folders: ReadonlyMap<string, Manifests>,
  kustomized: ReadonlySet<string>,
): ReadonlyMap<string, Manifests> {
  const alike = new Map<string, string[]>();
  for (const folder of folders.keys()) {
    if (kustomized.has(folder)) continue;
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    alike.set(name, [...(alike.get(name) ?? []), folder]);
  }
  const joined = new Map(folders);
  for (const [name, pieces] of alike) {
    const all = pieces.flatMap((folder) => folders.get(folder)!);
    if (pieces.length < 2 || !isOneDeployment(all)) continue;
    for (const folder of pieces) joined.delete(folder);
    joined.set(`**/${name}`, all);
  }
  return joined;
}

const isOneDeployment = (manifests: Manifests): boolean => {
  const names = manifests.flatMap(([, { workloads }]) => workloads.map(({ name }) => name));
  return names.length > 1 && new Set(names).size === names.length;
};
