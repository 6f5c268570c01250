import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { memorySize } from "../../../model/kinds/memory-size.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Notated } from "../../../notation/notation.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView, KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { bareNames } from "../../shapes/bare-names.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { isStore } from "../dependency/products.ts";
import { productsIn } from "../dependency/products-in.ts";
import { builtUpon } from "./dockerfile.ts";
import { machines, readDrawnNodes } from "./drawn.ts";
import { environment, readEnvironments } from "./environments.ts";
import { listsUnits } from "./listed-units.ts";
import {
  listedSettings,
  type SetVariable,
  settingsIn,
  sureOfSettingsList,
  sureOfSettingsTable,
} from "./settings-table.ts";
import { readNodeTable, sureOfNodeTable } from "./table.ts";
import { readWorkloadItem } from "./workload-items.ts";
import { listsUnitsWithImages, toldOfUnit, unitIn } from "./unit-items.ts";

/** Units of deployment: containers, workloads, machines, environments and managed services. */
export const nodes: KindReader = {
  kinds: ["node"],
  table: {
    sure: (view, context) => Math.max(sureOfNodeTable(view, context), sureOfSettingsTable(view, context)),
    read(view, context, out) {
      if (sureOfSettingsTable(view, context) > 0) stateSettings(settingsIn(view), "row", out);
      else readNodeTable(view, (name, facts) => stateNode(name, "row", facts, out));
    },
  },
  list: {
    sure: (view, context) => Math.max(sureOfItems(view, context), sureOfSettingsList(view, context)),
    read(view, context, out) {
      if (sureOfSettingsList(view, context) > 0) stateSettings(listedSettings(view), "item", out);
      else readItems(view, context, out);
    },
  },
  headed: {
    sure: ({ title }, context) =>
      ((within(context, "deployment") || ofEnvironments.test(context.path.at(-2) ?? "")) && nameOfTitle(title)) ||
      containerIn(title, context)
        ? 0.6
        : 0,
    read({ title }, context, out) {
      const name = containerIn(title, context) ?? nameOfTitle(title);
      if (name) stateNode(name, "heading", {}, out);
    },
  },
  notated: readNotated,
  prose(inline, place, context, out) {
    if (place === "prose" || place === "item") builtUpon(inline, place, context, out);
    readWorkloadItem(inline, place, context, out);
    readEnvironments(inline, place, context, out);
  },
};

/** `Till Container (\`shop-till\`)` in a chapter on deployment, or below a title on containers. */
function containerIn(title: Mapped, context: Context): Mapped | null {
  if (!within(context, "deployment") && !ofContainers.test(context.path.at(-2) ?? "")) return null;
  const found =
    /^(?:\d+(?:\.\d+)*[.)]?\s+)?((?:[\p{Lu}\d][\w.+-]*\s){1,3}(?:Container|Pod|VM))(?:\s*\([^()]{1,60}\))?$/u.exec(
      title.text.trim(),
    );
  if (!found || /^(?:docker|application|main|base|the|custom|new|multi|single|init)\s/i.test(found[1]!)) return null;
  const from = title.text.indexOf(found[1]!);
  return slice(title, from, from + found[1]!.length);
}

/** Titles below which environments are told one by one. */
const ofEnvironments =
  /^[\s\d.]*(?:(?:deployment |runtime |target )?environments?(?: strategy| overview| setup| configuration| details)?|umgebungen|environnements|entornos|ambientes|ambienti|окружения|среды|(?:部署)?环境(?:说明|配置|划分)?|環境(?:構成|一覧)?|(?:배포 )?환경(?: 구성)?)$/i;

const ofContainers = /\b(?:containers?|pods|deployment|docker|compose|kubernetes)\b/i;

/** `Railway Deployment`, `Production Environment`: a host or an environment that the title names. */
function nameOfTitle(title: Mapped): Mapped | null {
  const found = /^(?:\d+(?:\.\d+)*[.)]?\s+)?(.{2,40}?)\s+(?:deployment|hosting|environment|cluster|server)$/i.exec(
    title.text.trim(),
  );
  if (!found) return null;
  const from = title.text.indexOf(found[1]!);
  const name = slice(title, from, from + found[1]!.length);
  if (/environment|cluster|server$/i.test(title.text.trim()))
    return environment.test(name.text) ? trimmed(slice(title, from)) : null;
  const [product] = productsIn(name.text, true);
  return product && product.from === 0 && product.to === name.text.length && !tool.test(name.text) ? name : null;
}

const tool =
  /^(?:docker|docker compose|docker-compose|helm|terraform|kubernetes|k8s|ansible|github actions|jenkins|maven|gradle|npm)$/i;
/** Words by which an item says that it is something that runs. */
const runs =
  /\b(?:containers?|(?:(?:web|app|db|file|api|mail|proxy|express|media)-?)?servers?|cluster|instances?|nodes?|vms?|virtual machines?|pods?|replicas?|host(?:ed)?|lambda|fargate|ec2|ecs|eks|rds|elasticache|managed|load balancer|cdn|workers?|droplets?|statefulset|daemonset|database server)\b|сервер|контейнер|кластер|容器|服务器|集群|コンテナ|サーバー|컨테이너|서버/i;

