import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

/** The parts, arrows, dependencies and units that a text states. */
function stated(text: string) {
  const { model } = linkDesign([readDocument("design.md", `# X\n\n${text}\n`)]);
  const all = [...model.elements.values()];
  const names = (kind: string): string[] => all.filter((each) => each.kind === kind).map(({ name }) => name);
  const nameOf = (id: string): string => model.elements.get(id)?.name ?? id;
  const arrows = model.relations
    .filter(({ kind }) => kind === "uses")
    .map(({ from, to }) => `${nameOf(from)} > ${nameOf(to)}`);
  return {
    parts: names("component"),
    arrows,
    dependencies: names("dependency"),
    nodes: names("node"),
    paths: names("path"),
  };
}

test("one table tells of parts, and of what each is made of", () => {
  const table =
    "| Servicio | Responsabilidad | Tecnología |\n|-|-|-|\n| Caja | Cobra | FastAPI |\n| Almacén | Cuenta | Redis |\n";
  expect(stated(`## Arquitectura\n\n${table}`)).toMatchObject({
    parts: ["Caja", "Almacén"],
    dependencies: ["FastAPI", "Redis"],
  });
  const stack =
    "| Component | Technology | Purpose |\n|-|-|-|\n| Frontend | React | UI |\n| Database | Redis | Sales |\n";
  expect(stated(`## Architecture\n\n${stack}`)).toMatchObject({ parts: [], dependencies: ["React", "Redis"] });
});

test("a file of code that one drawing has is the part that another names without its ending", () => {
  const of = (file: string, name: string) =>
    `## Architecture\n\n\`\`\`mermaid\nflowchart TD\n  A[${file}] --> B[stock.db]\n\`\`\`\n\n\`\`\`mermaid\nsequenceDiagram\n  Clerk->>${name}: sell\n\`\`\`\n`;
  expect(stated(of("tillDesk.js", "tillDesk"))).toMatchObject({
    parts: ["tillDesk.js", "stock.db", "Clerk"],
    arrows: ["tillDesk.js > stock.db", "Clerk > tillDesk.js"],
  });
  expect(stated(of("till.js", "till")).parts).toContain("till");
  const keyed =
    "## Architecture\n\n```mermaid\nflowchart TD\n  Coins[Coins API] --> B[Till]\n```\n\n```mermaid\nsequenceDiagram\n  Clerk->>Coins: sell\n```\n";
  expect(stated(keyed).parts).toContain("Coins");
});

test("processes that run are parts, and words that end with a verb are steps", () => {
  const flow = (names: readonly string[]) =>
    stated(
      `## Architektur\n\n\`\`\`mermaid\ngraph TD\n  A[Kasse] --> B[${names.join("]\n  A --> C[")}]\n  B --> D[Lager]\n\`\`\`\n`,
    ).parts;
  expect(flow(["Worker Process", "Tresor"])).toEqual(["Kasse", "Worker Process", "Tresor", "Lager"]);
  expect(flow(["Return Process", "Tresor"])).not.toContain("Return Process");
  expect(flow(["Belege prüfen", "Access token"])).not.toContain("Belege prüfen");
});

test("where a part listens may stand beside what it does", () =>
  expect(
    stated("## Architecture\n\n| Service | Port | Purpose |\n|-|-|-|\n| Till | 80 | Sells |\n| Stock | 81 | Counts |\n")
      .parts,
  ).toEqual(["Till", "Stock"]));

test("titles of columns in other languages", () =>
  expect(stated("## 系统架构\n\n| 中间件 | 说明 |\n|-|-|\n| 限流 | 防刷 |\n| 鉴权 | 校验 |\n").parts).toEqual([
    "限流",
    "鉴权",
  ]));

test("what runs stands beside the host that it runs on", () =>
  expect(
    stated("## Deployment\n\n| Service | Host | Port |\n|-|-|-|\n| till | box-1 | 80 |\n| stock | box-1 | 81 |\n")
      .nodes,
  ).toEqual(["till", "box-1", "stock"]));

