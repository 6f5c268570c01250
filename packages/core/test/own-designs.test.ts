import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Design } from "../src/document/design.ts";
import { linkDesign } from "../src/document/link.ts";
import { readDocument } from "../src/document/read.ts";
import { ofKind } from "../src/model/model.ts";
import { claimsOf } from "../src/rules/drift/claims.ts";
import { verifiers } from "../src/rules/drift/list.ts";
import { verify } from "../src/rules/drift/verify.ts";
import { judge } from "../src/rules/judge.ts";
import { designRules } from "../src/rules/list.ts";
import { surveyors } from "../src/survey/list.ts";
import { surveySite } from "../src/survey/run.ts";
import { memorySite } from "../src/survey/testing/memory-site.ts";
import { parseScript } from "./parse-script.ts";
import { textsOf } from "./texts-of.ts";

const root = join(import.meta.dirname, "../../..");

const designOf = (file: string): Design => linkDesign([readDocument(file, readFileSync(join(root, file), "utf8"))]);

/** What the rules that run by default say, hints aside. */
function findingsOf(design: Design): string[] {
  const exists = (document: string, path: string): boolean => existsSync(join(root, dirname(document), path));
  const { diagnostics, fallen } = judge(designRules, design, { settings: { exists } });
  expect(fallen).toEqual([]);
  return diagnostics.filter(({ severity }) => severity !== "hint").map(({ rule, element }) => `${rule} ${element}`);
}

describe("the project's own design", () => {
  const design = designOf("docs/design.md");

  it("agrees with itself", () => {
    expect(findingsOf(design)).toEqual([]);
  });

  it("has every chapter of the template, and one component for each floor", () => {
    expect(new Set(design.documents[0]!.sections.flatMap(({ context }) => context.opens)).size).toBe(15);
    expect(ofKind(design.model, "component").map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Text",
        "Syntax",
        "Model",
        "Notations",
        "Document Reader",
        "Rules",
        "Workspace",
        "Command Line",
      ]),
    );
  });

  it("names places that are there, and draws no arrow between floors that goes up", () => {
    for (const { name } of claimsOf(design, "path"))
      expect(existsSync(join(root, name)) || existsSync(join(root, "docs", name))).toBe(true);
    const floors = [
      "text",
      "model",
      "syntax",
      "notations",
      "comparing",
      "document-reader",
      "surveys",
      "rules",
      "workspace",
      "command-line",
    ];
    const height = (id: string): number => floors.indexOf(id.replace("component:", ""));
    const arrows = design.model.relations.filter(({ kind }) => kind === "uses");
    expect(arrows.length).toBeGreaterThan(10);
    expect(arrows.filter(({ from, to }) => height(from) <= height(to))).toEqual([]);
  });

  it("is true of this repository", () => {
    const site = memorySite(textsOf(root), parseScript);
    const { surveys } = surveySite(surveyors, site);
    const { claims, fallen } = verify(verifiers, design, { surveys, kindOf: site.kindOf });
    const verdicts = ["contradicted", "missing", "undocumented"];
    expect(fallen).toEqual([]);
    expect(claims.filter(({ verdict }) => verdicts.includes(verdict)).map(({ message }) => message)).toEqual([]);
    expect(claims.filter(({ verdict }) => verdict === "confirmed").length).toBeGreaterThan(40);
  });
});

describe("the example's design", () => {
  it("contradicts itself as a draft too", () => {
    const file = "examples/bookshop/docs/design.md";
    const draft = readFileSync(join(root, file), "utf8").replace(/^\*\*Status:\*\*.*$/m, "**Status:** Draft");
    expect(findingsOf(linkDesign([readDocument(file, draft)])).length).toBeGreaterThanOrEqual(6);
  });

  it("contradicts itself where that was planted, and nowhere else", () => {
    expect(findingsOf(designOf("examples/bookshop/docs/design.md")).sort()).toEqual([
      "component-undescribed component:sms-gateway",
      "endpoint-unspecified endpoint:GET /books/{}/availability",
      "error-two-statuses error-code:OUT_OF_STOCK",
      "port-contradicts port:paylane",
      "risk-unmitigated risk:crash-between-the-two-transactions-leaves-stock-reserved-by-a-pending-order",
      "type-conflict field:order-item.unit-price-cents",
    ]);
  });
});
