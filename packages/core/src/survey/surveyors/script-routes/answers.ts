import { responsesOf } from "./response-answers.ts";
import { statusValue } from "./status-value.ts";
import { as, childrenOf, isFunction, memberOf, nameOf, type Node, nodes, property } from "../../values/tree.ts";

/** What a handler calls the object that it answers by. */
const answering = /^_?(?:res|response|reply|rep)$/;
/** Calls that answer with 200 unless a status was set before them. */
const sends = /^(?:json|send|end|render|sendFile|download|jsonp)$/;
/** A body of more nodes is no handler that a person wrote. */
const most = 20_000;

/**
 * The statuses of success that a handler answers with, in the order in which they are written: those that one of Express or Fastify
 * sets, and those of what others give back. `null` where it is no handler, or where it leaves answering to others or sets a status that
 * is only known when it runs.
 */
export function answersOf(handler: Node): readonly number[] | null {
  const name = nameOf(nodes(handler["params"])[1]);
  if (name === null || !answering.test(name)) return responsesOf(handler);
  const found = new Set<number>();
  const open: Node[] = nodes([handler["body"]]).slice();
  for (let seen = 0; open.length > 0; seen++) {
    const node = open.pop()!;
    if (seen > most) return null;
    if (node.type === "AssignmentExpression" && nameOf(memberOf(node["left"])?.object) === name) return null;
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const handed = nodes(node["arguments"]).some((each) => nameOf(as(each, "Identifier")) === name);
      const status = handed ? statusHanded(node) : node.type === "CallExpression" ? statusOf(node, name) : undefined;
      if (status === null) return null;
      if (status !== undefined && status >= 200 && status < 300) found.add(status);
    }
    open.push(...childrenOf(node).toReversed());
  }
  return found.size > 0 ? [...found] : null;
}

/** What answers in place of a handler. */
const answersFor = /respon|send|answer|reply|success|created/i;
/** What answers where something failed, and so with no success: `handleError(error, res)`. */
const answersFailure =
  /(?:^|_)(?:err(?:or)?|fail(?:ed|ure)?|exception)s?(?![a-z])|(?:Err(?:or)?|Fail(?:ed|ure)?|Exception)s?(?![a-z])/;

/**
 * The status that what answers in place of a handler is handed by its name: `sendResponse(res, { statusCode: 201 })`,
 * `reply(res, httpStatus.CREATED, order)`; `null` where none is plain to see, `undefined` where it is none of success.
 */
function statusHanded(call: Node): number | null | undefined {
  const called = memberOf(call["callee"])?.name ?? nameOf(call["callee"]);
  if (called !== null && answersFailure.test(called)) return undefined;
  if (called === null || !answersFor.test(called)) return null;
  for (const each of nodes(call["arguments"])) {
    // A number without a name may be of anything.
    const told = property(each, "statusCode") ?? property(each, "status") ?? (memberOf(each) && each);
    const status = told ? statusValue(told) : null;
    if (status !== null && status >= 200 && status < 600) return status;
  }
  return null;
}

/** The status that a call answers with; `undefined` where it answers nothing, `null` where the status is not plain to see. */
export function statusOf(call: Node, name: string): number | null | undefined {
  const member = memberOf(call["callee"]);
  if (!member) return undefined;
  if (nameOf(as(member.object, "Identifier")) === name && /^(?:status|code|sendStatus|writeHead)$/.test(member.name))
    return statusValue(nodes(call["arguments"])[0]);
  return sends.test(member.name) && leadsTo(member.object, name) ? 200 : undefined;
}

/** Whether a chain of calls begins with the answering object and sets no status on the way. */
function leadsTo(value: Node, name: string): boolean {
  let node: Node | null = value;
  for (let i = 0; i < 20 && node; i++) {
    if (node.type === "Identifier") return nameOf(node) === name;
    const member: ReturnType<typeof memberOf> = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
    if (!member || /^(?:status|code|writeHead)$/.test(member.name)) return false;
    node = member.object;
  }
  return false;
}

/** The function that a wrapper or a route is given, if it is written there. */
export const handlerIn = (node: Node | undefined): Node | null => {
  if (!node) return null;
  if (isFunction(node)) return node;
  const [first] = node.type === "CallExpression" ? nodes(node["arguments"]) : [];
  return first && isFunction(first) ? first : null;
};
