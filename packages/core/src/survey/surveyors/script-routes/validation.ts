import type { Sent, Taken } from "../../../model/kinds/endpoint.ts";
import { lookup, type Resolve } from "../../routes/lookup.ts";
import type { Reference, Route, RouteFile, Validation } from "../../routes/route-file.ts";
import { fieldsOfSchema } from "../../values/schema-fields.ts";
import { as, bare, memberOf, nameOf, type Node, nodes, property, textOf } from "../../values/tree.ts";
import type { Names } from "./names.ts";

// Middleware that holds requests against schemas: what it lets through is all that a route takes.

/** What middleware that validates is called. */
const validates = /valid|schema|celebrate|joi|zod|yup/i;
const places = /^(?:body|query|params|headers|cookies)$/;

/** What a schema lets through of a request: `{ body: Joi.object({ ... }) }`, `z.object({ query: ... })`, or the body alone. */
export function validationOf(value: unknown, place: "body" | "query" = "body"): Validation | null {
  const node = bare(value);
  const object = as(node, "ObjectExpression") ?? placedIn(node);
  if (object) {
    const [body, query] = [property(object, "body"), property(object, "query")];
    const [sent, asked] = [body && fieldsOfSchema(body), query && fieldsOfSchema(query)];
    const takes = asked && takenOf(asked);
    return sent || takes ? { ...(sent ? { sent } : {}), ...(takes ? { takes } : {}) } : null;
  }
  const sent = node && node.type === "CallExpression" ? fieldsOfSchema(node) : null;
  if (!sent) return null;
  if (place === "body") return { sent };
  const takes = takenOf(sent);
  return takes && { takes };
}

/** Fields of a schema as parameters of the query; `null` where some stand in another structure. */
const takenOf = ({ fields, of = [] }: Sent): readonly Taken[] | null =>
  of.length > 0 ? null : fields.map((name) => ({ name }));

/** The object of `z.object({ body: ..., query: ... })`, whose keys are parts of a request and nothing else. */
function placedIn(node: Node | null): Node | null {
  const object = node?.type === "CallExpression" ? as(bare(nodes(node["arguments"])[0]), "ObjectExpression") : null;
  const keys = nodes(object?.["properties"]).map((each) => (each.type === "Property" ? nameOf(each["key"]) : null));
  return object && keys.length > 0 && keys.every((key) => key !== null && places.test(key)) ? object : null;
}

/** What the middleware before a route validates, or whose schema it asks. */
export function validatedBy(before: readonly Node[], names: Names): Pick<Route, "sent" | "takes" | "validatedBy"> {
  for (const each of before) {
    const call = as(bare(each), "CallExpression");
    const name = call && (memberOf(call["callee"])?.name ?? nameOf(call["callee"]));
    if (!call || name === null || !validates.test(name)) continue;
    const given = givenTo(call, names);
    const options = given.length === 1 ? property(given[0], "schema") : null;
    const schema = options ?? given.find((one) => textOf(one) === null);
    const told = options ? textsOf(given[0]!) : given.flatMap((one) => textOf(one) ?? []);
    const words = `${name} ${told.join(" ")}`;
    if (!schema || /param|header|response/i.test(words)) continue;
    const place = /query/i.test(words) ? "query" : "body";
    const own = validationOf(schema, place);
    if (own) return own;
    const of = /^(?:Identifier|MemberExpression)$/.test(bare(schema)?.type ?? "") ? names.referenceOf(schema) : null;
    if (of && place === "body") return { validatedBy: of };
  }
  return {};
}

/** What a call is given; where it is given nothing, what made the function that it calls: `const check = withValidation({ schema })`. */
function givenTo(call: Node, names: Names): readonly Node[] {
  const given = nodes(call["arguments"]);
  const name = nameOf(as(call["callee"], "Identifier"));
  const found = given.length === 0 && name !== null ? names.find(name) : null;
  const maker = found?.is === "own" ? as(found.value, "CallExpression") : null;
  return maker ? nodes(maker["arguments"]) : given;
}

/** The texts that an object holds: `{ schema, mode: "query" }`. */
const textsOf = (options: Node): readonly string[] =>
  nodes(options["properties"]).flatMap((each) => (each.type === "Property" ? (textOf(each["value"]) ?? []) : []));

/** Gives routes what the schemas let through that other files, or other places of their own, declare for them. */
export function withValidations(
  files: ReadonlyMap<string, RouteFile>,
  resolve: Resolve,
): ReadonlyMap<string, RouteFile> {
  const named = new Map<string, RouteFile>();
  for (const [path, { names, passes, schemas = {} }] of files)
    named.set(path, {
      scopes: Object.keys(schemas).map((key) => ({ key, line: 0, root: false })),
      routes: [],
      ...(names ? { names } : {}),
      ...(passes ? { passes } : {}),
    });
  const find = lookup(named, resolve);
  const validation = (path: string, of: Reference): Validation | undefined => {
    const [place, ...more] = find(path, of);
    return place && more.length === 0 ? files.get(place.path)?.schemas?.[place.key] : undefined;
  };
  return new Map(
    [...files].map(([path, file]) => [
      path,
      file.routes.some((route) => route.validatedBy)
        ? {
            ...file,
            routes: file.routes.map(({ validatedBy: of, ...route }) =>
              of ? { ...route, ...validation(path, of) } : route,
            ),
          }
        : file,
    ]),
  );
}
