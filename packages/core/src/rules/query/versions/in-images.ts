import { within } from "../../../document/context.ts";
import type { ReadDocument } from "../../../document/design.ts";
import type { Fence } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { shift } from "../../../text/range.ts";
import { fencesOf } from "../fences.ts";
import { isSettledSection } from "../settled.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";
import { versionIn } from "./version.ts";

/** Chapters that tell what runs; what stands elsewhere in code may be any example. */
const ofRunning = ["deployment", "dependencies", "system-architecture", "components"] as const;

/** `image: postgres:17.4-alpine`, `FROM node:22.14.0-alpine AS build` */
export function versionsInImages(document: ReadDocument): VersionStatement[] {
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
