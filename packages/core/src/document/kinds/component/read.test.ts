import { describe, expect, it } from "vitest";
import type { ComponentFacts } from "../../../model/kinds/component.ts";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";

function read(text: string) {
  const { model } = linkDesign([readDocument("design.md", text)]);
  const components = [...model.elements.values()].filter((element) => element.kind === "component");
  const names = new Map(components.map((component) => [component.id, component.name]));
  return {
    components,
    names: components.map((component) => component.name),
    arrows: model.relations.filter((r) => r.kind === "uses").map((r) => `${names.get(r.from)} > ${names.get(r.to)}`),
  };
}

const fence = (language: string, text: string): string => `\n\`\`\`${language}\n${text}\n\`\`\`\n`;

describe("packages by their scopes", () => {
  it("are parts, and no stores by a word of their names", () => {
    const graph = 'graph TD\nW[apps/till] --> D["@shop/database"]\nD --> P[(PostgreSQL)]\nW --> M["mail@shop"]';
    const { components, arrows } = read(`# X\n## Architecture\n${fence("mermaid", graph)}`);
    expect(components.map(({ name, facts }) => [name, (facts as ComponentFacts).type])).toEqual([
      ["apps/till", undefined],
      ["@shop/database", undefined],
      ["PostgreSQL", "store"],
    ]);
    expect(arrows).toEqual(["apps/till > @shop/database", "@shop/database > PostgreSQL"]);
  });
});

describe("parts with their ports", () => {
  it("are parts where the architecture is told, and units of deployment elsewhere", () => {
    const table =
      "| Service | Responsibility | Technology | Port |\n|-|-|-|-|\n| Till Service | Takes money | Go 1.22 | 8080 |\n";
    expect(read(`# X\n## Components\n\n${table}`).names).toEqual(["Till Service"]);
    expect(read(`# X\n## Deployment\n\n${table}`).names).toEqual([]);
    const bare = "| Service | Port | Database |\n|-|-|-|\n| till-service | 8080 | `tills` |\n";
    expect(read(`# X\n## Components\n\n### Services\n\n${bare}`).names).toEqual(["till-service"]);
    expect(read(`# X\n## Architecture\n\n${bare}`).names).toEqual([]);
  });
});

describe("a table of parts by their folders", () => {
  it("names each by its folder, and tells where it lives", () => {
    const table = "| Module | Responsibility |\n|-|-|\n| `routes/` | Answers |\n| **object_store/** | Keeps |\n";
    const { components } = read(`# X\n## Components\n\n${table}`);
    expect(components.map(({ name, facts }) => [name, (facts as ComponentFacts).code])).toEqual([
      ["routes", "routes/"],
      ["object_store", "object_store/"],
    ]);
  });
});

describe("names with a dash in drawings", () => {
  it("leaves aside what says more, and tells several of one product apart", () => {
    const graph =
      'graph TD\nT["Till Service — takes money"] --> O["PostgreSQL — Orders"]\nT --> S["PostgreSQL — Stock"]';
    expect(read(`# X\n## Architecture\n${fence("mermaid", graph)}`).names).toEqual([
      "Till Service",
      "PostgreSQL — Orders",
      "PostgreSQL — Stock",
    ]);
  });
});

describe("a list right below the title of the chapter", () => {
  it("is one of parts, whatever they are called, where a verb behind each name says what it does", () => {
    const list =
      "- **Till Screen**: shows what is due\n- **Price Book**: keeps prices\n- **Ticket Printer**: prints tickets\n- **Ledger** is where money is booked\n";
    expect(read(`# X\n## Components\n\n${list}`).names).toEqual([
      "Till Screen",
      "Price Book",
      "Ticket Printer",
      "Ledger",
    ]);
    expect(read(`# X\n## Components\n\nWhat we value:\n\n${list}`).names).toEqual([]);
    expect(
      read("# X\n## Components\n\n- **Small Parts**: easy to read\n- **Few Words**: one each\n- **Tests**: yes\n")
        .names,
    ).toEqual([]);
  });
});

describe("a table of parts and what they are made of", () => {
  it("is one of parts, of which those that are said to be outside are", () => {
    const rows =
      "| Component | Responsibility | Technology |\n|-|-|-|\n| Till | Takes money | Java 21 |\n| Paylane | External, keeps cards | |\n";
    const { components } = read(`# Shop\n## Components\n${rows}`);
    expect(components.map(({ name, facts }) => [name, (facts as ComponentFacts).type])).toEqual([
      ["Till", undefined],
      ["Paylane", "external"],
    ]);
  });
});

describe("parts whose names are words of other things too", () => {
  it("takes a row for one whose place is called like it", () => {
    const rows =
      "| Component | Location |\n|-|-|\n| errors | `shop/errors` |\n| data | `shop/store` |\n| users | `shop/users` |\n";
    expect(read(`# Shop\n## Components\n${rows}`).names).toEqual(["errors", "users"]);
  });

  it("takes ends of arrows for some where nearly all others are names of code", () => {
    const rows = (...names: string[]) => names.map((name) => `| ${name} | core |\n`).join("");
    const table = (...names: string[]) => `# Shop\n## Architecture\n| From | To |\n|-|-|\n${rows(...names)}`;
    const known =
      "\n## Components\n| Component | Location |\n|-|-|\n| errors | `shop/errors` |\n| core | `shop/core` |\n";
    expect(read(table("errors", "orders", "mails", "stock") + known).arrows[0]).toBe("errors > core");
    expect(read(table("open", "draft", "done", "stock") + known).arrows).toEqual([]);
  });
});

