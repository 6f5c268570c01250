import type { Parameter } from "../../../model/kinds/endpoint.ts";
import type { Cell, Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { namesFrom } from "./told-parameters.ts";

/** What leads to names of fields of a body, where it begins a line, an item, a cell or a sentence. */
const leading =
  /(?:^|[\n.;,:|(]\s*)(?:(?:takes?|with|expects?|needs?|accepts?|an?|the|json|request) ){0,3}(?:body|payload|form(?: fields?| data)?|multipart(?: form)?)(?: fields?| params?| parameters?)?(?:\s*[:：=]\s*|\s+(?:with|has|of|takes|is)\s+|\s+)(?:\{\s*)?(?:an? )?(?:(?:optional|required) )?/gi;
/** What a body that is given back, or refused, is told by. */
const answering =
  /\b(?:response|answers?|returns?|reply|replies|responds?|error|no|empty|without|success)\b[^.;]{0,20}$/i;
/** What names a way of writing, a value or a structure, and no field. */
const noField =
  /^(?:json|xml|form|multipart|null|none|empty|true|false|undefined|body|data|payload|string|object|array|number|file_?upload)$|^[A-Z]/;

/** A sentence that says what an operation takes: "Takes `token` and `password`." */
const taking =
  /(?:^|[.;]\s|\n)(?:It\s)?(?:[Tt]akes|[Ee]xpects|[Aa]ccepts)\s(?:(?:an?|the|optional|required)\s){0,2}(?=[`\w{])/g;
/** Where such a sentence says that it is not the body that has them. */
const ofOther =
  /^\s?(?:in|from|as|of|by|through)\s(?:an?\s|the\s)?(?:query|path|url|header|cookie|session|token|search|filter|form of)/i;

/** A sentence that says what an operation makes or changes, up to a bracket: "Adds a seat (`row`, `number`)." */
const making =
  /(?:^|[.;]\s|\n)(?:It\s)?(?:Creates|Adds|Registers|Records|Stores|Saves|Replaces|Changes|Updates|Submits|Books|Places|Opens|Sends|Sets|Takes|Accepts|Expects)\s[\w ,'-]{1,80}\s\(/g;

/** The fields of its body that words on an operation name in code: "Body: `email`, `password`", "form with `file`", "Takes `name`." */
export function bodiesTold(inline: Inline, from = 0, to = inline.text.length): readonly Parameter[] {
  return [...afterLead(inline, from, to), ...takenIn(inline, from, to), ...madeOf(inline, from, to)];
}

/** What a bracket holds that nothing but several names stands in. */
const madeOf = (inline: Inline, from: number, to: number): readonly Parameter[] =>
  matches(inline.text.slice(from, to), making).flatMap((lead) => {
    const at = from + lead.index + lead[0].length;
    if (inline.spans.some((span) => span.kind === "code" && span.from >= from + lead.index && span.to < at)) return [];
    const fields = fieldsFrom(inline, at, to);
    const last = fields.at(-1);
    const close = inline.text.indexOf(")", at);
    return fields.length > 1 && inline.text.slice(at, close).endsWith(last!.name) ? fields : [];
  });

const takenIn = (inline: Inline, from: number, to: number): readonly Parameter[] =>
  matches(inline.text.slice(from, to), taking).flatMap((lead) => {
    const at = from + lead.index + lead[0].length;
    const fields = fieldsFrom(inline, at, to);
    const last = fields.at(-1);
    const end = last ? inline.text.indexOf(last.name, at) + last.name.length : at;
    return ofOther.test(inline.text.slice(end, end + 40)) ? [] : fields;
  });

function afterLead(inline: Inline, from: number, to: number): readonly Parameter[] {
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
  const plain = cell.text.split(",").map((part) => part.trim());
  if (cell.spans.every(({ kind }) => kind !== "code") && plain.every((name) => plainField.test(name))) {
    const isList = plain.length > 1 || /[a-z][A-Z]|_/.test(plain[0]!);
    return isList && !plain.some((name) => noField.test(name)) ? plain.map((name) => ({ name, in: "body" })) : [];
  }
  const lead =
    /^(?:json|form|multipart)?(?:[ -]?(?:object|body|data))?\s*(?:with|of|:)?\s*\{?\s*(?:(?:optional|required) )?/i.exec(
      cell.text,
    )![0];
  return fieldsFrom(cell, lead.length, cell.text.length);
}

/** `firstName`, written without a mark. */
const plainField = /^[a-z]\w{0,40}$/;

function fieldsFrom(inline: Inline, at: number, to: number): readonly Parameter[] {
  const fields = namesFrom(inline, at, to, "body");
  return fields.some(({ name }) => noField.test(name)) ? [] : fields;
}
