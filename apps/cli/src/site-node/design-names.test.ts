import { describe, expect, test } from "vitest";
import { isSkipped, mayBeDesign, subjectsOf } from "./design-names.ts";

describe("names that people give designs", () => {
  test.each([
    "TDD.md",
    "docs/TDD.md",
    "docs/SDD.md",
    "docs/HLD.md",
    "docs/payments-lld.md",
    "architecture.md",
    "docs/ARCHITECTURE.md",
    "design.md",
    "docs/design-doc-orders.md",
    "docs/technical_design_document.md",
    "docs/Technical Design.md",
    "docs/architecture/system-design.md",
    "docs/arc42.md",
    ".kiro/specs/user-authentication/design.md",
    "docs/adr/0001-use-postgres.md",
    "docs/adr/0007-monthly-report.md",
    "docs/arch/adr-003-reports-by-month.md",
    "docs/rfcs/0042-queue.md",
    "rfcs/0042-queue.md",
    "design-docs/search.md",
    "docs/系统设计文档.md",
    "docs/基本設計書.md",
    "docs/documento-de-arquitetura.md",
    "docs/Architekturdokumentation.md",
    "docs/архитектура.md",
  ])("%s", (path) => expect(mayBeDesign(path)).toBe(true));
});

describe("names of other things", () => {
  test.each([
    "README.md",
    "docs/README.md",
    "CHANGELOG.md",
    "docs/notes.md",
    "docs/designer-guide.md",
    "design.txt",
    "docs/adr/template.md",
    "docs/architecture-review.md",
    "security-report/architecture.md",
  ])("%s", (path) => expect(mayBeDesign(path)).toBe(false));
});

describe("names of files of one chapter, of which what can be read in them decides", () => {
  test.each([
    ["API.md", ["api"]],
    ["docs/api.md", ["api"]],
    ["docs/API_DOCUMENTATION.md", ["api"]],
    ["docs/API_STRUCTURE.md", ["api"]],
    ["docs/orders-api-v2.md", ["api"]],
    ["docs/接口文档.md", ["api"]],
    ["DATABASE.md", ["data"]],
    ["docs/schema.md", ["data"]],
    ["docs/data_model.md", ["data"]],
    ["docs/database-schema.md", ["data"]],
    ["docs/Modelo de datos.md", ["data"]],
    ["docs/api/ERROR_CODES.md", ["errors"]],
    ["docs/security/AUTHENTICATION.md", ["access"]],
    ["docs/operations/deployment.md", ["deployment"]],
    ["docs/TEST_STRATEGY.md", ["tests"]],
    ["docs/teststrategie.md", ["tests"]],
    ["docs/error-messages-we-like.md", []],
    ["docs/deployment-guide.md", []],
    ["docs/ARCHITECTURE.md", ["map", "architecture", "api", "data"]],
    ["architecture.md", ["map", "architecture", "api", "data"]],
    ["doc/dev/code_architecture.md", ["map", "architecture", "api", "data"]],
    ["docs/target-architecture.md", ["architecture", "api", "data"]],
    ["docs/v1.2/architecture.md", ["architecture", "api", "data"]],
    ["examples/shop/ARCHITECTURE.md", ["architecture", "api", "data"]],
    ["docs/concept/0042-export.md", ["architecture", "api", "data"]],
    ["docs/concepts/export.md", []],
    ["README.md", []],
    ["docs/api/README.md", []],
    ["docs/old-database-schema.md", []],
    ["docs/findings-auth.md", []],
    ["docs/reports-api.md", ["api"]],
    ["docs/using-the-api-from-scripts.md", []],
    ["docs/api.txt", []],
    ["docs/databases-we-tried.md", []],
  ])("%s", (path, subjects) => expect(subjectsOf(path)).toEqual(subjects));
});

describe("folders of what is out of use, or of others", () => {
  test.each([
    ["legacy", true],
    ["Legacy", true],
    ["legacy-Do-Not-Use", true],
    ["docs-backup-20250819-105947", true],
    ["docs_backup", true],
    ["prompts", true],
    ["database-backup", false],
    ["DO_NOT_USE", true],
    ["billing do not use", true],
    ["_deprecated", true],
    ["old-docs", true],
    ["api-old", true],
    ["old", true],
    ["_archive", true],
    ["node_modules", true],
    ["threshold", false],
    ["archive-service", false],
    ["_archive-docs", true],
    ["archive-docs", true],
    ["goldmine", false],
    ["db-backup", false],
    ["use-cases", false],
  ])("%s", (folder, skips) => expect(isSkipped(folder)).toBe(skips));
});
