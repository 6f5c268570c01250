import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { dependencyDrift } from "../dependency-drift.ts";
import { verify } from "../verify.ts";

const verdicts = (names: readonly string[], files: Readonly<Record<string, string>>): string[] => {
  const text = `# Shop\n\n**Status:** Implemented\n\n## Dependencies\n\n| Tool | Version |\n| --- | --- |\n${names.map((name) => `| ${name} | |\n`).join("")}`;
  const { surveys } = surveySite(surveyors, memorySite(files));
  const { claims } = verify([dependencyDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  return claims.flatMap(({ name, verdict, evidence: [place] }) =>
    names.includes(name) ? [`${name}: ${verdict}${place ? ` by ${place.path}` : ""}`] : [],
  );
};

test("a tool that builds is used where its file stands", () => {
  expect(
    verdicts(["Maven", "Gradle", "pnpm", "Docker"], {
      "till/pom.xml": "<project><artifactId>till</artifactId></project>",
      "web/pnpm-lock.yaml": "lockfileVersion: 9\n",
      "web/package.json": "{}",
      Dockerfile: "FROM scratch\n",
    }),
  ).toEqual([
    "Maven: confirmed by till/pom.xml",
    "Gradle: uncheckable",
    "pnpm: confirmed by web/pnpm-lock.yaml",
    "Docker: confirmed by Dockerfile",
  ]);
});
