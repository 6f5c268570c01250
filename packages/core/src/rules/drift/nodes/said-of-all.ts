import type { Design } from "../../../document/design.ts";
import type { Statement } from "../../../model/element.ts";
import { within } from "../../../document/context.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseOf } from "../../query/prose.ts";

const counts: ReadonlyMap<string, number> = new Map(
  ["one", "two", "three", "four", "five"].map((word, i) => [word, i + 1] as const),
);

/** "Every deployment runs with one replica.", "Each service is a Deployment with one replica.", "The table has all; each runs one replica." */
const ofEach =
  /(?:\b(?:every|each|all)\s+(?:of\s+the\s+)?(?:deployments?|services?|workloads?|pods?|microservices?)|^\W*(?:each|all)(?:\s+of\s+them)?)\s+(?:runs?|has|have|(?:is|are)(?:\s+deployed)?(?:\s+(?:as\s+)?(?:an?\s+)?(?:deployments?|stateful\s?sets?|workloads?))?|starts?)\s+(?:with\s+|in\s+|as\s+)?(?:an?\s+single|a|just|only|exactly)?\s*(one|two|three|four|five|single|\d{1,2})\s+(?:replicas?|instances?|copy|copies|pods?)\b/i;
/** "makes a Deployment with one replica for each entry", "one replica each", "one replica per service" */
const apiece =
  /\b(one|two|three|four|five|single|\d{1,2})\s+(?:replicas?|pods?)\s+(?:each(?=\s*(?:[.,;)]|$))|apiece|(?:per|for\s+(?:each|every))\s+(?:deployments?|services?|workloads?|entry|program)\b)|\b(?:deployment|stateful\s?set)\s+with\s+(?:just\s+|only\s+|exactly\s+|a\s+)?(one|two|three|four|five|single|\d{1,2})\s+(?:replicas?|pods?)\b[^.;]{0,80}\bfor\s+(?:each|every)\b/i;
/** What takes it back for some of them. */
const unless = /\b(?:except|unless|but|apart from|other than|at least|at most|up to|by default)\b/i;

const stretches = perObject((design: Design) =>
  design.documents.flatMap((document) =>
    [...proseOf(document)].flatMap(({ section, inline }) =>
      within(section.context, "deployment")
        ? inline.text.split(/(?<=[.;!?])\s/).flatMap((sentence) => {
            const said = unless.test(sentence) ? undefined : saidIn(sentence);
            const replicas = said ? (said === "single" ? 1 : (counts.get(said) ?? Number(said))) : null;
            return replicas === null
              ? []
              : [{ document: document.name, from: section.from, to: section.end, replicas }];
          })
        : [],
    ),
  ),
);

function saidIn(sentence: string): string | undefined {
  const [, each, made] = apiece.exec(sentence) ?? [];
  return (ofEach.exec(sentence)?.[1] ?? each ?? made)?.toLowerCase();
}

/** How many replicas a sentence of the section, or of one around it, gives to all units that say nothing themselves. */
export const replicasOfAll = (design: Design, { origin: { document, range } }: Statement<"node">): number | undefined =>
  stretches(design).find(
    (stretch) => stretch.document === document && range.from >= stretch.from && range.to <= stretch.to,
  )?.replicas;
