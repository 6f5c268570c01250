import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { ItemView } from "../../shapes/list-view.ts";
import type { Versioned } from "./version.ts";

/** Packages with the constraints that a manifest puts on them, of what the item names first: "till: flask >=3.1, attrs >=23,<25". */
export interface VersionedList {
  readonly usedBy: string;
  readonly packages: readonly Versioned[];
}

const constraint = String.raw`(?:>=|<=|==|~=|!=|≥|≤|\^|~|>|<)\s?v?\d[\w.*+-]{0,30}`;
const named = new RegExp(
  String.raw`^(?!v\d)(\`?[@A-Za-z][\w@/.:[\]-]{0,60}\`?)(?:\s|@)?\s?(${constraint}|v?\d+(?:\.\d+)+[\w.+-]{0,20})$`,
);
const further = new RegExp(`^${constraint}$`);

/** Reads an item of nothing but packages with their versions; `null` for any other. */
export function versionedList({ label, rest }: ItemView): VersionedList | null {
  if (!label || !rest || rest.text.length > 1_000 || !/\d/.test(rest.text)) return null;
  const packages: { name: Mapped; version: string }[] = [];
  let from = 0;
  for (const part of rest.text.replace(/\.\s*$/, "").split(/[,;]|\s(?:and|und|et|y|e)\s/)) {
    const at = rest.text.indexOf(part, from);
    from = at + part.length;
    const words = part.trim();
    const last = packages.at(-1);
    const found = named.exec(words);
    if (found) packages.push({ name: nameAt(rest, rest.text.indexOf(found[1]!, at), found[1]!), version: found[2]! });
    else if (last && further.test(words)) last.version = `${last.version},${words}`;
    else return null;
  }
  return packages.length > 0 ? { usedBy: label.text.trim(), packages } : null;
}

const nameAt = (rest: Mapped, from: number, name: string): Mapped => trimmed(slice(rest, from, from + name.length));
