import type { PathText, Reference } from "../../routes/route-file.ts";
import { as, bare, cooked, isFunction, list, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";

/** What a name stands for where it is used. */
export type Binding =
  /** Something of this file under a key of its own. */
  | { readonly is: "own"; readonly key: string; readonly value: Node | null }
  /** Something of another file. */
  | { readonly is: "imported"; readonly file: string; readonly name: string }
  /** Each item of a list that is written out, one after the other, or what each has by a name. */
  | { readonly is: "each"; readonly items: readonly Node[]; readonly member?: string };

/** The names that are known at a place, those of the innermost block first. */
export class Names {
  readonly #frames: Map<string, Binding>[] = [new Map()];
  /** The class whose body this is. */
  readonly owners: string[] = [];

  within<T>(act: () => T): T {
    this.#frames.push(new Map());
    try {
      return act();
    } finally {
      this.#frames.pop();
    }
  }

  get atTop(): boolean {
    return this.#frames.length === 1;
  }

  declare(name: string, binding: Binding): void {
    this.#frames.at(-1)!.set(name, binding);
  }

  find(name: string): Binding | null {
    for (let i = this.#frames.length - 1; i >= 0; i--) {
      const found = this.#frames[i]!.get(name);
      if (found) return found;
    }
    return null;
  }

  /** The scope that an expression leads to, by name; `null` where it leads nowhere that can be named. */
  referenceOf(value: unknown, depth = 0): Reference | null {
    const node = bare(value);
    if (!node || depth > 12) return null;
    const inner = (each: unknown): Reference | null => this.referenceOf(each, depth + 1);
    switch (node.type) {
      case "Identifier": {
        const found = this.find(node["name"] as string);
        if (!found) return { name: node["name"] as string };
        if (found.is === "own") return { name: found.key };
        return found.is === "imported" ? { name: found.name, file: found.file } : null;
      }
      case "ThisExpression":
        return this.owners.length > 0 ? { name: this.owners.at(-1)! } : null;
      case "NewExpression":
        return inner(node["callee"]);
      case "ImportExpression": {
        const file = textOf(node["source"]);
        return file === null ? null : { name: "default", file };
      }
      case "CallExpression": {
        const file = requiredBy(node);
        if (file !== null) return { name: "default", file };
        const member = memberOf(node["callee"]);
        // What hands out the middleware of a router of Koa, or waits for a plugin, is the router.
        if (member && /^(?:routes|middleware|allowedMethods|then)$/.test(member.name)) return inner(member.object);
        const callee = inner(node["callee"]);
        return callee && { ...callee, name: `${callee.name}()` };
      }
      case "MemberExpression": {
        const member = memberOf(node);
        const object = member && inner(member.object);
        if (!member || !object) return null;
        if (object.name === "*") return { ...object, name: member.name };
        return member.name === "default" && object.name === "default"
          ? object
          : { ...object, name: `${object.name}.${member.name}` };
      }
      default:
        return null;
    }
  }

  /** A path that is a text, a constant, or put together of these. `null` where it is made when the program runs. */
  pathOf(value: unknown, depth = 0): PathText {
    const node = bare(value);
    if (!node || depth > 6) return null;
    const text = textOf(node);
    if (text !== null) return text;
    if (node.type === "TemplateLiteral") {
      const quasis = list(node["quasis"]);
      return joined(
        quasis.flatMap((quasi, i) => [
          cooked(quasi),
          ...(i < quasis.length - 1 ? [this.pathOf(list(node["expressions"])[i], depth + 1)] : []),
        ]),
      );
    }
    if (node.type === "BinaryExpression" && node["operator"] === "+")
      return joined([this.pathOf(node["left"], depth + 1), this.pathOf(node["right"], depth + 1)]);
    if (node.type === "LogicalExpression") return this.pathOf(node["right"], depth + 1);
    if (node.type === "Identifier") {
      const found = this.find(node["name"] as string);
      if (found?.is === "own" && found.value && !isFunction(found.value)) return this.pathOf(found.value, depth + 1);
      return [{ constant: found?.is === "imported" ? found.name : (node["name"] as string) }];
    }
    const member = memberOf(node);
    return member
      ? [{ constant: `${nameOf(member.object) ?? memberOf(member.object)?.name ?? "?"}.${member.name}` }]
      : null;
  }
}

/** The pieces of a path one after the other; of what is not known, that something is there. */
function joined(pieces: readonly PathText[]): PathText {
  const parts = pieces.flatMap((piece) =>
    piece === null ? [{ constant: "?" }] : typeof piece === "string" ? [piece] : piece,
  );
  return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
}

/** The file that a call of `require` names. */
export const requiredBy = (node: Node): string | null =>
  node.type === "CallExpression" && as(node["callee"], "Identifier")?.["name"] === "require"
    ? textOf(nodes(node["arguments"])[0])
    : null;
