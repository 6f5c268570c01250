import fc from "fast-check";
import { expect, test } from "vitest";
import { renderTemplate } from "../../../notation/helm/render.ts";
import { surveySite } from "../../run.ts";
import { memorySite } from "../../testing/memory-site.ts";
import { helm } from "./helm.ts";

const template = `{{- if .Values.api.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Values.api.name | default "api" }}
spec:
  replicas: {{ .Values.api.replicas }}
  template:
    metadata:
      labels:
        {{- include "shop.labels" . | nindent 8 }}
    spec:
      containers:
      - name: main
        image: "{{ .Values.images.repository }}/api:{{ .Values.images.tag | default .Chart.AppVersion }}"
        env:
        - name: STOCK_URL
          value: http://stock:8080
{{- end }}
`;

const survey = (templates: Readonly<Record<string, string>>, values: string) =>
  surveySite(
    [helm],
    memorySite({
      "chart/Chart.yaml": "name: shop\nappVersion: '2.1'\n",
      "chart/values.yaml": values,
      ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`chart/templates/${name}`, text])),
    }),
  ).surveys;

const values =
  "api: { enabled: true, replicas: 3 }\nimages: { repository: ghcr.io/shop, tag: '' }\nadminPassword: hidden\n";

test("workloads with the values that the chart comes with, at the lines of their templates", () => {
  const surveys = survey({ "api.yaml": template }, values);
  const [api] = surveys[0]!.elements;
  expect(api).toMatchObject({
    name: "api",
    facts: { image: "ghcr.io/shop/api:2.1", replicas: 3, environment: ["STOCK_URL"] },
    evidence: [{ path: "chart/templates/api.yaml", line: 5 }],
  });
  expect(surveys[0]!.knows).toEqual(["node"]);
  expect(JSON.stringify(surveys)).not.toContain("hidden");
});

test("what is switched off is not there", () => {
  expect(survey({ "api.yaml": template }, "api: { enabled: false }\n")).toEqual([]);
});

test("a chart within another is part of it, with what that one sets for it", () => {
  const surveys = surveySite(
    [helm],
    memorySite({
      "chart/Chart.yaml": "name: shop\ndependencies: [{ name: api }]\n",
      "chart/values.yaml": "api: { api: { enabled: true, replicas: 4 } }\n",
      "chart/charts/api/Chart.yaml": "name: api\n",
      "chart/charts/api/values.yaml": values,
      "chart/charts/api/templates/api.yaml": template,
    }),
  ).surveys.filter(({ source }) => source === "helm");
  expect(surveys).toMatchObject([
    { target: "chart", knows: ["node"], elements: [{ name: "api", facts: { replicas: 4 } }] },
  ]);
});

test("what only a renderer knows is said", () => {
  const [one] = survey(
    {
      "api.yaml": template
        .replace("{{- if .Values.api.enabled }}", "{{- range .Values.all }}")
        .concat(`---\n${template}`),
    },
    values,
  );
  expect(one!.knows).toEqual([]);
  expect(one!.gaps![0]!.why).toBe("chart/templates/api.yaml:1 holds what only a renderer knows.");
});

test("is total on any text, and knows of each line where it is from", () => {
  const words = fc.constantFrom(
    "{{",
    "}}",
    "{{- if .Values.a }}\n",
    "{{ end }}\n",
    "{{ else }}\n",
    ".Values.a",
    " | default ",
    "\n",
    "x: ",
    "{{- range $i, $x := .Values.a }}",
    "{{- with .Values }}",
    "{{/* ",
    "*/ -}}",
    " (",
    ")",
    "$x",
    '"',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { text: made, lines } = renderTemplate(text, { a: "1" }, { Name: "shop" });
      expect(lines).toHaveLength(made.split("\n").length);
      for (const line of lines) expect(line).toBeLessThanOrEqual(text.split("\n").length);
    }),
  );
});

test("names by helpers, services whose selectors are rendered, and maps of values that are put in whole", () => {
  const till = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "till.fullname" . }}
spec:
{{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicaCount }}
{{- end }}
  selector:
    matchLabels:
      {{- include "till.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "till.selectorLabels" . | nindent 8 }}
    spec:
      containers:
        - name: {{ "main" }}
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.Version }}"
          ports:
            - containerPort: 8080
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`;
  const service = `apiVersion: v1
kind: Service
metadata:
  name: {{ include "till.fullname" . }}
spec:
  type: {{ .Values.service.type }}
  ports:
    - port: {{ .Values.service.port }}
  selector:
    {{- include "till.selectorLabels" . | nindent 4 }}
`;
  const [built] = survey(
    { "till.yaml": till, "service.yaml": service },
    "replicaCount: 2\nautoscaling: { enabled: false }\nimage: { repository: ghcr.io/shop/till, tag: '3' }\nservice: { type: NodePort, port: 80 }\nresources: { limits: { memory: 512Mi }, requests: { cpu: 256m, memory: 256Mi } }\n",
  );
  expect(built!.elements[0]).toMatchObject({
    name: "till",
    facts: {
      image: "ghcr.io/shop/till:3",
      replicas: 2,
      ports: [80],
      exposure: ["NodePort"],
      memory: "512M",
      memoryRequest: "256M",
      cpuRequest: "256m",
    },
  });
});

test("rows of values, each a workload of its own with its ports and variables, at the lines of the template", () => {
  const rows = `{{- range .Values.services }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}
spec:
  replicas: {{ .replicas | default 1 }}
  template:
    metadata:
      labels: { app: {{ .name }} }
    spec:
      containers:
      - name: {{ .name }}
        image: {{ printf "%s/%s:%s" $.Values.registry .name (.tag | default "latest") }}
        ports:
        {{- range .ports }}
        - containerPort: {{ . }}
        {{- end }}
        {{- if .env }}
        env:
        {{- range $name, $value := .env }}
        - name: {{ $name }}
          value: {{ $value | quote }}
        {{- end }}
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
spec:
  selector: { app: {{ .name }} }
  ports:
  {{- with index .ports 0 }}
  - port: {{ . }}
  {{- end }}
{{- end }}
`;
  const [built] = survey(
    { "all.yaml": rows },
    `registry: ghcr.io/shop
services:
- { name: till, ports: [{ port: 1 }], replicas: 2, tag: '3' }
- { name: stock, ports: [], env: { STOCK_MODE: fast, STOCK_PASSWORD: geese } }
`.replace("[{ port: 1 }]", "[8080, 9090]"),
  );
  expect(built!.knows).toEqual(["node"]);
  expect(built!.elements).toMatchObject([
    {
      name: "till",
      facts: { image: "ghcr.io/shop/till:3", replicas: 2, containerPorts: [8080, 9090], ports: [8080] },
      evidence: [{ path: "chart/templates/all.yaml", line: 6 }],
      proof: { replicas: { line: 8 } },
    },
    {
      name: "stock",
      facts: {
        image: "ghcr.io/shop/stock:latest",
        replicas: 1,
        environment: ["STOCK_MODE", "STOCK_PASSWORD"],
        settings: { STOCK_MODE: "fast" },
      },
      proof: { environment: { line: 23 } },
    },
  ]);
  expect(JSON.stringify(built)).not.toContain("geese");
});
