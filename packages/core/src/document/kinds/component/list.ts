import type { ComponentFacts } from "../../../model/kinds/component.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import { topicsOf } from "../../recognise.ts";
import { roleOfTitle } from "../../shapes/column-role.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { normalTitle } from "../../title.ts";
import { announcesBlocks } from "./bare-list.ts";
import { type Name, parseName, shownName, typeOf } from "./name.ts";
import { listsRolesOfPattern } from "./of-pattern.ts";
import { isPlace } from "./place.ts";
import { isProduct } from "../dependency/products.ts";
import { endsWithNoun, isBehavioural, isBlock, isTypeName, withoutChange } from "./words.ts";

const announced =
  /\b(?:components?|services?|modules?|subsystems?|layers?|participants?|actors?|systems?|acteurs|actores|atores|attori|akteure|systèmes|sistemas|sistemi|fremdsysteme|building blocks|consists of|composed of|komponenten|module|dienste|bausteine|schichten|besteht aus|composants|couches|se compose|componentes|servicios|módulos|capas|se compone|consta de|serviços|camadas|compost[oa]|componenti|livelli)\b|компонент|модул|сло[йи]|внешние системы|外部系统|外部システム|외부 ?시스템|组件|模块|服务|分层|组成|构成|コンポーネント|モジュール|サービス|層|構成|컴포넌트|모듈|서비스|계층/iu;

/** Words right above a list, or the title of its section, by which its items are parts, so that plain words before a colon are names. */
export const listsParts =
  /(?:components?|services|modules|subsystems|layers|building blocks|microservices|komponenten|module|dienste|bausteine|schichten|composants|couches|componentes|servicios|módulos|capas|serviços|camadas|componenti|moduli|servizi|livelli|компоненты|модули|сервисы|слои|구성 ?요소|構成要素|组件|模块|服务|子系统|分层|架构分层|コンポーネント|モジュール|サービス|レイヤー?|컴포넌트|모듈|서비스|계층)(?:说明|划分|列表|组成|构成|一覧|構成|如下|包括)?\s*[:：]?$|(?:^|[\s\d.])(?:composants|couches|componentes|servicios|módulos|capas|serviços|camadas|componenti|moduli|servizi|livelli)\s(?:techniques?|logiciels?|principa\p{L}{1,4}|technologiques?|técnicos|tecnológicos|tecnici|internes?|intern[oi]s?|externes?|extern[oi]s?|del sistema|do sistema|du système|clés?|clave|chave|chiave|software)\s*[:：]?$|(?:consists? of|composed of|made up of|besteht aus|se compone de|consta de|se compose de|composto por|组成|构成|包括|包含)\s*[:：]$/iu;

/** Eastern titles, or captions, that say of what a system consists, and nothing else. */
const ofMakeUp =
  /^(?:[\d.]{1,8}\s{0,4})?(?:システム|全体|サーバー?)?構成(?:要素|概要|一覧)?[:：]?$|(?:コンポーネント|モジュール|サービス)(?:の?構成|の?定義|一覧)[:：]?$/u;

