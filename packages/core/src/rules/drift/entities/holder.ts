import type { BuiltElement, Evidence } from "../../../model/built.ts";
import type { ElementId } from "../../../model/element.ts";
import type { DataType } from "../../../model/value.ts";
import type { Survey } from "../../../survey/survey.ts";
import { memberId } from "../../../model/kinds/identity.ts";
import { perObject } from "../../../text/per-object.ts";
import { partsOf } from "../database/databases.ts";
import { withoutLeftBehind } from "../database/left-behind.ts";
import { type Found, knowing, type Reality } from "../reality.ts";

/** What may hold the data of a designed entity: a structure of code, or a table. */
export interface Holder {
  readonly name: string;
  readonly of: "code" | "table";
  readonly survey: Survey;
  readonly evidence: Evidence;
  /** The language of the code. */
  readonly language?: string;
  readonly fields: readonly HeldField[];
  readonly members?: readonly string[];
  readonly values?: readonly string[];
  /** Why it may have more fields, as a whole sentence. */
  readonly open?: string;
  /** Whether the code says that a database keeps it. */
  readonly isStored?: boolean;
}

export interface HeldField {
  readonly name: string;
  readonly id: ElementId;
  readonly aliases: readonly string[];
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly default?: string;
  readonly onDelete?: string;
  readonly computed: boolean;
  readonly evidence: Evidence;
}

/** Every structure of code. */
export const codeHolders = perObject((reality: Reality): readonly Holder[] =>
  knowing(reality, "entity").flatMap((survey) => holdersIn(survey)),
);

/** The enumerations that databases declare: no structures of code, and told only by their members; not those of migrations that were left behind. */
export const databaseEnums = perObject((reality: Reality): readonly Holder[] =>
  withoutLeftBehind(knowing(reality, "table")).surveys.flatMap((survey) =>
    holdersIn(survey).map(({ language: _language, ...holder }) => ({ ...holder, of: "table" as const })),
  ),
);

function holdersIn(survey: Survey): Holder[] {
  const fields = new Map<ElementId, BuiltElement<"field">[]>();
  for (const element of survey.elements) {
    if (element.kind !== "field" || element.parent === null) continue;
    const same = fields.get(element.parent);
    if (same) same.push(element as BuiltElement<"field">);
    else fields.set(element.parent, [element as BuiltElement<"field">]);
  }
  return survey.elements.flatMap((element) => {
    if (element.kind !== "entity") return [];
    const { id, name, facts, evidence } = element as BuiltElement<"entity">;
    const { language, members, values, open } = facts;
    const own = fields.get(id) ?? [];
    return [
      {
        name,
        of: "code" as const,
        survey,
        evidence: evidence[0]!,
        fields:
          own.length === 0 && members ? members.map((member) => asField(id, member, evidence[0]!)) : own.map(heldField),
        isStored: facts.form === "entity",
        ...(language === undefined ? {} : { language }),
        ...(members ? { members } : {}),
        ...(values ? { values } : {}),
        ...(open === undefined ? {} : { open }),
      },
    ];
  });
}

/** A member of an enumeration, which a design may list as it lists the fields of other structures: "`Size`: `Small`, `Large`". */
const asField = (owner: ElementId, name: string, evidence: Evidence): HeldField => ({
  id: memberId("field", owner, name),
  name,
  aliases: [],
  computed: false,
  evidence,
});

function heldField({ id, name, facts, evidence }: BuiltElement<"field">): HeldField {
  const { type, nullable, onDelete, aliases = [], computed = false } = facts;
  return {
    id,
    name,
    aliases,
    computed,
    evidence: evidence[0]!,
    ...(type ? { type } : {}),
    ...(nullable === undefined ? {} : { nullable }),
    ...(facts.default === undefined ? {} : { default: facts.default }),
    ...(onDelete === undefined ? {} : { onDelete }),
  };
}

/** A table with its columns as fields. */
export function tableHolder(found: Found<"table">): Holder {
  const { element, survey } = found;
  const gap = (survey.gaps ?? []).find(({ kind }) => kind === "column")?.why;
  const open = element.facts.amended ? `Only changes of ${element.name} were found, not what makes it.` : gap;
  return {
    name: element.name,
    of: "table",
    survey,
    evidence: element.evidence[0]!,
    fields: partsOf(found, "column").map(({ id, name, facts: { type, nullable, ...facts }, evidence }) => ({
      id,
      name,
      aliases: [],
      computed: false,
      evidence: evidence[0]!,
      ...(type ? { type } : {}),
      ...(nullable === undefined ? {} : { nullable }),
      ...(facts.default === undefined ? {} : { default: facts.default }),
    })),
    ...(open === undefined ? {} : { open }),
  };
}
