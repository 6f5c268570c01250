import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { hasHeadNoun } from "./head-noun.ts";

const partsOf = (text: string): string[] =>
  [...linkDesign([readDocument("design.md", `# X\n\n${text}\n`)]).model.elements.values()]
    .filter(({ kind }) => kind === "component")
    .map(({ name }) => name);

test.each([
  ["Componentes", ["Servicio de Ventas", "Módulo de Pagos"], "recibe lo que llega"],
  ["Componentes", ["Serviço de Vendas", "Camada de Dados"], "recebe o que chega"],
  ["Composants", ["Service de vente", "Couche d'accès aux données"], "reçoit ce qui arrive"],
  ["Componenti", ["Servizio Vendite", "Livello dati"], "riceve ciò che arriva"],
  ["Компоненты", ["Сервис продаж", "Модуль оплаты"], "принимает то, что пришло"],
  ["Komponenten", ["Verkaufsdienst", "Zahlungsmodul"], "nimmt an, was kommt"],
])("lists of parts by a noun where the language puts it: %s %j", (title, names, does) => {
  const list = (mark: string) => names.map((name) => `- ${mark}${name}${mark}: ${does}`).join("\n");
  expect(partsOf(`## ${title}\n\n${list("**")}`)).toEqual(names);
  expect(partsOf(`## ${title}\n\n${list("")}`)).toEqual(names);
});

test("a heading of such a name below the parts opens no chapter", () =>
  expect(partsOf("## Компоненты\n\n### Слой данных\n\nХранит продажи.\n\n### Сервис продаж\n\nПродаёт.")).toEqual([
    "Слой данных",
    "Сервис продаж",
  ]));

test.each([
  "Service Mesh",
  "Module Overview",
  "Client Side",
  "API Design",
  "Application Start",
  "Geschichte",
  "Servicio",
  "Слой",
])("%s has no noun of that sort", (name) => expect(hasHeadNoun(name)).toBe(false));

test("what a part is, and what it is made with", () => {
  for (const name of ["Frontend React", "API Express", "Servidor Nginx"]) expect(hasHeadNoun(name)).toBe(true);
  for (const name of ["API design", "Frontend wishes", "Web pages"]) expect(hasHeadNoun(name)).toBe(false);
});
