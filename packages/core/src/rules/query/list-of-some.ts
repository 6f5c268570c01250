import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { sectionAt } from "./chapters.ts";

/** Whether the title above a list, or the words before it, say that it has only some: "core service interactions", "Key endpoints". */
export function isOfChoice(design: Design, { origin }: Statement): boolean {
  const section = sectionAt(design, origin);
  return [section, section?.parent].some((each) => {
    const words = each ? `${each.title}\n${each.body.text.slice(0, 600)}` : "";
    return choice.test(words);
  });
}

const choice =
  /\b(?:core|key|main|selected|representative|sample|example|primary|important|notable|common|some)\s(?:\w+\s){0,2}(?:endpoints?|operations?|interactions?|apis?|routes?|calls?)\b|(?:主要|核心|关键|重要|部分|代表的)な?(?:的)?\s?(?:API|接口|端点|エンドポイント)|\b(?:endpoints?|rutas|rotas|opera(?:ciones|ções|zioni)|points d'entrée) (?:principales|principais|principali|principaux|clave|clés)\b|\b(?:wichtigste|wesentliche|zentrale)n? (?:endpunkte|operationen|schnittstellen)\b|основные (?:эндпоинты|методы)/iu;