/** A line that says that units of deployment follow: `Deployment components:`, above names without marks. */
const announcesUnits =
  /^(?:the )?(?:(?:main|key|core|deployed|running) )?(?:(?:deployment|infrastructure|runtime|cluster|production) (?:components|units|nodes|resources)|containers|pods|workloads|servers|hosts|machines|environments)(?: (?:are|include))?\s*:$|^(?:(?:deployment|infrastruktur)-?komponenten|container|server|umgebungen)\s*:$|^(?:composants|componentes|componenti) (?:de |del |di )?(?:déploiement|despliegue|implantação|distribuzione)\s*:$|^(?:部署组件|部署单元|容器|服务器|デプロイ構成|コンテナ|サーバー?|배포 구성 요소|컨테이너|서버)\s*[:：]$/iu;

/** What part of the system a unit is: a label that says where each runs, `Frontend: Vercel`, `Datenbank: PostgreSQL lokal`. */
const part =
  /^(?:(?:web )?front-?end|back-?end|web(?:site| ?app(?:lication)?)?|api|app(?:lication)?|data ?base|db|datenbank|base de données|base de (?:datos|dados)|banco de dados|база данных|фронтенд|бэкенд|бекенд|cache|queue|message (?:broker|queue)|workers?|storage|(?:object|file) storage|cdn|前端|后端|数据库|缓存|フロントエンド|バックエンド|データベース|프론트엔드|백엔드|데이터베이스)$/iu;

/** Whether an item tells where a part of the system runs: on a host or machine, or as a product of which nothing else is said. */
const runsPart = ({ label, rest }: ItemView): boolean => {
  if (!label || !rest || !part.test(label.text) || rest.text.length > 160) return false;
  return runs.test(rest.text) || productsIn(rest.text.slice(0, 60), true)[0]?.from === rest.text.search(/\S/);
};

/** The items below one that heads units, by their labels or as bare names: `Environments:` above `Build agents: ...`, `Laptops: ...`. */
function unitsBelow({ label, nested: [below] }: ItemView): Mapped[] {
  if (!label || !below || !(headsUnits.test(label.text) || environment.test(label.text))) return [];
  const units = below.items.flatMap((item) => (item.label && item.rest ? [item.label] : bareUnit(item)));
  return units.length === below.items.length ? units : [];
}

/** `Build server`, `测试环境`: an item that is nothing but the name of a machine or an environment. */
const bareUnit = ({ label, inline }: ItemView): Mapped[] => {
  const name = inline?.text.trim() ?? "";
  const isUnit = environment.test(name) || (machines.test(name) && name.split(" ").length <= 4);
  return !label && inline && isUnit ? [inline] : [];
};

const headsUnits =
  /^(?:(?:deployment |target |runtime )?environments?|nodes?|servers?|containers?|umgebungen|knoten|environnements|entornos|ambientes|ambienti|окружения|среды|узлы|环境|節点|节点|环境与节点|環境|ノード|환경|노드|(?:server|container|环境|服务器|サーバー?|環境|서버|환경)\s?(?:configuration|setup|配置|清单|列表|構成|一覧|구성|목록))$/iu;

function sureOfItems(view: ListView, context: Context): number {
  if (listsUnits(view, context)) return 0.8;
  if (!within(context, "deployment") || context.subjects.length > 0) return 0;
  if (
    /steps?|process|strategy|rollback|pipeline|ci\/?cd|checklist|variables|considerations|security|\bflow\b|schritte|ablauf|étapes|pasos|flujo|fluxo|шаги|процесс|步骤|流程|手順|フロー|パイプライン|절차|흐름/i.test(
      `${context.path.at(-1)} ${view.caption?.text ?? ""}`,
    )
  )
    return 0;
  if (listsUnitsWithImages(view, context)) return 0.9;
  const labelled = view.items.filter(
    ({ label, labelStyle }) => label && labelStyle !== "plain" && !ofRuntime.test(label.text.trim()),
  );
  if (announcesUnits.test(view.caption?.text.trim() ?? "") && view.items.length > 1 && bareNames(view)) return 0.8;
  const environments = view.items.filter((item) => item.label && environment.test(item.label.text)).length;
  if (environments >= 2) return 0.8;
  if (view.items.filter(runsPart).length >= 2) return 0.75;
  if (isOfMachines(view)) return 0.7;
  if (view.items.filter(listens).length * 3 >= view.items.length) return 0.75;
  if (view.items.some((item) => unitsBelow(item).length > 0)) return 0.7;
  const running = labelled.filter((item) => runs.test(item.inline?.text ?? "")).length;
  return labelled.length >= 2 && running * 2 >= view.items.length ? 0.7 : 0;
}

/** A machine, a workload or a product that runs by itself before a colon: `应用服务器：2 台`, `Load balancer: two of them`. */
const isMachine = ({ label, separator }: ItemView): boolean =>
  label !== null &&
  separator !== "" &&
  label.text.split(" ").length <= 4 &&
  (machines.test(label.text.trim()) || isStore(label.text.trim()) || serves.test(label.text.trim()));

