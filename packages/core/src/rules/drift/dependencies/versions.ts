import { mayAgree, type Version, versionIn } from "../../query/versions/version.ts";
import type { BuiltElement } from "../../../model/built.ts";

/** Whether what a document says of a version holds of what is declared and fixed; `null` where either says too little. */
export function versionHolds(stated: string, { name, facts }: BuiltElement<"dependency">): boolean | null {
  if (isEdition(stated, name)) return true;
  const known = [facts.resolved, facts.version].filter((one) => one !== undefined);
  if (known.length === 0) return null;
  const said = written(stated);
  const wanted = versionIn(stated);
  if (facts.version !== undefined && written(facts.version) === said) return true;
  // What a lock file fixes cannot be where the manifest rules it out: the lock file is of another day.
  if (wanted && isTold(facts) && admits(wanted, facts.version!) === false) return false;
  const same = facts.version === undefined ? null : sameConstraints(said, written(facts.version));
  if (same !== null) return same;
  if (known.some((one) => written(one) === said)) return true;
  if (!wanted) return null;
  const answers = known.map((one) => admits(wanted, one));
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === null) ? null : false;
}

/** Whether a language has versions other than those of what runs it: C# 13 is that of .NET 9. */
export const countsApart = (name: string): boolean => /^(?:[cf]#|visual basic)$/i.test(name.trim());

/** Packages whose own versions count anew within an edition that the product is known by. */
const editions: ReadonlyMap<string, string> = new Map([
  ["gorm.io/gorm", "2"],
  ["androidx.compose.material3:material3", "3"],
]);

/** Whether a number without more is that of an edition which has a package to itself: version 2 of a library is `shop-go-v2`. */
function isEdition(stated: string, name: string): boolean {
  const major = /^\s*v?(\d{1,2})(?:\.(?:x|0))?\s*$/i.exec(stated)?.[1];
  if (major === undefined) return false;
  return editions.get(name) === major || new RegExp(`[a-z-]v?${major}(?:$|/)`, "i").test(name);
}

/** Whether what a manifest writes is a version, or a range whose bounds are plain to see. */
const isTold = ({ version = "", ecosystem }: BuiltElement<"dependency">["facts"]): boolean =>
  ecosystem === "npm" ? /^[~^=v]?\s?\d[\w.-]*$/.test(version) : ecosystem === "pypi" && /^==\s?\d[\w.]*$/.test(version);

/**
 * Whether two lists of constraints that bound the same sides do so at the same versions, of those that are given as far:
 * `>=2.1.0` quotes no manifest that says `>=2.4.1`; `null` where they are of different sorts.
 */
function sameConstraints(one: string, other: string): boolean | null {
  const [a, b] = [constraintsIn(one), constraintsIn(other)];
  if (!a || !b || a.length !== b.length) return null;
  const alike = a.every(([sign, parts], i) => sign === b[i]![0] && parts.length === b[i]![1].length);
  return alike ? a.every(([, parts], i) => parts.join() === b[i]![1].join()) : null;
}

/** `>=1.4.54,<2.0` in the order of its signs; `null` where it is anything else, or has but a major version. */
function constraintsIn(text: string): (readonly [sign: string, parts: readonly string[]])[] | null {
  const found = text.split(",").map((each) => /^(>=|<=|>|<|~=)(\d+(?:\.\d+)+)$/.exec(each));
  if (found.some((each) => each === null)) return null;
  return found.map((each) => [each![1]!, each![2]!.split(".")] as const).sort(([x], [y]) => (x < y ? -1 : 1));
}

const openAbove = /\d\s?\+|\b(?:later|newer|higher|above|up)\b/i;

/** Whether a version is another or later, as far as both are given. */
function isLater(one: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((part, i) => one[i] !== undefined && one[i] !== part);
  return at < 0 || one[at]! > other[at]!;
}

const written = (version: string): string =>
  version
    .trim()
    .toLowerCase()
    .replace(/^(?:version\s*|v)?/, "")
    .replace(/\s+/g, "");

/** Whether a version lies in a range of a manifest, `^7.0.7` or `~1.4`: above where it begins, and within the parts that it keeps. */
function isWithin(parts: readonly number[], built: readonly number[], declared: string): boolean {
  const [, sign] = /^\s*(\^|~)/.exec(declared) ?? [];
  if (sign === undefined) return false;
  const kept = sign === "~" ? Math.max(1, built.length - 1) : built[0] === 0 ? 2 : 1;
  return built.slice(0, kept).every((part, i) => parts[i] === part) && isLater(parts, built);
}

/** `^4.1` admits 4.2.0 and not 5; `18` admits 18.2 and what is declared `^18.1`. */
function admits(wanted: Version, declared: string): boolean | null {
  const [first = ""] = declared.split(/\s*(?:,|\|\||\s)\s*/);
  const built = versionIn(declared) ?? versionIn(first) ?? versionIn(declared.replace(/[-+].*$/, ""));
  if (!built) return null;
  if (/^\s*(?:\^|~)/.test(wanted.text)) {
    // The leading part that the range keeps: of 0.x the second as well.
    const kept = wanted.text.trim().startsWith("~") || wanted.parts[0] === 0 ? 2 : 1;
    if (wanted.parts.slice(0, kept).some((part, i) => built.parts[i] !== undefined && built.parts[i] !== part))
      return false;
  }
  // What a range takes in may be what is used; only a lock file tells.
  if (
    wanted.bound === "exact" &&
    isWithin(wanted.parts, built.parts, declared) &&
    !mayAgree(wanted, { ...built, bound: "exact" })
  )
    return null;
  // `18+` is open above, whatever the manifest begins at; a range that takes in 18 may begin below.
  if (openAbove.test(wanted.text))
    return isLater(built.parts, wanted.parts) || (isWithin(wanted.parts, built.parts, declared) ? null : false);
  // What is declared with a caret or tilde stays within its major version; only `>=` is open above.
  const bound = wanted.bound === "exact" && !/^\s*(?:>|≥)/.test(declared) ? "exact" : built.bound;
  return mayAgree(wanted, { ...built, bound });
}
