import type { Place } from "../../../model/element.ts";
import type { ErrorCodeFacts } from "../../../model/kinds/error-code.ts";
import { errorCodeId } from "../../../model/kinds/identity.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { stateOf } from "../../state.ts";
import type { CodeWord } from "./code.ts";

export function stateError(
  word: CodeWord,
  text: Mapped,
  place: Place,
  facts: { readonly http?: number | undefined; readonly meaning?: string | undefined },
  out: Collector,
  weight: "defines" | "mentions" = "defines",
): void {
  const { code } = word;
  const { http, meaning } = facts;
  const state = place === "row" || place === "item" ? stateOf(meaning ?? "") : null;
  const told: ErrorCodeFacts = { code, ...(http ? { http } : {}), ...(meaning ? { meaning } : {}) };
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
