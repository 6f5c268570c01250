import { idOf } from "../../../model/kinds/identity.ts";
import type { ComponentFacts } from "../../../model/kinds/component.ts";
import type { ElementId } from "../../../model/element.ts";
import type { DrawnNode } from "../../../notation/notation.ts";
import { remembered } from "../../../text/remembered.ts";
import { productsIn } from "../dependency/products-in.ts";
import { isProduct as isTechnology } from "../dependency/products.ts";
import { endsWithNoun, isActor, isBehavioural, isProduct, isTypeName } from "./words.ts";

/** A building block by the words of the author. */
export interface Name {
  readonly id: ElementId;
  readonly text: string;
  /** Other names that the same words give it: an abbreviation in brackets. */
  readonly aliases: readonly ElementId[];
  /** What stands in brackets behind it. */
  readonly note: string | null;
}

const ornament = /\p{Extended_Pictographic}|\ufe0f|[\u200b-\u200f\u2060\ufeff]|[✓✔✗✘★☆●○■□▶►•]/gu;
const bracketed = /^(.*\S)\s*[([（［【]([^()[\]（）［］【】]{1,80})[)\]）］】]$/u;

/** How many of a thing there are, behind its name: `order-service x3`. */
export const times = /\s[x×]\s?(\d{1,3})$/u;

/** Parts `Order Service (OS) ✅` into the name, its note and the aliases that the note gives. */
export const parseName = remembered((words): Name | null => {
  // `Further adapters...` stands for what is not named.
  if (/[\p{L}\p{N}](?:\.\.\.|…)$/u.test(words.trim())) return null;
  let text = words.replace(ornament, " ").replace(/[`*]/g, "").replace(/\s+/g, " ").trim();
  text = text
    .replace(
      /^(?:\d+(?:\.\d+)*[.)](?!\d)\s*|\d{1,2}(?:-\d{1,2}){1,3}[.)]?\s+|\d+(?:\.\d+)+\s+|[A-Z](?:\.\d+)+\.?\s+|[-–—]\s+|:(?=[A-Z]))/,
      "",
    )
    .replace(/\s:\d{2,5}$|[\s:：,;.–—-]+$/, "")
    .replace(times, "");
  const found = bracketed.exec(text);
  const note = found ? found[2]!.trim() : null;
  const name = found && found[1]!.length > 1 && !ofKind.test(found[1]!) ? found[1]!.trim() : text;
  if (name === "" || !/[\p{L}\p{N}]/u.test(name)) return null;
  const id = idOf("component", name);
  const aliases = note ? aliasesOf(name, note) : [];
  return { id, text: name, aliases, note };
});

/** The name as one line of a drawing has it, with the bracket that stands behind it there: `Ledger (Redis)` is one of several. */
export const shownName = (label: string, name: Name): string => {
  const [line = ""] = label.split("\n");
  // Without a blank before it a bracket says more of what stands there, in writing without blanks.
  const whole = /\s[([]/.test(line)
    ? bracketed.exec(line.replace(ornament, " ").replace(/[`*]/g, "").replace(/\s+/g, " ").trim())
    : null;
  const note = whole?.[2]?.trim() ?? "";
  if (whole?.[1]?.trim() !== name.text || !tellsApart.test(note)) return name.text;
  // A version tells what it is made with.
  return isTypeName(name.text) || isTechnology(name.text) || /\s\d+(?:\.\d+)*$/.test(note)
    ? name.text
    : `${name.text} (${note})`;
};

