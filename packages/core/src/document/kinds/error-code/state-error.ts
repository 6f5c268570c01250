import type { Place } from "../../../model/element.ts";
import type { ErrorCodeFacts } from "../../../model/kinds/error-code.ts";
import { errorCodeId } from "../../../model/kinds/identity.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { stateOf } from "../../state.ts";
import type { CodeWord } from "./code.ts";

/** `ORDER_XXX`, `E_NNN`: how codes are made, and none of them. */
const standsForAny = /(?:^|_)(?:X{2,}|N{2,})(?:_|$)/;

/** What the text tells of an error beside its code. */
export interface ToldOfError {
  readonly http?: number | undefined;
  readonly number?: number | undefined;
  readonly meaning?: string | undefined;
  readonly raisedBy?: string | undefined;
}

export function stateError(
  word: CodeWord,
  text: Mapped,
  place: Place,
  facts: ToldOfError,
  out: Collector,
  weight: "defines" | "mentions" = "defines",
): void {
  const { code } = word;
  if (standsForAny.test(code)) return;
  const { http, number, meaning, raisedBy } = facts;
  const state = place === "row" || place === "item" ? stateOf(meaning ?? "") : null;
  const told: ErrorCodeFacts = {
    code,
    ...(http ? { http } : {}),
    ...(number === undefined ? {} : { number }),
    ...(meaning ? { meaning } : {}),
    ...(raisedBy ? { raisedBy } : {}),
  };
  const range = sourceRange(text, word.from, word.to);
  out.state({
    kind: "error-code",
    id: errorCodeId(code),
    name: code,
    range,
    place,
    facts: told,
    weight,
    ...(state ? { state } : {}),
  });
}
