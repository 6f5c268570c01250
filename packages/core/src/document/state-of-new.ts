import type { State } from "../model/element.ts";
import { stateOf, stateOfCell } from "./state.ts";

const isNew =
  /[([（【]\s{0,3}(?:new|neu|nouveau|nouvelle|nuevo|nueva|novo|nova|nuovo|новый|новая|новое|新增|新規|신규)\s{0,3}[)\]）】]/iu;

/** What a text says of the state of the thing it names. What a design calls new is not there yet. */
export const stateOfNew = (text: string): State | undefined =>
  stateOf(text) ?? (isNew.test(text) ? "planned" : undefined);

/** As `stateOfNew`, of a remark that stands beside a thing by itself: `orders/  # planned`, `queue.ts  NEW - keeps orders`. */
export const stateOfRemark = (text: string): State | undefined =>
  stateOfNew(text) ??
  (optional.test(text) || onceNeeded.test(text) ? "planned" : undefined) ??
  stateOfCell(text) ??
  (/^(?:NEW|新增|新規|신규)(?![\p{L}\p{N}])/u.test(text) ? "planned" : undefined);

const optional = /^[([（【]\s?(?:optional|optionnel|opcional|선택|任意|可选)\s?[)\]）】]/iu;

/** "shared widgets, when needed", "more pages as the UI grows" */
const onceNeeded =
  /(?:^|[\s(（,])(?:(?:if|when|once|as) (?:needed|necessary|required)|as (?:the )?[a-z]+ (?:grows?|evolves?))[)）.]?\s*$/i;
