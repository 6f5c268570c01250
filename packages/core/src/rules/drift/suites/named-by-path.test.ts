import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { suiteDrift } from "../suite-drift.ts";
import { verify } from "../verify.ts";

test("a suite that is named by the path of its file is there where the file is", () => {
  const text = `# Shop\n\n**Status:** Implemented\n\n## Testing Strategy\n\n- \`checks/cart/tests/desk_test.py\`\n- \`checks/cart/tests/till_test.py\`\n`;
  const { surveys } = surveySite(
    surveyors,
    memorySite({ "checks/cart/tests/desk_test.py": "def test_empty(): ...\n" }),
  );
  const { claims } = verify([suiteDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  const ofSuites = claims.filter(({ kind }) => kind === "suite");
  expect(ofSuites.map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([
    "checks/cart/tests/desk_test.py: confirmed",
    "checks/cart/tests/till_test.py: uncheckable",
  ]);
});
