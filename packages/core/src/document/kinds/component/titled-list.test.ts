import { expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const names = (body: string): string[] => statedIn("component", `# Shop\n\n${body}\n`).map(({ name }) => name);

it("names in code right below a title that says that parts follow, with what each is for", () => {
  expect(names("## Modules\n\n- `loans`: what is lent\n- `billing`: what is owed")).toEqual(["loans", "billing"]);
});

it("groups of parts by plain items above others", () => {
  const text =
    "## Components\n\n- Backend\n  - Loan service: lends\n  - Return service: takes back\n- Frontend\n  - Web shop";
  expect(names(text)).toEqual(["Backend", "Loan service", "Return service", "Frontend", "Web shop"]);
});

it("groups of parts by bold lines", () => {
  const text = "# Shop\n\n## Modules\n\n**Backend:**\n\n- Loans: lends\n- `billing`: takes back\n";
  const parts = statedIn("component", text);
  expect(parts.map(({ name }) => name)).toEqual(["Backend", "Loans", "billing"]);
  expect(wordsAt(text, parts)).toEqual(["Backend", "Loans", "billing"]);
});

it("parts in plain words with what each does, below a title that says nothing but that parts follow", () => {
  const list =
    "- Loan Ledger: keeps who has what\n- Fines (monthly): counts what is late\n- Reading Room: shows free seats";
  expect(names(`## Components\n\n### Key System Services\n\n${list}`)).toEqual([
    "Loan Ledger",
    "Fines",
    "Reading Room",
  ]);
  expect(names(`## Components\n\n### Key Services\n\n${list}\n- Seat API: tells which are free`)).toContain("Seat API");
  expect(names(`## Components\n\n### Key System Goals\n\n${list}`)).not.toContain("Reading Room");
  expect(names(`## Modules\n\n${list.replace("keeps who has what", "books")}`)).not.toContain("Reading Room");
});

it("files of code by which a list of modules calls them, with the place of each", () => {
  const text = "# Shop\n\n## Modulos Python\n\n- `web/loans.py`: what is lent\n- `fines.py`: what is owed\n";
  const parts = statedIn("component", text);
  expect(parts.map(({ name, facts }) => [name, facts])).toEqual([
    ["web/loans.py", { code: "web/loans.py", responsibility: "what is lent" }],
    ["fines.py", { responsibility: "what is owed" }],
  ]);
  expect(wordsAt(text, parts)).toEqual(["web/loans.py", "fines.py"]);
});

it.each([
  ["properties of parts", "## Modules\n\n- `purpose`: lends\n- `technology`: what it is made with"],
  ["plain words without nouns of parts", "## Modules\n\n- Loans: lends\n- Returns: takes back"],
  ["other titles", "## Component Design\n\n- `loans`: what is lent\n- `billing`: what is owed"],
  [
    "lists below lines that say something else",
    "## Modules\n\n**Why modules?**\n\n- `loans`: fast\n- `billing`: clear",
  ],
  ["files of tests", "## Modules\n\n- `loans_test.py`: lends\n- `fines_test.py`: takes back"],
  ["files in other chapters", "## Files\n\n- `loans.py`: lends\n- `fines.py`: takes back"],
  ["tasks", "## Modules\n\n- [ ] `loans`: lends\n- [ ] `billing`: takes back"],
])("takes nothing from %s", (_what, body) => expect(names(body)).toEqual([]));
