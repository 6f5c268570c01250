import { documentNamed } from "../../query/document-text.ts";
import type { Design } from "../../../document/design.ts";
import type { Statement } from "../../../model/element.ts";
import type { Range } from "../../../text/range.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import type { ElementClaim } from "../claims.ts";

/** The place of a building block in the words of the text. */
export interface NamedPlace {
  readonly written: string;
  /** Where it is written; `null` where it cannot be told. */
  readonly range: Range | null;
  readonly document: string;
  /** `path`: the text says itself that it is one; `beside`: it stands behind the name, as in "**Orders** in `shop-orders`". */
  readonly form: "path" | "beside";
}

/** "**Orders** in `shop-orders`", "### Orders (`src/orders/`)", "`Orders`: lives in `src/orders`". */
const inPlace =
  /^[*_`"\])\s]*(?:[—–:-]\s*|\(\s*)?(?:(?:which\s+)?(?:lives?|located|resides?|found|kept|is|liegt|steht)\s+){0,2}(?:in|at|under|inside|unter|dans|en|em)\s+(?:the\s+)?(?:(?:folder|directory|module|package|crate|project|ordner|modul|paket)\s+)?`([^`\n]{2,200})`/i;
const inBrackets = /^[*_`"\s]*\(\s*`([^`\n]*\/[^`\n]*)`\s*\)/;

/** A file, a folder or a dotted package; routes, addresses and calls are none. */
const mayBePlace = /^(?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.*-]+)*\/?$/;
const media = /^(?:application|text|image|audio|video|multipart)\/|^(?:https?|www)\b/i;

/** Where a text says that a building block lives, the first place that says so; `null` where none does. */
export function namedPlace(design: Design, claim: ElementClaim<"component" | "module">): NamedPlace | null {
  for (const statement of claim.statements) {
    const found = told(design, statement) ?? beside(design, statement);
    if (found) return found;
  }
  return boldPlaces(design).get(canonicalName(claim.name)) ?? null;
}

/** Lines that begin with a name in bold and its folder in brackets, whether or not a reader takes the name for a building block there. */
const boldPlaces = perObject((design: Design): ReadonlyMap<string, NamedPlace> => {
  const places = new Map<string, NamedPlace>();
  for (const { name: document, markdown } of design.documents)
    for (const match of markdown.lines.text.matchAll(boldInBrackets)) {
      const [whole, name, written] = match as unknown as [string, string, string];
      const key = canonicalName(name);
      if (places.has(key) || !mayBePlace.test(written) || media.test(written)) continue;
      const from = match.index + whole.lastIndexOf(written);
      places.set(key, { written, range: { from, to: from + written.length }, document, form: "beside" });
    }
  return places;
});

const boldInBrackets =
  /^[ \t]{0,8}(?:[-*+][ \t]{1,4})?\*\*`?([^*`\n]{2,60})`?\*\*[ \t]{0,3}\([ \t]{0,3}`([^`\n]{1,200}\/[^`\n]{0,200})`[ \t]{0,3}\)/gm;

const sourceOf = (design: Design, document: string): string =>
  documentNamed(design, document)?.markdown.lines.text ?? "";

function told(design: Design, { facts, origin }: Statement): NamedPlace | null {
  const { code, path } = facts as { readonly code?: string; readonly path?: string };
  const written = code ?? path;
  if (written === undefined) return null;
  const source = sourceOf(design, origin.document);
  const at = source.indexOf(written, origin.range.to);
  const near = at >= 0 && at - origin.range.to < 1_000;
  return {
    written,
    range: near ? { from: at, to: at + written.length } : null,
    document: origin.document,
    form: "path",
  };
}

function beside(design: Design, { origin }: Statement): NamedPlace | null {
  if (origin.place === "diagram" || origin.place === "code") return null;
  const source = sourceOf(design, origin.document);
  const end = source.indexOf("\n", origin.range.to);
  const rest = source.slice(origin.range.to, Math.min(end < 0 ? source.length : end, origin.range.to + 400));
  const found = inPlace.exec(rest) ?? inBrackets.exec(rest);
  if (!found || !mayBePlace.test(found[1]!) || media.test(found[1]!)) return null;
  const from = origin.range.to + found[0].lastIndexOf(found[1]!);
  return {
    written: found[1]!,
    range: { from, to: from + found[1]!.length },
    document: origin.document,
    form: "beside",
  };
}
