import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import { sectionAt } from "../../query/chapters.ts";
import { fixOf, replacing, textOf } from "./mend.ts";
import { placeOfValue, placesOf } from "./value.ts";

/** Writes another status of HTTP, with its reason: on the line of an endpoint, else where its section has it once. */
export function writeStatus(design: Design, origin: Origin, said: number, is: number): Fix[] {
  const text = textOf(design, origin.document);
  const section = sectionAt(design, origin);
  if (text === undefined || !section) return [];
  const onLine = placeOfValue(design, origin, String(said));
  const below = origin.place === "heading" ? placesOf(String(said), text.slice(origin.range.to, section.to)) : [];
  const at = onLine?.from ?? (below.length === 1 ? origin.range.to + below[0]! : null);
  if (at === null) return [];
  const reason = reasonBehind(text.slice(at + 3, at + 40), said, is);
  return fixOf([replacing(at, text.slice(at, at + 3 + reason.from.length), `${is}${reason.to}`)], String(said));
}

/** What stands for the reason behind a status, and what stands for it behind the other. */
function reasonBehind(behind: string, said: number, is: number): { readonly from: string; readonly to: string } {
  const none = { from: "", to: "" };
  const [old, other] = [reasons[said], reasons[is]];
  if (old === undefined || other === undefined) return none;
  const found = new RegExp(String.raw`^[ _(-]{1,2}${old.replace(" ", "[ _-]")}\b`, "i").exec(behind)?.[0];
  if (found === undefined) return none;
  const lead = /^[ _(-]+/.exec(found)![0];
  const shouted = found === found.toUpperCase();
  return { from: found, to: lead + (shouted ? other.toUpperCase() : other) };
}

const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  205: "Reset Content",
  206: "Partial Content",
};
