import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const parts = (above: string, ...items: readonly string[]): string[] =>
  statedIn("component", `# Tills\n\n${above}\n\n${items.map((item) => `- ${item}`).join("\n")}\n`).map(
    ({ name }) => name,
  );

test.each([
  ["## Architecture\n\nThe system consists of the following components:", ["Front (what is seen)", "Ledger", "Redis"]],
  ["## Wuum\n\nThe shop is divided into three layers:", ["**Port** — ships", "**Hold** — goods", "**Keel** — rows"]],
  ["## Systemarchitektur\n\nDas System besteht aus folgenden Komponenten:", ["Kasse: nimmt Geld", "**Lager**: hält"]],
  ["## Zum Aufbau\n\nDie Lösung kann in folgende Module aufgeteilt werden:", ["Kasse (Geld)", "Lager (Waren)"]],
  ["## Arquitectura\n\nSe compone de los siguientes módulos:", ["Caja: cobra", "Almacén: guarda"]],
  ["## Arquitetura\n\nO sistema é composto pelos seguintes módulos:", ["Caixa: cobra", "Estoque: guarda"]],
  ["## Conception\n\nLe système se compose des couches suivantes:", ["Caisse: encaisse", "Stock: garde"]],
  ["## Architettura\n\nIl sistema è composto dai seguenti moduli:", ["Cassa: incassa", "Magazzino: tiene"]],
  ["## О системе\n\nСистема состоит из следующих компонентов:", ["**Касса** — берёт", "**Склад** — хранит"]],
  ["## 架构\n\n系统由以下模块组成：", ["收银：收钱", "库存：存货"]],
  ["## 構成\n\nシステムは次のコンポーネントから成る：", ["会計：受け取る", "在庫：持つ"]],
])("parts below a sentence that says of what the system is made up: %s", (above, items) => {
  const names = items.map((item) => item.replace(/^\*\*|\*\*.*|\s?[(:：].*/gu, ""));
  expect(parts(above, ...items)).toEqual(names);
});

test.each([
  ["## Architecture\n\nThe token consists of the following components:", ["Header", "Payload", "Signature"]],
  ["## Architecture\n\nThe page is divided into three modules:", ["Top bar", "Basket", "Foot"]],
  ["## Testing\n\nThe checks are split into two layers:", ["Units", "Whole ways"]],
  ["## Architecture\n\nThe system consists of the following components:", ["It takes money.", "It keeps books."]],
  ["## Architecture\n\nThe system consists of the following steps:", ["Weigh", "Pack"]],
])("no parts of the system: %s", (above, items) => expect(parts(above, ...items)).toEqual([]));
