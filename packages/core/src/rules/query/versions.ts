import type { Design, ReadDocument } from "../../document/design.ts";
import { within } from "../../document/context.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import { productsIn } from "../../document/kinds/dependency/products-in.ts";
import { ofKind } from "../../model/model.ts";
import type { Fence, Inline } from "../../syntax/block.ts";
import { perObject } from "../../text/per-object.ts";
import type { Range } from "../../text/range.ts";
import { groupBy } from "./ground.ts";
import { documentText } from "./document-text.ts";
import { fencesOf } from "./fences.ts";
import { sourceRange } from "../../text/mapped.ts";
import { shift } from "../../text/range.ts";
import { proseWith } from "./prose.ts";
import { isSettled, isSettledSection } from "./settled.ts";
import { type Version, versionIn } from "./version.ts";
import { matches } from "../../text/matches.ts";

/** One place's word on the version of one product. */
export interface VersionStatement {
  readonly name: string;
  readonly key: string;
  readonly version: Version;
  readonly document: string;
  readonly range: Range;
  /** It stands in a list, a table or an image, and not in a sentence, which may be about another version. */
  readonly listed: boolean;
  /** The paragraph, item or cell that holds it: one that speaks of several versions compares them. */
  readonly passage: string;
}

/** Every place where a design says which version of a product it uses: lists, sentences and images. */
export function versionsOf(design: Design): VersionStatement[] {
  const inProse = design.documents.flatMap((document) => versionsInProse(document));
  return [
    // What is read out of a sentence is told once, by the sentence.
    ...versionsStated(design).filter((stated) => stated.listed || !inProse.some((told) => isRightAt(stated, told))),
    ...inProse,
    ...versionsInBoxes(design),
    ...design.documents.flatMap((document) => [
      ...versionsInTags(document, namesOf(design)),
      ...versionsInImages(document),
    ]),
  ];
}

const isRightAt = (one: VersionStatement, other: VersionStatement): boolean =>
  one.document === other.document && other.range.from - one.range.to <= 4 && one.range.from <= other.range.from;

const versionsStated = (design: Design): VersionStatement[] => withoutChoices(statedOfDependencies(design));

/** So many versions of one product in one list are those that are supported. */
const leastForChoice = 3;

/** The statements without those of lists that offer several versions of one product. */
const withoutChoices = (stated: readonly Placed[]): VersionStatement[] =>
  [...groupBy(stated, ({ list, key }) => `${list}#${key}`).values()]
    .filter((same) => new Set(same.map(({ version }) => version.text)).size < leastForChoice)
    .flat();

interface Placed extends VersionStatement {
  /** The table, list or code that it stands in. */
  readonly list: string;
}

const statedOfDependencies = (design: Design): Placed[] =>
  ofKind(design.model, "dependency").flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const version = statement.facts.version ? versionIn(statement.facts.version) : null;
      if (!version || !isSettled(design, statement)) return [];
      const { document, range, place } = statement.origin;
      if (isNoVersion(design, document, range)) return [];
      const listed = place === "row" || place === "item" || place === "code";
      const passage = `${document}#${range.from}`;
      const list = `${document}#${statement.origin.section}#${place}`;
      return [
        { name: statement.name, key: productKey(statement.name), version, document, range, listed, passage, list },
      ];
    }),
  );

/** `Redis 10 次/分钟`, `Prometheus v2 format`, `` Vue 2 `mixins` API ``, `❌ Vue 2`: a number behind a name that is of something else, or crossed out. */
function isNoVersion(design: Design, document: string, { from, to }: Range): boolean {
  const text = documentText(design, document);
  const line = text.slice(text.lastIndexOf("\n", from) + 1, from);
  return (
    /^\W*[❌✗✘]/u.test(line) ||
    (/^[`*]*\s{1,2}\(?v?\d/.test(text.slice(to, to + 6)) && ofOther.test(text.slice(to, to + 40)))
  );
}

const styles = "styles?|syntax|formats?|protocols?|schemas?|wire|era|(?:`?[\\w.$]{1,40}`?\\s)?apis?";
const classifiers = "次|个|個|台|条|名|件|回|分钟?|秒|天|小时|节点|개|회|초";
const ofOther = new RegExp(
  `^[\`*]*\\s{1,2}\\(?v?[\\d.]+(?:\\.?x)?(?:[ -](?:${styles})\\b|\\s?(?:${classifiers}))`,
  "iu",
);

/** `PostgreSQL 15` in a box; of several boxes with small numbers each is one of several. */
function versionsInBoxes(design: Design): VersionStatement[] {
  const found = ofKind(design.model, "component").flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const match = /^(\D{2,40}?)\s+v?(\d{1,4}(?:\.\d{1,5}){0,3})$/.exec(statement.name);
      const version = match && isProduct(match[1]!) ? versionIn(match[2]!) : null;
      if (!version || !isSettled(design, statement) || /^[0-2]$/.test(match![2]!)) return [];
      const { document, range } = statement.origin;
      const name = match![1]!;
      return [
        { name, key: productKey(name), version, document, range, listed: true, passage: `${document}#${range.from}` },
      ];
    }),
  );
  return found.filter((one) => found.every(({ key, version }) => key !== one.key || version.text === one.version.text));
}

const namesOf = (design: Design): ReadonlySet<string> =>
  new Set(ofKind(design.model, "dependency").map(({ name }) => productKey(name)));

const names: ReadonlyMap<string, string> = new Map([
  ["postgres", "postgresql"],
  ["node", "nodejs"],
  ["golang", "go"],
  ["mongo", "mongodb"],
  ["k8s", "kubernetes"],
  ["reactjs", "react"],
  ["vuejs", "vue"],
  ["expressjs", "express"],
  ["openjdk", "java"],
  ["eclipsetemurin", "java"],
  ["jdk", "java"],
  ["apachekafka", "kafka"],
  ["apachemaven", "maven"],
  ["dotnet", "net"],
]);

/** What a product's name comes to, whatever it is called: `Postgres`, `PostgreSQL`, `postgres`. */
export function productKey(name: string): string {
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}#+@/]/gu, "");
  return names.get(bare) ?? bare;
}

