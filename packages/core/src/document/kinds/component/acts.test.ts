import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";

function arrowsOf(text: string): string[] {
  const { model } = linkDesign([readDocument("design.md", `# X\n\n${text}\n`)]);
  const nameOf = (id: string): string => model.elements.get(id)?.name ?? id;
  return model.relations.filter(({ kind }) => kind === "uses").map(({ from, to }) => `${nameOf(from)} > ${nameOf(to)}`);
}

test.each([
  ["Componentes", "Servicio de Ventas", "Módulo de Pagos", "El A llama al B.", ">"],
  [
    "Componentes",
    "Servicio de Ventas",
    "Módulo de Pagos",
    "El A envía cada cobro al B, y el B guarda todo en el A.",
    "><",
  ],
  ["Componentes", "Serviço de Vendas", "Módulo de Pagamentos", "O A envia cobranças para o B. O B depende do A.", "><"],
  [
    "Composants",
    "Service de Vente",
    "Module de Paiement",
    "Le A interroge le B. Le B publie des reçus vers le A.",
    "><",
  ],
  ["Componenti", "Servizio Vendite", "Modulo Pagamenti", "Il A invia i conti al B.", ">"],
  [
    "Komponenten",
    "Verkaufsdienst",
    "Zahlungsmodul",
    "Der A schickt Rechnungen an das B. Das B spricht mit dem A.",
    "><",
  ],
  ["Компоненты", "Сервис продаж", "Модуль оплаты", "**A** отправляет счета в **B**.", ">"],
])("one part does something with another: %s, %s", (title, a, b, told, ways) => {
  const sentence = told.replaceAll(/\bA\b/g, a).replaceAll(/\bB\b/g, b);
  const expected = [...ways].map((way) => (way === ">" ? `${a} > ${b}` : `${b} > ${a}`));
  expect(arrowsOf(`## ${title}\n\n- **${a}**: x\n- **${b}**: y\n\n${sentence}`).sort()).toEqual(expected.sort());
});

test("what is done with something unknown is no arrow", () =>
  expect(
    arrowsOf(
      "## Componentes\n\n- **Servicio de Ventas**: x\n- **Módulo de Pagos**: y\n\nEl Servicio de Ventas llama al Cartero.",
    ),
  ).toEqual([]));
