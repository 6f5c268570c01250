import type { Mapped } from "../../text/mapped.ts";
import { slice, trimmed } from "../../text/mapped.ts";

/** Whether a text says that there is nothing: `None`, `N/A`, `-`, `TBD`, in any language. */
export const saysNothing = (text: string): boolean =>
  /^[\s\-–—.…_*[\]()]*$/.test(text) ||
  nothing.test(
    text
      .trim()
      .toLowerCase()
      .replace(/(?<![\s.。!*_])[\s.。!*_]+$/, ""),
  );

const nothing =
  /^(?:none(?: (?:yet|known|identified|so far|at (?:this|the) (?:time|moment)|at present|currently|needed|for now))?|n\/?a|nil|no|nothing(?: yet)?|tbd|todo|not applicable|to be (?:determined|defined)|no (?:open|known|unresolved)? ?(?:questions|issues|risks|drawbacks)(?: (?:yet|at this time|remain))?|keine?|nicht zutreffend|entfällt|aucune?|sans objet|ninguno|ninguna|no aplica|nenhuma?|não se aplica|nessuno|nessuna|нет|не применимо|отсутствуют|无|無|暂无|没有|不适用|なし|無し|該当なし|없음|해당 없음)$/;

/** The first sentence of a text, without the period that ends it. */
export function firstSentence(words: Mapped): Mapped {
  const text = words.text;
  const end = /[.!?](?=\s)(?<!\b(?:e\.g|i\.e|etc|vs|z\.B|bzw|approx|incl|cf)\.)|[。！？]/.exec(text);
  const stop = end ? end.index + (/[?？!！]/.test(end[0]) ? 1 : 0) : text.length;
  const whole = trimmed(slice(words, 0, stop));
  return /[.。;；,]$/.test(whole.text) ? slice(whole, 0, whole.text.length - 1) : whole;
}
