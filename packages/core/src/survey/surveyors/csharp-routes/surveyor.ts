import { cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { pathOf } from "../../routes/path-text.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { controllersIn } from "./controllers.ts";
import type { CsharpFile } from "./facts.ts";
import { MinimalReader } from "./minimal.ts";
import { withControllers } from "./serve-controllers.ts";

const hint =
  /\[(?:ApiController|Http(?:Get|Post|Put|Patch|Delete)|Route|Authorize)\b|\.Map[A-Z]\w*\(|\bIEndpointRouteBuilder\b|\b(?:class|record)\s+\w*(?:Controller|Endpoint)\w*|\bconst\s+string\b/;

/** The routes of C#: controllers of ASP.NET, and its minimal interfaces. */
export const csharpRoutes = surveyor<CsharpFile>({
  id: "csharp-routes",
  title: "routes in C#",
  kinds: ["endpoint", "control"],
  wants: (path) => path.endsWith(".cs") && isOwnCode(path),
  read({ path, text }) {
    if (!hint.test(text) || isGenerated(path, text)) return null;
    const code = tokenize(text, cLike);
    const lines = new Lines(code.text);
    const lineAt = (at: number): number => lines.lineAt(code.tokens[at]?.from ?? 0);
    const { controllers, constants } = controllersIn(code, lineAt);
    const calls = new MinimalReader(code, lineAt).read();
    const known: Record<string, string> = {};
    for (const [name, value] of constants) {
      const text = pathOf(value, (other) => known[other] ?? null);
      if (text !== null && text.length < 200)
        known[name] = text.replace(/\{(\w{1,80}):(?!apiVersion)[^{}]{0,100}\}/g, "{$1}");
    }
    const telling = controllers.filter(
      ({ actions, prefixes, guards, name }) =>
        actions.length + prefixes.length + guards.length > 0 || /Controller/.test(name),
    );
    const nothing = telling.length + calls.routes.length + calls.scopes.length + Object.keys(known).length === 0;
    return nothing
      ? null
      : { controllers: telling, calls: { ...calls, ...(Object.keys(known).length > 0 ? { constants: known } : {}) } };
  },
  join(files, site) {
    const declaring = new Map<string, string[]>();
    for (const [path, { calls }] of files)
      for (const { key } of calls.scopes)
        if (key.endsWith("(0)")) declaring.set(key.slice(0, -3), [...(declaring.get(key.slice(0, -3)) ?? []), path]);
    return routeSurveys("csharp-routes", withControllers(files), site, (_, name) => declaring.get(name) ?? []);
  },
});
