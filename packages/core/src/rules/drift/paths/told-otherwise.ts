import type { Design } from "../../../document/design.ts";
import type { ElementClaim } from "../claims.ts";
import { isOfOthers } from "./of-others.ts";
import { standsForAny } from "./stands-for-any.ts";
import { documentText } from "../../query/document-text.ts";

type PathClaim = ElementClaim<"path">;

/**
 * Why a path that is not there may well be none of the repository, by the words around it: an example, something that is made by a build
 * or a run, or a lone name of data that is `near` to none that is there. `null` where it can only be a file that somebody keeps.
 */
export function toldOtherwise(
  claim: PathClaim,
  near: string | null,
  design: Design,
  files: readonly string[],
): string | null {
  const { name } = claim;
  if (websites.test(name)) return `${name} may be that of a website.`;
  if (near === null && released.test(name)) return `${name} may be made with each release.`;
  if (near === null && branches.test(name)) return `${name} may be the name of a branch.`;
  const [before, after] = around(claim, design);
  const any = standsForAny(claim, before, after, design, files);
  if (any !== null) return any;
  const lead = beforeList(claim, design);
  if (near === null && (rejected.test(lead) || isListedBelow(claim, design, avoided)))
    return `${name} is named as what is not done.`;
  if (near === null && (example.test(before) || isListedBelow(claim, design, examples)))
    return `${name} is named as an example.`;
  if (near === null && !name.includes("/") && (lookedFor.test(before) || isListedBelow(claim, design, looksFor)))
    return `${name} is one of the files that the system looks for, wherever it runs.`;
  if (
    gone.test(lead) ||
    takenAway.test(lead) ||
    movedFrom.test(before) ||
    isGone.test(after) ||
    (changes.test(before) && isLeft.test(after))
  )
    return `${name} is told of as what is gone.`;
  if (toMake.test(before) && /^[`*_"'”]{0,4}\s*[:：]?\s*$/.test(after))
    return `${name} is to be made by who follows the text.`;
  if (made.test(before) || makes.test(before) || isMade.test(after) || (isDrawn(before) && madeHere.test(after)))
    return `${name} is made by a build or a run, as the text has it.`;
  if (!name.includes("/") && bundled.test(before)) return `${name} is told of as what a build puts together.`;
  if (emptied.test(before) || isEmptied.test(after)) return `${name} is named as where nothing is kept.`;
  if (isOfOthers(before, after) || (near === null && isOfOthers(lead, after)))
    return `${name} is told of as a file of another repository.`;
  if (toCome.test(after)) return `${name} is told of as what is to come.`;
  if (prefix.test(after)) return `${name} is told of as the beginning of paths.`;
  if (isMounted(name, before, after)) return `${name} is mounted from the machine that runs it, as the text has it.`;
  if (near === null && onMachines.test(before + after))
    return `${name} is kept on single machines, as the text has it.`;
  if (near === null && isLoneData(name) && !isDrawn(before) && !/\]\(\s*<?$/.test(before))
    return `${name} names no folder; it may be data of those who use the system.`;
  return null;
}

/** Files that every website may have, in whichever folder its server looks. */
const websites = /^(?:robots\.txt|sitemap\.xml|humans\.txt|favicon\.ico|security\.txt)$/i;

/** The sums by which a download is held against its release. */
const released = /^(?:(?:sha\d{0,3}|md5|b2)sums?|checksums?)(?:\.\w+)?$/i;

/** `docs/offline-access-for-all` may be a folder, and is called as branches are. */
const branches =
  /^(?:feat|feature|fix|bugfix|hotfix|chore|docs|refactor|perf|ci|build|test|release|spike)\/[\w]+(?:-[\w]+){2,}$/;

const quote = /[`*_"'“(\s]{0,4}$/.source;

const example = new RegExp(
  String.raw`(?:\b(?:e\.\s?g\.|for example|for instance|such as|z\.\s?B\.|zum Beispiel|par exemple|por ejemplo|por exemplo|ad esempio)|например|例如|例えば|예를 들어|(?:^|[（(，,、\s])(?:如|比如|譬如))[,:：]?` +
    quote,
  "i",
);

/** "This should not be a single `routes.js`", "instead of one `routes.js`" */
const rejected = new RegExp(
  String.raw`\b(?:(?:should|must|shall|need|will)(?:\snot|n['’]t)\s(?:be|become|grow into|end up as|have)|(?:instead|in place) of|rather than|there (?:is|are) no|no longer|does not (?:have|need)|without an?)\s(?:(?:a|an|any|one|the|single|separate|own|large|big|[a-z]+ed)\s){0,4}` +
    quote,
  "i",
);

/** "scanning for build files (`pom.xml`, `Cargo.toml`" */
const lookedFor = new RegExp(
  String.raw`\b(?:scan(?:s|ned|ning)?|look(?:s|ed|ing)?|search(?:es|ed|ing)?|prob(?:es|ed|ing)|check(?:s|ed|ing)?) for (?:(?:a|an|any|the|known|common|typical)\s)?(?:[a-z-]+\s){0,2}(?:files?|manifests?|markers?)\s?[(:]\s?(?:[\x60][^\x60\n]{1,40}[\x60](?:,|\sor|\sand|/)?\s?){0,12}` +
    quote,
  "i",
);

/** "It tells the kind of a project by scanning for:" above a list or a table. */
const looksFor =
  /\b(?:scan(?:s|ning)?|look(?:s|ing)?|search(?:es|ing)?|prob(?:es|ing)|check(?:s|ing)?) for(?:\s[\w-]+){0,4}\s?:\s*$/i;

/** "moved from `src/old.ts`", "deleted `src/old.ts`", "replaces the `old/` folder" */
const gone = new RegExp(
  String.raw`(?:\b(?:(?:moved|ported|migrated|extracted|renamed|split|copied|taken) (?:out of|from)|(?:deleted|removed|dropped|retired|superseded|replaces?|replaced|eliminat(?:ed|es|ing)|to (?:remove|delete|drop|retire))(?!\s+(?:by|with|from))|(?:entfernt|gelöscht|ersetzt|supprimé|remplace|eliminad[oa]|reemplaza|removid[oa]|substitui)(?:e?s)?|(?:удален|удалён|заменяет)\p{L}*)(?:\s(?:a|an|the|its|old|redundant|duplicated?|obsolete|legacy|unused|former|file|files|folder|now|already|also|der|die|das|le|la|el|o)){0,3}|已?(?:删除|移除|删)了?|を?(?:削除|廃止)した)` +
    quote,
  "iu",
);

/** A step that takes away what it names: "Port `src/old.ts` into `src/new.ts`". Where it has been done nothing is left. */
const takenAway = new RegExp(
  String.raw`(?:^|[.:;]\s|[-*+]\s|\d[.)]\s|\]\s)[*_]{0,2}(?:port|move|migrate|rename|delete|remove|retire|merge|fold|eliminar|borrar|quitar|mover|renombrar|remover|excluir|apagar|renomear|supprimer|déplacer|renommer|entferne|lösche|удалить|убрать|перенести|переименовать)(?:\s(?:the|old|file|folder|module|code|logic|contents?|all|everything|of|from|in|el|la|o|a|le|die|den|das|archivo|arquivo|fichier|datei|файл)){0,4}` +
    quote,
  "i",
);

/** A step that moves something out of what it names: "Move `orderOf` and `linesOf` from `src/old.ts` to `src/new.ts`". */
const movedFrom = new RegExp(
  String.raw`(?:^|[.:;]\s|[-*+]\s|\d[.)]\s|\]\s)[*_]{0,2}(?:move|extract|port|migrate|split|mover|migrar|extraer|extrair|trasladar|déplacer|extraire|verschiebe|перенести|переместить)\s[^;\n]{1,120}\s(?:from|out of|de|desde|do|da|depuis|aus|von|из)(?:\s(?:the|el|la|le|o|file|archivo|arquivo|fichier|datei|файла))?\s?` +
    quote,
  "iu",
);

/** "`src/old.ts` was removed", "`src/old.ts` → `src/new.ts`" tells what is gone too. */
const isGone =
  /^[`*_"'”)]{0,4}\s(?:(?:is|are|was|were|has been|have been|got)\s(?:now\s|since\s|later\s)?(?:gone|removed|deleted|dropped|retired|superseded|replaced|reverted|merged into|moved (?:in)?to|renamed(?: to)?)\b|(?:became|moved (?:in)?to)\b|(?:wurde|ist)\s(?:entfernt|gelöscht)|(?:已|被)(?:删除|移除|替换))|^[`*_"'”)]{0,4}\s*(?:\||[,;:([（【–—-]{1,2})\s*[*_]{0,2}(?:(?:since|now|was|were)\s)?(?:deleted|removed|dropped|retired|gelöscht|entfernt|supprimé|eliminado|removido|удалено)\b|^[`*_"'”)]{0,4}\s*[,;:([（【–—-]{1,2}\s*[*_]{0,2}(?:(?:已|将|待)?(?:删除|移除)|削除|삭제)/iu;

/** The left side of what a line tells as a change: "Change: `styles/old.css` → one list in `setup.ts`". */
const changes =
  /^[\s*_\-+>\d.]*(?:changed?|changes|moved?|renamed?|migrated?|refactor(?:ed)?|before|改动|变更|修改|迁移|调整|変更|変更点|移動|변경)\s*[*_]*\s*[:：]\s*[*_]*\s*[`"'“]{0,2}$/iu;
const isLeft = /^[`*_"'”)]{0,4}[^.;。；→\n]{0,60}\s(?:→|=>|->|⇒)\s/u;

/** The words alone above a list of examples. */
const examples =
  /^[\s*_#>]*(?:(?:some\s)?examples?|beispiele?|exemples?|ejemplos?|exemplos?|esempi(?:o)?|примеры?|示例|例子|例|예시?)\s*[*_]*\s*[:：]\s*[*_]*\s*$/iu;

/** "Do not use one set of:", "不要用一套全局的：" above a list of what there is to be none of. */
const avoided =
  /^[\s*_#>]*(?:(?:we\s)?(?:do not|don['’]t|never|avoid)\s[^.;\n]{0,80}|(?:不要|避免|禁止|不使用|不采用)[^。；\n]{0,60})[:：]\s*[*_]*\s*$/iu;

/** A line that tells its reader to make the file that it ends with. */
const toMake = new RegExp(
  String.raw`^[\s>*_\-\d.)]*(?:(?:新建|创建|新增|新規作成)(?:文件|目录|ファイル)?|(?:create|add|make|crea|cree|crie|créez?|erstelle|создайте)\s(?:(?:a|an|the|new|file|named|called|un|una|uma|el|o|le|eine|die|archivo|arquivo|fichier|datei|файл)\s){0,4})` +
    quote,
  "iu",
);

/** "the bundle (`index.js`)" */
const bundled = new RegExp(
  String.raw`\b(?:bundles?|chunks?|minified|build output|artifacts?)\b[^.;\n]{0,30}` + quote,
  "i",
);

const made = new RegExp(
  String.raw`\b(?:copied|copies|cop(?:y|ying)|output(?:s|ting|ted)?|outputs?|writes?|written|writing|emits?|emitted|dumps?|dumped|exports?|exported|downloads?|downloaded|persist(?:s|ed)?|saves?|saved)\s(?:(?!and\b)[\w-]+\s){0,3}(?:to|into)(?:\s(?:the|a|an|its))?(?:\s[A-Z][\w.]*){0,2}(?:['’]s)?` +
    quote,
  "i",
);

/** "This generates `manifest.json`." */
const makes = new RegExp(
  String.raw`\b(?:(?:auto-?)?generat(?:e|es|ed|ing)|produc(?:es|ing)|emits)\s(?:(?:a|an|the|its|file|files)\s){0,2}` +
    quote,
  "i",
);

/** "Verify that `manifest.json` is generated." */
const isMade =
  /^[`*_"'”)]{0,4}\s(?:is|are|gets?|will be|being)\s(?:(?:auto-?|automatically\s)?(?:re)?generated|produced by|emitted)\b/i;

/** "never stored in `setup.toml`", "do not commit `.env.local`" */
const emptied = new RegExp(
  String.raw`(?:\b(?:not|never|n['’]t)\s(?:to\s)?(?:be\s)?(?:ever\s)?(?:stor(?:e|ed)|ke(?:ep|pt)|put|sav(?:e|ed)|commit(?:ted)?|hard-?coded?|plac(?:e|ed)|checked in)\b(?:\s(?!and\b|but\b)[\w-]+){0,6}\s(?:in|into|to|inside)\s(?:(?:the|a|an|any)\s)?|(?:不要|不得|禁止|不能|不|勿)(?:写入|写进|写在|存入|存储在|保存在|提交到|放入|放在)[^。；，\n]{0,10})` +
    quote,
  "i",
);

/** "`setup.toml`へ保存しない" */
const isEmptied =
  /^[`*_"'”)]{0,4}(?:(?:や|、|および|と)[^。\n]{1,30})?(?:に|へ)(?:は)?[^。、\n]{0,20}(?:保存|記載|記述|格納|コミット|書か|置か)(?:し)?(?:ない|せず|ません|ず)/u;

/** "`api/openapi.yaml`に格納予定" */
const toCome = /^[`*_"'”)]{0,4}\s?(?:に|へ|で|を|は)?\s?[^。、\n]{0,12}予定/u;

/** "The `tenants/a/` prefix" */
const prefix = /^[`*_"'”]{0,4}\s?(?:prefix\b|前缀|前綴|プレフィックス|префикс|접두)/i;

/** A folder beside the place where it appears: `| ./data | /var/lib/shop |`, `./data:/var/lib/shop`. */
const isMounted = (name: string, before: string, after: string): boolean =>
  name.startsWith("./") &&
  !/\.\w+$/.test(name) &&
  /^(?:[`\s]*(?:\||→|->|=>)[`\s]*|:)\/\w/.test(after) &&
  !isDrawn(before);

/** What a sentence says of what nobody commits. */
const onMachines =
  /\b(?:only local(?:ly)?|local(?:ly)? only|(?:not|never) (?:committed|checked in))\b|только локальн|仅(?:限)?本地|ローカルのみ|로컬에만/iu;

/** Whether a line up to a name is the branch of a tree. */
const isDrawn = (before: string): boolean => /[├└┣┗╰|`+][─━-]{1,4}\s?$/.test(before);

/** What a comment beside a branch says of what nobody commits. */
const madeHere =
  /^\/?\s+\S.*?\b(?:auto-?generated|generated|build (?:output|artifacts?)|git-?ignored|not (?:committed|versioned|in git)|at run-?time|runtime data)\b|^\/?\s+.*(?:自动生成|自動生成|자동 생성|생성됨)/i;

/** Whether a path stands in a list or a table that a line with these words announces. */
function isListedBelow({ origin: { document, range } }: PathClaim, design: Design, words: RegExp): boolean {
  const text = documentText(design, document);
  const lines = text.slice(Math.max(0, range.from - 1000), range.from).split("\n");
  if (!item.test(lines.at(-1)!)) return false;
  return words.test(lines.findLast((line) => line.trim() !== "" && !item.test(line)) ?? "");
}

/** How an item of a list begins, or a row of a table. */
const item = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s|\|)/;

/** The line of a name up to it, and behind it. */
function around({ origin: { document, range } }: PathClaim, design: Design): readonly [string, string] {
  const text = documentText(design, document);
  const before = text.slice(Math.max(0, range.from - 160), range.from);
  const after = text.slice(range.to, range.to + 160);
  return [before.slice(before.lastIndexOf("\n") + 1), after.slice(0, /\n|$/.exec(after)!.index)];
}

/** What stands before a name and those that are listed with it: "There is no " before each of `a/`, `b/` or `c/`, on whichever line. */
function beforeList({ origin: { document, range } }: PathClaim, design: Design): string {
  const text = documentText(design, document);
  const before = text.slice(Math.max(0, range.from - 400), range.from).replace(listedBefore, "");
  return before
    .slice(before.search(/[^\n]*(?:\n[ \t]*)?$/))
    .trimStart()
    .slice(-160);
}

/** Names in code that lead on to one behind them. */
const listedBefore = /(?:`[^`\n]{1,120}`(?:,|\s(?=or|and|nor))\s*(?:(?:or|and|nor|und|oder|et|ou|y|o)\s)?\s*){1,12}`?$/;

/** Endings of what a system reads and writes while it runs as well as of what is kept with its code. */
const data = /\.(?:json[5cl]?|ya?ml|toml|ini|conf|cfg|properties|txt|csv|tsv|xml|md|html?|log|db|pdf|xlsx|docx)$/i;

/** Names by which tools and people look for a file at the root of a repository. */
const kept =
  /^(?:readme\.\w+|changelog\.\w+|(?:package|package-lock|tsconfig[\w.-]*|composer|angular|nx|turbo|lerna|jest\.config|vercel|firebase|deno|biome|renovate|app|manifest|global|appsettings[\w.-]*|launchsettings|nest-cli|components|openapi|swagger|schema|docker-compose[\w.-]*|compose[\w.-]*|application[\w.-]*|bootstrap|values[\w.-]*|chart|kustomization|skaffold|serverless|cloudbuild|buildspec|render|netlify|wrangler|fly|pnpm-workspace|mkdocs|pyproject|cargo|pom|build|logback[\w.-]*|log4j2?|web|requirements[\w.-]*|index|action|dependabot)\.\w+)$/i;

/** A file of data of which nothing but its name is told. */
const isLoneData = (name: string): boolean =>
  !name.includes("/") && data.test(name) && !kept.test(name) && !shouts.test(name);

/** `MIGRATION.md` */
const shouts = /^[A-Z][A-Z0-9_.-]+\.(?:md|txt)$/;
