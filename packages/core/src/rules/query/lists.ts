import type { Origin, Statement } from "../../model/element.ts";

/** Things told in one list, table or row of headings are told in the same way; this names the list. */
export const listOf = ({ origin }: { readonly origin: Origin }): string =>
  origin.place === "heading" ? `${origin.document}#heading` : `${origin.document}#${origin.section}#${origin.place}`;

/** Whether `one` and `other` are told in one list. */
export const together = (one: Statement, other: Statement): boolean => listOf(one) === listOf(other);
