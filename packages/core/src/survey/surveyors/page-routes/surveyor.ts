import { Lines } from "../../../text/lines.ts";
import { isOwnCode, isTestFile } from "../../files/kinds-of-file.ts";
import type { ServedPage } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { isNode } from "../../values/tree.ts";
import { type LaidOut, laidOut, laysOut } from "./laid-out.ts";
import { type Registered, registeredIn } from "./registered.ts";

interface Facts {
  readonly laid?: LaidOut;
  readonly registered?: readonly Registered[];
}

/** Files that register pages name what they register them on. */
const registers =
  /<\w*Route\b|\b(?:create(?:Browser|Hash|Memory)?Router|useRoutes|createRoutesFromElements|provideRouter|RouterModule)\s*[(.]|:\s*(?:Routes|RouteObject\[\]|RouteRecordRaw\[\]|RouteConfig\[\])\s*=/;

/** The pages that a program shows in a browser, by their addresses. */
export const pageRoutes = surveyor<Facts>({
  id: "page-routes",
  title: "pages and their addresses",
  kinds: [],
  wants: (path) => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path) && isOwnCode(path) && !isTestFile(path),
  read({ path, text, script }) {
    const laid = laidOut(path);
    if (laid) return { laid };
    if (!/\.[cm]?[jt]sx?$/.test(path) || !registers.test(text)) return null;
    const program = script()?.program;
    const registered = isNode(program) ? registeredIn(program, new Lines(text)) : [];
    return registered.length > 0 ? { registered } : null;
  },
  join(files, site) {
    const pages: ServedPage[] = [];
    for (const [path, { laid, registered = [] }] of files) {
      if (laid && (laid.isSure || laysOut(laid.root, site.files))) pages.push({ route: laid.route, path, line: 0 });
      for (const { route, line } of registered) pages.push({ route, path, line });
    }
    return pages.length === 0
      ? []
      : [{ source: "page-routes", target: "", knows: [], elements: [], pages, problems: [] }];
  },
});
