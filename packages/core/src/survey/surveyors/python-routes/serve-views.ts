import { lookup, type Place, type Resolve } from "../../routes/lookup.ts";
import type { Guard, PathText, Route, RouteFile, Unread } from "../../routes/route-file.ts";
import type { PythonAction, PythonFile, ServedView } from "./facts.ts";
import { serializersOf, type TakenByMethod } from "./resolve-serializers.ts";
import { askedBySettings } from "./default-permissions.ts";
import { asksBySettings, methodsOfKnown, saidByKnown } from "./known-views.ts";
import { type SaidBy, saidOf, statusesSaid, withAbove } from "./said.ts";
import { nameOfView, servedTwice } from "./shared-views.ts";

/** What a view answers, with what its bases bring. */
interface Answers {
  readonly methods: ReadonlySet<string>;
  readonly allowed: readonly string[] | null;
  readonly actions: readonly PythonAction[];
  readonly guards: readonly Guard[];
  readonly said: SaidBy;
  readonly taken: TakenByMethod;
  /** By the names of methods and actions; `*` for all others. */
  readonly asks?: Readonly<Record<string, readonly Guard[]>>;
  /** It is of Django REST framework, and what it asks of callers can be read. */
  readonly rest: boolean;
  readonly decides: boolean;
  /** A base that is not in the repository and that nobody knows. */
  readonly unknown: string | null;
}

/** What a class brings of which only its methods are known. */
const bringing = (
  methods: readonly string[] = [],
  rest = false,
  unknown: string | null = null,
  said: SaidBy = {},
): Answers => ({
  methods: new Set(methods),
  allowed: null,
  actions: [],
  guards: [],
  said,
  taken: {},
  rest,
  decides: false,
  unknown,
});

/** Bases stand no higher than this above a class. */
const highest = 10;

/** Puts the routes of views where lists and routers serve them. */
export function withViews(files: ReadonlyMap<string, PythonFile>, resolve: Resolve): ReadonlyMap<string, RouteFile> {
  const named = new Map<string, RouteFile>();
  for (const [path, { names, passes, views = {} }] of files)
    named.set(path, {
      scopes: Object.keys(views).map((key) => ({ key, line: 0, root: false })),
      routes: [],
      ...(names ? { names } : {}),
      ...(passes ? { passes } : {}),
    });
  const find = lookup(named, resolve);
  const takenBy = serializersOf(files, resolve);

  const answersOf = ({ path, key }: Place, depth = 0): Answers => {
    const view = files.get(path)!.views![key]!;
    const above = view.bases.map((base): Answers => {
      const [place] = depth > highest ? [] : find(path, { name: base });
      if (place && (place.path !== path || place.key !== key)) return answersOf(place, depth + 1);
      const known = knownAs(files.get(path)!, base);
      const isPlain =
        known !== undefined || /(?:Mixin|Pagination|Paginator)$|^(?:Generic|Protocol|ABC|object)$/.test(lastOf(base));
      return bringing(
        known,
        known !== undefined && asksBySettings(lastOf(base)),
        isPlain ? null : base,
        saidByKnown(lastOf(base)),
      );
    });
    const brought = above.map(({ said }) => said);
    const asks = view.asks
      ? Object.fromEntries(
          Object.entries(view.asks).map(([name, all]) => [name, all.map((each) => ({ ...each, path }))]),
        )
      : above.find((each) => each.asks !== undefined)?.asks;
    const guards = view.guards?.map((guard) => ({ ...guard, path })) ?? [];
    return {
      methods: new Set([...view.methods, ...above.flatMap(({ methods }) => [...methods])]),
      allowed: view.allowed ?? above.find(({ allowed }) => allowed !== null)?.allowed ?? null,
      actions: [
        ...(view.actions ?? []).map((action) => ({
          ...action,
          answers: withAbove(action.answers ?? null, Object.assign({}, ...brought.toReversed())),
          guards: action.guards.map((each) => ({ ...each, path })),
        })),
        ...above.flatMap(({ actions }) => actions),
      ],
      guards: guards.length > 0 ? guards : (above.find((each) => each.guards.length > 0)?.guards ?? []),
      said: saidOf(view, brought),
      taken: Object.assign({}, ...above.map(({ taken }) => taken).toReversed(), takenBy({ path, key }, view)),
      ...(asks ? { asks } : {}),
      rest: view.rest === true || above.some(({ rest }) => rest),
      decides: view.decides === true || (view.asks === undefined && above.some(({ decides }) => decides)),
      unknown: above.find(({ unknown }) => unknown !== null)?.unknown ?? null,
    };
  };

  const placeOf = (path: string, { view }: ServedView): Place | undefined => find(path, view)[0];
  const shared = servedTwice(files, placeOf);
  const byDefault = askedBySettings(files);

  return new Map(
    [...files].map(([path, file]) => {
      const { views: _, serves = [], outermost: __, shapes: ___, permissions, ...own } = file;
      // Where several settings ask, each something else, it stays open which of them hold.
      const rest = permissions && byDefault(path) === null ? { ...own, everywhere: permissions } : own;
      if (serves.length === 0) return [path, rest];
      const routes = [...rest.routes];
      const unread = [...(rest.unread ?? [])];
      for (const served of serves) {
        const place = placeOf(path, served);
        const known = place ? null : knownAs(file, served.view.name);
        const own = place
          ? answersOf(place)
          : known
            ? bringing(known, asksBySettings(served.view.name), null, saidByKnown(lastOf(served.view.name)))
            : null;
        const answers = own && withDefault(own, byDefault(place?.path ?? path));
        const name = place && nameOfView(place);
        const brought = place
          ? ofLibrary(files.get(place.path)!, place.key, own?.unknown ?? null)
          : known
            ? ofLibrary(file, served.view.name, served.view.name)
            : [];
        routes.push(
          ...routesOf(served, answers).map((route) => ({
            ...route,
            ...(name && shared.has(name) ? { shared: name } : {}),
            ...(brought.length > 0 ? { broughtBy: brought } : {}),
            ...(answers?.decides ? { decidesInside: true as const } : {}),
          })),
        );
        unread.push(...unreadOf(served, answers));
      }
      return [path, { ...rest, routes, ...(unread.length > 0 ? { unread } : {}) }];
    }),
  );
}

