import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const named = (text: string): string[] =>
  statedIn("dependency", `# Tills\n\n${text}\n`).map(({ name, facts: { version } }) =>
    version ? `${name} ${version}` : name,
  );

const table = (titles: string, ...rows: readonly string[]): string =>
  [titles, titles.replace(/[^|]+/g, "-"), ...rows].map((row) => `| ${row} |`).join("\n");

test("technologies stand in the column whose cells name them, whatever the titles are", () => {
  const rows = ["Zog | Laravel 13", "PHP | ^8.4", "Luum | Filament 5.6", "Wek | Vue.js + React", "Mun | MySQL (tests)"];
  expect(named(table("Vasan | Kibik", ...rows))).toEqual([
    "Laravel 13",
    "PHP ^8.4",
    "Filament 5.6",
    "Vue.js",
    "React",
    "MySQL",
  ]);
});

test("products beside what they are compared by, and a column that names few, are no stack", () => {
  expect(named(table("Zog | Kibik", "Lum | Redis", "Tak | quick", "Wek | by hand"))).toEqual([]);
  expect(named(`## Alternatives\n\n${table("Zog | Kibik", "Lum | Redis", "Tak | Kafka", "Wek | MySQL")}`)).toEqual([]);
});

test("names that are marked in the cell of a choice, though nobody knows them", () => {
  const rows = [
    "Runtime | .NET 10 | long support",
    "Tides | [`TideClient`](https://tides.example) (own kit) | made for it",
    "Access | **Dapper** + `Tide.Data.SqlClient` | slim",
    "Schema | Own `TideMigrator` | small",
    "Search | **`LIKE '%x%'`** on names | enough",
    "Settings | `tides.json` | plain",
  ];
  expect(named(`## Tech Stack\n\n${table("Area | Choice | Reason", ...rows)}`)).toEqual([
    ".NET 10",
    "TideClient",
    "Dapper",
    "Tide.Data.SqlClient",
  ]);
});

test("another row of the table is no product", () => {
  const rows = ["**Domain** | C# | rules", "**Application** | C# + Domain | use cases"];
  expect(named(`## Layers\n\n${table("Layer | Technologies | Responsibilities", ...rows)}`)).toEqual(["C#"]);
});

test("of names with what each is for behind a dash, what is written as packages are stands beside known ones", () => {
  const list = (...items: readonly string[]): string =>
    `## Stack tecnologico\n\n**Backend**\n${items.map((item) => `- ${item}`).join("\n")}`;
  expect(
    named(list("Node.js + Express 4.x", "Multer — upload", "tide-parse — maree", "Tide API — previsioni")),
  ).toEqual(["Node.js", "Express 4.x", "Multer", "tide-parse", "Tide API"]);
  expect(named(list("Multer — upload", "Caricamento — lento", "Ricerca — a mano"))).toEqual(["Multer"]);
});
