import type { RecordShape } from "../../../notation/notation.ts";
import type { MappedClass, MappedColumn } from "../../orm/mapped.ts";
import { tagOf } from "./tag.ts";

/** A field that leads to another struct, `Buyer User` or `Lines []Line`: GORM makes a foreign key of it when it makes the tables. */
export interface Lead {
  readonly from: string;
  readonly to: string;
  /** Whether the other struct has the key: where this is a list, or has none. */
  readonly many: boolean;
  /** The field that holds the key. */
  readonly key: string;
  readonly actions: Pick<MappedColumn, "onDelete" | "onUpdate">;
}

/** The fields of a struct that lead to others, but for those in pairs, of several kinds, or told to make no key. */
export const leadsOf = ({ name: from, fields }: RecordShape, text: string): Lead[] =>
  fields.flatMap((field): Lead[] => {
    const raw = (field.type?.raw ?? "").replace(/\s+/g, "");
    const to = /^(?:\[\])?\*?(?:\w+\.)?([A-Z]\w*)$/.exec(raw)?.[1];
    const tag = tagOf(field, text);
    const rules = tag.get("constraint") ?? "";
    if (!to || tag.has("-") || tag.has("many2many") || tag.has("polymorphic") || tag.has("embedded")) return [];
    if (/^(?:false|-)$/.test(rules)) return [];
    const owned = tag.get("foreignkey") ?? `${field.name}ID`;
    // Who has no key itself is what the other leads back to.
    const many = raw.startsWith("[]") || !fields.some(({ name }) => isSameField(name, owned));
    const key = many ? (tag.get("foreignkey") ?? `${from}ID`) : owned;
    return key.includes(",") ? [] : [{ from, to, many, key, actions: actionsIn(rules) }];
  });

/** Who writes `Id` is understood as who writes `ID`. */
const isSameField = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `OnUpdate:CASCADE,OnDelete:SET NULL` */
function actionsIn(rules: string): Lead["actions"] {
  const action = (event: RegExp): string | undefined => event.exec(rules)?.[1]?.trim().toUpperCase();
  const onDelete = action(/\bOnDelete:\s*(\w[\w ]*)/i);
  const onUpdate = action(/\bOnUpdate:\s*(\w[\w ]*)/i);
  return { ...(onDelete ? { onDelete } : {}), ...(onUpdate ? { onUpdate } : {}) };
}

/** A struct with the keys that its own leads, and the lists of others, make of its columns. */
export function withKeys(mapped: MappedClass, leads: readonly Lead[]): MappedClass {
  const own = leads.flatMap(({ from, to, many, key, actions }) => {
    const [holder, other] = many ? [to, from] : [from, to];
    return holder === mapped.name ? [{ key, other, actions }] : [];
  });
  if (own.length === 0) return mapped;
  const columns = mapped.columns.map((column): MappedColumn => {
    const leading = own.filter(({ key }) => isSameField(key, column.name));
    // Of a field and the list that it belongs to, either may say what becomes of it.
    const lead = leading.find(({ actions }) => Object.keys(actions).length > 0) ?? leading[0];
    return lead === undefined || column.primaryKey ? column : { ...column, refersTo: lead.other, ...lead.actions };
  });
  return { ...mapped, columns };
}
