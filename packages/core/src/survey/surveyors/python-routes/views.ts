import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Guard } from "../../routes/route-file.ts";
import type { PythonAction, PythonView } from "./facts.ts";
import { classesIn, decoratedBy, permissionsByAction, permissionsIn } from "./guards.ts";
import { pathOfPattern } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { readBy, readSerializers } from "./serializers.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { permissionsByMethod } from "./permissions-by-method.ts";
import { answersOfView } from "./view-answers.ts";
import { callAt, dottedName, itemsIn, nameIn, plainText, type Value } from "./values.ts";

const told: ReadonlySet<string> = new Set(
  "get post put patch delete list create retrieve update partial_update destroy".split(" "),
);

/** Names of classes from which views take methods. */
const viewLike = /View|Resource|(?:Mixin|API|Api|Endpoint)$/;

/** Reads classes and functions that answer requests: their methods, bases, actions and guards. */
export function readViews(reading: Reading): void {
  const classes = new Map<Definition, { -readonly [K in keyof PythonView]: PythonView[K] }>();
  const outer = new Set<Definition>();
  for (const [index, statement] of reading.statements.entries()) {
    const { defines, within } = statement;
    const owner = within.at(-1);
    const view = owner && classes.get(owner);
    if (defines?.kind === "class") {
      classes.set(defines, ofClass(reading, defines));
      if (within.length === 0) outer.add(defines);
    } else if (defines?.kind === "def" && view) {
      if (told.has(defines.name)) {
        view.methods = [...view.methods, defines.name];
        const answers = answersOfView(reading, defines, index);
        if (answers) view.answers = { ...view.answers, [defines.name]: answers };
        const { body, query } = readBy(reading, defines, index);
        if (body) view.bodies = { ...view.bodies, [defines.name]: body };
        if (query) view.queries = { ...view.queries, [defines.name]: query };
        for (const name of [...(body?.shapes ?? []), ...(query?.shapes ?? [])]) reading.use(name);
      }
      if (/^get_serializer(?:_class)?$/.test(defines.name)) view.chooses = true;
      if (defines.name === "get_permissions") {
        const asks = permissionsByMethod(reading, defines, index);
        const line = reading.lineAt(defines.at);
        if (!asks) view.decides = true;
        else
          view.asks = Object.fromEntries([...asks].map(([key, names]) => [key, names.map((name) => ({ name, line }))]));
      }
      const action = actionOf(reading, defines, index);
      if (action) view.actions = [...(view.actions ?? []), action];
      const own = decoratedBy(reading, defines.decorators);
      if (/^(?:dispatch|initial)$/.test(defines.name) && own.length > 0) view.guards = [...(view.guards ?? []), ...own];
    } else if (defines?.kind === "def" && within.length === 0) ofFunction(reading, defines, index);
    else if (view && !defines) {
      const set = reading.assignment(statement);
      const named = set?.name === "serializer_class" ? nameIn(reading.code, set.value) : null;
      if (named) {
        view.serializer = named;
        reading.use(named);
      }
      const byAction = set && /permission/.test(set.name) ? permissionsByAction(reading, set.value) : null;
      if (byAction) view.asks = byAction;
      if (set?.name === "permission_classes")
        view.guards = [...(view.guards ?? []), ...permissionsIn(reading, set.value)];
      else if (set && /^(?:decorators|method_decorators)$/.test(set.name))
        view.guards = [...(view.guards ?? []), ...classesIn(reading, set.value)];
      if (set?.name === "http_method_names")
        view.allowed = itemsIn(reading.code, set.value).flatMap(
          (item) => plainText(reading.code, item)?.toLowerCase() ?? [],
        );
    }
  }
  // What is listed by action beside a method that cannot be read is what that method looks at.
  for (const view of classes.values()) if (view.asks) delete view.decides;
  reading.shapes = readSerializers(reading);
  for (const { bases } of Object.values(reading.shapes)) for (const base of bases) reading.use(base);
  for (const [definition, view] of classes) {
    const { name } = definition;
    const says = view.methods.length > 0 || view.actions || view.guards || view.allowed;
    // What others take guards or methods from may have no base of its own.
    const gives = view.bases.length > 0 || viewLike.test(name);
    const serves = view.bases.some((base) => viewLike.test(base)) || (says && gives);
    // A class that takes nothing from others may lend views its methods, whatever it is called.
    if (!serves && !(view.bases.length === 0 && outer.has(definition))) continue;
    for (const base of view.bases) reading.use(base);
    reading.views.set(name, view);
  }
}

