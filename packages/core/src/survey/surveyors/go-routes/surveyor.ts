import { moduleName } from "../../../notation/manifests/module-name.ts";
import type { Taken } from "../../../model/kinds/endpoint.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../../files/paths.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { goResolver } from "../go-imports.ts";
import { answersOf, sharedBy } from "./answers.ts";
import { bodiesOf } from "./body-taken.ts";
import { queriesOf } from "./query-taken.ts";
import { Reading } from "./reading.ts";
import { registerOn } from "./register.ts";
import { goSource } from "./source.ts";
import { walkFile } from "./walk.ts";

interface GoFacts {
  readonly module?: string;
  readonly routes?: RouteFile;
  /** The statuses that each handler answers with. */
  readonly answers?: Readonly<Record<string, readonly number[]>>;
  /** What each handler takes from the query; `null` where that is not all. */
  readonly taken?: Readonly<Record<string, readonly Taken[] | null>>;
  /** The structure that each handler fills from the body; `null` where that is not all. */
  readonly bodies?: Readonly<Record<string, string | null>>;
}

const hint =
  /"(?:github\.com\/(?:gin-gonic\/gin|labstack\/echo|go-chi\/chi|gorilla\/mux|gofiber\/fiber|julienschmidt\/httprouter)(?:\/v\d+)?)"|\bhttp\.(?:HandleFunc|Handle|NewServeMux|ServeMux)\b|\.(?:Register|Setup|Init|Mount|Add|Configure)\w*\(|\b\w*(?:[Rr]out(?:e|er|es|ing)|Handlers?|Mux)\w*\(|=\s*"\/[\w/]+"/;

/** The routes of Go: Gin, Echo, chi, gorilla, Fiber, httprouter and `net/http`. */
export const goRoutes = surveyor<GoFacts>({
  id: "go-routes",
  title: "routes in Go",
  kinds: ["endpoint", "control"],
  wants: (path) => nameOf(path) === "go.mod" || (path.endsWith(".go") && isOwnCode(path)),
  read({ path, text }) {
    if (nameOf(path) === "go.mod") {
      const module = moduleName(path, text);
      return module && { module: module.name };
    }
    if (!hint.test(text) || isGenerated(path, text)) return null;
    const reading = new Reading(goSource(text));
    walkFile(reading, registerOn);
    const routes = reading.facts();
    const answers = answersOf(reading.source);
    const answering = Object.keys(answers).length > 0;
    if (!routes && !answering) return null;
    const handlers = { answers, taken: queriesOf(reading.source), bodies: bodiesOf(reading.source) };
    return { ...(routes ? { routes } : {}), ...(answering ? handlers : {}) };
  },
  join(files, site) {
    const modules = new Map<string, string>();
    const routes = new Map<string, RouteFile>();
    for (const [path, facts] of files) {
      if (facts.module !== undefined) modules.set(facts.module, folderOf(path));
      if (facts.routes) routes.set(path, facts.routes);
    }
    if (![...routes.values()].some((file) => file.routes.length > 0)) return [];
    withStatuses(files, routes);
    const lead = goResolver(modules, site);
    const siblings = new Map<string, string[]>();
    for (const path of routes.keys()) siblings.set(folderOf(path), [...(siblings.get(folderOf(path)) ?? []), path]);
    const surveys = routeSurveys("go-routes", routes, site, (from, what) => {
      if (what === ".") return siblings.get(folderOf(from)) ?? [];
      const led = lead(from, what);
      return typeof led === "string" ? [] : led.filter((path) => routes.has(path));
    });
    return surveys.map((survey) => ({ ...survey, partsPaths: true }));
  },
});

/**
 * Tells routes the statuses of their handlers: where all handlers of the name in their package answer with the same, or, of a name that
 * their package does not have, all there are.
 */
function withStatuses(files: ReadonlyMap<string, GoFacts>, routes: Map<string, RouteFile>): void {
  const answers = new Map<string, readonly number[]>();
  for (const [path, { answers: own = {} }] of files)
    for (const [name, statuses] of Object.entries(own))
      for (const key of [`${folderOf(path)} ${name}`, name]) answers.set(key, sharedBy(answers.get(key), statuses));
  const taken = ofOneName(files, ({ taken: own }) => own);
  const bodies = ofOneName(files, ({ bodies: own }) => own);
  for (const [path, file] of routes)
    routes.set(path, {
      ...file,
      routes: file.routes.map(({ handler, ...route }) => {
        const statuses =
          handler === undefined ? [] : (answers.get(`${folderOf(path)} ${handler}`) ?? answers.get(handler) ?? []);
        const takes = handler === undefined || route.takesMore ? null : taken.get(handler);
        const of = handler === undefined ? null : (bodies.get(`${folderOf(path)} ${handler}`) ?? bodies.get(handler));
        return {
          ...route,
          ...(statuses.length === 0 ? {} : { statuses }),
          ...(takes ? { takes } : {}),
          ...(of ? { sent: { fields: [], of: [of] } } : {}),
        };
      }),
    });
}

/** What is told of each handler, by its name and by its package with its name; `null` where several have the name. */
function ofOneName<T>(
  files: ReadonlyMap<string, GoFacts>,
  told: (facts: GoFacts) => Readonly<Record<string, T | null>> | undefined,
): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>();
  for (const [path, facts] of files)
    for (const [name, one] of Object.entries(told(facts) ?? {}))
      for (const key of [`${folderOf(path)} ${name}`, name]) found.set(key, found.has(key) ? null : one);
  return found;
}
