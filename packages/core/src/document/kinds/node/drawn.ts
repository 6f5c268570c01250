import { idOf } from "../../../model/kinds/identity.ts";
import type { Drawing, DrawnNode } from "../../../notation/notation.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { nameOfLabel, parseName, times } from "../component/name.ts";
import { isActor, isBlock } from "../component/words.ts";
import { isProduct } from "../dependency/products.ts";

/** Nouns for machines, workloads and what stands before them, at the end of a name: `API Server`, `Load Balancer`. */
export const machines =
  /(?:^|[\s-])(?:load ?balancers?|alb|nlb|elb|ingress(?: controller)?|reverse proxy|cdn|firewall|bastion(?: host)?|api gateway|gateway|servers?|hosts?|vms?|virtual machine|instances?|droplet|containers?|pods?|statefulset|daemonset|cronjob|sidecar|lambda|node|primary|secondary|standby|replicas?|broker|database|db|cache|queue|bucket|volume|cluster|registry|lastverteiler|datenbank|serveur|base de données|répartiteur de charge|servidor|balanceador(?: de carga)?|base de datos|banco de dados|bilanciatore|сервер|балансировщик|база данных|контейнер|кластер)$|(?:服务器|负载均衡器?|数据库|容器|集群|网关|缓存|サーバー?|ロードバランサー?|データベース|コンテナ|クラスター?|서버|로드 ?밸런서|데이터베이스|컨테이너|클러스터)$/iu;

