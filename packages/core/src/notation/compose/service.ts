import type { Range } from "../../text/range.ts";
import { at, type Entry, entriesOf, itemsOf, rangeOf, textOf, type YamlNode } from "../yaml/node.ts";
import { withDefaults } from "./variables.ts";

/** A value with its place in the file. */
export interface Placed<T> {
  readonly value: T;
  readonly range: Range;
}

/** A service of a Compose file, as the file states it: nothing that it takes over from elsewhere is in it. */
export interface ComposeService {
  readonly name: string;
  readonly range: Range;
  readonly image?: Placed<string>;
  readonly build?: Placed<{ readonly context: string; readonly dockerfile?: string; readonly target?: string }>;
  readonly ports: readonly Placed<ComposePort>[];
  /** Ports that only its neighbours see. */
  readonly exposed: readonly Placed<number>[];
  readonly replicas?: Placed<number>;
  readonly memory?: Placed<string>;
  readonly settings: readonly Placed<Setting>[];
  readonly dependsOn: readonly Placed<string>[];
  /** Other names by which it is found: `container_name`, `hostname`, aliases in networks. */
  readonly aliases: readonly string[];
  /** Files and folders of the repository that it sees, as written. */
  readonly mounts: readonly string[];
  /** Files from which variables are taken, as written. */
  readonly envFiles: readonly string[];
  readonly command?: Placed<string>;
  readonly extends?: { readonly service: string; readonly file?: string };
}

export interface ComposePort {
  readonly published?: number;
  readonly container: number;
}

/** A variable of the environment. Its value may be a secret: whoever keeps it must not. */
export interface Setting {
  readonly name: string;
  readonly value?: string;
}

/** `services` is a key of other formats too; a service of Compose has an image, a build or what goes with them. */
export const isService = (service: YamlNode): boolean =>
  entriesOf(service).some(({ key }) =>
    /^(?:image|build|container_name|depends_on|ports|environment|env_file|extends|deploy|healthcheck|volumes|command|profiles)$/.test(
      key,
    ),
  );

/** The services of a Compose file, by the root of its document. */
export const servicesOf = (root: YamlNode): ComposeService[] =>
  entriesOf(at(root, "services"))
    .filter(({ value }) => isService(value))
    .map(serviceOf);

function serviceOf({ key, keyRange, value }: Entry): ComposeService {
  const image = placedText(at(value, "image"));
  const build = buildOf(at(value, "build"));
  const replicas = placedNumber(at(value, "deploy", "replicas")) ?? placedNumber(at(value, "scale"));
  const memory = placedText(at(value, "deploy", "resources", "limits", "memory")) ?? placedText(at(value, "mem_limit"));
  const command = commandOf(at(value, "command")) ?? commandOf(at(value, "entrypoint"));
  const base = extendsOf(at(value, "extends"));
  return {
    name: key,
    range: keyRange,
    ...(image ? { image } : {}),
    ...(build ? { build } : {}),
    ports: itemsOf(at(value, "ports")).flatMap(portsIn),
    exposed: itemsOf(at(value, "expose")).flatMap((port) =>
      portsIn(port).map(({ value: { container }, range }) => ({ value: container, range })),
    ),
    ...(replicas ? { replicas } : {}),
    ...(memory ? { memory } : {}),
    settings: settingsOf(at(value, "environment")),
    dependsOn: [...namesIn(at(value, "depends_on")), ...namesIn(at(value, "links")).map(withoutAlias)],
    aliases: aliasesOf(value),
    mounts: mountsOf(at(value, "volumes")),
    envFiles: envFilesOf(at(value, "env_file")),
    ...(command ? { command } : {}),
    ...(base ? { extends: base } : {}),
  };
}

/** Words with the defaults of their variables. */
const wordsOf = (node: YamlNode | undefined): string | undefined => {
  const text = textOf(node);
  return text === undefined ? undefined : withDefaults(text);
};

function placedText(node: YamlNode | undefined): Placed<string> | undefined {
  const value = wordsOf(node)?.trim();
  return node && value ? { value, range: rangeOf(node.node) } : undefined;
}

function placedNumber(node: YamlNode | undefined): Placed<number> | undefined {
  const text = placedText(node);
  return text && /^\d{1,6}$/.test(text.value) ? { value: Number(text.value), range: text.range } : undefined;
}

