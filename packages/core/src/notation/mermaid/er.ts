import { dataType } from "../../model/kinds/data-type.ts";
import { type Range, range } from "../../text/range.ts";
import { limits } from "../canvas.ts";
import type { Association, FieldShape, Notated, RecordShape } from "../notation.ts";
import type { Problem } from "../../text/diagnostic.ts";
import type { Line } from "./lines.ts";

const name = String.raw`"[^"]+"|[^\s"{}:|]+?`;
/** How many there are, which Mermaid takes on either side however it is turned: `o|--o|`. */
const count = String.raw`\|o|\|\||\}o|\}\||o\||o\{|\|\{`;
const relationship = new RegExp(
  String.raw`^(${name})\s*(${count})(?:--|\.\.|\.-|-\.)(${count})\s*(${name})\s*(?::\s*(.*))?$`,
);
const spelled =
  /^("[^"]+"|\S+)\s+(only one|zero or one|one or zero|one or more|one or many|many\(1\)|zero or more|zero or many|many\(0\)|one|many|1)\s+(?:to|optionally to)\s+(only one|zero or one|one or zero|one or more|one or many|many\(1\)|zero or more|zero or many|many\(0\)|one|many|1)\s+("[^"]+"|[^\s:]+)\s*(?::\s*(.*))?$/;
const entity = /^("[^"]+"|(?=[^\s"{}[\]]*[\p{L}\p{N}])[^\s"{}[\]]+)(?:\s*\[([^\]]*)\])?\s*(?:(\{)\s*)?(\})?$/u;
const attribute = /^(\S+(?:\([^()]*\))?\S*)\s+(\*?[^\s",]+)\s*([A-Za-z]\w*(?:\s*,\s*[A-Za-z]\w*)*)?\s*(?:"([^"]*)"?)?$/;

type Entity = { -readonly [K in keyof RecordShape]: RecordShape[K] } & { fields: FieldShape[] };

/** Reads `erDiagram`: entities as records, relationships as associations. */
export function readEntities(_text: string, lines: readonly Line[]): Notated {
  const entities = new Map<string, Entity>();
  const associations: Association[] = [];
  const problems: Problem[] = [];
  let open: Entity | null = null;
  let opened: Range | null = null;
  const entityOf = (key: string, at: Range, label?: string): Entity => {
    const known = entities.get(key);
    if (known) return known;
    const made: Entity = { form: "entity", name: label || key, range: at, language: "mermaid", fields: [] };
    entities.set(key, made);
    return made;
  };
  for (const { text, from } of lines) {
    const whole = range(from, from + text.length);
    if (text === "}") open = null;
    else if (open) {
      const field = attributeOf(text, from);
      if (field) open.fields.push(field);
      else if (keyOfAll.test(text)) continue;
      else problems.push({ range: whole, what: "attribute of an entity", why: "a type and a name were expected" });
    } else if (/^(?:direction|style|classDef|class|title|accTitle|accDescr)(?:\s|:)/.test(text)) continue;
    else {
      const found = relationship.exec(text) ?? spelled.exec(text);
      const declared = found ? null : entity.exec(text);
      if (found && associations.length < limits.arrows) {
        const [, a, left, right, b, label] = found;
        const ends = [a!, b!].map((end, i) => {
          const bare = end.replace(/"/g, "");
          const index = i === 0 ? text.indexOf(bare) : text.indexOf(bare, text.indexOf(a!) + a!.length);
          entityOf(bare, range(from + index, from + index + bare.length));
          return bare;
        });
        const words = label?.replace(/"/g, "").trim();
        associations.push({
          from: ends[0]!,
          to: ends[1]!,
          range: whole,
          kind: `${many(left!) ? "many" : "one"}-to-${many(right!) ? "many" : "one"}`,
          ...(words ? { label: words } : {}),
        });
      } else if (declared) {
        const bare = declared[1]!.replace(/"/g, "");
        const shown = declared[2]?.replace(/"/g, "").trim() || bare;
        const index = text.indexOf(shown);
        const made = entityOf(bare, range(from + index, from + index + shown.length), shown);
        if (declared[3] && !declared[4]) {
          open = made;
          opened = whole;
        }
      } else
        problems.push({ range: whole, what: "line of an ER diagram", why: "neither an entity nor a relationship" });
    }
  }
  if (open && opened) problems.push({ range: opened, what: "entity of an ER diagram", why: "no `}` closes it" });
  return {
    records: [...entities.values()],
    ...(associations.length > 0 ? { associations: associations.map((a) => named(a, entities)) } : {}),
    problems,
  };
}

const many = (cardinality: string): boolean => /[{}]|many|more/.test(cardinality);

/** Associations speak of entities by the names they are shown under. */
const named = (a: Association, entities: ReadonlyMap<string, Entity>): Association => ({
  ...a,
  from: entities.get(a.from)?.name ?? a.from,
  to: entities.get(a.to)?.name ?? a.to,
});

/** `unique by_name "(name, place)"`: a key of the whole, where a type would stand, is no attribute. */
const keyOfAll =
  /^(?:unique|index|constraint|check|primary|foreign)(?:[ _]?(?:key|index|constraint))?\s+[^\s"]+(?:\s+"|$)/i;

function attributeOf(text: string, from: number): FieldShape | null {
  const found = keyOfAll.test(text) ? null : attribute.exec(text);
  if (!found) return null;
  const [, type, starred, keys, comment] = found;
  const bare = starred!.replace(/^\*/, "");
  const at = from + text.indexOf(starred!, type!.length) + (starred!.length - bare.length);
  const words = new Set((keys ?? "").split(/\s*,\s*/).map((key) => key.toUpperCase()));
  return {
    name: bare,
    range: range(at, at + bare.length),
    type: dataType(type!, "mermaid"),
    ...(words.has("PK") || starred !== bare ? { primaryKey: true } : {}),
    ...(words.has("UK") ? { unique: true } : {}),
    ...(words.has("FK") ? { foreignKey: true } : {}),
    ...(words.has("NN") || words.has("NOT") ? { nullable: false } : {}),
    ...(comment ? { comment } : {}),
  };
}
