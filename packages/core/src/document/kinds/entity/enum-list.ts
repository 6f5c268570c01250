import { type Mapped, trimmed, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { typeName } from "./enum-table.ts";
import { stateEntity } from "./state.ts";

/** What is said above a list of enumerations. */
const says =
  /\b(?:enum(?:eration)?s?|enumerated|choices|allowed values|aufzählung(?:en)?|énumérations?|enumeracion(?:es)?|enumeraç(?:ão|ões)|enumerazion[ei])\b|перечислени|枚举|列挙|열거/iu;
/** A value may be of several words where code marks it. */
const member = /^["']?[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,3}["']?$/u;
const longest = 1_000;

/** Bullets that are enumerations with all their members beside them: "- `Status`: `open`, `paid`". */
export const enumList: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length === 0 || !within(context, "data-model", "database-design")) return 0;
    const { caption, heading } = view.above;
    if (!says.test(caption?.text ?? "") && !says.test(heading?.text ?? "")) return 0;
    return view.items.every((item) => membersOf(item) !== null) ? 0.95 : 0;
  },
  read(view, _context, out) {
    for (const item of view.items) {
      const members = membersOf(item);
      if (members && item.label)
        stateEntity(out, item.label.text, { form: "enum", members }, { range: wholeRange(item.label), place: "item" });
    }
  },
};

/** The members beside a label; `null` where something else stands there. */
function membersOf({ label, labelStyle, rest, nested }: ItemView): readonly string[] | null {
  if (!label || labelStyle === "plain" || !rest || nested.length > 0 || rest.text.length > longest) return null;
  if (!typeName.test(label.text)) return null;
  const members = partsOf(rest).map((part) => part.text.replace(/["'`]/g, ""));
  return members.length > 1 && members.every((each) => member.test(each)) ? members : null;
}

function partsOf(rest: Mapped): readonly Mapped[] {
  return [...matches(rest.text.replace(/[.;]\s*$/, ""), /[^,|]+/g)].map(({ index, 0: part }) =>
    trimmed(slice(rest, index, index + part.length)),
  );
}
