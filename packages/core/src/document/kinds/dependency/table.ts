import type { Cell, Row } from "../../../syntax/block.ts";
import { trimmed } from "../../../text/mapped.ts";
import { perObject } from "../../../text/per-object.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { foldTitle } from "../../shapes/column-role.ts";
import { cellOf, hasRole, leadCell, type TableView } from "../../shapes/table-view.ts";
import { besides, chosenColumn, markedNames, namedAlone } from "./chosen-column.ts";
import { constrained, ofConstraints, readConstrained } from "./constrained-rows.ts";
import { known } from "./items.ts";
import { namesIn } from "./names.ts";
import { isOffered } from "./offered.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { declarerAbove } from "./declarer-above.ts";
import { scopeIn } from "./scope.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory, namesTechnologies } from "./titles.ts";
import { partsWithVersions } from "./versions-by-part.ts";
import { type Versioned, versionOf } from "./version.ts";

export function sureOfDependencyTable(view: TableView, context: Context): number {
  if (chosenIn(view).length > 0 && !within(context, "alternatives")) return 0.9;
  if (decidesOn(view) && !within(context, "alternatives")) return 0.75;
  if (isOffered(view, context)) return 0.93;
  // A history of versions, and tables of other things that merely have a platform or product.
  if (
    hasRole(
      view,
      "date",
      "owner",
      "error",
      "http-status",
      "risk",
      "mitigation",
      "question",
      "target",
      "suite",
      "replicas",
      "image",
    )
  )
    return 0;
  if (hasRole(view, "method") && !saysHowReached(view)) return 0;
  if (ofConstraints.test(context.path.at(-1) ?? "")) return constrained(view).length > 0 ? 0.7 : 0;
  const names = nameColumn(view);
  if (names === null || within(context, "alternatives")) return 0;
  const known = shareOfProducts(view, names);
  const here = within(context, "dependencies") || namesTechnologies(context.path.at(-1) ?? "");
  const internal = /internal|module|intern/i.test(context.path.at(-1) ?? "");
  const title = view.roles[names] === "technology" && plain.test(foldTitle(view.titles[names] ?? ""));
  if (title && known < 0.5 && !here && ownPackages(view, names)) return 0;
  if (title && (known > 0 || here)) return 0.92;
  if (title && hasRole(view, "version", "rationale", "purpose", "category")) return 0.8;
  if (productColumn(view) === names && hasRole(view, "version", "rationale", "purpose", "decision", "category"))
    return 0.75;
  if (hasRole(view, "version") && (known >= 0.3 || here)) return 0.85;
  if (known >= 0.5 && (here || technical(view, names))) return 0.8;
  // `Pillar | Tool | Details`, where each tool is a product.
  if (view.roles[names] === "tool" && known === 1 && view.table.rows.length > 1) return 0.75;
  if (here && known > 0 && listsChoices(view)) return 0.75;
  // Below a title in no known words it is what its cells name.
  if (context.chapters.length === 0 && chosenColumn(view) === names && !weighs(view) && surelyNames(view, names))
    return 0.6;
  if (here && !internal && saysOnWhat(view)) return 0.75;
  if (here && !internal && hasRole(view, "purpose", "type", "description", "version", "notes"))
    return known > 0 || external(view, context) ? 0.75 : 0;
  return 0;
}

/** Whether most cells of a column begin with names that can mean nothing else. */
const surelyNames = ({ table: { rows } }: TableView, column: number): boolean =>
  rows.filter(({ cells }) => productsIn(cells[column]?.text ?? "", false)[0]?.from === 0).length * 5 >= rows.length * 3;

/** Whether products are held against one another. */
const weighs = (view: TableView): boolean => hasRole(view, "pros", "cons", "measured", "impact", "to", "from");

/** The rows of a table of a decision that say what was chosen, in their second cells by the name of a product. */
const chosenIn = perObject((view: TableView): readonly Row[] => {
  const rows = view.table.rows.filter(({ cells }) =>
    /^\W*(?:chosen|selected|accepted)\W*$/i.test(cells[0]?.text ?? ""),
  );
  const others = view.table.rows.filter(({ cells }) =>
    /^\W*(?:rejected|complementary|alternative|discarded)\W*$/i.test(cells[0]?.text ?? ""),
  );
  return others.length > 0 ? rows.filter(({ cells }) => productsIn(cells[1]?.text ?? "", false)[0]?.from === 0) : [];
});

/** `Decision | Reason`, where most decisions begin with the name of a product: each is for what it names. */
const decidesOn = perObject(({ roles, titles, table }: TableView): boolean => {
  if (roles[0] !== "decision" || titles.length !== 2 || roles[1] !== "rationale") return false;
  const named = table.rows.filter(({ cells }) => productsIn(cells[0]?.text ?? "", true)[0]?.from === 0);
  return named.length >= 2 && named.length * 2 >= table.rows.length;
});

