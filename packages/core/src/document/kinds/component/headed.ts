import type { ComponentFacts } from "../../../model/kinds/component.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim, HeadedView } from "../../kind-reader.ts";
import { productsIn } from "../dependency/products-in.ts";
import { doesSomething } from "./introduced.ts";
import { type Name, parseName, typeOf } from "./name.ts";
import { isPlacedAndCharged, placeOf } from "./placed.ts";
import { endsWithNoun, isBehavioural, isBlock, isTypeName } from "./words.ts";

/** Headings under a chapter of components that name no component. */
const general =
  /^(?:(?:arquitectura|arquitetura|architettura|architecture|архитектура)\s(?:del?|d[aou]s?|della?|dell[ao]|des?|du)\s.*|component|container|context|system context|.*\b(?:overview|introduction|responsibilit(?:y|ies)|interfaces?|interactions?|relationships?|dependenc(?:y|ies)|diagrams?|graphs?|structures?|details?|design|architecture|notes?|rationale|examples?|configuration|considerations?|principles?|patterns?|strateg(?:y|ies)|flows?|implementation|usage|integration|behaviou?r|lifecycle|communication|propagation|replication|guidelines|decisions?|requirements?|changes?|enums?|dtos?|models?|entit(?:y|ies)|schemas?|tables?|types?|exceptions?|errors?|events?|endpoints?|routes?|states?|algorithms?|logic|rules?|properties|features?|tests?|testing|components|services|modules|layers|classes|controllers|repositories|handlers|utilities|utils|helpers|hooks|pages|views|screens|files?|folders?|directory|code|methods?|functions?|data|api|apis|security|performance|mapping|matrix|summary|setup|purpose|key methods|technology|technologies|stack|management|storage|processing|handling|validation|logging|monitoring|organization|hierarchy|list|map|tree|process|sequence|steps?|workflow|scope|context|side|resources?|outputs?|updates?|modifications?|additions?|parameters?|overall system|gesamtsystem|whitebox|blackbox|bausteine|komponenten|dienste|schichten|klassen)|whitebox.*|observability|kernpunkte|übersicht|обзор|.*(?:概述|概要|划分|关系|依赖|流程|说明|设计|结构|交互|职责|时序图?|类|クラス|インターフェース|클래스|인터페이스)|入口|エントリーポイント|진입점|entry points?|개요)$/iu;

/** Words for what is done, of two words or more: below a title that says that parts follow they name one, `Order Management`. */
const ofWork =
  /\s(?:management|storage|processing|handling|validation|logging|monitoring|workflows?|integrations?|communication|mapping)$/i;

/** `Guards and Middleware`: two sorts of parts, which those below the title are of. */
const isOfSorts = (name: string): boolean => {
  const [, first, second] = /^(\p{L}+s)\s(?:and|&|und|et|y|e)\s(\p{L}+)$/u.exec(name) ?? [];
  return first !== undefined && [first, second!].every((word) => endsWithNoun(word.replace(/s$/, "")));
};

/** Titles below which every heading names a part: `Functional Modules`, `Module-Level Design`. */
const ofParts =
  /\b(?:modules|services|microservices|subsystems|packages|apps)\b|\b(?:module|service|subsystem)[- ]level\b/i;

/** Parts that are many of a kind, by their last word: `Order Routes`, `Token Utilities`. */
const ofMany =
  /^\S+\s(?:\S+\s)?(?:routes|utilities|utils|helpers|hooks|controllers|repositories|handlers|services|pages|views|screens)$/i;

/** `3. Order Routes` right below a chapter of components, which numbers its parts and shows the code of each or says where it is served. */
const isNumberedPart = (name: string, { title, body }: HeadedView, context: Context): boolean =>
  ofMany.test(name) &&
  context.depth === 1 &&
  within(context, "components") &&
  /^\s*(?:\d+\.)+\d*\s/.test(title.text) &&
  (/\(\/[\w/-]*\)\s*$/.test(title.text) || body.blocks.some(({ kind }) => kind === "fence"));

