import type { SuiteFacts } from "../../../model/kinds/suite.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";

type SuiteType = NonNullable<SuiteFacts["type"]>;

const types: readonly (readonly [SuiteType, RegExp])[] = [
  ["unit", /\bunit|modultest|unitaires?|unitari[ao]s?|unità|модульн|юнит|单元|單元|ユニット|単体|단위|유닛/i],
  [
    "integration",
    /integration|intégration|integraci[oó]n|integra[cç][aã]o|integrazione|интеграцион|集成|統合|結合|통합/i,
  ],
  [
    "end-to-end",
    /\be2e\b|end[- ]to[- ]end|ende-zu-ende|bout en bout|extremo a extremo|ponta a ponta|сквозн|端到端|エンドツーエンド/i,
  ],
  ["property", /property|properties|eigenschafts|プロパティ|属性/i],
  [
    "performance",
    /performance|\bload|stress|soak|benchmark|last-?test|charge|rendimiento|carga|desempenho|prestazion|carico|нагрузоч|производительн|性能|压力|负载|パフォーマンス|負荷|성능|부하/i,
  ],
  ["contract", /contract|vertrags|contrat|контракт|契约|契約/i],
  [
    "security",
    /security|penetration|sicherheits|sécurité|seguridad|segurança|sicurezza|безопасност|安全|セキュリティ|보안/i,
  ],
  [
    "acceptance",
    /acceptance|\buat\b|abnahme|acceptation|recette|aceptaci[oó]n|aceita[cç][aã]o|accettazione|приемоч|приёмоч|验收|受入|受け入れ|인수/i,
  ],
];

export const suiteType = (name: string): SuiteType => types.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";

const kinds = String.raw`(?:unit|integration|e2e|end[- ]to[- ]end|property(?:[- ]based)?|performance|load|stress|soak|contract|security|penetration|acceptance|user acceptance|functional|regression|smoke|system|component|api|ui|snapshot|visual(?: regression)?|fuzz(?:ing)?|chaos|mutation|manual|accessibility|compatibility|migration|concurrency|scalability|architecture|golden(?:[- ](?:image|file|master))?|conformance|differential|exploratory|usability|widget|database|frontend|backend|cli|sanity|static|failover|resilience|benchmark|negative|boundary|edge case|controller|service|repository|domain|cross-browser|upgrade|race|parity|perf)`;

/**
 * `Unit tests`, `end-to-end testing`, `Performance benchmarks`, in any language. The group of further kinds captures, since V8 writes
 * out short repetitions of what does not: it would compile the kinds four times.
 */
const phrase = new RegExp(
  [
    String.raw`\b${kinds}((?:[ /&]+|, )(?:and )?${kinds}){0,3}[- ](?:tests?|testing|test (?:suites?|scenarios|cases))\b`,
    String.raw`\b(?:performance|load|latency|throughput|go|micro)[- ]?benchmarks?\b`,
    String.raw`\b(?:unit|komponenten|integrations|system|abnahme|regressions|last|performance|akzeptanz|modul|e2e|ende-zu-ende|sicherheits|contract|vertrags|instrumentierungs|schnittstellen|oberflächen|funktions|rauch|migrations|snapshot)-?\s?tests?\b`,
    String.raw`\btests? (?:unitaires|d[’']intégration|fonctionnels|de bout en bout|de charge|de performance|d[’']acceptation|de sécurité|de non-régression|e2e)`,
    String.raw`\b(?:pruebas|tests?) (?:unitarias|unitarios|de integraci[oó]n|funcionales|de extremo a extremo|de carga|de rendimiento|de aceptaci[oó]n|de seguridad|de regresi[oó]n|e2e|de sistema)`,
    String.raw`\btestes? (?:unit[aá]rios?|de unidade|de integra[cç][aã]o|funcionais|ponta a ponta|de carga|de desempenho|de aceita[cç][aã]o|de seguran[cç]a|de regress[aã]o|e2e)`,
    String.raw`\btest (?:unitari|di unità|di integrazione|funzionali|end-to-end|di carico|di accettazione|di sicurezza|di regressione)`,
    String.raw`(?:модульные|юнит|unit|интеграционные|сквозные|нагрузочные|функциональные|приемочные|приёмочные|регрессионные|e2e|системные)[- ]?(?:тесты|тестирование)`,
    String.raw`(?:单元|集成|端到端|性能|压力|负载|功能|接口|验收|回归|安全|系统|契约|e2e\s?)测试`,
    String.raw`(?:ユニット|単体|統合|結合|e2e\s?|エンドツーエンド|パフォーマンス|性能|負荷|プロパティ(?:ベース)?|回帰|受け?入れ?|システム|セキュリティ|コンポーネント|手動)\s?テスト`,
    String.raw`(?:단위|유닛|통합|e2e|종단 간|성능|부하|인수|회귀|보안|시스템)\s?테스트`,
  ].join("|"),
  "iu",
);

