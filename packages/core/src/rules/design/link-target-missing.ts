import { destinationsOf, standsApart } from "../query/destinations.ts";
import { groupBy } from "../query/ground.ts";
import type { DesignRule, Finding, Settings } from "../rule.ts";

/** A link to a file that is not there. Says nothing where the host cannot look. */
export const linkTargetMissing: DesignRule = {
  on: "design",
  id: "link-target-missing",
  group: "links",
  requires: "Every link to a file leads to a file that is there.",
  severity: "warning",
  *check(design, settings): Iterable<Finding> {
    for (const document of design.documents) {
      const destinations = destinationsOf(document, design, settings);
      if (standsApart(destinations, settings)) {
        const count = new Set(destinations.map(({ path }) => path)).size;
        yield {
          document: document.name,
          range: destinations[0]!.range,
          message: `${count === 1 ? "The file" : `None of the ${count} files`} that this document leads to is ${count === 1 ? "not " : ""}there: it seems to stand apart from the folder it was written for.`,
          element: document.name,
          severity: "hint",
        };
        continue;
      }
      const dead = destinations.filter(
        ({ kind, isThere, range }) => kind === "link" && !isThere && !isToCome(document.markdown.text, range.to),
      );
      for (const [folder, links] of groupBy(dead, ({ path }) => missingFolder(document.name, path, settings))) {
        if (folder !== "" && links.length > 2) {
          const message = `There is no folder "${folder}", to which ${links.length} links lead.`;
          yield { document: document.name, range: links[0]!.range, message, element: folder };
          continue;
        }
        for (const { path, range } of links)
          yield { document: document.name, range, message: `There is no file "${path}".`, element: path };
      }
    }
  },
};

/** Whether the words behind a link say that what it leads to is yet to be written: "[Prices](prices.md) (coming soon)". */
const isToCome = (text: string, end: number): boolean => toCome.test(text.slice(end, end + 60));

const toCome =
  /^>?(?:\s["'][^"'\n]{0,20}["'])?\)[*_]{0,2}\s{0,2}(?:[(（[]|[–—-]{1,2}\s)\s?[*_]{0,2}(?:coming soon|(?:to be|not yet) (?:written|created|added|done)|planned|upcoming|tbd|todo|wip|folgt|geplant|à venir|próximamente|em breve|скоро|待补充|待写|即将|未作成|準備中|작성 예정)/iu;

/** The folder of a path, if that is not there either. */
function missingFolder(document: string, path: string, { exists }: Settings): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return /\w/.test(folder) && !exists?.(document, folder) ? folder : "";
}
