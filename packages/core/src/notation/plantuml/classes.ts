import { ClassBuilder } from "../class-builder.ts";
import type { Association, Notated } from "../notation.ts";
import type { Arrow } from "./arrow.ts";
import type { Declared } from "./declaration.ts";
import { memberOf } from "./entities.ts";

/** The classes of a diagram with what they hold, and the lines between them. */
export class Classes {
  private readonly all = new Map<string, { readonly name: string; readonly builder: ClassBuilder }>();
  private readonly arrows: Arrow[] = [];
  private open: ClassBuilder | null = null;

  /** Takes what a line declares, if that is a class; whether its members follow. */
  declare({ form, key, label, range, mark, opens }: Declared): boolean {
    // An interface of a component has no members.
    if (form === undefined || (form === "interface" && !opens)) return false;
    const known = this.all.get(key);
    const builder = known?.builder ?? new ClassBuilder(label, range, "plantuml", form);
    if (!known) this.all.set(key, { name: label, builder });
    if (mark) builder.mark(mark);
    this.open = opens ? builder : null;
    return opens;
  }

  /** Takes a line between the braces of a class; `false` where none is open. */
  takes(line: string, from: number): boolean {
    if (this.open === null) return false;
    if (line === "}") this.open = null;
    else memberOf(line, from, this.open);
    return true;
  }

  relate(arrow: Arrow): void {
    this.arrows.push(arrow);
  }

  /** What was taken, as records and associations; nothing where there are no classes. */
  read(): Pick<Notated, "records" | "associations"> {
    if (this.all.size === 0) return {};
    const associations = this.arrows.flatMap((arrow) => {
      const [from, to] = [this.all.get(arrow.from.key), this.all.get(arrow.to.key)];
      return from && to ? associationOf(arrow, from.name, to.name) : [];
    });
    return {
      records: [...this.all.values()].map(({ builder }) => builder.record()),
      ...(associations.length > 0 ? { associations } : {}),
    };
  }
}

function associationOf({ head, line, label, range }: Arrow, from: string, to: string): Association {
  // The mark of a whole stands at the whole, to which the arrow leads.
  const ends = head === "composes" || head === "aggregates" ? { from: to, to: from } : { from, to };
  const plain = line === "dotted" && head === "arrow" ? "depends" : "associates";
  const kind = head === "inherits" || head === "composes" || head === "aggregates" ? head : plain;
  return { ...ends, kind, range, ...(label ? { label } : {}) };
}