function buildOf(node: YamlNode | undefined): ComposeService["build"] {
  if (!node) return undefined;
  const whole = placedText(node);
  if (whole) return { value: { context: whole.value }, range: whole.range };
  const context = placedText(at(node, "context"));
  const dockerfile = wordsOf(at(node, "dockerfile"));
  const target = wordsOf(at(node, "target"));
  if (!context && !dockerfile) return undefined;
  return {
    value: { context: context?.value ?? ".", ...(dockerfile ? { dockerfile } : {}), ...(target ? { target } : {}) },
    range: context?.range ?? rangeOf(node.node),
  };
}

/** `"8080:80"`, `127.0.0.1:8080:80/tcp`, `8000-8002:8000-8002`, `80` and `{ target: 80, published: 8080 }`. */
function portsIn(node: YamlNode): Placed<ComposePort>[] {
  const range = rangeOf(node.node);
  const target = wordsOf(at(node, "target"));
  const parts = target
    ? [wordsOf(at(node, "published")), target].filter((part) => part !== undefined)
    : (wordsOf(node) ?? "")
        .trim()
        .replace(/\/\w+$/, "")
        .split(":");
  const inside = spanOf(parts.at(-1) ?? "");
  const outside = parts.length > 1 ? spanOf(parts.at(-2)!) : [];
  return inside.map((container, i) => ({
    value: { container, ...(outside[i] === undefined ? {} : { published: outside[i] }) },
    range,
  }));
}

const widest = 64;

function spanOf(text: string): number[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return [];
  const from = Number(match[1]);
  const length = Math.min(Number(match[2] ?? from) - from + 1, widest);
  return from > 0 && from < 65_536 ? Array.from({ length: Math.max(0, length) }, (_, i) => from + i) : [];
}

const settingsOf = (node: YamlNode | undefined): Placed<Setting>[] => [
  ...entriesOf(node).map(({ key, keyRange, value }) => {
    const words = wordsOf(value);
    return { value: { name: key, ...(words === undefined ? {} : { value: words }) }, range: keyRange };
  }),
  ...itemsOf(node).flatMap((item) => {
    const text = wordsOf(item);
    if (text === undefined) return [];
    const cut = text.indexOf("=");
    const setting = cut < 0 ? { name: text } : { name: text.slice(0, cut), value: text.slice(cut + 1) };
    return [{ value: setting, range: rangeOf(item.node) }];
  }),
];

/** The names of a list or of a map's keys. */
const namesIn = (node: YamlNode | undefined): Placed<string>[] => [
  ...entriesOf(node).map(({ key, keyRange }) => ({ value: key, range: keyRange })),
  ...itemsOf(node).flatMap((item) => placedText(item) ?? []),
];

const withoutAlias = ({ value, range }: Placed<string>): Placed<string> => ({ value: value.split(":")[0]!, range });

const aliasesOf = (service: YamlNode): string[] => [
  ...[wordsOf(at(service, "container_name")), wordsOf(at(service, "hostname"))].filter((name) => name !== undefined),
  ...entriesOf(at(service, "networks")).flatMap(({ value }) =>
    itemsOf(at(value, "aliases")).flatMap((alias) => wordsOf(alias) ?? []),
  ),
];

/** Sources that begin with a dot or name a file: volumes of the engine have plain names. */
const mountsOf = (node: YamlNode | undefined): string[] =>
  itemsOf(node).flatMap((item) => {
    const source = wordsOf(at(item, "source")) ?? wordsOf(item)?.split(":")[0];
    return source && /^\.{1,2}(?:\/|$)/.test(source) ? [source] : [];
  });

const envFilesOf = (node: YamlNode | undefined): string[] =>
  [wordsOf(node), ...itemsOf(node).map((item) => wordsOf(item) ?? wordsOf(at(item, "path")))].filter(
    (path) => path !== undefined,
  );

function commandOf(node: YamlNode | undefined): Placed<string> | undefined {
  if (!node) return undefined;
  const words = itemsOf(node).flatMap((item) => wordsOf(item) ?? []);
  const value = words.length > 0 ? words.join(" ") : wordsOf(node);
  return value ? { value, range: rangeOf(node.node) } : undefined;
}

function extendsOf(node: YamlNode | undefined): ComposeService["extends"] {
  const service = wordsOf(node) ?? wordsOf(at(node, "service"));
  const file = wordsOf(at(node, "file"));
  return service ? { service, ...(file ? { file } : {}) } : undefined;
}
