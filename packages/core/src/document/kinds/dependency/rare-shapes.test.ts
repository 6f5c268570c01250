import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";

function dependenciesOf(text: string): string[] {
  const { model } = linkDesign([readDocument("design.md", `# X\n\n${text}\n`)]);
  return [...model.elements.values()].flatMap((each) =>
    each.kind === "dependency"
      ? [`${each.name}${"version" in each.facts && each.facts.version ? ` ${String(each.facts.version)}` : ""}`]
      : [],
  );
}

test.each([
  [
    "Technology Stack",
    "Area | Choice | Reason",
    ["Runtime | .NET 10 | long support", "Wire | words | plain"],
    [".NET 10"],
  ],
  ["Techstack", "Bereich | Wahl | Begründung", ["Kasse | Redis | flink", "Sitzung | JWT | klein"], ["Redis"]],
  ["技術スタック", "項目 | 選定 | 理由", ["画面 | React | 速い", "方式 | 合言葉 | 簡単"], ["React"]],
])("what was chosen stands beside why: %s", (title, header, rows, expected) =>
  expect(
    dependenciesOf(`## ${title}\n\n| ${header} |\n|-|-|-|\n${rows.map((row) => `| ${row} |`).join("\n")}`),
  ).toEqual(expected),
);

test.each([
  ["Checking: Pydantic will be used to check what comes in.", ["Pydantic"]],
  ["To keep rows, SQLAlchemy is used for all calls.", ["SQLAlchemy"]],
  ["If rows are kept, SQLAlchemy is used for all calls.", []],
  ["- Password hashing with bcrypt.", ["bcrypt"]],
  ["- Passwort-Hashing mit `bcrypt`", ["bcrypt"]],
  ["- Works with Redis", []],
  ["- Caching with Redis or Memcached", []],
])("what is used stands behind its purpose or what is done with it: %s", (words, expected) =>
  expect(dependenciesOf(`## Notes\n\n${words}`)).toEqual(expected),
);

test("how each is reached is no method of an interface", () => {
  const rows = "| Redis | 缓存 | 客户端 |\n| RabbitMQ | 队列 | AMQP |";
  expect(dependenciesOf(`## 外部依赖\n\n| 组件 | 用途 | 接入方式 |\n|-|-|-|\n${rows}`)).toEqual(["Redis", "RabbitMQ"]);
  const checked = "| Redis が作成済み | 画面 |\n| Kafka | 画面 |";
  expect(dependenciesOf(`## 依存関係\n\n| 要件 | 確認方法 |\n|-|-|\n${checked}`)).toEqual([]);
  const calls = "| GET | /redis | Redis |\n| PUT | /kafka | Kafka |";
  expect(dependenciesOf(`## 外部依赖\n\n| 方法 | 路径 | 用途 |\n|-|-|-|\n${calls}`)).toEqual([]);
});

test("a title that says what is needed", () =>
  expect(
    dependenciesOf("## Dependencies\n\n| Depends on | For |\n|-|-|\n| Stripe | pay |\n| Parcel SDK | labels |"),
  ).toEqual(["Stripe", "Parcel SDK"]));

test("what is weighed for a day that may come is no dependency", () => {
  expect(
    dependenciesOf(
      "## Dependencies\n\n- Celery 負責長時間任務\n- 對於高併發場景，可能需要考慮 FastAPI\n- We might need to consider Flask",
    ),
  ).toEqual(dependenciesOf("## Dependencies\n\n- Celery 負責長時間任務"));
  expect(dependenciesOf("## Dependencies\n\n- Celery 負責長時間任務")).not.toEqual([]);
});

test("a choice that is still open uses none of its names", () => {
  expect(
    dependenciesOf("## Dependencies\n\n- managed Kubernetes or serverless. TODO: choose\n- Redis for slips"),
  ).toEqual(["Redis"]);
  expect(
    dependenciesOf("## Dependencies\n\n- App: React Native or native shells for approvals\n- Cache: Redis\n"),
  ).toEqual(["Redis"]);
  expect(dependenciesOf("## Architecture\n\n**Database**: TBD (PostgreSQL or MySQL)")).toEqual([]);
  expect(dependenciesOf("## Architecture\n\nIt is built with Django. TODO: choose a colour")).toEqual([]);
  expect(dependenciesOf("## Architecture\n\nIt is built with Django. TODO: write more")).toEqual(["Django"]);
});

