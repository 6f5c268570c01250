import type { Element, Statement } from "../../model/element.ts";
import type { DataType } from "../../model/value.ts";

/** How many characters a text may have at one place: by the size of its type, or by what is said of it. */
export interface ToldLength {
  readonly statement: Statement;
  readonly characters: number;
}

/** `up to 200 characters`, `max. 80 chars`, `at most 64 characters long` */
const inWords =
  /(?:^|[\s(,;])(?:up to|at most|max(?:imum|\.)?(?: length)?(?: of)?:?|no (?:more|longer) than|≤|<=)\s?(\d{1,6})[\s-]?(?:chars?|characters)\b/i;

/** The lengths that the places of a field or column give it. */
export const lengthsOf = (member: Element<"field"> | Element<"column">): ToldLength[] =>
  (member.statements as readonly Statement<"field" | "column">[]).flatMap((statement) => {
    const { type, description } = statement.facts;
    const characters = type && isText(type) ? (type.size[0] ?? Number(inWords.exec(description ?? "")?.[1] ?? 0)) : 0;
    return characters > 0 ? [{ statement, characters }] : [];
  });

const isText = ({ logical, size }: DataType): boolean => logical === "text" && size.length < 2;
