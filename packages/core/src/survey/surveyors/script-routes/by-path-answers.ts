import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, RouteFile } from "../../routes/route-file.ts";
import type { Lines } from "../../../text/lines.ts";
import { as, memberOf, nameOf, type Node, nodes } from "../../values/tree.ts";
import { handlerIn, statusOf } from "./answers.ts";
import { bodyTaken, readsBody } from "./body-taken.ts";
import { statusIn } from "./response-answers.ts";
import { calledIn, handlerOfMethod, handlersIn, servingCode, type Stretch } from "./by-path-bodies.ts";

// What files that are routes by their path answer with, and whom they let in: Next.js and its like leave both to the code of the handler.

/** What code is known to do for a method, or for all. */
interface Found {
  readonly statuses: Set<number>;
  /** Whether it answers with successes, or with failures, that are only known when it runs. */
  openSuccess: boolean;
  openFailure: boolean;
  readonly asks: { readonly name: string; readonly node: Node }[];
  /** Calls that tell whether who asks has a right. */
  readonly rights: { readonly name: string; readonly node: Node }[];
  readonly wraps: { readonly name: string; readonly node: Node }[];
}

const answering = /^_?(?:res|response|reply)$/;
const responses = /^(?:Next)?Response$/;
/** Calls that tell who asks, by the libraries that do. */
const sessions =
  /^(?:(?:unstable_)?getServerSession|getServerAuthSession|getSession|getToken|getAuth|auth|currentUser|getCurrentUser|getIronSession|validateRequest|requireAuth|requireUser|requireSession|getSessionUser|getUserFromRequest)$/;
/** What is handed the answering object and leaves the answer to the handler. */
const harmless =
  /session|token|auth|user|cookie|cors|header|access|permission|allowed|guard|^(?:throw|assert|require|ensure|check|verify|validate)(?![a-z])/i;

/** The routes of a file with what its code tells of each method. */
export function withAnswers(file: RouteFile, program: Node, lines: Lines): RouteFile {
  const found = new Map<string | undefined, Found>();
  const of = (method: string | undefined): Found => {
    const known = found.get(method) ?? {
      statuses: new Set(),
      openSuccess: false,
      openFailure: false,
      asks: [],
      rights: [],
      wraps: [],
    };
    found.set(method, known);
    return known;
  };
  for (const stretch of servingCode(program)) note(stretch, of(stretch.method));
  const shared = of(undefined);
  const all = handlersIn(program);
  const whole = all.find(({ method }) => method === undefined)?.value;
  const handsOver = whole !== undefined && !readsBody(whole);
  const bodies = new Map(all.map(({ method, value }) => [method, handlerIn(value)]));
  const routes = file.routes.map((route) => {
    const parts = [shared, ...(found.has(route.method) ? [found.get(route.method)!] : [])];
    const answered = parts.flatMap(({ statuses }) => [...statuses]);
    const failures = parts.some(({ openFailure }) => openFailure) ? [] : answered.filter((status) => status >= 400);
    const statuses = parts.some(({ openSuccess }) => openSuccess) ? [] : answered.filter((status) => status < 300);
    const guards = guardsIn(parts, answered, lines);
    // What one function takes for several methods is not told apart.
    const handler =
      bodies.get(route.method) ??
      (file.routes.length === 1 ? bodies.get(undefined) : undefined) ??
      (handsOver ? handlerOfMethod(program, route.method) : undefined);
    const sent = handler && bodyTaken(handler);
    return {
      ...route,
      // What a handler gives back is told more surely than what it answers on the way.
      ...(statuses.length > 0 && !route.statuses ? { statuses: [...new Set(statuses)] } : {}),
      ...(failures.length > 0 ? { failures: [...new Set(failures)] } : {}),
      ...(guards.length > 0 ? { guards } : {}),
      ...(sent ? { sent } : {}),
    };
  });
  return { ...file, routes };
}

