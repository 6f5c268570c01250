import type { Range } from "../../text/range.ts";
import type { DependencyShape } from "../notation.ts";
import { versionFacts, within } from "./version.ts";

/** What Python calls a requirement: a name, extras in brackets, and what versions, place or circumstances it must have. */
const requirement =
  /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?:\(([^()]*)\)|@\s*(\S+)|((?:===?|~=|!=|[<>]=?)[^;#@]*))?\s*(?:;.*)?$/s;

/** Reads `uvicorn[standard]>=0.29,<1 ; python_version > "3.8"`; null where it is none. */
export function readRequirement(
  text: string,
  range: Range,
  scope: NonNullable<DependencyShape["scope"]>,
): DependencyShape | null {
  if (text.length > 1_000) return null;
  const match = requirement.exec(text);
  if (!match) return null;
  const words = { text, range };
  const [, name, bracketed, address, bare] = match;
  const start = text.indexOf(name!);
  const said = (bracketed ?? bare)?.trim();
  const at = said === undefined || said === "" ? -1 : text.indexOf(said, start + name!.length);
  return {
    name: name!,
    range: within(words, start, start + name!.length).range,
    ...(at < 0 ? {} : versionFacts(within(words, at, at + said!.length))),
    ecosystem: "pypi",
    scope,
    ...(address !== undefined && /^(?:file:|\.{1,2}\/)/.test(address) ? { local: true } : {}),
  };
}
