import type { Place } from "../../../model/element.ts";
import { typescript } from "../../../notation/typescript/read.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isProduct } from "../dependency/products.ts";
import { fieldFacts, stateEntity, stateField } from "./state.ts";
import { matches } from "../../../text/matches.ts";

// Entities that prose names: in a labelled list of names, or with their shape in code beside them.

const label =
  /^(?:(?:core|main|key|domain|data|business)\s+)?(?:entities|value objects|aggregates|aggregate roots|data models|domain models|data structures|dtos|entitäten|wertobjekte|entités|objets-valeurs|entidades|objetos de valor|entità|сущности|объекты-значения|实体|值对象|エンティティ|値オブジェクト|엔티티|값 객체)$/iu;
/** Labels that speak of the model as a whole, behind which only several names are entities. */
const ofModel =
  /^(?:(?:core|main|key)\s+)?(?:(?:domain|data|entity|object|business)\s+model|(?:domänen|daten)modell|modèle (?:de données|du domaine)|modelo de (?:datos|dados|dominio|domínio)|modello (?:dei dati|di dominio)|модель данных|领域模型|数据模型|ドメインモデル|データモデル|도메인 모델|데이터 모델)$/iu;
/** A name of one to three words, each as titles write them. */
const titleName = /^\p{Lu}[\p{L}\p{N}]*(?:\s\p{Lu}[\p{L}\p{N}]*){0,2}$/u;
const typeName = /^\p{Lu}[\p{L}\p{N}_]*$/u;

/** `**Entities**: Order, Line`, `**Domain Model**: Order, Line, Price List`, where nothing but names stands beside the label. */
export function namedBesideLabel(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" && place !== "prose") return;
  const parted = partLabel(inline);
  if (!parted.label || !parted.rest || parted.rest.text.length > 600) return;
  const names = label.test(parted.label.text)
    ? namesIn(parted.rest, /[^\s,、;]+/g)
    : ofModel.test(parted.label.text) && parted.separator !== "" && !within(context, ...ofOthers)
      ? severalIn(parted.rest)
      : [];
  if (!names.every(({ text }) => typeName.test(text) || titleName.test(text))) return;
  for (const name of names) stateEntity(out, name.text, {}, { range: wholeRange(name), place });
}

/** `` `Order` entity ``, `` `Order`, `Line` and `Price` entities ``: names in code that the word behind them calls so. */
export function calledEntities(inline: Inline, place: Place, out: Collector): void {
  const codes = inline.spans.filter((span) => span.kind === "code");
  for (const [i, last] of codes.entries()) {
    if (!called.test(inline.text.slice(last.to, last.to + 24))) continue;
    let first = i;
    while (first > 0 && joint.test(inline.text.slice(codes[first - 1]!.to, codes[first]!.from))) first--;
    for (const { from, to } of codes.slice(first, i + 1)) {
      const name = inline.text.slice(from, to);
      if (typeName.test(name)) stateEntity(out, name, {}, { range: sourceRange(inline, from, to), place });
    }
  }
}

/** What joins the names of an enumeration. */
const joint = /^\s*(?:,|、|and|und|et|y|e|и|&|\+|,\s*and)\s*$/u;

const called =
  /^\s(?:entit(?:y|ies)|aggregates?|value objects?|entität(?:en)?|entités?|entidad(?:es)?|entidades?|entità|сущност[ьи])(?![\p{L}-])|^\s?(?:实体|エンティティ|엔티티)/u;

const ofOthers = ["alternatives", "testing-strategy", "glossary", "history", "requirements", "dependencies"] as const;

/** At least three names between commas, none of which is a product; none where anything else stands there. */
function severalIn(list: Mapped): Mapped[] {
  const names = namesIn(list, /[^\s,、，;][^,、，;]*/g).map(trimmed);
  const isList = names.length >= 3 && names.every(({ text }) => titleName.test(text) && !isProduct(text));
  return isList && new Set(names.map(({ text }) => text)).size === names.length ? names : [];
}

const namesIn = (list: Mapped, each: RegExp): Mapped[] =>
  matches(list.text.replace(/\.\s*$/, ""), each).map((found) =>
    slice(list, found.index, found.index + found[0].length),
  );

/** `` `Line` is `{ sku: string; count: number }` ``: a name in code with its shape right behind it, in the data model. */
export function shapedInCode(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "data-model")) return;
  const codes = inline.spans.filter((span) => span.kind === "code");
  for (const [i, shape] of codes.entries()) {
    const named = codes[i - 1];
    const body = inline.text.slice(shape.from, shape.to);
    if (!named || shape.from - named.to > 24 || !/^\{.*\}$/s.test(body)) continue;
    const name = inline.text.slice(named.from, named.to);
    if (!typeName.test(name)) continue;
    const head = `interface ${name} `;
    const fields = typescript.read(head + body, "typescript").records?.[0]?.fields ?? [];
    if (fields.length === 0) continue;
    stateEntity(out, name, {}, { range: sourceRange(inline, named.from, named.to), place });
    for (const field of fields) {
      const from = shape.from + field.range.from - head.length;
      const range = sourceRange(inline, from, from + field.name.length);
      stateField(
        out,
        name,
        field.name,
        { ...fieldFacts(field), ...(field.type ? { type: field.type } : {}) },
        { range, place },
      );
    }
  }
}
