import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const pathsIn = (text: string): string[] => statedIn("path", text).map((path) => path.name);

test("in code, in links, in tables, among words, above code", () => {
  const text = `# Design

Orders live in \`src/orders/service.ts:12\` and \`db/orders.sql\`, see [the plan](./plan.md#goals) and docs/adr/0001.md.

| File | Change |
| ---- | ------ |
| src/app.ts | registers the routes |

\`\`\`ts
// src/orders/model.ts
import { x } from "./x.ts";
\`\`\`

[guide]: docs/guide.md
`;
  const found = statedIn("path", text);
  expect(found.map((path) => path.name)).toEqual([
    "src/orders/model.ts",
    "docs/guide.md",
    "src/orders/service.ts",
    "db/orders.sql",
    "./plan.md",
    "docs/adr/0001.md",
    "src/app.ts",
  ]);
  expect(wordsAt(text, found)).toEqual([
    "src/orders/model.ts",
    "docs/guide.md",
    "src/orders/service.ts",
    "db/orders.sql",
    "./plan.md#goals",
    "docs/adr/0001.md",
    "src/app.ts",
  ]);
  expect(found[2]!.facts).toEqual({ line: 12 });
});

test("the same path written in two ways is one", () => {
  expect(pathsIn("`./src/a.ts` and `src/a.ts`, `docs/` and `./docs`")).toEqual(["./src/a.ts", "docs/"]);
});

test("the files of tools are files, and known products are none", () => {
  expect(
    pathsIn(
      "See `.shopignore`, `.shoprc`, `.shoprules`, `shop.yaml.example`, `a.example` and `.orders`, written with Commander.js, `fastify.js`, whisper.cpp, `discord.py` and Node.js.",
    ),
  ).toEqual([".shopignore", ".shoprc", ".shoprules", "shop.yaml.example"]);
});

test("a folder of a repository that heads a tree is part of each path", () => {
  expect(pathsIn("```\nserver\n├── routes\n│   └── api  # Routes\n└── test  # Helpers\n```")).toContain(
    "server/routes/api",
  );
});

test("folders and files that only indentation puts below one another are a tree, and remarks beside them go on", () => {
  const text =
    "internal/\n  orders/\n    queue.go    NEW — keeps what is\n                still to do\n    way.go\n  till/book.go";
  expect(pathsIn(`\`\`\`\n${text}\n\`\`\``)).toEqual([
    "internal/",
    "internal/orders/",
    "internal/orders/queue.go",
    "internal/orders/way.go",
    "internal/till/book.go",
  ]);
  expect(pathsIn("```\norders\n  queue\n  way\n  till\n```")).toEqual([]);
});

test("a name that the word behind it calls a folder or a module is a path", () => {
  expect(
    pathsIn(
      "Under the `.shop` directory and in the `orders/queue` module; the `orders` module and a `V-1` directory name.",
    ),
  ).toEqual([".shop", "orders/queue"]);
});

test("a file that is marked new is planned", () => {
  const [first, second] = statedIn("path", "`src/a.ts` (NEW) and `src/b.ts`");
  expect(first!.state).toBe("planned");
  expect(second!.state).toBeNull();
});

test("what a tree says of the state of a folder holds for all that is in it", () => {
  const text =
    "src/\n├── till/\n│   └── book.ts\n├── mail/   # Letters to customers (future)\n│   ├── send.ts\n│   └── old.ts   # removed\n└── queue.ts   NEW - keeps orders";
  const found = statedIn("path", `\`\`\`\n${text}\n\`\`\``);
  expect(found.map(({ name, state }) => [name, state])).toEqual([
    ["src/", null],
    ["src/till/", null],
    ["src/till/book.ts", null],
    ["src/mail/", "planned"],
    ["src/mail/send.ts", "planned"],
    ["src/mail/old.ts", "removed"],
    ["src/queue.ts", "planned"],
  ]);
});

test("a folder amid which one of sources stands, and the files by which tools know their versions", () =>
  expect(
    pathsIn("Most are in `loan-desk/src/rules`, for the version in `.python-version`; `owner/loans/rules` is none."),
  ).toEqual(["loan-desk/src/rules", ".python-version"]));

test("an address, a route and a package are no paths", () => {
  expect(
    pathsIn(
      "Call `GET /api/users.json`, see <https://example.org/a.md> and [x](https://example.org/b.md), use `@scope/x`.",
    ),
  ).toEqual([]);
});

test("keeps the whole name of a file that begins with the word for files", () => {
  const named = (line: string) =>
    statedIn("path", `# X\n## Setup\n\n\`\`\`toml\n# ${line}\n[till]\n\`\`\`\n`).map(({ name }) => name);
  expect(named("fileshop.toml")).toEqual(["fileshop.toml"]);
  expect(named("file: shop.toml")).toEqual(["shop.toml"]);
  expect(named("path shop.toml")).toEqual(["shop.toml"]);
});

test.each([
  ["what is replaced", "`justfile` replaces the old `Makefile`.", ["justfile"]],
  ["what lies at home", "It writes to a `shop-data` directory in the user's home directory.", []],
  ["a product behind words without blanks", "现代化的Vue.js 3", []],
  ["a choice of words", "From the website/docs/pricing/changelog and README/changelog.", []],
  ["how names are made", "Named `YYYYMMDDHHMMSS_what_it_does.sql`.", []],
])("%s is no file of the repository", (_what, text, expected) => {
  expect(pathsIn(text)).toEqual(expected);
});

