import { imageName } from "../../../model/kinds/image-name.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Cell, Row } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";

// What the cells of a row say of a unit of deployment. A column is known by its role, else by its title.

/** `built from docker/grafana (grafana/grafana:5.2.4)`, `./api`, `api/Dockerfile`, `prom/prometheus:v2`. */
export function imageIn(text: string): Pick<NodeFacts, "image" | "build" | "dockerfile" | "base"> {
  const words = text.trim();
  const built =
    /^(?:(?:built|build|gebaut|construite?|constru[ií]d[oa]|compilad[oa]|собран\p{L}{0,2})\s*(?:(?:from|in|of|aus|desde|a partir de|à partir de|de|da|из)\s+|:)?\s*)[`"']?(\.{0,2}[\w./-]+)[`"']?(?:\s*[(（,]?\s*(?:on|from|base:?)?\s*[`"']?([\w./:-]+)[`"']?\s*[)）]?)?$/iu.exec(
      words,
    );
  // "built here", "built from source" and "built by the pipeline" tell of no folder.
  if (built && noFolder.test(built[1]!)) return {};
  const place = built?.[1] ?? (/^(?:\.{1,2}\/[\w./-]*|[\w./-]*Dockerfile[\w.-]*)$/.test(words) ? words : null);
  if (place !== null) {
    const path = place.replace(/^\.\//, "").replace(/\/$/, "");
    const file = /(?:^|\/)[\w.-]*(?:Docker|Container)file[\w.-]*$/i.test(path);
    const folder = file ? path.slice(0, Math.max(0, path.lastIndexOf("/"))) : path === "." ? "" : path;
    const base = built?.[2];
    return { ...(file ? { dockerfile: path } : { build: folder }), ...(base && imageName(base) ? { base } : {}) };
  }
  // What stands behind the name of an image tells how it is made.
  const [, image = words] = /^(\S{2,200}),\s*built\b/.exec(words) ?? [];
  return words === "" || saysNothing(words) ? {} : { image };
}

const baseTitle = /^(?:(?:docker |container |runtime |parent |final )?base(?: image)?|built (?:on|upon)|basis-?image)$/;

/** The column of what images are built upon, by its title; -1 where there is none. */
export const baseColumn = ({ titles }: TableView): number =>
  titles.findIndex((title, i) => i > 0 && baseTitle.test(title));

/** The image that another is built upon, where a column is for it: `python:3.12-slim`. */
export function baseIn(view: TableView, row: Row): Pick<NodeFacts, "base"> {
  const base = row.cells[baseColumn(view)]?.text.trim() ?? "";
  return /[:/]/.test(base) && imageName(base) ? { base } : {};
}

const noFolder =
  /^(?:here|locally|local|internally|manually|automatically|custom|sources?|scratch|this|the|our|its|an?|by|with|via|using|at|on|for|and)$/i;

export const titledPort = /\bports?\b|端口|ポート|포트|(?<!\p{L})порт|puertos?|portas?\b/iu;
const outside = /publi|host|extern|service port|node ?port|expos|outside|veröffent|公開|外部|внешн/iu;
const inside = /contain|intern|inside|target|listen|コンテナ|容器|内部|внутр/iu;
const pair = /(?<![\d.])(\d{2,5})\s*(?::|→|->)\s*(\d{2,5})(?![\d.])/g;
/** `5433 (5432 inside)`, `5433 (container port 5432)` */
const withInside =
  /(?<![\d.])(\d{2,5})\s?\((?:(?=[^()\d]{0,30}(?:inside|intern|container|target))[^()\d]{1,30}(\d{2,5})|(\d{2,5})\s(?:inside|internal(?:ly)?|in (?:the|its) container))\)/g;
const none = /^(?:none|no|not published|not exposed|internal(?: only)?|keine?r?|aucun|ninguno|なし|无)$/i;

/** The ports of a row: `8080`, `8080:80` with both sides, columns for each side. */
export function portsIn(view: TableView, row: Row): Pick<NodeFacts, "ports" | "portSide" | "containerPorts"> {
  const published: number[] = [];
  const contained: number[] = [];
  const open: number[] = [];
  let closed = false;
  for (const [column, title] of view.titles.entries()) {
    if (view.roles[column] !== "port" && !titledPort.test(title)) continue;
    const text = row.cells[column]?.text.trim() ?? "";
    const side = outside.test(title) === inside.test(title) ? "open" : outside.test(title) ? "published" : "container";
    if (side === "published" && none.test(text)) closed = true;
    const pairs = text.length > 200 ? [] : [...matches(text, pair), ...matches(text, withInside)];
    for (const [, host, target, other] of pairs) {
      published.push(Number(host));
      contained.push(Number(target ?? other));
    }
    if (pairs.length > 0) continue;
    (side === "published" ? published : side === "container" ? contained : open).push(...numbersIn(text));
  }
  // A port beside a column of those inside the container is the one outside.
  if (contained.length > 0 && published.length === 0) published.push(...open.splice(0));
  return {
    ...(published.length > 0 || closed
      ? { ports: valid(published), portSide: "published" as const }
      : open.length > 0
        ? { ports: valid(open) }
        : {}),
    ...(contained.length > 0 ? { containerPorts: valid(contained) } : {}),
  };
}

