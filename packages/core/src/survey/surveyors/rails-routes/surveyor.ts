import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { deployables } from "../../files/deployables.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { classesIn, type RubyClass } from "./classes.ts";
import { controllersOf } from "./controllers.ts";
import { RailsReader, type RailsRoutes } from "./routes.ts";

interface RailsFacts {
  readonly routes?: RailsRoutes;
  /** The classes of a file of controllers. */
  readonly classes?: readonly RubyClass[];
  /** Its resources have no pages to make or change them. */
  readonly apiOnly?: true;
}

const isRoutes = (path: string): boolean => /(?:^|\/)config\/routes(?:\.rb$|\/[^.]+\.rb$)/.test(path);

/** The routes of Ruby on Rails. */
export const railsRoutes = surveyor<RailsFacts>({
  id: "rails-routes",
  title: "routes in Ruby on Rails",
  kinds: ["endpoint", "control"],
  wants: (path) =>
    (isRoutes(path) || isController(path) || /(?:^|\/)config\/application\.rb$/.test(path)) && isOwnCode(path),
  read({ path, text }) {
    if (isController(path)) {
      const code = tokenize(text, pythonLike);
      const lines = new Lines(code.text);
      const classes = classesIn(code, (at) => lines.lineAt(code.tokens[at]?.from ?? 0));
      return classes.length > 0 ? { classes } : null;
    }
    if (!isRoutes(path)) return /^[ \t]*config\.api_only[ \t]*=[ \t]*true\b/m.test(text) ? { apiOnly: true } : null;
    const code = tokenize(text, pythonLike);
    const lines = new Lines(code.text);
    const own = text.includes("Rails.application.routes.draw");
    const drawn = !text.includes(".routes.draw");
    const reader = new RailsReader(code, (at) => lines.lineAt(code.tokens[at]?.from ?? 0));
    return { routes: reader.read({ root: own, ...(drawn ? { idle: true } : {}) }) };
  },
  join(files, site) {
    const within = deployables(site.files);
    const apiOnly = new Set([...files].filter(([, facts]) => facts.apiOnly).map(([path]) => within(path)));
    const answered = controllersOf(files, site);
    const routes = new Map<string, RouteFile>();
    for (const [path, facts] of files)
      if (facts.routes) {
        const served = answered(path, facts.routes);
        routes.set(
          path,
          apiOnly.has(within(path))
            ? { ...served, routes: served.routes.filter((route) => !isPage(route.path)) }
            : served,
        );
      }
    return routeSurveys("rails-routes", routes, site, (from, name) => {
      const drawn = `${from.slice(0, from.lastIndexOf("config/routes"))}config/routes/${name}.rb`;
      return routes.has(drawn) ? [drawn] : [];
    });
  },
});

const isController = (path: string): boolean => /(?:^|\/)app\/controllers\/.+\.rb$/.test(path);

const isPage = (path: unknown): boolean => typeof path === "string" && /\/(?:new|edit)$/.test(path);
