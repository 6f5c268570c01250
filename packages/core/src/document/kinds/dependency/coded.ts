import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isFileName } from "../path/extensions.ts";
import { matches } from "../../../text/matches.ts";
import { isAnnounced, ownerOfNeeds, ownerOfRow, usedByIn } from "./announced.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";
import { ways } from "./ways.ts";

/** `` `bootstrap` 5.3.3 ``, `` `zod` (3.22) ``, `` `turbo` ^2.0.3 ``, `` `attrs` >=23.1,<25 `` */
const versionBehind =
  /^\s{0,2}\(?v?((?:[~^]|[<>]=?|≥)\s?\d{1,4}(?:\.\d{1,6}){0,3}|\d{1,4}(?:\.\d{1,6}){1,3})((?:[-.][\w.]{1,20})?\+?(?:,\s?(?:<=?|!=)\s?\d{1,4}(?:\.\d{1,6}){0,3})?)\)?(?![\w%])/;
/** The same of a product that everybody knows, which may be told by its major version alone: "Tailwind CSS 3", "Express ~4.18". */
const majorBehind = /^\s\(?v?((?:(?:[~^≥]|[<>]=?)\s?)?\d{1,2}(?:\.(?:\d{1,3}|x)){0,3})\)?(?=[\s,;:)]|\.(?:\s|$)|$)/;
/** A sentence that says which version a product is in: "Node is 20.11.1 (`.nvmrc`)", "Node.js is pinned to 20.11". */
const isInVersion =
  /^\s(?:is|stands at|is (?:pinned|fixed|kept) (?:to|at))\s(?:version\s)?(v?\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?=[,;:)]|\.(?:\s|$)|\s\(|$)/;
/** Words before a name by which it is not what is used: "moved from React 17". */
const unused =
  /\b(?:from|instead of|rather than|than|not|without|replac\w+|unlike|was|were|until|before|drop\w*|remov\w+|like)\s(?:the\s)?$/i;

const packageName = /^@?[a-z][\w-]*(?:\.[\w-]+)*(?:\/[\w.-]+)*(?::[\w.-]+)?$/i;

/** "axios `^1.7.2`, zod `~3.23`": a constraint as a manifest has it, right behind what begins a part of the sentence. */
const constraint = /^(?:[~^]|~=|[<>=]=?)\s?\d{1,4}(?:\.\d{1,6}){0,3}(?:[-.][\w.]{1,20})?$/;
const called =
  /(?:^|[,;:(]\s?|\band\s)(?!(?:see|than|from|now|to|of|at|version|with|needs?|requires?)\s)(@?[a-z][\w@/.-]{1,60})\s$/i;

/** `rails ~> 7.1.3`, `flask>=2.0`: a package and its range in one, as manifests have them. A number without a dot may count anything. */
const constrained =
  /^(@?[A-Za-z][\w./-]{1,60})\s?((?:~>|>=|<=|==|~=|\^|~)\s?\d+\.[\w.]{1,20}(?:\s?,\s?[<>=!~]{1,2}\s?\d[\w.]{0,20})?)$/;

/** A row of further packages that a sentence is made of: "Also `attrs`, `pyotp` and ". */
const goesOn =
  /^\s*(?:also|further(?:more)?|besides|plus|others?|in addition|the (?:others?|rest)(?: are)?)\b:?\s(?:@?[\w./-]+(?:\s\(?v?\d[\w.·]*\)?)?(?:,\s(?:and\s)?|\sand\s))*$/i;

/** "pytest 8.4.2, mypy 1.18.2 and ruff 0.14.0": names as registries write them, each with the version behind it. */
const bareVersioned =
  /(?<=^|[,;:(]\s?|\b(?:and|also|with)\s)(?!(?:see|than|from|now|to|of|at|in|on|by|is|or|version|release|chapter|section|phase|step|table|figure|level|about|only|port|http|tls|ssl|rfc|python|node|java|go)\s)(@?[a-z][a-z0-9@/._-]{1,60})\sv?([~^]?\d{1,4}(?:\.\d{1,6}){1,3}(?:[-.]?(?:a|b|rc|alpha|beta|post|dev)[\d.]{0,6})?)(?=[,;)]|\.(?:\s|$)|\sand\s|\s\(|$)/gim;

/** Packages that running text of a chapter on dependencies names in code: with the version behind the name, or in a row that a colon announces. */
export function readCoded(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "dependencies") || inline.text.length > 4000) return;
  for (const { kind, from, to } of inline.spans) {
    if (kind !== "code") continue;
    const name = inline.text.slice(from, to);
    const whole = constrained.exec(name);
    if (whole && packageName.test(whole[1]!)) {
      stateDependency({ name: slice(inline, from, from + whole[1]!.length), version: whole[2]! }, place, {}, out);
      continue;
    }
    const before = constraint.test(name) ? called.exec(inline.text.slice(Math.max(0, from - 80), from)) : null;
    if (before) {
      const start = from - before[1]!.length - 1;
      const named = slice(inline, start, from - 1);
      if (packageName.test(named.text)) stateDependency({ name: named, version: name }, place, {}, out);
      continue;
    }
    // `java.version` is a property of a build, and no package.
    if (name.length > 80 || !packageName.test(name) || isFileName(name, true) || /\.versions?$/.test(name)) continue;
    const behind = versionBehind.exec(inline.text.slice(to, to + 40));
    const version = behind ? `${behind[1]!}${behind[2]!}` : undefined;
    const words = sentenceBefore(inline.text, from);
    const isPlain = name === name.toLowerCase();
    // `PyJWT` in a row of names without capitals is a package as they are.
    const ofRow = place === "item" && (isPlain || isMostlyPlain(inline)) ? ownerOfRow(inline) : undefined;
    const owner = ofRow ?? (isPlain ? ownerOfNeeds(words, inline) : undefined);
    if (!version && !owner && !isAnnounced(words, name) && !(goesOn.test(words) && isPlain)) continue;
    const named = { name: slice(inline, from, to), ...(version ? { version } : {}) };
    stateDependency(named, place, owner ? { usedBy: owner } : usedByIn(words), out);
  }
  readBare(inline, place, out);
}

