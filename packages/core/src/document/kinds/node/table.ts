import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Cell, Row } from "../../../syntax/block.ts";
import { groupBy } from "../../../text/group-by.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import { resourcesOf, tellsResources } from "./resources.ts";
import { cellOf, hasRole, leadCell, type TableView } from "../../shapes/table-view.ts";
import { workloadColumn } from "./workload-column.ts";
import {
  baseColumn,
  baseIn,
  dependsOnIn,
  environmentIn,
  imageIn,
  exposureIn,
  portsIn,
  namespaceIn,
  probesIn,
  replicasIn,
  scaleIn,
} from "./cells.ts";

export function sureOfNodeTable(view: TableView, context: Context): number {
  if (hasRole(view, "method", "http-status", "risk", "field", "column")) return 0;
  if (view.roles[0] === "variable" || (hasRole(view, "variable") && !hasRole(view, "image"))) return 0;
  const here = within(context, "deployment") && context.subjects.length === 0;
  if (hasRole(view, "image") && leadRole(view)) return 0.92;
  if (hasRole(view, "replicas") && leadRole(view)) return here ? 0.92 : 0.7;
  if (!here) return 0;
  if (typesUnits(view)) return 0.88;
  if (leadsByImage(view) && view.table.rows.some((row) => "base" in baseIn(view, row))) return 0.85;
  if (leadsByWorkload(view) && view.table.rows.some((row) => tellsFacts(view, row))) return 0.85;
  if (view.roles[0] === "node" || (hasRole(view, "node") && hasRole(view, "component"))) return 0.88;
  if (hasRole(view, "port") && hasRole(view, "component", "name")) return 0.85;
  if (tellsResources(view) && (view.roles[0] === "component" || view.roles[0] === "name")) return 0.8;
  return view.roles[0] === "environment" && view.titles.length > 1 ? 0.75 : 0;
}

