import { successNamed } from "../../routes/status-names.ts";
import { bare, memberOf, type Node } from "../../values/tree.ts";

/** The status that `@HttpCode(204)` and `@HttpCode(HttpStatus.NO_CONTENT)` name; `null` for what is no number. */
export function statusGiven(given: Node | undefined): number | null {
  if (!given) return null;
  if (typeof given["value"] === "number") return given["value"];
  const member = memberOf(bare(given));
  return member ? successNamed(member.name) : null;
}

/** The status that NestJS answers with of itself: 201 to a POST; `null` where the method makes its answer itself. */
export function statusByHabit(
  method: string,
  member: Node,
  marks: readonly { readonly name: string }[],
  text: string,
): number | null {
  if (method === "ANY" || marks.some(({ name }) => /^(?:Redirect|Sse|Render|HttpCode)$/.test(name))) return null;
  const made = member["value"] as Node | undefined;
  const body = made?.["body"] as Node | null | undefined;
  // A parameter begins before its decorators for some parsers, and behind them for others.
  const parameters = made && body ? text.slice(made.start, body.start) : "";
  if (/@(?:Res|Response|Next)\(|:\s*(?:Express)?(?:Response|Reply|FastifyReply)\b/.test(parameters)) return null;
  return method === "POST" ? 201 : 200;
}
