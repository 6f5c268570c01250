import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { documentText } from "../../query/document-text.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { isThere } from "../paths/find-path.ts";
import { filesOf, type Reality } from "../reality.ts";

type Claim = ElementClaim<"symbol">;

/** So many others of a list that are here show that it is of what a file holds. */
const enough = 2;
/** `` `src/hooks.ts`: `useOne`, `` before a name: the file, and what is listed of it up to there. */
const list =
  /`([\w@.[\]()/-]+\/[\w.-]+\.\w{1,5})`[^`.;\n]{0,20}:\s*((?:`[^`\n]{1,80}`(?:\s*,\s*|\s+(?:and|or)\s+|,\s+(?:and|or)\s+))*)`$/;
const rest = /^`((?:(?:\s*,\s*|\s+(?:and|or)\s+|,\s+(?:and|or)\s+)`[^`\n]{1,80}`)*)/;

/** The file of the repository of whose names a design gives a list in which this one stands; `null` where it is in none, or the others are not here. */
export function fileListing(
  { origin: { document, range } }: Claim,
  design: Design,
  reality: Reality,
  isHere: (name: string) => boolean,
): string | null {
  const text = documentText(design, document);
  const before = list.exec(text.slice(Math.max(0, range.from - 600), range.from));
  if (!before || !isThere(before[1]!, filesOf(reality))) return null;
  const after = rest.exec(text.slice(range.to, range.to + 600))?.[1] ?? "";
  const others = [...`${before[2]!}${after}`.matchAll(/`([^`\n]{1,80})`/g)].map(([, name]) => name!);
  return others.length >= enough && others.every((name) => isHere(name) && claimed(design).has(name))
    ? before[1]!
    : null;
}

const claimed = perObject(
  (design: Design): ReadonlySet<string> => new Set(claimsOf(design, "symbol").map(({ name }) => name)),
);