/** `5. Storage (Tidal Object Store)`: right below a chapter of components, a word alone with what it is made of. */
const isMadeOf = ({ text, note }: Name, context: Context): boolean =>
  within(context, "components") &&
  context.depth === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  note !== null &&
  /^\p{Lu}/u.test(note) &&
  (productsIn(note, false)[0]?.from === 0 ||
    /\s(?:storage|store|server|service|cluster|cloud|queue|broker)$/i.test(note));

/** `Imports inside the Backend`, `Calls between Services`: what goes on among parts is none. */
const between = /\S\s(?:between|among|inside|within|across)\s/i;

/** What brackets say of a way that things go: `Index (write path)`. */
const ofWay = /\b(?:path|flow|process|phase|step|pipeline)\b/i;

const suffix = /\s+(?:interface|class|component|module|contract|package|struct|trait|protocol)s?$/i;

/** Headings that name a building block: `### Order Service` under Components. */
export const headedComponent: Claim<HeadedView> = {
  sure(view, context) {
    const amongParts = within(context, "components", "system-architecture");
    const told = tellsOfItself(view, context) && !within(context, "alternatives", "history", "testing-strategy");
    if (context.depth === 0 || (!told && (amongParts ? context.depth > 2 : context.chapters.length > 0))) return 0;
    const found = nameOf(view.title);
    if (
      !found ||
      !isBlock(found.name.text) ||
      isOfSorts(found.name.text) ||
      between.test(found.name.text) ||
      ofWay.test(found.name.note ?? "")
    )
      return 0;
    if (told) return 0.8;
    if (!amongParts) return sureByDocument(found, view, context);
    const certain =
      endsWithNoun(found.name.text) || isTypeName(found.name.text) || presentsItself(found.name.text, view);
    const above = context.path.at(-2) ?? "";
    const work = ofWork.test(found.name.text) && ofParts.test(above);
    const about =
      general.test(found.name.text) &&
      !work &&
      !isNumberedPart(found.name.text, view, context) &&
      !isMadeOf(found.name, context);
    if (about && !isTypeName(found.name.text) && !(certain && isLone(found.name.text))) return 0;
    if (!certain && /\s(?:for|with|of|to|from|in|by|via|vs\.?|on|at|per)\s/i.test(found.name.text)) return 0;
    if (!certain && /interact|relationship|depend|communicat|flow/i.test(above)) return 0;
    if (within(context, "components")) return certain ? 0.8 : context.depth === 1 ? 0.55 : 0;
    return certain ? 0.6 : 0;
  },
  read(view, context, out) {
    const { name, from, to } = nameOf(view.title)!;
    const code = placeOf(view.body, name);
    const word = typeOf(name.text, null);
    // Somebody who acts lives in no file.
    const type = code && word === "actor" ? null : word;
    const facts: ComponentFacts = { ...(type ? { type } : {}), ...(code ? { code } : {}) };
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: from < 0 ? wholeRange(view.title) : sourceRange(view.title, from, to),
      place: "heading",
      facts,
      ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
      ...(context.state ? { state: context.state } : {}),
    });
  },
};

/** `This component is a program that sorts.`: the first words below the heading say what it names. */
const saysItsSort = ({ body: { blocks } }: HeadedView): boolean =>
  blocks[0]?.kind === "paragraph" && saysItself.test(blocks[0].inline.text);

/** Whether the words below a heading say that it names a part: by its sort, or, in no chapter, by what it does. */
const tellsOfItself = (view: HeadedView, context: Context): boolean => {
  const told = nameOf(view.title)?.name;
  if (saysItsSort(view) || (told && isBare(told) && isPlacedAndCharged(view.body, told))) return true;
  const name = context.chapters.length === 0 ? told?.text : undefined;
  return name !== undefined && ofDoer.test(name) && isSubject(name, view);
};

/** Whether nothing stands behind a name but of what sort its class is: `Reader (abstract class)`. */
const isBare = ({ text, note }: Name): boolean => (note === null || ofSort.test(note)) && !general.test(text);

const ofSort =
  /^(?:abstract |base |static )?(?:class|interface)$|^(?:abstrakte )?klasse$|^classe abstra(?:ite|ta)$|^clase abstracta$|^classe astratta$|^(?:абстрактный )?класс$|^(?:抽象)?(?:类|接口)$|^(?:抽象)?(?:クラス|インターフェース)$|^(?:추상 )?(?:클래스|인터페이스)$/iu;

