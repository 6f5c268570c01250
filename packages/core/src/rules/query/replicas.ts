import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import type { Range } from "../../text/range.ts";
import { componentsOfImages } from "./images.ts";
import { numberOf, wordsOfNumbers } from "./numerals.ts";
import { proseWith } from "./prose.ts";
import { isSettled, isSettledSection } from "./settled.ts";
import { saying } from "./statements.ts";

type Node = Element<"node">;

/** The nodes of which several places say how many replicas they have, with what each place says. */
export const replicasOf = (design: Design): { node: Node; stated: ReturnType<typeof saying<"node", "replicas">> }[] =>
  ofKind(design.model, "node")
    .filter(({ facts }) => facts.type !== "environment")
    .map((node) => ({ node, stated: saying(node, "replicas").filter(({ statement }) => isSettled(design, statement)) }))
    .filter(({ stated }) => stated.length > 1);

/** A sentence that says how many replicas something has. */
export interface ToldReplicas {
  readonly node: Node;
  /** The name in the sentence: the node's, or that of what it runs. */
  readonly name: string;
  readonly value: number;
  readonly document: string;
  readonly range: Range;
}

const number = `(\\d{1,3}|one|${wordsOfNumbers})`;
const replica = "(?:replicas?|instances?|pods?|copies)\\b";

/** Behind the name: `runs in 3 replicas`, `has two …` not; bounds and goals of scaling are no number of what runs. */
const behind = new RegExp(
  `^(?:\\s+(?!up\\b|least\\b|most\\b|scal\\w+|max\\w*|min\\w*|from\\b|between\\b)[a-z\\d]+,?){0,8}?\\s+(?:in|with|as|has|of|on|runs|(?:is|are) scaled to)\\s+${number}\\s+${replica}`,
  "i",
);

/** Before the name: `the three replicas of the Order Service`. */
const before = new RegExp(
  `(?<!\\b(?:least|most|up to|of the|of|than|to|another|other|first|last|about|by)\\s)(?:\\bthe\\s+)?\\b${number}\\s+${replica}\\s+of\\s+(?:the\\s+)?$`,
  "i",
);

/** Around the name: `two order-service containers`, `two workers`. */
const aroundOf = (text: string, from: number, to: number): RegExpExecArray | null =>
  (to - from > 3 && /^s\b(?!-)/.test(text.slice(to, to + 3))) ||
  /^`?\s+(?:containers?|replicas?|instances?|pods?|copies)\b/i.test(text.slice(to, to + 20))
    ? ahead.exec(text.slice(Math.max(0, from - 40), from))
    : null;

const ahead = new RegExp(
  `(?<!\\b(?:least|most|up to|of the|of|than|to|another|other|first|last|about|by)\\s)\\b${number}\\s+\`?$`,
  "i",
);

const proseOnReplicas = proseWith(
  new RegExp(`\\b(?:\\d|one|${wordsOfNumbers})\\s+(?:\\S+\\s+){0,3}(?:containers?|\\w{3,}s\\b|${replica})`, "i"),
);

/** What sentences say of the replicas of the nodes of which a list says how many they have. */
export function replicasTold(design: Design): ToldReplicas[] {
  const nodes = ofKind(design.model, "node").filter(({ facts }) => facts.replicas !== undefined);
  const images = componentsOfImages(design);
  const names = nodes.flatMap((node) =>
    [...new Set([node.name, ...(node.facts.runs ?? images.get(node.id) ?? [])])].map((name) => ({ node, name })),
  );
  return design.documents.flatMap((document) =>
    [...proseOnReplicas(document)]
      .filter(({ section, inline }) => isSettledSection(section) && inline.text.length <= 4_000)
      .flatMap(({ inline: { text }, place }) =>
        names.flatMap(({ node, name }) => {
          const at = text.indexOf(name);
          if (at < 0 || /[\p{L}\p{N}]$/u.test(text.slice(0, at))) return [];
          const ahead = before.exec(text.slice(Math.max(0, at - 60), at));
          const around = ahead ? null : aroundOf(text, at, at + name.length);
          const match = ahead ?? around ?? behind.exec(text.slice(at + name.length));
          if (!match) return [];
          const from = ahead || around ? at - match[0].length : at;
          const to = ahead || around ? at + name.length : at + name.length + match[0].length;
          return [{ node, name, value: numberOf(match[1]!), document: document.name, range: place(from, to) }];
        }),
      ),
  );
}
