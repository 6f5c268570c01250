import type { Element } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { groupBy } from "./ground.ts";
import { stands } from "./statements.ts";

/** Names of fewer words are headings of what follows ("Cost", "Future work"), which many lists have. */
const tellingWords = 3;

/** Things of one name in two places of a document, told by more words than chance repeats. */
export const statedAgain = <E extends Element>(elements: readonly E[]): { again: E; first: E }[] =>
  [
    ...groupBy(elements.filter(stands), ({ name, origin }) => `${origin.document}\n${canonicalName(name)}`).values(),
  ].flatMap((same) =>
    isTelling(canonicalName(same[0]!.name)) ? same.slice(1).map((again) => ({ again, first: same[0]! })) : [],
  );

/** Scripts without blanks tell as much in fewer characters. */
const isTelling = (name: string): boolean =>
  name.split("-").length >= tellingWords || /[\u3040-\u30ff\u3400-\u9fff]{6}/.test(name);
