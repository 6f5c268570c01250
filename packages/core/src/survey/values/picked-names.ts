import type { Value } from "./value.ts";

/** The names that a value of C# picks: `"Id"`, `new[] { "A", "B" }`, `x => x.Id`, `x => new { x.A, x.B }`. */
export function namesIn(value: Value | undefined): readonly string[] {
  switch (value?.kind) {
    case "text":
      return [value.text];
    case "list":
      return value.items.flatMap(namesIn);
    case "map":
      return value.entries.flatMap(([, each]) => namesIn(each));
    case "block":
      return value.body.flatMap(namesIn);
    case "name":
      return [value.text.slice(value.text.lastIndexOf(".") + 1)];
    case "other":
      return [...value.text.matchAll(/"(\w+)"/g)].map(([, name]) => name!);
    default:
      return [];
  }
}
