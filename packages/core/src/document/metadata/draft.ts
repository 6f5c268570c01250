import { titleOf } from "../title-of-document.ts";
import type { Markdown } from "../../syntax/markdown.ts";
import { slice, trimmed, wholeRange } from "../../text/mapped.ts";
import { shift } from "../../text/range.ts";
import type { Entry } from "./entries.ts";

/** What a document that gives no status says of itself in its version or title: `Version: 0.2 (draft)`, `# Shop API — Draft`. */
export function draftIn({ sections }: Markdown, entries: readonly Entry[]): Entry | undefined {
  const version = entries.find(({ key, value }) => key === "version" && value.length <= 60 && draft.test(value));
  if (version) return { ...version, key: "status" };
  const title = titleOf(sections);
  const words = title?.body.heading?.inline;
  if (!title || !words) return undefined;
  const [said] = inTitle.exec(words.text.slice(0, 300)) ?? [];
  if (said === undefined) return undefined;
  const at = words.text.indexOf(said);
  const part = trimmed(slice(words, at, at + said.length));
  return { key: "status", value: part.text, range: shift(wholeRange(part), title.from) };
}

const word =
  "(?:drafts?|wip|work in progress|proposals?|proposed|rfc|entwurf|vorschlag|brouillon|ébauche|borrador|propuesta|rascunho|proposta|bozza|черновик|набросок|предложение|草案|草稿|初稿|提案|ドラフト|下書き|초안|제안|nháp|bản nháp|taslak)";
const draft = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");

/** In brackets, behind a dash, before a colon, or as the last word in a language that parts none. */
const inTitle = new RegExp(
  String.raw`(?<=[([（【])\s?(?:v?\d[\d.]{0,6}\s)?${word}(?:\sv?\d[\d.]{0,6})?\s?(?=[)\]）】])|(?<=\s[-–—|:]\s|[:：]\s?)${word}(?:\sv?\d[\d.]{0,6})?$|^${word}(?=\s?[:：])|(?<=\p{Script=Han}\s?)(?:草案|草稿|初稿|提案)$`,
  "iu",
);
