import { Lines } from "../../../text/lines.ts";
import { deployables } from "../../files/deployables.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { elementsOfRoutes } from "../../routes/surveys.ts";
import type { Gap, Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { scriptResolver } from "../script-imports/resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "../script-imports/settings.ts";
import type { TrpcFile } from "./facts.ts";
import { readTrpc } from "./read.ts";
import { servedProcedures } from "./served.ts";

interface TrpcFacts {
  readonly file?: TrpcFile;
  readonly settings?: ScriptSettings;
}

/** What may hold routers, procedures or the type of an interface; files of exports are passed through. */
const telling = /[pP]rocedure\b|\b(?:TRPCRouterRecord|mergeRouters|AppRouter)\b|\b[rR]outer\s*[:(]/;
const passing = /\bexport\s*(?:\*|\{[^}]{0,2000}\})\s*from\b/;
const longestBarrel = 10_000;

/** The procedures that routers of tRPC serve, by the names under which callers know them. */
export const trpcProcedures = surveyor<TrpcFacts>({
  id: "trpc-procedures",
  title: "procedures of tRPC",
  kinds: ["endpoint", "control"],
  wants: (path) => isSettings(path) || (/\.[cm]?[jt]sx?$/.test(path) && isOwnCode(path)),
  read(file) {
    const { path, text } = file;
    if (isSettings(path)) {
      const settings = readSettings(path, text);
      return settings && { settings };
    }
    if (!telling.test(text) && !(text.length < longestBarrel && passing.test(text))) return null;
    const script = file.script();
    const found = script && readTrpc(script, text, new Lines(text));
    return found && { file: found };
  },
  join(all, site) {
    const settings = new Map<string, ScriptSettings>();
    const files = new Map<string, TrpcFile>();
    for (const [path, facts] of all) {
      if (facts.settings) settings.set(path, facts.settings);
      if (facts.file) files.set(path, facts.file);
    }
    if (![...files.values()].some(({ routers }) => routers.length > 0)) return [];
    const lead = scriptResolver(settings, site);
    const { procedures, unread } = servedProcedures(files, (from, file) => {
      const led = lead(from, file);
      return typeof led === "string" ? [] : led;
    });
    // Objects within objects are written for much else.
    if (procedures.length === 0 && ![...settings.values()].some(dependsOnTrpc)) return [];
    const within = deployables(site.files);
    const targets = [...new Set([...procedures, ...unread].map(({ root }) => within(root)))].sort();
    return targets.map((target): Survey => {
      const own = procedures.filter(({ root }) => within(root) === target);
      const gaps = unread
        .filter(({ root }) => within(root) === target)
        .map(
          ({ path, line, why }): Gap => ({
            kind: "endpoint",
            within: target,
            why: `Procedures of ${path}:${line} could not be read: ${why}.`,
          }),
        );
      const routes = own.map(({ name, method, guards, at, sent }) => ({
        method,
        path: name,
        partial: false,
        route: sent ? { sent } : {},
        guards,
        evidence: at,
      }));
      return {
        source: "trpc-procedures",
        target,
        knows: own.length > 0 ? ["endpoint"] : [],
        ...(gaps.length > 0 ? { gaps } : {}),
        ...elementsOfRoutes(routes, target, ""),
        problems: [],
      };
    });
  },
});

const dependsOnTrpc = (settings: ScriptSettings): boolean =>
  settings.is === "package" && settings.dependencies?.some((name) => name.startsWith("@trpc/")) === true;