function ofClass(reading: Reading, { at, decorators }: Definition): PythonView {
  const { code } = reading;
  const all = isMark(code, at + 1, "(") ? itemsIn(code, [at + 1, code.tokens[at + 1]!.pair + 1]) : [];
  const bases = all.flatMap(([from]) => (isMark(code, from + 1, "=") ? [] : (dottedName(code, from)?.name ?? [])));
  const required = bases
    .filter((base) => /Required|IsAuth/.test(base))
    .map((name): Guard => ({ name, line: reading.lineAt(at) }));
  const guards = [...required, ...decoratedBy(reading, decorators)];
  return { line: reading.lineAt(at), bases, methods: [], ...(guards.length > 0 ? { guards } : {}) };
}

/** `@action(detail=True, methods=["post"], url_path="pay")` */
function actionOf(reading: Reading, definition: Definition, index: number): PythonAction | null {
  const { code } = reading;
  const { name, decorators } = definition;
  for (const at of decorators) {
    const call = callAt(code, at);
    if (!call || !/(?:^|\.)(?:action|detail_route|list_route)$/.test(call.name)) continue;
    const methods = call.named.get("methods") ?? call.given[0];
    const detail = call.named.get("detail");
    const path = call.named.get("url_path");
    const own = call.named.get("permission_classes");
    const text = path ? plainText(code, path) : name;
    const answers = answersOfView(reading, definition, index);
    return {
      name,
      methods: methods ? itemsIn(code, methods).flatMap((item) => methodIn(code, item) ?? []) : ["GET"],
      path: text === null ? null : pathOfPattern(text),
      detail: call.name.endsWith("detail_route") || (detail !== undefined && isWord(code, detail[0], "True")),
      line: reading.lineAt(at),
      guards: [...(own ? permissionsIn(reading, own) : []), ...decoratedBy(reading, decorators)],
      ...(answers ? { answers } : {}),
    };
  }
  return null;
}

/** A method of HTTP in capitals: as a text, or a constant that is called like it: `HTTPMethod.POST`, `GET`. */
function methodIn(code: Code, item: Value): string | null {
  const constant = /(?:^|\.)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.exec(nameIn(code, item) ?? "")?.[1];
  return constant ?? plainText(code, item)?.toUpperCase() ?? null;
}

/** A function that says which methods it takes, or who may call it. */
function ofFunction(reading: Reading, definition: Definition, index: number): void {
  const { code } = reading;
  const { name, at, decorators } = definition;
  const guards = decoratedBy(reading, decorators);
  let methods: readonly string[] = [];
  let isRest = false;
  for (const each of decorators) {
    const found = dottedName(code, each)?.name.split(".").at(-1);
    if (found === "require_GET" || found === "require_safe") methods = ["get"];
    if (found === "require_POST") methods = ["post"];
    isRest ||= found === "api_view";
    if (found !== "api_view" && found !== "require_http_methods") continue;
    const [first] = callAt(code, each)?.given ?? [];
    methods = first ? itemsIn(code, first).flatMap((item) => methodIn(code, item)?.toLowerCase() ?? []) : ["get"];
  }
  if (methods.length === 0 && guards.length === 0) return;
  // Which of several methods answers with which status is decided inside.
  const [method] = methods.length === 1 ? methods : [];
  const answers = method === undefined ? null : answersOfView(reading, definition, index);
  reading.views.set(name, {
    line: reading.lineAt(at),
    bases: [],
    methods,
    ...(isRest ? { rest: true } : {}),
    ...(guards.length > 0 ? { guards } : {}),
    ...(answers ? { answers: { [method!]: answers } } : {}),
  });
}