test("machines before colons are units, steps are none", () => {
  expect(stated("## 部署架构\n\n- 应用服务器：2 台\n- 数据库服务器：1 台\n").nodes).toEqual([
    "应用服务器",
    "数据库服务器",
  ]);
  expect(
    stated(
      "## デプロイメント\n\n### デプロイフロー\n\n1. **コンテナビルド**: イメージ\n2. **サーバー更新**: 入れ替え\n",
    ).nodes,
  ).toEqual([]);
});

test("plain words before a colon are names where the line above says that parts follow", () => {
  const list = "- 收银服务：处理销售\n- 库存服务：管理库存\n";
  expect(stated(`## 系统架构\n\n系统由以下模块组成：\n\n${list}`).parts).toEqual(["收银服务", "库存服务"]);
  expect(stated(`## 系统架构\n\n说明如下：\n\n${list}`).parts).toEqual([]);
  expect(stated("## Architecture\n\n### Layers\n\n- Sales layer: pages\n- Data layer: rows\n").parts).toEqual([
    "Sales layer",
    "Data layer",
  ]);
});

test("sentences of other languages list the parts", () => {
  expect(
    stated("## Arquitectura\n\nEl sistema se compone de tres servicios: API de Caja, Servicio de Stock y Notificador.")
      .parts,
  ).toEqual(["API de Caja", "Servicio de Stock", "Notificador"]);
  expect(stated("## Architektur\n\nDas System besteht aus zwei Modulen: Kasse und Lager.").parts).toEqual([
    "Kasse",
    "Lager",
  ]);
});

test("one part does something with another, in writing without blanks", () => {
  const parts = "## 模块\n\n### 收银服务\n\n收银。\n\n### 库存服务\n\n库存。\n\n";
  expect(stated(`${parts}收银服务调用库存服务。`).arrows).toEqual(["收银服务 > 库存服务"]);
  expect(stated(`${parts}收银服务与库存服务无关。`).arrows).toEqual([]);
});

test("items and cells that begin with names and arrows", () => {
  const parts = "## Components\n\n### Till Service\n\nSells.\n\n### Stock Service\n\nCounts.\n\n";
  expect(stated(`${parts}## Flow\n\n1. Till Service → Stock Service: reserves`).arrows).toEqual([
    "Till Service > Stock Service",
  ]);
  expect(
    stated(`${parts}## Talk\n\n| Direction | How |\n|-|-|\n| Till Service → Stock Service | HTTP |\n`).arrows,
  ).toEqual(["Till Service > Stock Service"]);
  expect(stated(`${parts}## Flow\n\n1. Draft → Paid: done`).arrows).toEqual([]);
});

test("what something is built with, behind a plain label", () => {
  expect(stated("## Overview\n\nBuilt with: FastAPI, Redis, Orderly").dependencies).toEqual([
    "FastAPI",
    "Redis",
    "Orderly",
  ]);
  expect(stated("## Overview\n\nWritten by: Ann, Bob").dependencies).toEqual([]);
  expect(stated("## Store\n\nSQLite via SQLAlchemy (async).").dependencies).toEqual(["SQLite", "SQLAlchemy"]);
  expect(stated("## Components\n\n### Till Engine\n\n- Dependencies: Redis, Kafka\n").dependencies).toEqual([
    "Redis",
    "Kafka",
  ]);
});

test("a tree of what runs by its ports is none of files", () =>
  expect(stated("## Deployment\n\n```\ntill-box\n├── till-api (8080)\n└── ledger (5432)\n```\n").nodes).toEqual([
    "till-api",
    "ledger",
  ]));

test("a sentence counts the parts that the list below it names in bold", () => {
  expect(
    stated("## Shape\n\nTwo layers, strictly apart:\n\n1. **Drawer** — only coins.\n2. **Slip** — the meaning.\n")
      .parts,
  ).toEqual(["Drawer", "Slip"]);
  expect(
    stated("## Shape\n\nTwo ideas, strictly apart:\n\n1. **Drawer** — only coins.\n2. **Slip** — the meaning.\n").parts,
  ).toEqual([]);
});

test("a list of changes names the parts, and not what is done to them", () =>
  expect(
    stated(
      "## Plan\n\n1. **Modify `config/till.yaml`:**\n   - a key\n2. **Modify `TillModel` (`src/till/model.py`):**\n   - a field\n3. **Create `Painter` (`src/ui/painter.py`):**\n   - a brush\n",
    ).parts,
  ).toEqual(["TillModel", "Painter"]));

