import { Lines } from "../../text/lines.ts";
import { isOwnCode, isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";
import type { ViewComponent } from "../survey.ts";
import { as, bare, isFunction, list, memberOf, nameOf, type Node, nodes } from "../values/tree.ts";

type Component = Omit<ViewComponent, "path">;
type Prop = ViewComponent["props"][number];

const most = 200;
const largest = 200_000;

/** Components of React and its like, each with the properties that it takes. */
export const viewComponents = surveyor<readonly Component[]>({
  id: "view-components",
  title: "components of views",
  kinds: [],
  wants: (path) => /\.[jt]sx$/.test(path) && isOwnCode(path) && !isTestFile(path) && !isVendored(path),
  read({ text, script }) {
    if (text.length > largest || !/\b[A-Z]\w*\s*[=(<:]/.test(text)) return null;
    const parsed = script();
    if (!parsed) return null;
    const found = componentsIn(parsed.program as unknown as Node, new Lines(text));
    return found.length > 0 ? found : null;
  },
  join(read) {
    const views = [...read].flatMap(([path, found]) => found.map((one) => ({ ...one, path })));
    if (views.length === 0) return [];
    return [{ source: "view-components", target: "", knows: [], elements: [], views, problems: [] }];
  },
});

function componentsIn(program: Node, lines: Lines): Component[] {
  const statements = nodes(program["body"]).flatMap((node) => {
    const declared = /^Export(?:Named|Default)Declaration$/.test(node.type) ? node["declaration"] : node;
    return (
      as(declared, "FunctionDeclaration", "VariableDeclaration", "TSInterfaceDeclaration", "TSTypeAliasDeclaration") ??
      []
    );
  });
  const declared = new Map(
    statements.flatMap((node): (readonly [string, Node])[] => {
      const name = node.type.startsWith("TS") ? nameOf(node["id"]) : null;
      return name === null ? [] : [[name, node]];
    }),
  );
  const types: Types = { declared, known: new Map() };
  const found: Component[] = [];
  for (const node of statements)
    for (const { name, made } of namedIn(node)) {
      if (!/^[A-Z]\w*$/.test(name) || !made || found.length >= most) continue;
      const taken = propsOf(list(made.node["params"])[0], made.typed, types);
      found.push({ name, line: lines.lineAt(made.node.start), ...taken });
    }
  return found;
}

interface Made {
  readonly node: Node;
  /** The type that a call around the function gives what it takes: `forwardRef<Ref, Props>(…)`. */
  readonly typed?: unknown;
}

function namedIn(node: Node): readonly { readonly name: string; readonly made: Made | null }[] {
  if (node.type === "FunctionDeclaration") return [{ name: nameOf(node["id"]) ?? "", made: { node } }];
  return nodes(node["declarations"]).map(({ id, init }) => ({ name: nameOf(id) ?? "", made: madeBy(init) }));
}

const wrappers = /^(?:forwardRef|memo|observer|React\.forwardRef|React\.memo)$/;

/** The function that a name is given, perhaps within a call that only wraps it; `null` for anything else. */
function madeBy(value: unknown): Made | null {
  let typed: unknown;
  for (let node = bare(value), i = 0; node && i < 4; i++) {
    if (isFunction(node)) return { node, typed };
    const member = memberOf(node["callee"]);
    const name = member ? `${nameOf(member.object)}.${member.name}` : nameOf(node["callee"]);
    if (node.type !== "CallExpression" || !wrappers.test(name ?? "")) return null;
    const given = nodes((node["typeArguments"] as Node | null)?.["params"]);
    typed ??= given[name!.endsWith("forwardRef") ? 1 : 0];
    node = bare(list(node["arguments"])[0]);
  }
  return null;
}

interface Taken {
  readonly props: readonly Prop[];
  readonly open?: true;
}

/** The types that a file declares, and what those that were looked at take. */
interface Types {
  readonly declared: ReadonlyMap<string, Node>;
  readonly known: Map<string, Taken>;
}

/** What the first parameter says: by its type as far as the file tells it, and by the names that are taken out of it. */
function propsOf(parameter: unknown, typed: unknown, types: Types): Taken {
  const node = bare(parameter);
  if (!node) return { props: [] };
  const given = as(node["typeAnnotation"], "TSTypeAnnotation")?.["typeAnnotation"] ?? typed;
  const told = given ? typeProps(given, types, 0) : null;
  if (told && !told.open) return told;
  const taken = node.type === "ObjectPattern" ? patternProps(node) : { props: [], open: true as const };
  const props = [...(told?.props ?? []), ...taken.props];
  const open = told ? true : taken.open;
  return {
    props: [...new Map(props.toReversed().map((one) => [one.name, one])).values()].toReversed(),
    ...(open ? { open } : {}),
  };
}

function patternProps(pattern: Node): Taken {
  const parts = nodes(pattern["properties"]);
  const props = parts.flatMap((part): Prop[] => {
    const name = part.type === "Property" ? nameOf(part["key"]) : null;
    if (name === null) return [];
    return [as(part["value"], "AssignmentPattern") ? { name, optional: true } : { name }];
  });
  return parts.some(({ type }) => type === "RestElement") ? { props, open: true } : { props };
}

/** Types that people write lead to one another less often. */
const deepest = 40;

function typeProps(type: unknown, types: Types, depth: number): Taken {
  const node = as(
    type,
    "TSTypeLiteral",
    "TSIntersectionType",
    "TSTypeReference",
    "TSInterfaceDeclaration",
    "TSTypeAliasDeclaration",
    "TSParenthesizedType",
  );
  if (!node || depth > deepest) return notTold;
  switch (node.type) {
    case "TSTypeLiteral":
      return membersOf(node["members"]);
    case "TSInterfaceDeclaration": {
      const own = membersOf((node["body"] as Node | null)?.["body"]);
      const bases = nodes(node["extends"]).map(({ expression }) => named(expression, types, depth));
      return joined([own, ...bases]);
    }
    case "TSTypeAliasDeclaration":
    case "TSParenthesizedType":
      return typeProps(node["typeAnnotation"], types, depth + 1);
    case "TSIntersectionType":
      return joined(nodes(node["types"]).map((each) => typeProps(each, types, depth + 1)));
    default:
      return wraps(node, types, depth);
  }
}

/** `React.PropsWithChildren<Props>` and `Readonly<Props>` take what is within them. */
function wraps(node: Node, types: Types, depth: number): Taken {
  const name = nameOf(node["typeName"]) ?? nameOf((node["typeName"] as Node | null)?.["right"]) ?? "";
  const [inner] = nodes((node["typeArguments"] as Node | null)?.["params"]);
  if (inner && name === "Readonly") return typeProps(inner, types, depth + 1);
  if (inner && name === "PropsWithChildren")
    return joined([typeProps(inner, types, depth + 1), { props: [{ name: "children", optional: true }] }]);
  return inner ? notTold : named(node["typeName"], types, depth);
}

/** Each type is looked at once, however often it is named; one that comes to itself takes what is not known. */
function named(value: unknown, types: Types, depth: number): Taken {
  const name = nameOf(value) ?? "";
  const known = types.known.get(name);
  if (known) return known;
  const declared = types.declared.get(name);
  types.known.set(name, notTold);
  const taken = declared ? typeProps(declared, types, depth + 1) : notTold;
  types.known.set(name, taken);
  return taken;
}

const notTold: Taken = { props: [], open: true };

const joined = (parts: readonly Taken[]): Taken => ({
  props: [
    ...new Map([...new Set(parts)].flatMap(({ props }) => props.map((one) => [one.name, one] as const))).values(),
  ],
  ...(parts.some(({ open }) => open) ? { open: true as const } : {}),
});

function membersOf(members: unknown): Taken {
  const all = nodes(members);
  const props = all.flatMap((member): Prop[] => {
    const name = /^TS(?:Property|Method)Signature$/.test(member.type) ? nameOf(member["key"]) : null;
    return name === null ? [] : [member["optional"] === true ? { name, optional: true } : { name }];
  });
  return all.some(({ type }) => type === "TSIndexSignature") ? { props, open: true } : { props };
}
