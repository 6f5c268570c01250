import type { Design } from "../../../document/design.ts";
import { sectionAt } from "../../query/chapters.ts";
import { isOfAnyEnding } from "./any-ending.ts";
import { isOfAnyLanguage } from "./any-language.ts";
import type { ElementClaim } from "../claims.ts";
import { documentText } from "../../query/document-text.ts";

type PathClaim = ElementClaim<"path">;

/**
 * Why a path that is not there is that of no one file: a part of it stands for a name, the words around it tell how names are formed, or
 * it is drawn for every module alike. `null` where it names one.
 */
export function standsForAny(
  claim: PathClaim,
  before: string,
  after: string,
  design: Design,
  files: readonly string[],
): string | null {
  const { name } = claim;
  if (isLeftOpen(name, files)) return `${name} leaves a name open, so it is no one file or folder.`;
  if (formsNames.test(before)) return `${name} shows how names are formed.`;
  if (resolves.test(before)) return `${name} shows how a reference resolves.`;
  if (claim.origin.place !== "row" && good.test(before + after) && bad.test(before + after))
    return `${name} shows how files are to be laid out, and how not.`;
  if (isOfAnyLanguage(claim, design))
    return `${name} is named among the manifests of several languages, as one of whichever repository is looked at.`;
  if (isOfAnyEnding(claim, design))
    return `${name} is named beside the same with another ending, of which either would do.`;
  if (underEach.test(after)) return `${name} is told of as what each of several may have.`;
  if (isDrawnForAll(claim, design)) return `${name} is drawn for each of several alike, which need not all have it.`;
  return null;
}

/**
 * Whether a part of a path stands for a name: `<module>`, `{feature}`, `my_parser.py`; `[id]` too, but where files are so
 * named, as those of routes are.
 */
const isLeftOpen = (path: string, files: readonly string[]): boolean =>
  /<[^<>/]*>|\{[^{},/]*\}/.test(path) ||
  /(?:^|\/)(?:my|your)[_-][a-z]/.test(path) ||
  (/\[[^[\]/]+\]/.test(path) && !isOfRoutes(path, files));

/** Whether files below the folder that a path begins with have such marks in their names. */
function isOfRoutes(path: string, files: readonly string[]): boolean {
  const top = path.slice(0, path.indexOf("/") + 1);
  return files.some((file) => file.includes("[") && `/${file}`.includes(top.startsWith("[") ? "/[" : `/${top}`));
}

/** "Controllers follow a naming scheme: `domain--name` → `folder/name_controller.js`" */
const formsNames =
  /\b(?:naming|names?|files?)\b[^.;\n]{0,40}\b(?:scheme|convention|pattern|format)s?\b[^.;\n]{0,80}$|\b(?:naming|namings)\b[^.;\n]{0,20}[:：][^.;\n]{0,60}$/i;

/** "`skill: stock-count` resolves to `./skills/stock-count.md`" */
const resolves =
  /`[\w.-]+:\s?[\w./-]+`\s(?:is\s)?(?:resolve[sd]|expand(?:s|ed)|map(?:s|ped)|point(?:s|ed))\s(?:in)?to\s`$/;

/** "`Config/menu.php` under Core and Domain Modules": a place in each of several alike. */
const underEach =
  /^[`*_"'”)]{0,4}\s(?:(?:and|or|,)\s`[^`\n]{1,80}`\s)?under\s(?:(?:all|each|every|any)\s|(?:[\w/-]+,?\s){0,4}(?:apps|components|contexts|domains|extensions|features|modules|packages|plugins|projects|roots|services|workspaces)\b)/i;

const good = /[✅✔✓]/u;
const bad = /[❌✗✘✖]/u;

/** Whether a tree shows what each of many folders has, by the words right above it. */
function isDrawnForAll({ origin }: PathClaim, design: Design): boolean {
  if (origin.place !== "code") return false;
  const section = sectionAt(design, origin);
  const text = documentText(design, origin.document);
  if (!section) return false;
  const above = text.slice(Math.max(section.from, origin.range.from - 4000), origin.range.from);
  const fence = above.lastIndexOf("\n```");
  return fence >= 0 && forAll.test(above.slice(0, fence).slice(-400));
}

/** "Every feature follows the same structure." */
const forAll =
  /\b(?:every|each|all)\s(?:[\w-]+\s){0,2}(?:apps?|bounded contexts?|components?|contexts?|domains?|features?|layers?|libs?|librar(?:y|ies)|modules?|packages?|plugins?|projects?|resources?|screens?|services?|slices?|workspaces?)\b[^.\n]{0,40}\b(?:follows?|has|have|uses?|shares?|contains?|consists?|looks?|organi[sz]ed|structured|laid out)\b[^\n]{0,100}\s*$|每个[^。\n]{0,8}(?:模块|功能|服务|组件|包)[^。\n]{0,30}[。:：]?\s*$|各(?:モジュール|機能|サービス)[^。\n]{0,30}[。:：]?\s*$/iu;
