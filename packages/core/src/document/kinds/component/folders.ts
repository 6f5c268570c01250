import type { PathShape } from "../../../notation/notation.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { normalTitle } from "../../title.ts";
import { parseName } from "./name.ts";

/** A folder right under one that by its name holds modules, each with folders of its own or a word on what it is. */
const moduleFolder = /(?:^|\/)(?:modules|packages|apps|crates|microservices)\/([\w.-]+)\/$/;

const ofStructure =
  /struct|layout|modul|architect|arquitect|arquitet|architett|architekt|архитект|架构|アーキテクチャ|아키텍처|organi[sz]ation|aufbau|estructura|estrutura|структура|结构|構成|구조/i;

/** Titles, without the accents of their letters, by which the folders below them are modules: `Module structure`, `モジュール構成`. */
const ofModules =
  /^(?:the )?(?:(?:main|core|back-?end|server|domain|feature|application|project) )*modules?(?: (?:structure|layout|overview|organi[sz]ation|list|map|breakdown))?$|^modulstruktur$|^modulaufbau$|^(?:die )?module$|^(?:structure|organisation|decoupage) (?:des|en) modules$|^(?:estructura|organizacion|estrutura|organizacao) (?:de|en|em) (?:los )?modulos$|^modulos$|^(?:структура )?модул(?:и|ей)$|^(?:功能)?模块(?:划分|结构|组成|列表|组织)?$|^モジュール(?:構成|分割|一覧|構造)?$|^모듈(?: ?(?:구성|구조|목록))?$/iu;

/** Folders by which one module is ordered inside, and those that hold no module. */
const insideOne =
  /^(?:controllers?|services?|repositor(?:y|ies)|models?|entit(?:y|ies)|dtos?|types?|utils?|helpers?|views?|routes?|schemas?|config|constants|hooks|components?|pages|tests?|__tests__|docs?|scripts|assets|public|styles|migrations|domain|application|infrastructure|presentation|interfaces?|src|lib|dist|build|node_modules|static|templates|resources|api|internal|web|rest|impl|spi|persistence|adapters?|ports?|mappers?|handlers?|events?|exceptions?|errors?|enums?|validators?|middlewares?|shared|common|core)$/i;

/** Takes the modules of a tree of folders: `modules/orders/` is the module "orders", and lives there. */
export function readFolders(paths: readonly PathShape[], at: FenceView, context: Context, out: Collector): void {
  const title = context.path.at(-1) ?? "";
  if (!within(context, "components", "system-architecture") && !ofStructure.test(title)) return;
  const known = paths.filter(
    ({ path, directory, comment }) =>
      directory &&
      moduleFolder.test(path) &&
      (comment !== undefined || paths.some((p) => p.path !== path && p.path.startsWith(path))),
  );
  const modules = known.length < 2 && ofModules.test(normalTitle(title)) ? explained(paths) : known;
  if (modules.length < 2) return;
  for (const { path, range } of modules) {
    const name = parseName(/([\w.-]+)\/$/.exec(path)?.[1] ?? "");
    if (!name) continue;
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: sourceRange(at.fence.code, range.from, range.to),
      place: "code",
      facts: { type: "module", code: path },
    });
  }
}

/** The folder that a folder stands in. */
const parent = (path: string): string => path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);

/** The folders side by side, three or more, of which each has a word on what it is and none orders the inside of one module. */
function explained(paths: readonly PathShape[]): readonly PathShape[] {
  const folders = paths.filter(({ path, directory }) => directory && path.includes("/"));
  const first = folders.find(({ comment }) => comment !== undefined && comment !== "");
  if (!first) return [];
  const beside = folders.filter(({ path }) => parent(path) === parent(first.path));
  const inside = beside.filter(({ path }) => insideOne.test(path.slice(parent(path).length, -1)));
  return beside.length >= 3 && inside.length * 4 <= beside.length && beside.every(({ comment }) => comment)
    ? beside.filter((each) => !inside.includes(each))
    : [];
}
