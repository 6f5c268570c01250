import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareNames } from "../../shapes/bare-names.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { parseName, typeOf } from "./name.ts";
import { endsWithNoun, isBlock, isProduct } from "./words.ts";

/** A line that says that building blocks follow and nothing more of them: `Main components:`. */
const announces =
  /^(?:the )?(?:(?:main|key|core|major|primary|central|top-level|architectural|system|back-?end|following|essential) )*(?:components|building blocks|services|microservices|modules|subsystems|layers)(?: (?:are|include))?\s*:$|^(?:die )?(?:haupt|kern|system)?(?:komponenten|bausteine|dienste|module|schichten)\s*:$|^(?:(?:les |los |os |i )?(?:principaux |principales |principais |principali )?(?:composants|componentes|componenti|servicios|serviços|servizi|módulos|moduli|capas|camadas|couches)(?: principaux| principales| principais| principali| clés| clave)?)\s*:$|^(?:основные |ключевые |главные )?(?:компоненты|сервисы|модули|слои)(?: системы)?\s*:$|^(?:主要|核心|关键)?(?:的)?(?:组件|模块|服务)(?:包括|如下|有)?\s*[:：]$|^(?:主要(?:な)?|主な)?(?:コンポーネント|モジュール|サービス)\s*[:：]$|^(?:주요|핵심)?\s*(?:컴포넌트|구성 요소|모듈|서비스)\s*:$/iu;

/** `Main components:` above `- API Gateway`, `- Message Broker (Kafka)`: names without marks, for the line says what they are. */
export const bareComponentList: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length < 2 || !within(context, "components", "system-architecture")) return 0;
    if (!announces.test(view.caption?.text.trim() ?? "")) return 0;
    const names = bareNames(view)?.map(({ text }) => parseName(text)?.text ?? "") ?? [];
    const certain = names.filter((name) => endsWithNoun(name.replace(/s$/, "")) || isProduct(name)).length;
    return names.length > 0 && names.every(isBlock) && certain * 2 >= names.length ? 0.75 : 0;
  },
  read(view, _context, out) {
    for (const words of bareNames(view) ?? []) {
      const name = parseName(words.text);
      if (!name) continue;
      const type = typeOf(name.text, null);
      out.state({
        kind: "component",
        id: name.id,
        name: name.text,
        range: wholeRange(words),
        place: "item",
        facts: type ? { type } : {},
        ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
      });
    }
  },
};
