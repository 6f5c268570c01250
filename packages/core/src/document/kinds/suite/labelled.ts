import { type Mapped, slice } from "../../../text/mapped.ts";
import { suitePhrase, tellsOfSingleTests } from "./words.ts";

/** A label that says nothing but that tests follow. */
const labelsTests = /^(?:tests?|testing|pruebas|testes|тесты|тестирование|测试|測試|テスト|테스트)$/i;

/** What joins one kind of tests to the next, behind the tool of the first. */
const joint =
  /^\s*(?:[(（][^()（）]{1,60}[)）])?\s*(?:[,;+&，、]\s*(?:(?:and|und|et|y|e|и)\s)?|(?:and|und|et|y|e|и)\s|[和及と])\s*/u;

const most = 8;

/** `**Tests:** unit tests (Vitest), load tests (k6)`: the kinds of tests with which the words behind a label for tests begin, one after another. */
export function testsBehind(label: Mapped, rest: Mapped): readonly Mapped[] {
  if (!labelsTests.test(label.text)) return [];
  const found: Mapped[] = [];
  for (let at = 0; found.length < most; ) {
    const words = firstTests(slice(rest, at));
    if (!words) break;
    found.push(words);
    at = rest.text.indexOf(words.text, at) + words.text.length;
    const join = joint.exec(rest.text.slice(at, at + 100));
    if (!join) break;
    at += join[0].length;
  }
  return found;
}

/** `Automated test suite (run nightly)`: the kind of tests that begins the words. */
function firstTests(words: Mapped): Mapped | null {
  const phrase = suitePhrase(words);
  if (phrase && /^[^\p{L}\n]{0,6}$/u.test(words.text.slice(0, words.text.indexOf(phrase.text)))) return phrase;
  const found = /^[^\p{L}\n]{0,6}((?:[\p{L}\d-]{2,20}\s){1,3}(?:tests|test suite))(?![\p{L}-])/u.exec(
    words.text.slice(0, 80),
  );
  return found && !tellsOfSingleTests.test(found[1]!)
    ? slice(words, found[0].length - found[1]!.length, found[0].length)
    : null;
}
