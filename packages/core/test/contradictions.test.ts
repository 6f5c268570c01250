import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { linkDesign } from "../src/document/link.ts";
import { readDocument } from "../src/document/read.ts";
import { judge } from "../src/rules/judge.ts";
import { designRules } from "../src/rules/list.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { clinic } from "./contradictions/clinic.ts";
import { ferry } from "./contradictions/ferry.ts";
import { parcels } from "./contradictions/parcels.ts";
import { toolshed } from "./contradictions/toolshed.ts";

// Three designs of ordinary size that agree with themselves, in two habits: tables or code of the template, and lists below
// free headings. Each change plants one contradiction, and must be told.

const read = (file: string): string => readFileSync(join(import.meta.dirname, "contradictions", file), "utf8");

const designs = [
  { name: "clinic", planted: clinic, beside: { "requirements.md": read("clinic-requirements.md") } },
  { name: "ferry", planted: ferry, beside: {} },
  { name: "parcels", planted: parcels, beside: {} },
  { name: "toolshed", planted: toolshed, beside: {} },
];

describe.each(designs)("$name", ({ name, planted, beside }) => {
  const text = read(`${name}.md`);
  const others = Object.entries(beside).map(([file, words]) => readDocument(file, words));
  const findingsIn = (words: string): readonly Diagnostic[] => {
    const exists = (_: string, path: string): boolean => path in beside;
    const design = linkDesign([readDocument("design.md", words), ...others]);
    return judge(designRules, design, { settings: { repository: true, exists } }).diagnostics;
  };
  const before = findingsIn(text);
  const told = new Set(before.map(({ rule, message }) => `${rule} ${message}`));

  it("agrees with itself", () => {
    const grave = before.filter(({ severity }) => severity === "error" || severity === "warning");
    expect(grave.filter(({ rule }) => rule !== "chapter-missing")).toEqual([]);
  });

  test.each(planted)("$what", ({ find, replace, rule }) => {
    expect(text).toContain(find);
    const fresh = findingsIn(text.replace(find, () => replace)).filter(
      (finding) => !told.has(`${finding.rule} ${finding.message}`),
    );
    expect(fresh.map((finding) => finding.rule)).toContain(rule);
  });
});
