import { expect, it } from "vitest";
import { toldBy } from "../../compare/quantities/words.ts";
import { byWords } from "./told-by-words.ts";

const sentences = [
  "The worker retries a payment three times",
  "A parcel is retried twice",
  "The pool of the parcel store has ten connections",
  "Labels of a parcel are kept for a week",
];
const mayTell = byWords(sentences.map((text) => ({ text, said: { told: toldBy(text) } })));
const toldOf = (name: string): string[] => mayTell(toldBy(name)).map(({ text }) => text);

it("looks only at what tells of the rarest thing in a name", () => {
  expect(toldOf("PARCEL_LABEL_RETENTION")).toEqual([sentences[3]]);
  expect(toldOf("PARCEL_RETRIES")).toEqual(sentences.slice(1));
  expect(toldOf("INVOICE_RETRIES")).toEqual([]);
});

it("goes by the sort where a name has no thing, in the order of the text", () => {
  expect(toldOf("MAX_CONNECTION_RETRIES")).toEqual(sentences.slice(0, 3));
  expect(toldOf("MAX_LIMIT")).toEqual([]);
});
