import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { surveyors } from "../../../survey/list.ts";
import { surveySite } from "../../../survey/run.ts";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { endpointDrift } from "../endpoint-drift.ts";
import { verify } from "../verify.ts";

const names = ["boats", "piers", "fees", "masters", "cranes", "tides"];
const code = `from fastapi import FastAPI
app = FastAPI()
${names.map((name) => `@app.get("/${name}")\ndef all_${name}(): ...\n@app.post("/${name}")\ndef add_${name}(): ...\n`).join("")}`;

const notesOn = (text: string): readonly string[] => {
  const { surveys } = surveySite(surveyors, memorySite({ "app.py": code, "design.md": text }));
  return verify([endpointDrift], linkDesign([readDocument("design.md", text)]), { surveys }).notes.map(
    ({ message }) => message,
  );
};

test("what a specification leaves out is counted", () => {
  expect(notesOn("# Harbour\n\n## API Specifications\n\n- `GET /boats`\n- `POST /boats`\n")).toEqual([
    "10 endpoints are not described.",
  ]);
});

test("who calls some endpoint in a sequence does not list them", () => {
  const sequence = "```mermaid\nsequenceDiagram\n  Master->>Office: GET /boats\n  Office->>Crane: POST /cranes\n```\n";
  expect(notesOn(`# Harbour\n\n## Landing\n\n${sequence}`)).toEqual([]);
});

test("ten are a list wherever they stand", () => {
  const list = names.flatMap((name) => [`- \`GET /${name}\``, `- \`POST /${name}\``]);
  const elsewhere = names.slice(0, 3).map((name) => `- \`PUT /${name}\``);
  const told = (count: number) =>
    notesOn(`# Harbour\n\n## How ships land\n\n${[...list.slice(0, count - 3), ...elsewhere].join("\n")}\n`);
  expect(told(9)).toEqual([]);
  expect(told(10)).toEqual(["5 endpoints are not described."]);
});

test("an endpoint that is planned is not taken for one that stands", () => {
  const list = names.slice(0, 5).flatMap((name) => [`- \`GET /${name}\``, `- \`POST /${name}\``]);
  const text = `# Harbour\n\n## API Specifications\n\nThese are all endpoints:\n\n${list.join("\n")}\n- \`GET /tides\`\n\nPlanned: \`POST /tides/{id}\`.\n`;
  const { surveys } = surveySite(surveyors, memorySite({ "app.py": code, "design.md": text }));
  const { claims } = verify([endpointDrift], linkDesign([readDocument("design.md", text)]), { surveys });
  expect(claims.filter(({ verdict }) => verdict === "undocumented").map(({ name }) => name)).toEqual(["POST /tides"]);
});

test("who tells nearly all endpoints leaves aside the files of which none is told, and has forgotten the one of a file that is", () => {
  const trial = `from fastapi import FastAPI
app = FastAPI()
${["a", "b", "c"].map((name) => `@app.get("/trial/${name}")\ndef try_${name}(): ...\n`).join("")}`;
  const list = names.flatMap((name) => [`- \`GET /${name}\``, `- \`POST /${name}\``]);
  const left = (lines: readonly string[]): readonly string[] => {
    const text = `# Harbour\n\n## API Specifications\n\n${lines.join("\n")}\n`;
    const files = { "app.py": code, "trial.py": trial, "design.md": text };
    const { surveys } = surveySite(surveyors, memorySite(files));
    return verify([endpointDrift], linkDesign([readDocument("design.md", text)]), { surveys }).claims.flatMap(
      ({ verdict, name }) => (verdict === "undocumented" ? [name] : []),
    );
  };
  expect(left(list)).toEqual([]);
  expect(left([...list.slice(0, 11), "- `GET /trial/a`", "- `GET /trial/b`"])).toEqual(["POST /tides", "GET /trial/c"]);
});

test("what one class answers at two paths is told at one of them, and a view set by what it is of", () => {
  const files = {
    "shop/urls.py": `from django.urls import include, path
from rest_framework.routers import DefaultRouter
from .views import Change, All, Berths
router = DefaultRouter()
router.register(r"berths", Berths)
urlpatterns = [
  path("api/boats/", All.as_view()),
  path("api/boats/<int:pk>/change/", Change.as_view()),
  path("api/boats/<int:pk>/sink/", Change.as_view()),
  path("api/", include(router.urls)),
]
`,
    "shop/views.py": `from rest_framework import viewsets
from rest_framework.views import APIView
class All(APIView):
  def get(self, request): ...
  def post(self, request): ...
class Change(APIView):
  def get(self, request, pk): ...
  def patch(self, request, pk): ...
  def delete(self, request, pk): ...
class Berths(viewsets.ModelViewSet):
  pass
`,
  };
  const left = (berths: string): readonly string[] => {
    const text = `# Harbour

## API Specifications

These are all endpoints:

- \`GET /api/boats/\`
- \`POST /api/boats/\`
- \`PATCH /api/boats/{id}/change/\`
- \`DELETE /api/boats/{id}/sink/\`
- ${berths}
`;
    const { surveys } = surveySite(surveyors, memorySite({ ...files, "design.md": text }));
    return verify([endpointDrift], linkDesign([readDocument("design.md", text)]), { surveys }).claims.flatMap(
      ({ verdict, name }) => (verdict === "undocumented" ? [name] : []),
    );
  };
  const gets = ["GET /api/boats/{pk}/change", "GET /api/boats/{pk}/sink"];
  expect(left("`/berths/` is a view set with all operations of a model.")).toEqual(gets);
  expect(left("`GET /api/berths/` and all operations of a model.").toSorted()).toEqual([
    "DELETE /api/berths/{id}",
    "GET /api/berths/{id}",
    ...gets,
    "PATCH /api/berths/{id}",
    "POST /api/berths",
    "PUT /api/berths/{id}",
  ]);
});

test("an operation that answers at several paths counts once where a file is told in full, and is told where it names the thing", () => {
  const files = {
    "shop/urls.py": `from django.urls import path
from .views import Boats, Fees
urlpatterns = [
  path("api/boats", Boats.as_view()),
  path("api/boats/<int:pk>", Boats.as_view()),
  path("api/fees", Fees.as_view()),
]
`,
    "shop/views.py": `from rest_framework.views import APIView
class Boats(APIView):
  def get(self, request): ...
  def post(self, request): ...
  def put(self, request, pk): ...
  def delete(self, request, pk): ...
class Fees(APIView):
  def get(self, request): ...
`,
    "design.md":
      "# Harbour\n\n## API Specifications\n\n- `GET /api/boats`\n- `POST /api/boats`\n- `PUT /api/boats/{id}`\n- `GET /api/fees`\n",
  };
  const { surveys } = surveySite(surveyors, memorySite(files));
  const { claims } = verify([endpointDrift], linkDesign([readDocument("design.md", files["design.md"])]), { surveys });
  expect(claims.filter(({ verdict }) => verdict === "undocumented").map(({ name }) => name)).toEqual([
    "DELETE /api/boats/{pk}",
  ]);
});
