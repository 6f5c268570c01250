// An ESTree program, looked at loosely: whatever is not as expected is not there.

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** A node of one of some types; `null` for anything else. */
export const as = (value: unknown, ...types: readonly string[]): Node | null =>
  isNode(value) && types.includes(value.type) ? value : null;

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const nodes = (value: unknown): readonly Node[] => list(value).filter(isNode);

const wrappers = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "ParenthesizedExpression",
  "AwaitExpression",
  "ChainExpression",
]);

/** An expression without what says nothing of its value: types, brackets, `await`. */
export function bare(value: unknown): Node | null {
  let node = value;
  for (let i = 0; i < 20 && isNode(node); i++) {
    if (!wrappers.has(node.type)) return node;
    node = node["expression"] ?? node["argument"];
  }
  return null;
}

/** The name of an identifier, of a member that is not computed, or of a key. */
export function nameOf(value: unknown): string | null {
  const node = bare(value);
  if (!node) return null;
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") return node["name"] as string;
  return node.type === "Literal" && typeof node["value"] === "string" ? node["value"] : null;
}

/** `a.b` as its object and the name of its member. */
export function memberOf(value: unknown): { readonly object: Node; readonly name: string } | null {
  const node = as(bare(value), "MemberExpression");
  const object = node && bare(node["object"]);
  const name =
    node && (node["computed"] === true && !as(node["property"], "Literal") ? null : nameOf(node["property"]));
  return object && name !== null ? { object, name } : null;
}

/** The words of a text without anything put into it. */
export function textOf(value: unknown): string | null {
  const node = bare(value);
  if (node?.type === "Literal") return typeof node["value"] === "string" ? node["value"] : null;
  if (node?.type !== "TemplateLiteral" || list(node["expressions"]).length > 0) return null;
  return cooked(list(node["quasis"])[0]);
}

export const cooked = (quasi: unknown): string =>
  ((quasi as { readonly value?: { readonly cooked?: string } } | null)?.value?.cooked ?? "").slice(0, 1_000);

/** The value of a property of an object that is written out. */
export function property(value: unknown, ...names: readonly string[]): Node | null {
  const object = as(bare(value), "ObjectExpression");
  for (const each of nodes(object?.["properties"]))
    if (each.type === "Property" && each["computed"] !== true && names.includes(nameOf(each["key"]) ?? ""))
      return bare(each["value"]);
  return null;
}

/** The items of a list that is written out; anything else is one item. */
export const itemsOf = (value: unknown): readonly Node[] => {
  const node = bare(value);
  if (!node) return [];
  return node.type === "ArrayExpression" ? nodes(node["elements"]).flatMap((each) => bare(each) ?? []) : [node];
};

export const isFunction = (value: unknown): boolean =>
  isNode(value) && /^(?:Arrow)?Function(?:Expression|Declaration)?$|^ArrowFunctionExpression$/.test(value.type);

/** The nodes right below one. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) children.push(each);
  }
  return children;
}

/** `module.exports` */
export const isModuleExports = (value: unknown): boolean => {
  const member = memberOf(value);
  return member !== null && member.name === "exports" && nameOf(member.object) === "module";
};

/** The name of the type that a parameter is said to have. */
export function typeNameOf(id: Node): string | null {
  const annotation = (id["typeAnnotation"] as Node | undefined)?.["typeAnnotation"];
  const name = as(annotation, "TSTypeReference")?.["typeName"];
  if (!isNode(name)) return annotation ? "" : null;
  return name.type === "TSQualifiedName" ? nameOf(name["right"]) : nameOf(name);
}