/** `Gateway 1`, `Pod 0`, `web-2`, `Cluster A`: one of several alike. */
const numbered = /^\p{L}[\p{L} ]{1,24}(?:[ -]#?\d{1,2}|(?<=\p{Ll})\d|[ -][A-HN])$/u;

/** `Region US`, `Zone B`: where things run. */
const place =
  /^(?:region|zone|availability zone|az|cluster|data ?center|site|регион|кластер|区域|地域|リージョン|리전)\s\S{1,16}$/iu;

/** `Service (shop)`, `Deployment (api)`: a workload of an orchestrator and what it is called. */
const workload = /^(?:service|deployment|statefulset|daemonset|pod|job|cronjob|ingress|container)\s\([^()]+\)$/i;

/** Machinery that things run in: what stands right in its frame is a unit of deployment. */
const platform =
  /\b(?:docker|containers?|kubernetes|k8s|k3s|cluster|vms?|server|host|ec2|ecs|eks|gke|aks|fargate|namespace|pods?|vps|droplet|cloud run|heroku|vpc|subnet|aws|azure|gcp|google cloud)\b|сервер|кластер|服务器|集群|サーバー|クラスター|서버|클러스터/iu;

/** Names of phases and wholes, which are numbered or framed and do not run. */
const vague =
  /^(?:phase|step|stage|level|option|day|week|sprint|layer|tier|version|v|port|part|section|group|team|user|client|case|scenario)[ -]?#?\w{1,2}$|\b(?:setup|architecture|topology|environment|overview|diagram|users?|internet|browsers?|android|ios|polic(?:y|ies))$/i;

/** Names of frames that only sort what stands in them. */
const sorts =
  /(?:services|systems|components|layer|tier|zone|plane|compute|monitoring|storage|data|security|network(?:ing)?)$|(?:计算|存储|网络|监控|服务|层|コンピューティング|ストレージ|ネットワーク|監視|サービス|層|컴퓨팅|스토리지|네트워크|모니터링|서비스|계층)$/iu;

/** Whether a drawing of this section shows how the system is deployed. */
export const showsDeployment = (drawing: Drawing, context: Context): boolean =>
  ["box", "flow", "arrows", "c4", "component"].includes(drawing.type) &&
  !within(context, "testing-strategy", "alternatives", "security", "rollout") &&
  (within(context, "deployment")
    ? !within(context, "components", "system-architecture")
    : ofContainers.test(context.path.at(-1) ?? "") && drawing.nodes.some(isOrchestrator)) &&
  !/pipeline|ci\/?cd|workflow|process|steps?\b|rollback|release|flow\b|backup|strategy|sequence|ablauf|процесс|流程|手順/i.test(
    context.path.at(-1) ?? "",
  );

/** Titles of drawings of what runs, where the chapter is not one on deployment. */
const ofContainers =
  /\bcontainers?\b|docker|compose|kubernetes|k8s|infrastruct|infrastrukt|infraestru|容器|コンテナ|컨테이너/iu;

const isOrchestrator = ({ shape, label }: DrawnNode): boolean =>
  shape === "group" && orchestrator.test(label.split("\n")[0]!.trim());

/** Docker and its like, or what is theirs: `Docker network`, `Docker-Umgebung`, `Réseau Docker`, `Docker Compose環境`. */
const orchestrator =
  /^(?:(?:réseau|environnement|red|entorno|rede|ambiente|rete|сеть|окружение|среда)\s)?(?:docker(?:[ -]?compose)?|kubernetes|k8s|k3s|podman|swarm)(?:\s(?:network|host|engine|stack|cluster|services|environment|namespace)|[\s-]?(?:netzwerk|umgebung|кластер|окружение|сеть)|\s?(?:环境|网络|集群|環境|ネットワーク|クラスター?|환경|네트워크|클러스터))?$/iu;

/** The name that a deployed unit has in a drawing, or `null` for frames, steps and remarks. */
function unitOf(node: DrawnNode, groups: ReadonlyMap<string, DrawnNode>, type: Drawing["type"]): string | null {
  if (["decision", "start", "end", "note", "state", "actor"].includes(node.shape)) return null;
  const name = withContainer(parseName(nameOfLabel(node.label, type === "box"))?.text, node.label);
  if (!name || vague.test(name) || isActor(name) || name.split(" ").length > 5) return null;
  if (place.test(name) || workload.test(name) || numbered.test(name)) return name;
  if (!isBlock(name)) return null;
  // `Shop App - Vercel`: what runs, and behind the dash where.
  const [, unit, host] = /^(.{2,40}?)\s[-–—@]\s(.{2,40})$/u.exec(name) ?? [];
  if (unit && host && node.shape !== "group" && host.split("/").every((one) => isProduct(one.trim()))) return unit;
  if (node.shape === "group") return machines.test(name) && /^(?:load|ingress)/i.test(name) ? name : null;
  return isProduct(name) || machines.test(name) || framesOf(node, groups).some(hosts) ? name : null;
}

/** `Till API` above `Container` is the container of it. */
function withContainer(name: string | undefined, label: string): string | undefined {
  const line = label.split("\n")[1]?.trim() ?? "";
  return name && /^(?:container|pod|vm)$/i.test(line) && !name.endsWith(line) ? `${name} ${line}` : name;
}

/** The first lines of the frames around a node, from the inside out, as long as they only sort what stands in them: `Compute` in `AWS`. */
function framesOf(node: DrawnNode, groups: ReadonlyMap<string, DrawnNode>): string[] {
  const frames: string[] = [];
  for (let at = node.group; at !== undefined && frames.length < 3; ) {
    const group = groups.get(at);
    const frame = group?.label.split("\n")[0];
    if (frame === undefined) break;
    frames.push(frame);
    if (!sorts.test(frame)) break;
    at = group!.group;
  }
  return frames;
}

/** Whether a frame is of a platform. What stands in one of several alike is a part of each rather than a unit. */
const hosts = (frame: string | undefined): boolean =>
  frame !== undefined && platform.test(frame) && !numbered.test(frame) && frame.split(/\s+/).length <= 4;

/** Whether a box lists the parts of one of several alike, a word to a line, as another such box does. */
export const listsParts = (node: DrawnNode, drawing: Drawing): boolean =>
  /^\S+(?:\n\S+)+$/.test(node.label) &&
  drawing.nodes.some((other) => other.key !== node.key && other.label === node.label);

/** Whether a frame is itself one of the things that run in the platform drawn around it: an application with its parts. */
export function runsIn(node: DrawnNode, groups: ReadonlyMap<string, DrawnNode>): boolean {
  const around = node.group ? groups.get(node.group)?.label.split("\n")[0] : undefined;
  const name = node.label.split("\n")[0]!;
  if (!hosts(around)) return false;
  return !platform.test(name) && !vague.test(name) && !sorts.test(name);
}

/** Takes the units of deployment that a drawing shows. */
export function readDrawnNodes(drawing: Drawing, { fence }: FenceView, context: Context, out: Collector): void {
  if (!showsDeployment(drawing, context)) return;
  const groups = new Map(drawing.nodes.filter((node) => node.shape === "group").map((node) => [node.key, node]));
  for (const node of drawing.nodes) {
    const name = listsParts(node, drawing) ? null : unitOf(node, groups, drawing.type);
    if (!name) continue;
    const at = sourceRange(fence.code, node.range.from, node.range.to);
    out.state({ kind: "node", id: idOf("node", name), name, range: at, place: "diagram", facts: replicasOf(node) });
  }
}

/** `order-service x3` */
function replicasOf({ label }: DrawnNode): { readonly replicas?: number } {
  const count = times.exec(label.split("\n")[0]!.trim())?.[1];
  return count ? { replicas: Number(count) } : {};
}
