import type { Dimension } from "../../../compare/quantities/amount.ts";
import { isDistinct } from "../../../compare/quantities/distinct.ts";
import { toldBy } from "../../../compare/quantities/words.ts";
import { type Lexis, pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { lexisOf } from "../../files/lexis.ts";
import { withoutRustTests } from "../../files/without-rust-tests.ts";
import { headsOf } from "./around.ts";
import { numbersIn } from "./numbers-in-line.ts";
import { inContext } from "./in-context.ts";
import { boundOfPair, endNamed, type RuleOfField, ruleOfField } from "./rules-of-fields.ts";
import { inUsualUnit } from "./usual-units.ts";
import { isOfSecret, wordsTold } from "./told-words.ts";

/** A number that code or configuration names: as small as it can be, since a repository has thousands. */
export type ReadQuantity = readonly [
  name: string,
  own: string,
  near: string,
  value: number,
  dimension: Dimension | null,
  line: number,
];

/** No line without one of these names a number that a document would tell of. */
const sort =
  /max|min|limit|expir|exp\b|ttl|age|live|valid|time|dead|interval|period|every|freq|poll|delay|wait|sleep|back_?off|countdown|retr|attempt|tries|size|byte|len|char|conn|pool|idle|port|rate|throttl|request|window|cost|round|salt|worker|thread|concurren|replica|threshold|fail|cov|breakpoint|capacity|quota|keep|retain|retention|purge|older|cutoff|expose|value|clean|cache|schedule|cron|@every|["'`*\d] \* \*|duration|day|hour|minute|second|points|batch|each_slice|chunk|utiliz|take|set|listen|\.run|\.start|hash|bcrypt|\.array\(|\[0?:\d|\.slice\(0/i;
/** A name of several words that is given a number: whoever writes that name means it, whatever it is of. Pages have such names for how things look. */
const compound = /(?:[a-z\d][A-Z]\w*|\w_[A-Za-z]\w*)["']?\s*[:=]\s*\d/;
const isPage = /\.(?:[jt]sx|vue|svelte|astro|html?|s?css)$/;
/** A member that is given a bare number: what the number is of may be told by the name of the whole alone. */
const member = /^\s+["']?\w{1,40}["']?\s*[:=]\s*\d{1,9},?\s*$/;
/** Go's `time.Hour` is one of it. */
const tellsNumber = /\d|\btime\.[A-Z]/;
const most = 400;
const longestLine = 400;

/** The named numbers of a text. Lines of comments are none; each other line is read by its tokens. */
export function quantitiesIn(path: string, text: string): ReadQuantity[] {
  const lexis = lexisOf(path) ?? pythonLike;
  const lines = withoutBlocks(withoutRustTests(path, text), lexis).split("\n");
  const found: ReadQuantity[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.length > longestLine || found.length >= most || !tellsNumber.test(line)) continue;
    const isMember = member.test(line);
    const isCompound = !isPage.test(path) && compound.test(line);
    if (!isMember && !isCompound && !sort.test(line) && !sort.test(lines[i - 1] ?? "")) continue;
    const heads = headsOf(lines, i);
    if (isMember && !isCompound && !sort.test(line) && !sort.test(lines[i - 1] ?? "") && !sort.test(heads[0] ?? ""))
      continue;
    const { tokens } = tokenize(line, lexis);
    const rule = lexisOf(path) === undefined ? null : ruleOfField(lines, i, heads);
    const numbers = numbersIn(tokens, { compared: rule?.bound !== undefined, isPython: path.endsWith(".py") });
    if (numbers.length === 0) continue;
    const words = wordsTold(path, line, tokens);
    for (const [index, { name: called, own: before, isProduct, ...amount }] of numbers.entries()) {
      const variable = /^[\s-]*value:/.test(line) ? namedAbove.exec(lines[i - 1] ?? "")?.[1] : undefined;
      const [name, own] =
        variable !== undefined
          ? [variable, variable]
          : rule !== null && !before.split(" ").includes(rule.field)
            ? namedByRule(rule, called, words.of(before), boundOfPair(called, index, numbers.length))
            : [called, rule?.givesDefault ? `${rule.field} default` : inContext(lines, i, called, words.of(before))];
      const { value, dimension } = inUsualUnit(path, line, name, amount, heads);
      // A thousandth of a processor is no minute.
      if (/^cpu$/i.test(name)) continue;
      if (name === "" || name.length > 80 || words.of(name) === "") continue;
      // What the line above says of a number counts where that line is the one it stands below.
      const isTold = toldBy(`${own} ${heads[0] ?? ""}`.slice(0, 199)).sorts.size > 0 || dimension !== null;
      if (!isTold && !(isCompound && isDistinct(name))) continue;
      const isLength = toldBy(heads[0] ?? "").sorts.has("#length");
      if (dimension === null && !isProduct && !isLength && isOfSecret(own) && !isCost(own, value)) continue;
      const near = [...new Set([...words.all, ...heads].join(" ").split(" "))]
        .filter((word) => !own.includes(word))
        .join(" ");
      // What no word tells the sort of is found by its name alone.
      found.push([bare(name), bare(own), isTold ? near.slice(0, 160) : "", value, dimension, i + 1]);
    }
  }
  return found;
}

/** Names without the strokes by which they are marked as one's own: `_pageSize`. */
const bare = (names: string): string => names.replace(/(?<![\w])_+(?=\w)/g, "");

function namedByRule(
  { field, bound }: RuleOfField,
  called: string,
  own: string,
  ofPair: "min" | "max" | undefined,
): readonly [string, string] {
  return bound === undefined
    ? [`${field} ${endNamed(called)}`, [field, endNamed(own), ofPair].filter(Boolean).join(" ")]
    : [`${field} ${bound}`, `${field} ${bound}`];
}

/** How many times a password is hashed, on a scale that ends at 31, is none. */
const isCost = (own: string, value: number): boolean => value <= 31 && toldBy(own).sorts.has("#COST");

/** Manifests name a variable on the line above its value. */
const namedAbove = /^[\s-]*(?:name|key):\s*["']?([\w.-]+)["']?\s*$/;

/** The text with its comments and texts of several lines made blank; every line keeps its number. */
function withoutBlocks(text: string, lexis: Lexis): string {
  if (lexis.blockComments.length > 0) return text.includes("/*") ? text.replace(/\/\*[^]*?\*\//g, blank) : text;
  return text.includes('"""') ? text.replace(/"""[^]*?"""/g, blank) : text;
}

const blank = (block: string): string => block.replace(/[^\n]+/g, "");
