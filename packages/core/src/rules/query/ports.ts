import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { leadCell } from "../../document/shapes/table-view.ts";
import { ofKind } from "../../model/model.ts";
import type { Cell, Inline, Row } from "../../syntax/block.ts";
import type { Range } from "../../text/range.ts";
import { writtenOut } from "./names.ts";
import { proseWith } from "./prose.ts";
import { isSettled, isSettledSection } from "./settled.ts";
import { cellPlace, type PlacedTable, tablesOf } from "./tables.ts";

/** The side on which a port is: on the host, inside the container; `open` where the text does not say. */
export type PortSide = "published" | "container" | "open";

/** One place's word on the port of one thing. */
export interface PortStatement {
  readonly name: string;
  /** What the name comes to, so that `Order Service` and `order-service` are one. */
  readonly key: string;
  readonly side: PortSide;
  readonly port: number;
  readonly document: string;
  readonly range: Range;
  /** Statements of one list are rows of one table, services of one file: ports that one thing has beside each other. */
  readonly list: string;
}

/** Every place where a design says on which port something listens: tables, Compose and Kubernetes files, sentences. */
export function portsOf(design: Design): PortStatement[] {
  const inLists = [...design.documents.flatMap(portsInTables), ...portsInItems(design)];
  return [...inLists, ...portsOfRun(design, inLists), ...portsInFiles(design), ...portsInProse(design)];
}

/** The port of a node is that of the one thing which runs on it, where it has a name of its own. */
function portsOfRun(design: Design, ofNodes: readonly PortStatement[]): PortStatement[] {
  const runs = new Map(ofKind(design.model, "node").map(({ name, facts }) => [keyOf(name), facts.runs ?? []]));
  return ofNodes.flatMap((statement) => {
    const [told, ...others] = runs.get(statement.key) ?? [];
    const name = told?.split(/\s+with\s+/)[0];
    if (name === undefined || others.length > 0 || keyOf(name) === statement.key) return [];
    return [{ ...statement, name, key: keyOf(name) }];
  });
}

const keyOf = (name: string): string => writtenOut(name).replace(/(?<=.{3})(?:service|server|container|api)$/, "");

const titled = /\bports?\b|端口|ポート|포트|(?<!\p{L})порт|puertos?|portas?\b/iu;
const published = /publi|host|extern|expos|outside|veröffent|offen|公開|外部|внешн/iu;
const container = /contain|intern|inside|target|listen|コンテナ|容器|内部|внутр/iu;

const sideOf = (words: string): PortSide =>
  published.test(words) ? "published" : container.test(words) ? "container" : "open";

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
      const section = design.documents.find((document) => document.name === origin.document)?.sections[origin.section];
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