/** `**till-worker** : port 9100`, `**web** with Nginx (port 80): pages`: a marked name, and right behind it where it listens. */
const listens = ({ label, labelStyle, inline, note, rest }: ItemView): boolean =>
  label !== null &&
  labelStyle !== "plain" &&
  !/\s\S+\s\S+\s\S+\s/.test(label.text) &&
  (atPort.test(note?.text ?? "") || atPort.test((rest ?? inline)?.text.slice(0, 40) ?? ""));

const atPort = /^[^,;.\n]{0,24}?(?:\b(?:ports?|puertos?|portas?)\s?:?\s?|(?:端口|ポート)\s?[:：]?\s?)\d{2,5}(?!\d)/iu;

/** Products that stand before others and serve them. */
const serves = /^(?:nginx|haproxy|traefik|caddy|envoy|varnish|apache|kong|cloudflare)$/i;

const isOfMachines = ({ items, list }: ListView): boolean =>
  items.length >= 2 && !list.ordered && items.filter(isMachine).length * 3 >= items.length * 2;

/** What all units need to run on is none of them: `Runtime: Node.js 22 in a container`. */
const ofRuntime =
  /^(?:(?:runtime|execution)(?: environment)?|laufzeit(?:umgebung)?|environnement d['’]exécution|entorno de ejecución|ambiente de execução|среда выполнения|运行(?:时|环境)|実行環境|실행 환경)$/iu;

function readItems(view: ListView, context: Context, out: Collector): void {
  if (listsUnitsWithImages(view, context)) {
    for (const item of view.items) if (item.label) stateNode(item.label, "item", unitIn(item) ?? {}, out);
    return;
  }
  const units = listsUnits(view, context);
  if (announcesUnits.test(view.caption?.text.trim() ?? ""))
    for (const name of bareNames(view) ?? []) stateNode(name, "item", {}, out);
  const parts = view.items.filter(runsPart).length >= 2;
  const ofMachines = isOfMachines(view);
  for (const item of view.items) {
    const { label, labelStyle, rest, inline } = item;
    const below = unitsBelow(item);
    for (const unit of below) stateNode(unit, "item", {}, out);
    if (below.length > 0) continue;
    if (!label || ofRuntime.test(label.text.trim())) continue;
    if (
      !units &&
      !environment.test(label.text) &&
      !(parts && runsPart(item)) &&
      !(ofMachines && isMachine(item)) &&
      !listens(item)
    ) {
      if (labelStyle === "plain" || !runs.test(inline?.text ?? "")) continue;
    }
    const type = environment.test(label.text) ? { type: "environment" } : {};
    const runsOn = rest?.text.replace(/\s+/g, " ").trim() ?? "";
    stateNode(label, "item", { ...type, ...toldOfUnit(runsOn) }, out);
  }
}

function readNotated({ nodes: declared, drawings }: Notated, view: FenceView, context: Context, out: Collector): void {
  const { fence } = view;
  for (const drawing of drawings ?? []) readDrawnNodes(drawing, view, context, out);
  for (const { name, range, memory, build, ...shape } of declared ?? []) {
    const limit = memory === undefined ? null : memorySize(memory);
    const facts: NodeFacts = {
      ...shape,
      ...(build === undefined ? {} : { build: build.replace(/^\.\/?|\/$/g, "") }),
      ...(shape.type === "container" && shape.ports ? { portSide: "published" } : {}),
      ...(limit === null ? {} : { memory: limit }),
    };
    const at = sourceRange(fence.code, range.from, range.to);
    out.state({ kind: "node", id: idOf("node", name), name, range: at, place: "code", facts });
  }
  for (const { label, range } of (drawings ?? []).flatMap((drawing) =>
    drawing.type === "box" || drawing.type === "flow" ? drawing.nodes : [],
  )) {
    const name = label.split("\n")[0]!.trim();
    if (!/^(?:node|server|host|vm|worker node|master node|replica|instance)[ -]?(?:\d{1,2}|[A-C])$/i.test(name))
      continue;
    const at = sourceRange(fence.code, range.from, range.to);
    out.state({ kind: "node", id: idOf("node", name), name, range: at, place: "diagram", facts: {} });
  }
}

/** The settings of a unit that another place defines; each stands where the variable is named. */
function stateSettings(settings: readonly SetVariable[], place: Place, out: Collector): void {
  for (const { variable, unit, value } of settings)
    out.state({
      kind: "node",
      id: idOf("node", unit),
      name: unit,
      range: wholeRange(variable),
      place,
      facts: {
        environment: [variable.text],
        ...(value === undefined ? {} : { settings: { [variable.text]: value } }),
      },
      weight: "mentions",
    });
}

function stateNode(words: Mapped, place: Place, facts: NodeFacts, out: Collector): void {
  const name = trimmed(words);
  // An address is where something answers, and no name of it.
  if (saysNothing(name.text) || name.text.includes("://")) return;
  const text = name.text.replace(/\s+/g, " ");
  out.state({ kind: "node", id: idOf("node", text), name: text, range: wholeRange(name), place, facts });
}
