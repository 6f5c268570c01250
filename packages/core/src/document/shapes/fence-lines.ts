import type { Fence } from "../../syntax/block.ts";
import { type Mapped, slice } from "../../text/mapped.ts";

/** The lines of a fence that are not blank, without the blanks around them. */
export function fullLinesOf({ code }: Fence): Mapped[] {
  const lines: Mapped[] = [];
  let from = 0;
  for (const line of code.text.split("\n")) {
    const words = line.trim();
    const at = from + line.indexOf(words);
    if (words !== "") lines.push(slice(code, at, at + words.length));
    from += line.length + 1;
  }
  return lines;
}
