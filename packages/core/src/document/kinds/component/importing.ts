import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import type { Name } from "./name.ts";
import { stateNamed } from "./state.ts";

// Lists and tables of which code imports which: whatever is named there as code names it is a part of it.

/** Words of a title or an announcement above such a list. */
export const importEachOther =
  /\bimport(?:s|ed)?\b|\b(?:folders?|director(?:y|ies)|packages?|modules?)\b.{0,40}\bdepend(?:s|enc(?:y|ies))?\b/;

/** Words by which a sentence says that it speaks of code that imports other code, and of nothing else. */
export const ofImports =
  /\bimports?\s(?:each other|one another|the others?)\b|\b(?:who|what|which)\simports\s(?:whom|what|which)\b|\bimports\s(?:between|among)\b/i;

/** A name of a package, folder or file as code writes it. */
export const isCodeName = (name: string): boolean => /^[\w@./-]+$/.test(name);

/** The one folder in code that words name as what the parts stand in: "Imports between the folders of `server/src`". */
export function folderIn(words: Inline | null): string | null {
  if (!words) return null;
  const folders = words.spans.flatMap(({ kind, from, to }) => {
    const code = words.text.slice(from, to);
    return kind === "code" && folder.test(code) && !/\.\w{1,5}$/.test(code) ? [{ code, from }] : [];
  });
  const [only, ...others] = folders;
  return only && others.length === 0 && holds.test(words.text.slice(0, only.from))
    ? only.code.replace(/\/$/, "")
    : null;
}

const folder = /^(?:\.\/)?[\w.-]+(?:\/[\w.-]+)+\/?$|^(?:src|app|lib|internal)\/?$/;
/** Words right before a folder by which the parts are in it. */
const holds =
  /\b(?:folders?|director(?:y|ies)|modules?|packages?|parts|layers|files)\s(?:of|in|inside|within|below|under)\s(?:the\s)?$|\b(?:inside|within|below|under)\s$/i;

/** States a part by its name, and where it is, if the words above tell the folder that it is a folder of. */
export function statePart(name: Name, range: Range, at: Place, parent: string | null, out: Collector): void {
  if (parent === null || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(name.text)) return stateNamed(name, range, at, out);
  const facts = { code: `${parent}/${name.text}` };
  out.state({ kind: "component", id: name.id, name: name.text, range, place: at, facts });
}