/** What every phrase for tests holds: most texts hold none. */
const testWords = /test|benchmark|pruebas|тест|测试|テスト|테스트/i;

/** Where a text names a kind of tests. */
export function suitePhrase(words: Mapped): Mapped | null {
  const text = words.text.slice(0, 200);
  const found = testWords.test(text) ? phrase.exec(text) : null;
  return found ? slice(words, found.index, found.index + found[0].length) : null;
}

/** `Unit Testing Approach`: the kind of tests that a title tells the approach to; `null` for a title about testing as a whole. */
export function approachedSuite(words: Mapped): Mapped | null {
  const phrase = suitePhrase(words);
  return phrase && words.text.trimStart().startsWith(phrase.text) && approach.test(words.text) ? phrase : null;
}

const approach = /\s(?:approach|strategy|plan|checklist)\s*$/i;

/** Words before a phrase by which it tells of single tests, or asks for some, and names no group: `Each unit test runs alone`. */
export const tellsOfSingleTests =
  /^\W*(?:each|every|all|any|no|none|some|most|these|those|this|both|run|running|use|using|write|add|create|ensure|keep|make|mock|example|sample|stub|reset|minimum|maximum|set ?up|prepare|skip|enable|extend|update|fix|migrate|remove|delete|verify|check|execute|perform|automate|improve|increase|mark|tag|group|do not|don[’']t|jeder?s?|alle|chaque|tous|cada|todos|ogni|tutti|кажд\S+|все)\b/i;

/** `OrderServiceTest`, `orders.spec.ts`, `Domain Layer Tests`: a name that says it holds tests; `.spec.template.spec.replicas` is a key. */
export const namesTests = (name: string): boolean =>
  /^[A-Z]\w*(?:Tests?|Spec|[a-z\d]IT)$|^\S+\.(?:test|spec)\.(?:[cm]?[jt]sx?|vue|svelte|dart|py|rb|php|lua|sol|exs?)$|_test\.\w+$|^test_\w+/.test(
    name.trim(),
  ) ||
  (/(?:测试|テスト)$/.test(name.trim()) && asianTests.test(name.trim())) ||
  /^\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+){0,3}-Tests$/u.test(name.trim()) ||
  /^(?:testes|pruebas|tests) (?:de|d[’'])\s?(?:la |los |las )?\p{L}[\p{L}\d-]{2,30}(?: \p{L}[\p{L}\d-]{2,20})?$/iu.test(
    name.trim(),
  ) ||
  (name.length < 60 &&
    /\S\s(?:tests?|testing|test suite|тесты|тестирование)$/i.test(name.trim()) &&
    !/^(?:what|how|why|when|where|who|which|running|writing|adding)\b|\bto\s+test$/i.test(name.trim()));

/** `表单测试`, `Store 层测试`, `UI 渲染测试`: what is tested stands before the word for tests, in Latin letters too. */
const asianTests =
  /^(?!测试$|テスト$|.{60})(?:[A-Za-z][\w.-]*\s?){0,3}(?:(?:(?![和与及])\p{Script=Han}){0,8}测试|[\p{Script=Han}\p{Script=Katakana}ー]{0,12}テスト)$/u;

/** `Unit`, `E2E`: a kind of tests by itself, where what stands around it says that tests are meant. */
export const isBareKind = (words: string): boolean =>
  /^(?:unit|integration|component|contract|e2e|end[- ]to[- ]end|smoke|load|regression|acceptance)$/i.test(words.trim());

/** `TestOrderIsPaid`: what runners that go by names take for a test, where it stands alone. */
export const namesOneTest = (name: string): boolean => /^(?:Test|Benchmark|Fuzz)[A-Z_]\w*$/.test(name.trim());

/** Titles that tell of testing as a whole and name no group of tests. */
export const tellsOfTesting =
  /strat[eé]g|approach|overview|coverage|environment|tools?\b|tooling|data\b|categor|types?\b|pyramid|framework|plan\b|execution|test infrastructure|scenario|levels?$|cases?$|guidelines|principles|organi[sz]ation|structure|requirements|commands?|running|fixtures?|philosophy|checklist|matrix|results?|configuration|goals?|^(?:automated |manual )?test(?:s|ing)?$|стратег|策略|戦略|方針|전략/i;

/** Titles below which each bold item is a group of tests. */
export const groupsTests =
  /test(?:ing)? (?:categor|types?|scenarios?|levels?|suites?|classes|pyramid|layers?|groups?)|types? de tests?|niveaux de tests?|tipos de (?:pruebas|tests|testes)|tipi di test|test(?:arten|typen|stufen|ebenen)|виды тестов|тестов|테스트 (?:유형|종류|범위)|测试(?:类型|分类|场景)|テスト(?:種別|分類|シナリオ|対象)/i;