/** Lists of building blocks: `- **Order Service**: takes orders`. */
export const componentList: Claim<ListView> = {
  sure(view, context) {
    const plain = announcesParts(view, context);
    const names = view.items.map((item) => nameOf(item, plain));
    if (view.items.length < 2) return isLonePart(names[0] ?? null, view, context) ? 0.6 : 0;
    const blocks = names.filter((name) => name !== null);
    const sure = view.items.filter((item, i) => isSure(names[i]!, item)).length;
    const here = within(context, "components", "system-architecture");
    if (blocks.length === names.length && listsRolesOfPattern(view, context)) return 0.65;
    if (blocks.length * 5 < view.items.length * 4 && !(here && loseOnlyThemselves(view, names, sure, plain))) return 0;
    if (!here) return sureElsewhere(view, names, context);
    const heads = `${view.caption?.text ?? ""} ${context.depth === 0 && !view.caption ? (context.path.at(-1) ?? "") : ""}`;
    if (sure * 3 >= view.items.length * 2) return 0.7;
    if (isCounted(view) || isOfMakeUp(view, context)) return 0.65;
    if (sure > 0 && holdsProducts(view, names, context)) return 0.75;
    if (announced.test(heads) && sure * 3 >= view.items.length) return 0.6;
    // Right below the title of the chapter, marked names with what each does behind them are its parts, whatever they are called.
    const isOfParts = within(context, "components") && context.depth === 0 && !view.caption;
    return isOfParts && view.items.length > 2 && view.items.every((item, i) => isToldWhatFor(names[i]!, item))
      ? 0.55
      : 0;
  },
  read(view, context, out) {
    const plain = announcesParts(view, context);
    const names = view.items.map((item) => nameOf(item, plain));
    for (const [i, item] of view.items.entries()) {
      const name = tellApart(names[i]!, names);
      if (!name || !item.label) continue;
      const type = typeOf(name.text, null);
      const code = placeOf(item);
      const responsibility = (item.separator === "" ? item.rest?.text.replace(standsIn, "") : item.rest?.text)
        ?.split("\n")[0]
        ?.replace(/^\s*[:,;–—]\s*/, "")
        .trim();
      const facts: ComponentFacts = {
        ...(type ? { type } : {}),
        ...(code ? { code } : {}),
        ...(responsibility ? { responsibility } : {}),
      };
      out.state({
        kind: "component",
        id: name.id,
        name: code === null ? shownName(wordsOf(item), name) : name.text,
        range: wholeRange(item.label),
        place: "item",
        facts,
        ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
      });
    }
  },
};

/** `**Loan Service**: lends`, alone in its list below a chapter on components or a group of them: two words or more with the noun of a part, and words on it. */
const isLonePart = (name: Name | null, { caption, items: [item] }: ListView, context: Context): boolean =>
  name !== null &&
  item !== undefined &&
  item.item.task === null &&
  caption === null &&
  context.depth < 2 &&
  within(context, "components") &&
  item.separator !== "" &&
  (item.rest?.text.trim() ?? "") !== "" &&
  (isTypeName(name.text) || (name.text.includes(" ") && /^\p{Lu}/u.test(name.text) && endsWithNoun(name.text)));

/** One or two odd names among those that are surely of parts: they are left out, and the list stays one of parts. */
const loseOnlyThemselves = (view: ListView, names: readonly (Name | null)[], sure: number, plain: boolean): boolean =>
  names.filter((name) => name === null).length <= 2 &&
  sure * 3 >= names.length * 2 &&
  view.items.every((item) => isTold(item) || (plain && isToldOf(item)));

const isTold = (item: ItemView): boolean => item.labelStyle === "strong" && isToldOf(item);

const isToldOf = ({ label, separator, rest }: ItemView): boolean =>
  label !== null && separator !== "" && (rest?.text.trim() ?? "") !== "";

/** `**Ledger DB**: ...` beside `**Redis**: ...`: a known product is a part right below the title of the chapter that lists the parts, whatever the language. */
function holdsProducts(view: ListView, names: readonly (Name | null)[], context: Context): boolean {
  if (!within(context, "components") || context.depth > 0 || view.caption !== null) return false;
  const parts = names.filter((name, i) => isSure(name, view.items[i]!) || (name && isProduct(name.text)));
  return view.items.every(isTold) && parts.length * 3 >= view.items.length * 2;
}

/** `Worker (mails)` beside `Worker (bills)`: what tells two parts of one name apart belongs to the name. */
function tellApart(name: Name | null, names: readonly (Name | null)[]): Name | null {
  if (!name?.note || names.filter((other) => other?.id === name.id).length < 2) return name;
  const text = `${name.text} (${name.note})`;
  return { ...name, id: idOf("component", text), text, aliases: [] };
}

