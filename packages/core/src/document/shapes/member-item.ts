import { dataType } from "../../model/kinds/data-type.ts";
import type { Mapped } from "../../text/mapped.ts";
import { slice } from "../../text/mapped.ts";
import type { ItemView } from "./list-view.ts";
import { bareName, type Member, remarks, typeConstraints, withValues } from "./member-table.ts";

/** A name as code writes it, perhaps with a path of names, an index or a mark of optionality. */
const identifier = /^[\p{L}_$@][\p{L}\p{N}_$.-]*(?:\[\])?\??$/u;

/**
 * Reads a bullet as a member: `- id (uuid, PK)`, `` - `total`: numeric(10,2), not null ``, `- **name** string - the name`.
 * `null` for a bullet that says something else: its name must look like code and its type must be one.
 */
export function readMemberItem(item: ItemView): Member | null {
  if (!item.inline || saysOfMembers(item) || isCall.test(item.label?.text ?? "")) return null;
  const line = slice(item.inline, 0, /\n|$/.exec(item.inline.text)!.index);
  if (line.text.length > 600) return null;
  const parted = part(line, item);
  if (!parted) return null;
  const member = memberOf(parted.name, parted.rest);
  if (!parted.loose) return member;
  // Two words side by side: `total numeric`. A word with a capital is no type behind one that no code would write.
  const isObject = member?.type?.logical === "object" && !/^[a-z_$]/.test(member.name.text);
  return member?.type && !isObject ? member : null;
}

