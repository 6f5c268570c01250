import { remembered } from "../text/remembered.ts";

/** Words that stand before a number: "Section 4:", "Chapter II.", "Раздел 3". "Phase 2:" and "Step 1:" are no numbering. */
const counted =
  /^(?:section|chapter|part|abschnitt|kapitel|teil|chapitre|partie|sección|seccion|capítulo|capitulo|seção|secao|sezione|capitolo|раздел|глава|часть)\s+(?:\d+(?:\.\d+)*|[ivxl]+|[a-z])(?:\s*[:.)\-–—]\s*|\s+)/u;

/** `1.`, `1.2`, `1-2.`, `2)`, `II.`, `A.`, `D5.`, `(3)`, `§ 4`. */
const numbered =
  /^(?:§\s*)?(?:\(?\d+(?:\.\d+)*(?:\s*[.):、](?!\d)\s*|\s+(?:[-–—:]\s+)?|(?=\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hangul}))|\d{1,2}(?:-\d{1,2}){1,3}[.):、]?\s+|\d+(?:\.\d+)+|[ivxl]+[.)]\s*|[a-z]\d*(?:\.\d+)*[.)]\s+)(?=\S)/u;

/** `第3章`, `第二节:`, `三、`, `(一)`, `제1장`. */
const numberedEast =
  /^(?:第\s*[\d一二三四五六七八九十百]+\s*[章节節部編编条]\s*[:、.]?\s*|제\s*\d+\s*[장절부]\s*[:.]?\s*|\(?[一二三四五六七八九十]+\s*[、.)]\s*)(?=\S)/u;

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200b-\u200f\u2060\ufeff]|\u20e3|\ufe0e|\ufe0f/gu;

/**
 * A title as aliases are written: lower case, without numbering, pictures, marks and what stands in brackets at its end.
 * "&" and "+" between words are "and"; accents of Latin letters are dropped.
 */
export const normalTitle = remembered((title: string): string => {
  let text = plain(title.slice(0, 400));
  for (const numbering of [counted, numberedEast, numbered]) text = text.replace(numbering, "");
  return withoutTail(text);
});

/**
 * An alias as `normalTitle` gives it. Aliases are written so, but for the accents of their letters: to normalise thousands
 * of them anew would be a fifth of what the program needs to start.
 */
export const normalAlias = (alias: string): string =>
  /[\u00c0-\u024f\u1e00-\u1eff]/.test(alias) ? withoutAccents(alias) : alias;

/** The number that a heading begins with, as written and as parts: `2.1` is `[2, 1]`; `null` where there is none. */
export function numberOf(title: string): { readonly text: string; readonly parts: readonly number[] } | null {
  const found = /^\s*(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.)]\s*(?!\d)|\s+)(?=\S)/.exec(title);
  if (!found) return null;
  return { text: found[1]!, parts: found[1]!.split(".").map(Number) };
}

function plain(title: string): string {
  // Most titles are ASCII, in which there is nothing to unify and no picture.
  const unified = /^\p{ASCII}*$/u.test(title) ? title.toLowerCase() : unify(title);
  return unified
    .replace(/[’‘`´]/g, (mark) => (mark === "`" ? "" : "'"))
    .replace(/\s+(?:&|\+)\s+/g, " and ")
    .replace(/(\p{L})&(\p{L})/gu, "$1 and $2")
    .replace(/[*_~"“”«»「」『』]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s#|•·▪►▶:.\-–—]+/u, "");
}

const unify = (title: string): string =>
  withoutAccents(title)
    .toLowerCase()
    .replace(/[0-9]\ufe0f?\u20e3/gu, "")
    .replace(pictures, "");

const withoutAccents = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFKC");

/** Without brackets, colons and marks at the end: "Infrastructure Needed (Optional):" is "infrastructure needed". */
function withoutTail(title: string): string {
  const bare = title.replace(/(?<![\s:.。;,\-–—])[\s:.。;,\-–—]+$/u, "").trim();
  const inner = bare.replace(/(?<=\S)\s*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)$/u, "");
  return inner === bare ? bare : withoutTail(inner);
}
