import type { Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import type { Place } from "../../../model/element.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isProduct } from "../dependency/products.ts";
import { productsIn } from "../dependency/products-in.ts";
import { partVersion } from "../dependency/version.ts";
import { readDrawnSuites, readListedSuites, readProjects } from "./drawn.ts";
import { announcedSuites } from "./announced.ts";
import { testsBehind } from "./labelled.ts";
import { stateSuite } from "./state.ts";
import { suitesTold } from "./told.ts";
import { readSuiteTable, sureOfSuiteTable } from "./table.ts";
import {
  approachedSuite,
  groupsTests,
  isBareKind,
  namesOneTest,
  namesTests,
  suitePhrase,
  tellsOfSingleTests,
  tellsOfTesting,
} from "./words.ts";

/** Kinds and groups of tests: tables, lists, headings and bold lines of a chapter on testing. */
export const suites: KindReader = {
  kinds: ["suite"],
  table: {
    sure: sureOfSuiteTable,
    read: (view, context, out) =>
      readSuiteTable(view, context, (name, facts, of) => stateSuite(name, "row", facts, out, of)),
  },
  list: { sure: sureOfItems, read: readItems },
  headed: {
    sure: ({ title, body }, context) =>
      (within(context, "testing-strategy") || isPlanOfTests(context)) &&
      context.path.length > 1 &&
      (headedSuite(title) || groupsCases(body, title, context))
        ? 0.85
        : 0,
    read: ({ title }, _context, out) => stateSuite(headedSuite(title) ?? bareTitle(title), "heading", {}, out),
  },
  body: ({ blocks }, context, out) => readListedSuites(blocks, context, out),
  notated(notated, at, context, out) {
    readProjects(notated, at, context, out);
    readDrawnSuites(notated, at, context, out);
  },
  prose(inline, place, context, out) {
    if (place !== "prose" && place !== "item") return;
    readNamedTests(inline, place, context, out);
    for (const told of suitesTold(inline, place, context)) stateSuite(told, place, {}, out);
    const { label, labelStyle, rest } = partLabel(inline);
    const told = label && rest && labelStyle === "strong" ? testsBehind(label, rest) : [];
    for (const words of told) stateSuite(words, place, {}, out);
    if (told.length > 0) return;
    const beside = label && rest && labelStyle === "strong" ? testedWith(label, rest) : null;
    if (beside) return stateSuite(beside, place, { tool: label!.text }, out);
    if (place === "prose" && label && labelStyle === "strong" && headsTests(label, rest, context))
      return stateSuite(label, place, {}, out);
    const phrase = label && labelStyle === "strong" ? suitePhrase(label) : null;
    // `**API Testing**: Postman` in a list of technologies names the tool.
    if (phrase && within(context, "dependencies") && rest && productsIn(rest.text, true)[0]?.from === 0) return;
    if (!phrase || tellsOfTesting.test(label!.text)) return;
    // The phrase may be followed by a word or two, "Performance testing task", or end the label, "Cross-client Integration Tests".
    if (label!.text.startsWith(phrase.text) && label!.text.length < phrase.text.length + 12)
      stateSuite(phrase, place, {}, out);
    else if (label!.text.endsWith(phrase.text) && qualifies(label!.text.slice(0, -phrase.text.length)))
      stateSuite(label!, place, {}, out);
  },
};

/** `**Store Layer Tests:**` alone on its line, in a chapter on testing: the group whose tests follow. */
const headsTests = (label: Mapped, rest: Mapped | null, context: Context): boolean =>
  within(context, "testing-strategy") &&
  !(rest?.text.trim() ?? "") &&
  namesTests(label.text) &&
  !tellsOfTesting.test(label.text) &&
  !tellsOfSingleTests.test(label.text);

/** Functions and classes of tests that sentences of a chapter on testing name in code: `` `TestTotals` and `TestRounding` ``. */
function readNamedTests(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "testing-strategy") || within(context, "alternatives", "history")) return;
  for (const { kind, from, to } of inline.spans)
    if (kind === "code" && isTestFunction(inline.text.slice(from, to))) {
      const before = inline.text.slice(0, from);
      if (!unwritten.test(before.slice(before.search(/[^.!?]*$/)))) stateSuite(slice(inline, from, to), place, {}, out);
    }
}

