import type { Inline } from "../../../syntax/block.ts";

// What the words before a name say of it: that packages follow, and whose they are.

/** What announces packages that are only named: "The webjars, in full: …", "Drivers: …", "The packages of Editor.js: …". */
const announced =
  /\b(?:webjars?|librar(?:y|ies)|packages?|drivers?|gems?|crates?|plugins?|dependencies|artifacts?|starters?|bibliotheken|abhängigkeiten|bibliothèques|dépendances|dependencias|dependências)\b(?:[^.:]|\.(?=\w)){0,80}:[^.:]*$/iu;

/** What announces all packages of a part, though it does not call them so: "Of till (`till/pom.xml`), in full: …", "`requirements.txt`: …". */
const inFull =
  /(?:\b(?:in full|complete|completely|all of them)\b[^:]{0,80}|(?:^|[\s(/])(?:pom\.xml|package\.json|pyproject\.toml|requirements[\w.-]{0,20}\.txt|go\.mod|Cargo\.toml|Gemfile|composer\.json|build\.gradle(?:\.kts)?)\)?):[^:]*$/i;

/** "till has five, none of them pinned: …", "The worker needs two: …": how many packages a part has, or that they have no versions. */
const counted =
  /(?:\b(?:has|needs?|uses?|installs?|requires?|depends? on|takes?)\s(?:just\s|only\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b|\b(?:un)?pinned\b|\bwithout (?:an? )?versions?\b)[^:.]{0,60}:[^:]*$/i;

/** What else may be listed in full. */
const ofOthers =
  /(?<![\w-])(?:variables|settings|scripts|commands|environments|files|folders|services|components|endpoints|targets|tasks|tables|keys|hosts|images|calls|imports)(?![\w-])/i;

/** Whether the words of a sentence before a name say that packages follow. */
export const isAnnounced = (before: string, name: string): boolean =>
  announced.test(before) ||
  ((inFull.test(before) || counted.test(before)) && !ofOthers.test(before) && name === name.toLowerCase());

/** The part of which an item lists packages in code and nothing else: "gate: `slowapi`, `httpx`". */
export function ownerOfRow({ text, spans }: Inline): string | undefined {
  const label = /^\s*([A-Za-z][\w-]{1,60})(?:\s(?:service|module|app|part))?:\s/.exec(text);
  if (!label || ofOthers.test(label[1]!) || text.length > 1_000) return undefined;
  let rest = text.slice(label[0].length);
  const coded = spans.filter(({ kind, from }) => kind === "code" && from >= label[0].length).toReversed();
  if (coded.length < 2 || spans.some(({ kind, from }) => kind === "code" && from < label[0].length)) return undefined;
  for (const { from, to } of coded) {
    if (!/^[\w@./-]+$/.test(text.slice(from, to))) return undefined;
    rest = `${rest.slice(0, from - label[0].length)}*${rest.slice(to - label[0].length)}`;
  }
  return /^\*(?:(?:,|,?\sand)\s\*)+\.?\s*$/.test(rest) ? label[1] : undefined;
}

/** Whose packages a sentence lists: "The packages of till, in full: ". */
const listedOf =
  /^\s*(?:the\s|all\s)?(?:[\w-]+\s){0,2}(?:packages|libraries|dependencies|requirements|webjars|gems|crates|modules|artifacts|starters)\s(?:of|in|for|used by)\s(?:the\s)?([A-Za-z][\w-]{1,60})(?:\s(?:service|module|app|part))?(?:,?\s(?:in full|complete|completely|all of them))?(?:\s\([^()]{1,80}\))?\s?:/i;

/** "Of till (`till/pom.xml`), in full: ", "till, in full: " */
const partOf =
  /^\s*(?:(?:of|for|in)\s)?(?:the\s)?([A-Za-z][\w-]{1,60})(?:\s(?:service|module|app|part))?(?:\s\([^()]{1,80}\))?,?\s(?:in full|complete|completely|all of them)\b[^:]{0,80}:/i;

/** "till has five, none of them pinned: " */
const countedOf =
  /^\s*(?:the\s)?([A-Za-z][\w-]{1,60})(?:\s(?:service|module|app|part))?\s(?:has|needs|uses|installs|requires|takes|depends on)\s(?:just\s|only\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b[^:.]{0,60}:/i;

/** "till depends on `slowapi`, `httpx` and ": nothing but names between the part and the one that is looked at. */
const neededBy =
  /^\s*(?:the\s)?([A-Za-z][\w-]{1,60})(?:\s(?:service|module|app|part))?\s(?:depends on|needs|uses|installs|requires|declares|pulls in)\s(?:@?[\w./:-]+(?:,\s(?:and\s)?|\sand\s))*$/i;
const fewest = 3;

/** The part that a sentence says needs the name behind these words, where the text has several names in code. */
export const ownerOfNeeds = (before: string, { spans }: Inline): string | undefined =>
  spans.filter(({ kind }) => kind === "code").length >= fewest ? neededBy.exec(before)?.[1] : undefined;

/** The part of the system that the sentence before a name says uses it. */
export function usedByIn(before: string): { readonly usedBy?: string } {
  const usedBy = (listedOf.exec(before) ?? partOf.exec(before) ?? countedOf.exec(before))?.[1];
  return usedBy === undefined ? {} : { usedBy };
}