/** One word for who does something, or several of which the last is: `Dispatcher`, `RetryKeeper`. */
const ofDoer = /^(?:\p{Lu}\p{Ll}+){1,4}(?<=[eo]r)$/u;

/** Whether the section begins with the name in code as the subject of a sentence: `### Sorter`, and then `` A `Sorter` accepts orders ``. */
function isSubject(name: string, { body: { blocks } }: HeadedView): boolean {
  const [first] = blocks;
  if (first?.kind !== "paragraph") return false;
  const { text, spans } = first.inline;
  const marked = spans.find(({ kind, from, to }) => kind === "code" && text.slice(from, to) === name);
  if (!marked || !/^(?:(?:the|an?|each|every) )?$/i.test(text.slice(0, marked.from))) return false;
  return doesSomething(text.slice(marked.to, marked.to + 40));
}

const saysItself =
  /^this (?:component|module|service|subsystem|microservice|class|package) (?:is|provides|handles|manages|takes|receives|reads|stores|contains|implements|exposes|runs|acts|serves|sends|uses|does|will|allows|enables|performs)\b/i;

/** Whether the first sentence below the heading marks its words as a name: `### Shop`, and then `The **Shop** takes orders`. */
function presentsItself(name: string, { body }: HeadedView): boolean {
  const [first] = body.blocks;
  if (first?.kind !== "paragraph") return false;
  const { text, spans } = first.inline;
  const from = /^(?:(?:the|an?|our|der|die|das|le|la|les|el|los|las|o|a|il|lo) )?/i.exec(text)![0].length;
  return spans.some(
    (span) =>
      (span.kind === "strong" || span.kind === "code") && span.from === from && text.slice(from, span.to) === name,
  );
}

/** Documents that are about their parts: "Backend Services", "Packages", and about how things are built: "Architecture". */
const ofServices =
  /\b(?:(?:micro)?services|modules|packages|components|apps|applications|subsystems|workers|daemons|crates|dienste|komponenten|composants|servicios|módulos|componentes|serviços|servizi|moduli|componenti)$|(?:сервисы|модули|компоненты)$|(?:服务|模块|组件)$|(?:サービス|モジュール|コンポーネント)(?:一覧)?$|(?:서비스|모듈|컴포넌트)$/iu;
const ofArchitecture =
  /\b(?:architecture|architektur|arquitectura|arquitetura|architettura)\b|архитектура|架构|アーキテクチャ|아키텍처/iu;

/** Parts that most systems have, by names of one word. */
const usual =
  /^(?:front-?end|back-?end|server|client|api|web|web ?app|worker|workers|shared|common|core|database|cli|mobile|desktop|gateway|cliente|servidor|serveur|client|фронтенд|бэкенд|сервер|клиент|前端|后端|服务端|客户端|フロントエンド|バックエンド|サーバー?|クライアント|프론트엔드|백엔드|서버|클라이언트)$/iu;

/** Titles right under that of a document about services that are about all of them. */
const ofAll =
  /^(?:getting started|quick ?start|installation|install|setup|prerequisites|troubleshooting|deployment|deploying|running|health|metrics|faq|links|references?|see also|next steps|limitations|roadmap|versioning|contributing|license|(?:proposed )?solution|problem(?: statement)?|background|motivation|goals|non-goals|introduction|conclusion|authentication|authorization|networking|scaling|development|production|local|ports?|environment|commands?|build|building)$/i;

/** Headings of no chapter, right under the title of a document that is about its parts. Under one on architecture only usual names count. */
function sureByDocument({ name, from }: Named, view: HeadedView, context: Context): number {
  if (isOfTheSort(name.text, context) || saysSort(name.text, view, context)) return 0.6;
  if (context.path.length !== 2 || from < 0) return 0;
  const [title] = context.path as [string];
  if (ofArchitecture.test(title)) return usual.test(name.text) || isNamedLast(view.title.text, name) ? 0.6 : 0;
  if (!ofServices.test(title.trim()) || general.test(name.text) || ofAll.test(name.text)) return 0;
  return name.text.split(" ").length <= (endsWithNoun(name.text) ? 4 : 2) && view.body.blocks.length > 0 ? 0.6 : 0;
}

