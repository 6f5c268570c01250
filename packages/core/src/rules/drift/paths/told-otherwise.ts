import type { Design } from "../../../document/design.ts";
import type { ElementClaim } from "../claims.ts";
import { saidOtherwise } from "../said/said-otherwise.ts";
import { quote, wordsAround } from "../said/words-around.ts";
import { standsForAny } from "./stands-for-any.ts";

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
  const words = wordsAround(claim.origin, design);
  const { before, after, announced } = words;
  const any = standsForAny(claim, before, after, design, files);
  if (any !== null) return any;
  const said = saidOtherwise({ ...claim, hasNear: near !== null }, design);
  if (said !== null) return said;
  if (near === null && !name.includes("/") && (lookedFor.test(before) || looksFor.test(announced)))
    return `${name} is one of the files that the system looks for, wherever it runs.`;
  if (made.test(before) || makes.test(before) || isMade.test(after) || (isDrawn(before) && madeHere.test(after)))
    return `${name} is made by a build or a run, as the text has it.`;
  if (!name.includes("/") && bundled.test(before)) return `${name} is told of as what a build puts together.`;
  if (emptied.test(before) || isEmptied.test(after)) return `${name} is named as where nothing is kept.`;
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

/** "scanning for build files (`pom.xml`, `Cargo.toml`" */
const lookedFor = new RegExp(
  String.raw`\b(?:scan(?:s|ned|ning)?|look(?:s|ed|ing)?|search(?:es|ed|ing)?|prob(?:es|ed|ing)|check(?:s|ed|ing)?) for (?:(?:a|an|any|the|known|common|typical)\s)?(?:[a-z-]+\s){0,2}(?:files?|manifests?|markers?)\s?[(:]\s?(?:[\x60][^\x60\n]{1,40}[\x60](?:,|\sor|\sand|/)?\s?){0,12}` +
    quote,
  "i",
);

/** "It tells the kind of a project by scanning for:" above a list or a table. */
const looksFor =
  /\b(?:scan(?:s|ning)?|look(?:s|ing)?|search(?:es|ing)?|prob(?:es|ing)|check(?:s|ing)?) for(?:\s[\w-]+){0,4}\s?:\s*$/i;

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
