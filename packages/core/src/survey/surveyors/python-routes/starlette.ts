import { isMark } from "../../../notation/code/reach.ts";
import type { PathText } from "../../routes/route-file.ts";
import { braced } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { type Call, callIn, itemsIn, nameIn, pathText, plainText, type Value } from "./values.ts";

/** Calls that make an application or a router from a list of routes. */
const made = /^(?:\w+\.)*(Starlette|Router)$/;
const routeLike = /^(?:\w+\.)*(Route|Mount|WebSocketRoute)$/;

/** Reads the lists of routes that Starlette is given: `routes = [Route("/x", show), Mount("/api", routes=[…])]`. */
export function readStarlette(reading: Reading): void {
  if (!/\bstarlette\b/.test(reading.code.text)) return;
  for (const statement of reading.statements) {
    const set = reading.assignment(statement);
    if (!set) continue;
    const key = reading.keyOf(set.name, statement.within);
    const call = callIn(reading.code, set.value);
    const line = reading.lineAt(set.value[0]);
    const [, what] = (call && made.exec(call.name)) ?? [];
    if (call && what) {
      const given = call.named.get("routes") ?? (what === "Router" ? call.given[0] : undefined);
      if (!given) continue;
      if (!reading.scopes.has(key)) reading.scopes.set(key, { key, line, root: what === "Starlette" });
      readList(reading, given, key, statement.within, "");
    } else if (isList(reading, set.value)) {
      reading.scopes.set(key, { key, line, root: false });
      readList(reading, set.value, key, statement.within, "");
    }
  }
}

/** A list whose first item is a route. */
function isList(reading: Reading, value: Value): boolean {
  if (!isMark(reading.code, value[0], "[")) return false;
  const [first] = itemsIn(reading.code, value);
  const call = first && callIn(reading.code, first);
  return call !== null && call !== undefined && routeLike.test(call.name);
}

/** Registers the routes of a list on a scope; a name stands for the list that it was given. */
function readList(reading: Reading, value: Value, on: string, within: readonly Definition[], prefix: PathText): void {
  const name = nameIn(reading.code, value);
  if (name !== null) return mount(reading, value, name, on, within, prefix);
  if (!isMark(reading.code, value[0], "[")) return unread(reading, value);
  for (const item of itemsIn(reading.code, value)) {
    const call = callIn(reading.code, item);
    const [, what] = (call && routeLike.exec(call.name)) ?? [];
    if (!call || !what) unread(reading, item);
    else if (what === "Route") readRoute(reading, call, on, prefix);
    else if (what === "Mount") readMount(reading, call, on, within, prefix);
  }
}

function readRoute(reading: Reading, call: Call, on: string, prefix: PathText): void {
  const path = call.given[0] ?? call.named.get("path");
  const endpoint = call.given[1] ?? call.named.get("endpoint");
  const view = endpoint ? nameIn(reading.code, endpoint) : null;
  const given = call.named.get("methods");
  const line = reading.lineAt(call.at);
  if (!path) return;
  const whole = joined(prefix, braced(pathText(reading.code, path)));
  // A class has a method for each of those of HTTP.
  if (view !== null && !given && /^(?:\w+\.)*[A-Z]/.test(view)) {
    reading.use(view);
    reading.serves.push({ scope: on, path: whole, line, view: { name: view } });
    return;
  }
  const methods = given
    ? itemsIn(reading.code, given).flatMap((item) => plainText(reading.code, item)?.toUpperCase() ?? [])
    : ["GET"];
  for (const method of methods.filter((each) => each !== "HEAD" && each !== "OPTIONS"))
    reading.routes.push({ scope: on, method, path: whole, line });
}

function readMount(reading: Reading, call: Call, on: string, within: readonly Definition[], prefix: PathText): void {
  const path = call.given[0] ?? call.named.get("path");
  const routes = call.named.get("routes");
  const app = call.named.get("app") ?? call.given[1];
  if (!path) return;
  const whole = joined(prefix, braced(pathText(reading.code, path)));
  if (routes) return readList(reading, routes, on, within, whole);
  const name = app ? nameIn(reading.code, app) : null;
  if (app && name !== null) mount(reading, app, name, on, within, whole);
}

function mount(
  reading: Reading,
  [at]: Value,
  name: string,
  on: string,
  within: readonly Definition[],
  prefix: PathText,
): void {
  for (const of of reading.referencesTo(name, within))
    reading.mounts.push({ on, of, prefix, line: reading.lineAt(at) });
}

const unread = (reading: Reading, [at]: Value): void => {
  reading.unread.push({ line: reading.lineAt(at), why: "a list of routes is made when the program runs" });
};

function joined(lead: PathText, path: PathText): PathText {
  if (lead === "" || lead === null || path === null) return lead === null ? null : path;
  if (typeof lead === "string" && typeof path === "string") return lead.replace(/\/$/, "") + path;
  return [...(typeof lead === "string" ? [lead] : lead), ...(typeof path === "string" ? [path] : path)];
}
