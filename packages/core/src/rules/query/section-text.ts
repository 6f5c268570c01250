import type { ReadSection } from "../../document/design.ts";
import { perBody } from "../../syntax/per-body.ts";
import { inlinesOf } from "../../syntax/walk.ts";

const words = perBody(({ heading, blocks }) =>
  [...inlinesOf(heading ? [heading, ...blocks] : blocks)].map(({ text }) => text).join("\n"),
);

/** The words of a section, its heading first, without those of the sections below it. */
export const blocksText = ({ body }: ReadSection): string => words(body);