describe("arrows and places of parts as lists and tables write them", () => {
  it("takes what a label below a heading says of others that there are", () => {
    const found = read(
      "# Shop\n## Components\n### Order Service\n\nTakes orders.\n\n**Depends on:** Stock Service, Mail Service (later), paper\n\n" +
        "### Stock Service\n\n- **Used by**: Till Client\n\n### Mail Service\n\nDependencies: none\n\n### Till Client\n\nShows it.\n",
    );
    expect(found.arrows).toEqual([
      "Order Service > Stock Service",
      "Order Service > Mail Service",
      "Till Client > Stock Service",
    ]);
  });

  it("takes bold names with their folders in brackets at the head of a paragraph, and arrows between importing and imported", () => {
    const parts =
      "**Jobs** (`src/jobs`): queues.\n\n**Types** (`src/types`) and **Utils** (`src/utils`): what all share.\n\n";
    const arrows = "| Importing | Imported |\n|-|-|\n| `jobs` | `types` |\n| `jobs` | `utils` |\n";
    const found = read(`# Shop\n## Components\n${parts}**Note** (see above): none.\n\n${arrows}`);
    expect(found.components.map(({ name, facts }) => [name, (facts as ComponentFacts).code])).toEqual([
      ["Jobs", "src/jobs"],
      ["Types", "src/types"],
      ["Utils", "src/utils"],
    ]);
    expect(found.arrows).toEqual(["Jobs > Types", "Jobs > Utils"]);
    expect(read(`# Shop\n## Testing\n${parts}`).names).toEqual([]);
    const placed = read(
      "# Shop\n## Components\n**user** in `internal/user`:\nWho buys.\n\n**web** in `web`:\nPages.\n\n**Note** in `web` that",
    );
    expect(placed.components.map(({ name, facts }) => [name, (facts as ComponentFacts).code])).toEqual([
      ["user", "internal/user"],
      ["web", "web"],
    ]);
  });

  it("takes bold names with the folder that they are said to be in", () => {
    const found = read(
      "# Shop\n## Components\n**jobs** in `src/jobs`:\nQueues.\n\n**types** in `types/`\n\n**Note** in `src/notes` nothing is kept.\n",
    );
    expect(found.components.map(({ name, facts }) => [name, (facts as ComponentFacts).code])).toEqual([
      ["jobs", "src/jobs"],
      ["types", "types"],
    ]);
  });

  it("takes all that one imports, and folders of one word where the title says folders", () => {
    const found = read(
      "# Shop\n## Architecture\n- `orders` imports `products` and `users`\n- `payment` imports `orders`, `stock` and `users`.\n" +
        "## Components\n| App | Folder | Purpose |\n|-|-|-|\n| users | `users` | people |\n| orders | `orders` | orders |\n" +
        "| products | `products` | goods |\n| payment | `payment` | money |\n| stock | `stock` | shelves |\n",
    );
    expect(found.arrows).toEqual([
      "orders > products",
      "orders > users",
      "payment > orders",
      "payment > stock",
      "payment > users",
    ]);
    expect(found.components.map(({ facts }) => (facts as ComponentFacts).code)).toEqual([
      "users",
      "orders",
      "products",
      "payment",
      "stock",
    ]);
    expect((found.components[0]!.facts as ComponentFacts).type).toBeUndefined();
  });

  it("takes a column of code for one of places where its cells are some", () => {
    const rows =
      "| Component | Code | Purpose |\n|-|-|-|\n| order | `internal/order` | orders |\n| cmd | `cmd/api` | start |\n";
    const codes = read(`# Shop\n## Components\n${rows}`).components.map(({ facts }) => (facts as ComponentFacts).code);
    expect(codes).toEqual(["internal/order", "cmd/api"]);
  });
});

describe("lists of arrows", () => {
  it("takes several goals of one arrow, and names that a table of parts gives to folders", () => {
    const parts =
      "| Part | Folder | Role |\n|-|-|-|\n| Screens | `screens` | x |\n| Hooks | `hooks` | x |\n| Models | `models` | x |\n";
    const text = (lines: string) => `# Shop\n## System Architecture\n${parts}\nWho imports whom:\n\n${lines}`;
    expect(read(text("- Screens → Hooks, Models\n- Hooks → Models (two only)\n")).arrows).toEqual([
      "Screens > Hooks",
      "Screens > Models",
      "Hooks > Models",
    ]);
    expect(read(text("- Screens → Hooks\n- Then → Later\n")).arrows).toEqual(["Screens > Hooks"]);
  });

  it("takes names as code has them for parts, below words that say that they import each other", () => {
    const below = (words: string) =>
      read(
        `# Shop\n## System Architecture\n${words}:\n\n- screens → hooks, models\n- hooks → models\n- Then → Later\n`,
      );
    const found = below("The folders import each other like this");
    expect(found.components.map(({ name }) => name)).toEqual(["screens", "hooks", "models"]);
    expect(found.arrows).toEqual(["screens > hooks", "screens > models", "hooks > models"]);
    expect(below("Steps of a build depend on each other").components).toEqual([]);
    expect(
      read("# Shop\n## Components\nImports, in full:\n\n- `cli` → `web`, `store`\n- `web` → `store`\n").arrows,
    ).toEqual(["cli > web", "cli > store", "web > store"]);
  });

  it("finds parts in the folder that the words above name", () => {
    const of = (words: string) =>
      read(`# Shop\n## Components\n${words}:\n\n- \`screens\` → \`hooks\`\n- \`hooks\` → \`lib\`\n`).components.map(
        ({ facts }) => (facts as ComponentFacts).code,
      );
    expect(of("Imports between the folders of `web/src`, all of them (but `main.ts`)")).toEqual([
      "web/src/screens",
      "web/src/hooks",
      "web/src/lib",
    ]);
    expect(of("Imports of `web/lib` by its neighbours")).toEqual([undefined, undefined, undefined]);
    expect(of("Imports between the folders of `web/src` and `desk/src`")).toEqual([undefined, undefined, undefined]);
  });

  it("takes the name of a folder for the part that it holds, before a short name in a drawing", () => {
    const drawn = fence("mermaid", "graph LR\nBrowser --> screens[Shop app]");
    const parts = "| Part | Folder |\n|-|-|\n| Pages | `screens` |\n| Hooks | `hooks` |\n| Stock | `models` |\n";
    const list = "- `screens` → `hooks`, `models`\n- `hooks` → `models`\n";
    expect(read(`# Shop\n## System Architecture\n${drawn}\n${list}\n## Components\n${parts}`).arrows).toEqual([
      "Browser > Shop app",
      "Pages > Hooks",
      "Pages > Stock",
      "Hooks > Stock",
    ]);
  });
});

