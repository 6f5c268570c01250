import { at, itemsOf, rootOf, textOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import type { Passed } from "./passed.ts";

/** Whether a file may be the configuration of KrakenD, by its name. */
export const isKrakend = (path: string): boolean => /(?:^|\/)[\w.-]{0,60}krakend[\w.-]{0,60}\.json$/i.test(path);

/** Whether a file is a template, from which the configuration is made before the gateway starts. */
export const isTemplate = (text: string): boolean => text.includes("{{");

/** The endpoints that the configuration of KrakenD gives, each with the one method that it passes on: GET where it says none. */
export function inKrakend(text: string): readonly Passed[] {
  if (!text.includes('"endpoints"') || isTemplate(text)) return [];
  const lines = new Lines(text);
  return parseYaml(text).documents.flatMap((document) =>
    itemsOf(at(rootOf(document), "endpoints")).flatMap((item) => {
      const path = textOf(at(item, "endpoint"));
      if (path === undefined || at(item, "backend") === undefined) return [];
      const from = (at(item, "endpoint")?.node as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0;
      const method = textOf(at(item, "method"))?.toUpperCase() ?? "GET";
      return [{ method, path: path.startsWith("/") ? path : `/${path}`, line: lines.lineAt(from) }];
    }),
  );
}
