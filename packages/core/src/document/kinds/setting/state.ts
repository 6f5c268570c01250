import { idOf } from "../../../model/kinds/identity.ts";
import type { Place } from "../../../model/element.ts";
import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";

/** Chapters that tell of what is not, or of what fails. */
export const notOfNow = ["error-handling", "alternatives", "history", "open-questions", "risks"] as const;

/** Where names in capitals are codes of errors, members of enumerations, or what others have. */
export const speaksOfOthers = (context: Context): boolean =>
  within(context, "data-model", "database-design", "api-specifications", ...notOfNow);

interface Told {
  readonly isSet?: boolean;
  readonly isSample?: boolean;
  readonly needed?: boolean | undefined;
  readonly readers?: readonly string[];
}

/** States a setting; `isSet` where its value is what a deployment sets, and not what code falls back on, `isSample` where it is that of a sample of the environment alone, `needed` where it says whether it has to be set, `readers` where its row says what reads it. */
export const stateSetting = (
  words: Mapped,
  place: Place,
  plain: string | null,
  out: Collector,
  holder?: string,
  { isSet = false, isSample = false, needed, readers = [] }: Told = {},
): void =>
  out.state({
    kind: "setting",
    id: idOf("setting", words.text),
    name: words.text,
    range: wholeRange(words),
    place,
    facts: {
      ...(plain === null ? {} : { default: plain }),
      ...(plain !== null && isSet ? { isSet } : {}),
      ...(plain !== null && isSample ? { isSample } : {}),
      ...(holder === undefined ? {} : { holder }),
      ...(needed === undefined ? {} : { needed }),
      ...(readers.length > 0 ? { readers } : {}),
    },
  });
