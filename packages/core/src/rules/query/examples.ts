import type { Design, ReadDocument } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { sourceRange } from "../../text/mapped.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";
import { fencesOf, type PlacedFence } from "./fences.ts";
import { groupBy } from "./ground.ts";
import { joined, membersOf } from "./members.ts";
import { isSettledSection } from "./settled.ts";
import { stands } from "./statements.ts";

/** An object of an example in JSON, with the structures that it can be one of. */
export interface ExampleObject {
  readonly document: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** Each structure with those of its fields that the object has, by the key there. */
  readonly structures: readonly {
    readonly entity: Element<"entity">;
    readonly fields: ReadonlyMap<string, Element<"field">>;
  }[];
  /** Where a key stands; `null` where the example has it more than once. */
  readonly placeOf: (key: string) => Range | null;
}

/** Longer examples are data. */
const longest = 20_000;
const deepest = 8;

/** The share of its keys that an object must have from a structure to be one. */
const ownShare = 0.6;
/** So many keys that not every structure has tell which one an object is; of a structure that it shows the half of, one does. */
const enough = 2;
/** Keys that objects of all sorts have. */
const common =
  /^(?:_?id|uuid|name|title|label|type|kind|status|state|description|code|message|value|data|date|time|version|created(?:at|on|by)?|updated(?:at|on|by)?|deleted(?:at)?|timestamp)$/;

/** The objects of the JSON examples of a design that have the fields of structures which the design tells. */
export const exampleObjects: (design: Design) => readonly ExampleObject[] = perObject((design: Design) => {
  const fields = membersOf(design, "field");
  const entities = ofKind(design.model, "entity").filter((entity) => stands(entity) && fields.has(entity.id));
  if (entities.length === 0) return [];
  const named = groupBy(
    entities.flatMap((entity) => fields.get(entity.id)!.map((field) => ({ entity, field }))),
    ({ field }) => joined(field.name),
  );
  return design.documents.flatMap((document) =>
    fencesOf(document)
      .filter(
        (placed) =>
          isJson.test(placed.fence.language) && isSettledSection(placed.section) && !isShownWrong(document, placed),
      )
      .flatMap((placed) =>
        objectsIn(placed.fence.code.text).map((values): ExampleObject => {
          const keys = [...values.keys()];
          const of = groupBy(
            keys.flatMap((key) => (named.get(joined(key)) ?? []).map((one) => ({ key, ...one }))),
            ({ entity }) => entity,
          );
          const structures = [...of]
            .filter(([entity, own]) => {
              const telling = own.filter(({ key }) => !common.test(joined(key))).length;
              const isHalf = telling > 0 && own.length > 1 && own.length * 2 >= fields.get(entity.id)!.length;
              return own.length >= keys.length * ownShare && (telling >= enough || isHalf);
            })
            .map(([entity, own]) => ({ entity, fields: new Map(own.map(({ key, field }) => [key, field])) }));
          return { document: document.name, values, structures, placeOf: (key) => placeIn(placed, key) };
        }),
      ),
  );
});

/** Whether the words above an example, or its title, say that what it holds is refused. */
function isShownWrong({ markdown: { text } }: ReadDocument, { range, section: { title } }: PlacedFence): boolean {
  const above = text.slice(Math.max(0, range.from - mostWords), range.from).trimEnd();
  return wrong.test(title) || wrong.test(above.slice(above.lastIndexOf("\n\n") + 1));
}

const mostWords = 400;
const wrong =
  /\b(?:invalid|wrong|bad|illegal|malformed|unknown|refus\w+|reject\w+|fail(?:s|ed|ures?)?|errors?|denied|not (?:allowed|valid|known|accepted)|4\d\d|ungültig\w*|falsch\w*|abgelehnt|inv[aá]lid\w*|erron[eé]\w*|refusée?s?|rechazad\w+|rejeitad\w+)\b|(?<!\p{L})(?:неверн|ошиб|недопустим)|错误|无效|不正|エラー|[❌✗✘]/iu;

const isJson = /^jsonc?$/i;

/** The objects of a text of JSON, those within others too; none where it cannot be read. */
function objectsIn(text: string): ReadonlyMap<string, unknown>[] {
  if (text.length > longest) return [];
  const found: ReadonlyMap<string, unknown>[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > deepest) return;
    if (!Array.isArray(value)) found.push(new Map(Object.entries(value)));
    for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  try {
    walk(JSON.parse(text), 0);
  } catch {
    return [];
  }
  return found;
}

function placeIn({ fence: { code }, section }: PlacedFence, key: string): Range | null {
  const written = JSON.stringify(key);
  const from = code.text.indexOf(written);
  if (from < 0 || code.text.includes(written, from + 1)) return null;
  return shift(sourceRange(code, from + 1, from + written.length - 1), section.from);
}