function isMostlyPlain({ text, spans }: Inline): boolean {
  const names = spans.filter(({ kind }) => kind === "code").map(({ from, to }) => text.slice(from, to));
  return names.filter((name) => name === name.toLowerCase()).length * 2 > names.length;
}

/**
 * Names without marks, with the version behind each; one alone counts only where the sentence goes on with it, where its version is
 * a range as manifests have them, or beside a product that is told so.
 */
function readBare(inline: Inline, place: Place, out: Collector): void {
  const isMarked = (at: number, end: number): boolean =>
    inline.spans.some(({ kind, from, to }) => kind === "code" && from < end && to > at);
  const found = matches(inline.text, bareVersioned)
    .filter(({ 0: whole, 1: name, index }) => !isMarked(index, index + whole.length) && name === name!.toLowerCase())
    .map(({ 1: name, 2: version, index }) => {
      const before = sentenceBefore(inline.text, index);
      return {
        name: slice(inline, index, index + name!.length),
        version: version!,
        before,
        sentence: index - before.length,
      };
    });
  const products = versionedIn(inline).map(({ from }) => from - sentenceBefore(inline.text, from).length);
  for (const [i, { before, sentence, ...one }] of found.entries()) {
    const beside =
      found[i - 1]?.sentence === sentence ||
      found[i + 1]?.sentence === sentence ||
      products.includes(sentence) ||
      /^[~^]/.test(one.version);
    if (!isFileName(one.name.text, true) && (beside || goesOn.test(before)))
      stateDependency(one, place, usedByIn(before), out);
  }
}

/** Known products in running text on what stands, with the version right behind the name: "Next.js 13.5, React 18.3". */
export function readVersioned(inline: Inline, place: Place, context: Context, out: Collector): void {
  const isList = within(context, "dependencies");
  if (!(isList || tellsWhatStands(context)) || inline.text.length > 4000) return;
  for (const { from, to, version } of versionedIn(inline))
    if (isList || (isPlain(inline.text, from, to) && !ways.test(inline.text.slice(from, to))))
      stateDependency({ name: slice(inline, from, to), version }, place, {}, out);
}

/** The chapters that say what the system is made of, is kept in, runs on and is tested with, and the words below the title of a document. */
const tellsWhatStands = (context: Context): boolean =>
  context.state === null &&
  (context.chapters.length === 0
    ? context.path.length <= 1
    : limits.test(context.path.at(-1) ?? "") ||
      (within(
        context,
        "system-architecture",
        "components",
        "database-design",
        "deployment",
        "testing-strategy",
        "overview",
      ) &&
        !within(context, "alternatives", "history", "decisions", "goals", "rollout", "requirements", "risks")));

