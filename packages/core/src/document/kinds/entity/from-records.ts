import type { FieldFacts } from "../../../model/kinds/field.ts";
import type { EntityFacts } from "../../../model/kinds/entity.ts";
import type { Association, FieldShape, Notated, RecordShape } from "../../../notation/notation.ts";
import type { Range } from "../../../text/range.ts";
import { type Mapped, slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Above } from "../../above.ts";
import { drawsRecords } from "../../draws-records.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { bareFields } from "./bare-fields.ts";
import { doesThings, isData } from "./is-data.ts";
import { announced, entityName, ownerAbove, presents, titled } from "./owner.ts";
import { fieldFacts, refer, stateEntity, stateField } from "./state.ts";

/** States the structures that a fence declares or draws, and how they refer to one another. */
export function statedByNotation(notated: Notated, view: FenceView, context: Context, out: Collector): void {
  const place = isDrawn(view) ? "diagram" : "code";
  const source = (range: Range): Range => sourceRange(view.fence.code, range.from, range.to);
  const stated = new Set<string>();
  for (const record of notated.records ?? []) {
    const entity = isShownAsWrong(record, view) ? null : entityOf(record, view, context);
    if (!entity) continue;
    stated.add(record.name);
    stateEntity(out, entity.name, factsOf(record), { range: entity.range ?? source(record.range), place });
    for (const field of record.fields) {
      const at = { range: source(field.range), place } as const;
      stateField(out, entity.name, field.name, fieldFactsOf(field), at);
      if (field.references !== undefined) refer(out, entity.name, field.references, at);
    }
  }
  if ((notated.records ?? []).length === 0) stateBareFields(view, context, source, out);
  for (const association of notated.associations ?? [])
    if (stated.has(association.from) && stated.has(association.to)) relate(association, source(association.range), out);
}

/** Whether the comment right above a record warns of it: `// ❌ Wrong`. */
function isShownAsWrong({ range }: RecordShape, { fence }: FenceView): boolean {
  const above =
    fence.code.text
      .slice(Math.max(0, range.from - 300), range.from)
      .split("\n")
      .at(-2) ?? "";
  return /^\s*(?:\/\/|#|--|\/?\*)\s*(?:❌|✗|✘|🚫|(?:wrong|bad|don't|do not|never|anti-?pattern|avoid|incorrect)\b)/iu.test(
    above,
  );
}

/** States fields that stand alone as those of the entity that the words above them name: it gets them, or shows them only. */
function stateBareFields(view: FenceView, context: Context, source: (range: Range) => Range, out: Collector): void {
  const owner = view.notation === "mermaid" ? null : ownerAbove(view.above, context);
  if (!owner || doesThings(owner.text) || within(context, "api-specifications", "deployment")) return;
  const fields = bareFields(view.fence.code.text, view.notation);
  const record: RecordShape = {
    form: "class",
    name: owner.text,
    range: wholeRange(owner),
    language: view.notation,
    fields,
  };
  // What stands there twice is shown in two ways, as before and after a change.
  const isOneWay = new Set(fields.map(({ name }) => name)).size === fields.length;
  if (fields.length === 0 || !isOneWay || !isData(record, context, true)) return;
  stateEntity(out, owner.text, { language: view.notation }, { range: wholeRange(owner), place: "heading" });
  for (const field of fields)
    stateField(out, owner.text, field.name, fieldFactsOf(field), { range: source(field.range), place: "code" });
}

/** The entity that a record is; `null` for one that is a table, a component or nothing. */
function entityOf(record: RecordShape, at: FenceView, context: Context): { name: string; range?: Range } | null {
  switch (record.form) {
    case "table":
    case "view":
    case "collection":
    case "service":
    case "function":
      return null;
    case "json":
      return exampleOf(record, at, context);
    case "entity":
      if (record.name === "") return exampleOf(record, at, context);
      return drawsRecords(at) && within(context, "database-design") ? null : { name: record.name };
    default:
      if (at.notation === "outline" && within(context, "database-design")) return null;
      if (at.notation === "mermaid" && isMarked(record)) return { name: record.name };
      if (at.notation === "mermaid" && !within(context, "data-model") && !isDrawnData(record)) return null;
      if (at.notation === "mermaid" && record.fields.length === 0) return null;
      return isData(record, context, presents(at.above, record.name)) ? { name: record.name } : null;
  }
}