/** How sure we are of names in a chapter that is not about the parts of the system. */
function sureElsewhere(view: ListView, names: readonly (Name | null)[], context: Context): number {
  const blocks = names.filter((name) => name !== null);
  const ours = ownParts.test(context.path.at(-1)?.trim() ?? "");
  // Surer than whoever takes the list for one of technologies.
  if (ours && blocks.filter(({ text }) => isTypeName(text)).length * 3 >= names.length * 2) return 0.86;
  // `**Till (apps/till/)**` in each item can be nothing else.
  const elsewhere = within(context, "testing-strategy", "alternatives", "history", "rollout", "data-model", "glossary");
  if (!elsewhere && view.items.every(({ label }) => label && placeInLabel(label.text) !== null)) return 0.65;
  // A document about its parts lists some of them wherever it does.
  const ofParts = context.path.length > 1 && topicsOf(context.path[0]!).chapters.includes("components");
  const sure = view.items.filter((item, i) => isSure(names[i]!, item)).length;
  if (ofParts && context.chapters.length === 0 && sure * 3 >= names.length * 2) return 0.65;
  if (!elsewhere && isCounted(view) && blocks.length * 4 >= names.length * 3) return 0.65;
  if (!elsewhere && !within(context, "deployment", "dependencies") && saysParts(view) && sure === names.length)
    return 0.65;
  const told = context.chapters.every((chapter) => chapter === "overview");
  if (told && areTypes(view)) return 0.65;
  return told && areOfTheSort(blocks, view.caption?.text ?? "") ? 0.65 : 0;
}

/** A sentence that ends with a colon and says that parts follow: `Two layers, strictly apart:`, `Das Backend besteht aus mehreren Modulen:`. */
const countsParts =
  /(?:\b(?:two|three|four|five|six|seven|\d|several|following|besteht aus|bestehen aus|gliedert sich in|zwei|drei|vier|fünf|sechs|mehreren|consists? of|composed of|made up of|split into|divided into|se compone de|consta de|composto por|se compose de|dividido em)\b[^.:;\n]{0,30}?\b(?:layers|modules|components|services|subsystems|building blocks|microservices|modulen?|komponenten|diensten?|schichten|bausteinen?|módulos|componentes|servicios|capas|serviços|camadas|composants|couches)\b|(?:由|分为|包含|包括)[^。：\n]{0,20}(?:层|模块|组件|服务|子系统))[^.。:：\n]{0,80}[:：]$/iu;

const isCounted = ({ caption, items }: ListView): boolean =>
  countsParts.test(caption?.text.trim() ?? "") && items.every(({ labelStyle }) => labelStyle === "strong");

/** `Main components:` above names in bold or code, whatever the section is about. */
const saysParts = ({ caption, items }: ListView): boolean =>
  caption !== null &&
  announcesBlocks(normalTitle(caption.text)) &&
  items.every(
    ({ labelStyle, separator, nested }) =>
      (labelStyle === "strong" || labelStyle === "code") && (separator !== "" || nested.length > 0),
  );

/** `システム構成` above names in bold, each with what it does. */
const isOfMakeUp = (view: ListView, { path }: Context): boolean =>
  ofMakeUp.test((view.caption?.text ?? path.at(-1) ?? "").trim()) && view.items.every(isTold);

/** `` `StockPort`: counts what there is ``: three types or more that say by their names that they do something, each with what. */
const areTypes = ({ items }: ListView): boolean =>
  items.length > 2 &&
  items.every(
    ({ label, labelStyle, separator, rest }) =>
      label !== null &&
      labelStyle !== "plain" &&
      separator !== "" &&
      (rest?.text.trim() ?? "") !== "" &&
      isTypeName(label.text) &&
      isBehavioural(label.text),
  );

/** Below technologies, a heading for what one builds oneself: `Smart Contracts (Hardhat)`. */
const ownParts = /^(?:smart )?contracts\b/i;

/** `It has four modules:` above `**Orders Module**`, `**Stock Module**`: the sentence says what the names end with. */
function areOfTheSort(names: readonly Name[], caption: string): boolean {
  const sort = /\b(module|service|component|subsystem|microservice)s\b/i.exec(caption)?.[1]?.toLowerCase();
  return sort !== undefined && names.every(({ text }) => text.toLowerCase().endsWith(` ${sort}`));
}