test("no part of a destination that is shown as text, since a blank is in it", () => {
  expect(pathsIn("# Design\n\n![Shop](docs/the shop.png) and [guide](my guide.md), beside src/app.ts.\n")).toEqual([
    "src/app.ts",
  ]);
});

test("no library that is called like a file", () => {
  expect(pathsIn("# Design\n\n- **Technologies**: NextAuth.js, Next.js, and auth.js beside it\n")).toEqual(["auth.js"]);
});

test("names that the word behind them calls a folder, in other languages", () => {
  expect(pathsIn("# 設計\n\n`till`ディレクトリと`orders` 目录, das `kasse`-Verzeichnis und `till`の値.\n")).toEqual([
    "till",
    "orders",
    "kasse",
  ]);
});

test("groups of routes in brackets are paths, what lies at somebody's home is none", () => {
  expect(pathsIn("# Design\n\n`src/app/(shop)`, `POST/(all)`, `/orders/till`\n")).toEqual(["src/app/(shop)"]);
  expect(pathsIn("# Design\n\n```\n$HOME/till/\n├── orders/\n│   └── day.csv\n└── stock.csv\n```\n")).toEqual([]);
});

test("the files that a fence lists, with words set apart behind them or indented below", () => {
  const listing = "db/init.sql      → makes the tables\n  - once\ndb/seed.sql      → fills them\n\nsrc/till/open.ts\n";
  expect(pathsIn(`\`\`\`\n${listing}\`\`\`\n`)).toEqual(["db/init.sql", "db/seed.sql", "src/till/open.ts"]);
  expect(pathsIn("```\nscripts/open.sh --all\n```\n")).toEqual([]);
  const folders = "data/raw/        what is put there\ndata/till.sqlite3\nmodels/          later\n";
  expect(pathsIn(`\`\`\`text\n${folders}\`\`\`\n`)).toEqual(["data/raw/", "data/till.sqlite3", "models/"]);
  expect(pathsIn("```\nsales/   the list\nstock/   the list\n```\n")).toEqual([]);
  expect(pathsIn("```yaml\n# config/till.yaml — the only place\na: 1\n```\n\nIt uses till.json() for that.\n")).toEqual(
    ["config/till.yaml"],
  );
  expect(pathsIn("```\nReading db/init.sql\ndb/seed.sql\n```\n")).toEqual([]);
  expect(pathsIn("```bash\nscripts/open.sh\n```\n")).toEqual([]);
});

test("a tree that shows how each of a sort is laid out names no files", () => {
  const tree = (root: string) =>
    `\`\`\`\n${root}/\n├── api/\n│   └── Keeper.java\n└── web/\n    └── Page.java\n\`\`\`\n`;
  expect(pathsIn(`Each module follows this structure:\n\n${tree("module")}`)).toEqual([]);
  expect(pathsIn(`Create the folders:\n\n${tree("com.shop.newmodule")}`)).toEqual([]);
  expect(pathsIn(`Each module follows this structure:\n\n${tree("orders")}`)).toContain("orders/api/Keeper.java");
  expect(pathsIn(`The module is here:\n\n${tree("module")}`)).toContain("module/api/Keeper.java");
});

test("sketches of boards are files", () => expect(pathsIn("Read `till.ino` first.")).toEqual(["till.ino"]));

test("an ending is no file", () => {
  expect(pathsIn("# Design\n\nEach adapter has its own _test.go beside it, run by main_test.go.\n")).toEqual([
    "main_test.go",
  ]);
});

test("what is struck through is not said any more", () => {
  expect(
    pathsIn("# Shop\n\nTills are in ~~`src/till.ts`~~ `src/tills/till.ts`, and ~~no longer~~ in `src/pos.ts`.\n"),
  ).toEqual(["src/tills/till.ts", "src/pos.ts"]);
});

test("a tree whose root lies on the machine that the system runs on names no files", () => {
  const tree = (root: string): string[] =>
    pathsIn(`The store:\n\n\`\`\`\n${root}\n├── loans.db\n└── fines.json\n\`\`\`\n`);
  for (const root of ["~/.till/", "$TILL_HOME/", "/var/lib/till/", "s3://till/", "C:\\Till"])
    expect(tree(root)).toEqual([]);
  expect(tree("till/")).not.toEqual([]);
});

test("a page of a site, which a query asks of, is no file; a file that is shown otherwise is", () => {
  expect(
    pathsIn("# Shop\n\nSee [tills](docs/tills.html?day=1), [all](docs/all.md?plain=1) and [one](docs/one.html).\n"),
  ).toEqual(["docs/all.md", "docs/one.html"]);
});

test("folders told from the root of the repository, and no addresses written the same way", () => {
  expect(pathsIn("# X\n\nA monorepo with `/backend`, `/docs/` and `/till`.")).toEqual(["/backend", "/docs/"]);
  expect(pathsIn("# X\n\n- [ ] Repositorio con la estructura `/frontend` `/tests`")).toEqual(["/frontend", "/tests"]);
  expect(pathsIn("# X\n\nThe pages are served at `/docs`. Our repository; see `/docs`.")).toEqual([]);
});

test.each(['Ej: "loans_2025.xlsx".', "z.B. „loans_2025.xlsx“.", "例如「loans_2025.xlsx」。"])(
  "a quoted word that is told as an example is no file of the repository: %s",
  (words) => expect(pathsIn(`# X\n\nThe name that it had. ${words}\n`)).toEqual([]),
);

test("a class in its package is no file, whatever capitals it ends with", () => {
  expect(pathsIn("# X\n\nSee `org.tool.SQL` in the log, and `docs/loans.SQL`.")).toEqual(["docs/loans.SQL"]);
});
