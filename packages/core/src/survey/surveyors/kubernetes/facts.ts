import { cpuAmount } from "../../../model/kinds/cpu-amount.ts";
import { memorySize } from "../../../model/kinds/memory-size.ts";
import { type Placed, type Setting } from "../../../notation/compose/service.ts";
import { resourcesOf, type Workload } from "../../../notation/kubernetes/resource.ts";
import { rootOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { type LineFinder, Lines } from "../../../text/lines.ts";
import { mentionsIn, mentionsInSetting } from "../../deployment/mention.ts";
import { type PlainSetting, plainSettings } from "../../deployment/plain-settings.ts";
import type { UnitPlace } from "../../deployment/unit.ts";

interface LinedMention {
  readonly host: string;
  readonly port?: number;
  readonly line: number;
}

/** A workload with lines from 1 and, of the values of its settings, only those that are plain. */
export interface WorkloadFacts {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly namespace?: string;
  /** Where its namespace is told, if elsewhere. */
  readonly namespaceAt?: UnitPlace;
  readonly labels: readonly string[];
  readonly image?: string;
  readonly ports: readonly number[];
  readonly replicas?: number;
  readonly memory?: string;
  readonly memoryRequest?: string;
  readonly cpu?: string;
  readonly cpuRequest?: string;
  readonly probes: readonly string[];
  readonly environment: readonly string[];
  readonly settings: readonly PlainSetting[];
  readonly settingsFrom: readonly string[];
  readonly mounted: readonly string[];
  readonly mentions: readonly LinedMention[];
  readonly lines: Readonly<Record<string, number>>;
  readonly deleted: boolean;
}

export interface ManifestFacts {
  readonly form: "manifest";
  readonly workloads: readonly WorkloadFacts[];
  readonly services: readonly {
    readonly name: string;
    readonly line: number;
    readonly selector: readonly string[];
    readonly ports: readonly number[];
    readonly type?: string;
    /** The ports of the containers to which it leads. */
    readonly targets: readonly number[];
  }[];
  readonly configs: readonly {
    readonly name: string;
    readonly line: number;
    readonly names: readonly string[];
    readonly settings: readonly PlainSetting[];
    readonly mentions: readonly (LinedMention & { readonly variable: string })[];
  }[];
  readonly scaled: readonly {
    readonly name: string;
    readonly bounds?: readonly [number, number];
    readonly line: number;
  }[];
  readonly problem?: string;
}

/** Reads manifests, with the lines that they are from; `null` where a text holds none that deploys anything. */
export function manifestFacts(text: string, lines: LineFinder = new Lines(text)): ManifestFacts | null {
  const { documents, problems } = parseYaml(text);
  const resources = documents.flatMap((document) => resourcesOf(rootOf(document)));
  if (resources.length === 0 && !(problems[0] && /^\s*kind:\s*(?:Deployment|StatefulSet|DaemonSet)/m.test(text)))
    return null;
  return {
    form: "manifest",
    workloads: resources.flatMap((each) => (each.form === "workload" ? [workloadFacts(each, lines)] : [])),
    services: resources.flatMap((each) =>
      each.form === "service"
        ? [
            {
              name: each.name,
              line: lines.lineAt(each.range.from),
              selector: each.selector,
              ...(each.type ? { type: each.type } : {}),
              ports: each.ports.flatMap(({ port, node }) => [port, ...(node === undefined ? [] : [node])]),
              targets: each.ports.flatMap(({ target }) => target || []),
            },
          ]
        : [],
    ),
    configs: resources.flatMap((each) =>
      each.form === "config"
        ? [
            {
              name: each.name,
              line: lines.lineAt(each.range.from),
              names: each.settings.map(({ value }) => value.name),
              settings: plainSettings(each.settings, lines),
              mentions: each.settings.flatMap((setting) =>
                mentionsOf([setting], lines).map((mention) => ({ ...mention, variable: setting.value.name })),
              ),
            },
          ]
        : [],
    ),
    scaled: resources.flatMap((each) =>
      each.form === "scaler"
        ? [
            {
              name: each.of,
              ...(each.bounds ? { bounds: each.bounds.value } : {}),
              line: each.bounds ? lines.lineAt(each.bounds.range.from) : 0,
            },
          ]
        : [],
    ),
    ...(problems[0] ? { problem: problems[0].why } : {}),
  };
}

function workloadFacts(workload: Workload, lines: LineFinder): WorkloadFacts {
  const { kind, name, range, namespace, labels, image, ports, replicas, settings, command, deleted } = workload;
  const { settingsFrom, mounted } = workload;
  const { memory, memoryRequest, cpu, cpuRequest, probes } = workload;
  const resources = { memory, memoryRequest, cpu, cpuRequest };
  const first = {
    namespace,
    image,
    containerPorts: ports[0],
    replicas,
    ...resources,
    environment: settings[0],
    probes: probes[0],
  };
  return {
    kind,
    name,
    line: lines.lineAt(range.from),
    ...(namespace ? { namespace: namespace.value } : {}),
    labels,
    ...(image ? { image: image.value } : {}),
    ports: ports.map(({ value }) => value),
    ...(replicas ? { replicas: replicas.value } : {}),
    ...resourcesIn(resources),
    probes: [...new Set(probes.map(({ value }) => value))],
    environment: settings.map(({ value }) => value.name),
    settings: plainSettings(settings, lines),
    settingsFrom,
    mounted,
    mentions: [
      ...mentionsOf(settings, lines),
      ...(command ? mentionsIn(command.value).map((each) => lined(each, lines.lineAt(command.range.from))) : []),
    ],
    lines: Object.fromEntries(
      Object.entries(first).flatMap(([fact, place]) => (place ? [[fact, lines.lineAt(place.range.from)]] : [])),
    ),
    deleted,
  };
}

type Resources = Pick<Workload, "memory" | "memoryRequest" | "cpu" | "cpuRequest">;

/** Amounts in their normal forms; what is no amount says nothing. */
function resourcesIn(written: { readonly [K in keyof Resources]: Resources[K] | undefined }): {
  readonly [K in keyof Resources]?: string;
} {
  const amounts = Object.entries(written).flatMap(([fact, place]) => {
    const amount = place && (fact.startsWith("cpu") ? cpuAmount : memorySize)(place.value);
    return amount ? [[fact, amount]] : [];
  });
  return Object.fromEntries(amounts) as { readonly [K in keyof Resources]?: string };
}

const mentionsOf = (settings: readonly Placed<Setting>[], lines: LineFinder): LinedMention[] =>
  settings.flatMap(({ value: { name, value }, range }) =>
    mentionsInSetting(name, value ?? "").map((mention) => lined(mention, lines.lineAt(range.from))),
  );

const lined = ({ host, port }: { readonly host: string; readonly port?: number }, line: number): LinedMention => ({
  host,
  ...(port === undefined ? {} : { port }),
  line,
});
