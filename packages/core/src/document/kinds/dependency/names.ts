import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { lately } from "../../../text/lately.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { isWholeName } from "../path/extensions.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { isTechCategory } from "./titles.ts";
import { partVersion, type Versioned } from "./version.ts";
import { matches } from "../../../text/matches.ts";

/** The names in a cell or item: `Logback + ELK`, `Mockito & JUnit 5`, `Redis (cache)`, `Grafana/Loki`. */
export const namesIn: (words: Mapped) => readonly Versioned[] = lately((words: Mapped) =>
  (isWay(words) ? [] : splitNames(afterLabel(withoutStop(words))))
    .map((part) => withoutRemark(partVersion(untilVersion(withoutComparison(withoutWay(afterDash(part)))))))
    .filter(
      ({ name }) => name.text.length > 0 && name.text.length <= 60 && !saysNothing(name.text) && isName(name.text),
    ),
);

/** `Backend: Go + Gin` within one mark: behind the kind of technology stand the names. */
function afterLabel(words: Mapped): Mapped {
  const lead = /^([^:：,;()（）]{2,30})(?:[(（][^()（）]{1,20}[)）])?[:：]\s+(?=\S)/u.exec(words.text);
  return lead && isTechCategory(lead[1]!.trim()) ? slice(words, lead[0].length) : words;
}

/** The words without the full stop of a sentence; `etc.` keeps its own. */
function withoutStop(words: Mapped): Mapped {
  const stop = /(?<=[\p{L}\p{N})）]{2})(?<!\b(?:etc|inc|ltd|co))[.。]\s*$/iu.exec(words.text);
  return stop ? slice(words, 0, stop.index) : words;
}

/** `Order route → queue → bulk write`: a way that something goes, unless each of its stops is a product. */
function isWay({ text }: Mapped): boolean {
  const stops = text.split(/\s(?:→|->|⟶|=>)\s/);
  return stops.length > 1 && !stops.every((stop) => productsIn(stop.replaceAll("/", " "), true).length > 0);
}

/** Rows that sum up others. */
const sums =
  /^(?:(?:sub)?total|sum|summe|gesamt|somme|suma|soma|totale|итого|合计|总计|小计|合計|小計|합계)(?:\s*[(（].*)?$/iu;

/** Words, and neither a file nor the key of a ticket or requirement. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !isWholeName(text) &&
  !sums.test(text) &&
  !/^[A-Z]{1,8}-\d+(?:$|[\s:,/(])/.test(text) &&
  !protocols.test(text) &&
  !denies.test(text) &&
  !means.test(text) &&
  !written.test(text) &&
  !steps.test(text) &&
  !standards.test(text);

/** `no framework`, `aucune dépendance`: what is not had. */
const denies =
  /^(?:no|none|without|kein(?:e|en|er|es)?|ohne|aucune?|sans|ning[uú]n[ao]?|sin|nenhuma?|sem|nessun[oa]?|senza|без|нет)\s/iu;

/** What a plan counts, of which one waits for another: `Phase 1`. */
const steps = /^(?:phase|step|task|stage|sprint|milestone|epic|story|wave|iteration)s?$/i;

/** Papers of standards, which have numbers and no versions. */
const standards = /^(?:RFC|ISO(?:\/IEC)?|IEEE|BCP|FIPS|ECMA|NIST|DIN|ITU)(?:[\s-][\w.-]*)?$/;

/** Protocols and sorts of stores, which nobody depends on as a product: `REST/HTTPS`, `JSON-RPC`, `Key-Value`. */
const protocols =
  /^(?:(?:https?|rest(?:ful)?|json(?:-rpc)?|xml-rpc|soap|tcp|udp|tls|ssl|wss?|websockets?|ssh|s?ftp|smtp|imap|key[- ]value|api|crud|css|html5?)(?:$|\s?[/+&]\s?(?=\S))){1,4}$/i;

/** What one writes oneself, whatever it is written in: `Enum + helpers`. */
const written =
  /^(?:(?:custom|own|shared|common|internal|simple|small|plain) )?(?:enums?|helpers?|helper functions|utils?|utilities|hooks|classes|functions|scripts|wrappers?|interfaces|types|constants|decorators|mixins)$/i;

/** Ways to prove who one is, and what a platform gives of its own: nobody's products. */
const means =
  /^(?:(?:cookie|session|token|basic|bearer|password|key)s?(?:[- ](?:based[- ])?auth(?:entication|entifizierung)?)?|(?:persistent |named )?volumes?)$/i;

function splitNames(words: Mapped): Mapped[] {
  const parts: Mapped[] = [];
  let from = 0;
  let depth = 0;
  for (const { index, 0: between } of matches(words.text, bracketsAndBetween)) {
    if (between === "(" || between === "（" || between === "[") depth++;
    else if (between === ")" || between === "）" || between === "]") depth--;
    else if (depth <= 0) {
      parts.push(slice(words, from, index));
      from = index + between.length;
    }
  }
  parts.push(slice(words, from));
  return parts.map(trimmed).flatMap(splitAtSlash);
}

/** What parts names from one another, and the brackets within which it parts none. */
const bracketsAndBetween =
  /[()（）[\]]|\n|[,;，、；]\s{0,7}|(?:\s|(?<=[)）]))[+&/|·・•→]\s|\s(?:and|und|et|y|e|и|with|or|plus)\s|(?<=[\w)）]\s?)(?:或者?|または|또는)\s?(?=[A-Za-z@])/g;

