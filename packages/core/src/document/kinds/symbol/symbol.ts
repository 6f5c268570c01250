import type { Place } from "../../../model/element.ts";
import { symbolId } from "../../../model/kinds/identity.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { isOfOthers } from "./of-others.ts";

/** Names in code that are made of several words: whoever writes one has seen it in the repository. Linking drops those that other kinds tell of. */
export const symbols: KindReader = {
  kinds: ["symbol"],
  prose(inline, place, context, out) {
    if (place === "heading" || !holdsName(inline) || speaksOfOthers(context)) return;
    for (const sentence of sentencesOf(inline)) readSentence(sentence, place, out);
  },
};

const longest = 2_000;

function readSentence(sentence: Inline, place: Place, out: Collector): void {
  const { text, spans } = sentence;
  if (text.length > longest || !holdsName(sentence) || isNotSo.test(withoutConditions(sentence))) return;
  for (const { kind, from, to } of spans) {
    const name = kind === "code" && to - from <= 80 ? namedBy(text.slice(from, to)) : null;
    if (name === null || isOfOthers(name)) continue;
    const at = text.indexOf(name, from);
    out.state({
      kind: "symbol",
      id: symbolId(name),
      name,
      range: sourceRange(sentence, at, at + name.length),
      place,
      facts: {},
    });
  }
}

/** What a sentence says without what it says of one case, "404 if there is no such order": that denies nothing of the rest. */
const withoutConditions = ({ text, spans }: Inline): string =>
  text.replace(condition, (clause, at: number) =>
    spans.some(({ kind, from, to }) => kind === "code" && from < at + clause.length && at < to) ? clause : "",
  );

const condition = /\b(?:if|when|falls|wenn|если)\s[^,.;:()]{1,80}/gi;

/** Whether anything marked as code may be a name: most prose holds none, and need not be weighed. */
const holdsName = ({ spans }: Inline): boolean =>
  spans.some(({ kind, from, to }) => kind === "code" && to - from >= shortest);

const shortest = 6;

/** `@Transactional`, `createOrder()`, `order-mail`, `MAX_ORDERS`: the name without what only shows how it is used. */
function namedBy(code: string): string | null {
  const name = /^@?([A-Za-z_]\w*(?:-\w+)*)(?:\(\))?$/.exec(code)?.[1];
  return name !== undefined && name.length >= shortest && isOfWords.test(name) ? name : null;
}

/** At least two words, by hump, line or dash. */
const isOfWords = /[a-z\d][A-Z]|[A-Za-z]{2,}\d*[_-][A-Za-z]{2,}|[A-Z]{2,}[a-z]{2,}/;

/** What is denied, wished for, over, or only an example is not claimed to be there. */
const isNotSo =
  /\b(?:no|not|none|never|neither|nor|without|instead of|rather than|unlike|lacks?|lacking|missing|absent|except|planned|future|later|upcoming|to come|yet|todo|tbd|will|would|could|should|might|deprecated|obsolete|removed|deleted|dropped|retired|superseded|abandoned|discarded|no longer|formerly|previously|was|were|used to|renamed|replac\w+|e\.g|for example|for instance|such as|similar to|example|sample|placeholder|propos\w+|alternativ\w+|consider\w*|inspired by|borrowed from|modell?ed (?:on|after)|forked from|suggest\w*|recommend\w*)\b|n['’]t\b|\b(?:nicht|kein\w*|ohne|geplant|künftig|ne|pas|sans|prévu\w*|sin|não|sem|futuro|non|senza|нет|без|substitu(?:ir|i[dr]\w*|a)|reemplaz\w+|remover|removid\w+|elimin(?:ar|ad\w+)|ersetz\w+|entfern\w+|remplac\w+|supprim\w+)\b|ない|参考|借鉴|参照|未|没有|不|없/iu;

/** Chapters that name what others have, what was rejected, or what is yet to be found out or done. */
const speaksOfOthers = (context: Context): boolean =>
  context.path.some((title) => compares.test(title) || aheadOf.test(title) || isPast.test(title)) ||
  within(context, "alternatives", "history", "open-questions", "risks", "glossary");

/** "Hooks (historical, out of scope)": a remark behind a title says that what stands below it is kept for the record. */
const isPast =
  /[([（【][^()[\]（）【】]{0,60}(?:\bhistorical|\bout of (?:\p{L}+ )?scope\b|歴史的|スコープ外|历史(?:记录|描述|方案)|исторически)[^()[\]（）【】]{0,60}[)\]）】]\s*$/iu;

/** "Suggested next steps": what stands below is to be done. */
const aheadOf =
  /\bnext steps\b|prochaines étapes|próximos pas[os]|nächste schritte|prossimi passi|следующие шаги|下一步|后续步骤|次のステップ|다음 단계/iu;

/** Titles below which other tools are named. */
const compares =
  /\b(?:positioning|differentiat\w+|competit\w+|comparisons?|compared|related work|prior art|landscape|inspiration)\b|差別化|ポジショニング|競合|先行|对比|竞品|경쟁/i;
