import { moduleName } from "../../../notation/manifests/module-name.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../../files/paths.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { Reading } from "./reading.ts";
import { walkFile } from "./walk.ts";

const hint =
  /\baxum\b|\bactix_web\b|\brocket\b|\bRouter\b|\bServiceConfig\b|#\[(?:\w+::)?(?:get|post|put|patch|delete)\(|\bweb::(?:scope|resource)\b/;

interface RustFacts {
  readonly crate?: string;
  readonly routes?: RouteFile;
}

/** The routes of Rust: axum, actix-web and Rocket. */
export const rustRoutes = surveyor<RustFacts>({
  id: "rust-routes",
  title: "routes in Rust",
  kinds: ["endpoint", "control"],
  wants: (path) => (path.endsWith(".rs") || nameOf(path) === "Cargo.toml") && isOwnCode(path),
  read({ path, text }) {
    if (nameOf(path) === "Cargo.toml") {
      const crate = moduleName(path, text);
      return crate && { crate: crate.name.replaceAll("-", "_") };
    }
    if (!hint.test(text) || isGenerated(path, text)) return null;
    const reading = new Reading(text);
    walkFile(reading);
    const routes = reading.facts();
    return routes && { routes };
  },
  join(files, site) {
    const crates = new Map<string, string>();
    const routes = new Map<string, RouteFile>();
    for (const [path, facts] of files) {
      if (facts.crate !== undefined) crates.set(facts.crate, folderOf(path));
      if (facts.routes) routes.set(path, facts.routes);
    }
    if (![...routes.values()].some((file) => file.routes.length > 0)) return [];
    const paths = [...routes.keys()];
    return routeSurveys("rust-routes", routes, site, (from, module) => {
      const [first, ...rest] = module.split("::");
      const folder = crates.get(first!);
      if (folder === undefined) return filesOf(paths, from, module);
      const within = paths.filter((path) => folder === "" || path.startsWith(`${folder}/`));
      const found = filesOf(within, `${folder}/src/lib.rs`, rest.length > 0 ? rest.join("::") : "crate");
      // A root that holds no routes itself hands on what its modules hold.
      return rest.length > 0 ? (found.length > 0 ? found : within) : found.some(isRoot) ? found : within;
    });
  },
});

const isRoot = (path: string): boolean => nameOf(path) === "lib.rs";

/** The files that a path of modules may mean: the nearest that are called as its last words are. */
function filesOf(paths: readonly string[], from: string, module: string): readonly string[] {
  const words = module.split("::").filter((word) => !/^(?:crate|self|super)$/.test(word));
  if (words.length === 0) {
    const above = module.startsWith("super") ? folderOf(from) : from.replace(/(^|\/)src\/.*$/, "$1src");
    return paths.filter((path) => folderOf(path) === above && /^(?:mod|lib|main)\.rs$/.test(nameOf(path)));
  }
  for (let keep = words.length; keep > 0; keep--) {
    const tail = words.slice(-keep).join("/");
    const found = paths.filter(
      (path) =>
        `/${path}`.endsWith(`/${tail}.rs`) ||
        `/${path}`.endsWith(`/${tail}/mod.rs`) ||
        `/${path}`.endsWith(`/${tail}/src/lib.rs`),
    );
    if (found.length > 0) return nearest(found, from);
    const below = paths.filter((path) => `/${path}`.includes(`/${tail}/`));
    if (below.length > 0) return nearest(below, from);
  }
  return [];
}

function nearest(paths: readonly string[], from: string): readonly string[] {
  const shared = (path: string): number => {
    let i = 0;
    while (i < path.length && path[i] === from[i]) i++;
    return path.slice(0, i).split("/").length;
  };
  const most = Math.max(...paths.map(shared));
  return paths.filter((path) => shared(path) === most);
}
