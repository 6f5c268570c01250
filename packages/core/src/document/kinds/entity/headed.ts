import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim, HeadedView } from "../../kind-reader.ts";
import { stateEntity } from "./state.ts";
import { entityName, typeOfData } from "./owner.ts";
import { matches } from "../../../text/matches.ts";

/** Names that only code writes: two words run together, and no function. */
const camel = /^\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u;
const saysEntity =
  /\b(?:entity|aggregate|value object|entität|entité|entidad|entidade|entità)\b|сущность|实体|エンティティ|엔티티/iu;

/** Sections of the data model whose heading is the name of an entity, or of several: `### 2.1 OrderLine / OrderTotal`. */
export const headedEntity: Claim<HeadedView> = {
  sure(view, context) {
    if (!within(context, "data-model") || context.depth === 0) return 0;
    return namesIn(view).length > 0 ? 0.7 : 0;
  },
  read(view, _context, out) {
    for (const name of namesIn(view)) stateEntity(out, name.text, {}, { range: wholeRange(name), place: "heading" });
  },
};

function namesIn({ title }: HeadedView): Mapped[] {
  const text = title.text.replace(/^[\s\d.)]+/, "");
  const names = matches(title.text, /[\p{L}_][\p{L}\p{N}_]*/gu).map((found) =>
    slice(title, found.index, found.index + found[0].length),
  );
  const listed = /^[\p{L}\p{N}_]+(?:\s*(?:[/,、&+]|and)\s*[\p{L}\p{N}_]+)+$/u.test(text.trim());
  if (listed)
    return names.every((name) => name.text === "and" || camel.test(name.text))
      ? names.filter((name) => camel.test(name.text))
      : [];
  const single = entityName(title);
  if (single && single.text === text.replace(/\s*[(（].*$/u, "").trim() && typeOfData(single.text)) return [single];
  return single && saysEntity.test(title.text) && /^\p{Lu}[\p{L}\p{N}_ ]{1,40}$/u.test(single.text) ? [single] : [];
}
