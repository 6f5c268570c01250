import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { suitePhrase } from "./words.ts";

// Kinds of tests in the sentences of a chapter on testing: `Unit tests cover the rules, and a nightly load test books visits.`

/** The kinds of tests that the sentences of a chapter on testing say there are. */
export function suitesTold(inline: Inline, place: Place, context: Context): Mapped[] {
  if (!within(context, "testing-strategy") || within(context, "alternatives", "history")) return [];
  return sentencesOf(inline).flatMap((sentence) => (place === "item" ? coveredBy(sentence) : toldIn(sentence)));
}

function toldIn(sentence: Mapped): Mapped[] {
  if (denies.test(sentence.text)) return [];
  const have = having.test(sentence.text);
  return [
    ...phrasesIn(sentence).filter(
      ({ text, from, to }) => have || (begins(text, from) && acts.test(text.slice(to, to + 60))),
    ),
    ...(have ? [] : phrasesBehind(sentence)),
  ].map(({ words }) => words);
}

/** `The rules of booking are covered by unit tests`. */
const coveredBy = (item: Mapped): Mapped[] =>
  denies.test(item.text) ? [] : phrasesBehind(item).map(({ words }) => words);

interface Found {
  readonly text: string;
  readonly words: Mapped;
  readonly from: number;
  readonly to: number;
}

/** Each name of a kind of tests in a sentence. */
function phrasesIn(sentence: Mapped): Found[] {
  const found: Found[] = [];
  const { text } = sentence;
  for (let at = 0; found.length < 8; ) {
    const rest = slice(sentence, at);
    const words = suitePhrase(rest);
    if (!words) break;
    const from = at + rest.text.indexOf(words.text);
    at = from + words.text.length;
    found.push({ text, words, from, to: at });
  }
  return found;
}

function phrasesBehind(sentence: Mapped): Found[] {
  const behind = covered.exec(sentence.text.slice(0, 400));
  if (!behind) return [];
  const from = behind.index + behind[0].length;
  return phrasesIn(sentence).filter((one) => one.from >= from && one.from - from < 80);
}

/** Whether a kind of tests begins a sentence, or a clause of it; `each property test` is one test of a kind that is told elsewhere. */
const begins = (text: string, from: number): boolean =>
  /(?:^|[,;:，、；]\s?|\s(?:and|while|und|während|et|y|e|и|а)\s)\s?(?:(?:the|our|an?|some|all|die|unsere|ein|eine|les|nos|des|las|los|nuestras|os|as|i|le)\s)?(?:(?!(?:each|every|any|one|jeder?|chaque|cada|ogni)\s)[\p{L}-]{3,14}\s)?$/iu.test(
    text.slice(Math.max(0, from - 40), from),
  );

/** What tests do, right behind their name. */
const acts =
  /^(?:\s\([^()]{1,40}\))?(?:\s(?:with|in|mit|con|com|avec|in)\s[\p{L}\d .]{2,24}?)?\s(?:(?:also|then|only|mainly|will|that)\s)?(?:covers?|verif(?:y|ies)|checks?|exercises?|runs?|tests?|prove|proves|ensure|ensures|validates?|simulates?|drives?|goes?|go|books?|use|uses|guards?|assert|asserts|compares?|replays?|are (?:run|written|kept|used)|decken|prüfen|prüft|testen|laufen|läuft|sichern|couvrent|vérifient|testent|tournent|cubren|verifican|prueban|comprueban|corren|se ejecutan|cobrem|verificam|testam|rodam|executam|coprono|verificano|provano|girano|покрывают|проверяют|запускаются|идут)(?![\p{L}-])|^\s?(?:は|が|で|을|를|은|는|이|覆盖|验证|检查|用于|针对|负责|运行|跑)/iu;

/** `We have unit tests and a load test`. */
const having =
  /^\s*(?:(?:we|the team|there)\s(?:also\s)?(?:will\s)?(?:have|write|run|keep|maintain|rely on|use|are|be)|es gibt|wir (?:haben|schreiben)|il y a|nous (?:avons|écrivons)|hay|tenemos|escribimos|há|temos|ci sono|abbiamo|есть|мы пишем|我们(?:有|编写|使用)|包括)(?![\p{L}-])/iu;

/** `is tested by`, `wird durch ... geprüft`: behind it stand the tests that do so. */
const covered =
  /(?:^|\s)(?:covered|tested|verified|checked|exercised|validated|guarded|proved|proven)\s(?:(?:end to end|mainly|only|also)\s)?(?:by|with|through|using|via|in)\s|\s(?:gedeckt|abgedeckt|geprüft|getestet) (?:durch|mit|von)\s|\s(?:durch|mit)\s(?=[^.]{3,60}(?:abgedeckt|geprüft|getestet))|(?:couvert|testé|vérifié)e?s? par\s|(?:cubiert|probad|verificad)[oa]s? (?:por|con|mediante)\s|(?:cobert|testad|verificad)[oa]s? (?:por|com)\s|(?:copert|testat|verificat)[oaie] (?:da|con)\s|(?:покрыт|проверя)\p{L}+\s/iu;

/** That there are none, or that they are not wanted. */
const denies =
  /\b(?:no|not|without|never|n[’']t|instead of|rather than|too (?:slow|brittle)|kein\p{L}*|nicht|ohne|sans|pas de|sin|ningun\p{L}*|sem|nenhum\p{L}*|senza|nessun\p{L}*)\b|без|нет |没有|不(?:写|做|需要)|しない|せず/iu;
