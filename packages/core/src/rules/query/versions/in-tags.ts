import type { ReadDocument } from "../../../document/design.ts";
import { isProduct } from "../../../document/kinds/dependency/products.ts";
import { matches } from "../../../text/matches.ts";
import { proseWith } from "../prose.ts";
import { isSettledSection } from "../settled.ts";
import { isInPassing } from "./in-passing.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";
import { versionIn } from "./version.ts";

const proseWithTags = proseWith(/:v?\d/);

/** `postgres:17.4-alpine` in a sentence or cell, of a product or of what the design lists as a dependency. */
export function versionsInTags(document: ReadDocument, listed: ReadonlySet<string>): VersionStatement[] {
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
        isInPassing(inline.text, match.index, match.index)
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
