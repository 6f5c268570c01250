import type { ReadSection } from "../../document/design.ts";
import { perBody } from "../../syntax/per-body.ts";
import { inlinesOf } from "../../syntax/walk.ts";

/** Whether a section says of what it draws or lists that it shows notions, or that some of it is not built yet: which, it leaves open. */
export const tellsNotions = ({ title, body }: ReadSection): boolean =>
  titled.test(title) || said(body) || opensWithWish(body);

/** Whether the first words of a section say what somebody wishes for: "Clerks should be able to print bills." */
const opensWithWish = perBody(({ blocks: [first] }) => first?.kind === "paragraph" && wish.test(first.inline.text));

const wish =
  /^[^.!?:\n]{1,60}\b(?:should|ought to|would like to|wants? to) be able to\b|^[^.!?:\n]{1,60}\bsollten?\b[^.!?\n]{1,80}\bkönnen\b|^[^。！？\n]{1,20}(?:应该能够?|应当能够?|希望能够?)|^[^。！？\n]{1,40}できるように(?:したい|する予定)/u;

const said = perBody(({ blocks }) =>
  [...inlinesOf(blocks.filter(({ kind }) => kind === "paragraph" || kind === "quote"))].some(
    ({ text }) => conceptual.test(text) || inPart.test(text),
  ),
);

const titled = /[(（](?:conceptual|konzeptionell|conceptuel(?:le)?|concettuale|концептуальн\p{L}+|概念)[)）]\s*$/iu;

/** "a conceptual ER diagram", "das konzeptionelle Datenmodell" */
const conceptual =
  /\bconceptual (?:[\w/-]{1,20} ){0,2}(?:diagram|model|schema)\b|\bkonzeptionelle[sn]? (?:\S{1,20}modell|\S{1,20}diagramm|schema)|\b(?:modelo|modello) (?:conceptual|conceitual|concettuale)\b|\bmodèle conceptuel\b|концептуальн\p{L}+ модел|概念(?:模型|モデル|データモデル)/iu;

/** "Not all tables above exist yet", "some of these fields are not implemented yet" */
const inPart =
  /\bnot (?:all|every)\b[^.\n]{0,60}\b(?:exists?|built|implemented|there|available)\b[^.\n]{0,60}\byet\b|\bsome\b[^.\n]{0,60}\b(?:do not exist|(?:are )?not (?:yet )?(?:built|implemented|there|available))\b[^.\n]{0,60}\byet\b/i;