/** Names that nothing but tests bear; `TestServer` and `OrderTest` may be what tests use. */
const isTestFunction = (word: string): boolean =>
  /^(?:Test|Benchmark|Fuzz)(?:[A-Z][a-z0-9]+){1,8}(?:_\w+)?$|^test_[a-z0-9]+_\w+$/.test(word) &&
  !/(?:Server|Client|Case|Base|Suite|Config|Data|Helper|Utils?|Container|Context|Bed|Host|App|Fixture|Runner)s?$/.test(
    word,
  );

const unwritten =
  /\b(?:e\.g|for example|such as|like|named?|called|pattern|convention|should|would|could|will|must|todo|missing|no|nobody|none|not|never|add|write|create|run)\b/i;

/** `**Jest**: Unit and integration testing`: what a tool is for begins the words beside its name. */
function testedWith(label: Mapped, rest: Mapped): Mapped | null {
  if (!isProduct(partVersion(label).name.text)) return null;
  const phrase = suitePhrase(rest);
  return phrase && rest.text.slice(0, rest.text.indexOf(phrase.text)).trim() === "" ? phrase : null;
}

/** One or two words with capitals that say of which kind the tests are, rather than what is done with them. */
const qualifies = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*\s){1,2}$/u.test(words) &&
  !/^(?:add|run|update|write|example|sample|new|existing|passing|all|no|more|extend|fix|missing|required|remaining|manual)\b/i.test(
    words,
  );

const isSuite = (words: Mapped): boolean => suitePhrase(words) !== null || namesTests(bareTitle(words).text);

/** Whether the document is about nothing but tests, by its title: `Shop E2E 测试计划`. */
const isPlanOfTests = (context: Context): boolean =>
  /\btest(?:ing)? (?:plan|strategy|suite|cases)s?$|(?:测试(?:计划|方案|策略|用例)|テスト(?:計画|仕様|戦略)書?|테스트 (?:계획|전략))$|^(?:testes?|pruebas|tests?) (?:do|del|de la|du) (?:sistema|système|aplicativo)$/iu.test(
    context.path[0]?.trim() ?? "",
  );

/** The group of tests that a title names: the whole title, or what it tells the approach to. */
function headedSuite(title: Mapped): Mapped | null {
  const words = bareTitle(title);
  if (tellsOfSingleTests.test(words.text)) return null;
  return approachedSuite(words) ?? (isSuite(words) && !tellsOfTesting.test(words.text) ? words : null);
}

/** Right below `Test cases`, a heading over a list of what is tested: `4.2 Returned books`. */
const groupsCases = ({ blocks }: Body, title: Mapped, { path, depth }: Context): boolean =>
  depth === 1 &&
  listsCases.test(path.at(-2) ?? "") &&
  !tellsOfTesting.test(title.text) &&
  blocks.some((block) => block.kind === "list" && block.items.length > 1);

const listsCases =
  /(?:^|[\s.、])(?:test (?:cases?|scenarios|design|catalogue?)|testfälle|testszenarien|cas de test|casos de (?:prueba|teste)|casi di test|тест(?:овые сценарии|-кейсы)|测试(?:设计|用例|场景|要点)|テスト(?:ケース|シナリオ|項目|観点)|테스트 (?:케이스|시나리오))$/iu;

function sureOfItems(view: ListView, context: Context): number {
  if (announcedSuites(view, context).length > 1) return 0.85;
  const named = view.items.filter((item) => nameOf(item, context) !== null).length;
  if (named === 0) return 0;
  const share = named / view.items.length;
  if (within(context, "testing-strategy")) return share >= 0.5 ? 0.85 : share >= 0.25 ? 0.6 : 0;
  return named >= 2 && share >= 0.6 ? 0.75 : 0;
}

function readItems(view: ListView, context: Context, out: Collector): void {
  const announced = announcedSuites(view, context);
  if (announced.length > 1) {
    for (const words of announced) stateSuite(trimmed(words), "item", {}, out);
    return;
  }
  // Among groups of tests an item that says no more than that it is a test is one of them.
  const named = view.items.filter((item) => nameOf(item, context) !== null).length;
  const among = named >= 3 && named * 5 >= view.items.length * 3;
  for (const item of view.items) {
    const name =
      nameOf(item, context) ??
      (among && !item.label && item.inline && isNameOfTests(item.inline.text) ? item.inline : null);
    if (!name) continue;
    const covers = item.rest?.text.replace(/\s+/g, " ").trim();
    stateSuite(name, "item", item.label && covers && !saysNothing(covers) ? { covers: [covers] } : {}, out);
  }
}