const boxes = (text: string): string => `## Architecture\n\n\`\`\`\n${text}\n\`\`\`\n`;

test("names of boxes keep the bracket beside them that tells them apart", () =>
  expect(
    stated(
      boxes(
        "┌──────────────┐   ┌──────────────┐\n│ Till (Shop)  │──▶│ Till (Kiosk) │\n└──────────────┘   └──────────────┘",
      ),
    ).parts,
  ).toContain("Till (Shop)"));

test("a row drawn a column too narrow loses no letter", () => {
  const text =
    "┌────┐ ┌────────────┐\n│ A1 │ │ holds      │\n└────┘ └────────────┘\n┌────┐ ┌────────────┐\n│ A │ │Mail Queue\n│ 1  │ │            │\n└────┘ └────────────┘";
  expect(stated(boxes(text)).parts).toContain("Mail Queue");
});

test("a label says nothing twice", () =>
  expect(
    stated(
      boxes(
        "┌─────────────┐   ┌──────────┐\n│ Mail Volume │──▶│ Till API │\n│   Volume    │   └──────────┘\n└─────────────┘",
      ),
    ).parts,
  ).toContain("Mail Volume"));

test("containers in the frame of what runs them, below a title that says so", () => {
  const text =
    "┌──────────────────────────────┐\n│        Docker Compose        │\n│ ┌───────────┐ ┌────────────┐ │\n│ │ Till API  │ │ Ledger     │ │\n│ │ Container │ │ Container  │ │\n│ │ Port: 80  │ │ Port: 5432 │ │\n│ └───────────┘ └────────────┘ │\n└──────────────────────────────┘";
  expect(stated(`## Architecture\n\n### Container Architecture\n\n\`\`\`\n${text}\n\`\`\`\n`).nodes).toEqual([
    "Till API Container",
    "Ledger Container",
  ]);
});

test("what sums up, and the way that something goes, are no technologies", () => {
  const table =
    "## Tech Stack\n\n| Layer | Technology | Version |\n|-|-|-|\n| Web | React | 18 |\n| Jobs | Order route → queue → write | |\n| Total | Total | |\n| Login | Orderly v5 (JWT) | |\n";
  expect(stated(table).dependencies).toEqual(["React", "Orderly"]);
  const told = stated("## Overview\n\nIt is a Java 21 Spring Boot application. Limits use `@till/limits` for that.");
  expect(told.dependencies.toSorted()).toEqual(["@till/limits", "Java", "Spring Boot"]);
});

test("numbered messages between the same parties are a sequence, ways and states are none", () => {
  const of = (list: string) => stated(`## Checkout\n\n${list}`);
  const messages = of(
    "1. Buyer → Till : `POST /sales`\n2. Till → Stock : reserves\n3. Stock → Till : reserved\n4. Till → Buyer : receipt\n",
  );
  expect(messages.parts).toEqual(["Buyer", "Till", "Stock"]);
  expect(messages.arrows).toEqual(["Buyer > Till", "Till > Stock"]);
  expect(of("1. UC08 → UC04 : stock\n2. UC17 → UC04 : check\n3. UC17 → UC08 : order\n").arrows).toEqual([]);
  expect(of("1. Draft → Paid : money\n2. Packed → Sent : parcel\n3. Lost → Found : luck\n").arrows).toEqual([]);
});

test("groups and topics of a broker are no parts", () =>
  expect(
    stated(
      "## Architecture\n\n**Consumer groups**:\n\n- `till-group` → `till_worker`\n- `mail-group` → `mail_worker`\n",
    ).arrows,
  ).toEqual([]));

test("layers of a box with lines between them, of which a class has fewer", () => {
  const layers =
    "┌─────────────────────┐\n│ Web Layer           │\n├─────────────────────┤\n│ Sales Service       │\n│   takes money       │\n├─────────────────────┤\n│ Stock Service       │\n├─────────────────────┤\n│ Data Layer          │\n└─────────────────────┘";
  expect(stated(boxes(layers)).parts).toEqual(["Web Layer", "Sales Service", "Stock Service", "Data Layer"]);
});

