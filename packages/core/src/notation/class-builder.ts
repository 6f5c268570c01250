import { dataType } from "../model/kinds/data-type.ts";
import { type Range, range } from "../text/range.ts";
import type { FieldShape, RecordShape } from "./notation.ts";

type Member = { readonly name: string; readonly range: Range };

/** A class as diagrams write it, member by member: `+String name`, `-id: UUID`, `+save(order) bool`, `PAID`. */
export class ClassBuilder {
  declared = false;
  private form: RecordShape["form"];
  private readonly name: string;
  private readonly range: Range;
  private readonly language: string;
  private readonly marks: string[] = [];
  private readonly fields: FieldShape[] = [];
  private readonly methods: Member[] = [];

  constructor(name: string, at: Range, language: string, form: RecordShape["form"] = "class") {
    this.name = name;
    this.range = at;
    this.language = language;
    this.form = form;
  }

  /** An annotation: `<<interface>>`, `<<enumeration>>`, `<<service>>`. */
  mark(word: string): void {
    this.declared = true;
    const mark = word.trim().toLowerCase();
    if (mark === "interface") this.form = "interface";
    else if (mark === "enumeration" || mark === "enum") this.form = "enum";
    else if (mark !== "") this.marks.push(mark);
  }

  /** Takes one member; `from` is where its text begins. */
  member(text: string, from: number): void {
    this.declared = true;
    const stereotype = /^<<([^<>]*)>>$/.exec(text);
    if (stereotype) return this.mark(stereotype[1]!);
    const lead = /^(?:\{\w+\}\s*)?[+\-#~]?\s*(?:\{\w+\}\s*)?/.exec(text)![0].length;
    const body = text
      .slice(lead)
      .replace(/[$*;,]+$/, "")
      .trimEnd();
    const start = from + lead;
    const call = /^([^()]{0,200}?)([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/u.exec(body);
    if (call) {
      const at = start + call[1]!.length;
      this.methods.push({ name: call[2]!, range: range(at, at + call[2]!.length) });
      return;
    }
    const typed = /^([\p{L}_$][\p{L}\p{N}_$-]*)(\?)?\s*:\s*(.+)$/u.exec(body);
    const leading = /^(\S.*?)\s+([\p{L}_$][\p{L}\p{N}_$]*)$/u.exec(body);
    const alone = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.exec(body);
    if (typed) this.field(typed[1]!, start, typed[3]!, typed[2] === "?");
    else if (leading) this.field(leading[2]!, start + body.length - leading[2]!.length, leading[1]!, false);
    else if (alone) this.field(alone[0], start, undefined, false);
  }

  private field(name: string, from: number, type: string | undefined, optional: boolean): void {
    const generic = type?.replace(/~([^~]*)~/g, "<$1>").replace(/\s*=.*$/, "");
    this.fields.push({
      name,
      range: range(from, from + name.length),
      ...(generic ? { type: dataType(generic) } : {}),
      ...(optional ? { nullable: true } : {}),
    });
  }

  record(): RecordShape {
    const isEnum = this.form === "enum";
    return {
      form: this.form,
      name: this.name,
      range: this.range,
      language: this.language,
      fields: isEnum ? [] : this.fields,
      ...(isEnum ? { members: this.fields.map(({ name, range }) => ({ name, range })) } : {}),
      ...(this.methods.length > 0 ? { methods: this.methods } : {}),
      ...(this.marks.length > 0 ? { marks: this.marks } : {}),
    };
  }
}
