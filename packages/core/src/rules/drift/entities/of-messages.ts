import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { holdingOf } from "./find-holder.ts";

/**
 * Names of what travels between parts: of the bodies of requests and answers, of parameters and filters. A design gives them names to
 * speak of them; code need not declare them, as it does what it keeps.
 */
const message =
  /[a-z0-9](?:Requests?|Res(?:p|ponses?)?|Repl(?:y|ies)|D(?:TO|to)s?|Payloads?|Body|Params|Parameters|Quer(?:y|ies)|Filters?|Inputs?|Outputs?|Results?|API|Api|Envelope|Props|State)(?:With[A-Z]\w*)?$|^(?:Api|API|Paginated?|Paged)[A-Z]\w*$/;

/** So many that are declared, and so large a share of them, tell that this design calls such structures as the code does. */
const least = 3;
const share = 0.75;

/** Whether a structure that no code declares may be the form of a message, which code can take in and answer without a name for it. */
export const isUnnamedMessage = (design: Design, reality: Reality, name: string): boolean =>
  message.test(name) && !namesMessages(design)(reality);

const namesMessages = perObject((design: Design) =>
  perObject((reality: Reality): boolean => {
    const messages = claimsOf(design, "entity").filter(({ name }) => message.test(name));
    const declared = messages.filter((claim) => holdingOf(design, reality, claim) !== null);
    return declared.length >= least && declared.length >= messages.length * share;
  }),
);
