import type { Classes, Whole } from "./classes.ts";

/** What a property of a type is to a mapper. */
export type TypeSort =
  | { readonly sort: "scalar"; readonly type: string; readonly reference: boolean }
  | { readonly sort: "one" | "many"; readonly to: Whole }
  | { readonly sort: "unknown" };

const scalars =
  /^(?:string|bool|byte|sbyte|short|ushort|int|uint|long|ulong|float|double|decimal|char|Guid|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan|String|Boolean|Byte|Int16|Int32|Int64|UInt32|UInt64|Single|Double|Decimal|JsonDocument|JsonElement|IPAddress|Uri|Instant|LocalDate|LocalDateTime|NpgsqlTsVector|BigInteger)$/;
const references = /^(?:string|String|JsonDocument|IPAddress|Uri|NpgsqlTsVector)$/;
const many =
  /^(?:I?(?:List|Collection|Enumerable|Set)|IReadOnly(?:List|Collection|Set)|ReadOnlyCollection|HashSet|ObservableCollection|Collection)<\s*(.+?)\s*>$/;

/** What a type, as written in a file, is to a mapper. */
export function sortOf(written: string, path: string, classes: Classes): TypeSort {
  const type = written
    .replace(/\?$/, "")
    .replace(/^(?:System|global::System)\./, "")
    .trim();
  if (scalars.test(type)) return { sort: "scalar", type, reference: references.test(type) };
  if (/^byte\[\]$/i.test(type)) return { sort: "scalar", type: "byte[]", reference: true };
  const item = many.exec(type)?.[1] ?? /^(.+)\[\]$/.exec(type)?.[1];
  if (item !== undefined) {
    const inner = sortOf(item, path, classes);
    if (inner.sort === "one") return { sort: "many", to: inner.to };
    return inner.sort === "scalar" ? { sort: "scalar", type: `${inner.type}[]`, reference: true } : inner;
  }
  // A parameter of a generic base is whatever extends it says.
  if (/^T(?:[A-Z]\w*)?$/.test(type)) return { sort: "scalar", type: "", reference: false };
  const name = type.replace(/^.*\./, "").replace(/<.*$/, "");
  const found = classes.find(name, path);
  if (found) return { sort: "one", to: found };
  // An enumeration is kept as its number.
  return classes.isEnum(name) ? { sort: "scalar", type: "int", reference: false } : { sort: "unknown" };
}
