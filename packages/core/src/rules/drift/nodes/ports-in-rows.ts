import type { Design } from "../../../document/design.ts";
import { portsIn, titledPort } from "../../../document/kinds/node/cells.ts";
import { sureOfNodeTable } from "../../../document/kinds/node/table.ts";
import { hasRole, type TableView } from "../../../document/shapes/table-view.ts";
import type { Evidence } from "../../../model/built.ts";
import { unitFactId } from "../../../model/kinds/identity.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import type { Row } from "../../../syntax/block.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, type PlacedTable, tablesOf } from "../../query/tables.ts";
import { claimsOf } from "../claims.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer, Claimed } from "../claim.ts";
import { builtOf, isBelow, type Reality } from "../reality.ts";
import { type Deployable, deployableMeant } from "../wiring/deployables.ts";

// `Service | Folder | Port`: a table of parts that is none of units of deployment, with the port of each.

/** A row that gives ports to the part that it names. */
export interface PortsClaim extends Claimed {
  readonly kind: "node";
  readonly unit: string;
  readonly ports: readonly number[];
  /** The place of its table, by which rows of one table are known. */
  readonly table: string;
}

/** What rows of such tables say, in their order, but for units whose ports are read as units are. */
export const portsInRows = perObject((design: Design): readonly PortsClaim[] => {
  const read = new Set(
    claimsOf(design, "node").flatMap(({ name, facts }) =>
      facts.ports === undefined && facts.containerPorts === undefined ? [] : [canonicalName(name)],
    ),
  );
  return rowsIn(design).filter(({ unit }) => !read.has(canonicalName(unit)));
});

const rowsIn = (design: Design): readonly PortsClaim[] =>
  design.documents.flatMap((document) =>
    tablesOf(document)
      .filter(isOfParts)
      .flatMap((table, i) =>
        table.view.table.rows.flatMap((row) => claimOf(table, row, `${document.name}#${i}`) ?? []),
      ),
  );

/** What names the folder of each part beside a column that is sure to be of ports is read with the numbers of a design. */
const isOfParts = ({ section, view }: PlacedTable): boolean =>
  isPortColumn(view) &&
  !(hasRole(view, "port") && hasRole(view, "file")) &&
  !hasRole(view, "method", "http-status", "risk", "field", "column", "variable") &&
  isOfNow(section) &&
  sureOfNodeTable(view, section.context) === 0;

const isPortColumn = ({ roles, titles }: TableView): boolean =>
  titles.some((title, i) => i > 0 && (roles[i] === "port" || titledPort.test(title)));

function claimOf({ document, section, view }: PlacedTable, row: Row, table: string): PortsClaim | null {
  const [lead] = row.cells;
  const unit = lead?.text.trim() ?? "";
  const { ports: open = [], containerPorts = [] } = portsIn(view, row);
  const ports = [...new Set([...open, ...containerPorts])];
  if (!lead || unit === "" || ports.length === 0) return null;
  const words = `${unit} has port `;
  return {
    id: unitFactId("port", ports.join(" "), words),
    kind: "node",
    name: `${words}${ports.join(", ")}`,
    state: section.context.state,
    origin: { document, range: cellPlace(section, lead), place: "row", section: section.index },
    unit,
    ports,
    table,
  };
}

/** Holds the ports that tables of parts give to these against what the units of their names listen on and publish. */
export function* judgePortsInRows(design: Design, reality: Reality): Generator<Answer> {
  for (const [, rows] of groupBy(portsInRows(design), ({ table }) => table)) {
    const answers = rows.flatMap((claim) => judge(claim, reality) ?? []);
    // A table of which most is not so here tells of other deployments than these.
    const agreeing = answers.filter(({ outcome }) => outcome === "confirmed").length;
    if (agreeing * 2 > answers.length) yield* answers;
  }
}

function judge(claim: PortsClaim, reality: Reality): Answer | null {
  const unit = claim.state === "planned" ? null : deployableMeant(reality, claim.unit);
  const known = unit ? portsOf(unit, reality) : new Map<number, Evidence>();
  const [first] = known;
  if (!unit || !first) return null;
  const { survey } = unit.found[0]!;
  const wrong = claim.ports.find((port) => !known.has(port));
  if (wrong === undefined) return confirmed(claim, survey, [known.get(claim.ports[0]!)!]);
  const [, place] = first;
  const actual = [...known.keys()].join(", ");
  return contradicted(claim, survey, [{ fact: "port", expected: `${wrong}`, actual, evidence: [place] }], {
    message: `${claim.unit} has port ${wrong} in the design, ${actual} in ${placeOf(place)}.`,
  });
}

/** The ports that a unit listens on or publishes, by what deploys it, makes its image and sets it up, each with its place. */
function portsOf({ found, homes }: Deployable, reality: Reality): ReadonlyMap<number, Evidence> {
  const ports = new Map<number, Evidence>();
  const note = (port: number, place: Evidence | undefined): void => {
    if (place && !ports.has(port)) ports.set(port, place);
  };
  for (const { element } of found) {
    const { ports: open = [], containerPorts = [], settings = {} } = element.facts;
    for (const port of open) note(port, element.proof?.["ports"] ?? element.evidence[0]);
    for (const port of containerPorts) note(port, element.proof?.["containerPorts"] ?? element.evidence[0]);
    for (const [key, value] of Object.entries(settings))
      if (isPort(key, value)) note(Number(value), element.evidence[0]);
  }
  for (const { element } of builtOf(reality, "setting")) {
    const { default: value = "" } = element.facts;
    const here = element.evidence.find(({ path }) => homes.some((home) => home !== "" && isBelow(path, home)));
    if (here && isPort(element.name, value)) note(Number(value), here);
  }
  return ports;
}

const isPort = (name: string, value: string): boolean => /port$/i.test(name) && /^\d{2,5}$/.test(value);
