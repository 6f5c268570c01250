import type { Lines } from "../../../text/lines.ts";
import { fieldsOfSchema } from "../../values/schema-fields.ts";
import { as, bare, isFunction, list, memberOf, nameOf, type Node, nodes } from "../../values/tree.ts";
import type { Builder, Procedure } from "./facts.ts";

const methods: ReadonlyMap<string, Procedure["method"]> = new Map([
  ["query", "QUERY"],
  ["mutation", "MUTATION"],
  ["subscription", "SUBSCRIPTION"],
]);

/** `protectedProcedure.input(...).query(...)`: what a chain of calls serves; `null` where it is no procedure. */
export function procedureIn(value: Node, text: string, lines: Lines): Procedure | null {
  const call = as(value, "CallExpression");
  const last = call && memberOf(call["callee"]);
  const method = last && methods.get(last.name);
  if (!call || !last || !method || list(call["arguments"]).length !== 1) return null;
  const { root, guards, built, inputs } = chainOf(last.object, text);
  if (root === null || (!built && !/procedure$/i.test(root))) return null;
  if (!guards.some((guard) => guard.startsWith(root))) guards.unshift(root);
  const sent = inputs.length === 1 ? fieldsOfSchema(inputs[0]) : null;
  return { method, line: lines.lineAt(call.start), guards, ...(sent ? { sent } : {}) };
}

/** `procedure.use(async ({ next }) => { throw new TRPCError({ code: "FORBIDDEN" }) })`: what procedures are made of, and whom it refuses. */
export function builderIn(value: Node, text: string): Builder | null {
  const { root, built } = chainOf(value, text);
  if (root === null || !/procedure$/i.test(root)) return null;
  const refuses = built ? /\b(?:UNAUTHORIZED|FORBIDDEN)\b/.exec(text.slice(value.start, value.end))?.[0] : undefined;
  return { on: root, ...(refuses ? { refuses: refuses as NonNullable<Builder["refuses"]> } : {}) };
}

interface Chain {
  readonly root: string | null;
  readonly guards: string[];
  readonly built: boolean;
  readonly inputs: readonly Node[];
}

const longest = 60;

/** What a chain of calls begins with, and what it takes in on the way. */
function chainOf(value: Node, text: string): Chain {
  const guards: string[] = [];
  const inputs: Node[] = [];
  let built = false;
  let at: Node | null = value;
  for (let i = 0; i < longest && at?.type === "CallExpression"; i++) {
    const member = memberOf(at["callee"]);
    const [given] = nodes(at["arguments"]);
    if (member?.name === "use" && given && !isFunction(given)) guards.unshift(shown(given, text));
    if (member?.name === "input" && given) inputs.push(given);
    if (member && /^(?:input|output|use|meta|concat)$/.test(member.name)) built = true;
    if (!member) guards.unshift(shown(at, text));
    at = member ? member.object : bare(at["callee"]);
    if (!member) break;
  }
  return { root: (at && (memberOf(at)?.name ?? nameOf(at))) ?? null, guards, built, inputs };
}

const shown = (node: Node, text: string): string =>
  text.slice(node.start, Math.min(node.end, node.start + 120)).replace(/\s+/g, " ");