describe("drawn parts", () => {
  it("takes the first line of a label for the name, and joins it with the headed part", () => {
    const drawn = fence("mermaid", 'graph LR\nOS["Order Service<br/>Node 20"] --> DB[(Orders)]\nW[Web App] --> OS');
    const found = read(`# Shop\n## Architecture\n${drawn}\n## Components\n### Order Service\nTakes orders.\n`);
    expect(found.names).toEqual(["Order Service", "Orders", "Web App"]);
    expect(found.arrows).toEqual(["Order Service > Orders", "Web App > Order Service"]);
    expect(found.components[0]!.statements.map((s) => s.origin.place)).toEqual(["diagram", "heading"]);
  });

  it("relates each pair of a sequence once, without answers", () => {
    const text =
      "sequenceDiagram\nparticipant A as Web App\nparticipant B as Shop API\nA->>B: list\nB-->>A: rows\nA->>B: buy";
    expect(read(`# X\n## Architecture\n${fence("mermaid", text)}`).arrows).toEqual(["Web App > Shop API"]);
  });

  it("takes a dotted arrow to what has sent nothing for a message, as nobody has asked there", () => {
    const text =
      "sequenceDiagram\nparticipant A as Web App\nparticipant B as Shop API\nparticipant L as Order Log\n" +
      "A->>B: buy\nB-->>L: note it\nB-->>A: bought";
    expect(read(`# X\n## Architecture\n${fence("mermaid", text)}`).arrows).toEqual([
      "Web App > Shop API",
      "Shop API > Order Log",
    ]);
  });

  it("passes over a column that numbers the rows of a table", () => {
    const text = "| # | Lane | Responsibility |\n|-|-|-|\n| 1 | Stock sync | counts |\n| 2 | Price loop | asks |\n";
    expect(read(`# X\n## Processes\n\n${text}`).names).toEqual(["Stock sync", "Price loop"]);
  });

  it("reads a table of parts, whatever else it tells of each", () => {
    const text =
      "| Part | What it does | Written in | Port |\n|-|-|-|-|\n| Web Client | shows | Vue | 3000 |\n| Order Desk | takes orders | Go | 8000 |\n";
    expect(read(`# X\n## How it hangs together\n\n### The parts\n\n${text}`).names).toEqual([
      "Web Client",
      "Order Desk",
    ]);
  });

  it("names the group that a part is drawn in, and makes no part of the group", () => {
    const text = "graph TD\nsubgraph Back end\nA[Shop API]\nend\nB[Web App] --> A";
    const found = read(`# X\n## Architecture\n${fence("mermaid", text)}`);
    expect(found.names).toEqual(["Shop API", "Web App"]);
    expect(found.components[0]!.facts).toMatchObject({ within: "Back end" });
  });

  it.each([
    ["decisions", "graph TD\nA[Check stock] --> B{Enough?}\nB --> C[Shop API]"],
    ["verdicts", "graph LR\nA[Stock ask] --> B[Stock index]\nB -- no --> C[Refusal]\nB -->|yes| D[Parcel plan]"],
    ["steps", "graph LR\nA[Validate order] --> B[Send mail] --> C[Close order]"],
    ["states", "stateDiagram-v2\nOpen --> Paid"],
  ])("finds no parts in a drawing of %s", (_what, text) =>
    expect(read(`# X\n## Architecture\n${fence("mermaid", text)}`).names).toEqual([]),
  );

  it("finds the parts of a drawing that asks once which of them is meant", () => {
    const asked =
      "graph TD\nA[Loan Form] --> B[Loan Controller]\nB --> C{Which desk?}\nC -->|book| D[Book Service]\nC -->|map| E[Map Service]\nD --> F[Fine Processor]\nE --> F\nF --> G[(Store)]\nF --> H[Mail Gateway]";
    const { names, arrows } = read(`# X\n## Architecture\n${fence("mermaid", asked)}`);
    expect(names).toEqual([
      "Loan Form",
      "Loan Controller",
      "Book Service",
      "Map Service",
      "Fine Processor",
      "Store",
      "Mail Gateway",
    ]);
    expect(arrows).toContain("Book Service > Fine Processor");
    expect(read(`# X\n## Checks\n${fence("mermaid", asked)}`).names).toEqual([]);
  });

  it("takes what is reckoned outside the architecture for no parts, and what is named for some", () => {
    const reckoned = fence("mermaid", "graph LR\nA[Base price] --> B[Net share] --> C[Sum 0-9] --> D[HIGH]");
    const named = fence("mermaid", "graph LR\nP[Price Service] --> S[Sums]");
    expect(read(`# X\n## Pricing\n${reckoned}\n## Billing\n${named}`).names).toEqual(["Price Service", "Sums"]);
  });

  it("takes boxes below a title of what happens for steps, unless most are called as parts are", () => {
    const chain = (...labels: string[]): string =>
      labels
        .map((label) => `┌${"─".repeat(20)}┐\n│ ${label.padEnd(19)}│\n└────────┬───────────┘`)
        .join("\n         ▼\n");
    const below = (title: string, drawing: string) => read(`# X\n## Architecture\n### ${title}\n${fence("", drawing)}`);
    expect(below("Main Flow", chain("Order taking", "Money counting", "Change giving")).names).toEqual([]);
    expect(below("Parts", chain("Order taking", "Money counting", "Change giving")).names).toHaveLength(3);
    expect(below("Main Flow", chain("Order Service", "Till Gateway", "Change giving")).names).toHaveLength(3);
  });

  it("reads hooks and frames of what keeps state, and no calls", () => {
    const graph =
      "graph TD\nsubgraph S[State Management]\nH[useTill Hook]\nP[TillStore]\nend\nV[TillView] --> H\nV --> P\nV --> C[sendMail]";
    const found = read(`# X\n## Architecture\n${fence("mermaid", graph)}`);
    expect(found.names).toEqual(["useTill Hook", "TillStore", "TillView"]);
  });

  it("reads flows of three names or more beside boxes", () => {
    const drawing =
      "TillView (web) → TillStore → OrderService\n   │\n   ▼\n┌──────────┐     ┌──────────┐\n│ Mail API │────►│ Letters  │\n└──────────┘     └──────────┘\na → b";
    expect(read(`# X\n## Architecture\n${fence("", drawing)}`).arrows).toEqual([
      "Mail API > Letters",
      "TillView > TillStore",
      "TillStore > OrderService",
    ]);
  });

  it("reads names in brackets with their parts below, and strokes to what names do", () => {
    const brackets =
      "[Till Web]\n    |  (HTTPS)\n    v\n[Till Server]\n    |-- Order Service (takes orders)\n    |-- Mail Service --> [Mail API]\n    |                     - sends letters\n    v\n[Database]\n    - orders, mails\n";
    const found = read(`# X\n## Architecture\n${fence("", brackets)}`);
    expect(found.names).toEqual(["Till Web", "Till Server", "Order Service", "Mail Service", "Mail API", "Database"]);
    expect(found.arrows).toEqual(["Till Web > Till Server", "Mail Service > Mail API", "Till Server > Database"]);
    const strokes =
      "TillGuard ───── asks; who comes in\n   │\n   ▼\nTillController ── does it\n   │\n   ▼\nOrderModel ────── keeps it\n";
    expect(read(`# X\n## Layers\n${fence("", strokes)}`).arrows).toEqual([
      "TillGuard > TillController",
      "TillController > OrderModel",
    ]);
  });

  it.each([
    ["TillEngineは型ではなくStockModuleに依存する。", ["TillEngine > StockModule"]],
    ["TillEngine 调用 StockModule。", ["TillEngine > StockModule"]],
    ["TillEngine은 StockModule을 호출한다.", ["TillEngine > StockModule"]],
    ["TillEngineとStockModuleは速い。", []],
  ])("relates parts by sentences without blanks: %s", (sentence, expected) => {
    const parts = "| Module | Purpose |\n|---|---|\n| TillEngine | money |\n| StockModule | goods |\n";
    expect(read(`# X\n## Components\n${parts}\n## Notes\n\n${sentence}\n`).arrows).toEqual(expected);
  });

  it("reads boxes, and not the frames of text", () => {
    const boxes =
      "┌───────┐     ┌────────┐\n│ Order │────►│  Mail  │\n│Service│     │(SMTP)  │\n└───────┘     └────────┘";
    const frame = "┌──────────────┐\n│ Error Format │\n│ {code: 1}    │\n└──────────────┘";
    const found = read(`# X\n## Architecture\n${fence("", boxes)}\n${fence("", frame)}`);
    expect(found.names).toEqual(["Order Service", "Mail"]);
    expect(found.arrows).toEqual(["Order Service > Mail"]);
  });

  it("reads flows of text where parts are known from elsewhere", () => {
    const table = "| Module | Purpose |\n|---|---|\n| Orders | takes orders |\n| Stock | counts |\n";
    const found = read(`# X\n## Components\n${table}\n## Notes\n${fence("", "orders → stock, billing")}`);
    expect(found.arrows).toEqual(["Orders > Stock"]);
  });
});

