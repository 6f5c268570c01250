import { describe, expect, it } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const dependenciesIn = (text: string): string[] =>
  statedIn("dependency", text).map(({ name, facts }) => (facts.version ? `${name} ${facts.version}` : name));

describe("dependencies", () => {
  it.each<[string, string, string[]]>([
    [
      "a table of technologies",
      "## Design\n\n| Layer | Technology | Version | Rationale |\n|-|-|-|-|\n| Web | Spring Boot | 3.2.x | known |\n| Log | Logback + ELK | - | x |",
      ["Spring Boot 3.2.x", "Logback", "ELK"],
    ],
    [
      "what a list of building blocks says that each is made of",
      "## Components\n\n| Component | Responsibility | Technology |\n|-|-|-|\n| Shop | Takes orders | Java 21, Spring Boot |\n| Till | Takes money | our own code |",
      ["Java 21", "Spring Boot"],
    ],
    [
      "no parts by nothing but their sorts",
      "## Dependencies between components\n\n- **Backend** depends on **Database** and **Queue**\n- **Queue** depends on **Redis**",
      ["Redis"],
    ],
    [
      "kinds of technology within the mark of their products, and no alternatives",
      "## Tech Stack\n\n- **Backend: Go (Golang) + Gin**\n- **Alternatives**: Node.js (Express) or Python\n- **数据库 (Database): SQLite 3**\n- **替代方案**: MySQL",
      ["Go", "Gin", "SQLite 3"],
    ],
    [
      "what is not had, and what a language is used without",
      "## Technology Stack\n\n| Couche | Technologies |\n|-|-|\n| Domaine | C# pur, aucune dépendance |\n| Web | pure TypeScript, no framework |",
      ["C#", "TypeScript"],
    ],
    [
      "versions beside names",
      "## Dependencies\n\n| Package | Purpose |\n|-|-|\n| Node.js ≥ 18 | x |\n| Mockito & JUnit 5 | x |\n| `zod@^3.22` | x |\n| Java 17 LTS | x |\n| Redis (cache) | x |\n| leftpad (1.0.x) | x |",
      ["Node.js ≥ 18", "Mockito", "JUnit 5", "zod ^3.22", "Java 17 LTS", "Redis", "leftpad 1.0.x"],
    ],
    [
      "a product before what it did, whose count of thousands is no version",
      "# Shop\n\n## Decision\n\n- Gin: 89,000 req/s\n- Fiber: 3, since it is fast\n",
      ["Gin", "Fiber 3"],
    ],
    [
      "no language that a client is for, with the version of the client",
      "## Dependencies\n\n- Files: the vendor's SDK for Go v2\n- Till: Java 17",
      ["Java 17"],
    ],
    [
      "constraints behind names in running text",
      "## Dependencies\n\nRun time: Express ~4.18.1, `till-kit` ^8.4.1, slugger ^1.6.0. Tools: TypeScript 5.2, packer 0.19 and Jest 29.",
      ["till-kit ^8.4.1", "slugger ^1.6.0", "packer 0.19", "Express ~4.18.1", "TypeScript 5.2", "Jest 29"],
    ],
    [
      "versions in one sentence on what stands, and none of another time, of a least version or of so many of them",
      "# Shop\n\nIt is a TypeScript service on Node.js 20 with Express 4 and PostgreSQL 16.\n\n## System Architecture\n\nThe web is React 18, behind one NestJS 11 process. It runs Redis 7 nodes. It was moved from Vue.js 2. Django 4 or later would do. Express 4 is at noon.\n\n## Alternatives\n\nIt may be on MySQL 8 as well.\n\n## Testing Strategy\n\nJest 30 throughout.\n",
      ["TypeScript", "Node.js 20", "Express 4", "PostgreSQL 16", "React 18", "NestJS 11", "Jest 30"],
    ],
    [
      "constraints in code behind names",
      "## Dependencies\n\nThe client: axios `^1.7.2`, zod `~3.23` and @scope/kit `>=2`; see `^4.0` for more.",
      ["axios ^1.7.2", "zod ~3.23", "@scope/kit >=2"],
    ],
    [
      "ranges of versions under another title",
      "## Dependencies\n\n| Package | Constraint | till |\n|-|-|-|\n| flask | >=3.1.2 | x |\n| sqlalchemy | >=1.4.54,<2.0 | |",
      ["flask >=3.1.2", "sqlalchemy >=1.4.54,<2.0"],
    ],
    [
      "bare names with versions in a row, and what a sentence says goes on with them",
      "## Dependencies\n\nAlso tillkit 2.9.11, `attrs`, `tillotp` and `tillcode`. For development: tillcheck 8.4.2, tilltypes 1.18 and\ntillfmt 0.14.0rc1. See section 3.2, page 4.1 and port 80.80, or `also`. It was moved from tillold 1.2.",
      ["attrs", "tillotp", "tillcode", "tillkit 2.9.11", "tillcheck 8.4.2", "tilltypes 1.18", "tillfmt 0.14.0rc1"],
    ],
    [
      "a number of the name beside a column of versions",
      "## Stack\n\n| Library | Version |\n|-|-|\n| JUnit 5 | 5.10.x |",
      ["JUnit 5 5.10.x"],
    ],
    [
      "the passive of use at the beginning of a sentence, and no condition",
      "## Design\n\nKafka is used for events. If Redis is used for locks, they go.\n\nRabbitMQ wird für Aufträge verwendet.",
      ["Kafka", "RabbitMQ"],
    ],
    [
      "what follows verbs of use in other languages, known or called a library",
      "## Entwurf\n\nDie Kasse wird entwickelt mit Spring Boot.\n\nLa caja está desarrollada con Django, usando Redis.\n\nЗаказы хранятся с использованием PostgreSQL.\n\n- 后端：使用 Go + Ordero 框架\n- 测试：使用 [tillcheck](https://example.org/tillcheck) 库\n\nIt is built with a kit and the Tillio framework, using the Web framework.\n",
      ["Spring Boot", "Django", "Redis", "PostgreSQL", "Ordero", "tillcheck", "Tillio"],
    ],
    [
      "names of several words that are called libraries, and none that only serve as examples",
      "## Design\n\nIt relies on the Orderly Big Till library. Old tools (e.g. using Hibernate) are gone.\n",
      ["Orderly Big Till"],
    ],
    [
      "technologies among constraints, and no protocols",
      "## Randbedingungen\n\n### Technische Randbedingungen\n\n| Randbedingung | Beschreibung |\n|-|-|\n| Laufzeit | Node.js 20 mit Express |\n| Lizenz | MIT |\n| Programmiersprache | TypeScript |\n\n## Technologieentscheidungen\n\n| Entscheidung | Begründung |\n|-|-|\n| React | schnell |\n| Vite | leicht |\n\n## Schnittstellen\n\n| Schnittstelle | Technologie | Zweck |\n|-|-|-|\n| Kasse | REST/HTTPS | Geld |\n| Lager | Kafka | Ware |\n",
      ["Node.js 20", "Express", "TypeScript", "React", "Vite", "Kafka"],
    ],
    [
      "names parted by dots and arrows, without how they are had and instead of what",
      "## Technology Stack\n\n| Layer | Technology |\n|-|-|\n| Backend | Laravel 12 · PHP 8.5 |\n| Database | MySQL via Docker |\n| Store | H2 → Redis |\n| Web | Express plutôt qu'un autre |\n| Codes | `till/till-code` con `TillSvg` |\n",
      ["Laravel 12", "PHP 8.5", "MySQL", "H2", "Redis", "Express", "till/till-code"],
    ],
    [
      "categories in Korean, and versions that are required",
      "## 기술 스택\n\n| 영역 | 선택 | 비고 |\n|-|-|-|\n| 백엔드 | Spring Boot | 익숙함 |\n| 인증 | Keycloak | 좋음 |\n| 컨테이너 | Docker | 쉬움 |\n\n## 動作環境\n\n| 項目 | 要件 |\n|-|-|\n| 権限 | 管理者 |\n| PowerShell | 5.1以上 |\n",
      ["Spring Boot", "Keycloak", "Docker", "PowerShell 5.1"],
    ],
    [
      "numbered headings of chosen technologies",
      "## 2.1 Tecnologias escolhidas - Flask e outras\n\n### 2.1.1 Flask\n\nx\n\n### 2.1.2 O que falta\n\nx\n",
      ["Flask"],
    ],
    [
      "tools of tests, and not what is tested",
      "## Stratégie de test\n\n- Unitaires avec PHPUnit\n- **End to end** : Cypress\n- **Store** : PostgreSQL tombe et revient\n",
      ["PHPUnit", "Cypress"],
    ],
    [
      "names before a bracket or words in a writing without blanks",
      "## 技術スタック\n\n| 層 | 採用 | 補足 |\n|-|-|-|\n| 画面 | Next.js（静的）+ CloudFront | x |\n| 認証 | Cognito ユーザープール | x |\n",
      ["Next.js", "CloudFront", "Cognito"],
    ],
    [
      "what is loaded from elsewhere",
      "## Design\n\nThree.js r150 is loaded from a CDN.\n\nReact подключается с CDN.\n",
      ["Three.js", "React"],
    ],
    [
      "packages with constraints, by who declares them",
      "## Dependencies\n\n- till: leftkit >=3.1.2, `rightkit` >=1.4.54,<2.0 and midkit ==2.1\n- stock: leftkit >=3.0.0\n- orders: takes what it needs from >=3 places\n",
      ["leftkit >=3.1.2", "rightkit >=1.4.54,<2.0", "midkit ==2.1"],
    ],
    [
      "versions with what they are built for",
      "## Dependencies\n\n| Library | Version |\n|-|-|\n| pearkit | 32.1.3-jre |\n| appleset | 6.8.2.RELEASE |\n",
      ["pearkit 32.1.3-jre", "appleset 6.8.2.RELEASE"],
    ],
    ["a list of tools used", "## Reliability\n\nTools used:\n\n- Splunk for logs\n- alerts", ["Splunk"]],
    [
      "slashes",
      "## Stack\n\n| Technology | Use |\n|-|-|\n| Grafana/Loki | x |\n| Swagger/OpenAPI | x |\n| shadcn/ui | x |",
      ["Grafana", "Loki", "Swagger/OpenAPI", "shadcn/ui"],
    ],
    [
      "keys of technologies",
      "## Overview\n\n| Decision | Choice | Why |\n|-|-|-|\n| Logging | Serilog | x |\n| Metrics | Prometheus | y |",
      ["Serilog", "Prometheus"],
    ],
    [
      "other languages",
      "## Abhängigkeiten\n\n| Bibliothek | Version |\n|-|-|\n| Jackson | 2.17 |\n\n## 技术栈\n\n| 技术 | 版本 |\n|-|-|\n| 自研 | 1.0 |",
      ["Jackson 2.17", "自研 1.0"],
    ],
    [
      "lists",
      "## Tech Stack\n\n- **Backend**: Node.js 20, Express\n- **PostgreSQL** (15): data\n- `@acme/kit`: widgets\n- Django",
      ["Node.js 20", "Express", "PostgreSQL 15", "@acme/kit", "Django"],
    ],
    [
      "lists of known tools elsewhere",
      "## Testing\n\n- **JUnit 5**: unit\n- **Mockito**: mocks\n- **Speed**: high",
      ["JUnit 5", "Mockito"],
    ],
    [
      "lists below a caption in the plural",
      "## Architecture\n\n**Stacks**\n- **Shop:** React 18 + Vite 5, Redux Toolkit\n- **Store:** Node.js 24",
      ["React 18", "Vite 5", "Redux Toolkit", "Node.js 24"],
    ],
    [
      "lists without folders of the repository",
      "## Shared Libraries\n\n- **`internal/pricing`**: prices\n- `acme/kit`: widgets",
      ["acme/kit"],
    ],
    [
      "headings",
      "## Solution: Node & Express\n\n## Tech Stack\n\n### PostgreSQL 15",
      ["Node", "Express", "PostgreSQL 15"],
    ],
    [
      "labelled lines",
      "## Technical Context\n\n**Language/Version**: Python 3.12\n**Primary Dependencies**: FastAPI, mylib",
      ["Python 3.12", "FastAPI", "mylib"],
    ],
    [
      "sentences",
      "## Design\n\nThe service uses PostgreSQL 15 for orders, built with Spring Boot.",
      ["PostgreSQL 15", "Spring Boot"],
    ],
    [
      "what one sentence goes on to name",
      "## Design\n\nIt uses Koa for routes and Redis for queues because Kafka is large.",
      ["Koa", "Redis"],
    ],
    ["what an application is", "## Design\n\nThe shop is a small Spring Boot application.", ["Spring Boot"]],
    ["what a part runs beside", "## Design\n\n- External Redis for carts", ["Redis"]],
    [
      "links to makers and packages",
      "## Architecture\n\nRoutes by [Koa](https://koajs.com), rules in [mycan](https://www.npmjs.com/package/mycan), see [Kafka](https://kafka.apache.org).",
      ["Koa", "mycan"],
    ],
    [
      "decisions",
      "## Design\n\n**Decision:** Stripe Node SDK with retries\n\n**Decision:** Combine both",
      ["Stripe Node SDK"],
    ],
    [
      "sentences of other languages",
      "## Design\n\nDer Dienst nutzt PostgreSQL 15.\n\n系统使用Redis作为缓存。",
      ["PostgreSQL 15", "Redis"],
    ],
    [
      "names that the sentence calls a library or tool",
      "## Design\n\nTests use the **orderly** library. It uses the library Sortilege for plans.\n\n使用压力测试工具 Orderload 进行测试。",
      ["orderly", "Sortilege", "Orderload"],
    ],
    [
      "names in brackets behind what is used",
      "## Design\n\nQueries use durable indexes (RocksDB, Gorse). We use many words (see above), libraries like x (Java) and safe transport (TLS/SSL).",
      ["RocksDB", "Gorse"],
    ],
    [
      "what a table of a decision says was chosen",
      "## Trade-offs\n\n| Decision | Jobs | Cost |\n|-|-|-|\n| **Chosen** | Hangfire with Redis | more |\n| **Rejected** | Quartz | less |",
      ["Hangfire", "Redis"],
    ],
    [
      "ways of hosting",
      "## Stack\n\n| Technology | Use |\n|-|-|\n| Grafana Cloud, self-hosted Loki | logs |",
      ["Grafana Cloud", "Loki"],
    ],
    [
      "actions of a pipeline",
      "## Decision 1\n\n**What**: Use `orderly/setup-till-action` for tests; use `orders/till`.",
      ["orderly/setup-till-action"],
    ],
    [
      "modules of Go by their addresses",
      "## Decision\n\nUse `gopkg.in/orders.v3` rather than using `gopkg.in/till.v1`; it uses `shop.example.com/api`.",
      ["gopkg.in/orders.v3"],
    ],
    ["what it integrates with", "## Overview\n\nThe shop integrates with Parcel-API to send.", ["Parcel-API"]],
    [
      "verbs behind what is used",
      "## 設計\n\nRedisを使用する。PostgreSQL 15 kullanılacak.",
      ["Redis", "PostgreSQL 15"],
    ],
    [
      "stores in drawings of the deployment",
      "## Deployment\n\n```mermaid\ngraph LR\nA[Redis] --> B[Shop Server]\n```",
      ["Redis"],
    ],
    ["sentences that deny it", "## Design\n\nWe go without using Redis. It could use Kafka. It uses the cache.", []],
    [
      "histories",
      "## History\n\n| Version | Date | Author | Changes |\n|-|-|-|-|\n| 1.0 | 2024-01-01 | Jo | Redis |",
      [],
    ],
    [
      "manifests in fences, without what is indirect or local",
      '## Build\n\n```json\n{ "dependencies": { "koa": "^2.15.0", "@shop/kit": "workspace:*" } }\n```\n\n```xml\n<dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.3</version></dependency>\n```\n\n```\nrequire github.com/lib/pq v1.10.9 // indirect\n```',
      ["koa ^2.15.0", "postgresql 42.7.3"],
    ],
    [
      "versions beside names that no list knows, whatever they are",
      "## Dependencies\n\n| Artifact | Version |\n|-|-|\n| shop-bom | 2.0.0-M1 |\n| shop-parent | 4.0.1 |\n| okhttp | 5.0.0-alpha.14 |\n| next | 13.3.2-canary.13 |",
      ["shop-bom 2.0.0-M1", "shop-parent 4.0.1", "okhttp 5.0.0-alpha.14", "next 13.3.2-canary.13"],
    ],
    [
      "packages in running text, with versions behind them or announced by a colon",
      "## Dependencies\n\nThe icons come from `feather` 4.29.1. The drivers, in full: `pgx` and\n`go-redis` 9.7. The command `build` makes `dist/app.js`, see `handle()`.",
      ["feather 4.29.1", "pgx", "go-redis 9.7"],
    ],
    [
      "packages that an item lists of a part and nothing else",
      "## Dependencies\n\nNothing is pinned:\n\n- gate: `slowapi`, `pyjwt` and `httpx`.\n- desk: `motor`, `the mail`\n- Environments: `dev`, `prod`",
      ["pyjwt", "httpx", "slowapi"],
    ],
    [
      "packages of which a part has so many, and those that have no versions",
      "## Dependencies\n\nThe till has three, none of them pinned: `flask`, `numpy` and `joblib`. It has two tables: `carts`, `goods`. The hatch has `cart` in it: `lid`.\n\nIt takes one of 3: `a`.",
      ["flask", "numpy", "joblib"],
    ],
    [
      "packages of what has a dot in its name, and the version that a sentence says a product is in",
      "## Dependencies\n\nThe packages of Grid.js, in full: `@grid/core` and `@grid/table`.\n\n## Deployment\n\nNode is 20.11.1 (`.nvmrc`). React is 2.5 times as fast.",
      ["@grid/core", "@grid/table", "Node 20.11.1"],
    ],
    [
      "what is indexed or sorted",
      "## Database Design\n\nOptimized queries with indexes on:\n\n- `boats`: `name`, `pier`\n- `piers`: `depth`\n\nSorted by:\n\n- `tide`: `height`",
      [],
    ],
    [
      "lowest versions behind names in code",
      "## Dependencies\n\n- `example.org/tide` v1.3+\n- `left-tide` v1.10+ (charts)\n- Redis v7.2+",
      ["example.org/tide 1.3+", "left-tide 1.10+", "Redis v7.2+"],
    ],
    [
      "names that nobody knows among those of a stack",
      "## Tech Stack\n\n- **Backend:** Python 3.11, FastAPI, async\n- **Parsing:** Orderly (fast), billed by page\n- **Build:** the usual **Till Kit** plugin\n- **DB:** PostgreSQL\n- **Kind:** Web\n- **UI:** React",
      ["Python 3.11", "FastAPI", "Orderly", "Till Kit", "PostgreSQL", "React"],
    ],
    [
      "what each library is for, and the services of others",
      "## Design\n\n#### Libraries & Dependencies:\n\n- Order Native Elements for UI parts\n- A role for admins\n\n### External API Integrations\n\n#### Stock APIs:\n\n- StockAPI (all shares)\n- The Parcel API\n- more to come",
      ["Order Native Elements", "StockAPI", "The Parcel API"],
    ],
    [
      "what each thing is done with",
      "## Monitoring\n\n- Error tracking with Sentry\n- Pipeline on GitHub Actions\n\nMetrics via:\n\n- Prometheus\n- Grafana dashboards\n\n## Care\n\n- Done with Sentry\n- Done with care",
      ["Sentry", "GitHub Actions", "Prometheus", "Grafana"],
    ],
    [
      "choices of a chapter of technologies, under whatever heading, and what they are written in",
      "## Technology Stack\n\n### Database\n\n| Component | Selection |\n|-|-|\n| Framework | React (TypeScript) |\n| Hosting | Dockerized machines |\n| CI/CD | GitHub Actions |\n\n| Technology | Use |\n|-|-|\n| PostgreSQL (Supabase) | data |\n| Orderly (OpenAPI) | docs |",
      ["React", "TypeScript", "GitHub Actions", "PostgreSQL", "Orderly (OpenAPI)"],
    ],
    [
      "tickets and parts of one's own",
      "## Dependencies\n\n- **Order Service**: called for orders\n- ABC-12: must be done",
      [],
    ],
    [
      "alternatives",
      "## Alternatives\n\nUsing MongoDB was not chosen.\n\n| Technology | Rationale |\n|-|-|\n| MongoDB | no |",
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(dependenciesIn(text)).toEqual(expected);
  });

  it("stand where their name is written", () => {
    const text = "## Stack\n\n| Library | Use |\n|-|-|\n| **Spring Boot** (3.2) | x |";
    expect(wordsAt(text, statedIn("dependency", text))).toEqual(["Spring Boot"]);
  });
});

it("versions in running text of a chapter on dependencies", () => {
  const text =
    "# X\n\n## Dependencies\n\nClient: Next.js 13.5, React 18 and `orderly` ^2.0.3, moved from Vue 2. Tailwind CSS colours `a` 3 times.\n";
  expect(statedIn("dependency", text).map(({ name, facts }) => [name, facts.version])).toEqual([
    ["orderly", "^2.0.3"],
    ["Next.js", "13.5"],
    ["React", "18"],
  ]);
});

it("what parts of the system are made with, where it begins the words beside their names", () => {
  const names = (list: string) => statedIn("dependency", `# X\n\n## Overview\n\n${list}\n`).map(({ name }) => name);
  expect(
    names(
      "1. **Frontend**: React 18 with TypeScript\n2. **Application Layer**: Express.js REST server\n3. **Data layer**: tables",
    ),
  ).toEqual(["React", "TypeScript", "Express.js"]);
  expect(names("- **Backend**: Flask instead of Django\n- **Orders**: Redis keeps them")).toEqual(["Flask"]);
});

it("names of a stack that nobody knows, by what stands behind them, and packages with a scope", () => {
  const names = (list: string) => statedIn("dependency", `# X\n\n## Tech Stack\n\n${list}\n`).map(({ name }) => name);
  expect(
    names(
      "- **Framework**: React\n- **Build**: Vite\n- **Routing**: Parcelo for routes\n- **Sessions**: order-session with Redis\n- **Sockets**: wx library for pushing\n- **Pages**: server-side with Next.js",
    ),
  ).toEqual(["React", "Vite", "Parcelo", "order-session", "Redis", "wx"]);
  expect(
    statedIn("dependency", "# X\n\n**Tech:** Fastify with @shop/till and @shop/stock-room.\n").map(({ name }) => name),
  ).toEqual(["Fastify", "@shop/till", "@shop/stock-room"]);
});

it("items that begin with dots, which Markdown takes for one paragraph", () => {
  const text = "# X\n\n### Technology Choices\n• Maven<br/>\n• Redis - keeps\n  orders<br/>\n• Docker\n";
  expect(
    statedIn("dependency", text).map(({ name, origin }) => [name, text.slice(origin.range.from, origin.range.to)]),
  ).toEqual([
    ["Maven", "Maven"],
    ["Redis", "Redis"],
    ["Docker", "Docker"],
  ]);
  expect(
    statedIn("dependency", "# X\n\n### Technology Choices\n• Maven builds it and\nwe like that\nvery much\n"),
  ).toEqual([]);
});

it("sentences that name parts by what they are made with, and what further products are for", () => {
  const names = (text: string) => statedIn("dependency", `# X\n\n## Summary\n\n${text}\n`).map(({ name }) => name);
  expect(
    names("It is a monolith with a Next.js frontend, a NestJS backend, Prisma for data, and PostgreSQL as the store."),
  ).toEqual(["Next.js", "NestJS", "Prisma", "PostgreSQL"]);
  expect(names("We looked at a React front end. Redis for sessions was not chosen.")).toEqual([]);
  expect(names("Developed and tested on Python 3.12; orders are stored in MongoDB.")).toEqual(["Python", "MongoDB"]);
});

it("what is done as a product does it is no use of that product", () =>
  expect(statedIn("dependency", "# X\n\n## Summary\n\nUsing the Nginx variant avoids bursts.\n")).toEqual([]));

it("tables of decisions that begin with the names of products", () => {
  const rows = (...lines: readonly string[]) =>
    statedIn("dependency", `# X\n\n## Design Decisions\n\n| Decision | Reason |\n| - | - |\n${lines.join("\n")}\n`).map(
      ({ name }) => name,
    );
  expect(rows("| Ktor + Netty | small |", "| Flyway | sure |", "| One error for all | plain |")).toEqual([
    "Ktor",
    "Netty",
    "Flyway",
  ]);
  expect(rows("| Orders first | plain |", "| Flyway | sure |", "| One error for all | plain |")).toEqual([]);
});

it("a stack told part by part, below headings that elsewhere open chapters of their own", () => {
  const text =
    "# X\n\n## Technology Stack\n\n### Frontend\n\n#### Shop (Next.js)\n\n- **Framework**: Next.js 15+\n- **UI Library**: Parcelo for pages\n- **Routing**: Orderly\n- **State**: shared with the till\n\n### Development & Infrastructure\n\n#### Testing\n\n- **Jest**: Unit testing\n- **Docker**: Containers\n";
  expect(statedIn("dependency", text).map(({ name }) => name)).toEqual([
    "Next.js",
    "Parcelo",
    "Orderly",
    "Jest",
    "Docker",
  ]);
  expect(statedIn("suite", text).map(({ name, facts }) => [name, facts.tool])).toEqual([["Unit testing", "Jest"]]);
});

it("takes what an item begins with in bold and says the use of, or gives nothing but the version of", () => {
  const told = (words: string, chapter = "Components"): string[] =>
    dependenciesIn(`# X\n\n## ${chapter}\n\n${words}\n`);
  expect(told("- **Axios** for calls\n- **Sliding window** for limits")).toEqual(["Axios"]);
  expect(told("- **Axios** for calls", "Goals")).toEqual([]);
  const [version] = statedIn(
    "dependency",
    "# X\n\n## Setup\n\n- **Node.js:** ≥ 20.19.0 or ≥ 22.12.0\n- **Port:** 20\n",
  );
  expect([version?.name, version?.facts.version]).toEqual(["Node.js", "≥ 20.19.0"]);
  expect(told("- **Node.js:** 20 pages of it")).toEqual([]);
});

it("takes what writing without blanks calls a library or framework behind a verb of use", () => {
  const told = (words: string): string[] => dependenciesIn(`# X\n\n## 概述\n\n${words}\n`);
  expect(told("后端使用Go语言和Orderly框架提供服务。")).toContain("Orderly");
  expect(told("使用parcelo库（测试）")).toEqual(["parcelo"]);
  expect(told("使用mock库")).toEqual([]);
});

it("takes the product of a constraint that says as what it is used, and no way to prove who one is", () => {
  const rows = "| Constraint | Why |\n|-|-|\n| Docker as unit of deployment | the same everywhere |\n";
  expect(dependenciesIn(`# X\n\n## Technical Constraints\n\n${rows}`)).toEqual(["Docker"]);
  const stack = "| Technology | Purpose |\n|-|-|\n| JWT + Cookie-Auth | logins |\n| Docker + Volumes | runs |\n";
  expect(dependenciesIn(`# X\n\n## Dependencies\n\n${stack}`)).toEqual(["JWT", "Docker"]);
});

it("takes products from headings that give the reason for a choice", () => {
  const names = (chapter: string, title: string) =>
    statedIn("dependency", `# X\n## ${chapter}\n\n### ${title}\n\nIt is what we know.\n`).map(({ name }) => name);
  expect(names("Technology Choices", "Why PostgreSQL")).toEqual(["PostgreSQL"]);
  expect(names("Technology Choices", "2.1 Why we chose Kafka and RabbitMQ (both)")).toEqual(["Kafka", "RabbitMQ"]);
  expect(names("Technology Choices", "Why we wait")).toEqual([]);
  expect(names("Decisions", "Why PostgreSQL")).toEqual([]);
});

it("reads what the first sentence lists of a paragraph that begins with a product in a version", () => {
  const told = (words: string): string[] => dependenciesIn(`# Shop\n\n## Dependencies\n\n${words}\n`);
  expect(told("Java 25, Maven. Versions are kept in one file.")).toEqual(["Java 25", "Maven"]);
  expect(told("Go 1.22. Directly used modules, the main ones:")).toEqual(["Go 1.22"]);
  expect(told("Java 25 and Python 3.14. The main versions are in one file.")).toEqual(["Java 25", "Python 3.14"]);
  expect(told("Java 25 might come later.")).toEqual([]);
  expect(told("- Java 25, Spring Boot 3.2\n- MapStruct 1.5.5.Final")).toEqual([
    "Java 25",
    "Spring Boot 3.2",
    "MapStruct 1.5.5.Final",
  ]);
  expect(told("Apache 2.0. The licence of all we take.")).toEqual([]);
});
