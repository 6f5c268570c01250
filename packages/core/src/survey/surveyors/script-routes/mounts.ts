import { asksQuery } from "../../routes/asks-query.ts";
import type { Guard, Mount, PathText, Reference } from "../../routes/route-file.ts";
import type { Binding } from "./names.ts";
import { actionIn, type Served } from "./served.ts";
import {
  as,
  bare,
  isFunction,
  itemsOf,
  memberOf,
  nameOf,
  type Node,
  nodes,
  property,
  textOf,
} from "../../values/tree.ts";

// What calls put below a scope, and what they let stand before its routes: mounts, plugins, guards.

export function prefixed(state: Served, on: string, path: Node, node: Node): void {
  const key = `made@${state.line(node)}.${node.end}`;
  state.made.set(node, key);
  state.scopes.set(key, { key, line: state.line(node), root: false });
  state.mounts.push({ on, of: { name: key }, prefix: state.names.pathOf(path), line: state.line(node) });
}

/** `app.use("/path", guard, router)` */
export function use(state: Served, on: string, given: readonly Node[], node: Node): void {
  mounted(state, on, given, node, (of) => state.guards(of));
}

/** `fastify.register(plugin, { prefix })`: whatever it is called, a plugin stands before no route; the hooks that it adds do. */
export function plug(state: Served, on: string, given: readonly Node[], node: Node): void {
  mounted(state, on, given, node, () => []);
}

function mounted(
  state: Served,
  on: string,
  given: readonly Node[],
  node: Node,
  guardsAmong: (things: readonly Node[]) => readonly Guard[],
): void {
  const line = state.line(node);
  const options = given.at(-1);
  const prefix = options && given.length > 1 ? property(options, "prefix") : null;
  const [first] = given;
  const leads = prefix === null && given.length > 1 && first && isPath(state, first);
  const path = prefix ?? (leads ? first : null);
  const things = given.slice(leads ? 1 : 0).flatMap((each) => itemsOf(each));
  if (things.some((each) => !actionIn(each) && asksQuery(state.text.slice(each.start, each.end))))
    state.takesBefore = true;
  for (const [at, of] of pairs(state, path, things)) {
    const under = at.map((each) => state.names.pathOf(each));
    const guards = guardsAmong(of);
    for (const each of of) {
      const reference = state.referenceTo(each);
      if (!reference) {
        if (each.type === "CallExpression" && as(each["callee"], "Identifier")?.["name"] === "require")
          state.unread.push({ line, why: "which file is loaded is known when the program runs" });
        continue;
      }
      const target = reference.file === undefined && actionIn(each) ? { name: `${reference.name}(0)` } : reference;
      for (const text of under.length > 0 ? under : [""]) mount(state, on, target, text, line, guards);
    }
    standBefore(state, on, guards, under.length > 0 ? under : [""]);
  }
}

/** From here on these guards stand before what is registered on a scope under these paths. */
export function standBefore(state: Served, on: string, guards: readonly Guard[], under: readonly PathText[]): void {
  const more = guards.flatMap((guard) => under.map((text) => ({ guard, under: text === "/" ? "" : text })));
  if (more.length > 0) state.standing.set(on, [...(state.standing.get(on) ?? []), ...more]);
}

function mount(
  state: Served,
  on: string,
  of: Reference,
  prefix: PathText,
  line: number,
  guards: readonly Guard[],
): void {
  const before = [...state.standingBefore(on, prefix), ...guards];
  const mount: Mount = { on, of, prefix, line, ...(before.length > 0 ? { guards: before } : {}) };
  state.mounts.push(mount);
  // A plugin is given by its name as well as called.
  if (!/[()]$/.test(of.name)) state.mounts.push({ ...mount, of: { ...of, name: `${of.name}(0)` } });
}

function isPath(state: Served, node: Node): boolean {
  const value = bare(node);
  if (!value || isFunction(value)) return false;
  if (textOf(value) !== null || value.type === "TemplateLiteral" || value.type === "BinaryExpression") return true;
  if (value.type === "ArrayExpression") return nodes(value["elements"]).every((each) => textOf(each) !== null);
  const name = nameOf(value) ?? memberOf(value)?.name ?? "";
  if (state.names.pathOf(value) !== null && typeof state.names.pathOf(value) === "string") return true;
  const each = eachOf(state, value);
  if (each) return each.of.items.every((item) => textOf(property(item, each.member)) !== null);
  return (
    value.type !== "CallExpression" &&
    /(?:path|prefix|base|route|url|version|root|endpoint)s?$/i.test(name) &&
    !/router$/i.test(name)
  );
}

/** The paths and things of a mount; in a loop over a list, those of each item. */
function pairs(
  state: Served,
  path: Node | null | undefined,
  things: readonly Node[],
): readonly (readonly [readonly Node[], readonly Node[]])[] {
  const all = [...(path ? [path] : []), ...things].map((each) => eachOf(state, each));
  const items = all.find((each) => each !== null)?.of.items;
  if (!items) return [[path ? itemsOf(path) : [], things]];
  return items.map((item) => {
    // What an item does not have is not there when its turn comes.
    const filled = (each: Node): readonly Node[] => {
      const found = eachOf(state, each);
      const value = found?.of.items === items ? property(item, found.member) : each;
      return value ? itemsOf(value) : [];
    };
    return [path ? filled(path) : [], things.flatMap(filled)];
  });
}

/** `one.path`, and `path` of `({ path }) => …`, in a loop over a list that is written out. */
function eachOf(state: Served, value: Node): { readonly of: Each; readonly member: string } | null {
  const node = bare(value);
  const member = memberOf(node);
  const name = member ? nameOf(member.object) : nameOf(as(node, "Identifier"));
  const found = name === null ? null : state.names.find(name);
  const own = found?.is === "each" ? (member ? member.name : found.member) : undefined;
  return found?.is === "each" && own !== undefined && (member === null) === (found.member !== undefined)
    ? { of: found, member: own }
    : null;
}

/** A scope handed to a function or class, which may register on it. */
export function passesOn(state: Served, node: Node, given: readonly Node[]): void {
  const callee = state.referenceTo(node["callee"]);
  if (!callee || callee.name === "require") return;
  for (const [i, each] of given.entries()) {
    const value = bare(each);
    if (value?.type !== "Identifier" && value?.type !== "MemberExpression") continue;
    const on = state.receiver(value);
    const guards = on === null ? [] : state.standingBefore(on, "");
    if (on !== null)
      state.mounts.push({
        ...(guards.length > 0 ? { guards } : {}),
        on,
        of: { ...callee, name: `${callee.name}(${i})` },
        prefix: "",
        line: state.line(node),
      });
  }
}

type Each = Extract<Binding, { readonly is: "each" }>;