describe("parts in words", () => {
  it("takes a heading for a part if its own first sentence marks its words as a name", () => {
    const text =
      "# Shop\n## Architecture\n### Till\nThe **Till** takes money.\n### Money\nMoney comes in.\n### Stock\nThe stock is **Stock**.\n";
    expect(read(text).names).toEqual(["Till"]);
  });

  it.each([
    ["a table", "| Component | Responsibility |\n|---|---|\n| **Order Service** | takes orders |\n", ["Order Service"]],
    ["a list", "- **Order Service**: takes orders\n- **Mail Worker**: sends mail\n", ["Order Service", "Mail Worker"]],
    ["headings", "### 1. Order Service (OS)\n\nText.\n\n### Responsibilities\n\nText.\n", ["Order Service"]],
    [
      "numbered headings",
      "### 4.2 Order Service\n\nText.\n\n### 4.3 Mail Module\n\nText.\n",
      ["Order Service", "Mail Module"],
    ],
    [
      "a list below a heading",
      "### Overview\n\n#### Key Services\n\n- OrderService\n- TillGuard\n",
      ["OrderService", "TillGuard"],
    ],
    [
      "one name in code",
      "Primary controller: `OrderController`\n\nPrimary service:\n- `TillService`\n",
      ["OrderController", "TillService"],
    ],
    ["code", fence("java", "@Service\npublic class OrderService {\n  public void pay() {}\n}"), ["OrderService"]],
    ["names in code", "- **Handlers**: `OrderHandler`, `MailHandler`\n", ["OrderHandler", "MailHandler"]],
    [
      "numbers with bullets",
      "1. Till Client\n- takes money\n- gives change\n\n2. Stock Database (SQL)\n- keeps\n",
      ["Till Client", "Stock Database"],
    ],
    ["no numbers that say more", "1. Till Client\n- takes money\n\n2. Money is kept: see below\n- always\n", []],
    [
      "names in the brackets of a sort",
      "- **`till/`:** REST controllers (`OrderController`, `TillController`), not (`TillOther`)\n- **`guard/`:** Contains `TillFilter`\n",
      ["OrderController", "TillController", "TillFilter"],
    ],
    [
      "plain names that the words behind them call services",
      "- Caixa: serviço responsável por pagamentos\n- Estoque: serviço que guarda produtos\n",
      ["Caixa", "Estoque"],
    ],
    ["no plain names of other things", "- Caixa: guarda pagamentos\n- Estoque: guarda produtos\n", []],
    [
      "packages in code by words that elsewhere are no things",
      "| Module | Purpose |\n|---|---|\n| `till` | takes money |\n| `output` | prints |\n| Output | says |\n",
      ["till", "output"],
    ],
    [
      "names in code of a column that lists parts",
      "| Folder | Main components |\n|---|---|\n| `Till/` | `TillPage` (money), `Drawer` |\n| `Stock/` | `BSPage` |\n",
      ["TillPage", "Drawer", "BSPage"],
    ],
    [
      "a column of words",
      "| Folder | Main components |\n|---|---|\n| `Till/` | `TillPage` |\n| `Stock/` | some |\n",
      [],
    ],
    [
      "names in code of resources, and not of what they put out",
      "| Resource | Type | Purpose |\n|---|---|---|\n| `TillDomain` | `Domain` | names it |\n| `TillRecord` | `A` | finds it |\n\n| Output | Value | Description |\n|---|---|---|\n| `TillUrl` | `https://x` | address |\n| `TillArn` | `y` | id |\n",
      ["TillDomain", "TillRecord"],
    ],
    [
      "files of code",
      "| Module | Purpose |\n|---|---|\n| `useTill.ts` | state |\n| `till.ts` | money |\n",
      ["useTill.ts", "till.ts"],
    ],
    [
      "headings that say the level before the name",
      "### 5.2 Level 2: Till Module\n\nText.\n\n### 5.3 Ebene 2: Lager-Modul\n\nText.\n\n### Whitebox Overall System\n\nText.\n\n### New Till Resources\n\nText.\n",
      ["Till Module", "Lager-Modul"],
    ],
    ["no features", "- **Fast**: it is quick\n- **Safe**: it is sure\n", []],
  ])("reads %s", (_what, text, expected) => expect(read(`# X\n## Components\n\n${text}`).names).toEqual(expected));

  it.each([
    ["services", "# Mail Services\n\n## Admin\n\nShows queues.\n\n## Overview\n\nText.\n", ["Admin"]],
    ["architecture", "# Architecture\n\n## Frontend\n\nText.\n\n## Habits\n\nText.\n", ["Frontend"]],
    ["a choice", "# Order Architecture\n\n## Current Approach: OrderContext\n\nText.\n", ["OrderContext"]],
    ["neither", "# Manual\n\n## Frontend\n\nText.\n", []],
  ])("reads headings right under a title about %s", (_what, text, expected) =>
    expect(read(text).names).toEqual(expected),
  );

  it.each([
    ["## Components\n\n**OrderStore**:\n- keeps orders\n\n**Why**:\n- speed\n", ["OrderStore"]],
    ["## Rollout plan\n\n- Components depending on the flag: `shop-api`, `shop-worker`\n", ["shop-api", "shop-worker"]],
    ["## Rollout plan\n\n- Components depending on the flag: see `shop-api`\n", []],
    ["## Обзор\n\n- Затронутые компоненты: `shop-api` и `shop-worker`\n", ["shop-api", "shop-worker"]],
  ])("reads announced parts: %s", (text, expected) => expect(read(`# X\n${text}`).names).toEqual(expected));

  it.each([
    [
      "a sentence of place",
      "## Overview\n\nRetries live mainly in `OrderQueue` and `MailClient`.\n",
      ["OrderQueue", "MailClient"],
    ],
    [
      "the word behind a name",
      "## Summary\n\nThe `Vault` contract holds all; a `map` class of things does not.\n",
      ["Vault"],
    ],
    ["what was rejected", "## Alternatives\n\nThe `Vault` contract was slow.\n", []],
    [
      "a sort named above",
      "# Y\n\n## State of the Modules\n\n### 1. Order Module ✅ (done)\n\nText.\n",
      ["Order Module"],
    ],
    [
      "a sort named by a sentence",
      "## Summary\n\nIt has two modules:\n- **Order Module** (100%) - takes\n- **Mail Module** - sends\n",
      ["Order Module", "Mail Module"],
    ],
    ["what is changed", "## Components\n\n### Enhanced OrderController\n\nText.\n", ["OrderController"]],
    [
      "what acts",
      "## Flow\n\nThe `OrderManager` checks the stock. Orders pass `OrderQueue` checks. `Shop::Server` holds the cash; `Fn::Server` resolves.\n",
      ["OrderManager", "Shop::Server"],
    ],
    [
      "types of a table of parts",
      "## Storage\n\n| Component | Families |\n|-|-|\n| OrderIndex | a, b |\n| LineQueue | c |\n",
      ["OrderIndex", "LineQueue"],
    ],
    [
      "instances of one part",
      `## Architecture\n${fence("", "┌────────┐  ┌────────┐\n│ Gateway│  │ Gateway│\n│ Node 1 │◄─┤ Node N │\n└────────┘  └────────┘")}`,
      ["Gateway"],
    ],
    ["what is new", "## Plan\n\nThis needs a new `OrderWriter` trait and a new `OrderLine` struct.\n", ["OrderWriter"]],
    [
      "brackets behind a layer",
      "## Flow\n\nThe ordering layer (OrderKeeper, ShopRoot) decides; a module (see Notes) does not.\n",
      ["OrderKeeper", "ShopRoot"],
    ],
    [
      "two names in a cell",
      "## Components\n\n| Module | Responsibility |\n|-|-|\n| `Finder` / `Sorter::*` | finds |\n| `Store` | keeps |\n",
      ["Finder", "Sorter", "Store"],
    ],
    [
      "work that is a part below a title that says so",
      "## Functional Modules\n\n### Order Management\n\nText.\n\n## Components\n\n### State Management\n\nText.\n",
      ["Order Management"],
    ],
    [
      "what happens or is spoken",
      "## Components\n\n| Component | Purpose |\n|-|-|\n| Till Timeout | ends |\n| HTTP/2 | speaks |\n| Till | pays |\n",
      ["Till"],
    ],
    ["ways that things go", "## Components\n\n### Index (write path)\n\nText.\n", []],
    [
      "zones of a network",
      `## Deployment\n${fence("mermaid", "graph TD\nA[Data Zone] --> B[Order Store]")}`,
      ["Order Store"],
    ],
  ])("reads parts that words introduce: %s", (_what, text, expected) =>
    expect(read(`# X\n${text}`).names).toEqual(expected),
  );

  it("reads a line that hands on from part to part", () => {
    const line = "- **Component model.** `Finder` (names → things) → `Sorter` (orders) + `Page`. `Later` is none.\n";
    const found = read(`# X\n## Search\n\n${line}`);
    expect(found.names).toEqual(["Finder", "Sorter", "Page"]);
    expect(found.arrows).toEqual(["Finder > Sorter"]);
    expect(read("# X\n## States\n\n- **Flow.** `Open` → `Paid`\n").names).toEqual([]);
  });

  it("takes classes from a drawing of what happens, and no steps", () => {
    const text = "graph TD\nA[OrderController] --> B[OrderService]\nB --> C{In stock?}\nC --> D[Send mail]";
    const found = read(`# X\n## Architecture\n${fence("mermaid", text)}`);
    expect(found.names).toEqual(["OrderController", "OrderService"]);
    expect(found.arrows).toEqual(["OrderController > OrderService"]);
  });

  it.each([
    ["OrderTree\nBuilder", "OrderTreeBuilder"],
    ["till\n会計・売上", "till"],
    ["Till layer — plain code", "Till layer"],
    ["会計\nサービス", "会計サービス"],
    ["会計\n売上", "会計"],
    ["till.js\nController", "till.js"],
    ["WebSocket\nHandler", "WebSocket Handler"],
    ["AB-12/13\nOrder Finder\n& Sorter", "AB-12/13 Order Finder & Sorter"],
    ["AB-7: Order\nParser", "AB-7: Order Parser"],
  ])("joins the lines of a name in a box: %j", (label, name) => {
    const width = 16;
    const rows = label.split("\n").map((line) => `│${line.padEnd(width)}│`);
    const boxes = [
      ...rows,
      `└${"─".repeat(width)}┘`,
      "        ▼",
      `┌${"─".repeat(width)}┐`,
      `│${"Shop".padEnd(width)}│`,
    ];
    const text = [`┌${"─".repeat(width)}┐`, ...boxes, `└${"─".repeat(width)}┘`].join("\n");
    expect(read(`# X\n## Architecture\n${fence("", text)}`).names).toEqual([name, "Shop"]);
  });

  it("leaves tables of technology to the dependencies", () =>
    expect(
      read("# X\n## Architecture\n| Component | Technology | Version |\n|---|---|---|\n| Store | Redis | 7 |\n").names,
    ).toEqual([]));

  it("keeps where a part lives", () => {
    const found = read(
      "# X\n## Components\n| Component | File | Purpose |\n|---|---|---|\n| Order Service | `src/orders/` | takes orders |\n",
    );
    expect(found.components[0]!.facts).toMatchObject({ code: "src/orders/", responsibility: "takes orders" });
  });

  it("relates parts by sentences and tables only if both are known", () => {
    const parts =
      "## Components\n| Service | Purpose | Depends on |\n|---|---|---|\n| Order Service | orders | Mail Service, Moon Service |\n| Mail Service | mail | - |\n";
    expect(read(`# X\n${parts}`).arrows).toEqual(["Order Service > Mail Service"]);
    const sentence = "## Flow\nThe Mail Service calls the Order Service. The Order Service uses the Sun Service.\n";
    expect(read(`# X\n${parts}${sentence}`).arrows).toEqual([
      "Order Service > Mail Service",
      "Mail Service > Order Service",
    ]);
  });

  it("knows an abbreviation in brackets, and the longer name that another place uses", () => {
    const table =
      "## Components\n| Component | Purpose |\n|---|---|\n| Order Service (OS) | orders |\n| T-7 Parser | parses |\n";
    const found = read(`# X\n${table}\n## Notes\n${fence("", "OS -> Parser (T-7)")}`);
    expect(found.arrows).toEqual(["Order Service > T-7 Parser"]);
  });

  it("takes the modules of a tree of folders", () => {
    const tree = "src/\n└── modules/\n    ├── orders/\n    │   └── a.ts\n    └── stock/\n        └── b.ts";
    const found = read(`# X\n## Architecture\n${fence("", tree)}`);
    expect(found.components.map((c) => [c.name, c.facts])).toEqual([
      ["orders", { type: "module", code: "src/modules/orders/" }],
      ["stock", { type: "module", code: "src/modules/stock/" }],
    ]);
  });

  it("reads long enumerations without delay", () => {
    const names = `${"Order ".repeat(60)}!`;
    expect(read(`# X\n## Components\n- **Handlers**: ${names} \`MailHandler\`\n`).names).toEqual([]);
  });
});

