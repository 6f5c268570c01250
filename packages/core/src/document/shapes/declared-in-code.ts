import type { Inline } from "../../syntax/block.ts";
import { slice } from "../../text/mapped.ts";
import { memberOf } from "./member-item.ts";
import type { Member } from "./member-table.ts";

/** One name or several as code writes them, with their type or without: `id: Identifier`, `createdAt / updatedAt: Time`, `name`. */
const declaration =
  /^([a-z_][A-Za-z0-9_]{0,62}\??(?:\s?[/,]\s?[a-z_][A-Za-z0-9_]{0,62}\??){0,3})(?:\s?[:：]\s?(\S.{0,120}))?$/u;

const lead = /^\s*$/;
const between = /^\s*(?:[(（][^()（）]{0,120}[)）])?\s*[,、，/·]\s*$/u;

/**
 * The members that an item declares in runs of code at its beginning, one or several: `` `title: Text` / `note: Text?` (Markdown) ``.
 * Their types may be any words; empty where none has one.
 */
export function declaredInCode(inline: Inline | null): Member[] {
  const members: Member[] = [];
  let typed = false;
  let end = 0;
  for (const code of inline?.spans.filter(({ kind }) => kind === "code") ?? []) {
    if (!(members.length === 0 ? lead : between).test(inline!.text.slice(end, code.from))) break;
    const found = declaration.exec(inline!.text.slice(code.from, code.to));
    if (!found) break;
    const [, names, type] = found;
    typed ||= type !== undefined;
    let from = code.from;
    for (const name of names!.split(/\s?[/,]\s?/)) {
      from = inline!.text.indexOf(name, from);
      const member = memberOf(slice(inline!, from, from + name.length), type ?? "");
      if (member) members.push(member);
      from += name.length;
    }
    end = code.to;
  }
  return typed ? members : [];
}
