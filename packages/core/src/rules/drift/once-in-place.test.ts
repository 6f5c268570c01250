import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { surveyors } from "../../survey/list.ts";
import { surveySite } from "../../survey/run.ts";
import { memorySite } from "../../survey/testing/memory-site.ts";
import { quantityDrift } from "./quantity-drift.ts";
import { settingDrift } from "./setting-drift.ts";
import { verify } from "./verify.ts";

test("a wrong default is told with its setting, and not again as a number", () => {
  const { surveys } = surveySite(
    surveyors,
    memorySite({
      "main.go":
        'package main\n\nfunc main() {\n\tport := getEnv("PORT", "8080")\n\tttl := getEnv("CACHE_TTL", "60")\n\tr.Run(":" + port, ttl)\n}\n',
    }),
  );
  const text = "# Shop\n\n## Configuration\n\n| Variable | Default |\n|-|-|\n| `PORT` | 9000 |\n| `CACHE_TTL` | 60 |\n";
  const { claims } = verify([settingDrift, quantityDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  expect(claims.filter(({ verdict }) => verdict === "contradicted").map(({ kind, partOf }) => [kind, partOf])).toEqual([
    ["setting", null],
    ["quantity", "setting:port"],
  ]);
});
