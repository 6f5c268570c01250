import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { columnDrift } from "../column-drift.ts";
import { fieldDrift } from "../field-drift.ts";
import { verify } from "../verify.ts";

const sides = ["depth", "width", "length", "pier", "side", "light", "water"];

const berth = (...columns: string[]): string =>
  [
    "class Berth(Base):",
    '    __tablename__ = "berths"',
    "    id: Mapped[int] = mapped_column(primary_key=True)",
    ...[...sides, ...columns].map((name) => `    ${name}: Mapped[int] = mapped_column()`),
    "",
  ].join("\n");

/** What is told of a class that a design shows with these columns, where code and database have a fee beside the sides. */
function told(...columns: string[]) {
  const made = [...sides, "fee"].map((name) => `${name} int NOT NULL`).join(", ");
  const { surveys } = surveySite(
    surveyors,
    memorySite({
      "pyproject.toml": '[project]\nname = "harbour"\ndependencies = ["sqlalchemy"]\n',
      "migrations/1.sql": `CREATE TABLE berths (id int PRIMARY KEY, ${made});\n`,
      "harbour/berth.py": `from sqlalchemy.orm import Mapped, mapped_column\nfrom .base import Base\n\n${berth("fee")}`,
    }),
  );
  const text = `# Harbour\n\n**Status:** Implemented\n\n## Database Design\n\n\`\`\`python\n${berth(...columns)}\`\`\`\n`;
  const { claims } = verify([columnDrift, fieldDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  return claims
    .filter(({ verdict }) => verdict === "missing" || verdict === "undocumented")
    .map(({ name, verdict, partOf }) => [name, verdict, partOf]);
}

test("what a class that is shown with its table lacks or leaves out is told of the column alone", () => {
  expect(told("fee", "draught")).toEqual([
    ["Berth.draught", "missing", "column:berths.draught"],
    ["berths.draught", "missing", null],
  ]);
  expect(told()).toEqual([
    ["berths.fee", "undocumented", null],
    ["Berth.fee", "undocumented", "column:berths.fee"],
  ]);
});
