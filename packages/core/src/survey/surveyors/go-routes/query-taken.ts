import type { Taken } from "../../../model/kinds/endpoint.ts";
import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Declared, GoSource } from "./source.ts";

const one = /^(?:Query|DefaultQuery|GetQuery|QueryArray|GetQueryArray|QueryParam|QueryInt|QueryBool|QueryFloat)$/;
/** Members of a context that tell of the query as a whole, or bind it to a structure. */
const whole =
  /^(?:Bind|BindQuery|BindWith|MustBindWith|ShouldBind|ShouldBindQuery|ShouldBindWith|QueryMap|GetQueryMap|QueryParams|QueryString|QueryParser|Queries|Copy|FormValue|Context|OriginalURL|URI|AllParams|Handler\w*)$/;
const shows = /(?:Seriali[sz]er|Response|Presenter|Renderer|View)$/;
/** Functions that answer or tell who calls. */
const aside =
  /^(?:\w*(?:Success|Fail|Error|Err|Ok|OK|Respon[ds]\w*|JSON|Abort\w*)|GetUser\w*|GetCurrent\w*|(?:Current)?User\w*)$/;

/**
 * What each handler of Gin, Echo or Fiber takes from the query one by one, by its name; `null` where it binds or hands on the query as a
 * whole, takes none by itself, or is one of several of its name.
 */
export function queriesOf({ code, functions }: GoSource): Readonly<Record<string, readonly Taken[] | null>> {
  const found = new Map<string, readonly Taken[] | null>();
  for (const each of functions) {
    const given = each.parameters.find(
      ({ type }) => type !== null && /^(?:Context|Ctx)$/.test(type.name) && /gin|echo|fiber/.test(type.module),
    );
    if (given) found.set(each.name, found.has(each.name) ? null : takenBy(code, each, given.name));
  }
  return Object.fromEntries(found);
}

function takenBy(code: Code, { body }: Declared, context: string): readonly Taken[] | null {
  const taken = new Map<string, Taken>();
  for (let i = body + 1; i < closeOf(code, body); i++) {
    if (!isWord(code, i, context) || isMark(code, i - 1, ".")) continue;
    const name = isMark(code, i + 1, ".") ? (code.tokens[i + 2]?.text ?? "") : null;
    if (name === null) {
      if (!isMark(code, i - 1, "(", "{") || !isWord(code, i - 2)) return null;
      const taker = code.tokens[i - 2]!.text;
      // What only shows an answer may want to know who calls.
      if (!(isMark(code, i - 1, "{") ? shows : aside).test(taker)) return null;
    } else if (name === "Request") {
      if (!isWord(code, i + 4, "Context", "Header", "Method", "Body")) return null;
    } else if (whole.test(name)) return null;
    else if (one.test(name)) {
      const key = code.tokens[i + 4];
      if (key?.kind !== "string") return null;
      const value = isMark(code, i + 5, ",") && isMark(code, i + 7, ")") ? code.tokens[i + 6] : undefined;
      const plain = value?.kind === "string" ? unquoted(value).text : value?.kind === "number" ? value.text : "";
      taken.set(unquoted(key).text, { name: unquoted(key).text, ...(plain === "" ? {} : { default: plain }) });
    }
  }
  return taken.size > 0 ? [...taken.values()] : null;
}
