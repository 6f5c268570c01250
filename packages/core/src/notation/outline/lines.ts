/** A member as a line of an outline writes it; `at` is where its name stands in the words. */
export interface Member {
  readonly name: string;
  readonly at: number;
  /** As written; empty where none is. */
  readonly type: string;
  readonly rest: string;
}

const branch = /^[\s│┃|]*(?:[├└┣┗╰][─━]{1,4}\s?)?/;

/** A line without the branches it hangs on, and the column in which its words begin. */
export function linesUnder(line: string): {
  readonly words: string;
  readonly column: number;
  readonly branched: boolean;
} {
  const lead = branch.exec(line)![0];
  return { words: line.slice(lead.length).trimEnd(), column: lead.length, branched: /[├└┣┗╰]/.test(lead) };
}

const head =
  /^(?:(?:<<|«)(\w{1,30})(?:>>|»)\s{1,4})?(?:(?:class|struct|entity|interface|model|type|record)\s{1,4})?(\p{Lu}[\p{L}\p{N}_]{0,62})(?:\s?<[^<>]{1,160}>)?(?:\s?[({]?[:：]?|\s?[(（][^()（）]{1,120}[)）][:：]?|\s+(?:extends|implements|:|←|<-|#|\/\/)\s.{1,120})$/u;

/** The name that a line is and nothing else but what it is derived from and remarks; `null` for any other words. */
export function headOf(
  words: string,
): { readonly name: string; readonly at: number; readonly mark: string | null } | null {
  const found = head.exec(words);
  if (!found) return null;
  return {
    name: found[2]!,
    at: words.indexOf(found[2]!, found[1] ? found[1].length + 2 : 0),
    mark: found[1]?.toLowerCase() ?? null,
  };
}

const sign = /^(?:[-+#~*•·]\s{0,4})?/;
const typed =
  /^([\p{L}_][\p{L}\p{N}_]{0,62}(?:\s?,\s?[\p{L}_][\p{L}\p{N}_]{0,62}){0,8})(\??)\s*[:：]\s*(\{[^{}]{1,160}\}|[\p{L}_[][\p{L}\p{N}_.]{0,62}(?:\s?(?:<[^<>]{0,80}(?:<[^<>]{0,80}>[^<>]{0,40})?>|\[[^[\]]{0,20}\]|\(\d{1,6}(?:,\s?\d{1,6})?\)|[*?])){0,3}(?:\s?\|\s?[\w"'[\]]{1,40}){0,8})(.*)$/u;
const bracketed = /^([\p{Ll}_][\p{L}\p{N}_]{0,62})(?:\s[(]|（)([^()（）]{1,80})[)）](.*)$/u;
const alone = /^[-*•·]\s{1,4}([\p{Ll}_][A-Za-z0-9_]{0,62})$/u;

/** What a structure does, by its name; empty where a line only says that something is given back. */
export interface Method {
  readonly name: string;
  readonly at: number;
}

/** The members that a line declares, or that it is a method; `null` for a line that is neither. */
export function membersOf(words: string): readonly Member[] | Method | null {
  const start = sign.exec(words)![0].length;
  const body = words.slice(start);
  const found = typed.exec(body);
  // `name:(Type) -> Type` and `name(x: Type): Type` do something.
  if (found && isRemark(found[4]!)) return namesIn(found, start);
  const spoken = start > 0 ? bracketed.exec(body) : null;
  if (spoken && isRemark(spoken[3]!))
    return [{ name: spoken[1]!, at: start, type: spoken[2]!.split(/[,，]/u)[0]!.trim(), rest: spoken[2]! }];
  const method =
    start > 0 ? /^([\p{L}_][\p{L}\p{N}_]*)\s?(?::?\s?\(|:\s*$|:\s*\/|:\p{L}|\s->|\s\/)|->/u.exec(body) : null;
  if (method) return { name: method[1] ?? "", at: start };
  const single = alone.exec(words);
  return single ? [{ name: single[1]!, at: words.indexOf(single[1]!), type: "", rest: "" }] : null;
}

/** What may follow a type: nothing, rules of it, or a remark that some sign begins. */
const isRemark = (rest: string): boolean =>
  rest.length <= 240 &&
  /^\s*$|^\s*(?:[(（,;=#←]|\/\/|--?\s|[–—]|<-)|^\s+(?:not null|nullable|null|unique|primary key|pk|fk|foreign key|default|optional|required|references)\b/iu.test(
    rest,
  );

function namesIn(found: RegExpExecArray, start: number): Member[] {
  const [, names, , type, rest] = found;
  const members: Member[] = [];
  let from = 0;
  for (const name of names!.split(/\s?,\s?/)) {
    from = names!.indexOf(name, from);
    members.push({
      name,
      at: start + from,
      type: type!.trim() + found[2]!,
      rest: rest!.replace(/^[\s(（,;#←/–—<-]+|[\s)）]+$/gu, ""),
    });
    from += name.length;
  }
  return members;
}
