import { imageName } from "../../../model/kinds/image-name.ts";
import type { NodeFacts } from "../../../model/kinds/node.ts";
import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";

/** What sentences tell of units of deployment. */
export type ToldFact = "probes" | "exposure" | "replicas" | "scale" | "image" | "namespace";

/** What the source of a deployment says of a fact, as a sentence would have it; `null` where it says nothing. */
export function valuesBuilt(facts: NodeFacts, fact: ToldFact): readonly string[] | null {
  if (fact === "replicas") return facts.replicas === undefined ? null : [`${facts.replicas}`];
  if (fact === "scale") return facts.scale ? [facts.scale.join(" to ")] : null;
  if (fact === "image" || fact === "namespace") return facts[fact] === undefined ? null : [facts[fact]];
  return facts[fact] ?? null;
}

interface Told {
  readonly from: number;
  readonly to: number;
  readonly fact: ToldFact;
  readonly value: string;
}

/** "everything in the namespace `shop`", "all in the `shop` namespace" */
const isOfNamespace = (before: string, behind: string): boolean =>
  /\b(?:everything|all(?:\sof)?(?:\s(?:the|these|its|our))?\s(?:is|are|it|them|runs?|goes|workloads|services|resources|manifests|objects|deployments|pods|parts|components)|the whole (?:system|application|stack|shop))\b/i.test(
    before,
  ) &&
  (/\bnamespace(?:\s(?:called|named))?:?\s$/i.test(before) || /^\snamespace\b/i.test(behind));

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const counted =
  /(?<![\w.–-])(?:(\d{1,3})\s?(?:to|–|-|(?<=\bbetween\s\d{1,3}\s)and)\s?(\d{1,3})|(\d{1,3}|a single|one|two|three|four|five|six|seven|eight|nine|ten))\s(?:replicas?|pods?)\b/gi;
/** Words before a number by which it is a bound, or that of something else. */
const bound =
  /\b(?:at (?:least|most)|up to|from|to|than|about|between|minimum(?: of)?|maximum(?: of)?|only when|every|per|each of(?: the)?|its|these|those|other|first|more)\s$/i;
const types = /\b(?:ClusterIP|NodePort|LoadBalancer)\b/g;
/** A tag as versions are written; a bare number behind a name may be a port. */
const isTagged = /:v?\d\w*[.-][\w.-]*$/;
const runs = /\b(?:runs?|uses? the image|has the image)\s$/i;

/** What a subject does right before what it has: "`till` runs with exactly ". */
const verb =
  /\s(?:(?:has|have|keeps?|runs?|starts?|uses?)(?:\s(?:with|in|as))?|(?:is|are)\s(?:deployed|started|run)\s(?:with|in|as))(?:\s(?:the|image|exactly|just))*\s$/i;
/** What begins a part of a sentence that has a subject of its own. */
const parted =
  /\b(?:has|have|runs?|keeps?|starts?|uses?|is|are|which|that|who|whose|to|from|for|by|of|on|at|while|when|whereas|than|but)\b|[;:()]/i;

/** The words of a clause that name what has the value behind them: all for what is said of several at once, else the subject alone. */
export function subjectIn(words: string, fact: ToldFact): string {
  if (fact === "probes" || fact === "exposure" || fact === "scale") return words;
  const said = verb.exec(words);
  return said
    ? words
        .slice(0, said.index + 1)
        .split(parted)
        .at(-1)!
    : "";
}

/** What a sentence tells of units, each where it stands. */
export function valuesToldIn({ text, spans }: Inline, from: number, to: number): readonly Told[] {
  const sentence = text.slice(from, to);
  const coded = spans.flatMap((span): Told[] => {
    if (span.kind !== "code" || span.from < from || span.to > to) return [];
    const value = text.slice(span.from, span.to);
    const at = { from: span.from, to: span.to, value };
    if (/^\/[\w./-]{1,80}$/.test(value)) return [{ ...at, fact: "probes" }];
    if (/^[a-z][a-z0-9-]{0,62}$/.test(value) && isOfNamespace(text.slice(from, span.from), text.slice(span.to, to)))
      return [{ ...at, fact: "namespace" }];
    const isImage = /^[\w./-]+:[\w.-]+$/.test(value) && imageName(value) !== null;
    return isImage && (isTagged.test(value) || runs.test(text.slice(from, span.from)))
      ? [{ ...at, fact: "image" }]
      : [];
  });
  const reached = matches(sentence, types).map(
    ({ 0: value, index }): Told => ({ from: from + index, to: from + index + value.length, fact: "exposure", value }),
  );
  const scaled = matches(sentence, counted).flatMap(({ 0: words, 1: low, 2: high, 3: count = "", index }): Told[] => {
    const at = { from: from + index, to: from + index + words.length };
    if (low !== undefined) return [{ ...at, fact: "scale", value: `${Number(low)} to ${Number(high)}` }];
    const number = /^a single$/i.test(count) ? 1 : numbers.indexOf(count.toLowerCase()) + 1 || Number(count);
    return bound.test(sentence.slice(0, index)) ? [] : [{ ...at, fact: "replicas", value: `${number}` }];
  });
  return [...coded, ...reached, ...scaled];
}