/** `Unique: (customer, number)`, `Indexes: email`, `Index: by_number on number`, `Fields: id, total`: what is said of members, by their names. */
const ofMembers =
  /^(?:(?:indexes|indices|constraints|foreign keys|relations|relationships|checks)\s*:|(?:unique|index|primary key|foreign key|key|constraint|check)\s*:\s*(?:\(|[\w.]+\s*(?:,|\son\s|\())|(?:fields|columns|attributes|properties)\s*:\s*[\w.]+\s*,)/i;

/** `PRIMARY KEY (order_id, position)`, `FOREIGN_KEY(order_id) -> orders`: a rule over members as SQL would write it. */
const ruleOfSql =
  /^(?:(?:PRIMARY|FOREIGN|[Pp]rimary|[Ff]oreign)[ _](?:KEY|[Kk]ey)\s?\(|(?:UNIQUE(?:[ _](?:KEY|INDEX))?|INDEX|CHECK)\s?\()/;

/** Whether words are a rule over members as SQL would write it, and neither a member nor a structure. */
export const isRuleOfMembers = (text: string): boolean => ruleOfSql.test(text);

/** Whether a bullet below the name of an entity or table tells of several of its members rather than of one. */
export const saysOfMembers = ({ inline }: ItemView): boolean =>
  inline !== null && (ofMembers.test(inline.text) || isRuleOfMembers(inline.text));

/** `add($book)`, `count(...)`: what a structure does. */
const isCall = /^[`*\s]*[a-z]\w*\(\s*(?:\.{3}|…|\$\w+(?:,\s?\$\w+){0,8})?\s*\)[`*\s]*$/;

/** The member of that name, with what the words beside it say; `null` where it is no name as code writes one. */
export function memberOf(words: Mapped, rest: string): Member | null {
  const name = bareName(words);
  if (!identifier.test(name.text) || name.text.length > 64) return null;
  const { words: told, description } = typeWords(rest);
  const type = told === "" ? undefined : dataType(told);
  return {
    name: name.text.endsWith("?") ? slice(name, 0, name.text.length - 1) : name,
    ...remarks(rest),
    ...(rest === "" ? {} : typeConstraints(told === "" ? "" : rest)),
    ...(type && type.logical !== "unknown" ? { type: withValues(type, rest) } : {}),
    ...(description === "" ? {} : { description }),
  };
}

/** `` `total: float` ``, `` `total numeric not null` ``: a member as code declares it. */
const inCode = /^([^\s:：]{1,64}?)(?:\s?[:：]\s|\s{1,8}(?=[a-z]))(\S.{0,120})$/iu;

function part(line: Mapped, item: ItemView): { name: Mapped; rest: string; loose: boolean } | null {
  const typed = item.label && item.labelStyle === "code" ? inCode.exec(item.label.text) : null;
  if (item.label && typed) {
    const behind = item.rest?.text.trim() ?? "";
    return {
      loose: true,
      name: slice(item.label, 0, typed[1]!.length),
      rest: behind === "" ? typed[2]! : `${typed[2]} - ${behind}`,
    };
  }
  if (item.label && item.labelStyle !== "plain") {
    const end = line.text.indexOf(item.label.text) + item.label.text.length;
    const rest = line.text
      .slice(end)
      .replace(/^[`*:：\s]+/, "")
      .trim();
    return { loose: false, ...(marked(item.label, rest) ?? { name: item.label, rest }) };
  }
  const keyed = marked(line, "");
  if (keyed) return { loose: false, ...keyed };
  const found = /^([^\s:：(（,]{1,64})\s*(?:[:：]|(?=[(（])|\s[-–—]\s|\s|$)/u.exec(line.text);
  return found
    ? {
        name: slice(line, 0, found[1]!.length),
        rest: line.text.slice(found[0].length).trim(),
        loose:
          /^\s*$/.test(found[0].slice(found[1]!.length)) &&
          !/^\s*[(（]/.test(line.text.slice(found[0].length)) &&
          found[0] !== line.text,
      }
    : null;
}

/**
 * `PK id (uuid)`, `(FK) order_id`, `total (numeric)`: a name with the keys that it is of before it, and its type in a bracket,
 * marked as one; `null` for a name alone. `behind` are the words after the mark.
 */
function marked(words: Mapped, behind: string): { name: Mapped; rest: string } | null {
  const found =
    /^((?:[[(（]?(?:PK|FK|UK)(?:\s?[,/]\s?(?:PK|FK|UK))?[\])）]?[:：]?\s{1,4})?)(`?[\p{L}_$][\p{L}\p{N}_$.]*`?)\s{0,4}(?:[(（]([^()（）]{1,80}(?:\([^()]{0,40}\))?)[)）])?(?![\p{L}\p{N}])/u.exec(
      words.text,
    );
  const [all = "", keys = "", name = "", type] = found ?? [];
  if (keys === "" && (type === undefined || all.length < words.text.trim().length)) return null;
  const told = [type, keys.replace(/[^PFUK,]/g, "")].filter((each) => each).join(", ");
  const rest = words.text.slice(all.length).replace(/^[\s:：]+/, "");
  return {
    name: slice(words, keys.length, keys.length + name.length),
    rest: `(${told}) ${[rest, behind].filter((each) => each !== "").join(" ")}`.trim(),
  };
}

/** The words of a type at the beginning of a text, and what explains the member after it. */
function typeWords(rest: string): { words: string; description: string } {
  const bracketed = /^[(（]([^()（）]*(?:\([^()]*\)[^()（）]*)?)[)）]\s*(?:[:：–—]|-(?!>))*\s*/u.exec(rest);
  // `order_id (PK): INTEGER`: the bracket tells of keys, and the type stands behind it.
  if (bracketed && ofKeysAlone.test(bracketed[1]!) && /:\s*$/.test(bracketed[0]))
    return typeWords(rest.slice(bracketed[0].length));
  if (bracketed) return { words: typeIn(bracketed[1]!), description: rest.slice(bracketed[0].length) };
  const bare = rest.replace(/^[-–—]\s*/, "");
  const cut = /\s[-–—]+\s|\s*[;；。]|\s\/\/\s|\s#\s|\.\s/.exec(bare)?.index ?? bare.length;
  const words = typeIn(bare.slice(0, cut));
  return words === ""
    ? { words, description: bare }
    : { words, description: bare.slice(cut).replace(/^[\s\-–—;；。/#.]+/, "") };
}

const ofKeysAlone = /^\s*(?:(?:pk|fk|uk|unique|primary key|foreign key|primary|foreign)\s*(?:[,/]\s*|$)){1,3}$/i;

/** The first of the parts between commas that is a type by its name. */
function typeIn(text: string): string {
  const whole = text.replace(/`/g, "").trim();
  if (whole === "" || whole.length > 120 || listsValues.test(whole)) return "";
  // What is parted by commas behind the word are its members.
  if (!/[,，、]/.test(whole) || /^enum\s*:/i.test(whole)) return isType(whole) ? whole : "";
  const parts = whole.split(/[,，、](?![^(<（]*[)>）])/u).map((word) => word.trim());
  return parts.find((word) => isType(word)) ?? "";
}

/** "one of `json`, `text`": what a member may hold, whatever types go by these names. */
const listsValues = /^(?:one|any|either) of\b/i;

/** "Short name of a shelf", "set when it is lent": words for types that say here how a thing is. */
const saysHow =
  /^(?:short|long|double|single|real|set|fixed|character)\s(?!(?:of|varying|large|int(?:eger)?|precision|long|unsigned|with(?:out)?|not|null(?:able)?|unique|primary|default|optional|required|key)\b)\p{L}/iu;

const isType = (words: string): boolean => {
  if (saysHow.test(words)) return false;
  const type = dataType(words);
  return type.logical !== "unknown" && (type.logical !== "object" || type.name !== words || /^\p{Lu}/u.test(words));
};
