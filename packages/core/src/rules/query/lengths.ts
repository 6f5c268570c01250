import { longestIn } from "../../document/shapes/value-words.ts";
import type { Element, Statement } from "../../model/element.ts";
import type { DataType } from "../../model/value.ts";

/** How many characters a text may have at one place: by the size of its type, or by what is said of it. */
export interface ToldLength {
  readonly statement: Statement;
  readonly characters: number;
}

/** The lengths that the places of a field or column give it. */
export const lengthsOf = (member: Element<"field"> | Element<"column">): ToldLength[] =>
  (member.statements as readonly Statement<"field" | "column">[]).flatMap((statement) => {
    const { type, longest, description = "" } = statement.facts;
    const characters = type && isText(type) ? (type.size[0] ?? longest ?? longestIn(description)) : undefined;
    return characters ? [{ statement, characters }] : [];
  });

const isText = ({ logical, size }: DataType): boolean => logical === "text" && size.length < 2;
