import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { matches } from "../../../text/matches.ts";

/** Whether a name is a key of what stands before the text of a document, which no code need write. */
export const isOfFrontMatter = (name: string, design: Design): boolean => keys(design).has(name);

const keys = perObject(
  ({ documents }: Design): ReadonlySet<string> =>
    new Set(
      documents.flatMap(({ markdown: { frontMatter } }) =>
        matches(frontMatter?.text ?? "", /^[ \t]{0,8}(?:- )?([\w-]{2,60}):/gm).map(([, key]) => key!),
      ),
    ),
);
