import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { compose } from "./compose.ts";

const survey = (files: Readonly<Record<string, string>>) => surveySite([compose], memorySite(files)).surveys;

const facts = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    survey(files).map(({ target, source, elements }) => [
      `${source} ${target}`,
      Object.fromEntries(elements.map(({ name, facts }) => [name, facts])),
    ]),
  );

test("services with what their Dockerfiles say, and a port that only a neighbour's address tells", () => {
  expect(
    facts({
      "compose.yaml": `x-logged: &logged
  environment: { LOG_LEVEL: info }
services:
  db: { image: "postgres:\${PG:-17}" }
  api:
    <<: *logged
    build: ./api
    ports: ["8080:3000"]
    mem_limit: 512m
    environment:
      DATABASE_URL: postgres://shop:hidden@db:5432/shop
    depends_on: { db: { condition: service_healthy } }
`,
      "api/Dockerfile": "FROM node:22 AS build\nFROM nginx:1.27\nEXPOSE 3000\n",
    })["compose compose.yaml"],
  ).toEqual({
    db: { type: "container", image: "postgres:17", portSide: "published", containerPorts: [5432] },
    api: {
      type: "container",
      build: "api",
      dockerfile: "api/Dockerfile",
      base: "nginx:1.27",
      stages: ["node:22"],
      ports: [8080],
      portSide: "published",
      containerPorts: [3000],
      memory: "512M",
      environment: ["DATABASE_URL"],
      dependsOn: ["db"],
    },
  });
});

test("an override lies over its base, and so does a file whose services are not whole alone", () => {
  const found = facts({
    "docker-compose.yml": "services:\n  api: { image: shop/api, ports: ['8080:80'] }\n  db: { image: postgres }\n",
    "docker-compose.override.yml": "services:\n  api: { ports: ['9229:9229'] }\n",
    "docker-compose.prod.yml": "services:\n  api: { deploy: { replicas: 3 } }\n",
    "monitoring/compose.yaml": "include: [../docker-compose.yml]\nservices:\n  graph: { image: grafana/grafana }\n",
  });
  expect(Object.keys(found)).toEqual([
    "compose docker-compose.prod.yml",
    "compose docker-compose.yml",
    "compose monitoring/compose.yaml",
  ]);
  expect(found["compose docker-compose.yml"]!["api"]).toMatchObject({ ports: [8080, 9229] });
  expect(found["compose docker-compose.prod.yml"]).toMatchObject({ api: { replicas: 3, ports: [8080] }, db: {} });
  expect(Object.keys(found["compose monitoring/compose.yaml"]!)).toEqual(["api", "db", "graph"]);
});

test("files of any name whose services are those of Compose, over the one that is whole alone", () => {
  const found = facts({
    "docker/base.yml": "services:\n  api: { image: shop/api, ports: ['8080:80'] }\n  db: { image: postgres }\n",
    "docker/https.yml": "services:\n  api: { ports: ['8443:443'] }\n",
    "docker/test.override.yml": "services:\n  api: { image: shop/api:test }\n",
    "config/services.yml": "services:\n  api: { class: Api }\n  db: { image: x }\n",
    ".ci/pipeline.yml": "services:\n  db: { image: postgres }\n",
  });
  expect(Object.keys(found)).toEqual([
    "compose docker/base.yml",
    "compose docker/https.yml",
    "compose docker/test.override.yml",
  ]);
  expect(found["compose docker/https.yml"]).toMatchObject({ api: { image: "shop/api", ports: [8080, 8443] }, db: {} });
  expect(found["compose docker/test.override.yml"]).toMatchObject({ api: { image: "shop/api:test", ports: [8080] } });
});

test("takes over what a service extends, in this file or another", () => {
  const found = facts({
    "compose.yaml":
      "services:\n  web: { extends: { file: common.compose.yaml, service: app }, ports: ['80:80'] }\n  job: { extends: web, scale: 2 }\n",
    "common.compose.yaml": "services:\n  app: { image: shop/app, environment: [MODE=live] }\n",
  })["compose compose.yaml"];
  expect(found).toMatchObject({
    web: { image: "shop/app", ports: [80], environment: ["MODE"] },
    job: { image: "shop/app", ports: [80], replicas: 2 },
  });
});

test("arrows are what settings name, and what starts first is told apart", () => {
  const surveys = survey({
    "compose.yaml": `services:
  api:
    image: shop/api
    environment:
      - PAYMENT_URL=http://paylane:9090
      - SMTP_HOST=mail
    depends_on: [db]
  paylane: { image: node }
  post: { image: mailpit, container_name: mail }
  db: { image: postgres }
`,
  });
  const arrows = surveys.map(({ source, relations = [] }) => [
    source,
    relations.map(({ from, to, evidence }) => `${from} -> ${to} ${evidence[0]!.path}:${evidence[0]!.line}`),
  ]);
  expect(arrows).toEqual([
    ["compose", []],
    ["wiring", ["node:api -> node:paylane compose.yaml:5", "node:api -> node:post compose.yaml:6"]],
    ["wiring-start-order", ["node:api -> node:db compose.yaml:7"]],
  ]);
});

test("never holds the value of a secret", () => {
  const found = JSON.stringify(
    survey({
      "compose.yaml":
        "services:\n  api:\n    image: shop/api\n    env_file: .env\n    command: run --password hunter2\n    environment: { TOKEN: hunter2, URL: 'redis://:hunter2@cache:6379' }\n",
      ".env": "SECRET=hunter2\n",
    }),
  );
  expect(found).not.toContain("hunter2");
  expect(found).toContain("SECRET");
});
