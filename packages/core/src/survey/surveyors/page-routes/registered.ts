import type { Lines } from "../../../text/lines.ts";
import { as, bare, childrenOf, list, nameOf, type Node, nodes, property, textOf } from "../../values/tree.ts";

// Pages that a program registers on a router of the browser: elements of React Router, and lists of objects as React, Vue and Angular have them.

export interface Registered {
  readonly route: string;
  readonly line: number;
}

/** Programs nested deeper are not followed: no person wrote them. */
const deepest = 200;
const most = 500;

/** The pages that a file registers; `/**` below one where others are, whose paths could not be read. */
export function registeredIn(program: Node, lines: Lines): readonly Registered[] {
  const found: Registered[] = [];
  const open: { node: Node; below: string; depth: number }[] = [{ node: program, below: "/", depth: 0 }];
  while (open.length > 0 && found.length < most) {
    const { node, below, depth } = open.pop()!;
    if (depth > deepest) continue;
    const page = pageOf(node);
    const at = page ? joined(below, (page.path ?? "").replace(/(?<=[^/])\/\*$/, "")) : below;
    const line = lines.lineAt(node.start);
    // What has others below it that could not be read is a page as well, unless it could not be read itself.
    if (page && page.path !== null) found.push({ route: at, line });
    if (page?.isOpen) found.push({ route: joined(at, "**"), line });
    for (const child of childrenOf(node).toReversed()) open.push({ node: child, below: at, depth: depth + 1 });
  }
  return found;
}

interface Page {
  /** Empty where it has the path of what it stands in; `null` where it could not be read. */
  readonly path: string | null;
  /** Whether others stand below it whose paths could not be read. */
  readonly isOpen: boolean;
}

function pageOf(node: Node): Page | null {
  if (node.type === "JSXElement") return pageOfElement(node);
  return node.type === "ObjectExpression" ? pageOfObject(node) : null;
}

/** `<Route path="/orders" element={<Orders />} />`, `<PrivateRoute path="/orders" />`; one without a path stands for what it holds. */
function pageOfElement(node: Node): Page | null {
  const opening = node["openingElement"] as Node | undefined;
  const name = (opening?.["name"] as { readonly name?: unknown } | undefined)?.name;
  if (typeof name !== "string" || !name.endsWith("Route")) return null;
  const attributes = nodes(opening?.["attributes"]);
  const named = (wanted: string): Node | undefined =>
    attributes.find((each) => (each["name"] as { readonly name?: unknown } | undefined)?.name === wanted);
  const path = named("path");
  if (!path) return named("index") ? { path: "", isOpen: false } : null;
  const given = path["value"];
  const text = textOf(as(given, "JSXExpressionContainer")?.["expression"] ?? given);
  return { path: text, isOpen: text === null || /[^/]\/\*$/.test(text) };
}

const shows = ["element", "Component", "component", "lazy", "loadComponent", "components"] as const;

/** `{ path: "orders", component: Orders, children: […] }` */
function pageOfObject(node: Node): Page | null {
  const isPage = property(node, ...shows) !== null;
  const [inner, loaded] = [property(node, "children"), property(node, "loadChildren")];
  if (!isPage && !loaded && !as(inner, "ArrayExpression")) return null;
  const given = nodes(node["properties"]).find((each) => each.type === "Property" && nameOf(each["key"]) === "path");
  const text = given ? textOf(given["value"]) : null;
  if (given && text === null) return { path: null, isOpen: true };
  if (!given && !(as(bare(property(node, "index")), "Literal") && isPage)) return null;
  const isOpen =
    loaded !== null ||
    /[^/]\/\*$/.test(text ?? "") ||
    (inner !== null && !as(inner, "ArrayExpression")) ||
    list(inner?.["elements"]).some((each) => as(each, "SpreadElement") !== null);
  return { path: text ?? "", isOpen };
}

/** A path below another; one that begins with a stroke stands for itself. */
const joined = (below: string, path: string): string =>
  `/${(path.startsWith("/") ? path : `${below}/${path}`)
    .split("/")
    .filter((part) => part !== "")
    .join("/")}`;