test("what follows the marked name behind a verb of use is used with it", () => {
  expect(dependenciesOf("## Testing\n\nUse **Jest** with **supertest** and **orders**.")).toEqual([
    "Jest",
    "supertest",
  ]);
  expect(dependenciesOf("## Testing\n\nTests use **Vitest** (units) and **Playwright**.")).toEqual([
    "Vitest",
    "Playwright",
  ]);
  expect(dependenciesOf("## Testing\n\nTests use **Vitest** instead of **Playwright**.")).toEqual(["Vitest"]);
});

test("what checks changes runs on versions of its own", () => {
  expect(dependenciesOf("## Deployment\n\nCI is `.github/workflows/ci.yml` (Python 3.13, PostgreSQL 14).")).toEqual([]);
  expect(dependenciesOf("## Deployment\n\nThe image has Python 3.13 and PostgreSQL 14.")).toEqual([
    "Python 3.13",
    "PostgreSQL 14",
  ]);
});

test("a version ends the name of a product", () => {
  const rows = "| Pages | Next.js 15 App Router |\n| Desk | Till 3 Kit |";
  expect(dependenciesOf(`## Tech Stack\n\n| Area | Technology |\n|-|-|\n${rows}`)).toEqual([
    "Next.js 15",
    "Till 3 Kit",
  ]);
});

test("an environment to run in is told in any language", () => {
  expect(
    dependenciesOf("## Komponenten\n\n### Kasse\n\n- **Validierung**: Zod (am Server)\n- **Anzeige**: groß"),
  ).toEqual(["Zod"]);
  expect(dependenciesOf("## 部署\n\n- **运行环境**：Node.js 18+，Docker 容器。\n- **日志**：stdout")).toEqual([
    "Node.js 18+",
    "Docker",
  ]);
});

test("a package in a scope is one however it is marked, and its licence is none", () =>
  expect(
    dependenciesOf(
      "## Dependencies\n\n1. **@till/ledger-kit** (v2.x)\n   - Purpose: writes entries\n   - License: Apache 2.0\n\n2. **@till/mail** (1.4)\n   - License: MIT 1.0",
    ),
  ).toEqual(["@till/ledger-kit v2.x", "@till/mail 1.4"]));

test("sentences in more languages say what the system stands on", () => {
  expect(
    dependenciesOf("## Ikhtisar\n\nSistem ini menggunakan Laravel framework dengan Eloquent ORM untuk data."),
  ).toEqual(["Laravel", "Eloquent ORM"]);
  expect(dependenciesOf("## Tổng quan\n\nHệ thống sử dụng PostgreSQL và Redis.")).toEqual(["PostgreSQL", "Redis"]);
  expect(dependenciesOf("## Opis\n\nSystem korzysta z PostgreSQL.")).toEqual(["PostgreSQL"]);
  expect(dependenciesOf("## Overzicht\n\nDe winkel gebruikt niet Redis maar is gebouwd met Django.")).toEqual([
    "Django",
  ]);
});

test("what a part stands on top of, and kits by their whole name", () => {
  expect(dependenciesOf("## Design\n\nThe desk is built on top of Axum.")).toEqual(["Axum"]);
  expect(dependenciesOf("## Design\n\nUses the official Stripe PHP SDK for labels.")).toEqual(["Stripe PHP SDK"]);
});

test("two parts or more with what each is made with in brackets", () => {
  expect(dependenciesOf("## 範囲\n\n- 範囲: フロント（React）/ バックエンド（NestJS）/ DB（PostgreSQL）")).toEqual([
    "React",
    "NestJS",
    "PostgreSQL",
  ]);
  expect(dependenciesOf("## Scope\n\nOnly the server (Flask) is told here.")).toEqual([]);
});

