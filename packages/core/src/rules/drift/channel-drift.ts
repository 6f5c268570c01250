import type { ElementId } from "../../model/element.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { nearest } from "../../text/nearest.ts";
import { confirmed, missing, standing, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { builtOf, type Found, foundAs, gapsIn, knowing, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"channel">;
type Channel = Found<"channel">;

/** The topics, queues and events that a design names are those of code and settings. */
export const channelDrift: Verifier = {
  on: "drift",
  id: "channel-drift",
  kinds: ["channel"],
  group: "architecture",
  requires: "Every topic, queue and event that a design names is sent, heard or set under that name.",
  severity: "error",
  *verify(design, reality) {
    const claims = claimsOf(design, "channel");
    const found = new Map(claims.map((claim) => [claim, channelsFor(claim, reality)]));
    const there = [...found.values()].filter((channels) => channels.length > 0).length;
    for (const claim of claims) yield answer(claim, found.get(claim)!, there * 2 >= claims.length, reality);
  },
};

/** A channel by its name, or the class of that name, with or without the word that says what it is. */
const channelsFor = ({ id, name }: Claim, reality: Reality): readonly Channel[] => {
  for (const other of [id, idsWithout(name), idOf("channel", `${name} event`)]) {
    const channels = foundAs(reality, other) as readonly Channel[];
    if (channels.length > 0) return channels;
  }
  return [];
};

const idsWithout = (name: string): ElementId => idOf("channel", name.replace(/[-_.\s]?(?:events?|topic|queue)$/i, ""));

function answer(claim: Claim, channels: readonly Channel[], isHere: boolean, reality: Reality): Answer {
  const { name } = claim;
  const [first] = channels;
  if (first)
    return confirmed(
      claim,
      first.survey,
      channels.filter(({ survey }) => survey === first.survey).flatMap(({ element }) => element.evidence),
    );
  const [survey] = knowing(reality, "channel");
  if (!survey) return uncheckable(claim, "No topic, queue or event was found in the code here.");
  if (!isHere)
    return uncheckable(
      claim,
      "Most of the channels that the design names are not in the code of this repository.",
      survey,
    );
  if (/[{}<>*#]/.test(name)) return uncheckable(claim, `${name} stands for several channels.`, survey);
  const [gap] = gapsIn(reality, "channel");
  if (gap) return uncheckable(claim, gap.why, survey);
  if (reality.surveys.some(({ words }) => words?.includes(name)))
    return uncheckable(
      claim,
      `${name} stands in code, but not where a channel is seen to be used or an event declared.`,
      survey,
    );
  const near = nearest(name, [...new Set(builtOf(reality, "channel").map(({ element }) => element.name))]);
  return missing(
    claim,
    `Neither code nor settings here name the ${claim.facts.type ?? "channel"} ${name}${near ? `; ${near} is there` : ""}.`,
    survey,
    near
      ? {
          beside: standing(
            near,
            builtOf(reality, "channel").find(({ element }) => element.name === near)?.element.evidence ?? [],
          ),
          fixes: [
            {
              title: `Write ${near} instead of ${name}`,
              safe: false,
              edits: [{ range: claim.origin.range, insert: near }],
            },
          ],
        }
      : {},
  );
}
