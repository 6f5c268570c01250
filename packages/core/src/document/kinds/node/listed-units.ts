import { type Context, within } from "../../context.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";

// Lists whose items each begin with the name of a unit, which the title or the sentence above them says.

/** Titles of sections on the containers, or on what is deployed. */
const namesUnits =
  /^[\s\d.]*(?:containers?|services in (?:docker )?compose|(?:docker[- ]?)?compose (?:services|stack|containers)|docker (?:services|containers)|pods|workloads|container-?übersicht|conteneurs|contenedores|contêineres|контейнеры|容器(?:组成|构成|列表|清单)?|コンテナ(?:構成|一覧)?|컨테이너(?: 구성| 목록)?)\s*(?:[(（].*)?$/iu;

/** `Docker Compose runs:`, `The stack starts three containers:`: the sentence above says that what follows runs. */
const runsUnits =
  /\b(?:compose|docker|kubernetes|k8s|podman|swarm|stack|cluster|deployment)\b[^.:：\n]{0,60}\b(?:runs?|starts?|brings up|launches|deploys?|defines?|consists of|contains?|includes?|comprises)\b(?![^.:：\n]{0,60}\b(?:tests?|jobs?|steps?|commands?|scripts?|variables?|volumes?|networks?|secrets?|stages?)\b)[^.:：\n]{0,60}[:：]$|(?:docker|compose|容器|コンテナ|컨테이너)[^。:：\n]{0,40}(?:包含|启动|运行|起動|実行|実行する|구성|실행)[^。:：\n]{0,20}[:：]$/iu;

const isName = ({ label, labelStyle }: ItemView): boolean =>
  label !== null && labelStyle !== "plain" && !/[\s:/=]/.test(label.text.trim());

/** A title on containers and what starts them. */
const ofContainers =
  /^[\s\d.]*(?:docker(?:[- ]?compose)?|compose|podman|contenedores|contêineres|conteneurs|containers?|контейнеры|容器|コンテナ|컨테이너)(?:\s(?:setup|stack|configuration|configuración|configuração))?$/iu;

/** `Deployment (Docker Compose)` */
const byCompose = /[(（]\s?(?:docker[- ]?)?compose\s?[)）]\s*$/i;

/** Below such a title, a line that says that the services follow: `Services:`, `Servicios definidos:`. */
const announcesServices =
  /^(?:the )?(?:(?:defined|running|main) )?services(?: (?:defined|running|are|required))?\s*:$|^(?:die )?dienste\s*:$|^services (?:définis|déployés|minimums?|requis|nécessaires)\s*:$|^(?:servicios|serviços|servizi)(?: (?:definidos|mínimos|desplegados|implantados|definiti|principales|principais))?\s*:$|^сервисы\s*:$|^(?:服务|サービス|서비스)(?:列表|一覧| 목록)?\s*[:：]$/iu;

/** As orchestrators know their services: `` `web-ui` ``. */
const isKey = ({ label, labelStyle }: ItemView): boolean =>
  labelStyle === "code" && /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/.test(label?.text.trim() ?? "");

/**
 * A list of units by their names. Outside of chapters on deployment, containers are also what programs are parted into, so that
 * there the names must be written as an orchestrator knows them.
 */
export function listsUnits(view: ListView, context: Context): boolean {
  if (view.items.length < 2 || !view.items.every(isName)) return false;
  const title = context.path.at(-1) ?? "";
  if ((ofContainers.test(title) || byCompose.test(title)) && announcesServices.test(view.caption?.text.trim() ?? ""))
    return view.items.every(isKey);
  const here = within(context, "deployment");
  if (!here && (!view.items.every(isKey) || within(context, "testing-strategy", "alternatives", "rollout", "history")))
    return false;
  if (view.caption !== null) return runsUnits.test(view.caption.text.trim()) && view.items.every(isKey);
  return namesUnits.test(context.path.at(-1) ?? "");
}