/** `Orders Module` below `State of the Modules`: the heading above names what those below it are. */
function isOfTheSort(name: string, context: Context): boolean {
  const sort = /\s(module|service|component|subsystem|microservice)$/i.exec(name)?.[1];
  const above = context.path.at(-2) ?? "";
  return sort !== undefined && new RegExp(`\\b${sort}s?\\b`, "i").test(above);
}

/** `3. Pricing Engine`, `Stock Forecast Module`: where no chapter is told, the last word of a name says that it is one of a part. */
const saysSort = (name: string, { title }: HeadedView, { subjects, path }: Context): boolean =>
  path.length > 1 &&
  subjects.length === 0 &&
  (/^\s*\d+\.\s/.test(title.text) ? ofNumbered : ofAny).test(name) &&
  name.split(" ").every((word) => /^[\p{Lu}&]/u.test(word));

const ofAny = /^(?:\S+\s){1,3}(?:Module|Microservice|Subsystem)$/;
const ofNumbered = /^(?:\S+\s){1,3}(?:Module|Microservice|Subsystem|Service|Engine|Gateway)$/;

/** `Current Approach: OrderStore` */
const isNamedLast = (title: string, name: Name): boolean => isTypeName(name.text) && title.endsWith(`: ${name.text}`);

/** "API Layer" names a layer; "Service Layer Design" does not, and is caught by its last word. */
const isLone = (name: string): boolean =>
  /\b(?:module|component|interface|service|layer|controller|handler|api)$/i.test(name);

/** What a change does to a building block, before its name: `Enhanced OrderController`. Before plain words it may belong to the name. */
const revised =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:[Ee]nhanced|[Mm]odified|[Uu]pdated|[Ee]xtended|[Rr]efactored|[Ii]mproved|[Rr]evised|[Ee]xisting|[Nn]ew|[Cc]hanged|[Rr]eworked)\s+(?=[A-Z][A-Za-z0-9]*[a-z0-9][A-Z])/;

/** Behind a name in code, the word for what it is and nothing more: `` `Till` Component ``. */
const calledPart = /^\s(?:component|module|package|crate|class)$/i;

interface Named {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

function nameOf(title: Inline): Named | null {
  const codes = title.spans.filter(
    ({ kind, from, to }) =>
      kind === "code" && (isTypeName(title.text.slice(from, to)) || calledPart.test(title.text.slice(to))),
  );
  const words = codes.length === 1 && codes[0]!.from < 5 ? title.text.slice(codes[0]!.from, codes[0]!.to) : title.text;
  const parsed = parseName(
    words
      .replace(revised, "")
      .replace(
        /^(?:\d+(?:\.\d+)+[.)]?\s+)?(?:component|module|service|layer|tier|komponente|modul|schicht|dienst|componente|composant|módulo|servicio|serviço|servizio|capa|camada|couche|livello|strato|компонент|модуль|сервис|слой|组件|模块|コンポーネント|モジュール|레이어|모듈|컴포넌트|(?:white|black)[- ]?box|baustein|building block|(?:ebene|level|niveau|nivel|nível|livello|уровень)(?=\s\d)|(?:(?:current|chosen|proposed|selected|new) )?(?:approach|solution))\s*(?:\d+(?:\.\d+)*|[A-Z])?\s*[:：–—-]\s*/iu,
        "",
      ),
  );
  if (!parsed) return null;
  const first = parsed.text.split(" ")[0]!;
  const bare = isTypeName(first)
    ? isBehavioural(first) && parsed.text.split(" ").length <= 4
      ? first
      : parsed.text.replace(suffix, "")
    : parsed.text.replace(/\s+[-–—]\s.*$/, "");
  const name = bare === parsed.text ? parsed : parseName(bare);
  if (!name) return null;
  const from = title.text.indexOf(name.text);
  return { name, from, to: from + name.text.length };
}
