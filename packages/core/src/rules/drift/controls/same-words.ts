import type { ElementClaim } from "../claims.ts";
import { asksForMore } from "./access.ts";
import { accessInCode, type Held } from "./held.ts";

/** So many endpoints with one demand show what the design means by it. */
const enough = 3;

/** What tells who may call, and not how they say who they are: of "JWT" nobody knows what else is asked. */
const tellsWho =
  /^(?:any\s+)?(?:authenticated|logged[- ]in|signed[- ]in|registered)(?:\s+users?)?$|admin|staff|superuser/i;

/**
 * How many other endpoints a design demands the same of in the same words, where the guards of all of them ask for more than to be
 * known, or none does, and these guards are the other way; 0 where the design or the code is not that even.
 */
export function unlikeOthers({ facts, id }: ElementClaim<"control">, access: string, all: readonly Held[]): number {
  const words = plain(facts.requirement!);
  if (!tellsWho.test(words)) return 0;
  const more = asksForMore(access);
  const others = all.filter(({ claim }) => claim.id !== id && plain(claim.facts.requirement!) === words);
  const asked = others.map((held) => accessInCode(held).map(asksForMore));
  return asked.length >= enough && asked.every((each) => each.length > 0 && each.every((one) => one !== more))
    ? asked.length
    : 0;
}

const plain = (requirement: string): string =>
  requirement
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
