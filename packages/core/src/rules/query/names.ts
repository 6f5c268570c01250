import { canonicalName } from "../../model/kinds/names.ts";
import { remembered } from "../../text/remembered.ts";

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["indices", "index"],
  ["statuses", "status"],
  ["addresses", "address"],
  ["data", "data"],
  ["news", "news"],
  ["series", "series"],
  ["caches", "cache"],
  ["databases", "database"],
]);

/** The singular of an English word in lower case; other words lose a last `s` too, which does no harm when both sides do. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** What a name comes to without number, case and the parting of words: `Order Items` and `orderItem` are `orderitem`. */
export const bare: (name: string) => string = remembered((name) => {
  const words = canonicalName(name).split("-");
  return [...words.slice(0, -1), singular(words.at(-1)!)].join("");
});

const short: ReadonlyMap<string, string> = new Map([
  ["svc", "service"],
  ["srv", "service"],
  ["db", "database"],
  ["mgr", "manager"],
  ["repo", "repository"],
  ["gw", "gateway"],
  ["msg", "message"],
  ["cfg", "config"],
  ["configuration", "config"],
  ["ctrl", "controller"],
  ["app", "application"],
  ["postgres", "postgresql"],
  ["k8s", "kubernetes"],
  ["mongo", "mongodb"],
]);

/** `bare`, with the abbreviations of the trade written out: `UserSvc` and `User Service` are `userservice`. */
export const writtenOut: (name: string) => string = remembered((name) => {
  const words = canonicalName(name)
    .split("-")
    .map((word) => short.get(word) ?? word);
  return [...words.slice(0, -1), singular(words.at(-1)!)].join("");
});

const wordsOf: (name: string) => readonly string[] = remembered((name) => canonicalName(name).split("-"));

/** Whether a structure is called after what a program is handed when it starts: it keeps no data of others, and does nothing. */
export const holdsSettings = (name: string): boolean =>
  /(?:config(?:uration)?|settings|properties|options)$/i.test(name);

/** Endings by which one word is called after what is done or after who does it. */
const ending = /(?:er|or|ing|ion)$/;

/** `Planner Job` and `Planning Job`: one name but for the ending of one word, which tells who does it or that it is done. */
export function areOfOneStem(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(wordsOf);
  if (mine!.length < 2 || mine!.length !== theirs!.length) return false;
  const [i, ...more] = mine!.flatMap((word, i) => (word === theirs![i] ? [] : [i]));
  if (i === undefined || more.length > 0) return false;
  const [a, b] = [mine![i]!, theirs![i]!];
  return (
    ending.test(a) &&
    ending.test(b) &&
    a.replace(ending, "") === b.replace(ending, "") &&
    a.replace(ending, "").length >= 4
  );
}

/** Long enough that one wrong letter makes no other word. */
const tellingLength = 8;
const tellingWord = 6;

/** Whether one bare name is most likely a slip of the pen for the other: one letter apart in a long word, never in a number. */
export function isSlip(one: string, other: string): boolean {
  if (
    one === other ||
    Math.abs(one.length - other.length) > 1 ||
    Math.min(one.length, other.length) < tellingLength ||
    one[0] !== other[0]
  )
    return false;
  if (!isOneSlip(one, other) || endingsDiffer(one, other)) return false;
  return one.replace(/\D/g, "") === other.replace(/\D/g, "");
}

/** `isSlip` of names as they are written: `API Layer` is none for `App Layer`, since in so short a word one letter makes another. */
export function isSlipOfName(one: string, other: string): boolean {
  if (!isSlip(bare(one), bare(other))) return false;
  const [mine, theirs] = [one, other].map(wordsOf);
  return (
    mine!.length !== theirs!.length ||
    mine!.every((word, i) => word === theirs![i] || Math.max(word.length, theirs![i]!.length) >= tellingWord)
  );
}

/** `sender` and `sended`, `worker a` and `worker b`, `reader` and `readers` differ at their end alone, and may both be meant. */
const endingsDiffer = (one: string, other: string): boolean =>
  one.slice(0, Math.min(one.length, other.length) - 1) === other.slice(0, Math.min(one.length, other.length) - 1);

/** Whether one letter is changed, left out or put in, or two are swapped. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
