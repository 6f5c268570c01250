import type { ElementId } from "../element.ts";
import { canonicalName, canonicalRoute } from "./names.ts";
import type { Kind } from "./vocabulary.ts";

// The only place where an id is made. Two names of one thing get one id, whoever wrote them.

/** The id of a thing that its name alone identifies, such as a component, an entity, a dependency or a term. */
export const idOf = (
  kind: Exclude<Kind, "endpoint" | "error-code" | "field" | "column" | "symbol" | "target">,
  name: string,
): ElementId => `${kind}:${canonicalName(name)}`;

/** The id of a field or column: `column:orders.total` of `table:orders`. */
export function memberId(kind: "field" | "column", parent: ElementId, name: string): ElementId {
  return `${kind}:${parent.slice(parent.indexOf(":") + 1)}.${canonicalName(name)}`;
}

export const endpointId = (method: string, path: string): ElementId =>
  isHttp(method)
    ? `endpoint:${method.toUpperCase()} ${canonicalRoute(path)}`
    : `endpoint:${method.toUpperCase()} ${path}`;

export const errorCodeId = (code: string): ElementId => `error-code:${code.trim()}`;

/** What an index covers tells it from others, not its name: databases name those that nobody named. `name` counts where no column is known. */
export function indexId(table: string, columns: readonly string[], name?: string): ElementId {
  const bare = columns.map((column) => column.replace(/(?<=\))\s.*$|\s(?:asc|desc)\b.*$/is, ""));
  const covers = `${table}.${bare.join(".")}`;
  return idOf("index", columns.length > 0 ? covers : (name ?? covers));
}

/** A foreign key is told by the columns that hold it. */
export const foreignKeyId = (table: string, columns: readonly string[]): ElementId =>
  idOf("foreign-key", `${table}.${columns.join(".")}`);

/** A target has no name: it is told by what it bounds. */
export const targetId = (subject: string, metric: string, statistic: string): ElementId =>
  `target:${[subject, metric, statistic].map(canonicalName).filter(Boolean).join(".") || "unnamed"}`;

/** `Unit Testing` and `unit test` are `unit tests`. */
export const suiteId = (name: string): ElementId =>
  idOf("suite", name.replace(/(?<=\w[ -])(?:testing|test)$/i, "tests"));

export const pathId = (path: string): ElementId => `path:${path.replace(/^\.\//, "").replace(/\/$/, "")}`;

/** A variable of the environment is no element; arrows go through it from the code that reads it to what it is set to. */
export const variableId = (name: string): ElementId => `variable:${name}`;

/** Code tells names apart by their letters alone. */
export const symbolId = (name: string): ElementId => `symbol:${name}`;

/** A script of a package is no element either. */
export const scriptId = (name: string): ElementId => `symbol:script:${name}`;

/** A number that a text states is told by the words that name it. */
export const quantityId = (name: string): ElementId => `quantity:${canonicalName(name)}`;

/** How few or how many a field of a structure may hold. */
export const fieldRuleId = (structure: string, field: string, bound: "min" | "max"): ElementId =>
  `quantity:rule:${structure}.${field}.${bound}`;

/** What a sentence says of units of deployment is told by the fact and its words. */
export const unitFactId = (fact: string, value: string, words: string): ElementId =>
  `node:${fact}:${canonicalName(`${words} ${value}`)}`;

/** Values that a text lists without the name of what has them. */
export const valuesId = (values: readonly string[]): ElementId => `entity:values:${canonicalName(values.join(" "))}`;

/** Properties that components of views take. */
export const propId = (component: string, prop: string): ElementId => `field:view:${component}.${prop}`;

/** The page that a browser gets at an address. */
export const pageId = (route: string): ElementId => `endpoint:page:${canonicalRoute(route)}`;

/** A message is told by the operation that gives it, where one is named, by its status and its words. */
export const errorMessageId = (operation: string, status: number, words: string): ElementId =>
  `error-code:${operation}${status}:${words.toLowerCase()}`;

/** The database that a text says its tables are kept in. */
export const databaseProductId = (product: string): ElementId => `dependency:database ${product.toLowerCase()}`;

export const linkId = (href: string): ElementId => `link:${href}`;

const isHttp = (method: string): boolean =>
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT|ANY|ALL|\*)$/i.test(method);
