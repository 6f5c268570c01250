import type { NodeFacts } from "../../../model/kinds/node.ts";
import { type Context, within } from "../../context.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { imageIn } from "./cells.ts";

// Bullets of units of deployment with what each is: "- **db**: image `postgres:17`, port 5433:5432, after `vault`".

const longest = 300;
const image = /\bimages?\s*:?\s+([\w.-]+(?:[/:][\w.-]+){0,6})/i;
/** A name with a tag in code, where an item begins: `` `postgres:17`, published on 5433 ``. */
const tagged = /^[a-z][\w.-]*(?:[/:][\w.-]+){0,5}:[\w][\w.-]*$/;
const build = /\b(?:built|build)\s+(?:from|in|of)\s+(\.{0,2}[\w./-]+)/i;
const pair = /\b(?:ports?|publish(?:es|ed)?)\s*:?\s+(?:on\s+)?(\d{2,5})\s?(?::|→|->)\s?(\d{2,5})(?![\d.])/i;
const port = /\b(?:port|publish(?:es|ed)\s+(?:on|at))\s+(?:port\s+)?(\d{2,5})(?![\d.:]\d|\d)/i;
const replicas = /\b(\d{1,3})\s+replicas\b|\breplicas\s*:?\s+(\d{1,3})\b/i;
const waits =
  /\b(?:(?:starts?\s+)?after|depends\s+on|waits\s+for)\s+([\w-]+(?:(?:,\s*|\s+and\s+)[\w-]+){0,8})\s*(?=[.;,]|$)/i;

/** The facts of an item that says which image it runs, or from what it is built; `null` where it says neither. */
export function unitIn({ label, labelStyle, rest, inline }: ItemView): NodeFacts | null {
  if (!label || labelStyle === "plain" || !/^[\w.-]{1,60}$/.test(label.text) || !rest || rest.text.length > longest)
    return null;
  const text = rest.text;
  const from = (inline?.text.length ?? 0) - text.length;
  const first = inline?.spans.find((span) => span.kind === "code" && span.from >= from && span.from <= from + 1);
  const begins = first ? inline!.text.slice(first.from, first.to) : "";
  const made = image.exec(text)?.[1] ?? (tagged.test(begins) ? begins : build.exec(text)?.[0]);
  if (made === undefined) return null;
  const both = pair.exec(text);
  const one = both ? null : port.exec(text);
  const count = replicas.exec(text);
  const awaited = waits.exec(text)?.[1];
  return {
    ...imageIn(made),
    ...(both ? { ports: [Number(both[1])], portSide: "published", containerPorts: [Number(both[2])] } : {}),
    ...(one ? { ports: [Number(one[1])] } : {}),
    ...(one && /^publish/i.test(one[0]) ? { portSide: "published" as const } : {}),
    ...(count ? { replicas: Number(count[1] ?? count[2]) } : {}),
    ...(awaited === undefined ? {} : { dependsOn: awaited.split(/,\s*|\s+and\s+/) }),
  };
}

/** `` `shop` on port 8080 ``: the port that words right behind the name of a unit give it. */
export const portsAt = (rest: string): Pick<NodeFacts, "ports"> => {
  const found =
    /^\s*[([（]?\s*(?:(?:listens |runs |exposed )?(?:on|at) )?(?:ports?|port:)\s+(\d{2,5})(?![\d.:]\d|\d)/i.exec(
      rest,
    )?.[1];
  return found && Number(found) < 65_536 ? { ports: [Number(found)] } : {};
};

/** `container: Web Shop, port 8080`: a word for what the unit is, what runs in it, and where that listens. */
export function toldOfUnit(rest: string): Pick<NodeFacts, "ports" | "runs"> {
  const said = rest.replace(/^(?:container|pod|process|service|unit|vm)\s*[:–—-]\s+/i, "");
  const last = /[,;(]\s*(?:listens |runs |exposed )?(?:on )?port\s+(\d{2,5})\)?\.?$/i.exec(said);
  const runs = last ? said.slice(0, last.index).trim() : said;
  const ports = last ? { ports: [Number(last[1])] } : portsAt(said);
  const isTold = runs !== "" && runs.length < 80 && (last !== null || ports.ports === undefined);
  return { ...ports, ...(isTold && (last !== null || runs.length < 60) ? { runs: [runs] } : {}) };
}

/** Whether a list in a chapter on deployment is one of such units. */
export const listsUnitsWithImages = ({ items }: ListView, context: Context): boolean =>
  items.length > 1 && within(context, "deployment") && items.every((item) => unitIn(item) !== null);
