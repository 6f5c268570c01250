import type { NodeFacts } from "../../../model/kinds/node.ts";
import { settingsOf } from "../../deployment/plain-settings.ts";
import type { Unit, UnitPlace } from "../../deployment/unit.ts";
import type { ManifestFacts, WorkloadFacts } from "./facts.ts";

/** Manifests of one deployment, by their paths. */
export type Manifests = readonly (readonly [string, ManifestFacts])[];

/** The workloads of a deployment, with the services before them and the ConfigMaps that they take their variables from. */
export function unitsOf(manifests: Manifests): Unit[] {
  const units = new Map<string, Unit>();
  const scalers = new Map(
    manifests.flatMap(([at, { scaled }]) => scaled.map((scaler) => [scaler.name, { ...scaler, at }])),
  );
  for (const [path, { workloads }] of manifests)
    for (const workload of workloads)
      if (!workload.deleted && !units.has(workload.name))
        units.set(workload.name, unitOf(path, workload, manifests, scalers.get(workload.name)));
  return [...units.values()];
}

type PlacedScaler = ManifestFacts["scaled"][number] & { readonly at: string };

function unitOf(path: string, workload: WorkloadFacts, manifests: Manifests, scaler: PlacedScaler | undefined): Unit {
  const { name, kind, namespace, image, ports, memory, memoryRequest, cpu, cpuRequest, probes, line, lines } = workload;
  const before = manifests.flatMap(([at, { services }]) =>
    services
      .filter(({ selector, name }) =>
        // What a service selects may only be known when a chart is rendered; it then has the name of its workload.
        selector.length > 0 ? selector.every((label) => workload.labels.includes(label)) : name === workload.name,
      )
      .map((service) => ({ at, ...service })),
  );
  const published = [...new Set(before.flatMap((service) => service.ports))];
  // A container need not say where it listens; the service before it does then.
  const inside = ports.length > 0 ? ports : [...new Set(before.flatMap((service) => service.targets))];
  const aliases = before.map((service) => service.name).filter((alias) => alias !== name);
  const configsIn = (names: readonly string[]) =>
    manifests.flatMap(([at, { configs }]) =>
      configs.filter((config) => names.includes(config.name)).map((config) => ({ at, ...config })),
    );
  const configs = configsIn(workload.settingsFrom);
  const isOpen = workload.settingsFrom.some((from) => !configs.some((config) => config.name === from));
  const environment = [
    ...new Set([...workload.environment, ...configs.flatMap(({ names }) => names), ...(isOpen ? ["*"] : [])]),
  ];
  const settings = settingsOf([
    ...configs.map(({ at, settings, names }) => [at, settings, names] as const),
    [path, workload.settings, workload.environment],
  ]);
  // One replica is what a manifest without a number means, unless something else scales it.
  const replicas = workload.replicas ?? (/^(?:Deployment|StatefulSet)$/.test(kind) ? 1 : undefined);
  const facts: NodeFacts = {
    type: kind,
    ...(namespace ? { namespace } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(image ? { image } : {}),
    ...(published.length > 0 ? { ports: published } : {}),
    ...(inside.length > 0 ? { containerPorts: inside } : {}),
    ...(replicas === undefined || scaler ? {} : { replicas }),
    ...(scaler?.bounds ? { scale: scaler.bounds } : {}),
    ...(memory ? { memory } : {}),
    ...(memoryRequest ? { memoryRequest } : {}),
    ...(cpu ? { cpu } : {}),
    ...(cpuRequest ? { cpuRequest } : {}),
    ...(before.length > 0 ? { exposure: [...new Set(before.map((service) => service.type ?? "ClusterIP"))] } : {}),
    ...(probes.length > 0 ? { probes } : {}),
    ...(environment.length > 0 ? { environment } : {}),
    ...settings.facts,
  };
  return {
    name,
    path,
    line,
    facts,
    proof: {
      ...settings.proof,
      ...Object.fromEntries(Object.entries(lines).map(([fact, at]) => [fact, { path, line: at }])),
      ...(workload.namespaceAt ? { namespace: workload.namespaceAt } : {}),
      ...(before[0] ? placedAt({ path: before[0].at, line: before[0].line }, "ports", "exposure") : {}),
      ...(scaler?.bounds ? placedAt({ path: scaler.at, line: scaler.line }, "scale") : {}),
    },
    mentions: [
      ...workload.mentions.map((mention) => ({ ...mention, path })),
      ...configsIn(workload.mounted).flatMap(({ at, mentions }) =>
        mentions.map((mention) => ({ ...mention, path: at })),
      ),
    ],
    shared: configs.flatMap(({ at, mentions }) => mentions.map((mention) => ({ ...mention, path: at }))),
    starts: [],
    holds: [],
  };
}

const placedAt = (place: UnitPlace, ...facts: readonly string[]): Record<string, UnitPlace> =>
  Object.fromEntries(facts.map((fact) => [fact, place]));
