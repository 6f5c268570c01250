import { expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

it("reads nodes from tables, lists and titles of a deployment chapter", () => {
  const text =
    "## Deployment\n\n| Service | Image | Port | Replicas |\n|-|-|-|-|\n| api | shop/api:1 | 8080 | 3 |\n\n- **Staging**: small\n- **Production**: large\n\n### Railway Deployment\n";
  expect(statedIn("node", text).map(({ name, facts }) => [name, facts.image, facts.ports, facts.replicas])).toEqual([
    ["api", "shop/api:1", [8080], 3],
    ["Staging", undefined, undefined, undefined],
    ["Production", undefined, undefined, undefined],
    ["Railway", undefined, undefined, undefined],
  ]);
});

it("takes bullets that begin with an image in code for units, and the last stage for what an image builds upon", () => {
  const facts = (text: string) => statedIn("node", `## Deployment\n\n${text}`).map((node) => [node.name, node.facts]);
  const items =
    "Run with `compose.yaml`:\n\n- **tills_db**: `postgres:17`, published on 5450\n- **tills**: built from `tills/Dockerfile`, port 3000\n";
  expect(facts(items)).toEqual([
    ["tills_db", { image: "postgres:17", ports: [5450], portSide: "published" }],
    ["tills", { dockerfile: "tills/Dockerfile", ports: [3000] }],
  ]);
  expect(facts("- **now**: `09:30`, when shops open\n- **later**: `x`, closed\n")).toEqual([]);
  const stages =
    "The `Dockerfile` has two stages: `golang:1.24` compiles; the final image is based on `alpine:3.20`.\n";
  expect(facts(stages)).toEqual([
    ["golang:1.24", { base: "golang:1.24" }],
    ["Dockerfile", { dockerfile: "Dockerfile", base: "alpine:3.20" }],
  ]);
  const alike = "`a/Dockerfile` and `b/Dockerfile` are alike; the image is based on `alpine:3.20`.\n";
  expect(facts(alike)).toEqual([["alpine:3.20", { base: "alpine:3.20" }]]);
});

it("takes environments from a sentence that lists nothing else", () => {
  const names = (words: string): string[] =>
    statedIn("node", `# X\n\n## Deployment\n\n${words}\n`).map(({ name }) => name);
  expect(names("Development, staging and production environments will be used.")).toEqual([
    "Development",
    "staging",
    "production",
  ]);
  expect(names("Staging and customer environments will be used.")).toEqual([]);
  expect(names("Staging and production secrets differ.")).toEqual([]);
});

it("takes the first column for what runs beside images and replicas, however it is called", () => {
  const text =
    "## Deployment\n\n| Unit | Image | Replicas | Port |\n|-|-|-|-|\n| Till Service | shop/till:2 | 3 | 8080 |\n";
  expect(statedIn("node", text).map(({ name, facts }) => [name, facts.replicas, facts.ports])).toEqual([
    ["Till Service", 3, [8080]],
  ]);
});

it("takes the environment that a row begins with for what runs, and a host for where it is found", () => {
  const text =
    "## Deployment\n\n| Environment | Replicas | Host |\n|-|-|-|\n| staging | 2 | shop.stage.example.com |\n| live | 4 | shop.example.com |\n";
  expect(statedIn("node", text).map(({ name, facts }) => [name, facts.replicas])).toEqual([
    ["staging", 2],
    ["live", 4],
  ]);
});

it("takes a remark in brackets behind a name in code for none of the name", () => {
  const text =
    "## Deployment\n\n| Service | Image |\n|-|-|\n| `grafana` _(monitoring)_ | grafana/grafana |\n| `till` | shop/till |\n| Doors (outer) | shop/door |\n";
  expect(statedIn("node", text).map(({ name }) => name)).toEqual(["grafana", "till", "Doors (outer)"]);
});

it("takes from a column that says so what runs on each node", () => {
  const rows = "| Node | Runs | Port |\n|-|-|-|\n| tills | Till Service | 8080 |\n| mails | | |\n";
  const runs = (text: string) => statedIn("node", text).map(({ name, facts }) => [name, facts.runs]);
  expect(runs(`## Deployment\n\n${rows}`)).toEqual([
    ["tills", ["Till Service"]],
    ["mails", undefined],
  ]);
  const services = "| Service | Runs | Replicas |\n|-|-|-|\n| tills | Till Service | 2 |\n";
  expect(runs(`## Deployment\n\n${services}`)).toEqual([["tills", ["Till Service"]]]);
});

it("takes bare names for units below a line that announces units, and in a chapter of deployment alone", () => {
  const text = (chapter: string, caption: string) =>
    `# X\n## ${chapter}\n\n${caption}\n\n- Parcel Cluster\n- Order Pods (three)\n`;
  const names = (chapter: string, caption: string) => statedIn("node", text(chapter, caption)).map(({ name }) => name);
  expect(names("Deployment", "Deployment components:")).toEqual(["Parcel Cluster", "Order Pods (three)"]);
  expect(names("Deployment", "Open points:")).toEqual([]);
  expect(names("Architecture", "Deployment components:")).toEqual([]);
});

it("takes every label for a unit below the title of what is composed", () => {
  const text = (title: string) =>
    `# X\n## Deployment\n\n### ${title}\n\n1. **till** — Spring JAR\n2. **web** — built with Vite\n`;
  expect(statedIn("node", text("Docker Compose Services")).map(({ name }) => name)).toEqual(["till", "web"]);
  expect(statedIn("node", text("Habits"))).toEqual([]);
});

it("reads resources, the type of the Service, checks of health and bounds of replicas", () => {
  const rows = (...lines: readonly string[]): string =>
    `# X\n## Deployment\n\n${lines.map((line) => `| ${line} |`).join("\n")}\n`;
  const facts = (text: string) => statedIn("node", text).map(({ facts }) => facts);
  expect(
    facts(rows("Workload | CPU | Memory | Service type", "-|-|-|-", "api | 100m / 250m | 64Mi / 128Mi | LoadBalancer")),
  ).toEqual([{ cpuRequest: "100m", cpu: "250m", memoryRequest: "64M", memory: "128M", exposure: ["LoadBalancer"] }]);
  expect(
    facts(
      rows(
        "Service | Limits (CPU, memory) | Requests | Readiness",
        "-|-|-|-",
        "api | 1 CPU, 1Gi | 0.5 CPU, 512Mi | `/ready`",
      ),
    ),
  ).toEqual([{ cpu: "1000m", memory: "1G", cpuRequest: "500m", memoryRequest: "512M", probes: ["/ready"] }]);
  expect(facts(rows("Workload | Image | Replicas", "-|-|-", "api | x/api | 2-10"))).toEqual([
    { image: "x/api", scale: [2, 10] },
  ]);
  expect(facts(rows("Workload | Min replicas | Max replicas", "-|-|-", "api | 2 | 10"))).toEqual([{ scale: [2, 10] }]);
});

it("takes the items of a section on containers, where each begins with the name of one", () => {
  const names = (list: string) =>
    statedIn("node", `# X\n## 配置\n\n### 4.1 コンテナ構成（最小）\n\n${list}`).map(({ name }) => name);
  expect(names("- `proxy`（nginx）\n  - 入口\n- `store`\n  - 注文")).toEqual(["proxy", "store"]);
  expect(names("- `proxy`（nginx）\n- 注文を保存する")).toEqual([]);
});

it("takes the parts of the system by where each runs, and the units below an item that heads them", () => {
  const names = (list: string) => statedIn("node", `# X\n## Verteilungssicht\n\n${list}`).map(({ name }) => name);
  expect(
    names("- **Frontend:** auf einem Webserver\n- Datenbank: PostgreSQL lokal\n- **Konfiguration:** YAML am Server"),
  ).toEqual(["Frontend", "Datenbank", "Konfiguration"]);
  expect(names("- Frontend: Vercel\n- Backend: auf einem Webserver")).toEqual(["Frontend", "Backend"]);
  expect(names("- **Frontend:** schön\n- **Datenbank:** groß")).toEqual([]);
  expect(
    names("- **Packaging:** one file\n- **Environments:**\n  - **Laptops:** small\n  - **Build agents:** large"),
  ).toEqual(["Laptops", "Build agents"]);
});

it("reads what image a Dockerfile builds upon, where a sentence names both", () => {
  const bases = (text: string) =>
    statedIn("node", `# X\n## Deployment\n\n${text}\n`).map(({ name, facts }) => [name, facts.base]);
  expect(bases("The image is built from `api/Dockerfile` (base `node:22-alpine`). Run it.")).toEqual([
    ["api/Dockerfile", "node:22-alpine"],
  ]);
  expect(bases("`Dockerfile` is based on `node:22`; `web.Dockerfile` from `nginx:1`.")).toEqual([
    ["Dockerfile", "node:22"],
    ["web.Dockerfile", "nginx:1"],
  ]);
  const stages = [
    ["golang:1", "golang:1"],
    ["alpine:3", "alpine:3"],
  ];
  expect(bases("`Dockerfile` builds with `golang:1` and runs on `alpine:3`.")).toEqual(stages);
  expect(bases("The image is built in two stages, `golang:1` and `alpine:3`.")).toEqual(stages);
  expect(bases("Base images are `golang:1` and `alpine:3`.")).toEqual(stages);
  expect(bases("The queue has two stages, `golang:1` and `alpine:3`.")).toEqual([]);
  expect(bases("`Dockerfile` pushes `shop:1` and `shop:2`.")).toEqual([]);
  expect(bases("`Dockerfile` pushes `shop:1`.")).toEqual([]);
});

it("reads items that say which image each unit runs, or from what it is built", () => {
  const list =
    "- **db**: image `postgres:17`, port 5433:5432, 2 replicas\n- `api`: built from `services/api`, port 8080, after `db` and `vault`\n";
  const nodes = (text: string) =>
    statedIn("node", `# X\n## Deployment\n\n${text}`).map(({ name, facts }) => [name, facts]);
  expect(nodes(list)).toEqual([
    ["db", { image: "postgres:17", ports: [5433], portSide: "published", containerPorts: [5432], replicas: 2 }],
    ["api", { build: "services/api", ports: [8080], dependsOn: ["db", "vault"] }],
  ]);
  expect(nodes(`${list}- **logs**: written to a file\n`)).toEqual([]);
});

it("takes the first column for the units where it says that they are workloads, and not the services before them", () => {
  const table = (title: string) =>
    statedIn(
      "node",
      `# X\n## Deployment\n\n| ${title} | Image | Service | Port |\n|-|-|-|-|\n| api-depl | shop/api | api-srv | 8000 |`,
    ).map(({ name, facts }) => [name, facts.ports, facts.runs]);
  expect(table("Deployment")).toEqual([["api-depl", [8000], undefined]]);
  expect(table("Purpose").map(([name]) => name)).toEqual(["api-srv"]);
});

it("takes the names below a sentence that says that they run for units", () => {
  const names = (title: string, caption: string, items = "- `till` on port `8080`\n- `desk`\n") =>
    statedIn("node", `# X\n## ${title}\n\n${caption}\n\n${items}`).map(({ name, facts }) => [
      name,
      facts.ports,
      facts.runs,
    ]);
  expect(names("Shape", "Docker Compose runs:")).toEqual([
    ["till", [8080], undefined],
    ["desk", undefined, undefined],
  ]);
  expect(names("Deployment", "The stack starts two containers:")).toHaveLength(2);
  expect(names("Shape", "Docker Compose runs these commands:")).toEqual([]);
  expect(names("Shape", "Docker Compose defines two volumes:")).toEqual([]);
  expect(names("Shape", "Docker Compose runs:", "- **Till**: the shop\n- **Desk**: the office\n")).toEqual([]);
  expect(names("Testing Strategy", "Docker Compose runs:")).toEqual([]);
  const keys = "- `frontend`: pages\n- `minio`: objects\n";
  expect(names("Déploiement (Docker Compose)", "Services minimum :", keys).map(([name]) => name)).toEqual([
    "frontend",
    "minio",
  ]);
});

it("takes the names below the title of what is composed in any chapter, if they are written as names of services", () => {
  const names = (items: string) =>
    statedIn("node", `# X\n## Architecture\n\n### 1.2 コンテナ構成（最小）\n\n${items}`).map(({ name }) => name);
  expect(names("- `till-proxy`（推奨: nginx）\n- `desk`（.NET）\n")).toEqual(["till-proxy", "desk"]);
  // Containers are also what programs are parted into.
  expect(names("- **Till**: takes orders\n- **Desk**: keeps them\n")).toEqual([]);
});

it("takes headings that name a container, below words on deployment or containers", () => {
  const names = (above: string, title: string) =>
    statedIn("node", `# X\n\n## ${above}\n\n### ${title}\n\nIt runs.\n`).map(({ name }) => name);
  expect(names("Two-Container Model", "Till Container (`shop-till`)")).toEqual(["Till Container"]);
  expect(names("Deployment", "7.2 Till Container")).toEqual(["Till Container"]);
  expect(names("Deployment", "Docker Container")).toEqual([]);
  expect(names("Deployment", "Building the Container")).toEqual([]);
  expect(names("Frontend", "Till Container")).toEqual([]);
});

it("takes headings that name environments below one that says that they follow", () => {
  const names = (above: string) =>
    statedIn("node", `# X\n\n## ${above}\n\n### Dev Environment\n\nText.\n\n### Production Environment\n\nText.\n`);
  expect(names("Environment Strategy").map(({ name }) => name)).toEqual(["Dev Environment", "Production Environment"]);
  expect(names("Requirements").map(({ name }) => name)).not.toContain("Dev Environment");
});

it("reads items on workloads of Kubernetes, and those that go on about them", () => {
  const nodes = (text: string) =>
    statedIn("node", `# X\n## Deployment\n\n${text}\n`).map(({ name, facts }) => [name, facts]);
  expect(
    nodes(
      "- Deployment `till-api`: 3 replicas, container port 3000, requests 250m CPU and 256Mi of memory, limits 1 CPU and 1Gi.\n- Readiness is asked at `/ready`, liveness at `/live`.\n- The autoscaler goes from 2 to 9 replicas.\n- Service `till` of type ClusterIP, port 80.\n- The secret `till-keys`.",
    ),
  ).toEqual([
    [
      "till-api",
      {
        type: "Deployment",
        replicas: 3,
        containerPorts: [3000],
        memoryRequest: "256M",
        cpuRequest: "250m",
        memory: "1G",
        cpu: "1000m",
        probes: ["/ready", "/live"],
        scale: [2, 9],
      },
    ],
    ["till", { ports: [80], exposure: ["ClusterIP"] }],
  ]);
  expect(nodes("- The deployment `till-api` is rolled out at night.\n- Health is asked at `/live`.")).toEqual([]);
});

it("takes the rows of a table for units, where a column says which sort of what platforms run each is", () => {
  const names = (rows: string): string[] =>
    statedIn("node", `## Deployment\n\n| Service | Type | Purpose |\n|-|-|-|\n${rows}`).map(({ name }) => name);
  expect(names("| `till-api` | Web Service (Go) | takes money |\n| `till-cron` | Cron Job | counts it |\n")).toEqual([
    "till-api",
    "till-cron",
  ]);
  expect(names("| Till | internal | takes money |\n| Bank | external | keeps it |\n")).toEqual([]);
});

it("lets a unit run all that its rows say runs there", () => {
  const text =
    "## Deployment\n\n| Node | Runs | Port |\n|-|-|-|\n| shop-1 | Till | 8080 |\n| shop-1 | Stock | 8081 |\n| shop-2 | Mailer | 25 |\n";
  expect(statedIn("node", text).map(({ name, facts }) => [name, facts.runs, facts.ports])).toEqual([
    ["shop-1", ["Till", "Stock"], [8080, 8081]],
    ["shop-2", ["Mailer"], [25]],
  ]);
});

it("takes what all units need to run on for none of them", () => {
  const list =
    "- **Runtime**: Node.js 22 in a container\n- **till-worker**: a container of its own\n- **web**: two instances\n";
  expect(statedIn("node", `# Shop\n\n## Deployment\n\n${list}`).map(({ name }) => name)).toEqual([
    "till-worker",
    "web",
  ]);
});

it("takes the environments that one labelled line names for units, and no line that says anything else", () => {
  const names = (line: string, title = "Deployment") =>
    statedIn("node", `# X\n\n## ${title}\n\n- ${line}\n- **Pipeline**: builds all\n`).map(({ name }) => name);
  expect(names("**Environments**: QA, UAT and production. Each has a key of its own.")).toEqual([
    "QA",
    "UAT",
    "production",
  ]);
  expect(names("Umgebungen: Entwicklung, Produktion", "Verteilungssicht")).toEqual(["Entwicklung", "Produktion"]);
  expect(names("**Environments**: QA, and what the customer has")).toEqual([]);
  expect(names("**Environments**: production")).toEqual([]);
  expect(names("**Environments**: QA, production", "Testing Strategy")).toEqual([]);
});

it("takes services that a title on containers lists by their names, and none of another title", () => {
  const below = (title: string, line = "Servicios definidos:") =>
    statedIn("node", `# X\n\n## ${title}\n\n${line}\n\n\`\`\`text\ntill\nstock-db\n\`\`\`\n`).map(({ name }) => name);
  expect(below("7. Docker")).toEqual(["till", "stock-db"]);
  expect(below("Docker Compose", "Services:")).toEqual(["till", "stock-db"]);
  expect(below("Docker", "Images:")).toEqual([]);
  expect(below("Modules", "Services:")).toEqual([]);
});

it.each(["Docker Compose環境", "Docker-Netzwerk", "Réseau Docker", "Docker Compose 网络"])(
  "takes what is drawn in a frame of an orchestrator, called in any language: %s",
  (frame) => {
    const drawing = `graph LR\n  subgraph "${frame}"\n    A[till<br/>Port: 5000]\n    B[shelf<br/>Port: 3306]\n  end\n  A --> B`;
    const text = `# X\n\n## 構成\n\n### コンテナ構成\n\n\`\`\`mermaid\n${drawing}\n\`\`\`\n`;
    expect(statedIn("node", text).map(({ name }) => name)).toEqual(["till", "shelf"]);
  },
);

it.each([
  ["环境", "开发环境", "生产环境"],
  ["環境", "開発環境", "本番環境"],
  ["배포 환경", "개발 환경", "운영 환경"],
  ["Ambientes", "Homologação", "Produção"],
  ["Окружения", "Тестовая среда", "Продакшн"],
  ["Umgebungen", "Testumgebung", "Produktion"],
])("takes environments told one by one below %s", (title, ...names) => {
  const list = names.map((name) => `- **${name}**: a server.`).join("\n");
  expect(statedIn("node", `# X\n\n## Deployment\n\n### ${title}\n\n${list}\n`).map(({ name }) => name)).toEqual(names);
});

it("takes bare names of machines and environments below an item that heads them", () => {
  const list =
    "1. **开发环境**\n   - 本地开发环境\n   - 测试环境\n\n2. **服务器配置**\n   - Node.js服务器\n   - 缓存服务器\n";
  expect(statedIn("node", `# X\n\n## 部署方案\n\n### 环境配置\n\n${list}`).map(({ name }) => name)).toEqual([
    "本地开发环境",
    "测试环境",
    "Node.js服务器",
    "缓存服务器",
  ]);
});