describe("lists of parts and arrows", () => {
  it("takes what names its place in code for a part, whatever its name", () => {
    const found = read(
      "# X\n## Components\n\n- **cart** (`src/cart`): carts\n- **stock** (`src/stock/`): what there is\n",
    );
    expect(found.components.map(({ name, facts }) => [name, (facts as ComponentFacts).code])).toEqual([
      ["cart", "src/cart"],
      ["stock", "src/stock/"],
    ]);
  });

  const parts =
    "## Components\n\n- **cart** (`src/cart`): carts\n- **stock** (`src/stock`): goods\n- **mail** (`src/mail`): mails\n";

  it.each([
    ["arrows", "- `cart` -> `stock`\n- `cart` → `mail`: confirms\n"],
    ["verbs", "- `cart` imports `stock`\n- `cart` uses `mail`\n"],
    ["a table of what each imports", "| Area | Imports |\n|---|---|\n| cart | stock, mail |\n"],
  ])("reads %s", (_what, text) => {
    expect(read(`# X\n${parts}\n## Architecture\n\n${text}`).arrows).toEqual(["cart > stock", "cart > mail"]);
  });

  it("takes arrows with two heads for two, and the ends of told interfaces for parts without more", () => {
    const of = (title: string, list: string) =>
      read(`# X\n${parts}\n## Architecture\n\n### ${title}\n\n${list}`).arrows;
    expect(of("Wiring", "- `cart` <-> `stock`: REST\n- `mail` ⇄ `cart`\n")).toEqual([
      "cart > stock",
      "stock > cart",
      "mail > cart",
      "cart > mail",
    ]);
    const told = "- Tills ↔ Shop/API: HTTPS\n- Shop/API → Bank (Demo): payments\n";
    expect(of("Key Interfaces", told)).toEqual(["Tills > Shop/API", "Shop/API > Tills", "Shop/API > Bank"]);
    expect(of("Way of an Order", told)).toEqual([]);
    expect(of("Key Interfaces", "- Tills ↔ Shop/API\n- Placed → Paid\n")).toEqual([]);
  });

  it("takes lines that hold nothing but parts and arrows, and no steps", () => {
    const of = (line: string) => read(`# X\n\n## System Overview\n\n${line}\n`);
    expect(of("[Mobile App] ⇄ [Order API] → [MySQL]").arrows.sort()).toEqual([
      "Mobile App > Order API",
      "Order API > Mobile App",
      "Order API > MySQL",
    ]);
    expect(of("Order → Payment → Delivery").components).toEqual([]);
    expect(of("The Web App → Order API in most cases").components).toEqual([]);
  });

  it("relates classes that are building blocks, by whatever name a sequence gives their instances", () => {
    const classes =
      "classDiagram\nclass OrderController {\n<<boundary>>\n+place()\n}\nclass OrderEngine {\n<<control>>\n+run()\n}\nclass Order {\n<<entity>>\n+UUID id\n}\nclass BaseEngine\nOrderController --> OrderEngine\nOrderEngine --> Order\nBaseEngine <|-- OrderEngine";
    const text = `# X\n\n## Logical View\n\n\`\`\`mermaid\n${classes}\n\`\`\`\n\n\`\`\`mermaid\nsequenceDiagram\nparticipant E as :OrderEngine\nparticipant S as :OrderStore\nE->>S: keep\n\`\`\`\n`;
    expect(read(text).components.map(({ name }) => name)).toEqual(["OrderController", "OrderEngine", "OrderStore"]);
    expect(read(text).arrows).toEqual(["OrderController > OrderEngine", "OrderEngine > OrderStore"]);
  });

  it("takes nothing from what people do with the system", () => {
    const text =
      "# X\n\n## Logical View\n\n### Use Case Diagram\n\n```mermaid\ngraph LR\nA[Order Clerk] --> B[UC-1: Order Service]\n```\n";
    expect(read(text).components).toEqual([]);
  });

  it("takes names in bold with what they are behind them, and the lists of a document about its parts", () => {
    const text =
      "# Component Design\n\nBigger shops run a separate **Provisioner** controller. **Orders** service people.\n\n## Domain\n\n- **[Till Manager](till.md)**: sums\n- **[Stock Manager](stock.md)**: counts\n";
    expect(read(text).components.map(({ name }) => name)).toEqual(["Provisioner", "Till Manager", "Stock Manager"]);
  });

  it("takes the parts that a sentence lists behind the word for what they are", () => {
    const names = (text: string) => read(`# X\n\n## Overview\n\n${text}\n`).components.map(({ name }) => name);
    expect(names("The shop has two components: [Order Keeper](#order-keeper) and [Till](#till).")).toEqual([
      "Order Keeper",
      "Till",
    ]);
    expect(names("It consists of three main modules: the Web Client (React), the Order API, and **stock**.")).toEqual([
      "Web Client",
      "Order API",
      "stock",
    ]);
    expect(names("It has two parts: one that sells and the Till.")).toEqual([]);
    expect(names("Those are services: Mail.")).toEqual([]);
  });

  it("takes a heading below which the first words say what it is", () => {
    const text =
      "# X\n\n## Sorting\n\n### Order Sorting\n\nThis component is a program that sorts.\n\n### Others\n\nThis section is short.\n";
    expect(read(text).components.map(({ name }) => name)).toEqual(["Order Sorting"]);
  });

  it("takes the contracts of a stack, which are nobody else's", () => {
    const text =
      "# X\n\n## Technology Stack\n\n### Smart Contracts (Hardhat)\n\n- **OrderVault**: keeps\n- **TillProxy**: passes on\n- **Tokens**: of others\n";
    expect(read(text).components.map(({ name }) => name)).toEqual(["OrderVault", "TillProxy", "Tokens"]);
  });

  it("takes what a part is made with for no more of its name", () => {
    const text =
      "# X\n\n## Architecture\n\n```\n┌────────────────┐\n│ Backend        │\n│ Flask monolith │\n└───────┬────────┘\n        ▼\n┌────────────────┐\n│ Order          │\n│ Store          │\n└────────────────┘\n```\n";
    expect(read(text).components.map(({ name }) => name)).toEqual(["Backend", "Order Store"]);
  });

  it("relates what the items below the heading of a part say that it does", () => {
    const text =
      "# X\n## Components\n\n### 1. Order Gateway\n\n- Routes requests to Order Service\n- Sends people to Rome\n\n### Order Service\n\n- Reads orders from the Order Store\n\n### Order Store\n\n- Keeps them\n";
    expect(read(text).arrows).toEqual(["Order Gateway > Order Service", "Order Service > Order Store"]);
  });

  it("takes a way that goes on, and what people do, for no arrow", () => {
    const text = "- cart -> stock -> mail\n- `cart` -> `mail`\n";
    expect(read(`# X\n${parts}\n## Architecture\n\n${text}`).arrows).toEqual([]);
    expect(read(`# X\n${parts}\n## Architecture\n\n- The buyer → the seller\n- Someone → cart\n`).arrows).toEqual([]);
  });
});

