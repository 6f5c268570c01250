import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

const names = (body: string, title = "Architecture"): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n${body}\n`).map(({ name }) => name);

const uses = (body: string): string[] =>
  linkDesign([readDocument("design.md", `# Library\n\n## Architecture\n\n${body}\n`)])
    .model.relations.filter(({ kind }) => kind === "uses")
    .map(({ from, to }) => `${from} ${to}`.replaceAll("component:", ""));

test("an item that says of what sort its name is names a part, whatever its neighbours are", () => {
  const list = "- **Caddy** — a Docker service that ends TLS\n- **desk.prod.yml** — an overlay that only servers use";
  expect(names(list)).toEqual(["Caddy"]);
  expect(names(list, "Alternatives Considered")).toEqual([]);
  expect(names("- **Speed** — a store that is slow helps nobody")).toEqual(["Speed"]);
  expect(names("- **Speed** — a reader who waits")).toEqual([]);
});

test("parts that sentences on the architecture set in bold, with what a clause or a later sentence says of them", () => {
  const text =
    "Requests reach the **Desk Gateway**, which checks cards and forwards them to the **Loan Service**. The Loan Service stores loans in the **Loan Database**. It publishes to the **Event Bus**.";
  expect(names(text)).toEqual(expect.arrayContaining(["Desk Gateway", "Loan Service", "Loan Database", "Event Bus"]));
  expect(uses(text).toSorted()).toEqual([
    "desk-gateway loan-service",
    "loan-service event-bus",
    "loan-service loan-database",
  ]);
  expect(names("We do not need an **Event Bus** for that.")).toEqual([]);
  expect(names("**Event Bus**: what happens")).not.toContain("Event");
});

test("one part alone in its list below a chapter on components, or a group of them", () => {
  expect(names("### Backend\n\n- **Loan Service**: lends", "Components")).toContain("Loan Service");
  expect(names("- **Loan Service**: lends", "Components")).toEqual(["Loan Service"]);
  expect(names("- **Loan**: lends", "Components")).toEqual([]);
  expect(names("- **Loan Service**: lends", "Goals")).toEqual([]);
  expect(names("**Uses:**\n\n- **Loan Service**: lends", "Components")).toEqual([]);
});

test("a name in code that owns something, and one that the word behind it in a title calls a component", () => {
  expect(
    names("`loan-core` owns the rules; `loan-desk` is responsible for pages. `loan-begun` triggers a mail."),
  ).toEqual(["loan-core", "loan-desk"]);
  expect(names("### 2. `Counter` Component\n\nIt decides.", "Components")).toEqual(["Counter"]);
});