/** `Grafana/Loki` is two products, `Swagger/OpenAPI` and `shadcn/ui` are one: only known names are parted. */
function splitAtSlash(words: Mapped): Mapped[] {
  const slash = words.text.indexOf("/");
  if (slash < 0 || isProduct(words.text)) return [words];
  const first = slice(words, 0, slash);
  const second = slice(words, slash + 1);
  if (!isKnown(first)) return [words];
  // `TypeScript/TSX`: a language, and what its files with markup in them are called.
  return /^[JT]SX$/.test(second.text) ? [first] : isKnown(second) ? [first, second] : [words];
}

/** `One package — @orders/kit`: behind the dash stands the name, where it is written as registries write it and what stands before is none. */
function afterDash(words: Mapped): Mapped {
  const found = /^(.{2,40}?)\s[–—]\s(@?[a-z][\w.-]*(?:\/[\w.-]+)?)$/.exec(words.text);
  return found && !isProduct(found[1]!) && /\s/.test(found[1]!)
    ? slice(words, words.text.length - found[2]!.length)
    : words;
}

/** `self-hosted Loki` is Loki, `C# pur` is C#. */
function withoutWay(words: Mapped): Mapped {
  const lead =
    /^(?:self-hosted|managed|hosted|embedded|external|existing|pure|reines?)\s/i.exec(words.text)?.[0].length ?? 0;
  const end = /\s(?:pure?|pur[oa])$/i.exec(words.text)?.index ?? words.text.length;
  const name = slice(words, lead, end);
  return name.text !== words.text && isProduct(name.text) ? name : words;
}

/** What follows a name that says how it is had, with what, or instead of what: `MySQL via Docker`, `Express statt Koa`, `Redis ではなく`. */
const manner =
  /\s(?:via|vía|through|with|mit|avec|con|com|через|с)\s|\s(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/iu;
const comparison =
  /\s(?:plutôt qu(?:e\s|['’])|(?:statt|instead of|rather than|over|en lugar de|em vez de|invece di|вместо)\s)/iu;

/** `Express plutôt que Koa` is Express: the words behind a known product or a package are no part of its name. */
function withoutComparison(words: Mapped): Mapped {
  const compared = comparison.exec(words.text)?.index ?? -1;
  const at = compared > 0 ? compared : (manner.exec(words.text)?.index ?? -1);
  if (at <= 0) return words;
  const name = trimmed(slice(words, 0, at));
  return (compared > 0 && name.text.split(" ").length <= 3) || isKnown(name) || /^@?[\w.-]+\/[\w.-]+$/.test(name.text)
    ? name
    : words;
}

/** `Next.js 15 App Router` is Next.js 15: a version ends the name of a known product, and which part of it is used is none of it. */
function untilVersion(words: Mapped): Mapped {
  const until = /^\S.{0,39}?\sv?\d{1,3}(?:\.[\dx]{1,5}){0,3}\+?(?=\s\p{Lu}?\p{Ll})/u.exec(words.text)?.[0];
  if (until === undefined || isProduct(words.text)) return words;
  const name = slice(words, 0, until.length);
  return isKnown(name) ? name : words;
}

const isKnown = (part: Mapped): boolean => isProduct(partVersion(part).name.text);

/** `Redis (cache)`: the bracket tells what for; `React (TypeScript)`: how it is had, where both are known; `Shop (OpenAPI)`: it belongs to the name. */
function withoutRemark(versioned: Versioned): Versioned {
  const { name } = versioned;
  const bracket = /(?<!\s)\s*[(（]([^()（）]*)[)）]?$/.exec(name.text);
  if (!bracket || bracket.index === 0 || isProduct(name.text)) return versioned;
  const before = slice(name, 0, bracket.index);
  // `Orderly v5 (JWT)`: a version ends the name.
  const ended = partVersion(before).version !== undefined;
  if (isProduct(bracket[1]!) && !ended && !isProduct(before.text)) return versioned;
  return {
    ...partVersion(slice(name, 0, bracket.index)),
    ...(versioned.version ? { version: versioned.version } : {}),
  };
}
