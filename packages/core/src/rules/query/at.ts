import type { Origin, Statement } from "../../model/element.ts";
import type { Related } from "../../text/diagnostic.ts";
import type { Finding } from "../rule.ts";
import { firstInWords } from "../../text/in-words.ts";

/** The place and subject of a finding about what is stated here. */
export const at = ({
  id,
  origin,
}: {
  id: string;
  origin: Origin;
}): Pick<Finding, "document" | "range" | "element"> => ({
  document: origin.document,
  range: origin.range,
  element: id,
});

/** Another place that a finding speaks of. */
export const also = ({ origin }: Pick<Statement, "origin">, message: string): Related => ({
  document: origin.document,
  range: origin.range,
  message,
});

/** Words of the author inside a sentence: quoted, in one line, and cut where they are long. */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}"`;
}

const longest = 80;

/** `"a", "b" and "c"`; of many, the first few and how many more there are. */
export const enumerate = (words: readonly string[], most = 6): string => firstInWords(words.map(quote), most);
