import { memorySize } from "../../../model/kinds/memory-size.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import { type ComposeService, isService, type Placed, servicesOf } from "../../../notation/compose/service.ts";
import { withDefaults } from "../../../notation/compose/variables.ts";
import { at, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import { mentionsIn, mentionsInSetting } from "../../deployment/mention.ts";
import { type PlainSetting, plainSettings } from "../../deployment/plain-settings.ts";

/** `compose.yaml`, `docker-compose.prod.yml`. */
export const composeFile = /(?:^|\/)(?:[\w.-]*[_.-])?(?:docker-?)?compose(?:[._-][\w.-]+)?\.ya?ml$/i;

/** A file of any other name may be one of Compose too (`local.yml`, `docker/default.yml`): its services tell. */
export const mayBeCompose = (path: string): boolean =>
  composeFile.test(path) || /^(?!\.|(?:.*\/)?(?:templates|charts)\/)(?:[^/]+\/){0,4}[^/]+\.ya?ml$/i.test(path);

/** What a Compose file holds, with lines from 1. */
export interface ComposeFacts {
  readonly form: "compose";
  readonly services: readonly ServiceFacts[];
  /** Other Compose files that it takes in, as written. */
  readonly includes: readonly string[];
  readonly problem?: string;
}

/** A service as one file states it. Lists and facts of files that are laid over one another are joined later. */
export interface ServiceFacts {
  readonly name: string;
  readonly line: number;
  readonly facts: NodeFacts;
  readonly lines: Readonly<Record<string, number>>;
  readonly settings: readonly PlainSetting[];
  /** The context, Dockerfile and stage of its build, as written. */
  readonly build?: { readonly context: string; readonly dockerfile?: string; readonly target?: string };
  readonly mentions: readonly { readonly host: string; readonly port?: number; readonly line: number }[];
  readonly starts: readonly { readonly host: string; readonly line: number }[];
  readonly mounts: readonly string[];
  readonly envFiles: readonly string[];
  readonly extends?: { readonly service: string; readonly file?: string };
}

/** Reads a Compose file; `null` where a text is none. */
export function composeFacts(text: string, path: string): ComposeFacts | null {
  if (!/^[ \t"']*(?:services|include)["']?[ \t]*:/m.test(text)) return null;
  const { documents, problems } = parseYaml(text);
  const root = documents[0] && rootOf(documents[0]);
  if (!composeFile.test(path) && !isComposed(root)) return null;
  const lines = new Lines(text);
  const services = root ? servicesOf(root).map((service) => factsOf(service, lines)) : [];
  const includes = itemsOf(at(root, "include")).flatMap((item) => {
    const paths = [textOf(item), textOf(at(item, "path")), ...itemsOf(at(item, "path")).map(textOf)];
    return paths.filter((path) => path !== undefined).map(withDefaults);
  });
  if (services.length === 0 && includes.length === 0 && problems.length === 0) return null;
  return { form: "compose", services, includes, ...(problems[0] ? { problem: problems[0].why } : {}) };
}

/** Whether every service is one as Compose has them: other formats have services as well. */
function isComposed(root: YamlNode | undefined): boolean {
  const services = entriesOf(at(root, "services"));
  return services.length > 0 && services.every(({ value }) => isService(value));
}

function factsOf(service: ComposeService, lines: Lines): ServiceFacts {
  const { name, range, image, build, ports, exposed, replicas, memory, settings, dependsOn, aliases, command } =
    service;
  const line = ({ range }: Pick<Placed<unknown>, "range">): number => lines.lineAt(range.from);
  const published = distinct(ports.flatMap(({ value }) => value.published ?? []));
  const inside = distinct([
    ...ports.map(({ value }) => value.container),
    ...exposed.map(({ value }) => value),
    ...settings.flatMap(({ value }) => listens(value.name, value.value)),
  ]);
  const limit = memory && memorySize(memory.value);
  const environment = settings.map(({ value }) => value.name);
  const waits = dependsOn.map(({ value }) => value);
  const first = { ports: ports[0], image, replicas, memory, environment: settings[0], dependsOn: dependsOn[0], build };
  return {
    name,
    line: lines.lineAt(range.from),
    facts: {
      type: "container",
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(image ? { image: image.value } : {}),
      ...(published.length > 0 ? { ports: published } : {}),
      portSide: "published",
      ...(inside.length > 0 ? { containerPorts: inside } : {}),
      ...(replicas ? { replicas: replicas.value } : {}),
      ...(limit ? { memory: limit } : {}),
      ...(environment.length > 0 ? { environment } : {}),
      ...(waits.length > 0 ? { dependsOn: waits } : {}),
    },
    lines: Object.fromEntries(Object.entries(first).flatMap(([fact, place]) => (place ? [[fact, line(place)]] : []))),
    settings: plainSettings(settings, lines),
    ...(build ? { build: build.value } : {}),
    mentions: [
      ...settings.flatMap((setting) =>
        mentionsInSetting(setting.value.name, setting.value.value ?? "").map(({ host, port }) => ({
          host,
          ...(port === undefined ? {} : { port }),
          line: line(setting),
        })),
      ),
      ...(command
        ? mentionsIn(command.value).map(({ host, port }) => ({ host, ...(port ? { port } : {}), line: line(command) }))
        : []),
    ],
    starts: dependsOn.map((each) => ({ host: each.value.toLowerCase(), line: line(each) })),
    mounts: service.mounts,
    envFiles: service.envFiles,
    ...(service.extends ? { extends: service.extends } : {}),
  };
}

/** `PORT: 3000` says where a process listens. */
const listens = (name: string, value: string | undefined): number[] =>
  /^(?:(?:HTTP|SERVER|APP|LISTEN|GRPC|NODE)_?)?PORT$/i.test(name) && /^\d{2,5}$/.test(value ?? "")
    ? [Number(value)]
    : [];

const distinct = (ports: readonly number[]): number[] => [...new Set(ports)];