/** A name is surely of a building block by its noun, or by the place in code behind it: "**billing** (`src/billing`): invoices". */
const isSure = (name: Name | null, item: ItemView): boolean =>
  name !== null &&
  (endsWithNoun(name.text) || isTypeName(name.text) || placeOf(item) !== null || item.labelStyle === "plain");

/** `**Ticket Printer**: prints tickets`: a marked name, and behind it a verb of what it does. */
const isToldWhatFor = (name: Name | null, { labelStyle, rest }: ItemView): boolean =>
  name !== null &&
  labelStyle !== "plain" &&
  /^(?:\S+\s+and\s+)?(?:is|[\p{L}-]{2,}[^s]s)\s/u.test(rest?.text.trim() ?? "");

/** The file or folder in the bracket behind the label, in the label itself, or in the words right behind it. */
function placeOf({ label, note, rest, separator }: ItemView): string | null {
  const words = note?.text.replace(/[`*]/g, "").trim() ?? "";
  if (isPlace(words)) return words;
  const behind = separator === "" ? (standsIn.exec(rest?.text ?? "")?.[1] ?? "") : "";
  return isPlace(behind) ? behind : placeInLabel(label?.text ?? "");
}

/** "**till** in `src/till`: takes payments" */
const standsIn =
  /^(?:(?:lives|is|sits)\s)?(?:in|under|below|at)\s([\w@-]+(?:[./]{1,2}[\w@-]+)*\/?)(?=\s*(?:[:,;–—]|\.?(?:\s|$)))/;

function placeInLabel(label: string): string | null {
  const words = /\S\s*[(（]([^()（）]{2,80})[)）]$/.exec(label.trim())?.[1]?.replace(/[`*]/g, "").trim() ?? "";
  return isPlace(words) ? words : null;
}

/** A plain label that is surely one of a part: its noun says so, or it is written as titles or types are. */
const isPartName = ({ label, separator }: ItemView): boolean =>
  label !== null &&
  separator !== "" &&
  label.text.split(" ").length <= 5 &&
  (endsWithNoun(label.text) || isTypeName(label.text) || isNounOfEast(label.text));

/** A short name in writing without capitals, and no property of parts such as `機能`. */
const isNounOfEast = (name: string): boolean =>
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{2,10}(?: ?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,8})?$/u.test(
    name,
  ) && roleOfTitle(name) === null;

/** `Orders: service that takes them`: the words behind a plain name begin with what it is. */
const saysWhatItIs =
  /^(?:the |an? |our |der |die |das |eine? |le |la |une? |el |una? |o |a |uma? |il |lo )?(?:[a-z]+ )?(?:micro)?(?:services?|modules?|components?|gateway|worker|daemon|dienst|modul|komponente|composant|servicio|módulo|componente|serviço|servizio|modulo)\b|^(?:микро)?(?:сервис|модуль|компонент)(?!\p{L})/iu;

/** Whether the words above a list say that it lists parts; the title does where nothing stands between. */
const announcesParts = (view: ListView, context: Context): boolean =>
  within(context, "components", "system-architecture") &&
  listsParts.test((view.caption?.text ?? context.path.at(-1) ?? "").trim());

/** `**Identity/Access**`: two words in bold with a slash between them name one part; a place in code has small letters, dots or more steps. */
const isPair = ({ label, labelStyle }: ItemView): boolean =>
  labelStyle === "strong" && /^\p{Lu}[\p{L}\p{N}]*\/\p{Lu}[\p{L}\p{N}]*$/u.test(label?.text ?? "");

function nameOf(item: ItemView, plain: boolean): Name | null {
  if (!item.label || (isPlace(item.label.text) && !isPair(item))) return null;
  if (item.labelStyle === "plain" && !(plain && isPartName(item)) && !saysWhatItIs.test(item.rest?.text ?? ""))
    return null;
  const words = placeOf(item) === null ? item.label.text : withoutChange(item.label.text);
  const name = parseName(placeOf(item) === null ? wordsOf(item) : words);
  return name && isBlock(name.text) ? name : null;
}

/** The label with the bracket behind it. */
const wordsOf = ({ label, note }: ItemView): string => `${label?.text ?? ""}${note ? ` (${note.text})` : ""}`;
