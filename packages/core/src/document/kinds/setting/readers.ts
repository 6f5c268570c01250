import type { Cell } from "../../../syntax/block.ts";
import type { TableView } from "../../shapes/table-view.ts";

const ofReaders =
  /^(?:(?:read|used|needed|required|consumed|taken) (?:by|in)|(?:micro)?services?|components?|applications?|apps?|modules?|packages?|process(?:es)?|workloads?|containers?)$/;
const name = /^[A-Za-z][\w.-]{0,62}$/;

/** What a row says reads its variable, by name: `order-service`, or several of them between commas. Words that are no name are none. */
export function readersIn({ titles }: TableView, cells: readonly Cell[]): readonly string[] {
  const column = titles.findIndex((title) => ofReaders.test(title));
  return (cells[column]?.text.slice(0, 400) ?? "")
    .split(/,|;|\band\b/)
    .map((part) => part.trim())
    .filter((part) => name.test(part));
}