test("what is deployed is told by where it listens, whatever its heading", () => {
  const list =
    "#### Microservices (Ports 81-82)\n\n- **till** : Port 81\n- **stock** : Port 82\n- **Routage** : vers chacun\n";
  expect(stated(`## 5.2 Vue Déploiement\n\n${list}`).nodes).toEqual(["till", "stock"]);
});

test("a line of nothing but names of products is what something is made with", () => {
  expect(stated("## 前端\n\n- Vue 3.5 + Vite + Pinia + Axios;\n- 下载走独立实例\n").dependencies).toEqual([
    "Vue",
    "Vite",
    "Pinia",
    "Axios",
  ]);
  expect(
    stated("## Access\n\n| Prefix | For | Proof |\n|-|-|-|\n| `/v1` | all | JWT |\n| `/v2` | us | JWT |\n")
      .dependencies,
  ).toEqual([]);
});

test("what has a file may be called by a verb", () =>
  expect(
    stated(
      "## Components\n\n| Component | File | Does |\n|-|-|-|\n| Import script | `scripts/import.py` | reads |\n| Till Engine | `src/till.py` | sells |\n",
    ).parts,
  ).toEqual(["Import script", "Till Engine"]));

test("packages of one's own are parts, and no technologies", () => {
  const table =
    "## Package map\n\n| Package | Responsibility |\n|-|-|\n| `sales` | takes money |\n| `mail` (+ `kafka`) | sends |\n| `till` | counts |\n";
  expect(stated(table)).toMatchObject({ parts: ["sales", "mail", "till"], dependencies: [] });
});

test("a paragraph on technologies that begins with one names those that are used", () => {
  const told = "Java 21, Spring Boot 3.3, PostgreSQL 16 + Flyway, Redis 7 (locks), and Lombok.";
  const names = ["Flyway", "Java", "Lombok", "PostgreSQL", "Redis", "Spring Boot"];
  expect(stated(`## Key technologies\n\n${told}`).dependencies.toSorted()).toEqual(names);
  expect(stated(`## Key technologies\n\nJava, Spring, Redis and Kafka, Flyway were considered.`).dependencies).toEqual(
    [],
  );
});

test("the language that something of ours is written in", () => {
  expect(
    stated(
      "## Overview\n\nThe till is a small backend built in Rust. Um frontend SPA em React.",
    ).dependencies.toSorted(),
  ).toEqual(["React", "Rust"]);
  expect(
    stated("## Overview\n\nThe old till (`op-till`) written in Go is slow. It needs API rights in Azure AD.")
      .dependencies,
  ).toEqual([]);
});

test("names and arrows above branches are no tree of files", () =>
  expect(
    stated(
      "## Layering\n\n```\ntill  →  stock  →  store\n  │        ├── ai/      (guesses)\n  │        └── locks/   (locks)\n```\n",
    ).paths,
  ).toEqual([]));

test("names in the boxes of a drawing that pictures stand before and that run over two lines", () => {
  const drawing = (label: string): string[] =>
    statedIn(
      "component",
      `# X\n\n## Architecture\n\n\`\`\`mermaid\nflowchart TD\n  A["${label}"] --> B["Till"]\n\`\`\`\n`,
    ).map(({ name }) => name);
  expect(drawing("⚔️ Stock\\nService")).toEqual(["Stock Service", "Till"]);
  expect(drawing("Redis\\nCache")).toEqual(["Redis", "Till"]);
});

test("the one of its sort that begins a sentence on what it does", () => {
  const told = (words: string): string[] =>
    statedIn("component", `# X\n\n## Principles\n\n${words}\n`).map(({ name }) => name);
  expect(told("A dedicated `syncService` is responsible for the exchange.")).toEqual(["syncService"]);
  expect(told("Orders of a `syncService` wait.")).toEqual([]);
});