describe("drawings of names without boxes", () => {
  const flow =
    "Till Page\n    |\n    v\nOrder Backend\n    |\n    +-- OrderKeeper\n    +-- StockKeeper\n            |\n            v\n     SQLite (stock)";
  const names = ["Till Page", "Order Backend", "OrderKeeper", "StockKeeper", "SQLite"];
  it("shows the parts of the system in a document on its architecture", () => {
    const found = read(`# Architecture\n\n## System Overview\n${fence("text", flow)}`);
    expect(found.names).toEqual(names);
    expect(found.arrows).toEqual(["Till Page > Order Backend", "StockKeeper > SQLite"]);
    expect(read(`# Shop Handbook\n\n## System Overview\n${fence("text", flow)}`).names).toEqual([]);
  });

  it("shows parts that say so themselves below a title in no known words", () => {
    const plain = "Guest\n  |\n  v\nFrontend\n  |\n  v\nBackend\n  |\n  v\nPostgreSQL";
    const under = (document: string, title: string) =>
      read(`# ${document}\n\n## ${title}\n${fence("text", plain)}`).names;
    expect(under("Architecture — Tills", "Zogwum lum")).toEqual(["Guest", "Frontend", "Backend", "PostgreSQL"]);
    expect(under("Architecture — Tills", "Process of a loan")).toEqual([]);
    expect(under("Shop Handbook", "Zogwum lum")).toEqual([]);
  });
});

