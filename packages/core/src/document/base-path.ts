import type { Block, Inline } from "../syntax/block.ts";
import type { Section } from "../syntax/section.ts";
import type { Context } from "./context.ts";
import { perBody } from "../syntax/per-body.ts";
import { standsBesideBase } from "./beside-base.ts";

/**
 * The base path or address that the text states for the endpoints of each section, in the order of the sections. It is
 * stated in a heading (``### Auth - `/api/auth` ``), in a line (`Base URL: ...`), or under a heading of its own; it holds
 * for its section and those below, under a heading of its own also for that heading's siblings.
 */
export function basePathsOf(sections: readonly Section[]): (string | null)[] {
  const own: (string | null)[] = [];
  const below: (string | null)[] = [];
  for (const section of sections) {
    const above = section.parent ? below[section.parent.index]! : null;
    const announced =
      section.title.length < longest && ownHeading.test(plainTitle(section.title))
        ? firstAddress(section.body.blocks)
        : null;
    if (announced && section.parent) below[section.parent.index] = announced;
    const stated = announced ?? inHeading(section) ?? inLines(section.body);
    own.push(standsBesideBase(section) ? null : stated === null ? above : extend(above, stated));
    below.push(own[section.index]!);
  }
  return own;
}

/** Titles and lines are searched no further than this. */
const longest = 300;

/**
 * The path with its base path in front, unless it begins with it already, or with the last of it: below `/api/auth`, both
 * `/login` and `/auth/login` are `/api/auth/login`. A full address gives its path.
 */
export function joinBase(base: string | null, path: string): string {
  const prefix = base === null ? "" : pathOf(base);
  if (prefix === "" || path === prefix || path.startsWith(`${prefix}/`)) return path;
  const root = /^\/[^/]+/.exec(prefix)?.[0];
  if (root && path.startsWith(`${root}/`) && /^\/(?:api|rest|v\d+)$/i.test(root)) return path;
  // A path that has a version of its own stands beside that of the base.
  if (/\/v\d+$/i.test(prefix) && /^\/v\d+\//i.test(path)) return `${prefix.replace(/\/v\d+$/i, "")}${path}`;
  return path === "/" ? prefix : `${beforeRepeated(prefix, path)}${path.startsWith("/") ? "" : "/"}${path}`;
}

/** The prefix without the segments at its end that the path begins with. */
function beforeRepeated(prefix: string, path: string): string {
  let at = prefix.indexOf("/", 1);
  for (let segments = 0; at >= 0 && segments < mostSegments; segments++) {
    const end = prefix.slice(at);
    if (path === end || path.startsWith(`${end}/`)) return prefix.slice(0, at);
    at = prefix.indexOf("/", at + 1);
  }
  return prefix;
}

const mostSegments = 20;

/** A context for what stands below a line that names a path and no method: "**Orders** (`/api/orders`)", above a list of requests. */
export function belowLine(context: Context, text: string | undefined): Context {
  const stated = text === undefined || text.length > 160 || methods.test(text) ? null : lineEnd.exec(text)?.[1];
  if (!stated || !ofApi.test(stated)) return context;
  return { ...context, basePath: extend(context.basePath, stated.replace(/\/+$/, "")) };
}

const methods = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/;
const lineEnd = /[(（:：–—-]\s*`?(\/[a-z][\w./-]*)`?\s*[)）]?\s*[:：]?\s*$/i;

const pathOf = (address: string): string =>
  address
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "")
    .replace(/^(?:\{\{?[^{}]*\}?\}|\$\{?\w+\}?|<[^<>]*>)(?=\/|$)/, "")
    .replace(/\/+$/, "");

/** `/auth` under `/api` is `/api/auth`; an address or a path that repeats the one above replaces it. */
function extend(above: string | null, stated: string): string {
  if (above === null || !stated.startsWith("/")) return stated;
  return `${/^[a-z]+:\/\/[^/]*/i.exec(above)?.[0] ?? ""}${joinBase(above, stated)}`;
}

const plainTitle = (title: string): string => title.replace(/^[\s\d.]*/, "").replace(/(?<![\s:：])[\s:：]+$/, "");

const label =
  "(?:(?:api\\s+)?base\\s*(?:url|path|uri|route|endpoint)s?|base\\s+api\\s+(?:url|path)|(?:api|url|route|path)\\s+(?:base|prefix)(?:\\s+(?:url|path))?|prefix|basis[- ]?(?:url|pfad)|url\\s+(?:de\\s+)?base|ruta\\s+base|url\\s+base|prefijo|préfixe|prefixo|prefisso|базовый\\s+(?:url|путь|адрес)|基础\\s*(?:url|路径|地址)|根路径|ベース\\s*(?:url|パス)|기본\\s*(?:url|경로))";
