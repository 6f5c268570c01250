import type { Design } from "../../../document/design.ts";
import { matches } from "../../../text/matches.ts";
import { proseOf } from "../../query/prose.ts";
import { segmentsOf } from "./route.ts";

/** Words by which a path stands for all operations of what it names: "`/orders` is a view set", "CRUD on `/orders`". */
const whole =
  /\bcrud\b|\bview ?sets?\b|\bmodel ?view|\b(?:all|usual|standard|common|full)\s(?:[\w-]+\s){0,3}(?:operations|actions|methods|verbs)\b/i;
const written = /(?<![\w/.{}*-])(?:\/[\w.{}:<>~-]+)+\/?(?![\w/*])/g;
/** A path behind its method is one operation. */
const method = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[\s`*:|]*$/;
/** So many segments may stand before the paths of a text that it does not repeat: `/api/v1`. */
const lead = 2;

/** Whether a sentence tells all operations of a resource at once, of which a route, by its segments, is one. */
export function wholeResources({ documents }: Design): (segments: readonly string[]) => boolean {
  const told = new Set<string>();
  for (const document of documents)
    for (const { inline } of proseOf(document))
      if (whole.test(inline.text))
        for (const sentence of inline.text.split(/(?<=[.;])\s/))
          if (whole.test(sentence))
            for (const { 0: path, index } of matches(sentence, written))
              if (!method.test(sentence.slice(Math.max(0, index - 20), index)))
                told.add(segmentsOf(path, "http").join("/"));
  return (segments) => {
    const resource = segments.at(-1) === "{}" ? segments.slice(0, -1) : segments;
    for (let from = 0; from <= lead && from < resource.length; from++)
      if (told.has(resource.slice(from).join("/"))) return true;
    return false;
  };
}