/** Between a name and its port: `listens on port 80`, `(port 80)`, `is published on port 80`, `: port 80`. */
const between =
  /^(?:\s+(?:service|server|container|process|component|API))?(?:\s*[(:：]\s*|\s+(?:(?:is|are|runs?|listens?|serves?|starts?|binds?|will|reachable|available|exposed|published|accessible|by default|itself|and|on|at|to|the|its|host|container|internal|external|publicly|internally|TCP|HTTP)\s+){1,6})port\s*:?\s*(\d{2,5})(?!\d|[.,]\d|\s*(?:or|and|to|[-–/,])\s*\d)/i;

function portsInProse(design: Design): PortStatement[] {
  const names = [...ofKind(design.model, "component"), ...ofKind(design.model, "node")]
    .map(({ name }) => name)
    .filter((name) => name.length >= 2 && name.length <= 60);
  return names.length === 0 ? [] : design.documents.flatMap((document) => portsInProseOf(document, new Set(names)));
}

const proseOnPorts = proseWith(/\bport\b\s*:?\s*\d/i);

/** A sentence without a subject, below the heading of what it speaks of: `Listens on port 80.` */
const subjectless =
  /(?:^|[.\n]\s*|,\s+(?=listening\b))(?:(?:it|the (?:service|server|process|component|container|worker|app|application))\s)?(?:listen(?:s|ing)?|serves?|runs?|reachable|available|exposed|published)\s(?:[a-z]+\s){0,3}?port\s(\d{2,5})(?!\d|[.,]\d|\s*(?:or|and|to|[-–/,])\s*\d)/i;

function portsInProseOf(document: ReadDocument, names: ReadonlySet<string>): PortStatement[] {
  const found: PortStatement[] = [];
  for (const { section, inline, place } of proseOnPorts(document)) {
    if (inline.text.length > 4000 || !isSettledSection(section)) continue;
    const own = subjectless.exec(inline.text);
    const title = section.title.replace(/^\d+(?:\.\d+)*\.?\s+/, "");
    if (own && names.has(title)) {
      const to = own.index + own[0].length;
      found.push({
        name: title,
        key: keyOf(title),
        side: "open",
        port: Number(own[1]),
        document: document.name,
        range: place(to - own[1]!.length, to),
        list: listOfSection(document, section),
      });
    }
    const told = servedIn(section, inline, names, title) ?? labelledPort(inline, names);
    if (told && !own)
      found.push({
        name: told.name,
        key: keyOf(told.name),
        side: sideOf(inline.text.slice(Math.max(0, told.from - 60), told.from)),
        port: told.port,
        document: document.name,
        range: place(told.from, told.to),
        list: listOfSection(document, section),
      });
    for (const name of names) {
      for (let at = inline.text.indexOf(name); at >= 0; at = inline.text.indexOf(name, at + name.length)) {
        if (/[\p{L}\p{N}_-]$/u.test(inline.text.slice(0, at))) continue;
        const rest = inline.text.slice(at + name.length, at + name.length + 120);
        const match = between.exec(rest);
        if (!match) continue;
        const to = at + name.length + match[0].length;
        found.push({
          name,
          key: keyOf(name),
          side: sideOf(match[0]),
          port: Number(match[1]),
          document: document.name,
          range: place(to - match[1]!.length, to),
          list: listOfSection(document, section),
        });
      }
    }
  }
  return found;
}

interface ToldPort {
  readonly name: string;
  readonly port: number;
  readonly from: number;
  readonly to: number;
}

const number = "port\\s*:?\\s*(\\d{2,5})(?!\\d|[.,]\\d|\\s*(?:or|and|to|[-–/,])\\s*\\d)";

/** `Accepts connections on port 80`, `The API on port 80`, below the heading of what does so, where nothing else is named. */
const serving = new RegExp(
  `\\b(?:accepts?|receives?|serves?|offers?|answers?|takes?|api|ui|app|interface)\\b[^.;\\n]{0,60}?\\son\\s${number}`,
  "i",
);

function servedIn(section: ReadSection, { text }: Inline, names: ReadonlySet<string>, title: string): ToldPort | null {
  const match = names.has(title) && section.level > 2 ? serving.exec(text) : null;
  if (!match || [...names].some((name) => name !== title && match[0].includes(name))) return null;
  const to = match.index + match[0].length;
  return { name: title, port: Number(match[1]), from: to - match[1]!.length, to };
}

/** `- **billing**: charges cards. Port 80.`: a port alone between marks is that of what the item is called. */
const alone = new RegExp(`[.;,(:–—]\\s*${number}(?=\\s*(?:$|[.;,)\\n]))`, "i");

function labelledPort({ text, spans }: Inline, names: ReadonlySet<string>): ToldPort | null {
  const label = spans.find(({ kind, from }) => from === 0 && (kind === "strong" || kind === "code"));
  const name = label ? text.slice(label.from, label.to).replace(/[:：]$/, "") : "";
  const match = names.has(name) ? alone.exec(text) : null;
  if (!match) return null;
  const to = match.index + match[0].length;
  return { name, port: Number(match[1]), from: to - match[1]!.length, to };
}

const listOfSection = ({ name }: ReadDocument, { index }: ReadSection): string => `${name}#${index}#prose`;