const ownHeading = new RegExp(`^${label}s?$`, "iu");
const line = new RegExp(
  `(?:^[\\s\\p{Extended_Pictographic}]*|[.;!]\\s{1,3})${label}\\s*(?:\\([^)\\n]{0,40}\\)\\s*)?[:：=]?\\s*(\\S+)`,
  "iu",
);
const sentence =
  /\b(?:all|every|the|these|following)\b[^.\n]{0,60}\b(?:endpoints?|routes?|paths?|urls?|apis?)\b[^.\n]{0,40}\b(?:prefixed (?:with|by)|(?:is|are|lie|live|stand|served|mounted|available|exposed) (?:all )?(?:under|at|below|beneath)|start(?:s)? with|begin(?:s)? with|relative to|have the prefix|share the (?:base|prefix)(?: path)?)\s+(?:the\s+)?(?:base\s+(?:url|path)\s+|prefix\s+)?((?:https?:\/\/|\/)[^\s,;)]+)/i;

/** `### Auth - /api/auth`, `### Orders (/orders)`: a heading with a path and no method. */
function inHeading(section: Section): string | null {
  const heading = section.body.heading;
  if (
    !heading ||
    section.title.length > longest ||
    /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/.test(section.title)
  )
    return null;
  const found = /(?:^|[\s(:：–—-])(\/[\w./-]*[\w])(?:\/?\*{1,2})?\/?[)\s]*$/.exec(section.title);
  if (!found || /\.\w{1,5}$/.test(found[1]!)) return null;
  const listing = section.children.concat(section);
  if (!listing.some(listsRelativePaths) || (!ofApi.test(found[1]!) && listing.some(listsWholePaths))) return null;
  return found[1]!;
}

/** Whether a table or list of the section gives paths after methods, so that a heading's path can be their base. */
function listsRelativePaths(section: Section): boolean {
  return section.body.blocks.some(
    (block) =>
      (block.kind === "table" &&
        block.rows.some((row) => row.cells.some((cell) => /^\/[\w:{]|^\/$/.test(cell.text.trim())))) ||
      listed.test(section.body.text.slice(block.range.from, block.range.to)),
  );
}

/** A method that begins a line, a cell or what stands behind a label; "uses `GET /orders`" speaks of a call to somewhere else. */
const listed = /(?:^|[\n|:：–—-])[ \t>#*+`\d.)-]{0,40}(?:GET|POST|PUT|PATCH|DELETE)[`*\s|]{1,6}\//;

/** A path that begins where those of a whole interface do. */
const ofApi = /^\/(?:api|rest|v\d+)(?:\/|$)/;

/** Whether the section gives paths that need no base: below the heading of a page, `/shop`, the calls that the page makes, `GET /api/orders`. */
const listsWholePaths = (section: Section): boolean =>
  /\b(?:GET|POST|PUT|PATCH|DELETE)[`*\s|]{1,6}\/(?:api|rest|v\d+)\//.test(section.body.text);

const inLines = perBody(({ blocks }): string | null => {
  for (const inline of inlinesOf(blocks)) {
    for (const words of inline.text.split("\n").map((each) => each.slice(0, longest))) {
      const found = addressIn((line.exec(words) ?? sentence.exec(words))?.[1]);
      if (found) return found;
    }
    const whole = addressIn(line.exec(inline.text.slice(0, longest))?.[1]);
    if (whole) return whole;
  }
  return null;
});

function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.inline;
    else if (block.kind === "list")
      for (const item of block.items) yield* inlinesOf(item.blocks.filter((b) => b.kind === "paragraph"));
    else if (block.kind === "quote") yield* inlinesOf(block.blocks);
    else if (block.kind === "table")
      for (const row of [block.header, ...block.rows]) if (row.cells.length === 2) yield pair(row.cells);
  }
}

const pair = (cells: readonly Inline[]): Inline => ({
  ...cells[0]!,
  text: `${cells[0]!.text}: ${cells[1]!.text}`,
  spans: [],
});

function firstAddress(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const words = block.kind === "fence" ? block.code.text : block.kind === "paragraph" ? block.inline.text : "";
    for (const word of words.split(/\s+/)) {
      const found = addressIn(word);
      if (found) return found;
    }
  }
  return null;
}

/** A word that is an address or a path of more than `/`. */
function addressIn(word: string | undefined): string | null {
  if (!word) return null;
  const bare = word.replace(/^[`"'(<*]+/, "").replace(/[`"')>*,.;]+$/, "");
  if (bare.length > 200 || !/^(?:https?:\/\/[^\s/]|\/[\w{:-]|\{\{?[\w.-]+\}?\}\/|\$\{?\w+\}?\/)/i.test(bare))
    return null;
  return bare;
}