const valid = (ports: readonly number[]): number[] => [...new Set(ports)].filter((port) => port < 65_536);

const numbersIn = (text: string): number[] =>
  [...text.slice(0, 200).matchAll(/(?<![\d.:])\d{2,5}(?![\d.]\d|\d)/g)].map(([digits]) => Number(digits));

/** The cell under the first title that matches, where no role says so. */
const titledCell = (view: TableView, row: Row, title: RegExp): string | undefined => {
  const column = view.titles.findIndex((each) => title.test(each));
  return column < 0 ? undefined : row.cells[column]?.text.trim();
};

const waits =
  /^(?:waits? (?:for|on)|depends?[ _-]on|starts? after|started after|dependencies|wartet auf|hängt ab von|dépend de|depende de)$/i;

export function dependsOnIn(view: TableView, row: Row): Pick<NodeFacts, "dependsOn"> {
  const text = titledCell(view, row, waits);
  if (text === undefined || saysNothing(text) || none.test(text)) return {};
  const names = text.split(/\s*[,;、]\s*|\s+(?:and|und|et|y|e)\s+|\n/).map((name) => name.trim());
  // A sentence says more than names do.
  return names.every((name) => /^[\w.-]+(?: [\w.-]+)?$/.test(name)) ? { dependsOn: names } : {};
}

const variable = /(?<![\w/.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w/.-])/g;
const variableTitle = /^(?:(?:key |main |important )?env(?:ironment)?(?:[ -]?var(?:iable)?s?)|env|variables?)$/i;

/** The names of variables, where a column is for them. */
export function environmentIn(view: TableView, row: Row): Pick<NodeFacts, "environment"> {
  const names = [...(titledCell(view, row, variableTitle) ?? "").slice(0, 2_000).matchAll(variable)].map(
    ([name]) => name,
  );
  return names.length > 0 ? { environment: names } : {};
}

const exposed = /^\W*(ClusterIP|NodePort|LoadBalancer|ExternalName)\b/;

/** `LoadBalancer`: the type of the Service before it, in whichever column. */
export function exposureIn({ text }: Cell): Pick<NodeFacts, "exposure"> {
  const type = text.length < 80 ? exposed.exec(text)?.[1] : undefined;
  return type ? { exposure: [type] } : {};
}

const health = /health|probe|liveness|readiness|gesundheit|ヘルス|健康检查/i;

/** The paths at which its health is asked for, where a column is for them. */
export function probesIn(view: TableView, row: Row): Pick<NodeFacts, "probes"> {
  const texts = view.titles.flatMap((title, i) => (health.test(title) ? (row.cells[i]?.text.slice(0, 200) ?? []) : []));
  const paths = texts.flatMap((text) => [...matches(text, /(?<![\w/.:])\/[\w./-]{1,80}/g)].map(([path]) => path));
  return paths.length > 0 ? { probes: [...new Set(paths)] } : {};
}

/** The namespace that a column gives a unit. */
export function namespaceIn(view: TableView, row: Row): Pick<NodeFacts, "namespace"> {
  const namespace = titledCell(view, row, /^(?:k8s |kubernetes )?namespace$/i)?.trim() ?? "";
  return /^[a-z][a-z0-9-]{0,62}$/.test(namespace) ? { namespace } : {};
}

const range = /(?<![\d.])(\d{1,4})\s*(?:-|–|to|\.\.\.?|→|bis)\s*(\d{1,4})(?![\d.])/i;

/** `2-10` among replicas, or columns for the fewest and the most of them. */
export function scaleIn(view: TableView, row: Row): Pick<NodeFacts, "scale"> {
  const at = (title: RegExp): string => titledCell(view, row, title) ?? "";
  const [, low, high] = range.exec((cellOf(view, row, "replicas")?.text ?? at(/auto-?scal|^hpa/i)).slice(0, 100)) ?? [];
  const min = low ?? /^\d{1,4}$/.exec(at(fewest))?.[0];
  const max = high ?? /^\d{1,4}$/.exec(at(most))?.[0];
  return min !== undefined && max !== undefined ? { scale: [Number(min), Number(max)] } : {};
}

const fewest = /^min(?:imum)? (?:replicas|pods|instances)$/i;
const most = /^max(?:imum)? (?:replicas|pods|instances)$/i;

/** How many there are: `3`, `2 (autoscaled)` says the least. */
export function replicasIn(view: TableView, row: Row): Pick<NodeFacts, "replicas"> {
  // A goal and the bounds of something that scales are no number of what runs.
  if (view.titles.some((title) => /\btarget\b(?! port)|\bgoal\b|planned/i.test(title) || fewest.test(title))) return {};
  const text = cellOf(view, row, "replicas")?.text.trim() ?? "";
  if (/\bhpa\b|auto-?scal|\d\s*(?:-|–|to|\.\.)\s*\d/i.test(text)) return {};
  const count =
    /^(\d{1,4})(?:\s*(?:x|×|replicas?|pods?|instances?))?$/i.exec(text)?.[1] ?? /^\D{0,3}(\d{1,4})\b/.exec(text)?.[1];
  return count ? { replicas: Number(count) } : {};
}
