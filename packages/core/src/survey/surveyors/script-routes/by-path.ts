import { Lines } from "../../../text/lines.ts";
import type { Route, RouteFile } from "../../routes/route-file.ts";

// Frameworks and hosts whose files are routes by where they stand: Next.js, Nuxt and h3, SvelteKit, functions of Vercel.

const handler = /\bexport\s+(?:async\s+)?(?:function|const|let)\s+(GET|POST|PUT|PATCH|DELETE)\b/g;
const listed = /\bexport\s+(?:const\s+)?\{([^}]{0,200})\}/g;
const compared =
  /\bmethod\s*(?:={2,3}|!={1,2})\s*["'](GET|POST|PUT|PATCH|DELETE)["']|["'](GET|POST|PUT|PATCH|DELETE)["']\s*(?:={2,3}|!={1,2})\s*(?:[\w$]+\.)?method\b|\bcase\s+["'](GET|POST|PUT|PATCH|DELETE)["']\s*:/g;

/** The routes that a file is by its path; `null` where it is none. */
export function readByPath(path: string, text: string): RouteFile | null {
  const found =
    appRoute(path, text) ??
    pagesRoute(path, text) ??
    nuxtRoute(path, text) ??
    svelteRoute(path, text) ??
    vercelRoute(path, text);
  if (!found || found.length === 0) return null;
  return { scopes: [{ key: "file", line: 1, root: true }], routes: found };
}

const routeOf = (method: string, path: string, line: number): Route => ({ scope: "file", method, path, line });

/** `app/api/orders/[id]/route.ts`, with a function for each method. */
function appRoute(file: string, text: string): readonly Route[] | null {
  const folders = /^(?:.*\/)?(?:src\/)?app\/(.*?)\/?route\.[cm]?[jt]sx?$/.exec(file)?.[1];
  const path = folders === undefined ? undefined : served(folders);
  return path === undefined
    ? null
    : exported(text).map(([method, line]) => routeOf(method, handsOn.test(text) ? withAllBelow(path) : path, line));
}

/** What hands all requests on to procedures, which have names of their own. */
const handsOn = /["']@trpc\/server\/adapters\//;
const withAllBelow = (path: string): string => path.replace(/\/\[[^/]+\]$/, "/**");

/** `src/routes/api/orders/+server.ts` */
function svelteRoute(path: string, text: string): readonly Route[] | null {
  const folders = /(?:^|\/)src\/routes\/(.*?)\/?\+server\.[jt]s$/.exec(path)?.[1];
  return folders === undefined ? null : exported(text).map(([method, line]) => routeOf(method, served(folders), line));
}

/** `pages/api/orders/[id].ts`, with one function for all methods, which it may tell apart. */
function pagesRoute(path: string, text: string): readonly Route[] | null {
  const name = /(?:^|\/)pages\/(api\/.*?)(?:\/?index)?\.[cm]?[jt]sx?$/.exec(path)?.[1];
  if (name === undefined || !/\bexport\s+default\b|\bmodule\.exports\b/.test(text)) return null;
  return toldApart(name, text);
}

/** `api/orders/[id].ts` beside the manifest, with one function for all methods. */
function vercelRoute(path: string, text: string): readonly Route[] | null {
  const name = /^(?:(?!.*\/(?:src|app|lib|pages|server)\/)[\w.-]+\/)?(api\/.*?)(?:\/?index)?\.[cm]?[jt]s$/.exec(
    path,
  )?.[1];
  const serves =
    /\bVercelRequest\b|@vercel\/node|\bexport\s+default\s+(?:async\s+)?function\s*\w*\s*\(\s*(?:req|request)\b/.test(
      text,
    );
  return name === undefined || !serves || /(?:^|\/)[_.]/.test(name) ? null : toldApart(name, text);
}

/** One function for all methods, or for those that it compares with. */
function toldApart(name: string, text: string): readonly Route[] {
  const lines = new Lines(text);
  const methods = new Map<string, number>();
  for (const { 1: one, 2: two, 3: three, index } of text.matchAll(compared)) {
    const method = one ?? two ?? three!;
    if (!methods.has(method)) methods.set(method, lines.lineAt(index));
  }
  const told = methods.size > 0 ? [...methods] : ([["ANY", 1]] as const);
  const path = handsOn.test(text) ? withAllBelow(served(name)) : served(name);
  return told.map(([method, line]) => routeOf(method, path, line));
}

/** `server/api/orders/[id].get.ts` */
function nuxtRoute(path: string, text: string): readonly Route[] | null {
  const found = /(?:^|\/)server\/(api|routes)\/(.*?)(?:\.(get|post|put|patch|delete))?\.[cm]?[jt]s$/.exec(path);
  if (!found || !/\b(?:define(?:Cached|Lazy)?EventHandler|eventHandler)\b/.test(text)) return null;
  const [, root, name, method] = found as unknown as [string, string, string, string | undefined];
  const route = served(name.replace(/(?:^|\/)index$/, ""));
  return [routeOf(method?.toUpperCase() ?? "ANY", root === "api" ? `/api${route === "/" ? "" : route}` : route, 1)];
}

/** Folders as they are served: groups `(shop)` and slots `@modal` are no part of it, `[...rest]` is all below. */
const served = (folders: string): string =>
  `/${folders
    .split("/")
    .filter((folder) => folder !== "" && !/^\(.*\)$/.test(folder) && !folder.startsWith("@"))
    .map((folder) => (/^\[{1,2}\.{3}/.test(folder) ? "**" : folder))
    .join("/")}`;

function exported(text: string): readonly (readonly [method: string, line: number])[] {
  const lines = new Lines(text);
  const found = new Map<string, number>();
  for (const each of text.matchAll(handler)) found.set(each[1]!, lines.lineAt(each.index));
  for (const each of text.matchAll(listed))
    for (const part of each[1]!.split(",")) {
      const name = /^\s*(?:\w+(?:\s+as\s+|\s*:\s*))?(GET|POST|PUT|PATCH|DELETE)\s*$/.exec(part)?.[1];
      if (name) found.set(name, lines.lineAt(each.index));
    }
  return [...found];
}
