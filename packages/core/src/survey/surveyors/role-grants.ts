import { as, bare, isNode, itemsOf, memberOf, nameOf, type Node, nodes, textOf } from "../values/tree.ts";
import { Lines } from "../../text/lines.ts";
import { isOwnCode, isTestFile } from "../files/kinds-of-file.ts";
import type { Grants } from "../survey.ts";
import { surveyor } from "../surveyor.ts";

type Read = Omit<Grants, "path">;

const ofRights = /roles?|permissions?|rights?|grants?|privileges?|abilit(?:y|ies)|polic(?:y|ies)/i;
/** What stands for all that there is. */
const everything = /^(?:\*|.*[:.]\*|all|manage)$/i;

/** Which rights code gives to whom, where it lists them under names: `const rights = { clerk: ["read"], chief: ["read", "close"] }`. */
export const roleGrants = surveyor<readonly Read[]>({
  id: "role-grants",
  title: "lists of rights of roles",
  kinds: [],
  wants: (path) => /\.[cm]?[jt]sx?$/.test(path) && isOwnCode(path) && !isTestFile(path),
  read(file) {
    if (!ofRights.test(file.text) || !file.text.includes("[")) return null;
    const program = file.script()?.program;
    const found = isNode(program) ? grantsIn(program, new Lines(file.text)) : [];
    return found.length > 0 ? found : null;
  },
  join(read) {
    const grants = [...read].flatMap(([path, found]) => found.map((one) => ({ ...one, path })));
    return grants.length === 0
      ? []
      : [{ source: "role-grants", target: "", knows: [], elements: [], grants, problems: [] }];
  },
});

function grantsIn(program: Node, lines: Lines): readonly Read[] {
  return nodes(program["body"]).flatMap((statement) => {
    const declaration = bare(statement["declaration"]) ?? statement;
    return nodes(declaration["declarations"]).flatMap((each) => {
      const name = nameOf(each["id"]);
      return name !== null && ofRights.test(name) ? (listsOf(each["init"], lines) ?? []) : [];
    });
  });
}

/** The lists that an object holds under two names or more, and nothing else. */
function listsOf(value: unknown, lines: Lines): readonly Read[] | null {
  const object = as(frozen(value), "ObjectExpression");
  const members = nodes(object?.["properties"]);
  if (members.length < 2) return null;
  const holders = members.map((member) => {
    const holder = member.type === "Property" ? keyOf(member) : null;
    const list = holder === null ? null : listIn(member["value"]);
    return list && { holder: holder!, ...list, line: lines.lineAt(member.start) };
  });
  return holders.every((each) => each !== null) ? [{ holders, line: holders[0]!.line }] : null;
}

const keyOf = (member: Node): string | null =>
  member["computed"] === true ? (memberOf(member["key"])?.name ?? textOf(member["key"])) : nameOf(member["key"]);

/** `Object.freeze({ … })`, `new Set([ … ])`: what is handed over. */
function frozen(value: unknown): Node | null {
  const node = bare(value);
  const call = as(node, "CallExpression", "NewExpression");
  const maker = call ? (memberOf(call["callee"])?.name ?? nameOf(call["callee"])) : null;
  return maker === "freeze" || maker === "Set" ? bare(nodes(call!["arguments"])[0]) : node;
}

/** The names in a list that is written out; it is open where it takes in others. */
function listIn(value: unknown): { readonly rights: readonly string[]; readonly open?: true } | null {
  const list = as(frozen(value), "ArrayExpression");
  if (!list) return null;
  const items = itemsOf(list);
  const rights = items.map((item) => textOf(item) ?? memberOf(item)?.name ?? null);
  const named = rights.filter((right) => right !== null);
  const isPlain = items.every((item, i) => rights[i] !== null || item.type === "SpreadElement");
  if (!isPlain) return null;
  const isOpen = named.length < items.length || named.length === 0 || named.some((right) => everything.test(right));
  return { rights: named, ...(isOpen ? { open: true } : {}) };
}