/** A handler asks who calls where it looks for a session and turns away whom it finds none of; a wrapper does by its name. */
function guardsIn(parts: readonly Found[], statuses: readonly number[], lines: Lines): Guard[] {
  const refuses = statuses.includes(401) || statuses.includes(403);
  const asks = refuses ? parts.flatMap(({ asks: own }) => own) : [];
  const wraps = parts.flatMap(({ wraps: own }) => own);
  const written = wraps.map(({ name, node }) => ({ name: withoutHandler(name, node, lines.text), node }));
  // What a right is for, if not to turn away who lacks it, the status tells.
  const rights = statuses.includes(403) ? parts.flatMap(({ rights: own }) => own) : [];
  const named = new Map([...written, ...asks, ...rights].map((each) => [each.name, each]));
  return [...named.values()].map(({ name, node }) => ({
    name,
    line: lines.lineAt(node.start),
    demands: demandOfGuard(name) === "authorization" ? "authorization" : "authentication",
  }));
}

/** A wrapper as it is written, but for the handler that it is given: `withRole(["clerk"])`. */
function withoutHandler(name: string, call: Node, text: string): string {
  const told = nodes(call["arguments"]).filter(({ type }) => tells.test(type));
  const words = told.map(({ start, end }) => text.slice(start, end)).join(", ");
  return words === "" || words.length > longestWrapper ? name : `${name}(${words.replace(/\s+/g, " ")})`;
}

/** What a wrapper may be given that names roles; a name alone is of the handler. */
const tells = /^(?:Literal|ArrayExpression|ObjectExpression|MemberExpression)$/;
const longestWrapper = 120;

function note({ node, caught, followed }: Stretch, found: Found): void {
  if (node.type === "ThrowStatement") found.openFailure = true;
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return;
  const called = calledIn(node);
  if (called !== null && sessions.test(called)) found.asks.push({ name: called, node });
  else if (called !== null && /^(?:with|require|protect|ensure)[A-Z]/.test(called) && demandOfGuard(called) !== null)
    found.wraps.push({ name: called, node });
  else if (
    called !== null &&
    /^(?:is|has|can|check|verify|assert)[A-Z]/.test(called) &&
    demandOfGuard(called) === "authorization"
  )
    found.rights.push({ name: called, node });
  const status = followed ? undefined : answerOf(node);
  if (status === null) {
    found.openFailure = true;
    if (!caught) found.openSuccess = true;
  } else if (status !== undefined) found.statuses.add(status);
}

/** The status that a call or a new object answers with; `undefined` where it answers nothing, `null` where that is not plain to see. */
function answerOf(node: Node): number | null | undefined {
  const args = nodes(node["arguments"]);
  if (node.type === "NewExpression")
    return responses.test(nameOf(node["callee"]) ?? "") ? (statusIn(args[1])?.[0] ?? null) : undefined;
  const member = memberOf(node["callee"]);
  if (member && responses.test(nameOf(as(member.object, "Identifier")) ?? ""))
    return member.name === "json" ? (statusIn(args[1])?.[0] ?? null) : undefined;
  const name = rootOf(node);
  if (name !== null) {
    const status = statusOf(node, name);
    if (status !== undefined) return status;
  }
  if (!args.some((each) => answering.test(nameOf(as(each, "Identifier")) ?? ""))) return undefined;
  const called = calledIn(node) ?? "";
  if (called === "pipe") return 200;
  return harmless.test(called) ? undefined : null;
}

/** The answering object that a chain of calls begins with. */
function rootOf(call: Node): string | null {
  let at: Node | null = call;
  for (let i = 0; i < 20 && at; i++) {
    if (at.type === "Identifier") return answering.test(nameOf(at) ?? "") ? nameOf(at) : null;
    at = at.type === "CallExpression" ? (memberOf(at["callee"])?.object ?? null) : (memberOf(at)?.object ?? null);
  }
  return null;
}
