import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import type { Place } from "../../../model/element.ts";
import type { ClaimKind } from "../claim.ts";
import { saidOtherwise } from "./said-otherwise.ts";

/** What is said of the name `tideOf` or `tide.ts` in a text. */
function said(line: string, kind: ClaimKind = "symbol", { hasNear = false, place = "prose" as Place } = {}) {
  const text = `# Tides\n\n${line}\n`;
  const name = /tideOf|tide\.ts|Tidal/.exec(text)![0];
  const from = text.indexOf(name);
  const range = { from, to: from + name.length };
  const origin = { document: "docs/tides.md", section: 0, range, place } as const;
  return saidOtherwise({ kind, name, origin, hasNear }, linkDesign([readDocument("docs/tides.md", text)]));
}

test.each([
  ["The gauge was moved out of `tideOf`.", "gone"],
  ["- Remove the old `tideOf`", "taken away"],
  ["The clock replaces the sum that is currently kept in `tideOf`.", "gone"],
  [
    "It takes over the day-keeping and the sums, and replaces the clock that is currently in\n`Moon` (`tideOf`).",
    "gone",
  ],
  ["Old sums (`moonOf`, `tideOf`) remain until then.", "gone"],
  ["旧的潮汐函数 `tideOf`", "gone"],
  ["Only these need renaming:\n\n- `tideOf` -> `tideOfOld`", "gone"],
  ["这些文件需要重命名：\n\n- `tideAt` -> `tideOf`", "gone"],
  ["`tideOf` will be added with the clock.", "to come"],
  ["`tideOf` wird noch geschrieben.", "to come"],
  ["`tideOf` будет добавлен.", "to come"],
  ["`tideOf` 待实现。", "to come"],
  ["Helpers, e.g. `tideOf`, are pure.", "as an example"],
  ["Examples:\n\n- `tideOf`", "as an example"],
  ["We compute it rather than `tideOf`.", "not done"],
  ["It is in the client's own repo (`tideOf`).", "another repository"],
  ["Use `moonOf` or `tideOf` for it.", "either would do"],
  ["`tideOf` または `moonOf` を使う。", "either would do"],
  ["没有 `tideOf`，直接计算。", "not there"],
  ["`tideOf` は存在しない。", "not there"],
  ["`tideOf`는 아직 없습니다.", "not there"],
])("%s", (line, words) => {
  expect(said(line)).toContain(words);
});

test.each([
  ["Create a report `tide.ts` with a row a day.", "path", "to be made"],
  ["创建潮汐报告 `tide.ts`，包含每日数据。", "path", "to be made"],
  ["Tests run in Tidal or Jest.", "dependency", "either would do"],
] as const)("%s", (line, kind, words) => {
  expect(said(line, kind)).toContain(words);
});

test.each([
  ["`tideOf` gives the height of the day.", "symbol"],
  ["Move the hand to `tideOf` when the day ends.", "symbol"],
  ["如果没有 `tideOf`，返回空。", "symbol"],
  ["没有 `tideOf` 时返回空。", "symbol"],
  ["`tideOf` がない場合は空を返す。", "symbol"],
  ["1. Create the day in `tide.ts`.", "path"],
  ["1. 创建记录于 `tide.ts`", "path"],
  ["- Remove: `tideOf`", "endpoint"],
  ["`moonOf` or `tideOf` is sent.", "endpoint"],
  ["The clock replaces the moon in `tideOf`.", "symbol"],
  ["Sums:\n\n- `tideOf` -> `moonOf`", "symbol"],
  ["How old is told by `tideOf`.", "symbol"],
] as const)("claims that it is there: %s", (line, kind) => {
  expect(said(line, kind)).toBeNull();
});

test("of a slip of a name that is there, an example or a choice is one all the same", () => {
  expect(said("Helpers, e.g. `tideOf`, are pure.", "symbol", { hasNear: true })).toBeNull();
  expect(said("Use `moonOf` or `tideOf` for it.", "symbol", { hasNear: true })).toBeNull();
});

test("code is no sentence", () => {
  expect(said("// replaces tideOf", "symbol", { place: "code" })).toBeNull();
});
