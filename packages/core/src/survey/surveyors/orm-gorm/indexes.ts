import type { FieldShape } from "../../../notation/notation.ts";
import type { MappedIndex } from "../../orm/mapped.ts";
import type { Lines } from "../../../text/lines.ts";
import type { Tag } from "./tag.ts";

interface Part {
  readonly field: string;
  readonly name: string;
  readonly unique: boolean;
  readonly priority: number;
  readonly line: number;
}

/** The indexes that tags of GORM make: fields that name one index share it, in the order of their priorities. */
export function indexesOf(
  fields: readonly FieldShape[],
  tagFor: (field: FieldShape) => Tag,
  lines: Lines,
): MappedIndex[] {
  const parts = fields.flatMap((field, i) =>
    [...tagFor(field)].flatMap(([key, value]): Part[] => {
      if (key !== "index" && key !== "uniqueindex") return [];
      const [name = "", ...options] = value.split(",").map((option) => option.trim());
      const option = (wanted: string): string | undefined =>
        options.find((each) => each.toLowerCase().startsWith(`${wanted}:`))?.slice(wanted.length + 1);
      return [
        {
          field: field.name,
          name: name || (option("composite") === undefined ? `#${i} ${key}` : `#${option("composite")}`),
          unique: key === "uniqueindex" || options.some((each) => /^unique$/i.test(each)),
          priority: Number(option("priority") ?? 10),
          line: lines.lineAt(field.range.from),
        },
      ];
    }),
  );
  const names = [...new Set(parts.map(({ name }) => name))];
  return names.map((name) => {
    const own = parts.filter((part) => part.name === name).toSorted((a, b) => a.priority - b.priority);
    return {
      ...(name.startsWith("#") ? {} : { name }),
      fields: own.map(({ field }) => field),
      unique: own.some(({ unique }) => unique),
      line: own[0]!.line,
    };
  });
}
