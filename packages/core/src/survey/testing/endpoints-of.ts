import type { BuiltElement } from "../../model/built.ts";
import { surveySite } from "../run.ts";
import type { Site } from "../site.ts";
import type { Surveyor } from "../surveyor.ts";
import { memorySite } from "./memory-site.ts";

/**
 * What a surveyor finds of endpoints in a few files, one a line, sorted: `GET /orders (requireAuth)`; `…/orders` where only the end
 * of the path is known; `- why` for what could not be read.
 */
export function endpointsOf(
  surveyor: Surveyor,
  texts: Readonly<Record<string, string>>,
  parse?: Site["parse"],
): readonly string[] {
  const { surveys, problems } = surveySite([surveyor], memorySite(texts, parse));
  const found = surveys.flatMap(({ elements, gaps = [] }) => [
    ...elements.filter(({ kind }) => kind === "endpoint").map((each) => lineOf(each as BuiltElement<"endpoint">)),
    ...gaps.map(({ why }) => `- ${why}`),
  ]);
  return [...found, ...problems.map(({ why }) => `! ${why}`)].sort();
}

const lineOf = ({ facts: { method, path, access, partial } }: BuiltElement<"endpoint">): string =>
  `${method} ${partial ? "…" : ""}${path}${access ? ` (${access})` : ""}`;