/** Sentences that speak of other versions than the one in use. */
const passing =
  /\b(?:upgrad\w*|migrat\w*|from|legacy|old(?:er)?|previous\w*|before|compat\w*|support\w*|minimum|tested|instead|vs\.?|versus|(?:rather|other|newer|older|later|earlier|higher|lower) than|than (?:\S+ )?v?\d|since|until|deprecat\w*|drop\w*|eol|or|introduced|new in|added in|starting|prior|newer|later|earlier|latest|future|plan\w*|requires?|required|needs?|ab|seit|depuis|desde|dal|начиная)\b|[❌✗✘]|以降|以上/iu;

/** The products of a text that a number may follow. */
const numberedProducts = (inline: Inline): readonly { readonly from: number; readonly to: number }[] =>
  inline.text.length <= 2000 ? productsBeforeNumbers(inline) : [];

const proseWithNumbers = proseWith(/\s\(?v?\d/);

const productsBeforeNumbers = perObject(({ text }: Inline) =>
  productsIn(text, true).filter(({ to }) => /^\s{1,2}\(?v?\d/.test(text.slice(to, to + 5))),
);

/** `PostgreSQL (5432)`, `TLS at the edge (012)`: a whole number in brackets is a port, or that of another page. */
const isNoVersionAlone = (behind: string): boolean => /^\s+\(\d+\)$|^\s+\(?0\d/.test(behind);

/** Protocols of which both sides speak several versions and agree on one. */
const isNegotiated = /^(?:tls|ssl|https?|ssh|smtp|imap|snmp)$/i;

/** `RFC 8707 (Resource Indicators for OAuth 2.0)`: the title of a paper has the version it was written for. */
const isTitleOfStandard = (before: string): boolean =>
  /\b(?:RFC|ISO|IEEE|BCP|draft)[\s-]?[\w-]{1,30}\s*[(:"“–—][^()\n.]{0,80}$/.test(before);

function versionsInProse(document: ReadDocument): VersionStatement[] {
  const found: VersionStatement[] = [];
  for (const { section, inline, place } of proseWithNumbers(document)) {
    const products = numberedProducts(inline);
    if (products.length === 0 || !isSettledSection(section)) continue;
    for (const { from, to } of products) {
      const match =
        /^\s{1,2}\(?v?(\d{1,4}(?:\.\d{1,5}){0,3})(?:\.x)?\)?(?![\p{L}\p{N}%+-]|[.,]\d|\s*(?:ms|s|min|MB|GB|KB|%|x|times|nodes?|instances?|replicas?|shards?|pods?|servers?|hosts?|machines?|containers?|clusters?|partitions?|brokers?|workers?|topics?|tables?|databases?|queries|keys|days?|hours?|seconds?|minutes?|points?|stars?|(?:unit |integration |e2e |end-to-end )?(?:tests?|suites?|specs?|cases?)|files?|lines?|endpoints?|users?|requests?|models?|modules?|components?|packages?|classes|rows?|records?|events?|messages?|jobs?)\b)/u.exec(
          inline.text.slice(to, to + 24),
        );
      if (
        !match ||
        isNoVersionAlone(match[0]) ||
        isNegotiated.test(inline.text.slice(from, to)) ||
        ofOther.test(inline.text.slice(to, to + 40)) ||
        isTitleOfStandard(inline.text.slice(0, from))
      )
        continue;
      if (passing.test(sentenceAround(inline.text, from, to))) continue;
      const version = versionIn(match[1]!);
      const name = inline.text.slice(from, to);
      if (!version || comparesVersions(inline.text, name, match[1]!) || platform.test(inline.text.slice(0, from)))
        continue;
      const start = to + match[0].indexOf(match[1]!);
      found.push({
        name,
        key: productKey(name),
        version,
        document: document.name,
        range: place(start, start + match[1]!.length),
        listed: false,
        passage: `${document.name}#${place(0, 1).from}`,
      });
    }
  }
  return found;
}

/** `Windows 11 / `, `macOS + `: what stands behind is where something was seen, and not what the design uses. */
const platform =
  /\b(?:windows|win(?:32|64)?|mac ?os|linux|ubuntu|debian|fedora|centos|alpine|android|ios)\b[\s\d.]{0,8}[/+,&]\s?$/i;

/**
 * `Milvus 2.5 has a queue; 2.6+ has none`, `exports for YOLO v4 and YOLO v5+`: a text with another minor version of the same
 * major one, or with the product and another version, tells them apart.
 */
const comparesVersions = (text: string, name: string, version: string): boolean => {
  const [major, minor] = version.split(".");
  return (
    (minor !== undefined &&
      matches(text, /(?<![\w.])(\d{1,4})\.(\d{1,5})(?=\+|\s|[,;:)]|$)/g).some(
        ([, other, next]) => other === major && next !== minor,
      )) ||
    text
      .split(name)
      .some((behind, i) => i > 0 && (/^\s{1,2}\(?v?(\d+(?:\.\d+)*)/.exec(behind)?.[1] ?? version) !== version)
  );
};

function sentenceAround(text: string, from: number, to: number): string {
  const start = Math.max(...[". ", "\n", "; "].map((end) => text.lastIndexOf(end, from))) + 1;
  const ends = [". ", "\n", "; "].map((end) => text.indexOf(end, to)).filter((at) => at >= 0);
  return text.slice(start, Math.min(text.length, ...ends));
}

const proseWithTags = proseWith(/:v?\d/);

/** `postgres:17.4-alpine` in a sentence or cell, of a product or of what the design lists as a dependency. */
function versionsInTags(document: ReadDocument, listed: ReadonlySet<string>): VersionStatement[] {
  const found: VersionStatement[] = [];
  for (const { section, inline, place } of proseWithTags(document)) {
    if (inline.text.length > 2000 || !isSettledSection(section)) continue;
    for (const match of matches(
      inline.text,
      /(?<![\w./:-])([a-z][\w./-]{1,80}):v?(\d{1,4}(?:\.\d{1,5}){0,3})(?=-[a-z]|[\s,;)`]|$)/gi,
    )) {
      const name = match[1]!.split("/").at(-1)!;
      const version = versionIn(match[2]!);
      if (
        !version ||
        isPort.test(match[2]!) ||
        !(listed.has(productKey(name)) || isProduct(name)) ||
        passing.test(sentenceAround(inline.text, match.index, match.index))
      )
        continue;
      const from = match.index + match[0].length - match[2]!.length;
      found.push({
        name,
        key: productKey(name),
        version,
        document: document.name,
        range: place(from, from + match[2]!.length),
        listed: true,
        passage: `${document.name}#${place(0, 1).from}`,
      });
    }
  }
  return found;
}

/** `postgres:5432`: no version but a year has as many digits. */
const isPort = /^(?!(?:19|20)\d\d$)\d{4,5}$/;

/** Chapters that tell what runs; what stands elsewhere in code may be any example. */
const ofRunning = ["deployment", "dependencies", "system-architecture", "components"] as const;

/** `image: postgres:17.4-alpine`, `FROM node:22.14.0-alpine AS build` */
function versionsInImages(document: ReadDocument): VersionStatement[] {
  return fencesOf(document).flatMap(({ fence, section }) => {
    if (!isSettledSection(section) || !within(section.context, ...ofRunning) || fence.code.text.length > 50_000)
      return [];
    const images = imagesIn(fence);
    return images.flatMap((match) => {
      const name = match[1]!.split("/").at(-1)!;
      // Two versions in one manifest run side by side.
      if (images.some(([, image, tag]) => image === match[1] && tag !== match[2])) return [];
      const version = versionIn(/^\d+(?:\.\d+){0,3}/.exec(match[2]!)![0]);
      const at = match.index + match[0].length - match[2]!.length;
      const range = shift(sourceRange(fence.code, at, at + match[2]!.length), section.from);
      const passage = `${document.name}#${range.from}`;
      return version
        ? [{ name, key: productKey(name), version, document: document.name, range, listed: true, passage }]
        : [];
    });
  });
}

const imagesIn = perObject(({ code }: Fence) =>
  matches(
    code.text,
    /^[ \t]{0,40}(?:- )?(?:image:[ \t]{0,20}["']?|FROM[ \t]{1,20}(?:--platform=\S{1,60}[ \t]{1,20})?)([\w./-]{1,80}):v?(\d[\w.-]{0,40})/gim,
  ),
);
