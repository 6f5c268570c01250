import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import type { Cell, Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { namesFrom } from "./told-parameters.ts";

type Parameter = NonNullable<EndpointFacts["parameters"]>[number];

/** What leads to names of fields of a body, where it begins a line, an item, a cell or a sentence. */
const leading =
  /(?:^|[\n.;,:|(]\s*)(?:(?:takes?|with|expects?|needs?|accepts?|an?|the|json|request) ){0,3}(?:body|payload|form(?: fields?| data)?|multipart(?: form)?)(?: fields?| params?| parameters?)?(?:\s*[:：=]\s*|\s+(?:with|has|of|takes|is)\s+|\s+)(?:\{\s*)?(?:an? )?(?:(?:optional|required) )?/gi;
/** What a body that is given back, or refused, is told by. */
const answering =
  /\b(?:response|answers?|returns?|reply|replies|responds?|error|no|empty|without|success)\b[^.;]{0,20}$/i;
/** What names a way of writing, a value or a structure, and no field. */
const noField =
  /^(?:json|xml|form|multipart|null|none|empty|true|false|undefined|body|data|payload|string|object|array|number|file_?upload)$|^[A-Z]/;

/** The fields of its body that words on an operation name in code: "Body: `email`, `password`", "form with `file`". */
export function bodiesTold(inline: Inline, from = 0, to = inline.text.length): readonly Parameter[] {
  const { text } = inline;
  if (!/body|payload|form|multipart/i.test(text)) return [];
  return matches(text.slice(from, to), leading).flatMap((lead) => {
    const at = from + lead.index + lead[0].length;
    return answering.test(text.slice(Math.max(from, from + lead.index - 40), from + lead.index + 1)) ||
      answering.test(lead[0])
      ? []
      : fieldsFrom(inline, at, to);
  });
}

/** The fields that a cell below the title of bodies begins with: "`title`, optional `content`", "JSON with `name`". */
export function fieldsInCell(cell: Cell): readonly Parameter[] {
  const lead =
    /^(?:json|form|multipart)?(?:[ -]?(?:object|body|data))?\s*(?:with|of|:)?\s*\{?\s*(?:(?:optional|required) )?/i.exec(
      cell.text,
    )![0];
  return fieldsFrom(cell, lead.length, cell.text.length);
}

function fieldsFrom(inline: Inline, at: number, to: number): readonly Parameter[] {
  const fields = namesFrom(inline, at, to, "body");
  return fields.some(({ name }) => noField.test(name)) ? [] : fields;
}
