import { matches } from "../../text/matches.ts";
import type { DataType } from "../value.ts";
import { plain } from "./plain-type.ts";

// Types that are written with their members.

const quoted = /'((?:[^']|'')*)'|"([^"]*)"/g;

/** `ENUM('a','b')`, `'a' | 'b'`, `Literal["a", "b"]`, `Enum8('a' = 1)`, MySQL's `SET('a','b')`. */
export function literals(text: string): DataType | undefined {
  const called = /^(enum8|enum16|enum|set|literal)\s*[([]/i.exec(text);
  const listed = /^\|?\s*(?:'[^']*'|"[^"]*")(?:\s*\|\s*(?:'[^']*'|"[^"]*"|null|undefined))*$/.test(text);
  if (!called && !listed) return undefined;
  const members = matches(text, quoted).map((found) => found[1] ?? found[2] ?? "");
  if (members.length === 0 && called) return bareMembers(text, called[0].length);
  if (members.length === 0) return undefined;
  const type: DataType = { ...plain("enum", "enum", text), members };
  return called?.[1]?.toLowerCase() === "set" ? { ...plain("array", "array", text), item: type } : type;
}

/** `Enum(active, inactive)`: members without quotes. */
function bareMembers(text: string, from: number): DataType | undefined {
  if (!/^enum/i.test(text)) return undefined;
  const members = text
    .slice(from)
    .replace(/[)\]].*$/, "")
    .split(/[,|/、]/)
    .map((member) => member.trim())
    .filter((member) => member !== "" && member !== "...");
  return { ...plain("enum", "enum", text), ...(members.length > 1 ? { members } : {}) };
}

/** `enum: draft, active, paused`, `enum draft | active`: the members stand behind the word, apart by commas, bars or slashes. */
export function listedBehind(text: string): DataType | undefined {
  const list = /^enum(?:eration)?(?:\s?[:=–—-]\s?|\s(?=[\w-]+\s?[,|/]))(\S.*)$/i.exec(text)?.[1];
  const members = list
    ?.split(/\s?[,|/]\s?(?:or\s)?/)
    .map((member) => member.trim().replace(/^([`'"])(.*)\1$/, "$2"))
    .filter((member) => member !== "");
  return members && members.length > 1 && members.every((member) => /^[\p{L}\p{N}_-]+$/u.test(member))
    ? { ...plain("enum", "enum", text), members }
    : undefined;
}