/** A class that the diagram itself calls an entity: `<<entity>>`. */
const isMarked = ({ marks = [], fields }: RecordShape): boolean =>
  fields.length > 0 && marks.some((mark) => /^(?:entity|aggregate root|value object)$/i.test(mark));

/** A class that a diagram gives typed members and nothing to do, and which is not called after what it does. */
const isDrawnData = ({ name, fields, methods = [] }: RecordShape): boolean =>
  fields.length > 1 && methods.length === 0 && fields.every(({ type }) => type !== undefined) && !doesThings(name);

const isDrawn = ({ notation }: FenceView): boolean => notation === "mermaid" || notation === "plantuml";

/** An example shows an entity under a name of its own: in the data model any, elsewhere one that only a type has. */
function exampleOf(record: RecordShape, at: FenceView, context: Context): { name: string; range?: Range } | null {
  if (record.fields.length === 0) return null;
  if (!within(context, "data-model")) {
    const isNamed = record.name === "" && !within(context, "testing-strategy");
    const type = isNamed ? (announced(at.above) ?? sharedShape(at.above, context)) : null;
    return type && { name: type.text, range: wholeRange(type) };
  }
  if (record.name !== "") return { name: record.name };
  const owner = ownerAbove(at.above, context) ?? schemaAbove(at.above);
  if (!owner || (shown.test(owner.text) && !carried.test(owner.text))) return null;
  return { name: owner.text, range: wholeRange(owner) };
}

const shown = /\b(?:request|response|example|payload|sample)s?\b/i;
/** What a token or a message carries is a structure of its own, and no example of a request. */
const carried =
  /^(?!.*\b(?:request|response|example|sample)s?\b).*\b(?:jwt|token|cookie|session|events?|messages?|job|task)\spayloads?(?:\s(?:shape|structure|format|schema))?$/i;

/** What a heading gives the schema of, though it is written as one speaks: `Canonical message schema`. */
function schemaAbove({ heading }: Above): Mapped | null {
  const found = heading && ofSchema.exec(heading.text);
  if (!heading || !found || !entityName(heading)) return null;
  const from = found[0].indexOf(found[1]!);
  return slice(heading, from, from + found[1]!.length);
}

const ofSchema = /^[\d.\s]{0,8}(\p{Lu}[\p{L}\p{N} -]{2,40}?)\s(?:schema|model|record|object|structure|format)$/u;

/** The title of an example below a heading on shapes that several answers share: `#### Order Summary` below `### Common Response Shapes`. */
function sharedShape({ heading, caption }: Above, context: Context): Mapped | null {
  if (!heading || (caption && /\p{L}{3}/u.test(caption.text)) || !ofShapes.test(context.path.at(-2) ?? "")) return null;
  const name = entityName(heading);
  return name && titled(name.text) && !/error/i.test(name.text) ? name : null;
}

const ofShapes =
  /\b(?:(?:common|shared|reusable|response|resource|data|object|core|json)\s){1,3}(?:shapes|types|objects|schemas|models|structures|representations)$/i;

const forms: ReadonlySet<string> = new Set("interface type class struct record enum message entity json".split(" "));

function factsOf({ form, members, language }: RecordShape): EntityFacts {
  return {
    ...(forms.has(form) ? { form: form as NonNullable<EntityFacts["form"]> } : {}),
    ...(members && members.length > 0 ? { members: members.map((member) => member.name) } : {}),
    ...(language && language !== "mermaid" ? { language } : {}),
  };
}

function fieldFactsOf(field: FieldShape): FieldFacts {
  return {
    ...fieldFacts(field),
    ...(field.type ? { type: field.type } : {}),
    ...(field.comment ? { description: field.comment } : {}),
  };
}

function relate({ from, to, label, kind }: Association, range: Range, out: Collector): void {
  refer(out, from, to, { range, place: "diagram" }, label ?? kind);
}
