import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

const names = (text: string): string[] => statedIn("component", text).map(({ name }) => name);

test.each(["功能", "機能", "기능"])("what each part does, below %s behind its name", (title) => {
  const table = `| 组件 | ${title} |\n|---|---|\n| ShelfList | 书架 |\n| Loan Desk | 借书 |\n`;
  expect(names(`# 图书馆\n\n## 详细设计\n\n${table}`)).toEqual(["ShelfList", "Loan Desk"]);
});

test("headings below a layer by their nouns", () => {
  const text = "# 图书馆\n\n## 模块设计\n\n### 前端层\n\n#### 读者端\n\n视图。\n\n#### 借阅大屏（FE1）\n\n视图。\n";
  expect(names(text)).toEqual(["前端层", "读者端", "借阅大屏"]);
});

test("groups of routes by their prefixes are no parts, services are", () => {
  const api = (rows: string): string => `# X\n\n## API\n\n| Module | Prefix | Purpose |\n|---|---|---|\n${rows}`;
  expect(names(api("| Loans | /loans | lends |\n| Books | /books | knows |\n"))).toEqual([]);
  expect(names(api("| Loan Service | /loans | lends |\n| Reader Service | /readers | knows |\n"))).toHaveLength(2);
});

test.each(["3. 界面原型设计", "画面設計", "UI Prototypes", "화면 설계"])(
  "boxes of pages below %s are no parts",
  (title) => {
    const page = "┌──────────┐\n│ Shelf    │\n├──────────┤\n│ ┌──────┐ │\n│ │ Book │ │\n│ └──────┘ │\n└──────────┘";
    expect(names(`# X\n\n## ${title}\n\n### First page\n\n\`\`\`\n${page}\n\`\`\`\n`)).toEqual([]);
  },
);

test("what classes depend on, in a chapter on dependencies", () => {
  const classes = "## Classes\n\n### LoanDesk\n\nLends.\n\n### ShelfKeeper\n\nKeeps.\n\n";
  const table = "| Class | Depends on |\n|---|---|\n| LoanDesk | ShelfKeeper |\n| ShelfKeeper | (none) |\n";
  const { model } = linkDesign([readDocument("x.md", `# X\n\n${classes}## Dependencies\n\n${table}`)]);
  expect(model.relations.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    "component:loan-desk > component:shelf-keeper",
  ]);
});

test("what a module uses, told without blanks, by a name with a slash or one of an API", () => {
  const parts =
    "## 组件\n\n- **通知模块**：发。\n- **检索模块**：找。\n- **邮件/短信服务**：送。\n- **书目API**：查。\n\n";
  const { model } = linkDesign([
    readDocument("x.md", `# X\n\n${parts}通知模块使用邮件/短信服务发送提醒，检索模块调用书目API查询。\n`),
  ]);
  const names = new Map([...model.elements.values()].map(({ id, name }) => [id, name]));
  expect(model.relations.map(({ from, to }) => `${names.get(from)} > ${names.get(to)}`)).toEqual([
    "通知模块 > 邮件/短信服务",
    "检索模块 > 书目API",
  ]);
});
