import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { deployables } from "../../files/deployables.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { RailsReader } from "./routes.ts";

interface RailsFacts {
  readonly routes?: RouteFile;
  /** Its resources have no pages to make or change them. */
  readonly apiOnly?: true;
}

const isRoutes = (path: string): boolean => /(?:^|\/)config\/routes(?:\.rb$|\/[^.]+\.rb$)/.test(path);

/** The routes of Ruby on Rails. */
export const railsRoutes = surveyor<RailsFacts>({
  id: "rails-routes",
  title: "routes in Ruby on Rails",
  kinds: ["endpoint", "control"],
  wants: (path) => (isRoutes(path) || /(?:^|\/)config\/application\.rb$/.test(path)) && isOwnCode(path),
  read({ path, text }) {
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
    const routes = new Map<string, RouteFile>();
    for (const [path, facts] of files)
      if (facts.routes)
        routes.set(
          path,
          apiOnly.has(within(path))
            ? { ...facts.routes, routes: facts.routes.routes.filter((route) => !isPage(route.path)) }
            : facts.routes,
        );
    return routeSurveys("rails-routes", routes, site, (from, name) => {
      const drawn = `${from.slice(0, from.lastIndexOf("config/routes"))}config/routes/${name}.rb`;
      return routes.has(drawn) ? [drawn] : [];
    });
  },
});

const isPage = (path: unknown): boolean => typeof path === "string" && /\/(?:new|edit)$/.test(path);
