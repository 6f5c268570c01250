import type { Design } from "../../document/design.ts";
import type { ElementId } from "../../model/element.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { nearest } from "../../text/nearest.ts";
import { confirmed, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Undescribed } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closureBesideClaims } from "./closure.ts";
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
    yield* undescribed([...found.values()].flat(), design, reality);
  },
};

/** Channels of code and settings that a design which tells all leaves out. */
function* undescribed(told: readonly Channel[], design: Design, reality: Reality): Iterable<Undescribed> {
  const closure = closureBesideClaims(design, "channel");
  if (!closure || told.length === 0) return;
  const seen = new Set(told.map(({ element }) => element.id));
  for (const { element, survey } of builtOf(reality, "channel")) {
    const { id, name, facts, evidence } = element;
    if (seen.has(id) || /[{}<>*#$]/.test(name)) continue;
    seen.add(id);
    yield {
      outcome: "undocumented",
      id,
      kind: "channel",
      name,
      message: `The ${facts.type ?? "channel"} ${name} is used in ${placeOf(evidence[0]!)}, and the design, which tells all, does not name it.`,
      survey,
      evidence,
      near: closure.origin,
      because: [closure.why],
    };
  }
}

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
