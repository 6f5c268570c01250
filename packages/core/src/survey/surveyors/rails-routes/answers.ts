import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusOf } from "../../routes/status-names.ts";
import { statementAt } from "./statements.ts";

/** What a method of a controller does with a request, as far as its own code shows. */
export interface Answering {
  /** The statuses that it names, with 200 for what it renders and says nothing of. */
  readonly statuses: readonly number[];
  /** It answers with a status that it is given; with this one where it is given none. */
  readonly given?: { readonly otherwise: number | null };
  /** It answers with a status that is made when the program runs. */
  readonly unsure?: true;
  /** The methods of its own that it may call, each with the status that it gives it. */
  readonly calls: readonly (readonly [name: string, status: number | null])[];
  /** It may ask who calls, or turn callers away. */
  readonly asks?: true;
}

const answering: ReadonlyMap<string, number> = new Map([
  ["render", 200],
  ["head", 200],
  ["send_data", 200],
  ["send_file", 200],
  ["redirect_to", 302],
  ["redirect_back", 302],
]);
const ofLanguage = new Set(
  "if unless else elsif end do then and or not nil true false self return yield begin rescue ensure case when while until in next break def".split(
    " ",
  ),
);
const success: ReadonlyMap<string, number> = new Map([
  ["ok", 200],
  ["success", 200],
  ["created", 201],
  ["accepted", 202],
  ["no_content", 204],
]);
/** What looks at who calls, by its name. What a guard has found before is kept under such names too, as `@current_user`: that asks nothing. */
const asking =
  /^(?:current_\w*(?:user|account|member|admin|customer)|authenticate\w*|authori[sz]e\w*|verify\w*|require_\w+|ensure_\w+|check_\w+|\w*(?:signed|logged)_in|doorkeeper\w*|headers)$/;
/** What callers may send to say who they are. */
const sent = /token|secret|signature|api_?key|credential/i;
/** More calls than this no method makes. */
const mostCalls = 60;

/** Reads what stands in `[from, to)`; `parameters` is where the method is told what it takes. Linear in the tokens. */
export function answersIn(
  code: Code,
  from: number,
  to: number,
  parameters: readonly [from: number, to: number] | null,
): Answering {
  const statuses = new Set<number>();
  const calls = new Map<string, readonly [string, number | null]>();
  let given: { otherwise: number | null } | undefined;
  let unsure = false;
  let asks = false;
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const { kind, text } = code.tokens[i]!;
    if (kind !== "mark" && sent.test(text)) asks = true;
    if (kind !== "word" || isMark(code, i - 1, ":", "@", "::") || isName(code, i)) continue;
    if (asking.test(text)) asks = true;
    if (isMark(code, i - 1, ".", "?.") && !isWord(code, i - 2, "self")) {
      // `format.json` alone answers with what its view makes.
      if (isWord(code, i - 2, "format") && !isMark(code, i + 1, "{") && !isWord(code, i + 1, "do")) statuses.add(200);
      continue;
    }
    if (ofLanguage.has(text)) continue;
    if (text === "super" || text === "respond_with") unsure = true;
    const usual = answering.get(text);
    if (usual === undefined) {
      if (calls.size < mostCalls && /^[a-z]\w*$/.test(text)) {
        const status = givenTo(code, i);
        calls.set(`${text} ${status}`, [text, status]);
      }
      continue;
    }
    const said = saidBy(code, i);
    if (said === null) statuses.add(usual);
    else if (typeof said === "number") statuses.add(said);
    else if (parameters && isTaken(code, said, parameters)) given = { otherwise: byDefault(code, said, parameters) };
    else unsure = true;
  }
  if ([...statuses].some((status) => status === 401 || status === 403)) asks = true;
  return {
    statuses: [...statuses],
    ...(given ? { given } : {}),
    ...(unsure ? { unsure: true } : {}),
    calls: [...calls.values()],
    ...(asks ? { asks: true } : {}),
  };
}

/** `a:` names what is given, and `a =` a variable; `a :b` calls. */
const isName = (code: Code, at: number): boolean =>
  isMark(code, at + 1, "=") || (isMark(code, at + 1, ":") && code.tokens[at + 1]!.from === code.tokens[at]!.to);

/** The status that an answer says: a number, the word that stands for one when the program runs, or `null` where it says none. */
function saidBy(code: Code, at: number): number | string | null {
  const { word, given, named } = statementAt(code, at);
  const value = named.get("status") ?? (word === "head" ? given[0] : undefined);
  return value ? (statusAt(code, value[0]) ?? wordAt(code, value)) : null;
}

/** `:created`, `201`: the status that a value is. */
function statusAt(code: Code, at: number): number | null {
  const token = code.tokens[at];
  if (token?.kind === "number" && /^[1-5]\d\d$/.test(token.text)) return Number(token.text);
  if (!isMark(code, at, ":") || !isWord(code, at + 1)) return null;
  const name = code.tokens[at + 1]!.text;
  return success.get(name) ?? statusOf(name);
}

/** The one word that a value is, else what no parameter is called. */
const wordAt = (code: Code, [from, to]: readonly [number, number]): string =>
  isWord(code, from) && (to === from + 1 || isWord(code, from + 1, "if", "unless")) ? code.tokens[from]!.text : "";

/** The status that a call of a method of one's own is given, by its place or its name. */
function givenTo(code: Code, at: number): number | null {
  const { given, named } = statementAt(code, at);
  const value = named.get("status") ?? given.find(([from]) => statusAt(code, from) !== null);
  return value ? statusAt(code, value[0]) : null;
}

const isTaken = (code: Code, name: string, [from, to]: readonly [number, number]): boolean =>
  name !== "" && code.tokens.slice(from, to).some(({ text }) => text === name);

/** `status = :ok`, `status: :ok` among what a method takes. */
function byDefault(code: Code, name: string, [from, to]: readonly [number, number]): number | null {
  for (let i = from; i < to; i++)
    if (isWord(code, i, name) && isMark(code, i + 1, "=", ":")) return statusAt(code, i + 2);
  return null;
}

/** Where the parameters of a method stand whose name is at `at`; `null` where it takes none. */
export const parametersAt = (code: Code, at: number): readonly [from: number, to: number] | null =>
  isMark(code, at, "(") ? [at + 1, closeOf(code, at)] : null;
