import { type Mention, mentionsIn, mentionsInSetting } from "../../deployment/mention.ts";
import { variablesIn } from "./variables-in.ts";

/** What one file names: hosts with the lines they stand on, and where it calls what is only known at run time. */
export interface WiringFacts {
  readonly hosts: readonly (Pick<Mention, "host" | "port"> & { readonly line: number })[];
  /** Variables of the environment that are read as addresses. */
  readonly variables?: readonly { readonly name: string; readonly line: number }[];
  /** The line of a call whose address is not written in the file. */
  readonly unknown?: number;
  /** The name by which an application registers itself. */
  readonly application?: { readonly name: string; readonly line: number };
}

const mostLines = 5_000;

/** `${STOCK_URL}`, `${STOCK_URL:http://stock}`: a value that is taken from the environment. */
const placeholder = /(?<=\$\{)[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}(?=[}:?|-])/g;

const remarks = /^[ \t]*(?:#|\/\/|;|<!--).*$/gm;

/** Reads a file of settings line by line, whatever its format: what names a host looks alike in all of them. */
export function readSettings(path: string, text: string): WiringFacts | null {
  const hosts: { host: string; port?: number; line: number }[] = [];
  let application: WiringFacts["application"];
  for (const [i, line] of text.split(/\r\n|\n|\r/, mostLines).entries()) {
    if (line.length > 2_000 || /^\s*(?:#|\/\/|;|<!--)/.test(line)) continue;
    const setting = /^[\s-]*["']?([\w.:-]{1,80}?)["']?\s*[:=]\s*(\S.*)$/.exec(line);
    const found = setting
      ? mentionsInSetting(setting[1]!, setting[2]!.replace(/^["']|["'],?$/g, ""))
      : mentionsIn(line.replace(/\s#.*$/, ""));
    for (const mention of [...found, ...directive(path, line)]) hosts.push(placed(mention, i + 1));
    const name = /^\s*(?:spring\.application\.)?name\s*[:=]\s*["']?([a-z][\w-]{1,60})["']?\s*$/i.exec(line);
    if (name && /(?:^|\/)(?:application|bootstrap)[\w-]*\.(?:ya?ml|properties)$/.test(path))
      application ??= { name: name[1]!, line: i + 1 };
  }
  if (isOfNginx.test(path)) hosts.push(...hostsOfMaps(text));
  const variables = variablesIn(text.replace(remarks, ""), placeholder);
  for (const { line, host } of variables) if (host) hosts.push(placed(host, line));
  if (hosts.length === 0 && variables.length === 0 && !application) return null;
  return {
    hosts: distinct(hosts),
    ...(variables.length > 0 ? { variables: variables.map(({ name, line }) => ({ name, line })) } : {}),
    ...(application ? { application } : {}),
  };
}

const isOfNginx = /\.conf(?:\.template)?$/;

/** The hosts among which a map of nginx chooses: `map $part $backend { stock stock-service; }`. */
function hostsOfMaps(text: string): { host: string; line: number }[] {
  let isInside = false;
  return text.split(/\r\n|\n|\r/, mostLines).flatMap((line, i) => {
    if (line.length > 2_000) return [];
    if (isInside && line.includes("}")) isInside = false;
    const host = isInside ? /^\s*\S+\s+(?:https?:\/\/)?([a-z][\w-]+)(?::\d+)?;/i.exec(line)?.[1] : undefined;
    if (/^\s*map\s+\S+\s+\$\w+\s*\{\s*$/.test(line)) isInside = true;
    return host === undefined ? [] : [{ host: host.toLowerCase(), line: i + 1 }];
  });
}

/** `server api;` and `proxy_pass http://api;` of nginx, where a host stands without a port. */
const directive = (path: string, line: string): Mention[] => {
  const match = isOfNginx.test(path) ? /^\s*server\s+([a-z][\w-]+)\s*(?:\s\w+=\S+\s*)*;/.exec(line) : null;
  return match ? [{ host: match[1]!.toLowerCase(), at: 0 }] : [];
};

const placed = ({ host, port }: Mention, line: number): { host: string; port?: number; line: number } => ({
  host,
  ...(port === undefined ? {} : { port }),
  line,
});

/** A host counts once in a file, at the first place that names it. */
export function distinct<T extends Pick<Mention, "host" | "port">>(hosts: readonly T[]): T[] {
  const seen = new Set<string>();
  return hosts.filter(({ host, port }) => {
    const key = host === "localhost" ? `${host}:${port}` : host;
    return !seen.has(key) && seen.add(key);
  });
}