test("a label of two words may be joined by a stroke, and services that are depended on have a title of their own", () => {
  expect(
    dependenciesOf(
      "## Komponenten\n\n### Kasse\n\n- **UI-Library:** Tailwind CSS + eigenes System\n- **Kasse:** läuft",
    ),
  ).toEqual(["Tailwind CSS"]);
  expect(
    dependenciesOf("## 外部依存サービス\n\n| サービス | 用途 |\n|-|-|\n| Parcel Map | 地図 |\n| LINE | 共有 |"),
  ).toEqual(["Parcel Map", "LINE"]);
});

test("what parts are made with, by names that say whose they are", () => {
  const table = "## Components\n\n| Component | Technology | Purpose |\n|-|-|-|\n";
  expect(
    dependenciesOf(
      `${table}| Timer | GCP Cloud Tasks | wakes |\n| Prices | Coinbase API | prices |\n| Till | GCP Cloud Functions (Python 3.11+) | sells |`,
    ),
  ).toEqual(["GCP Cloud Tasks", "Coinbase API", "GCP Cloud Functions"]);
  expect(dependenciesOf(`${table}| Shop | REST API | sells |\n| Keys | Environment Variables | keeps |`)).toEqual([]);
});

test("choices beside which notes stand, and columns for what was chosen", () => {
  expect(
    dependenciesOf(
      "## Stack\n\n| Concern | Choice | Note |\n|-|-|-|\n| Store | Postgres (Supabase) | one |\n| Work | job table | durable |",
    ),
  ).toEqual(["Postgres", "Supabase"]);
  expect(
    dependenciesOf(
      "## 技术栈\n\n| 组件 | 技术选择 | 版本 |\n|-|-|-|\n| 后端 | Spring Boot | 3.2 |\n| 缓存 | OrderKeep | 1.0 |",
    ),
  ).toEqual(["Spring Boot 3.2", "OrderKeep 1.0"]);
});

test("what was chosen in two columns, and a package with its range in one mark of code", () => {
  expect(dependenciesOf("## Tech stack\n\n| Area | Choice |\n|-|-|\n| HTTP | Gin |\n| Till | job table |")).toEqual([
    "Gin",
  ]);
  expect(dependenciesOf("## Text\n\n| Question | Decision |\n|-|-|\n| Who pays? | Redis does |")).toEqual([]);
  expect(dependenciesOf("## Dependencies\n\n- `rails ~> 7.1.3`\n- `flask>=2.0` and `tills >= 2` of them")).toEqual([
    "rails ~> 7.1.3",
    "flask >=2.0",
  ]);
});

test("what a bracket says to be used now, what a library is called there, and what keeps something", () => {
  expect(
    dependenciesOf("## Text\n\nIt relies on off-the-shelf tools for speech (currently spaCy, once another)."),
  ).toEqual(["spaCy"]);
  expect(
    dependenciesOf(
      "## Text\n\nLikely ones are found using an off-the-shelf approximate neighbours library (Navigo, from afar).",
    ),
  ).toEqual(["Navigo"]);
  expect(
    dependenciesOf("## Text\n\n- **Readers**: PostgreSQL for who they are\n- **Redis or not**: Redis for speed"),
  ).toEqual(["PostgreSQL"]);
  expect(dependenciesOf("## Text\n\nTanStack Query will be used to keep what was read.")).toEqual(["TanStack Query"]);
});

test("what brackets call a library, who does what behind an arrow, and where measurements go", () => {
  expect(dependenciesOf("## Limits\n\nUse `tillrate` (already a common rate-limiting library).")).toEqual(["tillrate"]);
  expect(dependenciesOf("## Limits\n\nUse `tillrate` (see above).")).toEqual([]);
  expect(
    dependenciesOf(
      "## Components\n\n- Mails → AWS SES (with SendGrid as fallback)\n- Pay slips → Stripe\n- Till Service → Redis",
    ),
  ).toEqual(["AWS SES", "SendGrid", "Stripe"]);
  expect(dependenciesOf("## Components\n\n- Metrics exported to Prometheus\n- Dashboards in Grafana")).toEqual([
    "Prometheus",
    "Grafana",
  ]);
});

