import { expect, test } from "vitest";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { kubernetes } from "./kubernetes.ts";

const survey = (files: Readonly<Record<string, string>>) => surveySite([kubernetes], memorySite(files)).surveys;

const workload = (name: string, more = "", kind = "Deployment", spec = ""): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${spec}  template:\n    metadata:\n      labels: { app: ${name} }\n    spec:\n      containers:\n      - name: main\n        image: shop/${name}:1.2\n${more}`;

const facts = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    survey(files)
      .filter(({ source }) => source === "kubernetes")
      .map(({ target, elements }) => [target, Object.fromEntries(elements.map(({ name, facts }) => [name, facts]))]),
  );

test("workloads with the service before them, the limit, variables and what they reach", () => {
  const surveys = survey({
    "k8s/api/deployment.yaml": workload(
      "api",
      "        ports: [{ containerPort: 8080 }]\n        resources: { limits: { memory: 128Mi, cpu: 0.5 }, requests: { memory: 64Mi, cpu: 100m } }\n        readinessProbe: { httpGet: { path: /ready } }\n        livenessProbe: { httpGet: { path: /live } }\n        env:\n        - { name: STOCK_ADDR, value: 'stock-svc:3550' }\n        - { name: PAGE_SIZE, value: '50' }\n        - { name: API_TOKEN, value: 'hidden' }\n        envFrom: [{ configMapRef: { name: shop } }]\n",
    ),
    "k8s/api/service.yaml":
      "apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { type: NodePort, selector: { app: api }, ports: [{ port: 80, nodePort: 30080 }] }\n",
    "k8s/stock.yaml": `${workload("stock", "", "StatefulSet", "  replicas: 3\n")}---\napiVersion: v1\nkind: Service\nmetadata: { name: stock-svc }\nspec: { selector: { app: stock }, ports: [{ port: 3550 }] }\n`,
    "k8s/config.yaml":
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { PAGE_SIZE: '20', API_TOKEN: plain, DATABASE_URL: 'postgres://shop:hidden@db/shop', STOCK_URL: 'http://stock-svc:3550' }\n",
    "k8s/scaler.yaml":
      "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: api }\nspec: { scaleTargetRef: { name: api }, minReplicas: 2, maxReplicas: 9 }\n",
  });
  expect(surveys[0]!.target).toBe("k8s");
  const [nodes, keys] = ["node", "setting"].map((wanted) =>
    Object.fromEntries(
      surveys[0]!.elements.flatMap(({ kind, name, facts }) => (kind === wanted ? [[name, facts]] : [])),
    ),
  );
  expect(keys).toEqual(
    Object.fromEntries(["PAGE_SIZE", "API_TOKEN", "DATABASE_URL", "STOCK_URL"].map((key) => [key, { holder: "shop" }])),
  );
  expect(nodes).toEqual({
    api: {
      type: "Deployment",
      image: "shop/api:1.2",
      ports: [80, 30080],
      containerPorts: [8080],
      scale: [2, 9],
      memory: "128M",
      memoryRequest: "64M",
      cpu: "500m",
      cpuRequest: "100m",
      exposure: ["NodePort"],
      probes: ["/ready", "/live"],
      environment: ["STOCK_ADDR", "PAGE_SIZE", "API_TOKEN", "DATABASE_URL", "STOCK_URL"],
      settings: { PAGE_SIZE: "50", STOCK_ADDR: "stock-svc:3550", STOCK_URL: "http://stock-svc:3550" },
    },
    stock: {
      type: "StatefulSet",
      aliases: ["stock-svc"],
      image: "shop/stock:1.2",
      ports: [3550],
      replicas: 3,
      exposure: ["ClusterIP"],
    },
  });
  expect(
    surveys[1]!.relations!.map(({ from, to, evidence }) => `${from} ${to} ${evidence[0]!.path}:${evidence[0]!.line}`),
  ).toEqual(["node:api node:stock k8s/api/deployment.yaml:18", "variable:STOCK_URL node:stock k8s/config.yaml:4"]);
  expect(JSON.stringify(surveys)).not.toContain("hidden");
});

test("a workload reaches what a ConfigMap in its file system names", () => {
  const mounting = (config: string): string => `      volumes: [{ name: conf, configMap: { name: ${config} } }]\n`;
  const [, wired] = survey({
    "k8s/gate.yaml": workload("gate", mounting("gate-conf")),
    "k8s/other.yaml": workload("other", mounting("other-conf")),
    "k8s/stock.yaml": workload("stock"),
    "k8s/conf.yaml":
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: gate-conf }\ndata:\n  default.conf: |\n    location /stock { proxy_pass http://stock:8080; }\n",
  });
  expect(wired!.relations!.map(({ from, to, evidence }) => `${from} ${to} ${evidence[0]!.path}`)).toEqual([
    "node:gate node:stock k8s/conf.yaml",
  ]);
});

test("folders of one name beside the services are one deployment, unless two of them deploy the same", () => {
  const beside = { "api/k8s/api.yaml": workload("api"), "stock/k8s/stock.yaml": workload("stock") };
  expect(survey(beside).map(({ target, elements }) => [target, elements.map(({ name }) => name)])).toEqual([
    ["**/k8s", ["api", "stock"]],
  ]);
  const twice = { ...beside, "shop/k8s/api.yaml": workload("api") };
  expect(survey(twice).map(({ target }) => target)).toEqual(["api/k8s", "shop/k8s", "stock/k8s"]);
});

test("what is set aside in an archive deploys nothing", () =>
  expect(survey({ "k8s/_archive/api.yaml": workload("api") })).toEqual([]));

test("an overlay lies over its base", () => {
  const found = facts({
    "base/kustomization.yaml": "resources: [api.yaml, job.yaml]\n",
    "base/api.yaml": `${workload("api")}---\napiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: api }, ports: [] }\n`,
    "base/job.yaml": workload("job", "", "CronJob"),
    "prod/kustomization.yaml":
      "resources: [../base]\npatches:\n- path: replicas.yaml\n- path: service.yaml\n- patch: |-\n    apiVersion: apps/v1\n    kind: CronJob\n    metadata: { name: job }\n    $patch: delete\nimages: [{ name: shop/api, newName: ghcr.io/shop/api, newTag: '2.0' }]\nnamePrefix: prod-\n",
    "prod/replicas.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 5 }\n",
    "prod/service.yaml": "apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { type: LoadBalancer }\n",
  });
  expect(Object.keys(found)).toEqual(["base", "prod"]);
  expect(found["base"]).toMatchObject({ api: { image: "shop/api:1.2", replicas: 1 }, job: {} });
  expect(found["prod"]).toEqual({
    "prod-api": {
      type: "Deployment",
      aliases: ["api"],
      image: "ghcr.io/shop/api:2.0",
      replicas: 5,
      exposure: ["LoadBalancer"],
    },
  });
});

test("what is taken in from elsewhere is said", () => {
  const [one] = survey({
    "kustomization.yaml": "resources: [api.yaml, 'https://example.com/more.yaml']\n",
    "api.yaml": workload("api"),
  });
  expect(one!.knows).toEqual([]);
  expect(one!.gaps![0]!.why).toBe(
    "kustomization.yaml could not be followed in full: it takes in https://example.com/more.yaml.",
  );
});
