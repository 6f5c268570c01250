import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { TableView } from "../../shapes/table-view.ts";

/** A setting that a table says is kept in a config map or a secret. */
export interface HeldKey {
  readonly key: Mapped;
  readonly holder: string;
}

const holders = /^(?:config ?maps?|secrets?|config ?maps? (?:and|or|\/) secrets?|configmap\/secret)$/;
const keys = /^(?:keys?|variables?|env(?:ironment)?(?: variables?)?|settings|entries|data|contents?|holds)$/;
const named = /(?<![\w/.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![\w/.-])/g;

/** `Config map | Keys`: what each of them holds, by names of variables and nothing else. */
export function heldKeys({ titles, table: { rows } }: TableView): readonly HeldKey[] {
  const by = titles.findIndex((title) => holders.test(title));
  const of = titles.findIndex((title, column) => column !== by && keys.test(title));
  if (by < 0 || of < 0) return [];
  return rows.flatMap(({ cells }) => {
    const holder = cells[by] ? trimmed(cells[by]).text : "";
    return /^[a-z][\w.-]{1,80}$/.test(holder) && cells[of] ? namesAlone(cells[of]).map((key) => ({ key, holder })) : [];
  });
}

function namesAlone(words: Mapped): Mapped[] {
  const left = words.text.replace(named, "").replace(/\band\b/g, "");
  if (/[A-Za-z]/.test(left)) return [];
  return matches(words.text, named).map(({ 0: name, index }) => slice(words, index, index + name.length));
}