test("a part does what its bullets say with others that they name in small letters or say which of", () => {
  const doings =
    "- Publishes sales to the correct Kafka topic\n- Calls the appropriate price worker\n- On too many tries — sends slips to Slip Queue\n- Calls home";
  const parts = "### Kafka\n\nqueue\n\n### Price Workers\n\nprices\n\n### Slip Queue\n\nslips\n\n### Till Service\n\n";
  expect(stated(`## Components\n\n${parts}${doings}`).arrows).toEqual([
    "Till Service > Kafka",
    "Till Service > Price Workers",
    "Till Service > Slip Queue",
  ]);
});

test("an architecture in plain sentences names its parts by their subjects, and the stores they work with", () => {
  const text =
    "When one pays, the desk waits. The Till service checks the Redis cache and writes to the PostgreSQL database. Stock: The Price Engine will ask it again. The new service waits, the Slip queue as well, and The Team Module is a book.";
  expect(stated(`## Architecture\n\n${text}`)).toMatchObject({
    parts: ["Till service", "Redis cache", "PostgreSQL database", "Price Engine"],
    arrows: ["Till service > Redis cache", "Till service > PostgreSQL database"],
  });
  expect(stated(`## Testing\n\n${text}`).parts).toEqual([]);
  expect(stated("## Architecture\n\nThe Till service will be sold. The Main Worker sells.").parts).toEqual([]);
});

test("a sentence that sets both sides of what they do in bold tells of two parts", () => {
  const text = "- Das **Frontend** kommuniziert mit dem **Backend** über HTTP";
  expect(stated(`## Deployment\n\n${text}`)).toMatchObject({
    parts: ["Frontend", "Backend"],
    arrows: ["Frontend > Backend"],
  });
  expect(stated("## Deployment\n\n- The **reader** uses the **Great Pen**").parts).toEqual([]);
  expect(stated(`## Goals\n\n${text}`).parts).toEqual([]);
});

test("classes in code are parts in no chapter where the words above name them or their sort", () => {
  const python = (name: string): string => `\`\`\`python\nclass ${name}:\n    def open(self): ...\n\`\`\``;
  expect(stated(`## Details\n\n### Service — \`tills.py\`\n\n${python("TillService")}`).parts).toEqual(["TillService"]);
  expect(stated(`## Details\n\nChange \`StockManager.open()\`:\n\n${python("StockManager")}`).parts).toEqual([
    "StockManager",
  ]);
  expect(stated(`## Details\n\nAs in:\n\n${python("OrderService")}`).parts).toEqual([]);
});

test("what a proposal introduces by its name, and what begins sentences on the architecture in bold, are parts", () => {
  expect(
    stated("## Proposal\n\nIt introduces a standalone Till Controller that sells, and a New Way to pay.").parts,
  ).toEqual(["Till Controller"]);
  const text =
    "1. **Edge** – All of it passes **AWS WAF**. **Amazon S3** stores the slips. **Till Gateway** forwards them, **Great Care** runs.";
  expect(stated(`## Architecture\n\n${text}`)).toMatchObject({
    parts: ["Amazon S3", "Till Gateway"],
    dependencies: ["AWS WAF", "Amazon S3"],
  });
  expect(stated("## Architecture\n\nInstead of **Amazon S3** it keeps them itself.").dependencies).toEqual([]);
});

test("arrows between marked names with what runs along them name parts, where half of them say that they are", () => {
  const arrows = "1. **Frontend** → **Tide Service**: asks\n2. **Tide Service** → **Clock**: hours\n";
  expect(stated(`## Architecture\n\n### Way of a tide\n\n${arrows}`)).toMatchObject({
    parts: ["Frontend", "Tide Service", "Clock"],
    arrows: ["Frontend > Tide Service", "Tide Service > Clock"],
  });
  const states = "1. **Open** → **Paid**: money\n2. **Paid** → **Shipped**: goods\n";
  expect(stated(`## Architecture\n\n### Way of an order\n\n${states}`).parts).toEqual([]);
});

test("classes of a diagram that do things are parts below any title, and of a chapter on tests none", () => {
  const drawn = "```mermaid\nclassDiagram\nclass TideService {\n+int height\n+rise(by: int)\n}\n```\n";
  expect(stated(`## Zogwum\n\n${drawn}`).parts).toEqual(["TideService"]);
  expect(stated(`## Testing\n\n${drawn}`).parts).toEqual([]);
});
