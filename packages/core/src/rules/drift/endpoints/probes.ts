import { builtOf, filesOf } from "../reality.ts";
import type { Asked } from "./asked.ts";
import type { View } from "./view.ts";

/** Paths by which is asked whether a program lives. */
const probe = /^(?:health(?:[_-]?checks?|z)?|livez?|liveness|readyz?|readiness|alive|ping|heartbeat)$/;

/** Who answers such paths without any route of the code: by its package or by its settings. */
const answers = /health|terminus|lightship|actuator|probes?\b|heartbeat|watchman/i;
const servers = /(?:^|\/)(?:nginx[\w.-]*\.conf|[\w.-]+\.conf\.template|Caddyfile|haproxy\.cfg|traefik\.ya?ml)$/;
/** Sources of which no framework answers such paths by itself. */
const plainSources = /^(?:script|python|go)-routes$/;

/**
 * Whether the code alone could answer a probe: nothing that the repository uses does so by itself, and the paths of the design are
 * known to be read rightly.
 */
export function isLeftToCode({ method, segments }: Asked, { settled, index, reality }: View): boolean {
  if (!settled || method !== "GET" || !probe.test(segments.at(-1) ?? "")) return false;
  const own = index.all.filter(({ role, family }) => role === "code" && family === "http");
  if (!own.every(({ found, partial }) => plainSources.test(found.survey.source) && !partial)) return false;
  const packages = builtOf(reality, "dependency");
  return (
    packages.length > 0 &&
    !packages.some(({ element }) => answers.test(element.name)) &&
    !filesOf(reality).some((path) => servers.test(path))
  );
}
