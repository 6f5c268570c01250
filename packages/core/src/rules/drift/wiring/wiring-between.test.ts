import { describe, expect, test } from "vitest";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import type { Reality } from "../reality.ts";
import { wiringBetween } from "./wiring-between.ts";

const reality = (files: Readonly<Record<string, string>>): Reality => ({
  surveys: surveySite(surveyors, memorySite(files)).surveys,
});

const shop = reality({
  "docker-compose.yml": `services:
  gateway: { image: shop/shop-gateway, ports: ["8080:8080"] }
  orders-service: { image: shop/shop-orders-service, ports: ["8081:8081"], depends_on: [config] }
  stock-service:
    build: ./stock
    environment: [MAIL_URL=http://mail:25]
  mail: { image: mailpit }
  config: { image: shop/shop-config }
  metrics: { build: ./docker/metrics }
  board: { image: grafana/grafana, volumes: ["./docker/board:/etc/grafana/provisioning"] }
  cache: { image: "redis:7" }
`,
  "shop-gateway/pom.xml": "<project/>",
  "shop-gateway/src/main/resources/application.yml": "routes:\n  - uri: lb://orders-service\n",
  "shop-gateway/src/main/java/Client.java":
    '// see http://mail/ for more\nclass Client {\n  String base = "http://stock-service/";\n  RestClient client;\n}\n',
  "shop-orders-service/pom.xml": "<project/>",
  "shop-orders-service/src/main/resources/application.yml":
    "spring:\n  application:\n    name: orders-service\n  config.import: optional:configserver:http://config:8888\n",
  "shop-orders-service/src/test/java/OrderTest.java": 'class OrderTest { String at = "http://stock-service/"; }\n',
  "shop-config/pom.xml": "<project/>",
  "stock/Dockerfile": "FROM node:22\n",
  "stock/src/client.ts": "export const load = (address: string) => fetch(address);\n",
  "docker/metrics/Dockerfile": "FROM prom/prometheus:v2\nADD prometheus.yml /etc/\n",
  "docker/metrics/prometheus.yml":
    "scrape_configs:\n- static_configs:\n  - targets: ['gateway:8080', 'localhost:9090']\n",
  "docker/board/datasources/all.yml": "datasources:\n- url: http://metrics:9090\n",
});

const found = (from: string, to: string): unknown => {
  const wiring = wiringBetween(shop, from, to);
  return wiring?.proof.map(({ by, evidence: [at] }) => `${by} ${at!.path}:${at!.line}`);
};

