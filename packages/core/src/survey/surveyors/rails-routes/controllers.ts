import { deployables } from "../../files/deployables.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import type { Site } from "../../site.ts";
import type { RubyClass } from "./classes.ts";
import { keyOf, type Lineage, lineages, type Placed } from "./lineage.ts";
import type { RailsRoute, RailsRoutes } from "./routes.ts";
import { withAction } from "./serve-actions.ts";

interface Files {
  readonly routes?: RailsRoutes;
  readonly classes?: readonly RubyClass[];
}

/** Adds to the routes of a file what the controllers of its deployable do before they answer, and with what. */
export function controllersOf(
  files: ReadonlyMap<string, Files>,
  site: Site,
): (path: string, file: RailsRoutes) => RouteFile {
  const within = deployables(site.files);
  const types = new Map<string, Map<string, Placed>>();
  for (const [path, { classes = [] }] of files) {
    const own = types.get(within(path)) ?? new Map<string, Placed>();
    types.set(within(path), own);
    for (const type of classes) if (!own.has(keyOf(type.name))) own.set(keyOf(type.name), { type, path });
  }
  const views = new Set(site.files.flatMap((path) => /(?:^|\/)app\/views\/(.+?)\.[^/]*$/.exec(path)?.[1] ?? []));
  const modules = modulesOf(files);
  const known = new Map<string, (name: string) => Lineage | null>();
  return (path, file) => {
    const target = within(path);
    const find = known.get(target) ?? lineages(types.get(target) ?? new Map<string, Placed>());
    known.set(target, find);
    const module = modules(path);
    return {
      ...file,
      routes: file.routes.flatMap(({ action, ...route }: RailsRoute) => {
        const [controller, name] = action?.split("#") ?? [];
        if (controller === undefined || name === undefined || module === null) return [route];
        const whole = [module, controller].filter(Boolean).join("/");
        const lineage = find(`${whole}_controller`);
        const served = lineage ? withAction(route, lineage, name, views.has(`${whole}/${name}`)) : route;
        return served ? [served] : [];
      }),
    };
  };
}

/** The modules in which a file of routes is drawn; `null` where that is in several. */
function modulesOf(files: ReadonlyMap<string, Files>): (path: string) => string | null {
  const drawn = new Map<string, string | null>();
  for (const [path, { routes }] of files)
    for (const [name, module] of Object.entries(routes?.drawnIn ?? {})) {
      const file = `${path.slice(0, path.lastIndexOf("config/routes"))}config/routes/${name}.rb`;
      drawn.set(file, drawn.has(file) && drawn.get(file) !== module ? null : module);
    }
  return (path) => (drawn.has(path) ? drawn.get(path)! : "");
}