/** The name of the group of tests that an item is about. */
function nameOf(item: ItemView, context: Context): Mapped | null {
  const { label, labelStyle, rest, inline } = item;
  if (!inline) return null;
  if (!label) {
    const phrase = suitePhrase(rest ?? inline);
    const said =
      phrase &&
      (rest ?? inline).text.indexOf(phrase.text) < 12 &&
      !tellsOfSingleTests.test(inline.text) &&
      !judged.test(inline.text.slice(inline.text.indexOf(phrase.text) + phrase.text.length));
    if (said || (phrase && within(context, "testing-strategy") && isAskedFor(inline.text, phrase.text))) return phrase;
    const whole = rest ?? inline;
    return within(context, "testing-strategy") && isNameOfTests(whole.text) ? whole : null;
  }
  if (labelStyle === "code" && /\s-|[&;|]/.test(label.text)) return null;
  const suite =
    isSuite(label) ||
    // `**Unit** — Vitest`
    (labelStyle === "strong" && within(context, "testing-strategy") && isBareKind(label.text)) ||
    (labelStyle === "code" && namesOneTest(label.text) && within(context, "testing-strategy"));
  if (!suite && within(context, "testing-strategy")) {
    const beside = suiteBeside(item);
    if (beside) return beside;
  }
  if (!suite && !(labelStyle === "strong" && groupsBoldItems(context))) return null;
  if (isProduct(partVersion(label).name.text) || label.text.startsWith("@")) return null;
  return suite && labelStyle === "plain" && label.text.length > 40 ? suitePhrase(label) : label;
}

/** `Create unit tests for each endpoint`: what a chapter on testing asks for are the tests that there will be. */
const isAskedFor = (text: string, phrase: string): boolean =>
  /(?:tests|testing|suites|benchmarks)$/i.test(phrase) &&
  /^(?:create|write|implement|develop|maintain|have|provide|perform|conduct)\s(?:\p{L}+\s)?$/iu.test(
    text.slice(0, text.indexOf(phrase)),
  );

/** `Late order test`: an item that is nothing but a few words that say they are a test. */
const isNameOfTests = (text: string): boolean =>
  namesTests(text) &&
  /^\S+(?:\s\S+){1,5}$/.test(text.trim()) &&
  !/\d|[/:]|\s(?:for|per|between|with|without|in|of|on|to|by|before|after|during|from|and|all|each|every|the)\s/i.test(
    text,
  ) &&
  !tellsOfSingleTests.test(text) &&
  !tellsOfTesting.test(text);

/** `` `orders`: contract tests for each store ``: the tests of a part begin the words beside its name. */
function suiteBeside({ label, labelStyle, rest, separator }: ItemView): Mapped | null {
  if (!label || !rest || separator === "" || labelStyle === "plain") return null;
  if (isProduct(partVersion(label).name.text)) return null;
  const phrase = tellsOfTesting.test(label.text) ? null : suitePhrase(rest);
  if (!phrase || rest.text.indexOf(phrase.text) >= 3) return null;
  return rules.test(rest.text.slice(rest.text.indexOf(phrase.text) + phrase.text.length)) ? null : phrase;
}

/** After the name of tests: that there are none. */
const judged = /^\s+(?:would|(?:is|are|was|were)(?: not|n[’']t)|do(?:es)?(?: not|n[’']t))\b/i;

/** After the name of tests: what tests in general are to do. */
const rules = /^\s+(?:should|must|shall|will|can|may|need|are|is|run|take|have|has|do|does|don[’']t|cannot)\b/i;

const groupsBoldItems = (context: Context): boolean =>
  within(context, "testing-strategy") && groupsTests.test(context.path.at(-1) ?? "");

/** A title without the picture and number before it and the brackets behind it: `🧪 2. Store tests (store_test.go)`, `Order tests (rules 1-5)`. */
function bareTitle(words: Mapped): Mapped {
  const number = /^(?:\p{Extended_Pictographic}\ufe0f?)?\s*(?:\d+(?:\.\d+)*(?:[.)、]\s*|\s+))?/u.exec(words.text)![0]
    .length;
  const file = /\s*[(（][^()（）]{1,80}[)）]\s*$/.exec(words.text);
  return number > 0 || file ? slice(words, number, file?.index ?? words.text.length) : words;
}
