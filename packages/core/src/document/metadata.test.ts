import { array, assert as hold, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { readMetadata } from "./metadata.ts";
import { normalStatus } from "./metadata/status.ts";

const read = (text: string) => readMetadata(readMarkdown(text));

describe("where a status stands", () => {
  test.each([
    ["front matter", "---\ntitle: Shop\nstate: published\nauthors: [Ann, Bob]\n---\n", "published", "approved"],
    ["a bold line", "# Shop\n\n**Status:** Draft\n", "Draft", "draft"],
    [
      "a line among others",
      "# Shop\n\n**Version:** 1.2  \n**Status:** 🟡 IN PROGRESS  \n**Author:** Ann\n",
      "🟡 IN PROGRESS",
      "in-progress",
    ],
    ["one line with bars", "# Shop\n\nVersion: 2 | Status: Accepted | Date: 2026-01-02\n", "Accepted", "approved"],
    [
      "what is approved but not by all",
      "# Shop\n\n**Status:** Approved by the team; awaiting written-spec review\n",
      "Approved by the team; awaiting written-spec review",
      "in-review",
    ],
    ["a bullet", "# Shop\n\n- **Status**: Implemented\n", "Implemented", "implemented"],
    ["a quote", "# Shop\n\n> **Статус**: черновик\n", "черновик", "draft"],
    ["a table", "# Shop\n\n| Author | Ann |\n|---|---|\n| Status | _Draft_ |\n", "Draft", "draft"],
    ["a row below keys", "# Shop\n\n| Author | Status |\n|---|---|\n| Ann | Final |\n", "Final", "approved"],
    ["rows without titles", "# Shop\n\n|---|---|\n| Author | Ann |\n| Status | Final |\n", "Final", "approved"],
    [
      "a badge in a table",
      "# Shop\n\n| Field | Value |\n|---|---|\n| Status | ![Status](https://img.example/badge/status-draft-red) |\n",
      "draft",
      "draft",
    ],
    ["a comment", "<!--\nstatus: proposed\n-->\n# Shop\n", "proposed", "proposed"],
    ["a line in Vietnamese", "# Shop\n\n**Trạng thái:** Bản nháp\n", "Bản nháp", "draft"],
    ["a line in Thai", "# Shop\n\n**สถานะ:** ร่าง\n", "ร่าง", "draft"],
    ["a badge", "# Shop\n\n![Status](https://img.example/badge/status-active-green)\n", "active", "approved"],
    ["a heading", "# ADR 1\n\n## Status\n\nSuperseded by ADR 7\n", "Superseded by ADR 7", "superseded"],
    ["the title of a section at the end", "# Shop\n\n## Carts\n\nOne each.\n\n## Status: DRAFT\n", "DRAFT", "draft"],
    ["words without colon", "# Shop\n\n**Status** 承認済み\n", "承認済み", "approved"],
    ["not understood", "# Shop\n\nStatus: purple\n", "purple", null],
    ["a version", "# Shop\n\n**Version:** 0.2 (draft)\n", "0.2 (draft)", "draft"],
    ["a title in brackets", "# Shop: basic design (Draft v2)\n", "Draft v2", "draft"],
    ["the end of a title", "# Shop API — Proposal\n", "Proposal", "proposed"],
    ["the end of a title in Chinese", "# 订单系统设计草案\n", "草案", "draft"],
  ])("%s", (_, text, words, status) => {
    const { status: normal, statusText } = read(text);
    expect(statusText?.text).toBe(words);
    expect(text.slice(statusText!.range.from, statusText!.range.to)).toBe(words);
    expect(normal).toBe(status);
  });

  test("a title that names a draft is none of one", () => {
    expect(read("# Draft Picks — Draft Board\n").statusText).toBeNull();
    expect(read("# Proposal Service\n\n**Version:** 1.0 - initial release\n").statusText).toBeNull();
  });

  test("a status in a chapter is none of the document", () => {
    expect(read("# Shop\n\n## Orders\n\n| Status | text |\n|---|---|\n| Date | day |\n").statusText).toBeNull();
  });
});

test.each([
  ["Not started", "proposed"],
  ["Design complete, ready for implementation", "approved"],
  ["✅ Complete - Ready for implementation", "approved"],
  ["Design freeze for Phase 1 implementation (tickets 2-10)", "approved"],
  ["Requirements Complete ✅", "approved"],
  ["✅ 設計完成，待實現", "approved"],
  ["Pending implementation", "proposed"],
  ["Design — pending implementation plan", "proposed"],
  ["Implementation plan", "proposed"],
  ["Will be implemented in Q2", "proposed"],
  ["to be built", "proposed"],
  ["Unimplemented", "proposed"],
  ["Готов к выполнению", "proposed"],
  ["待开发", "proposed"],
  ["Backlog", "proposed"],
  ["Planning/Documentation", "proposed"],
  ["🧭 Concept", "proposed"],
  ["На стадии проектирования", "proposed"],
  ["规划中", "proposed"],
  ["Design guideline", null],
  ["Implementation Complete, documentation in progress", "implemented"],
  ["Implemented; ready for review", "implemented"],
  ["Implementato", "implemented"],
  ["Scope of the implementation selected", null],
  ["Borrador", "draft"],
  ["Entwurf", "draft"],
  ["草稿", "draft"],
  ["WIP", "in-progress"],
  ["Implemented; the import is not yet built", "in-progress"],
  ["Specification for phase 4 — not wired in the app yet", "proposed"],
  ["Phase 1 (login) implemented; the rest", "in-progress"],
  ["Phase 1 and 2 are done", "implemented"],
  ["Under review", "in-review"],
  ["abandoned", "rejected"],
  ["❌ НЕ НАЧАТА (0%)", "proposed"],
  ["", null],
  ["Bản nháp", "draft"],
  ["Đã phê duyệt", "approved"],
  ["Chưa được phê duyệt", "draft"],
  ["Đã triển khai", "implemented"],
  ["Đang phát triển", "in-progress"],
  ["ร่าง", "draft"],
  ["กำลังดำเนินการ", "in-progress"],
  ["อนุมัติแล้ว", "approved"],
  ["รอการอนุมัติ", "in-review"],
  ["ไม่อนุมัติ", "rejected"],
  ["เสร็จสิ้น", "implemented"],
  ["Taslak", "draft"],
  ["Deleted", "deprecated"],
  ["Defunct", "deprecated"],
])("status %s", (text, status) => expect(normalStatus(text)).toBe(status));

test("version, date and authors", () => {
  expect(
    read("# Shop\n\n**Version:** v1.2\n**Date:** 2026-01-02\n**Authors:** Ann <a@example.org>, Bob and Cid\n"),
  ).toMatchObject({ title: "Shop", version: "1.2", date: "2026-01-02", authors: ["Ann", "Bob", "Cid"] });
  expect(read("---\ntitle: Shop\nauthors:\n  - Ann\n  - Bob\n---\n\n# Overview\n\n# Security\n")).toMatchObject({
    title: "Shop",
    authors: ["Ann", "Bob"],
  });
});

test("total on any text, and the range covers the words", () => {
  hold(
    property(
      array(constantFrom("# ", "Status", ":", "**", "\n", "|", "---", " ", "Draft", "- ", "<!--", "-->", "> ")),
      (parts) => {
        const text = parts.join("");
        const { statusText } = read(text);
        if (statusText)
          expect(text.slice(statusText.range.from, statusText.range.to)).toContain(statusText.text.slice(0, 1));
      },
    ),
  );
});
