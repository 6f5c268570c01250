import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { verbatim } from "../text/mapped.ts";
import { markIn, stateOf, stateOfCell, stateOfInline, stateOfTitle, unmarked } from "./state.ts";

describe("the state that a short text says", () => {
  test.each([
    ["Search Service (future)", "planned"],
    ["Search Service (Phase 2)", "planned"],
    ["Search Service (Phase 1)", null],
    ["Search Service - planned", "planned"],
    ["TODO: cart", null],
    ["Planned: cart", "planned"],
    ["Planned, not built: cart", "planned"],
    ["Planned but not started: cart", "planned"],
    ["Planned, done: cart", null],
    ["Cart (planned for v2)", "planned"],
    ["Cart, not yet implemented", "planned"],
    ["Coupons will be added in a later release", "planned"],
    ["Cart (v2+)", "planned"],
    ["Cart (v1)", null],
    ["Cart (v2.0)", null],
    ["Cart (future-proof)", null],
    ["Importer (deprecated since 3.1)", "deprecated"],
    ["Phase 2: Importer (100% complete)", "built"],
    ["Importer — deprecated", "deprecated"],
    ["Deprecation policy", null],
    ["`GET /carts` (removed)", "removed"],
    [
      "Checks the project, makes a login in the same call, and where that fails the row that was just written is rolled back (deleted) rather than left behind without a credential of its own.",
      null,
    ],
    [
      "Checks the project, makes a login in the same call, and where that fails the row that was just written is rolled back, so that none is left behind (removed).",
      "removed",
    ],
    ["✅ Cart", "built"],
    ["Cart (NEW)", null],
    ["Cart (optional)", null],
    ["Suche (geplant)", "planned"],
    ["Поиск (запланировано)", "planned"],
    ["搜索服务（未实现）", "planned"],
    ["検索（実装済み）", "built"],
    ["검색 (예정)", "planned"],
    ["Orders of a person (in a later release)", "planned"],
    ["Histórico (Em Futuros Controllers)", "planned"],
    ["Pedidos (en una futura versión)", "planned"],
    ["Future value of money", null],
    ["Letters (optional, for later)", "planned"],
    ["Письма (необязательно, в будущем)", "planned"],
    ["信件（可选，后续）", "planned"],
    ["Letters (signed, future-proof)", null],
  ])("%s", (text, expected) => expect(stateOf(text)).toBe(expected));

  test.each([
    ["Done", "built"],
    ["🚧 In progress", "planned"],
    ["**Deprecated**", "deprecated"],
    ["Geplant", "planned"],
    ["High", null],
    ["", null],
    ["Planned — **Phase 5** (not Phase 3)", "planned"],
    ["not used in v1", "planned"],
    ["Not there yet", "planned"],
    ["Deleted", "removed"],
    ["Chưa có", "planned"],
    ["กำลังพัฒนา", "planned"],
    ["ลบแล้ว", "removed"],
    ["Đã xóa", "removed"],
  ])("cell: %s", (text, expected) => expect(stateOfCell(text)).toBe(expected));

  test.each([
    ["Future Work", "planned"],
    ["8. Planned Endpoints", "planned"],
    ["Deprecated Endpoints", "deprecated"],
    ["Orders", null],
    ["Not needed in Phase 3", "planned"],
    ["Не нужны сейчас", "planned"],
    ["Not implemented endpoints", "planned"],
    ["4.2 未实现的核心接口 ❌", "planned"],
    ["22.1 Suggested Server Packages", "planned"],
    ["Recommended Folder Structure", "planned"],
    ["Estrutura recomendada", null],
    ["Possible Error Codes", null],
    ["Recommended Reading", null],
    ["5. Admin APIs (Optional)", "planned"],
    ["Query parameters (optional)", null],
    ["Recommended File Organization", "planned"],
    ["Suggested route/module split", "planned"],
    ["目标目录结构", "planned"],
    ["目标后端架构", "planned"],
    ["Target directory structure", "planned"],
    ["Target architecture", null],
    ["目标用户", null],
    ["Layout of the repository (target)", "planned"],
    ["Aufbau (Zielbild)", "planned"],
    ["部署结构（目标架构）", "planned"],
    ["Layout (target market)", null],
    ["Recommended enhancements", "planned"],
    ["技术选型建议", "planned"],
    ["目录结构建议", "planned"],
    ["投诉与建议", null],
    ["Post-MVP Design", "planned"],
    ["Deferred items", "planned"],
    ["Known Limits & Deferred Items", "planned"],
    ["Deferred payments", null],
  ])("title: %s", (text, expected) => expect(stateOfTitle(text)).toBe(expected));
});

test("struck words are of a thing that was removed", () => {
  const block = readMarkdown("~~Old Service~~\n").sections[0]!.body.blocks[0]!;
  expect(block.kind === "paragraph" && stateOfInline(block.inline)).toBe("removed");
});

test("a name loses the mark at its end", () => {
  expect(unmarked(verbatim("Search Service (future)", 10))).toEqual({ text: "Search Service", cuts: [0, 10] });
  expect(markIn("Search (future)")?.range).toEqual({ from: 7, to: 15 });
});
