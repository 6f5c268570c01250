import { type Range, range } from "../../text/range.ts";
import { limits } from "../canvas.ts";
import { ClassBuilder } from "../class-builder.ts";
import type { Association, Notated, RecordShape } from "../notation.ts";
import { declarationOf } from "./declaration.ts";

interface Line {
  readonly text: string;
  readonly from: number;
}

const opensEntity = /^entity\s.*\{$/;
const end = String.raw`"[^"]+"|[\p{L}\p{N}_.]+`;
/** `orders ||--o{ lines : "has"`: a line with the feet of a crow. */
const relationship = new RegExp(
  `^(${end})\\s+([|}o]{1,2})(?:--|-|\\.\\.)(?:(?:up|down|left|right|[udlr])?(?:--|-|\\.\\.))?([|{o]{1,2})\\s+(${end})\\s*(?::\\s*(.*))?$`,
  "u",
);

/** Whether a diagram shows what is kept rather than what there is: entities with what they hold, or lines between such. */
export const drawsEntities = (lines: readonly Line[]): boolean =>
  lines.some(({ text }, i) => opensEntity.test(text) && lines[i + 1] !== undefined && lines[i + 1]!.text !== "}") ||
  (lines.some(({ text }) => relationship.test(text)) && lines.some(({ text }) => /^entity\s/.test(text)));

/** Reads entities as records, and the lines between them as associations. */
export function readEntities(lines: readonly Line[]): Notated {
  const entities = new Map<string, { readonly name: string; readonly record: RecordShape }>();
  const associations: Association[] = [];
  let open: { readonly key: string; readonly name: string; readonly builder: ClassBuilder } | null = null;
  const close = () => {
    if (open) entities.set(open.key, { name: open.name, record: open.builder.record() });
    open = null;
  };
  for (const { text, from } of lines) {
    const declared = /^(?:entity|table|class)\s/.test(text) ? declarationOf(text, from, () => `${from}`) : null;
    const found = relationship.exec(text);
    if (declared) {
      close();
      open = {
        key: declared.key,
        name: declared.label,
        builder: new ClassBuilder(declared.label, declared.range, "plantuml", "entity"),
      };
      if (!declared.opens) close();
    } else if (text === "}") close();
    else if (open) memberOf(text, from, open.builder);
    else if (found && associations.length < limits.arrows)
      associations.push(association(found, range(from, from + text.length)));
  }
  close();
  const nameOf = (key: string): string => entities.get(key)?.name ?? key;
  return {
    records: [...entities.values()].map(({ record }) => record),
    ...(associations.length > 0
      ? { associations: associations.map((each) => ({ ...each, from: nameOf(each.from), to: nameOf(each.to) })) }
      : {}),
  };
}

/** `* id : uuid <<PK>>`: the star says that it must be there, a line of dashes parts the key from the rest. */
export function memberOf(text: string, from: number, builder: ClassBuilder): void {
  if (/^[-=._]{2,}/.test(text)) return;
  const lead = /^\*\s*/.exec(text)?.[0].length ?? 0;
  const words = text
    .slice(lead)
    .replace(/\s*<<[^>]*>>/g, "")
    .trimEnd();
  builder.member(words.replace(/\s*\([^()]*\)$/, ""), from + lead);
}

function association([, from, left, right, to, label]: RegExpExecArray, at: Range): Association {
  const words = label?.replace(/"/g, "").trim();
  return {
    from: from!.replace(/"/g, ""),
    to: to!.replace(/"/g, ""),
    range: at,
    kind: `${many(left)}-to-${many(right)}` as Association["kind"],
    ...(words ? { label: words } : {}),
  };
}

const many = (foot: string | undefined): string => (/[{}]/.test(foot ?? "") ? "many" : "one");