/** What the settings ask of callers holds where a view of Django REST framework asks nothing itself. */
const withDefault = (answers: Answers, guards: readonly Guard[] | null): Answers =>
  guards && answers.rest && !answers.decides && answers.guards.length === 0 && !answers.unknown
    ? { ...answers, guards }
    : answers;

/** The class that answers, and the library that it or the base of it is imported from; nothing of what all views are made of. */
function ofLibrary({ names = {} }: RouteFile, view: string, base: string | null): readonly string[] {
  const file = base === null ? undefined : (names[base] ?? names[base.split(".")[0]!])?.file;
  const library = file?.split(/[./]/).find(Boolean);
  return library === undefined || /^(?:django|rest_framework|flask|starlette)$/.test(library)
    ? []
    : [lastOf(view), library];
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** What a class of a library brings, by its own name where it was imported under another. */
function knownAs({ names = {} }: RouteFile, name: string): readonly string[] | undefined {
  const lead = Object.hasOwn(names, name) ? name : name.split(".")[0]!;
  const to = Object.hasOwn(names, lead) ? names[lead] : undefined;
  return methodsOfKnown(lastOf(lead === name && to && to.name !== "default" ? to.name : name), to?.file ?? "");
}

function routesOf(served: ServedView, answers: Answers | null): readonly Route[] {
  if (served.set) return answers ? setRoutes(served, answers) : [];
  const methods =
    served.methods ??
    [...(answers?.methods ?? [])]
      .filter((each) => http.has(each) && allows(answers!, each))
      .map((each) => each.toUpperCase());
  return (methods.length > 0 ? methods : ["ANY"])
    .filter((method) => method !== "HEAD" && method !== "OPTIONS")
    .map((method) =>
      routeAt(
        served,
        method,
        served.path,
        answers ? asked(answers, method.toLowerCase()) : [],
        answers ? statusesSaid(answers.said[method.toLowerCase()], answers.said) : [],
        answers?.taken[method.toLowerCase()],
      ),
    );
}

/** What `get_permissions` asks where a view has one, and what it asks of all its methods elsewhere. */
const asked = ({ asks, guards }: Answers, ...names: readonly string[]): readonly Guard[] => {
  const named = names.flatMap((name) => asks?.[name] ?? []);
  return named.length > 0 ? named : (asks?.["*"] ?? guards);
};

const http: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete"]);

const allows = ({ allowed }: Answers, method: string): boolean => allowed === null || allowed.includes(method);

const actions: readonly (readonly [name: string, method: string, detail: boolean])[] = [
  ["list", "GET", false],
  ["create", "POST", false],
  ["retrieve", "GET", true],
  ["update", "PUT", true],
  ["partial_update", "PATCH", true],
  ["destroy", "DELETE", true],
];

/** What a router of Django REST framework makes of a set of views. */
function setRoutes(served: ServedView, answers: Answers): readonly Route[] {
  const one = under(served.path, "{id}");
  return [
    ...actions
      .filter(([name, method]) => answers.methods.has(name) && allows(answers, method.toLowerCase()))
      .map(([name, method, detail]) =>
        routeAt(
          served,
          method,
          detail ? one : served.path,
          asked(answers, name, method.toLowerCase()),
          statusesSaid(answers.said[name], answers.said),
          answers.taken[name],
        ),
      ),
    ...answers.actions.flatMap(({ name, methods, path, detail, guards, answers: own }) =>
      methods
        .filter((method) => allows(answers, method.toLowerCase()))
        .map((method) =>
          routeAt(
            served,
            method,
            path === null ? null : under(detail ? one : served.path, path),
            guards.length > 0 && !answers.asks?.[name] ? guards : asked(answers, name),
            methods.length === 1 ? statusesSaid(own, answers.said) : [],
          ),
        ),
    ),
  ];
}

/** A guard that lets everybody read guards only what changes something. */
const routeAt = (
  served: ServedView,
  method: string,
  path: PathText,
  guards: readonly Guard[],
  statuses: readonly number[] = [],
  taken: Pick<Route, "sent" | "takes"> = {},
): Route => {
  const all = [...(served.guards ?? []), ...guards].map((guard) =>
    method === "GET" && /Or(?:Anon)?ReadOnly\b/.test(guard.name) ? { ...guard, name: "AllowAny" } : guard,
  );
  return {
    scope: served.scope,
    method,
    path,
    line: served.line,
    ...(all.length > 0 ? { guards: all } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...taken,
  };
};

const under = (path: PathText, below: string): PathText =>
  path === null ? null : typeof path === "string" ? `${path}/${below}` : [...path, `/${below}`];

function unreadOf(served: ServedView, answers: Answers | null): readonly Unread[] {
  const place = { line: served.line, under: { scope: served.scope, path: served.path } };
  if (served.set && !answers) return [{ ...place, why: `${served.view.name} is not in the repository` }];
  return answers?.unknown && (served.set || answers.methods.size > 0)
    ? [{ ...place, why: `${served.view.name} takes methods from ${answers.unknown}, which is not in the repository` }]
    : [];
}
