import type { ReadDocument } from "../../../document/design.ts";
import { productsIn } from "../../../document/kinds/dependency/products-in.ts";
import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseWith } from "../prose.ts";
import { isSettledSection } from "../settled.ts";
import { isInPassing } from "./in-passing.ts";
import { isOfOther } from "./of-other.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";
import { versionIn } from "./version.ts";

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

/** `PostgreSQL 15` in a sentence that speaks of the version in use. */
export function versionsInProse(document: ReadDocument): VersionStatement[] {
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
        isOfOther(inline.text.slice(to)) ||
        isTitleOfStandard(inline.text.slice(0, from))
      )
        continue;
      if (isInPassing(inline.text, from, to)) continue;
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
