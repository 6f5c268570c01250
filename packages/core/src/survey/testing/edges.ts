import { surveySite } from "../run.ts";
import type { Site } from "../site.ts";
import type { Surveyor } from "../surveyor.ts";
import { memorySite } from "./memory-site.ts";

/** The imports that a surveyor finds between files, and those that lead nowhere, as lines of text. */
export function edgesOf(
  surveyor: Surveyor,
  files: Readonly<Record<string, string>>,
  parse?: Site["parse"],
): readonly string[] {
  const { surveys, problems } = surveySite([surveyor], memorySite(files, parse));
  return [
    ...surveys.flatMap(({ imports }) => [
      ...imports!.edges.map(([from, to, line]) => `${imports!.files[from]}:${line} -> ${imports!.files[to]}`),
      ...[...(imports!.lazy ?? []), ...(imports!.typed ?? [])].map(
        ([from, to, line]) => `${imports!.files[from]}:${line} ~> ${imports!.files[to]}`,
      ),
      ...imports!.unresolved.map(({ from, line, specifier }) => `${from}:${line} lost ${specifier}`),
    ]),
    ...problems.map(({ path, why }) => `${path}: ${why}`),
  ];
}
