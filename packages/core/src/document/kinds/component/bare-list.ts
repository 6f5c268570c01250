import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareNames } from "../../shapes/bare-names.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { normalTitle } from "../../title.ts";
import { wordsAbove } from "../../shapes/words-above.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock, isPartName, isProduct, isTypeName } from "./words.ts";

/** Words that say that building blocks follow and nothing more of them: `Main components:`, `Key Services`. */
const announces =
  /^(?:the )?(?:(?:main|key|core|major|primary|central|top-level|architectural|system|back-?end|following|essential|domain|application) )*(?:components?|building blocks|services?|microservices|modules?|subsystems|layers|controllers?|repositories|handlers?|classes|engines|managers|adapters|workers|agents|gateways|middlewares?|providers|connectors|clients|daemons|processors)(?: (?:are|include))?$|^(?:die )?(?:haupt|kern|system)?(?:komponenten|bausteine|dienste|module|schichten)$|^(?:(?:les |los |os |i )?(?:principaux |principales |principais |principali )?(?:composants|componentes|componenti|servicios|serviços|servizi|módulos|moduli|capas|camadas|couches)(?: principaux| principales| principais| principali| clés| clave)?)$|^(?:основные |ключевые |главные )?(?:компоненты|сервисы|модули|слои)(?: системы)?$|^(?:主要|核心|关键)?(?:的)?(?:组件|模块|服务)(?:包括|如下|有)?$|^(?:主要(?:な)?|主な)?(?:コンポーネント|モジュール|サービス)$|^(?:주요|핵심)?\s*(?:컴포넌트|구성 요소|모듈|서비스)$/iu;

export const announcesBlocks = (words: string): boolean => announces.test(words);

/**
 * `Main components:` above `- API Gateway`, `- Message Broker (Kafka)`: names without marks, for the line says what they are.
 * Where no line stands above the list, the heading does: `#### Key Services`. One name alone must be written as code writes it.
 */
export const bareComponentList: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "components", "system-architecture")) return 0;
    if (!announcesBlocks(announcing(view))) return 0;
    const names = bareNames(view)?.map(({ text }) => parseName(text)?.text ?? "") ?? [];
    if (names.length === 1 && !isTypeName(names[0]!)) return 0;
    const certain = names.filter(isCertain).length;
    return names.length > 0 && names.every(isBlock) && certain * 2 >= names.length ? 0.75 : 0;
  },
  read(view, _context, out) {
    for (const words of bareNames(view) ?? []) {
      const name = parseName(words.text);
      if (!name) continue;
      stateNamed(name, wholeRange(words), "item", out);
    }
  },
};

/** What says what a list is of: the line above it, or the heading where that line says no more than that these are some of them. */
const announcing = (view: ListView): string =>
  view.caption && view.above.heading && examples.test(view.caption.text)
    ? normalTitle(view.above.heading.text)
    : wordsAbove(view);

const examples =
  /^(?:(?:some )?examples?(?: include)?|for example|e\.g\.|including|among them|such as|beispiele|z\. ?b\.|exemples?|ejemplos?|exemplos?|esempi|примеры|例如|例)\s*[:：]$/iu;

const isCertain = (name: string): boolean => isPartName(name) || isInstance(name) || isProduct(name);

/** `stockController`: the only one of its type, by the name that code gives it. */
const isInstance = (name: string): boolean =>
  /^[a-z]+[A-Z]/.test(name) && isTypeName(name[0]!.toUpperCase() + name.slice(1));
