import type { Document } from "yaml";
import { readAsyncapi } from "../asyncapi/read.ts";
import { readCompose } from "../compose/read.ts";
import { readManifest } from "../kubernetes/read.ts";
import type { Notated, Notation } from "../notation.ts";
import { readOpenapi } from "../openapi/read.ts";
import { entriesOf, rootOf, type YamlNode } from "./node.ts";
import { parseYaml } from "./parse.ts";

/** YAML is read by what it describes, which its first keys say; other settings are no statements of a design. */
export const yaml: Notation = {
  id: "yaml",
  languages: ["yaml", "yml", "openapi", "swagger", "asyncapi", "compose", "docker-compose", "kubernetes", "k8s"],
  recognise: (text) =>
    /^(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n){0,20}(?:openapi:\s*["']?3|swagger:\s*["']?2|asyncapi:\s*["']?[23]|apiVersion:\s*[\w./]+\s*\n(?:[^\n]*\n){0,3}?kind:|services:\s*\n\s+[\w-]+:\s*\n\s+(?:image|build|container_name):)/.test(
      text.slice(0, 4_000),
    ),
  read: (text) => readYaml(untabbed(text)),
};

/**
 * YAML knows no tabs, but whoever pastes it into a document that is indented with them may not notice: a blank for each tells the same
 * where nothing is indented otherwise.
 */
const untabbed = (text: string): string =>
  /^\t/m.test(text) && !/^ +\S/m.test(text) ? text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length)) : text;

const readers: readonly { readonly keys: readonly string[]; readonly read: (root: YamlNode) => Notated }[] = [
  { keys: ["openapi", "swagger", "paths"], read: readOpenapi },
  { keys: ["asyncapi"], read: readAsyncapi },
  { keys: ["apiVersion", "kind"], read: readManifest },
  { keys: ["services"], read: readCompose },
];

/** Reads what a stream of YAML or JSON describes. Problems of syntax are told only where something was to be read. */
export function readYaml(text: string): Notated {
  const { documents, problems } = parseYaml(text);
  if (documents.length === 0) return { problems };
  const read = documents.map(readOne).filter((notated) => notated !== null);
  if (read.length === 0) return {};
  return {
    operations: read.flatMap((notated) => notated.operations ?? []),
    records: read.flatMap((notated) => notated.records ?? []),
    channels: read.flatMap((notated) => notated.channels ?? []),
    nodes: read.flatMap((notated) => notated.nodes ?? []),
    problems,
  };
}

function readOne(document: Document): Notated | null {
  const root = rootOf(document);
  const keys = new Set(entriesOf(root).map((entry) => entry.key));
  const reader = readers.find((each) => each.keys.some((key) => keys.has(key)));
  return reader?.read(root) ?? null;
}
