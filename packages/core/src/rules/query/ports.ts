import type { Design, ReadDocument } from "../../document/design.ts";
import { leadCell } from "../../document/shapes/table-view.ts";
import { ofKind } from "../../model/model.ts";
import type { Cell, Row } from "../../syntax/block.ts";
import type { Range } from "../../text/range.ts";
import { sectionAt } from "./chapters.ts";
import { componentsOfImages } from "./images.ts";
import { keyOf, type PortSide, type PortStatement, sideOf } from "./port-statement.ts";
import { portsInProse } from "./ports-in-prose.ts";
import { isSettled, isSettledSection } from "./settled.ts";
import { cellPlace, type PlacedTable, tablesOf } from "./tables.ts";

/** Every place where a design says on which port something listens: tables, Compose and Kubernetes files, sentences. */
export function portsOf(design: Design): PortStatement[] {
  const inLists = [...design.documents.flatMap(portsInTables), ...portsInItems(design)];
  const inFiles = portsInFiles(design);
  return [...inLists, ...portsOfRun(design, [...inLists, ...inFiles]), ...inFiles, ...portsInProse(design)];
}

/** The port of a node is that of the one thing which runs on it, where it has a name of its own. */
function portsOfRun(design: Design, ofNodes: readonly PortStatement[]): PortStatement[] {
  const images = componentsOfImages(design);
  const runs = new Map(
    ofKind(design.model, "node").map(({ id, name, facts }) => [keyOf(name), facts.runs ?? images.get(id) ?? []]),
  );
  return ofNodes.flatMap((statement) => {
    const [told, ...others] = runs.get(statement.key) ?? [];
    const name = told?.split(/\s+with\s+/)[0];
    if (name === undefined || others.length > 0 || keyOf(name) === statement.key) return [];
    return [{ ...statement, name, key: keyOf(name) }];
  });
}

const titled = /\bports?\b|端口|ポート|포트|(?<!\p{L})порт|puertos?|portas?\b/iu;
/** Ports differ by environment, by protocol and by purpose: a table that tells these apart says nothing of one port. */
const apart =
  /\b(?:env(?:ironment)?|dev(?:elopment)?|stag(?:e|ing)|prod(?:uction)?|local|protocol|direction|from|source|default)\b|环境|環境/i;

function portsInTables(document: ReadDocument): PortStatement[] {
  return tablesOf(document).flatMap((table) => {
    const { view, section } = table;
    const columns = [...view.titles.keys()].filter((column) => titled.test(view.titles[column]!));
    if (columns.length === 0 || view.titles.some((title) => apart.test(title)) || !isSettledSection(section)) return [];
    return columns.flatMap((column) => view.table.rows.flatMap((row) => portsInRow(table, row, column)));
  });
}

function portsInRow({ document, section, view }: PlacedTable, row: Row, column: number): PortStatement[] {
  const name = leadCell(view, row);
  const cell = row.cells[column];
  if (!name || !cell || name === cell || /^\W*\d/.test(name.text)) return [];
  const side = sideOf(view.titles[column]!);
  const list = `${document}#${section.index}#${view.table.range.from}`;
  return portsInCell(cell, side).map(({ port, at, side }) => ({
    name: name.text.trim(),
    key: keyOf(name.text),
    side,
    port,
    document,
    range: cellPlace(section, cell, at),
    list,
  }));
}

/** `8080`, `8080:80` and `8080 → 80`, which say both sides. A cell of words or many ports says too much to be compared. */
function portsInCell(cell: Cell, side: PortSide): { port: number; at: Range; side: PortSide }[] {
  const match = /^\s*:?(\d{2,5})(?:(\s*(?::|→|->)\s*)(\d{2,5}))?(?:\s*\/\s*(?:tcp|http))?\s*$/i.exec(cell.text);
  if (!match) return [];
  const [whole, first, between, second] = match;
  const from = match.index + whole.indexOf(first!);
  const at = { from, to: from + first!.length };
  if (!second) return [{ port: Number(first), at, side }];
  const to = at.to + between!.length;
  return [
    { port: Number(first), at, side: "published" },
    { port: Number(second), at: { from: to, to: to + second.length }, side: "container" },
  ];
}

/** The units of a list that tells where each listens. */
const portsInItems = (design: Design): PortStatement[] =>
  ofKind(design.model, "node").flatMap(({ statements }) =>
    statements
      .filter((statement) => statement.origin.place === "item" && isSettled(design, statement))
      .flatMap(({ name, facts: { ports = [] }, origin: { document, section, range } }) =>
        ports.map((port) => ({
          name,
          key: keyOf(name),
          side: "open" as const,
          port,
          document,
          range,
          list: `${document}#${section}#items`,
        })),
      ),
  );

function portsInFiles(design: Design): PortStatement[] {
  return ofKind(design.model, "node").flatMap(({ statements }) =>
    statements.flatMap(({ name, facts, origin }) => {
      const section = sectionAt(design, origin);
      if (origin.place !== "code" || !section || !isSettledSection(section)) return [];
      const { document, range } = origin;
      const stated = { name, key: keyOf(name), document, range, list: `${document}#${origin.section}#code` };
      const { ports = [], containerPorts = [], type } = facts;
      const side: PortSide = type === "container" ? "published" : "container";
      return [
        ...ports.map((port) => ({ ...stated, side, port })),
        ...containerPorts.map((port) => ({ ...stated, side: "container" as const, port })),
      ];
    }),
  );
}
