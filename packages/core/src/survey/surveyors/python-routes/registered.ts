import type { Sent, Taken } from "../../../model/kinds/endpoint.ts";
import { isWord } from "../../../notation/code/reach.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { askedInside, insideCheck } from "../../routes/asked-inside.ts";
import type { Guard } from "../../routes/route-file.ts";
import { bodyOf, statusesOf, stretchOf } from "./answers.ts";
import { answersPlainly, raisedIn, statusIn } from "./fastapi-answers.ts";
import { sentTo } from "./fastapi-bodies.ts";
import { takenBy } from "./fastapi-parameters.ts";
import { bodyRead } from "./flask-body.ts";
import { isOfFlask, queryOf } from "./flask-query.ts";
import { braced } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { type Call, itemsIn, pathText, plainText, type Value } from "./values.ts";

/** A path begins with a slash, or is empty, or is made of constants. */
export function isPath(reading: Reading, [from, to]: Value): boolean {
  const token = reading.code.tokens[isWord(reading.code, from) && from + 1 < to ? from + 1 : from];
  return token?.kind === "string" ? /^["']{1,3}(?:\/|["']|\{)/.test(token.text) : isWord(reading.code, from);
}

/** The methods that a call names; `null` where it names none. */
export function methodsOf(reading: Reading, { named }: Call): readonly string[] | null {
  const value = named.get("methods");
  if (!value) return null;
  return itemsIn(reading.code, value).flatMap((item) => plainText(reading.code, item)?.toUpperCase() ?? []);
}

interface Registered {
  readonly on: string;
  readonly within: readonly Definition[];
  readonly path: Value;
  readonly call: Call;
  readonly methods: readonly string[];
  readonly guards: readonly Guard[];
  readonly takes?: readonly Taken[];
  readonly sent?: Sent;
  /** What the function that answers asks by itself. */
  readonly checks?: readonly Guard[];
  readonly statuses?: readonly number[];
  /** The framework alone decides with which status it answers where it succeeds. */
  readonly plain?: true;
  readonly asksNobody?: true;
}

/** What the function that answers tells of its answers and of who may call. */
export function answeredBy(
  reading: Reading,
  definition: Definition,
  index: number,
): Pick<Registered, "checks" | "statuses" | "plain" | "asksNobody" | "takes" | "sent"> {
  if (definition.kind !== "def") return {};
  const body = bodyOf(reading, definition, index);
  const statuses = [...(statusesOf(reading, body) ?? []), ...raisedIn(reading, body)];
  const { at, nobody } = askedInside(reading.code, ...stretchOf(body, definition));
  const [inside, end] = stretchOf(body, definition);
  const stretch: Value = [inside, Math.max(end, reading.statements[index]!.to)];
  const takes = takenBy(reading, definition, stretch) ?? queryOf(reading, definition, stretch);
  const sent =
    sentTo(reading, definition, stretch) ?? (isOfFlask(reading.code) ? bodyRead(reading.code, stretch) : null);
  return {
    checks: at === null ? [] : [{ name: insideCheck, line: reading.lineAt(at) }],
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(answersPlainly(reading, ...stretchOf(body, definition)) ? { plain: true as const } : {}),
    ...(nobody ? { asksNobody: true as const } : {}),
    ...(takes ? { takes } : {}),
    ...(sent ? { sent } : {}),
  };
}

/** Notes the routes of a path, one for each method. */
export function addRoutes(
  reading: Reading,
  {
    on,
    within,
    path,
    call,
    methods,
    guards: before,
    checks = [],
    statuses: answered = [],
    plain,
    asksNobody,
    takes,
    sent,
  }: Registered,
): void {
  const guards = [...before, ...checks];
  const scope = reading.registrar(on, within, call.at);
  const status =
    statusIn(reading.code, call.named.get("status_code")) ??
    (plain && !call.named.has("status_code") && !call.named.has("response_class") ? 200 : null);
  const statuses = status === null ? answered : [status, ...answered.filter((each) => each >= 400)];
  for (const method of methods.filter((each) => each !== "OPTIONS" && each !== "HEAD"))
    reading.routes.push({
      scope,
      method,
      path: braced(pathText(reading.code, path)),
      line: reading.lineAt(call.at),
      ...(guards.length > 0 ? { guards } : {}),
      ...(statuses.length > 0 ? { statuses: [...new Set(statuses)] } : {}),
      ...(asksNobody && guards.length === 0 ? { asksNobody } : {}),
      ...(takes ? { takes } : {}),
      ...(sent && method.startsWith("P") ? { sent } : {}),
    });
}

/** Notes a view that answers at a path. */
export function serve(
  reading: Reading,
  on: string,
  within: readonly Definition[],
  path: Value,
  at: number,
  view: string,
  guards: readonly Guard[],
  methods?: readonly string[] | null,
): void {
  const scope = reading.registrar(on, within, at);
  reading.use(view);
  reading.serves.push({
    scope,
    path: braced(pathText(reading.code, path)),
    line: reading.lineAt(at),
    view: { name: view },
    ...(guards.length > 0 ? { guards } : {}),
    ...(methods ? { methods } : {}),
  });
}