/** `Package | Responsibility`: packages of the system itself, none of which has a version or a scope. */
const ownPackages = (view: TableView, column: number): boolean =>
  /^(?:packages?|libraries|pakete?)$/.test(view.titles[column] ?? "") &&
  !hasRole(view, "version") &&
  view.table.rows.every(({ cells }) => /^[a-z][\w.]*(?:\s*\([^()]*\))?$/.test(cells[column]?.text.trim() ?? ""));

const technical = (view: TableView, column: number): boolean =>
  (view.roles[column] === "technology" || view.roles[column] === "tool") &&
  hasRole(view, "version", "purpose", "rationale", "category");

/** Titles that mean nothing but technologies. */
const plain =
  /technolog|tecnolog|технолог|技术|技術|기술|librar|bibliot|librer|библиот|库|ライブラリ|라이브러리|framework|フレームワーク|框架|фреймворк|dependenc|abhängig|abhangig|dependance|dependencia|зависим|依赖|依存|의존|stack|tech\b|package|paket/;

const external = (view: TableView, context: Context): boolean =>
  /external|third|extern|внешн|外部|第三方|외부/i.test(
    `${context.path.at(-1) ?? ""} ${view.titles[0] ?? ""} ${view.caption?.text ?? ""}`,
  );

function nameColumn(view: TableView): number | null {
  if (isOfChoice(view)) return 1;
  if (saysOnWhat(view)) return 0;
  const chosen = hasRole(view, "technology", "tool") ? null : chosenColumn(view);
  if (chosen !== null) return chosen;
  const products = productColumn(view);
  if (products !== null && !hasRole(view, "technology")) return products;
  for (const role of ["technology", "tool", "name", "component", "category", "requirement", "decision"] as const) {
    const index = view.roles.indexOf(role);
    if (index >= 0) return techKeys(view, index) ? 1 : index;
  }
  return view.roles[0] === null && view.titles.length > 1 ? 0 : null;
}

/** Ways to prove who one is, which a column on access names. */
const ofAccess = /^(?:JWT|OAuth2?|OpenID Connect|SAML|LDAP|TLS|mTLS|API Key)$/i;

const namesProducts = (cell: Cell): boolean => {
  const names = namesIn(cell);
  return (
    names.length > 0 &&
    !names.every(({ name }) => ofAccess.test(name.text)) &&
    names.every(({ name }) => isProduct(name.text))
  );
};

/** Whether four fifths of all are so; asks no further once too many are not. */
function nearlyAll<T>(all: readonly T[], isSo: (one: T) => boolean): boolean {
  let others = 0;
  return all.every((one) => isSo(one) || ++others * 5 <= all.length);
}

/** The column whose cells are nearly all names of products, whatever its title. */
const productColumn = perObject((view: TableView): number | null => {
  for (let column = 0; column < Math.min(3, view.titles.length); column++) {
    const cells = view.table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ text }) => text.trim() !== "");
    if (cells.length >= 2 && nearlyAll(cells, namesProducts)) return column;
  }
  return null;
});

/** `Layer | Choice`, `Language | Java 17`: the first column names categories of technology, the second the technologies. */
function techKeys(view: TableView, index: number): boolean {
  if (index !== 0 || view.titles.length < 2 || view.roles[0] === "technology") return false;
  const keys = view.table.rows.map((row) => row.cells[0]?.text ?? "");
  return keys.filter((key) => isTechCategory(key) && !isProduct(key)).length * 2 > keys.length;
}

/** A table whose first column names categories of technology: the second, beside which only reasons stand, may hold other things than products. */
const listsChoices = (view: TableView): boolean =>
  ((view.titles.length === 2 || isOfChoice(view)) && nameColumn(view) === 1 && !hasRole(view, "technology", "tool")) ||
  (chosenColumn(view) !== null && chosenColumn(view) === nameColumn(view) && !hasRole(view, "technology", "tool"));

/** `Area | Choice | Reason`, `Area | Choice`: what was chosen stands in the second column, whatever the first is called. */
const isOfChoice = ({ titles, roles }: TableView): boolean =>
  (titles.length === 3 && (roles[2] === "rationale" || roles[2] === "notes") && choice.test(foldTitle(titles[1]!))) ||
  // A decision may be on anything.
  (titles.length === 2 && choice.test(foldTitle(titles[1]!)) && !foldTitle(titles[1]!).endsWith("decision"));

const choice =
  /^(?:(?:our |the )?(?:choice|selection|pick|chosen|selected|decision)|wahl|auswahl|gewahlt|choix|eleccion|seleccion|escolha|selecao|scelta|выбор|选型|选择|选定|選定|採用|선택|선정)$/u;

/** `Component | Purpose | Way of integration`, where the word for a way is that for a method elsewhere. */
const saysHowReached = ({ titles, roles }: TableView): boolean =>
  !roles.includes("path") &&
  /(?:集成|接入|访问|连接|对接|調用|连携|連携|接続)方式$/.test(titles[roles.indexOf("method")] ?? "");

/** `Depends on | For`: the first title says that what stands below it is needed. */
const saysOnWhat = ({ titles }: TableView): boolean => titles.length > 1 && onWhat.test(foldTitle(titles[0] ?? ""));

