import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { parseScript } from "../../../../test/parse-script.ts";
import { endpointDrift } from "../endpoint-drift.ts";
import { verify } from "../verify.ts";

const missingOf = (request: string): readonly (readonly [name: string, partOf: string | null])[] => {
  const code = `import express from "express";\nconst app = express();\napp.get("/api/v1/tills", list);\napp.post("/api/v1/tills", add);\n`;
  const text = `# Shop\n\n## API\n\nPaths stand below \`/api/v1\`.\n\n### GET /tills\n\n### POST /tills\n\n### DELETE /tills/{till_id}\n\n\`\`\`http\n${request}\n\`\`\`\n`;
  const { surveys } = surveySite(
    surveyors,
    memorySite({ "package.json": '{"dependencies":{"express":"5"}}', "src/app.js": code }, parseScript),
  );
  const { claims } = verify([endpointDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  return claims.filter(({ verdict }) => verdict === "missing").map(({ name, partOf }) => [name, partOf] as const);
};

test("a request that is shown with a value is told of with its endpoint", () => {
  const [[, whole] = [], [shown, partOf] = []] = missingOf("DELETE /api/v1/tills/till_4");
  expect([whole, shown, partOf]).toEqual([null, "DELETE /api/v1/tills/till_4", expect.stringContaining("/tills/{}")]);
  expect(missingOf("DELETE /api/v1/tills/all").every(([, part]) => part === null)).toBe(true);
});
