import { joined } from "./names.ts";

/** Whether two enumerations have the same members, whatever their letters' case. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a.map(joined));
  const right = new Set(b.map(joined));
  return left.size === right.size && [...left].every((member) => right.has(member));
}

/** Whether an enumeration has all members that another has, and perhaps more. */
export function hasMembers(all: readonly string[], members: readonly string[]): boolean {
  const known = new Set(all.map(joined));
  return members.every((member) => known.has(joined(member)));
}

export interface MemberDifference {
  /** Members that the design has and the code has not, and the reverse. */
  readonly absent: readonly string[];
  readonly added: readonly string[];
}

/**
 * In what an enumeration differs from what a design lists. Members are known by their names, by what they stand for, or, where
 * each begins with the name of the type, by the rest: `StatusOpen` is `Open`.
 */
export function memberDifference(
  said: readonly string[],
  name: string,
  members: readonly string[],
  values: readonly string[],
): MemberDifference {
  const owner = joined(name);
  const keys = (member: string, value: string | undefined): string[] => {
    const key = joined(member);
    const short = key.startsWith(owner) ? key.slice(owner.length) : key;
    return [key, short, ...(value === undefined ? [] : [joined(value)])].filter((each) => each !== "");
  };
  const paired = values.length === members.length;
  const built = members.map((member, i) => keys(member, paired ? values[i] : undefined));
  const designed = new Set(said.flatMap((member) => keys(member, undefined)));
  const all = new Set([...built.flat(), ...values.map(joined)]);
  return {
    absent: said.filter((member) => !keys(member, undefined).some((key) => all.has(key))),
    added: members.filter((_, i) => !built[i]!.some((key) => designed.has(key))),
  };
}
