import { expect, test } from "vitest";
import { statedIn } from "./testing.ts";

const endpoints = (text: string): string[] => statedIn("endpoint", text).map(({ name }) => name);

test("endpoints that are announced as those of another system are not the design's own", () => {
  const text = (words: string): string => `# Shop\n\n## API Specifications\n\n${words}\n\n- \`GET /repos/{owner}\`\n`;
  expect(endpoints(text("**GitHub API Integration:**"))).toEqual([]);
  expect(endpoints(text("Calls of the external API:"))).toEqual([]);
  expect(endpoints(text("**GitHub:**"))).toEqual(["GET /repos/{owner}"]);
  expect(endpoints(text("Our API:"))).toEqual(["GET /repos/{owner}"]);
});

test("what is listed as an alternative is not claimed", () => {
  const names = (words: string): string[] =>
    statedIn("dependency", `# Shop\n\n## Dependencies\n\n${words}\n- **Express**: quick\n- **Fastify**: new\n`).map(
      ({ name }) => name,
    );
  expect(names("**Alternatives:**")).toEqual([]);
  expect(names("**Альтернативы:**")).toEqual([]);
  expect(names("**Change history:**")).toEqual([]);
  expect(names("**Chosen:**")).toEqual(["Express", "Fastify"]);
});

test("what a table lists as rejected is not claimed", () => {
  const names = (title: string): string[] =>
    statedIn(
      "dependency",
      `# Shop\n\n## Dependencies\n\n| ${title} | Why |\n| --- | --- |\n| Redis | Slow |\n| Kafka | Large |\n`,
    ).map(({ name }) => name);
  expect(names("Rejected")).toEqual([]);
  expect(names("Technology")).toEqual(["Redis", "Kafka"]);
});

test("what is nested below an item on alternatives is not claimed", () => {
  const names = (words: string): string[] =>
    statedIn(
      "dependency",
      `# Shop\n\n## Dependencies\n\n1. ${words}\n   - *Redis 7* - slow\n   - React Router 7 - large\n`,
    ).map(({ name }) => name);
  expect(names("**Rejected alternatives.**")).toEqual([]);
  expect(names("**Libraries.**")).toEqual(["Redis", "React Router"]);
});

test("what an open task names is still to come", () => {
  const [open, done, none] = statedIn("path", "# Shop\n\n- [ ] `src/a.ts`\n- [x] `src/b.ts`\n- `src/c.ts`\n");
  expect([open!.state, done!.state, none!.state]).toEqual(["planned", null, null]);
});

test("a name in code that is yet to be added is still to come", () => {
  const states = statedIn("symbol", "# Shop\n\n需要新增 `dailyTotals` 字段。\n\nIt sums by `sumOfDay`.\n").map(
    ({ name, state }) => [name, state ?? null],
  );
  expect(states).toEqual([
    ["dailyTotals", "planned"],
    ["sumOfDay", null],
  ]);
});

test("what is proposed is still to come", () => {
  const states = (text: string): (string | null)[] =>
    statedIn("path", `# Shop\n\n${text}\n`).map(({ state }) => state ?? null);
  expect(states("Proposed file structure:\n\n- `src/a.ts`\n- `src/b.ts`")).toEqual(["planned", "planned"]);
  expect(states("The following modules should be added:\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("建议将代码迁移到以下目录结构：\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("建议输出形态：\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("## 推荐的返回结构\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("## 推荐接口\n\n- `src/a.ts`")).toEqual([null]);
  expect(states("## 阶段二：新增接口\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("## 阶段一：新增接口\n\n- `src/a.ts`")).toEqual([null]);
  expect(states("- `src/a.ts` keeps orders (future)\n- `src/b.ts` calls `src/c.ts` (future)")).toEqual([
    "planned",
    null,
    "planned",
  ]);
  expect(states("A reader of raw bytes can also exist later:\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("We will enhance the reader by:\n\n- `src/a.ts`")).toEqual(["planned"]);
  expect(states("The reader will improve each line:\n\n- `src/a.ts`")).toEqual([null]);
  expect(states("The following modules are there:\n\n- `src/a.ts`")).toEqual([null]);
  expect(states("We should add a reader in `src/a.ts`. Orders are in `src/b.ts`.")).toEqual(["planned", null]);
  expect(states("`src/a.ts` should be added, `src/b.ts` adds up.")).toEqual(["planned", null]);
  expect(states("One place is the proposed `src/a.ts` module, as `src/b.ts` is.")).toEqual(["planned", null]);
  expect(states("需要新增 `src/a.ts`，见 `src/b.ts`。订单在 `src/c.ts`。")).toEqual(["planned", "planned", null]);
  expect(states("`src/a.ts` を追加する予定。`src/b.ts` は注文。")).toEqual(["planned", null]);
});

test("what somebody does by an endpoint is no proposal", () => {
  const states = (text: string): (string | null)[] =>
    statedIn("endpoint", `# Shop\n\n## API\n\n${text}\n`).map(({ state }) => state ?? null);
  expect(states("Clerks should create orders by `POST /orders`.")).toEqual([null]);
  expect(states("To add a line:\n\n- `POST /orders/{id}/lines`")).toEqual([null]);
  expect(states("The client needs to create an order:\n\n- `POST /orders`")).toEqual([null]);
});
