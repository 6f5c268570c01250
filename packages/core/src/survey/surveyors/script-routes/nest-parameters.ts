import type { Taken } from "../../../model/kinds/endpoint.ts";
import type { Route } from "../../routes/route-file.ts";
import { as, bare, nameOf, type Node, nodes, textOf, typeNameOf } from "../../values/tree.ts";

/** What the decorated parameters of a method of NestJS take from the body and the query, one by one or as structures. */
export function takenByParameters(method: Node, text: string): Pick<Route, "sent" | "takes" | "takesOf"> {
  const fields: string[] = [];
  const of: string[] = [];
  const takes: Taken[] = [];
  const takesOf: string[] = [];
  let [body, query] = [true, true];
  for (const each of nodes((method["value"] as Node | undefined)?.["params"])) {
    const parameter = as(each, "TSParameterProperty") ? (each["parameter"] as Node) : each;
    const pattern = as(parameter, "AssignmentPattern") ? (parameter["left"] as Node) : parameter;
    for (const { name, given } of decoratorsOf(pattern, each)) {
      const own = textOf(given[0]);
      const type = typeNameOf(pattern);
      // A class is known by its fields; anything else may hold whatever callers send.
      const structure =
        type !== null && /^[A-Z]\w*$/.test(type) && !/^(?:Record|Partial|Object|Map|String)$/.test(type);
      if (name === "Body") {
        if (own !== null) fields.push(own);
        else if (structure) of.push(type);
        else body = false;
      } else if (/^(?:UploadedFiles?)$/.test(name)) body = false;
      else if (name === "Query") {
        if (own !== null) takes.push({ name: own });
        else if (structure) takesOf.push(type);
        else query = false;
      } else if (/^(?:Req|Request|Res|Response)$/.test(name)) {
        const code = text.slice(method.start, method.end);
        if (/\.body\b/.test(code)) body = false;
        if (/\.query\b|\.url\b/.test(code)) query = false;
      } else if (/pag|query|filter|sort/i.test(name)) query = false;
    }
  }
  return {
    ...(body && fields.length + of.length > 0 ? { sent: { fields, ...(of.length > 0 ? { of } : {}) } } : {}),
    ...(query && takes.length + takesOf.length > 0 ? { takes, ...(takesOf.length > 0 ? { takesOf } : {}) } : {}),
  };
}

function decoratorsOf(...all: readonly Node[]): readonly { readonly name: string; readonly given: readonly Node[] }[] {
  return [...new Set(all)].flatMap((each) =>
    nodes(each["decorators"]).flatMap(({ expression }) => {
      const call = as(bare(expression), "CallExpression");
      const name = nameOf(call ? call["callee"] : bare(expression));
      return name === null ? [] : [{ name, given: nodes(call?.["arguments"]) }];
    }),
  );
}
