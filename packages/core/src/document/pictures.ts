import type { Html, Inline } from "../syntax/block.ts";
import type { Range } from "../text/range.ts";
import type { Collector } from "./reading.ts";

/** Signs that say at a glance how a project stands; nobody draws a system by one. */
const badge = /badge|shields\.io|\/workflows\/|travis-ci|codecov|coveralls|[/_-](?:icon|logo|emoji)s?\b/i;

/** Says of each picture in a text that it could not be read: what it shows of the system, nobody has looked at. */
export function leavePictures({ spans }: Inline, out: Collector): void {
  for (const { kind, range, href = "", from, to } of spans) {
    if (kind !== "image" || badge.test(href)) continue;
    if (spans.some((other) => other.kind === "link" && other.from <= from && to <= other.to)) continue;
    leave(range, out);
  }
}

/** The same of pictures in HTML, of which a block is told once. */
export function leaveDrawnInHtml({ text, range }: Html, out: Collector): void {
  const pictures = text.match(/<(?:img|svg|object|iframe|picture)\b[^>]{0,2000}>/gi) ?? [];
  if (pictures.some((tag) => !badge.test(tag))) leave(range, out);
}

const leave = (range: Range, out: Collector): void =>
  out.cannotRead({
    range,
    what: "picture",
    why: "a picture cannot be read; say what it shows in words, a table or a drawing in text",
  });
