import type { Outline } from "./outline.ts";

/** The `design.md` of a feature, as Kiro lays it out. */
export const kiro: Outline = {
  profile: "kiro",
  expected: [
    { title: "Overview", names: ["overview"] },
    { title: "Architecture", names: ["system-architecture"] },
    { title: "Components and Interfaces", names: ["components", "api-specifications"] },
    { title: "Data Models", names: ["data-model", "database-design"] },
    { title: "Error Handling", names: ["error-handling"] },
    { title: "Testing Strategy", names: ["testing-strategy"] },
  ],
};