const onWhat =
  /^(?:(?:it |we |what (?:it|we) )?(?:depends? on|relies on|rely on|needs?|requires?)|hangt ab von|braucht|depend de|necesita|precisa de|dipende da|зависит от)$/u;

function shareOfProducts(view: TableView, column: number): number {
  const cells = view.table.rows.map((row) => row.cells[column]?.text ?? "").filter((cell) => cell.trim() !== "");
  return cells.length === 0 ? 0 : cells.filter((cell) => productsIn(cell, true).length > 0).length / cells.length;
}

export function readDependencyTable(view: TableView, context: Context, out: Collector): void {
  if (ofConstraints.test(context.path.at(-1) ?? "")) return readConstrained(view, out);
  if (isOffered(view, context)) {
    for (const { cells } of view.table.rows)
      for (const one of cells[0] ? namesIn(cells[0]) : []) stateDependency(one, "row", {}, out);
    return;
  }
  const chosen = chosenIn(view);
  for (const row of chosen) for (const one of known(row.cells[1]!, false)) stateDependency(one, "row", {}, out);
  if (decidesOn(view))
    for (const { cells } of view.table.rows)
      if (productsIn(cells[0]?.text ?? "", true)[0]?.from === 0)
        for (const one of known(cells[0]!)) stateDependency(one, "row", {}, out);
  const column = chosen.length > 0 || decidesOn(view) ? null : nameColumn(view);
  if (column === null) return;
  for (const row of view.table.rows) {
    const cell = row.cells[column] ?? leadCell(view, row);
    if (cell) readRow(view, row, cell, declarerAbove(view.above), out);
  }
}

/** Titles of columns that tell in which part of the system something is used. */
const where = /^(?:where|used in|in|services?|components?|modules?|parts?)$/;

/** The column of version ranges under another title, `Constraint` or `Requirement`: nearly all of its cells are such; -1 where none is. */
const rangeColumn = perObject((view: TableView): number =>
  view.titles.findIndex((title, column) => {
    if (
      column === 0 ||
      hasRole(view, "version") ||
      !/^(?:constraint|requirement|range|specifier|pin(?:ned)?|declared)s?$/.test(title)
    )
      return false;
    const cells = view.table.rows.map(({ cells }) => cells[column]?.text.trim() ?? "").filter((text) => text !== "");
    return cells.length > 0 && nearlyAll(cells, (text) => versionOf(text) !== undefined);
  }),
);

/** The known products of a cell that tells what was chosen, and what it names by the way it is written. */
function chosenNames(cell: Cell): readonly Versioned[] {
  const products = known(cell);
  const marked = markedNames(cell);
  return [...products, ...besides(products, marked.length > 0 ? marked : namedAlone(cell))];
}

/** `C# + Domain`: another row of the same table is no product. */
const isRow = ({ table }: TableView, name: string): boolean =>
  !isProduct(name) && table.rows.some(({ cells }) => cells[0]?.text.trim() === name);

function readRow(view: TableView, row: Row, cell: Cell, declarer: string | undefined, out: Collector): void {
  const place = view.titles.findIndex((title, i) => where.test(title) && row.cells[i] !== cell);
  const purpose = cellOf(view, row, "purpose", "description", "rationale")?.text.replace(/\s+/g, " ").trim();
  const category = cellOf(view, row, "category", "component", "type");
  const parts = partsWithVersions(view, row);
  const users =
    (cellOf(view, row, "used-by") ?? (place < 0 ? undefined : row.cells[place]))?.text ?? parts.users ?? declarer;
  const own = versionOf((cellOf(view, row, "version") ?? row.cells[rangeColumn(view)])?.text ?? "") ?? parts.version;
  const lead = row.cells[0];
  // `PHP | ^8.4`, among others that are chosen: the version stands alone, and what it is of before it.
  if (own === undefined && lead && lead !== cell && listsChoices(view) && isProduct(lead.text.trim())) {
    const version = versionOf(cell.text);
    if (version !== undefined) return stateDependency({ name: trimmed(lead), version }, "row", {}, out);
  }
  const names = !listsChoices(view)
    ? namesIn(cell).filter(({ name }) => cell === row.cells[0] || !isRow(view, name.text))
    : chosenNames(cell).filter(({ name }) => !isOfChoice(view) || !ofAccess.test(name.text));
  const facts = {
    ...scopeIn(row.cells[view.titles.indexOf("scope")]?.text ?? ""),
    ...(purpose ? { purpose } : {}),
    ...(category && category !== cell ? { category: category.text } : {}),
    ...(users ? { usedBy: users.replace(/\s+/g, " ").trim() } : {}),
  };
  // Where the version has a column of its own, a number beside the name belongs to the name: `JUnit 5 | 5.10.x`.
  if (names.length === 1 && own !== undefined)
    stateDependency({ name: trimmed(cell), version: own }, "row", facts, out);
  else for (const one of names) stateDependency(one, "row", facts, out);
}
