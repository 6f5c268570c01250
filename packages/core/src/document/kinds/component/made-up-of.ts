import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { ChapterId } from "../../chapter.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { parseName } from "./name.ts";
import { showsPage, tellsLooks } from "./of-looks.ts";
import { stateNamed } from "./state.ts";
import { isBlock, isPartName, isProduct } from "./words.ts";

// A sentence that says of what the system is made up, above the names of its parts, however these are set.

/** `consists of the following components:`, by the words that the languages have for what makes something up. */
const madeUp = [
  String.raw`\b(?:consists? of|(?:is|are) (?:composed|made up|built) (?:up )?(?:of|from)|comprises?|(?:split|divided|broken down|separated|parted|organi[sz]ed|structured) into)\b[^.:;\n]{0,40}\b(?:components|modules|layers|services|microservices|subsystems|building blocks)`,
  String.raw`\bfollowing (?:[a-z-]+ ){0,3}(?:components|modules|layers|subsystems|microservices|building blocks)`,
  String.raw`(?<!\p{L})folgende[nr]? (?:\p{L}+ ){0,2}(?:haupt|kern|teil|system)?(?:komponenten|modulen?|schichten|subsysteme?n?|bausteinen?|microservices|diensten?)`,
  String.raw`(?<!\p{L})(?:besteht|bestehen|gliedert sich|unterteilt sich|setzt sich)\b[^.:;\n]{0,30}(?:komponenten|modulen|schichten|bausteinen|diensten|subsystemen)`,
  String.raw`\b(?:se compon\p{L}*|se divid\p{L}*|compost[oa]s?|compuest[oa]s?|dividid[oa]s?|constituíd[oa]s?|formad[oa]s?|consta|composé[es]*|constitué[es]*|divisé[es]*|suddivis[oa]|costituit[oa]|format[oa])(?!\p{L})[^.:;\n]{0,40}\b(?:componentes|módulos|capas|camadas|subsistemas|composants|modules|couches|componenti|moduli|livelli|strati|sottosistemi|microserviços|microservicios)`,
  String.raw`\b(?:siguientes|seguintes|seguenti|suivants)\s(?:\p{L}+\s){0,1}(?:componentes|módulos|capas|camadas|subsistemas|componenti|moduli|livelli|composants|modules)`,
  String.raw`\b(?:componentes|módulos|capas|camadas|composants|modules|couches|componenti|moduli)\s(?:\p{L}+\s)?(?:siguientes|seguintes|seguenti|suivant[es]+)`,
  String.raw`(?:состоит|состоят|складывается|разделен\p{L}*|разделён\p{L}*|делится)(?!\p{L})[^.:;\n]{0,40}(?:компонент\p{L}*|модул\p{L}*|сло[её]в|слоя|подсистем\p{L}*|сервис\p{L}*)`,
  String.raw`следующи\p{L}+\s(?:\p{L}+\s){0,2}(?:компонент\p{L}*|модул\p{L}*|подсистем\p{L}*|сло\p{L}+)`,
  String.raw`(?:由|分为|划分为|包含|包括)[^。：\n]{0,20}(?:组件|模块|子系统|层)`,
  String.raw`(?:以下|次)の[^。：\n]{0,12}(?:コンポーネント|モジュール|レイヤー?|層|サブシステム)`,
  String.raw`다음[^.。：:\n]{0,12}(?:컴포넌트|모듈|계층|구성 ?요소|서브시스템)`,
].join("|");
const says = new RegExp(madeUp, "iu");

/** Of what else a sentence may say this, and on what the list does not tell of the system. */
const ofOther =
  /\b(?:documents?|reports?|pages?|screens?|forms?|views?|tokens?|messages?|payloads?|responses?|requests?|files?|urls?|records?|tables?|tests?|suites?|phases?|plans?|formulas?|scores?|dokument|seite|maske|formular|página|pantalla|tela|écran|pagina|schermata|страниц\p{L}*|экран\p{L}*)(?!\p{L})|页面|画面|界面|文档|报告|화면|페이지|문서/iu;

const places: ReadonlySet<ChapterId> = new Set<ChapterId>([
  "system-architecture",
  "components",
  "overview",
  "goals",
  "decisions",
]);

/** Lists below a sentence that says of which components, modules or layers the system is made up. */
export const madeUpList: Claim<ListView> = {
  sure(view, context) {
    if (!saysMadeUp(view, context)) return 0;
    const names = view.items.map(nameOf);
    return names.length > 1 && names.every((name) => name !== null) ? 0.66 : 0;
  },
  read(view, _context, out) {
    for (const words of view.items.map(nameOf)) {
      const name = words && parseName(words.text);
      if (words && name) stateNamed(name, wholeRange(words), "item", out);
    }
  },
};

function saysMadeUp({ caption }: ListView, context: Context): boolean {
  const words = caption?.text.trim() ?? "";
  if (words.length > 240 || !/[:：]$/u.test(words) || ofOther.test(words) || !says.test(words)) return false;
  return context.chapters.every((chapter) => places.has(chapter)) && !tellsLooks(context) && !showsPage(context);
}

/** The name that an item is or begins with: `Tide Clock`, `Tide Clock (Redis)`, `**Tide Clock** tells`, `Tide Clock: tells`. */
function nameOf({ item, inline, label, labelStyle, separator, rest }: ItemView): Mapped | null {
  if (!inline || item.task !== null) return null;
  if (label) {
    const told = separator !== "" || labelStyle !== "plain" || (rest?.text.trim() ?? "") === "";
    return told && isName(label.text) ? label : null;
  }
  const line = trimmed(slice(inline, 0, /\n|$/.exec(inline.text)!.index));
  const bare = /^[^()（）]{2,40}(?=\s?[(（][^()（）]{1,60}[)）][;,]?$)|^[^.;,()（）]{2,40}(?=[;,]?$)/u.exec(
    line.text,
  )?.[0];
  return bare && isName(bare) ? trimmed(slice(line, 0, bare.length)) : null;
}

/** Few words that name a thing: with a capital where the writing has them. */
function isName(words: string): boolean {
  const name = parseName(words)?.text ?? "";
  return (
    isBlock(name) &&
    name.split(" ").length <= 4 &&
    (/^[\p{Lu}\p{Lo}]/u.test(name) || isPartName(name) || isProduct(name) || /^[a-z]+(?:[-_][a-z0-9]+)+$/.test(name))
  );
}