describe("frames", () => {
  const frame = (name: string) =>
    `┌──────────────────────┐\n│ ${name.padEnd(20)} │\n│ ┌──────┐  ┌────────┐ │\n│ │ Till │  │ Ledger │ │\n│ └──────┘  └────────┘ │\n└──────────────────────┘`;
  it("are parts themselves if their name says so", () => {
    expect(read(`# X\n## Architecture\n${fence("", frame("Sales Layer"))}`).names).toContain("Sales Layer");
    expect(read(`# X\n## Architecture\n${fence("", frame("At the shop"))}`).names).not.toContain("At the shop");
  });

  it("hold the parts that a row in them names, and no other words", () => {
    const row = (words: string) =>
      `┌──────────────────────────┐\n│ Sales Layer              │\n│ ${words.padEnd(24)} │\n└──────────────────────────┘`;
    expect(read(`# X\n## Architecture\n${fence("", row("OrderService │ PriceStore"))}`).names).toEqual([
      "Sales Layer",
      "OrderService",
      "PriceStore",
    ]);
    expect(read(`# X\n## Architecture\n${fence("", row("orders │ prices"))}`).names).toEqual(["Sales Layer"]);
  });
});

describe("names in a fence", () => {
  const fenced = (title: string, lines: string) => read(`# X\n\n## ${title}\n${fence("text", lines)}`).names;
  it("are parts below a heading that says so", () => {
    expect(fenced("Modules", "Order Module\n\nStock Module\n\nMail Module")).toEqual([
      "Order Module",
      "Stock Module",
      "Mail Module",
    ]);
  });
  it.each([
    ["Statuses", "Order Module\nStock Module\nMail Module"],
    ["Modules", "Order Module\nopen the till;\nMail Module"],
    ["Modules", "Monday\nTuesday\nWednesday"],
    ["Modules", "Order Module\nStock Module"],
  ])("are none below %s: %j", (title, lines) => expect(fenced(title, lines)).toEqual([]));
});

