import { expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

const suitesIn = (text: string): string[] =>
  statedIn("suite", text).map(({ name, facts }) => `${name} (${facts.type})`);

it.each<[string, string, string[]]>([
  ["headings", "## Testing Strategy\n\n### Unit Tests\n\ntext\n\n### Test Coverage\n\ntext", ["Unit Tests (unit)"]],
  [
    "items",
    "## Testing Strategy\n\n- Unit tests for rules\n- **E2E Tests**: flows",
    ["Unit tests (unit)", "E2E Tests (end-to-end)"],
  ],
  ["categories", "## Testing\n\n### Test Categories\n\n1. **Edge Cases** (20%)", ["Edge Cases (other)"]],
  ["other languages", "## 测试策略\n\n- **单元测试**：规则", ["单元测试 (unit)"]],
  ["headings of Han", "## 测试\n\n### 1.表单测试\n\n文本", ["表单测试 (other)"]],
  [
    "a line about testing",
    "### Order Module\n\n**Testing:** ✅ Manual HTTP tests (`orders.http`)",
    ["Manual HTTP tests (other)"],
  ],
  ["tools are none", "## Testing\n\n- **JUnit 5**: unit tests", []],
])("suites in %s", (_, text, expected) => expect(suitesIn(text)).toEqual(expected));
