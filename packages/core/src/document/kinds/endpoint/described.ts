import type { EndpointFacts, Parameter } from "../../../model/kinds/endpoint.ts";
import { requestLines } from "../../../notation/http/request-line.ts";
import type { Operation } from "../../../notation/notation.ts";
import type { Block, Inline, Table } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { isConditional } from "../../shapes/constraint-words.ts";
import { labelledRuns } from "../../shapes/labelled.ts";
import { partLabel } from "../../shapes/list-view.ts";
import { cellOf, hasRole, viewTable } from "../../shapes/table-view.ts";
import { demandFirst } from "../control/demand.ts";
import { demandOfInline } from "../control/of-inline.ts";
import { credentialsSent } from "./credentials.ts";
import { sendsOther } from "./other-request.ts";
import { placeOfAll, placeOfFields } from "./parameter-place.ts";
import { isStatus, statusesIn, statusesTold } from "./statuses.ts";
import { bodiesTold } from "./told-bodies.ts";
import { defaultIn, listsOf, queriesTold } from "./told-parameters.ts";

/** Whether the heading of a section names one operation, so that its body describes that operation. */
export function describesOne(body: Body): boolean {
  const lines = body.heading ? requestLines(body.heading.inline.text) : [];
  return lines.length === 1 && lines[0]!.methods.length === 1;
}

const accessLabel =
  /^(?:access(?: control)?|auth(?:entication|orization)?(?: required)?|permissions?|required (?:role|permission)s?|roles?|security|zugriff|authentifizierung|berechtigung|accès|authentification|acceso|autenticación|rol(?: requerido)?|permisos|acesso|autenticação|permissão|accesso|autenticazione|доступ|аутентификация|авторизация|роль|权限|认证|鉴权|認証|認可|権限|인증|권한)$/i;
const summaryLabel =
  /^(?:description|summary|purpose|beschreibung|zweck|descripción|propósito|descrição|descrizione|описание|назначение|描述|说明|功能|説明|概要|설명)$/i;
const requestLabel =
  /^(?:request(?: body)?|body|payload|input|anfrage|requête|petición|requisição|richiesta|запрос|请求体|请求|リクエスト|요청)$/i;
const responseLabel =
  /^(?:(?:success )?response(?: body)?|returns?|output|antwort|réponse|respuesta|resposta|risposta|ответ|响应|返回|レスポンス|응답)$/i;

/** What blocks say of the operation that is named above them. */
export function describe(
  blocks: readonly Block[],
  operations: readonly Pick<Operation, "method" | "path">[],
): Partial<EndpointFacts> {
  const facts: { -readonly [K in keyof EndpointFacts]?: EndpointFacts[K] } = {};
  const statuses: number[] = [];
  const parameters: Parameter[] = [];
  for (const inline of [...textsOf(blocks)].flatMap(labelledRuns)) {
    for (const line of inline.text.split("\n")) statuses.push(...statusesOfLine(line), ...statusesTold(line));
    const { label, labelStyle, rest } = partLabel(inline);
    // In code it is a parameter that is called so: `role`: of whom.
    const name = labelStyle === "code" ? "" : (label?.text.replace(/(?<!\s)\s*\([^)]*\)$/, "").trim() ?? "");
    const words = rest?.text.replace(/\s+/g, " ").trim();
    if (!words || words.length > 300) continue;
    if (accessLabel.test(name)) facts.access ??= demandFirst(words);
    else if (summaryLabel.test(name)) facts.summary ??= words;
    else if (requestLabel.test(name)) facts.request ??= words;
    else if (responseLabel.test(name)) facts.response ??= words;
  }
  const first = blocks[0];
  if (first?.kind === "paragraph" && !partLabel(first.inline).label && requestLines(first.inline.text).length === 0)
    facts.summary ??= first.inline.text.replace(/\s+/g, " ").trim().slice(0, 300);
  for (const [i, block] of blocks.entries())
    if (block.kind === "table")
      readTable(
        block,
        placeOfAll(blocks[i - 1]) ?? placeOfFields(block, blocks[i - 1], operations),
        statuses,
        parameters,
      );
  parameters.push(...listsOf(blocks, placeOfAll));
  for (const inline of textsOf(blocks)) parameters.push(...queriesTold(inline), ...bodiesTold(inline));
  const returned = facts.response === undefined ? structureReturned(blocks) : undefined;
  if (returned) facts.response = returned;
  for (const block of blocks) {
    const access = facts.access === undefined && block.kind === "paragraph" ? demandOfInline(block.inline) : undefined;
    if (access) facts.access = access;
  }
  const sent =
    facts.access === undefined ? credentialsSent(blocks.filter((block) => !sendsOther(block, operations))) : undefined;
  if (sent) facts.access = sent;
  if (statuses.length > 0) facts.statuses = [...new Set(statuses)];
  if (parameters.length > 0)
    facts.parameters = [
      ...new Map(parameters.toReversed().map((each) => [`${each.in} ${each.name}`, each])).values(),
    ].toReversed();
  return facts;
}

function* textsOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.inline;
    else if (block.kind === "list") for (const item of block.items) yield* textsOf(item.blocks);
  }
}

/** `- 404: unknown order`, `**Response** (201 Created):`, `Status codes: 200, 404`. */
function statusesOfLine(line: string): number[] {
  const leading = /^[\s`*]*([1-5]\d\d)[\s`*]*(?:[-–—:：(]|[A-Z][a-z]|$)/.exec(line)?.[1];
  if (leading && isStatus(Number(leading))) return [Number(leading)];
  // `401 no session`, `201 { id }`, `409 SLOT_TAKEN`
  if (/^[\s`*]*[2-5]\d\d[`*]*\s+(?:[`*{[a-z]|[A-Z][A-Z0-9]*_[A-Z])/.test(line))
    return statusesIn(line.slice(0, 30)).slice(0, 1);
  return /^[\s*]*(?:.{0,20}(?:responses?|status(?: codes?)?|errors?|returns|success|antwort|réponse|respuestas?|ответ\S*|响应|返回|レスポンス|응답)\b)/i.test(
    line,
  )
    ? statusesIn(line.slice(0, 120))
    : [];
}

/** The structure that a sentence says an operation gives back: "Returns a `Loan`.", "Answers with `Tool[]`." */
function structureReturned(blocks: readonly Block[]): string | undefined {
  for (const { text, spans } of textsOf(blocks)) {
    const verb = returning.exec(text.slice(0, 1_000));
    if (!verb) continue;
    const at = verb.index + verb[0].length;
    const span = spans.find(({ kind, from }) => kind === "code" && from === at);
    const name = span && text.slice(span.from, span.to);
    if (name && /^(?:[A-Z][a-z0-9]+)+(?:\[\])?$/.test(name)) return name;
  }
  return undefined;
}

const returning =
  /(?:^|[.;]\s|\n)(?:It\s)?(?:[Rr]eturns|[Aa]nswers with|[Rr]esponds with|[Gg]ives back)\s(?:(?:an?|the|all|updated|new|created|list of|array of)\s){0,3}/;

function readTable(
  table: Table,
  above: Parameter["in"] | undefined,
  statuses: number[],
  parameters: Parameter[],
): void {
  const view = viewTable(table, null);
  // What has methods are other operations.
  if (hasRole(view, "method")) return;
  const status = view.roles.findIndex((role) => role === "http-status" || role === "code" || role === "status");
  if (status >= 0) {
    for (const row of table.rows) statuses.push(...statusesIn(row.cells[status]?.text ?? ""));
    return;
  }
  const place = view.titles.findIndex((title) =>
    /^(?:in|location|where|position|ort|lieu|ubicación|位置)$/.test(title),
  );
  const kind = (/(query|path|header|body)/.exec(view.titles.join(" "))?.[1] as Parameter["in"] | undefined) ?? above;
  if (
    place < 0 &&
    !kind &&
    !view.titles.some((title) => /^(?:param|paramet|parámet|parâmet|парамет|参数|パラメ|매개)/.test(title))
  )
    return;
  if (!hasRole(view, "type", "description", "required")) return;
  for (const row of table.rows) {
    const name = cellOf(view, row, "name", "field")?.text ?? row.cells[0]?.text ?? "";
    const bare = /^[\s`*:{]*([\w.[\]-]{1,60})[}`*]*(?:\s*\*)?$/.exec(name.trim())?.[1];
    const where = /path|query|header|body/i.exec(row.cells[place]?.text ?? "")?.[0]?.toLowerCase() as
      | Parameter["in"]
      | undefined;
    const required = cellOf(view, row, "required")?.text.trim();
    const value = cellOf(view, row, "default")?.text.trim() ?? defaultIn(cellOf(view, row, "description")?.text ?? "");
    if (bare)
      parameters.push({
        name: bare,
        in: where ?? kind ?? "query",
        ...(value && /^-?[\w.]+$/.test(value) ? { default: value } : {}),
        ...(required && !isConditional(required)
          ? { required: /^(?:yes|y|true|required|✓|✅|x|да|sí|sim|oui|ja|是|必須|○)/i.test(required) }
          : {}),
      });
  }
}