/** Sorts of what platforms run. */
const sortOfUnit =
  /^\W*(?:(?:web|private|background|managed|static|docker|kubernetes|k8s|system|systemd) )*(?:(?:web )?services?|workers?|(?:static )?sites?|cron ?jobs?|scheduled jobs?|key[- ]value|containers?|deployments?|stateful ?sets?|daemon ?sets?|pods?|vms?|virtual machines?|instances?|droplets?|dynos?|lambdas?|(?:cloud |serverless |edge )?functions?|serverless|databases?|postgres(?:ql)?|redis|cache|queues?|buckets?|static hosting|object storage|cdn)(?:\s*[(（].*)?$/i;

/** `Service | Type | Purpose`, where each type is a sort of what platforms run, and not all are the same word. */
const typesUnits = ({ roles, titles, table: { rows } }: TableView): boolean => {
  const column = titles.findIndex((title, i) => i > 0 && /^(?:types?|kinds?|typ|tipo|类型|種別|유형)$/.test(title));
  if (column < 0 || rows.length < 2 || (roles[0] !== "component" && roles[0] !== "name")) return false;
  return rows.every(({ cells }) => sortOfUnit.test(cells[column]?.text ?? ""));
};

const leadRole = (view: TableView): boolean =>
  leadsByWorkload(view) || leadsByUnit(view) || hasRole(view, "component", "node", "name", "environment");

/** `Unit | Image | Replicas`, `Process | Replicas | Port`: the first column names what runs, however it calls that. */
const leadsByUnit = ({ titles: [title] }: TableView): boolean =>
  /^(?:units?|processe?s|deployables?|artifacts?|parts?|tasks?)$/.test(title ?? "");

/** `Deployment | Image | Service | Port`: the first column names what runs, and another the service before it. */
const leadsByWorkload = (view: TableView): boolean => workloadColumn(view) === 0;

/** `Image | Base`: the first column names what is built, and another what it is built upon. */
const leadsByImage = (view: TableView): boolean =>
  baseColumn(view) > 0 &&
  (leadRole(view) || /^(?:docker ?files?|(?:docker |container )?images?)$/.test(view.titles[0]!));

/** Whether a row tells anything of its workload but a name of a sort. */
const tellsFacts = (view: TableView, row: Row): boolean =>
  Object.keys(factsOf(view, row, row.cells[0]!)).some((fact) => fact !== "type" && fact !== "runs");

/** `Service | Host | Port`: what runs stands before the host that it runs on, and both are units of deployment. */
const tellsHosts = ({ roles }: TableView): boolean =>
  (roles[0] === "component" || roles[0] === "name") && roles.includes("node") && roles.includes("port");

export function readNodeTable(view: TableView, state: (name: Mapped, facts: NodeFacts) => void): void {
  if (tellsHosts(view)) return readHosted(view, state);
  const named = view.table.rows.flatMap((row) => {
    const name = leadsByWorkload(view) ? row.cells[0] : (unitCell(view, row) ?? leadCell(view, row));
    return name ? [{ name, facts: factsOf(view, row, name) }] : [];
  });
  for (const { name, facts } of severalRun(named)) state(writtenInCode(name), facts);
}

/** The cell that names what runs. In a row that begins with an environment a host or cluster is where that is found. */
const unitCell = (view: TableView, row: Row): Cell | undefined =>
  view.roles[0] === "environment"
    ? cellOf(view, row, "component", "name", "environment")
    : cellOf(view, row, "node", "component", "name", "environment");

/** A name in code without the remark in brackets behind it: `` `grafana` (monitoring) `` is `grafana`. */
function writtenInCode(cell: Cell): Mapped {
  const code = cell.spans.find(({ kind }) => kind === "code");
  if (!code || cell.text.slice(0, code.from).trim() !== "" || cell.text.length > 200) return cell;
  return /^\s*[(（][^()（）]*[)）]\s*$/.test(cell.text.slice(code.to))
    ? trimmed(slice(cell, code.from, code.to))
    : cell;
}

interface NamedRow {
  readonly name: Cell;
  readonly facts: NodeFacts;
}

/** Rows of one unit that name another thing each that runs there: all of these run on it, and it has the ports of them all. */
function severalRun(rows: readonly NamedRow[]): readonly NamedRow[] {
  const unitOf = ({ name }: NamedRow): string => name.text.trim().toLowerCase();
  const groups = groupBy(rows, unitOf);
  return rows.map((row) => {
    const same = groups.get(unitOf(row))!.map(({ facts }) => facts);
    if (same.length < 2 || same.some(({ runs }) => runs === undefined)) return row;
    const ports = [...new Set(same.flatMap((facts) => facts.ports ?? []))];
    const runs = [...new Set(same.flatMap((facts) => facts.runs ?? []))];
    return { name: row.name, facts: { ...row.facts, runs, ...(ports.length > 0 ? { ports } : {}) } };
  });
}

/** The ports are those of what runs; a host is said to run it. */
function readHosted(view: TableView, state: (name: Mapped, facts: NodeFacts) => void): void {
  for (const row of view.table.rows) {
    const [unit] = row.cells;
    const host = cellOf(view, row, "node");
    if (unit && unit.text.trim() !== "") state(unit, factsOf(view, row, unit));
    if (unit && host) state(host, { runs: [unit.text.trim()] });
  }
}

/** `Node | Runs | Port`: a column that says by its title what runs there. */
const runningOn = (view: TableView, row: Row): string | undefined => {
  const column = view.titles.findIndex((title, i) => i > 0 && /^(?:what )?(?:runs|hosts|carries)$/i.test(title.trim()));
  // A service "runs" daily or as root too, but not where its replicas or ports stand beside that.
  const named =
    view.roles[0] === "node" ||
    leadsByUnit(view) ||
    ((view.roles[0] === "component" || view.roles[0] === "name") && hasRole(view, "replicas", "port", "image"));
  return column < 0 || !named ? undefined : row.cells[column]?.text.trim() || undefined;
};

function factsOf(view: TableView, row: Row, name: Cell): NodeFacts {
  const text = (role: "image" | "type" | "component"): string | undefined => {
    const cell = cellOf(view, row, role);
    return cell && cell !== name && !("exposure" in exposureIn(cell)) ? cell.text.trim() : undefined;
  };
  const type = name.text === cellOf(view, row, "environment")?.text ? "environment" : text("type");
  const runs = leadsByWorkload(view) ? undefined : (text("component") ?? runningOn(view, row));
  return {
    ...(type ? { type } : {}),
    ...imageIn(view.roles.indexOf("image") === baseColumn(view) ? "" : (text("image") ?? "")),
    ...baseIn(view, row),
    ...portsIn(view, row),
    ...replicasIn(view, row),
    ...scaleIn(view, row),
    ...resourcesOf(view, row),
    ...Object.assign({}, ...row.cells.map(exposureIn)),
    ...probesIn(view, row),
    ...namespaceIn(view, row),
    ...dependsOnIn(view, row),
    ...environmentIn(view, row),
    ...(runs ? { runs: [runs] } : {}),
  };
}