describe("what is wired", () => {
  test.each([
    ["Gateway", "Orders Service", ["address shop-gateway/src/main/resources/application.yml:2"]],
    ["gateway", "stock-service", ["address shop-gateway/src/main/java/Client.java:3"]],
    ["orders", "config", ["address shop-orders-service/src/main/resources/application.yml:4"]],
    ["stock", "mail", ["address docker-compose.yml:6"]],
    ["metrics", "gateway", ["address docker/metrics/prometheus.yml:3"]],
    ["board", "metrics", ["address docker/board/datasources/all.yml:2"]],
    ["gateway", "mail", []],
    ["orders-service", "stock-service", []],
    ["gateway", "billing", undefined],
  ])("%s to %s", (from, to, expected) => expect(found(from, to)).toEqual(expected));

  test("a unit that is deployed elsewhere, in another namespace, is reached by its name and that of the namespace", () => {
    const unit = (name: string, namespace: string, environment = ""): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec:\n  template:\n    spec:\n      containers:\n      - name: ${name}\n        image: shop/${name}\n${environment}`;
    const cluster = reality({
      "till/k8s/till.yaml": unit("till", "shop", "        env: [{ name: STOCK_HOST, value: stock.data }]\n"),
      "infra/data/stock.yaml": unit("stock", "data"),
      "infra/data/prices.yaml": unit("prices", "data"),
    });
    const ways = ["stock", "prices"].map((to) => wiringBetween(cluster, "till", to)!.proof.map(({ by }) => by));
    expect(ways).toEqual([["address"], []]);
  });

  test("a start order is told apart from a call", () => {
    expect(wiringBetween(shop, "orders-service", "config")!.starts).toHaveLength(1);
  });
});

describe("what is known not to be wired", () => {
  test.each([
    ["orders-service", "stock-service", null],
    ["metrics", "board", null],
    ["metrics", "orders-service", null],
    ["gateway", "cache", "cache may be reached by a library, without its address being written anywhere."],
    ["stock", "gateway", "stock/src/client.ts:1 calls an address that is not written there."],
    ["mail", "gateway", "Nothing in the repository is known to be the code or the settings of mail."],
  ])("%s to %s", (from, to, expected) => expect(wiringBetween(shop, from, to)!.unsure).toBe(expected));

  test("an arrow the other way round is shown", () => {
    expect(wiringBetween(shop, "metrics", "board")!.back).toMatchObject([
      { from: { name: "board" }, evidence: [{ path: "docker/board/datasources/all.yml", line: 2 }] },
    ]);
  });
});

test("localhost is whoever publishes the port, if only one does", () => {
  const both = reality({
    "compose.yaml": "services:\n  web: { build: web }\n  api: { build: api, ports: ['8080:3000'] }\n",
    "web/vite.config.ts": 'export default { server: { proxy: { "/api": "http://localhost:8080" } } };\n',
  });
  expect(wiringBetween(both, "web", "api")!.proof).toHaveLength(1);
});

test("a variable that many take over is an arrow of those whose code reads it", () => {
  const manifest = (name: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec:\n      containers:\n      - { name: ${name}, image: ${name}, envFrom: [{ configMapRef: { name: all } }] }\n`;
  const cluster = reality({
    "k8s/web.yaml": manifest("web"),
    "k8s/mail.yaml": manifest("mail"),
    "k8s/users.yaml": `${manifest("users")}---\napiVersion: v1\nkind: Service\nmetadata: { name: users }\nspec: { selector: { app: users } }\n`,
    "k8s/all.yaml":
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: all }\ndata: { USERS_API_ADDR: 'users:8080' }\n",
    "src/web/Dockerfile": "FROM python:3.12\n",
    "src/web/main.py": "address = os.environ.get('USERS_API_ADDR')\n",
    "src/mail/Dockerfile": "FROM python:3.12\n",
  });
  expect(wiringBetween(cluster, "web", "users")!.proof.map(({ evidence }) => evidence)).toEqual([
    [
      { path: "src/web/main.py", line: 1 },
      { path: "k8s/all.yaml", line: 4 },
    ],
  ]);
  expect(wiringBetween(cluster, "mail", "users")!.proof).toEqual([]);
});

test("where a deployment hands its units the addresses of others, one that gets none calls none", () => {
  const manifest = (name: string, env: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec:\n      containers:\n      - { name: ${name}, image: ${name}, env: [${env}] }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { selector: { app: ${name} } }\n`;
  const address = "{ name: ADS_ADDR, value: 'ads:9555' }";
  const cluster = (callers: readonly string[]): Reality =>
    reality({
      "k8s/ads.yaml": manifest("ads", "{ name: PORT, value: '9555' }"),
      "src/ads/Dockerfile": "FROM python:3.12\n",
      "src/ads/main.py": "print('ads')\n",
      ...Object.fromEntries(callers.map((name) => [`k8s/${name}.yaml`, manifest(name, address)])),
    });
  const three = wiringBetween(cluster(["web", "mail", "till"]), "ads", "web")!;
  expect([three.unsure, three.looked?.source]).toEqual([null, "wiring"]);
  expect(wiringBetween(cluster(["web", "mail"]), "ads", "mail")!.unsure).toContain("was found to name any other unit");
});

test("a library that reaches one store leads to another of its product only where no address tells which", () => {
  const service = (name: string, store: string): string =>
    `  ${name}:\n    build: ./${name}\n    environment: [DATABASE_URL=postgres://${store}:5432/shop, MAIL_URL=http://mail:25]\n`;
  const stores = reality({
    "compose.yaml": `services:\n${service("users", "users-db")}${service("orders", "orders-db")}${service("bills", "orders-db")}  stock:\n    build: ./stock\n    environment: [MAIL_URL=http://mail:25]\n  mail: { image: mailpit }\n  users-db: { image: "postgres:17" }\n  orders-db: { image: "postgres:17" }\n`,
    ...Object.fromEntries(
      ["users", "orders", "bills", "stock"].flatMap((name) => [
        [`${name}/Dockerfile`, "FROM python:3.12\n"],
        [`${name}/requirements.txt`, "psycopg==3.1.0\nflask==3.1.0\n"],
      ]),
    ),
  });
  expect(wiringBetween(stores, "users", "orders-db")!.unsure).toBeNull();
  expect(wiringBetween(stores, "stock", "orders-db")!.unsure).toContain("may be reached by a library");
});

describe("code reads the addresses of others from variables that are called after them", () => {
  const service = (name: string, ...read: readonly string[]): Readonly<Record<string, string>> => ({
    [`${name}/Dockerfile`]: "FROM python:3.12\n",
    [`${name}/compose.yaml`]: `services:\n  shop_${name}: { build: ., env_file: [.env] }\n`,
    [`${name}/calls.py`]: `import requests\n${read.map((variable) => `at = config('${variable}')\nrequests.get(at)\n`).join("")}`,
  });
  const services = reality({
    ...service("users", "POSTGRES_HOST"),
    ...service("carts", "USERS_SERVICE_URL", "EMAIL_HOST"),
    ...service("orders", "USERS_SERVICE_URL", "CARTS_API_BASE_URL"),
    ...service("notes", "USERS_SERVICE_URL", "PARTNER_URL"),
    ...service("email"),
  });

  test.each([
    ["carts", "users", ["variable carts/calls.py:2"], null],
    ["orders", "carts", ["variable orders/calls.py:4"], null],
    // Whom others reach in this way, it would reach in this way.
    ["users", "carts", [], "Some settings of shop_users come from a file that is not in the repository."],
    ["carts", "orders", [], "Some settings of shop_carts come from a file that is not in the repository."],
    ["notes", "carts", [], "Some settings of shop_notes come from a file that is not in the repository."],
    ["carts", "email", [], "Some settings of shop_carts come from a file that is not in the repository."],
  ])("%s to %s", (from, to, proof, unsure) => {
    const wiring = wiringBetween(services, from, to)!;
    expect(wiring.proof.map(({ by, evidence: [at] }) => `${by} ${at!.path}:${at!.line}`)).toEqual(proof);
    expect(wiring.unsure).toBe(unsure);
  });

  test("what they read is all, where each could be nobody else's, and who is not read is called by others so", () => {
    const more = reality({ ...service("users"), ...service("carts", "USERS_URL"), ...service("orders", "CARTS_URL") });
    expect(wiringBetween(more, "orders", "users")!.unsure).toBeNull();
  });

  test("whose address is read is not for that the one who calls", () => {
    expect(wiringBetween(services, "users", "carts")!.back).toEqual([]);
  });
});