/** Titles of what is given, within which all that is built must stay. */
const limits =
  /\bconstraints$|randbedingungen$|^(?:\W|\d)*(?:contraintes|restricciones|restrições|vincoli)(?:\s|$)|ограничения$|约束(?:条件)?$|制約(?:条件|事項)?$|제약(?: ?(?:조건|사항))?$/iu;

/** Whether the sentence around `[from, to)` says what is so, and no more of the version than that: "Node.js 20 or later", "Redis 6 nodes". */
function isPlain(text: string, from: number, to: number): boolean {
  const before = sentenceBefore(text, from);
  const behind = sentenceBehind(text, to);
  return (
    !otherwise.test(`${before} ${behind}`) &&
    !ofChecks.test(before) &&
    !counts.test(behind) &&
    !(before.trim() === "" && saysOfIt.test(behind))
  );
}

/** What checks changes runs on versions of its own: "CI is `.github/workflows/ci.yml` (Python 3.13)". */
const ofChecks = /\.(?:github|gitlab-ci)\b|(?:^|\s)(?:CI|continuous integration)\s/;
/** A version with what there are so many of behind it: "Redis 6 nodes"; one "NestJS 11 process" is none. */
const counts = /^\s\S+\s(?!(?:is|as|has|uses|runs|was)\b)[a-z]*[a-rt-z]s\b/;
/** What a sentence says of a version of a product, which need not be the one in use: "Kafka 3.8 has a keeper". */
const saysOfIt = /^\s\S+\s(?:has|does|adds|brings|ships|introduce[sd]?|changes|comes|can)\b/;

/** Words by which a sentence tells of another time, of a choice, or of a least version. */
const otherwise =
  /\b(?:instead|rather|considered|rejected|alternatives?|unlike|replac\w*|could|might|may|should|would|will|if|later|newer|older|above|least|higher|future|planned|upgrad\w*|migrat\w*|mov(?:e|ed|ing)|since|drop\w*|remov\w*|support\w*|compatible|before|until|was|were|not|no|never|than|or|example|needs?|requires?|tested)\b/i;

/** `License: Apache 2.0`: the terms on which something may be had. */
const ofLicence =
  /(?:licen[cs]e[sd]?|lizenz|licencia|licença|licenza|лицензия|许可证|ライセンス|라이선스)[\s:：*]*(?:under |the ){0,2}$/iu;

/** "Apache 2.0", wherever it stands; servers of this name go by 2.4. */
export const isLicence = (text: string): boolean => /^Apache\s(?:v|version )?2(?:\.0)?(?!\.?\d)/.test(text);

const isSure = (name: string): boolean => productsIn(name, false).length > 0;

/** Whether the sentence around a name has another of which there is no doubt. */
const namesSure = (text: string, from: number, to: number): boolean =>
  isSure(sentenceBefore(text, from)) || isSure(sentenceBehind(text, to));

/** The runtime by its short name, which is a word for machines too: a version with a dot, or of two digits, tells it from these. */
const node = /(?<![\w./-])Node(?=\s(?:is\s|is pinned to\s)?v?(?:\d{1,2}\.\d|[12]\d(?=[\s,;:.)]|$)))/g;

const versionedIn = ({
  text,
}: Inline): readonly { readonly from: number; readonly to: number; readonly version: string }[] =>
  [
    ...productsIn(text, true),
    ...matches(text, node).map(({ index }) => ({ from: index, to: index + "Node".length })),
  ].flatMap(({ from, to }) => {
    const version = (majorBehind.exec(text.slice(to, to + 24)) ?? isInVersion.exec(text.slice(to, to + 40)))?.[1];
    // A name that is a word too is one of a product where its version is more than a number, or beside another product.
    if (version && /^\d+$/.test(version) && !isSure(text.slice(from, to)) && !namesSure(text, from, to)) return [];
    const before = text.slice(Math.max(0, from - 24), from);
    const isUsed =
      /^\p{Lu}/u.test(text.slice(from)) &&
      !unused.test(before) &&
      !ofLicence.test(before) &&
      !isLicence(text.slice(from, to + 24));
    return version && isUsed ? [{ from, to, version }] : [];
  });

/** The words of the sentence from an offset on. */
const sentenceBehind = (text: string, at: number): string =>
  /^(?:[^.;!?\n]|\.(?=\S)|\n(?!\n))*/.exec(text.slice(at, at + 300))![0];

/** The words of the sentence before an offset. A dot within a version or a name ends none. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 600), at).replace(/(\d)\.(?=\d)/g, "$1·");
  return before.slice(before.lastIndexOf(". ") + 1);
}