describe("numbered headings below components", () => {
  const headed = (title: string, body: string) => read(`# X\n## Components\n\n### ${title}\n\n${body}\n`).names;
  it("name parts that are many of a kind", () => {
    expect(headed("3. Order Routes (`/orders`)", "Text.")).toEqual(["Order Routes"]);
    expect(headed("4. Token Utilities", fence("typescript", "interface TokenUtils { make(): string }"))).toContain(
      "Token Utilities",
    );
    expect(headed("Order Routes", "Text.")).toEqual([]);
    expect(headed("4. Token Utilities", "Text.")).toEqual([]);
    expect(headed("4. Routes", fence("typescript", "interface Routes { make(): string }"))).not.toContain("Routes");
  });
});

it("takes folders of workspaces with a word on each for modules", () => {
  const tree = (remark: string) => `apps/\n  till/     ${remark}\n  desk/     ${remark}\ndocs/\nREADME.md`;
  expect(read(`# X\n## Architecture\n${fence("", tree("# sells"))}`).names).toEqual(["till", "desk"]);
  expect(read(`# X\n## Architecture\n${fence("", tree(""))}`).names).toEqual([]);
});

it("ends a name at services, whatever is written below it", () => {
  const box =
    "┌────────────────┐    ┌────────────────┐\n│  AI Services   │───►│  Order Store   │\n│  Model Stack   │    │                │\n└────────────────┘    └────────────────┘";
  expect(read(`# X\n## Architecture\n${fence("", box)}`).names).toEqual(["AI Services", "Order Store"]);
});

it("reads the layers that a first column names in Chinese and Japanese", () => {
  for (const title of ["层", "レイヤー"])
    expect(
      read(`# X\n## Architecture\n\n| ${title} | 说明 |\n|-|-|\n| Router | takes |\n| Storekeeper | keeps |\n`).names,
    ).toEqual(["Router", "Storekeeper"]);
});

it("takes states of a life cycle for no parts", () => {
  const box = "┌────────┐\n│ ONLINE │\n└────┬───┘\n     ▼\n┌─────────┐\n│ OFFLINE │\n└─────────┘";
  expect(read(`# 架构\n## 系统架构\n### Worker 生命周期\n${fence("", box)}`).names).toEqual([]);
});

it("takes the methods and requests that a diagram shows for no parts", () => {
  const graph =
    'graph TD\nP["Till Page"] --> C["OrderController"]\nC --> A["GET/PUT<br/>/orders"]\nR["HTTP Request"] --> P';
  expect(read(`# X\n## Architecture\n${fence("mermaid", graph)}`).names).toEqual(["Till Page", "OrderController"]);
});

it("takes the names of a list for parts, if each has its folder in brackets behind it", () => {
  const list = (second: string) => `# X\n## Apps\n\n1. **Till（till/）**\n   - sells\n2. **${second}**\n   - keeps\n`;
  expect(read(list("Back Office (apps/office)")).names).toEqual(["Till", "Back Office"]);
  expect(read(list("Back Office")).names).toEqual([]);
  expect(read(list("Back Office (planned)")).names).toEqual([]);
  expect(read(list("Back Office (apps/office)").replace("## Apps", "## Testing Strategy")).names).toEqual([]);
});

it("takes what a sentence introduces for a part, if its name says so", () => {
  const names = (text: string) => read(`# X\n## Proposed Solution\n\n${text}\n`).names;
  expect(names("We end this by introducing a `TillGuard` into the shop.")).toEqual(["TillGuard"]);
  expect(names("We end this by introducing a `TillPrice` into the shop.")).toEqual([]);
  expect(names("We end this with a `TillGuard` in the shop.")).toEqual([]);
});

describe("how the product looks", () => {
  const table =
    "| Component | Purpose |\n|-|-|\n| Rolling Banner | shows the news |\n| Glow Frame | marks what is hot |\n";
  it("is no list of parts", () => {
    expect(read(`# X\n\n## Visual Design\n\n### Effects\n\n${table}`).names).toEqual([]);
    expect(read(`# X\n\n## 视觉设计\n\n${table}`).names).toEqual([]);
    expect(read(`# X\n\n## Design\n\n### Parts\n\n${table}`).names).toEqual(["Rolling Banner", "Glow Frame"]);
  });

  it("is drawn in pictures of pages, whose boxes are no parts", () => {
    const box = "┌────────┐ ┌────────┐\n│ Orders │ │ Basket │\n└────────┘ └────────┘\n";
    const of = (title: string) => read(`# X\n\n## Frontend\n\n### ${title}\n\n${fence("", box)}`).names;
    expect(of("Page Layout")).toEqual([]);
    expect(of("1.2 页面布局")).toEqual([]);
    expect(of("Structure")).toEqual(["Orders", "Basket"]);
  });
});

it("takes no name that goes on with dots, which stands for what is not named", () => {
  const text =
    "# Shop\n\n## Architecture\n\n```mermaid\nflowchart LR\n  Till[TillAdapter] --> Desk[DeskAdapter]\n  Till --> More[FurtherAdapter...]\n```\n";
  expect(read(text).names).toEqual(["TillAdapter", "DeskAdapter"]);
});

describe("the folder of a part", () => {
  const code = (title: string, cell: string) =>
    read(
      `# X\n## Components\n\n| Component | ${title} | Does |\n|-|-|-|\n| Tills | ${cell} | takes money |\n`,
    ).components.map(({ facts }) => (facts as ComponentFacts).code);
  it("is one word in code below paths and folders, and nowhere else", () => {
    expect(code("Path", "`tills`")).toEqual(["tills"]);
    expect(code("Folder", "`tills`")).toEqual(["tills"]);
    expect(code("Path", "tills")).toEqual([undefined]);
    expect(code("Owner", "`tills`")).toEqual([undefined]);
  });
});
