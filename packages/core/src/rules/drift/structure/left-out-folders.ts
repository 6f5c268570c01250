import { documentNamed } from "../../query/document-text.ts";
import type { Design } from "../../../document/design.ts";
import { sentencesOf } from "../../../document/shapes/sentences.ts";
import type { Origin } from "../../../model/element.ts";
import { proseWith } from "../../query/prose.ts";

const prose = proseWith(/\bnot\s(?:counted|drawn|shown|included)\b/i);
const leavesOut = /\b(?:is|are)\snot\s(?:counted|drawn|shown|included)\b/i;

/** The folders that the words beside a drawing leave out, as ends of paths: "Tests and management commands are not counted". */
export function foldersLeftOut(design: Design, { document: name, section: at }: Origin): readonly string[] {
  const document = documentNamed(design, name);
  if (!document) return [];
  const said = [...prose(document)].filter(({ section }) => section.index === at);
  return said.flatMap(({ inline }) =>
    sentencesOf(inline).flatMap(({ text }) => {
      const end = leavesOut.exec(text)?.index;
      const phrases =
        end === undefined
          ? []
          : text
              .slice(0, end)
              .toLowerCase()
              .split(/,|\band\b/);
      return phrases.flatMap((phrase) => {
        const words = phrase.trim().split(/\s+/);
        return words.length <= 3 && words.every((word) => /^[\w-]+$/.test(word)) ? [`/${words.join("/")}/`] : [];
      });
    }),
  );
}
