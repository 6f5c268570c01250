import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const names = (body: string): string[] => statedIn("component", `# Library\n\n${body}\n`).map(({ name }) => name);

test("names in code below a line that says by which sort of code the system is parted", () => {
  const text =
    "# Library\n\n## Modular Core\n\nThe core is parted along crate boundaries:\n\n- `loan-core`: pure rules of loans\n- `loan-store`: keeps what is lent\n";
  const parts = statedIn("component", text);
  expect(parts.map(({ name, facts }) => [name, facts.responsibility])).toEqual([
    ["loan-core", "pure rules of loans"],
    ["loan-store", "keeps what is lent"],
  ]);
  expect(wordsAt(text, parts)).toEqual(["loan-core", "loan-store"]);
});

test("names in code of which most items say themselves what they are, whatever the title", () => {
  const list =
    "* `library.apps.loans` This Django app keeps what is lent.\n* `library.apps.desk` Opening hours.\n* `library.mail` A package that sends letters.";
  expect(names(`## Heart of it\n\n${list}`)).toEqual(["library.apps.loans", "library.apps.desk", "library.mail"]);
  expect(names(`## External Integrations\n\n${list}`)).toHaveLength(3);
});

test.each([
  ["settings", "## Settings\n\n- `loan.days`: how long the service lends\n- `desk.open`: when the app opens"],
  ["packages of others", "## Setup\n\nInstall these packages:\n\n- `left-pad`: pads words\n- `loan-kit`: counts days"],
  ["single words", "## Code\n\nThese are the packages:\n\n- `loans`: what is lent\n- `desk`: who is there"],
  ["events", "## Events\n\n- `loan.begun`: tells the fine service\n- `loan.ended`: tells the desk service"],
  ["files", "## Modules\n\nThese modules:\n\n- `loan_test.py`: tests loans\n- `desk.py`: tests the desk"],
  ["tests", "## Testing Strategy\n\nThese packages:\n\n- `loan-core`: tested in full\n- `loan-store`: tested by hand"],
])("takes nothing from %s", (_what, body) => expect(names(body).filter((name) => !name.endsWith(".py"))).toEqual([]));

test("projects of one solution, which share the first word of their names", () => {
  const list = "- `Library.Domain` – rules\n- `Library.Loans.Application` – use cases\n- `Library.Api` – controllers";
  expect(names(`## Project Structure\n\n${list}`)).toEqual([
    "Library.Domain",
    "Library.Loans.Application",
    "Library.Api",
  ]);
  expect(names("## Operations\n\n- `Loan.Begin` – lends\n- `Loan.End` – takes back\n- `Loan.Api` – none")).toEqual([]);
});
