import { hasMark, type Mark, valueIn } from "./mark.ts";
import type { FieldSaid } from "./shape.ts";

/** What annotations of JPA say of the column of a field: the type it is kept as, and that it may not be empty. */
export function columnFacts(marks: readonly Mark[], type: string): Pick<FieldSaid, "storedAs" | "nullable"> {
  const storedAs = storedType(marks, type);
  const nullable = valueIn(marks, ["Column", "JoinColumn"], ["nullable"]);
  const isRequired =
    nullable === "false" ||
    /\bnot null\b/i.test(valueIn(marks, ["Column"], ["columnDefinition"]) ?? "") ||
    valueIn(marks, ["ManyToOne", "OneToOne", "Basic"], ["optional"]) === "false" ||
    hasMark(marks, "NotNull", "NotBlank", "NotEmpty", "NonNull");
  const isOptional = nullable === "true" || hasMark(marks, "Nullable");
  return {
    ...(storedAs === undefined ? {} : { storedAs }),
    ...(isOptional ? { nullable: true } : isRequired ? { nullable: false } : {}),
  };
}

/** The type as SQL has it: `columnDefinition = "char(2) not null"`, a text of `length = 40`, a number of `precision = 10, scale = 2`. */
function storedType(marks: readonly Mark[], type: string): string | undefined {
  const said = (key: string): string | undefined => valueIn(marks, ["Column"], [key]);
  const defined = /^[a-z]{3,20}(?: (?:varying|precision|unsigned))?(?: ?\([\d, ]{1,12}\))?(?![\w(])/i.exec(
    said("columnDefinition") ?? "",
  );
  if (defined) return defined[0];
  const length = said("length");
  if (/^String\b/.test(type) && length !== undefined && isNumber(length)) return `varchar(${length})`;
  const [precision, scale = "0"] = [said("precision"), said("scale")];
  if (/^BigDecimal\b/.test(type) && precision !== undefined && isNumber(precision) && isNumber(scale))
    return `numeric(${precision}, ${scale})`;
  return undefined;
}

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);
