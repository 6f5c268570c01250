import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (items: string, title = "Architecture"): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n${items}\n`).map(({ name }) => name);

test("services that an item lists behind a bold label for them", () => {
  expect(
    names("- **Services (Go)**: Loan Service, Fine Service, Mail Service (mock)\n- **Why**: it is simple"),
  ).toEqual(["Loan Service", "Fine Service", "Mail Service"]);
  expect(names("- **Servicios**: Servicio de préstamos, Servicio de correo\n- **Idioma**: Go")).toEqual([
    "Servicio de préstamos",
    "Servicio de correo",
  ]);
});

test("stores by the names of products, of which brackets say what each is for", () => {
  expect(
    names("- **Data**: PostgreSQL (loans), Redis (sessions), Object Storage (scans), Optional Solr (search)"),
  ).toEqual(["PostgreSQL", "Redis", "Object Storage"]);
});

test.each([
  ["technologies without a word on what each is for", "- **Data**: PostgreSQL, Redis"],
  ["anything under such a label", "- **Services**: fast, cheap and easy to run"],
  ["other labels", "- **Goals**: Loan Service, Fine Service"],
])("takes nothing from %s", (_what, items) => expect(names(items)).toEqual([]));