/** What brackets say of a thing by which it is known: a word, or several set as names are; no key of a ticket, place in code or second ending. */
const tellsApart =
  /^(?![A-Z]{1,8}-\d|s$|es$)(?:\p{L}[\p{L}\p{N}.+#&-]*|[\p{Lu}\p{N}][\p{L}\p{N}.+#&-]*(?:\s[\p{Lu}\p{N}+&/][\p{L}\p{N}.+#&-]*){1,3})$/u;

/** Words for a kind of workload alone: the bracket behind them is the name. */
const ofKind = /^(?:service|deployment|statefulset|daemonset|pod|job|cronjob|container)$/i;

/** `Order Service (OS)` is also OS, OS Order Service and Order Service OS: the design knows which of them it uses. */
const aliasesOf = (name: string, note: string): ElementId[] => [
  ...(isAlias(note, name) ? [idOf("component", note)] : []),
  ...(note.split(" ").length <= 3 ? [idOf("component", `${note} ${name}`), idOf("component", `${name} ${note}`)] : []),
];

/** A short code, an identifier, or the first letters of the name. */
const isAlias = (note: string, name: string): boolean =>
  /^[A-Z][A-Z0-9]{1,5}(?:-\d+)?$/.test(note) || (isTypeName(note) && !/\s/.test(note) && note !== name);

const inBrackets = /^(?:[[(（«][^\n]*[)\]）»]|<<[^\n]*>>)$/u;

/** The lines of a label that say its name, joined: the first, and those it runs over into. */
export function nameOfLabel(label: string, wraps: boolean): string {
  const all = label
    .replace(ornament, "")
    .split("\n")
    .map((line) => line.trim());
  const lines = all.filter((line) => !inBrackets.test(line)).map(withoutRemark);
  const [first, ...rest] = lines;
  if (first === undefined) return label.split("\n")[0] ?? "";
  let name = first;
  for (const line of rest) {
    if (!runsOver(name, line, wraps)) break;
    name = isCut(name, line) || eastern.test(line) ? `${name}${line}` : `${name} ${line}`;
  }
  const note = all.find((line) => /^\([^()]*\)$/.test(line));
  return note && !bracketed.test(name) ? `${name} ${note}` : name;
}

/** An identifier that a narrow box parts before its last word: `OrderQueue` / `Builder`. */
const isCut = (name: string, line: string): boolean =>
  isTypeName(name) &&
  !/[A-Z]{2}|Hub$/.test(name) &&
  /^\p{Lu}\p{Ll}+$/u.test(line) &&
  endsWithNoun(line) &&
  !isTechnology(name);

/** The key of a ticket or requirement that a name begins with: `ABC-12`, `ABC-12/13:`. */
const ticket = /^[A-Z]{1,8}-\d+(?:\/\d+)*:?$/;

/** Which of several of one kind a box shows: `Node 2`, `Replica N`. */
const ordinal = /^(?:node|instance|replica|shard|server|pod|worker|region|zone)\s#?(?:\d{1,3}|[A-Za-z])$/i;

/** A name as packages and schemas have it, of three words, or of two with a stroke below. */
const slug = /^[a-z][a-z0-9]*(?:(?:-[a-z0-9]+){2,5}|(?:_[a-z0-9]+){1,5})$/;

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `rules.js`: a file's name is whole. */
const isFile = /^[\w-]+\.[a-z]{1,5}$/;

/** `Order layer — plain code`: what stands behind a dash says more; but `PostgreSQL — Orders` is one of several of a product. */
function withoutRemark(line: string): string {
  const name = line.replace(/(?<=\S)\s[—–]\s.*$/u, "");
  return isTechnology(name) ? line : name;
}

/** Whether a name goes on in the next line of its label. */
function runsOver(name: string, line: string, wraps: boolean): boolean {
  // `Ledger Volume` above `Volume` says the same again.
  if (name.toLowerCase().endsWith(` ${line.toLowerCase()}`)) return false;
  // `R2/S3` above `Storage`: signs of products lack their noun.
  if (wraps && /^[A-Z][A-Z0-9]{0,3}(?:\/[A-Z][A-Z0-9]{0,3})+$/.test(name) && endsWithNoun(line))
    return !line.includes(" ");
  if (ordinal.test(line) || isFile.test(name)) return false;
  // `Stock API` above `stock-info-api`: the name that code has for it.
  if (slug.test(line) && !slug.test(name)) return false;
  // Writing without blanks does not run over: what follows says more, unless it is the noun that the name lacks.
  if (eastern.test(line) || eastern.test(name))
    return (
      wraps &&
      endsWithNoun(line) &&
      !endsWithNoun(name) &&
      !eastern.test(name) === !eastern.test(line) &&
      line.length <= 6
    );
  if (ticket.test(name)) return wraps && /^\p{L}/u.test(line) && !/[:;(){}=@]/.test(line);
  const words = `${name} ${line}`.split(/\s+/).filter((word) => word !== "&" && !ticket.test(word));
  if (
    words.length > 4 ||
    !/^[\p{L}&+]/u.test(line) ||
    /[:,;.(){}=@]|\d/.test(line) ||
    (/[:,;.)\d]$|\s\p{Lu}$/u.test(name) && !isTechnology(name))
  )
    return false;
  if ([name, line].some((part) => isTypeName(part) && isBehavioural(part)) || isProduct(line)) return false;
  // `Backend` above `Flask monolith`: a part that every system has, and what it is made with.
  if (complete.test(` ${name}`) && productsIn(line, true)[0]?.from === 0) return false;
  // `Redis` above `Cache`: a product, and what it is for.
  if (!wraps)
    return (
      !isTechnology(name) &&
      !name.includes(" ") &&
      /^\p{Lu}\p{Ll}+$/u.test(line) &&
      endsWithNoun(line) &&
      !endsWithNoun(name)
    );
  return !(name.includes(" ") && complete.test(name));
}

/** Nouns that nothing follows in a name. */
const complete =
  /\s(?:layer|services?|servers?|gateway|manager|handler|controller|engine|database|queue|broker|module|subsystem|frontend|backend)$/i;

/** What kind of building block a name and its shape tell. */
export function typeOf(name: string, shape: DrawnNode["shape"] | null): NonNullable<ComponentFacts["type"]> | null {
  if (shape === "actor" || isActor(name)) return "actor";
  if (shape === "external") return "external";
  // `@shop/database` is a package that talks to one.
  if (name.startsWith("@") && shape !== "store" && shape !== "queue") return null;
  if (
    shape === "queue" ||
    /\b(?:queue|broker|bus|kafka|rabbitmq|sqs|nats|pub\/?sub)\b|(?:Queue|Bus|Broker)$/i.test(name)
  )
    return "queue";
  if (/\b(?:cache|redis|memcached|caffeine)\b|Cache$/i.test(name)) return "cache";
  if (
    shape === "store" ||
    /\b(?:database|db|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|sqlite|dynamodb|s3|storage|store|elasticsearch)\b|(?:Store|DB|Db|Database|Storage)$/i.test(
      name,
    )
  )
    return "store";
  if (/\b(?:browser|web app|mobile app|client|frontend|front-end|ui|cli)\b/i.test(name)) return "client";
  if (/service$/i.test(name)) return "service";
  if (/\bmodule$/i.test(name)) return "module";
  return isTypeName(name) ? "class" : null;
}
