import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { imageName } from "../../../model/kinds/image-name.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";

const dockerfile = /^(?:\.\/)?((?:[\w.-]+\/)*(?:[\w-]+\.)?(?:Docker|docker|Container)file(?:[.-][\w-]+)?)$/;
/** Words right before an image by which it is what another is built upon. */
const upon =
  /\b(?:base(?:d)?(?: images?)?(?: is| are| on)?:?|from|on|upon|FROM|starts from|(?:builds?|built|compiles?|compiled) (?:with|in|by)|basis|basiert auf|auf)\s(?:the\s)?(?:image\s)?$/i;
/** Words between two images of a row. */
const inRow = /(?:[\w.)](?:,|,?\s(?:and|with|und|mit))|\))\s(?:the\s)?$/i;
/** A sentence on how images are made, and not on what runs: "The service images are built on `alpine:3`". */
const tellsOfImages =
  /\bimages?\b[^.;]*\b(?:built?|base[ds]?)\b|\bbase[ -]images?\b|\b(?:Docker|Container)files?\b[^.;]*\b(?:from|upon|on|based?)\b/i;
/** What is said of the stages of one build: each image that the sentence names is built upon in one of them. */
const inStages = /\b(?:two|three|several|multiple|multi|\d)[\s-]stages?\b/i;
const tagged = /^[\w./-]+:[\w.-]+$/;

/** A sentence that goes on about the image that was just said to be built; of several stages, the last one is it. */
const ofImage = /^\s*(?:the|its|this)\s(?:(?:final|runtime|resulting|production|runner)\s)?(?:image|stage)\s/i;

/** The Dockerfile that the paragraph named before, where it named only one. */
function onlyFileBefore(inline: Inline, end: number): Inline["spans"][number] | undefined {
  const files = inline.spans.filter(
    ({ kind, from, to }) => kind === "code" && to <= end && dockerfile.test(inline.text.slice(from, to)),
  );
  return files.length === 1 ? files[0] : undefined;
}

/**
 * A sentence that names a Dockerfile and the one image it builds upon: "built from `Dockerfile` (base `node:lts`)". The Dockerfile
 * stands for the image that it makes, which may have no name of its own.
 */
export function builtUpon(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "deployment") || !/dockerfile|containerfile|image|stages/i.test(inline.text)) return;
  let told = false;
  for (const sentence of matches(inline.text, /(?:[^.!?;]|[.!?;](?!\s|$))+/g)) {
    // Behind a semicolon the sentence goes on: "the images are built on `alpine:3`; the databases on `postgres:16`".
    told = tellsOfImages.test(sentence[0]) || (told && inline.text[sentence.index - 1] === ";");
    const end = sentence.index + sentence[0].length;
    const codes = inline.spans.filter(({ kind, from, to }) => kind === "code" && from >= sentence.index && to <= end);
    const textOf = ({ from, to }: (typeof codes)[number]): string => inline.text.slice(from, to);
    const files = codes.filter((code) => dockerfile.test(textOf(code)));
    const images = codes.filter((code) => tagged.test(textOf(code)) && imageName(textOf(code)) !== null);
    const [image] = images;
    const file = files[0] ?? (ofImage.test(sentence[0]) ? onlyFileBefore(inline, sentence.index) : undefined);
    const isUpon = (at: number): boolean => upon.test(inline.text.slice(Math.max(sentence.index, at - 40), at));
    /** "built from `python:3` (api), `node:22` (web) and `golang:1` with `alpine:3` for the result (till)" */
    const goesOn = (at: number): boolean =>
      images.some(({ from }) => from < at && isUpon(from)) &&
      inRow.test(inline.text.slice(Math.max(sentence.index, at - 60), at));
    const staged = inStages.test(sentence[0]) && (told || file !== undefined);
    if (staged || (!file && told) || (files.length === 1 && images.length > 1))
      for (const code of images)
        if (staged || isUpon(code.from) || goesOn(code.from))
          out.state({
            kind: "node",
            id: idOf("node", textOf(code)),
            name: textOf(code),
            range: sourceRange(inline, code.from, code.to),
            place,
            facts: { base: textOf(code) },
          });
    if (!file || !image || staged || files.length > 1 || images.length > 1) continue;
    if (!isUpon(image.from)) continue;
    const path = dockerfile.exec(textOf(file))![1]!;
    out.state({
      kind: "node",
      id: idOf("node", path),
      name: path,
      range: sourceRange(inline, file.from, file.to),
      place,
      facts: { dockerfile: path, base: textOf(image) },
    });
  }
}
