import { expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

const suitesIn = (text: string): string[] =>
  statedIn("suite", text).map(({ name, facts }) => `${name} (${facts.type})`);

it.each<[string, string, string[]]>([
  ["headings", "## Testing Strategy\n\n### Unit Tests\n\ntext\n\n### Test Coverage\n\ntext", ["Unit Tests (unit)"]],
  [
    "names of suites with the level of each beside them, and not ranks of what is tested",
    "## Testing\n\n| Suite | Level | Covers |\n|-|-|-|\n| till-unit | unit | Till |\n| till-e2e | end to end | Shop |\n\n| Case | Level |\n|-|-|\n| Refund test | high |\n| Sale test | low |",
    ["till-unit (unit)", "till-e2e (end-to-end)"],
  ],
  [
    "headings of a document that is about nothing but tests",
    "# 商店 E2E 测试计划\n\n## 范围\n\n### 1. 登录测试\n\n- [ ] 登录\n\n## 测试数据\n\n- admin",
    ["登录测试 (other)"],
  ],
  [
    "no examples of tests, and no heading on the strategy in another language",
    "## Testing Strategy\n\n### Unit Tests\n\n**Example Unit Tests:**\n\ntext\n\n### Stratégie de test\n\n```\ntests/\n├── Desk.Tests/  # one by one\n└── Till.Tests/  # one by one\n```",
    ["Unit Tests (unit)", "Desk.Tests (other)", "Till.Tests (other)"],
  ],
  [
    "headings that name the tests of something",
    "## Testes\n\n### Testes de Tesouraria\n\ntexto\n\n### Ferramentas\n\ntexto",
    ["Testes de Tesouraria (other)"],
  ],
  [
    "bold kinds of tests with what they run on",
    "## Testing\n\n- **Unit** — Vitest\n- **E2E**: in a browser\n- **Speed** — matters",
    ["Unit (unit)", "E2E (end-to-end)"],
  ],
  [
    "bold lines that head their tests, and those that head something else",
    "## Testing\n\n### Unit Testing\n\n**Till Layer Tests:**\n\n- sums\n\n**Running the tests:**\n\n- with make\n\n**Test data:**\n\n- coins",
    ["Unit Testing (unit)", "Till Layer Tests (other)"],
  ],
  [
    "files of tests, and no keys with a part called so",
    "## Testing\n\n- `orders.spec.ts`\n- `.spec.template.spec.replicas`\n- `till.test.amount`",
    ["orders.spec.ts (other)"],
  ],
  [
    "items",
    "## Testing Strategy\n\n- Unit tests for rules\n- **E2E Tests**: flows",
    ["Unit tests (unit)", "E2E Tests (end-to-end)"],
  ],
  [
    "a column that only looks as if it ended in the name of a kind",
    "## Testing Tools\n\n| Tool | License |\n|-|-|\n| Probe | MIT |\n| Prober | MIT |",
    [],
  ],
  ["categories", "## Testing\n\n### Test Categories\n\n1. **Edge Cases** (20%)", ["Edge Cases (other)"]],
  ["other languages", "## 测试策略\n\n- **单元测试**：规则", ["单元测试 (unit)"]],
  ["headings of Han", "## 测试\n\n### 1.表单测试\n\n文本", ["表单测试 (other)"]],
  [
    "headings of Han and Latin letters, with the file behind them",
    "## 测试\n\n### 1. Till 层测试 (till_test.go)\n\n文本\n\n### API Guard 测试\n\n文本\n\n### 测试\n\n文本",
    ["Till 层测试 (other)", "API Guard 测试 (other)"],
  ],
  [
    "kinds in bold below a title that says that they follow, in another language",
    "## Stratégie de test\n\n### Types de tests :\n\n- ✅ **Unitaires** : les services\n- **Fonctionnels** : les caisses\n",
    ["Unitaires (unit)", "Fonctionnels (other)"],
  ],
  [
    "uses of what is built",
    "## Delivery\n\n| File | Profile | Use |\n|-|-|-|\n| a | dev | Local testing |\n| b | pre | Internal testing |\n| c | shop | Release |",
    [],
  ],
  [
    "a line about testing",
    "### Order Module\n\n**Testing:** ✅ Manual HTTP tests (`orders.http`)",
    ["Manual HTTP tests (other)"],
  ],
  [
    "approaches, and not in what they say of single tests",
    "## Testing Strategy\n\n### Unit Testing Approach\n\n- Each unit test runs alone\n\n### What to Test\n\ntext",
    ["Unit Testing (unit)"],
  ],
  [
    "bold labels that say of which kind the tests are",
    "## Risks\n\n- **Two-store Integration Tests:** orders reach both\n- **Run integration tests:** at night",
    ["Two-store Integration Tests (integration)"],
  ],
  [
    "headings with words that only look like a kind",
    "## Testing\n\n### Payload Tests\n\ntext",
    ["Payload Tests (other)"],
  ],
  [
    "functions of tests that sentences name, and neither what tests use nor what is yet to be written",
    "## Testing\n\nThere is little: `TestTotals` and `test_rounding_up`, both on a `TestServer`. Nobody has written `TestTaxes`; add `TestRefunds`. Patterns such as `TestMain` are not used.",
    ["TestTotals (other)", "test_rounding_up (other)"],
  ],
  [
    "several kinds in one phrase, and of a list of checks those that are tests",
    "## Testing\n\n- Integration, E2E tests\n\n### Pipeline\n\n| Stage | Checks |\n|-|-|\n| Local | Lint, format, types |\n| CI | Lint, format, unit tests, coverage |\n| Night | E2E tests |",
    ["Integration, E2E tests (integration)", "unit tests (unit)", "E2E tests (end-to-end)"],
  ],
  [
    "a list of groups of tests, of which some only say that they are tests",
    "## Scope\n\n- unit test\n- API test\n- order rules test\n- E2E test\n- load all orders before the test",
    ["unit test (unit)", "API test (other)", "order rules test (other)", "E2E test (end-to-end)"],
  ],
  [
    "a table of sorts of tests and what each covers in words, and no groups that there are not",
    "## 测试\n\n| 类型 | 覆盖内容 |\n|-|-|\n| 订单加载 | 字段校验 |\n| 库存 | 边界 |\n\n- Property-based testing would be too much\n- Load tests are not needed\n- Unit tests cover the rules",
    ["订单加载 (other)", "库存 (other)", "Unit tests (unit)"],
  ],
  [
    "levels of tests with what each covers, and no cases that a level ranks",
    "## Testing\n\n| Level | Covers | Tool |\n|-|-|-|\n| Unit | Fee Job | Vitest |\n| Contract | Pay Desk | Pact |\n\n### Cases\n\n| Level | Case |\n|-|-|\n| high | late loan |\n| low | early loan |",
    ["Unit (unit)", "Contract (contract)"],
  ],
  ["a checklist", "## Testing\n\n### Manual Testing Checklist\n\ntext", ["Manual Testing (other)"]],
  ["no title that joins another subject to testing", "## 开发和测试\n\n文本", []],
  ["no rule for single tests", "## Testing\n\n### Each rule must be held by one integration test\n\ntext", []],
  ["a label of another language", "## Strategie\n\n- **Tests:** Unit-Tests (laut), dann mehr", ["Unit-Tests (unit)"]],
  [
    "commands are none",
    "## Testing\n\n- `cd shop && npm test -- OrderTest`: the flow\n- Unit tests",
    ["Unit tests (unit)"],
  ],
  [
    "the words beside the parts that they test",
    "## Testing\n\n- `orders`: contract tests, each store in turn\n- `pages`: golden-image tests\n- `jest`: unit tests\n- **Speed:** Load tests should be quick",
    ["contract tests (contract)", "golden-image tests (other)"],
  ],
  [
    "items that are nothing but their names",
    "## Testing\n\n1. Late order test\n- the order comes late\n- Write a test for it\n- Reset the store between tests\n- Minimum 9 orders per stock test\n\n2. lost order tests",
    ["Late order test (other)", "lost order tests (other)"],
  ],
  [
    "what a chapter on testing asks for",
    "## Testing\n\n1. Create unit tests for each order\n2. Mock the store\n3. Implement integration tests for paying\n4. Write tests",
    ["unit tests (unit)", "integration tests (integration)"],
  ],
  [
    "a drawn pipeline",
    '## Deployment\n\n### Pipeline\n\n```mermaid\nflowchart LR\nA[Build] --> B[Unit Tests]\nB --> C["Contract tests (Deal)"]\nC --> D[Unit tests passed?]\n```',
    ["Unit Tests (unit)", "Contract tests (contract)"],
  ],
  [
    "groups that a plain block lists",
    "## Testing\n\n```\nFixtures:\n  - till: empty\n\nStore tests (pytest):\n  - test_sum\n\nProperty test:\n  - sums are sums\n```",
    ["Store tests (pytest) (other)", "Property test (property)"],
  ],
  ["what tools are for", "## Testing\n\n- **JUnit 5**: unit tests\n- **Mockito**: mocks", ["unit tests (unit)"]],
  [
    "sentences of a chapter on testing",
    "## How we test it\n\nUnit tests cover the rules. Integration tests run against a real store, and a nightly load test with k6 books orders. Paying is covered by contract tests.",
    ["Unit tests (unit)", "Integration tests (integration)", "load test (performance)", "contract tests (contract)"],
  ],
  [
    "sentences that say there are none, or speak of tests in passing",
    "## Testing\n\nWe write no unit tests. Load tests are too slow. The names of integration tests end with IT. Before unit tests we build. Each property test runs 100 times, and every load test ends by itself.\n\n- The rules without unit tests",
    [],
  ],
  [
    "headings with what they cover in brackets, and compounds",
    "## Testing\n\n### Order Tests (rules 1-5)\n\ntext\n\n### Notes (on tests)\n\n- **Till-Flow-Tests**: flows\n- **A-Test**: one",
    ["Order Tests (other)", "Till-Flow-Tests (other)"],
  ],
  [
    "a table of levels with what is tested on each",
    "## Test strategy\n\n| Level | Tests |\n|-|-|\n| Golden files | the same input gives the same bytes |\n| Retries | an order is never sent twice |",
    ["Golden files (other)", "Retries (other)"],
  ],
  [
    "a table of ranks with what is tested of each",
    "## Test strategy\n\n| Level | Tests |\n|-|-|\n| High | the same input gives the same bytes |\n| Low | an order is never sent twice |",
    [],
  ],
  ["sentences of another chapter", "## Deployment\n\nUnit tests cover the rules.", []],
  [
    "other languages",
    "## 测试策略\n\n单元测试覆盖规则。\n\n## Pruebas\n\nLas pruebas de integración verifican los pedidos.",
    ["单元测试 (unit)", "pruebas de integración (integration)"],
  ],
  [
    "folders below the folder of tests",
    "## Testing\n\n```\ntests/\n├── unit/\n└── fixtures/\n```\n\n## Layout\n\n```\ntests/\n└── e2e/\n```",
    ["unit (unit)"],
  ],
])("suites in %s", (_, text, expected) => expect(suitesIn(text)).toEqual(expected));

it("are told by their heading rather than by a sentence above it", () => {
  const text = "## Testing\n\nUnit tests cover the rules.\n\n### Unit Testing\n\ntext\n";
  expect(statedIn("suite", text).map(({ name, origin }) => [name, origin.place])).toEqual([
    ["Unit Testing", "heading"],
  ]);
});

it("headings over lists right below words on cases of tests are groups of tests", () => {
  const suitesBelow = (title: string): string[] =>
    statedIn(
      "suite",
      `# Till\n\n## ${title}\n\n### 4.1 Lids and drawers\n\n- opens\n- shuts\n\n### 4.2 Test data\n\n- a till\n- a lid\n\n### Money\n\nIs counted.\n`,
    ).map(({ name }) => name);
  expect(suitesBelow("Test cases")).toEqual(["Lids and drawers"]);
  expect(suitesBelow("4. 测试设计")).toEqual(["Lids and drawers"]);
  expect(suitesBelow("Testing")).toEqual([]);
});

it("a picture before a title is no part of it", () => {
  const text = "# 🏗️ Till\n\n## 🧪 Testing\n\n### 🔬 Unit Tests\n\nMany.\n";
  expect(statedIn("suite", text).map(({ name }) => name)).toEqual(["Unit Tests"]);
});

it("an item that is all bold and says that tests follow heads the list below it", () => {
  const text =
    "# Till\n\n## Way of Work\n\n1. **Branches**\n   - `main` is live\n2. **Testing Strategy**\n   - Unit tests for sums\n   - Integration tests for the drawer\n";
  expect(statedIn("suite", text).map(({ name }) => name)).toEqual(["Unit tests", "Integration tests"]);
});

it("the tool that a list of technologies has for tests is none of them", () => {
  expect(
    statedIn("suite", "# Till\n\n## Technology Stack\n\n- **API Testing**: Postman\n- **Language**: Java\n"),
  ).toEqual([]);
});

it("keeps the suites of one name apart that a table tells of several parts", () => {
  const text =
    "## Testing\n\n| Component | Suite | Tool |\n|-|-|-|\n| Till | unit | Vitest |\n| Stock | unit | JUnit |\n| Shop | e2e | Playwright |\n";
  expect(statedIn("suite", text).map(({ id, name, facts }) => [id, name, facts.covers])).toEqual([
    ["suite:till-unit", "unit", ["Till"]],
    ["suite:stock-unit", "unit", ["Stock"]],
    ["suite:e2e", "e2e", ["Shop"]],
  ]);
});

it("a line that says that the tests there are follow heads their list", () => {
  const list = "* Reads the till.\n* Counts the coins\n";
  const below = (line: string, title = "Testing"): string[] =>
    statedIn("suite", `# Till\n\n## ${title}\n\n${line}\n\n${list}`).map(({ name }) => name);
  expect(below("Pruebas implementadas:")).toEqual(["Reads the till", "Counts the coins"]);
  expect(below("Existing tests:")).toEqual(["Reads the till", "Counts the coins"]);
  expect(below("Existing tills:")).toEqual([]);
  expect(below("Existing tests:", "Rollout")).toEqual([]);
});

it("tests of one sort that a compound names", () =>
  expect(
    statedIn("suite", "# Kasse\n\n## Qualitätssicherung\n\nDie Instrumentierungstests laufen nachts.\n").map(
      ({ name }) => name,
    ),
  ).toEqual(["Instrumentierungstests"]));

it("a sentence that ends with the name of a file for tests names no group of them", () => {
  const names = (item: string) =>
    statedIn("suite", `# X\n\n## Testing\n\n**Unit tests**:\n\n- ${item}\n`).map(({ name }) => name);
  expect(names("Spun up via `compose.test.yml`")).toEqual(["Unit tests"]);
  expect(names("`loans.test.ts`: lends")).toContain("loans.test.ts");
});