test("a column of tools, each of which is a product", () => {
  const rows = (...tools: string[]): string =>
    `## Observability\n\n| Pillar | Tool | Details |\n|-|-|-|\n${tools.map((tool) => `| Logs | ${tool} | plain |\n`).join("")}`;
  expect(dependenciesOf(rows("Logback → Loki/ELK", "OpenTelemetry"))).toEqual([
    "Logback",
    "Loki",
    "ELK",
    "OpenTelemetry",
  ]);
  expect(dependenciesOf(rows("Logback", "by hand"))).toEqual([]);
});

test("takes the language that a kit is for for no dependency, and the stop of a sentence for no part of a name", () => {
  const names = (text: string) => dependenciesOf(`## Dependencies\n\n${text}`);
  expect(names("The till uses the Stripe Node.js SDK.")).not.toContain("Node.js");
  expect(names("The till uses Node.js.")).toEqual(["Node.js"]);
  const table = "| Service | Function | Provider / Technology |\n|-|-|-|\n";
  expect(
    names(`${table}| Payments | Takes money | Stripe Connect, Stripe Terminal. |\n| Mails | Sends | Postmark. |`),
  ).toEqual(["Stripe Connect", "Stripe Terminal", "Postmark"]);
});

test.each([
  ["- Use **`hyposome`** (the plain Python library, made for tests) for these.", ["hyposome"]],
  ["It is built on top of the existing Django stack.", ["Django"]],
  ["- **First**: OAuth 2.0 for readers", []],
  ["Herramienta: Plotly", ["Plotly"]],
  ["Framework utilizado: Flask", ["Flask"]],
])("%s", (words, expected) => expect(dependenciesOf(`## Architecture\n\n${words}`)).toEqual(expected));

test("what is written in a format names no technology", () => {
  const style = (words: string): string[] => dependenciesOf(`## Technology Stack\n\n- **Styling**: ${words}`);
  expect(style("Tailwind CSS with CSS variables")).toEqual(["Tailwind CSS"]);
  expect(style("Tailwind CSS with CSS")).toEqual(["Tailwind CSS", "CSS"]);
});

test("versions that constraints give are of what is used", () => {
  const list = "- Sprache frei wählbar\n- Java 21, Redis 7 (anpassbar)\n- Werkzeuge: Terraform 1.6";
  expect(dependenciesOf(`## 2. Randbedingungen\n\n${list}`)).toEqual(["Java 21", "Redis 7", "Terraform 1.6"]);
  expect(dependenciesOf(`## 2. Anforderungen\n\n${list}`)).not.toContain("Redis 7");
});

test.each([
  ["- Métricas de la caja con Prometheus", ["Prometheus"]],
  ["- Registro centralizado con Loki (y Grafana)", ["Loki"]],
  ["- Monitoramento das caixas com Grafana para alertas", ["Grafana"]],
  ["- Logging with Loki", ["Loki"]],
  ["- Comparación con Loki o Graylog", []],
  ["- Clientes con Redis", []],
])("what is done with what, the noun first: %s", (words, expected) =>
  expect(dependenciesOf(`## Operación\n\n${words}`)).toEqual(expected),
);

test("what one writes oneself is nobody's product", () =>
  expect(
    dependenciesOf(
      "## Stack\n\n| Layer | Technology |\n|-|-|\n| State | Enum + helpers |\n| Pages | React + custom hooks |",
    ),
  ).toEqual(["React"]));

test("what providers offer stands below a title on what is outside, beside who offers it", () => {
  const table = (title: string, header: string) =>
    dependenciesOf(`## ${title}\n\n| ${header} |\n|-|-|-|\n| Parcel Desk | parcel.example | finds parcels |`);
  expect(table("External Interfaces", "Interface | Provider | Purpose")).toEqual(["Parcel Desk"]);
  expect(table("Externe Schnittstellen", "Schnittstelle | Anbieter | Zweck")).toEqual(["Parcel Desk"]);
  expect(table("Interfaces", "Interface | Provider | Purpose")).toEqual([]);
  expect(table("External Interfaces", "Interface | Protocol | Purpose")).toEqual([]);
});

