import type { BuiltElement } from "../../../model/built.ts";
import { endpointId } from "../../../model/kinds/identity.ts";
import { deployables } from "../../files/deployables.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { inKrakend, isKrakend, isTemplate } from "./krakend.ts";
import type { Passed } from "./passed.ts";
import { inCode, inSettings } from "./spring.ts";

interface Gateway {
  readonly passed: readonly Passed[];
  /** What it passes on is filled in before it starts. */
  readonly template?: true;
}

const settings = /(?:^|\/)(?:application|bootstrap)[\w-]*\.ya?ml$/;
const code = /\.(?:java|kt)$/;

/** What a gateway passes on: the patterns of paths of Spring Cloud Gateway, in settings and in code, and the endpoints of KrakenD. */
export const gatewayRoutes = surveyor<Gateway>({
  id: "gateway-routes",
  title: "routes of gateways",
  kinds: ["endpoint"],
  wants: (path) => (settings.test(path) || code.test(path) || isKrakend(path)) && isOwnCode(path),
  read({ path, text }) {
    if (isKrakend(path) && isTemplate(text))
      return text.includes('"endpoints"') ? { passed: [], template: true } : null;
    const passed = isKrakend(path) ? inKrakend(text) : code.test(path) ? inCode(text) : inSettings(text);
    return passed.length > 0 ? { passed } : null;
  },
  join(files, site) {
    const within = deployables(site.files);
    const targets = new Map<string, { elements: BuiltElement<"endpoint">[]; gaps: Gap[] }>();
    const targetOf = (path: string) => {
      const target = targets.get(within(path)) ?? { elements: [], gaps: [] };
      targets.set(within(path), target);
      return target;
    };
    // What a template becomes may be kept beside it.
    const filled = new Set([...files].flatMap(([path, { template }]) => (template ? [] : [folderOf(path)])));
    for (const [path, { passed, template }] of files) {
      const { elements, gaps } = targetOf(path);
      if (template && !filled.has(folderOf(path)))
        gaps.push({
          kind: "endpoint",
          why: `Routes of ${path} could not be read: what they are is filled in before the gateway starts.`,
        });
      for (const { method, path: pattern, line } of passed) {
        const element: BuiltElement<"endpoint"> = {
          id: endpointId(method, pattern),
          kind: "endpoint",
          name: `${method} ${pattern}`,
          parent: null,
          facts: { method, path: pattern },
          evidence: [{ path, line }],
          within: within(path),
        };
        if (!elements.some(({ id }) => id === element.id)) elements.push(element);
      }
    }
    return [...targets].map(([target, { elements, gaps }]) => ({
      source: "gateway-routes",
      target,
      knows: [],
      ...(gaps.length > 0 ? { gaps } : {}),
      elements,
      problems: [],
    }));
  },
});
