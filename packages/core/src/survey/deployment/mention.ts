import { matches } from "../../text/matches.ts";

/** A host that a text names, and the port on it. Who is let in, and with which password, is left out: nothing here keeps that. */
export interface Mention {
  /** In lower case; `localhost` for the machine itself, by whatever name. */
  readonly host: string;
  readonly port?: number;
  /** Where in the text it stands. */
  readonly at: number;
}

const longest = 20_000;
const mostHosts = 200;

/**
 * The hosts that a text names: in addresses (`http://api:8080/`, `lb://orders`, `jdbc:postgresql://db/shop`), in lists of them
 * (`kafka-1:9092,kafka-2:9092`) and as `host:port`. Linear.
 */
export function mentionsIn(text: string): Mention[] {
  const words = text.length > longest ? text.slice(0, longest) : text;
  const found = [...inAddresses(words), ...inPairs(words)];
  const seen = new Set<string>();
  return found
    .filter(({ host, port }) => !seen.has(`${host}:${port}`) && seen.add(`${host}:${port}`))
    .slice(0, mostHosts);
}

function* inAddresses(text: string): Iterable<Mention> {
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    if (!/[a-z]/i.test(text[at - 1] ?? "")) continue;
    const from = at + 3;
    let to = from;
    while (to < text.length && to - from < 400 && !/[\s"'`<>/?#|)\]\\]/.test(text[to]!)) to++;
    const authority = text.slice(from, to);
    let place = from + authority.lastIndexOf("@") + 1;
    for (const part of authority.slice(authority.lastIndexOf("@") + 1).split(",")) {
      const mention = mentionOf(part, place);
      if (mention) yield mention;
      place += part.length + 1;
    }
  }
}

const pair = /(?<![\w.:/@$-])([a-z][a-z0-9_-]{0,62}(?:\.[a-z0-9_-]{1,62}){0,7}):(\d{2,5})(?![\w.:@])/gi;

function* inPairs(text: string): Iterable<Mention> {
  if (!text.includes(":")) return;
  for (const match of matches(text, pair)) {
    const mention = mentionOf(match[0], match.index);
    if (mention) yield mention;
  }
}

/** What names a host and is nothing else: `mail`, `db.internal`, `redis:6379`. */
export function mentionOf(word: string, at = 0): Mention | null {
  const match = /^([a-z0-9][a-z0-9_-]{0,62}(?:\.[a-z0-9_-]{1,62}){0,7})(?::(\d{1,5})(?!\d))?(?![\w.-])/i.exec(word);
  if (!match) return null;
  const host = plain(match[1]!.toLowerCase());
  const port = match[2] ? Number(match[2]) : undefined;
  if (!/[a-z]/.test(host) || (port !== undefined && (port === 0 || port > 65_535))) return null;
  return { host, ...(port === undefined ? {} : { port }), at };
}

const itself: ReadonlySet<string> = new Set([
  "127.0.0.1",
  "0.0.0.0",
  "host.docker.internal",
  "host.containers.internal",
]);

/** Names of a cluster are as good as their first part: `orders.shop.svc.cluster.local` is `orders`. */
const plain = (host: string): string =>
  itself.has(host) ? "localhost" : host.replace(/^([\w-]+)\.[\w-]+\.svc(?:\.[\w.-]+)?$/, "$1");

/** Names of settings whose whole value is a host. */
const namesHost =
  /(?:host(?:name)?|server|addr(?:ess)?|url|uri|endpoint|brokers?|bootstrap_?servers?|dsn|upstream|backend)s?$/i;

/** Names of settings whose values are nobody's business. */
const secret =
  /pass(?:word|wd|phrase)?|secret|token|credential|(?:api|access|private|signing|encryption)_?key|salt|auth$/i;

/** Whether the name of a setting says that its value is where somebody is to be found. */
export const isAddress = (name: string): boolean => namesHost.test(name) && !secret.test(name);

/** The hosts that the value of a setting names; one that is a host and nothing else counts where the setting's name says so. */
export function mentionsInSetting(name: string, value: string): Mention[] {
  const found = mentionsIn(value);
  if (found.length > 0 || !namesHost.test(name) || secret.test(name)) return found;
  return value.split(",").flatMap((word) => {
    const trimmed = word.trim();
    const mention = mentionOf(trimmed);
    return mention && /^[\w.:-]+$/.test(trimmed) && /^[a-z]/i.test(trimmed) ? [mention] : [];
  });
}