test("a cell on what a part is begins with what it is made in", () => {
  const row = (words: string) =>
    dependenciesOf(`## Components\n\n| Component | Description |\n|-|-|\n| Till | ${words} |\n| Store | keeps |`);
  expect(row("FastAPI application written in Python 3.14.")).toEqual(
    expect.arrayContaining(["FastAPI", "Python 3.14"]),
  );
  expect(row("Takes what a Django application sends")).toEqual([]);
});

test("a language that only its version tells from a word, with nothing else in its sentence", () =>
  expect(dependenciesOf("## Notes\n\n- Developed and tested on Python 3.12")).toEqual(["Python 3.12"]));

test("the library that an item on tests begins with, whatever more it says of it", () =>
  expect(dependenciesOf("## Testing Strategy\n\n- **Library**: PHPUnit with helpers that make readers")).toEqual([
    "PHPUnit",
  ]));

test("a manifest among examples is nobody's", () => {
  const manifest = (title: string) =>
    dependenciesOf(`## ${title}\n\n\`\`\`toml\n[project]\nname = "till"\ndependencies = ["fastapi"]\n\`\`\``);
  expect(manifest("7. Further Examples")).toEqual([]);
  expect(manifest("Build")).toEqual(["fastapi"]);
});

test.each([
  ["It stores readers and loans in SQL Server.", ["SQL Server"]],
  ["The desk keeps sessions in a dedicated Redis instance.", ["Redis"]],
  ["It could keep sessions in Redis.", []],
  ["It uses a pre-trained PyTorch model, leveraging Redis for what was asked before.", ["PyTorch", "Redis"]],
  ["Uses the `TypeScript Setup Reader` for settings.", []],
  ["Secrets are stored in AWS SSM Parameter Store under one path.", ["AWS SSM Parameter Store"]],
  ["It runs on AWS and is deployed on Azure Container Registry Service.", ["AWS", "Azure Container Registry"]],
  ["The shop is kept in SQL Server Express.", ["SQL Server Express"]],
  ["- Use bcrypt with twelve rounds", ["bcrypt"]],
  ["- Use pytest and tox", ["pytest", "tox"]],
  ["- Use express delivery", []],
])("what sentences say to use, and where they say that something is kept: %s", (words, expected) =>
  expect(dependenciesOf(`## Notes\n\n${words}`)).toEqual(expected),
);

test("a language beside what its files with markup in them are called", () =>
  expect(dependenciesOf("## Stack\n\n- React\n- TypeScript/TSX\n- Redis/Kafka")).toEqual([
    "React",
    "TypeScript",
    "Redis",
    "Kafka",
  ]));

test("what a stack holds beside known products, each in bold with what it is for", () => {
  const list = "- **React**: pages\n- **Vite**: builds\n- **React Router**: ways\n- **Tide Dropzone**: takes files";
  expect(dependenciesOf(`## Technology Stack Recommendation\n\n${list}`)).toEqual([
    "React",
    "Vite",
    "React Router",
    "Tide Dropzone",
  ]);
  expect(
    dependenciesOf("## Tech Stack\n\n- **React**: pages\n- **Loan rules**: ours\n- **Desk**: ours\n- **Fines**: ours"),
  ).toEqual(["React"]);
});

test("a column for each part holds the version on which it depends", () => {
  const table = (header: string) =>
    `## Dependencies\n\n| Package | ${header} |\n|-|-|-|\n| react | ^18.3.1 | |\n| zod | ^3.20.6 | ^3.20.6 |\n| express | | ^4.18.2 |\n| vitest | 3.0.1 | 3.1.0 |\n`;
  expect(dependenciesOf(table("client | server"))).toEqual([
    "react ^18.3.1",
    "zod ^3.20.6",
    "express ^4.18.2",
    "vitest",
  ]);
  expect(dependenciesOf(table("Current | Latest"))).not.toContain("react ^18.3.1");
});
