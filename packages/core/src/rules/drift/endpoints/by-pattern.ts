import type { Design } from "../../../document/design.ts";
import { segmentsOf, takesIn } from "./route.ts";

/** A path that ends in wildcards, where it ends: `/orders/*`, `/admin/**`. */
const wild = /(?<![\w*/.])(?:\/[\w.{}:~-]+|\/\*(?=\/))+\/\*{1,2}(?![\w/*])/g;

/** A pattern that is true of more than this share of all routes tells what holds for all, and names none of them. */
const most = 0.5;

/** Whether a design tells of a route, by its segments, by a pattern that a group of routes has: `/orders/*` may be viewed by clerks. */
export function byPatterns(
  { documents }: Design,
  routes: readonly (readonly string[])[],
): (segments: readonly string[]) => boolean {
  const written = new Set(documents.flatMap(({ markdown: { text } }) => text.match(wild) ?? []));
  const telling = [...written]
    .map((pattern) => segmentsOf(pattern, "http"))
    .filter((pattern) => routes.filter((route) => takesIn(pattern, route)).length <= routes.length * most);
  return (segments) => telling.some((pattern) => takesIn(pattern, segments));
}
