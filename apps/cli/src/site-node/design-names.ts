import type { Subject } from "@asbuilt/core/document/states-design";

// The names by which people file designs. A name makes a file a candidate only: its headings decide, or what can be read in it.

/** File names that mean a design wherever they stand, without `.md`, in lower case with `-` between words. */
const names: readonly RegExp[] = [
  /^adr-?\d+(?:-[\w.-]+)?$/,
  /^(?:[\w.-]+-)?(?:tdd|sdd|hld|lld|hldd|lldd|dd)(?:-[\w.-]+)?$/,
  /^(?:\d+-)?(?:[\w.-]+-)?design(?:s)?(?:-(?:doc|docs|document|documents|spec|specification|overview|notes))?(?:-v?[\d.]+)?$/,
  /^(?:[\w.-]+-)?(?:technical|system|software|solution|detailed|high-level|low-level|functional|application|database|api|backend|frontend)-(?:design|architecture|spec|specs|specification)(?:-[\w.-]+)?$/,
  /^(?:[\w.-]+-)?design-(?:doc|document|proposal|spec)(?:-[\w.-]+)?$/,
  /^(?:[\w.-]+-)?(?:architecture|arc42|architekturdokumentation|architektur|arquitetura|arquitectura|architettura)(?:-[\w.-]+)?$/,
  /^(?:[\w.-]+-)?(?:documento-de-(?:arquitetura|diseno|diseño|arquitectura|design)|diseno-tecnico|diseño-técnico|diseño-tecnico|dossier-d?-?architecture|conception-technique|conception|technisches-konzept|entwurf|feinkonzept|grobkonzept|progettazione)(?:-[\w.-]+)?$/,
  /(?:设计文档|设计说明书?|系统设计|详细设计|概要设计|架构设计|技术方案|設計書|基本設計|詳細設計|システム設計|설계서|설계-?문서|архитектура|техническое-задание|технический-проект)/,
];

/** Folders in which every Markdown file may be a design. */
const folders =
  /(?:^|\/)(?:adrs?|decisions|rfcs?|rfds?|keps?|accepted|proposed|design|designs|design-?docs?|proposals?|enhancements|tech-?specs?|architecture|arc42|concept|konzepte?)\//i;

const specs = /(?:^|\/)\.?(?:kiro\/)?specs?\/[^/]+\/design\.md$/i;

/** Names of files of one chapter, of which what can be read in them decides. */
const ofOneChapter: readonly (readonly [Subject, readonly RegExp[]])[] = [
  [
    "api",
    [
      /^(?:[\w.]+-){0,2}(?:api|apis|endpoints|api-endpoints|api-routes)(?:-(?:docs?|documentation|dokumentation|reference|spec|specs|specification|contracts?|overview|structure|endpoints|routes))?(?:-v?\d[\d.]*)?$/,
      /(?:api-?文档|接口文档|接口设计|接口说明|api-?(?:仕様|設計|定義)|api-?(?:명세|문서)|документация-api|описание-api)/,
    ],
  ],
  [
    "data",
    [
      /^(?:[\w.]+-){0,2}(?:database|db|schemas?|erd|er-diagram|entities|entity-model|data-?models?|domain-model|data-dictionary|data-structures?|tables)(?:-(?:docs?|documentation|reference|schema|structure|overview|diagram))?(?:-v?\d[\d.]*)?$/,
      /^(?:[\w.]+-){0,2}(?:datenmodell|datenbank(?:schema|modell)?|modelo-de-(?:datos|dados)|bases?-de-datos|banco-de-dados|base-de-donn[eé]es|mod[eè]le-de-donn[eé]es|modello-(?:dei-)?dati)$/,
      /(?:数据库|数据模型|数据字典|データベース|データモデル|テーブル定義|데이터베이스|데이터-?모델|база-данных|базы-данных|схема-бд|модель-данных)/,
    ],
  ],
  [
    "errors",
    [
      /^(?:[\w.]+-){0,2}(?:errors?|error-(?:codes?|handling|catalog(?:ue)?|reference|responses)|fehlercodes|fehlerbehandlung|codes-d-?erreurs?|codigos-de-erros?|c[oó]digos-de-error(?:es)?)$/,
      /(?:错误码|错误处理|エラーコード|エラー処理|오류-?코드|에러-?코드|коды-ошибок)/,
    ],
  ],
  [
    "access",
    [
      /^(?:[\w.]+-){0,2}(?:auth|authentication|authorization|authn|authz|access-control|permissions|rbac|roles-and-permissions|security-(?:architecture|design|model))$/,
      /(?:权限设计|认证|鉴权|権限|認証|권한|인증|аутентификация|авторизация)/,
    ],
  ],
  [
    "deployment",
    [
      /^(?:[\w.]+-){0,2}(?:deployment|infrastructure|infra|topology)(?:-(?:architecture|diagram|overview|view|topology))?$/,
      /(?:部署架构|部署图|インフラ構成|デプロイ構成|배포-?구성|인프라-?구성|инфраструктура)/,
    ],
  ],
  [
    "tests",
    [
      /^(?:[\w.]+-){0,2}(?:test(?:ing)?-(?:strategy|plan|concept|architecture)|teststrategie|testkonzept|strat[eé]gie-de-tests?|estrategia-de-(?:pruebas|testes))$/,
      /(?:测试策略|测试计划|テスト戦略|テスト計画|테스트-?전략|стратегия-тестирования)/,
    ],
  ],
];

/**
 * Where a repository keeps the page that tells how its code is built, which has headings of its own: `ARCHITECTURE.md` at its root or
 * with its documents, and not that of a package, an example or a version.
 */
const ofArchitecture =
  /^(?:(?:docs?|documentation)\/(?:(?:dev|devel|development|developers?|internals?|contribut\w+|design)\/)?)?(?:(?:code|system|software|project|internal|technical|intro|introduction)[-_ ])?architecture(?:[-_ ](?:overview|notes|guide))?\.md$/i;

/** Names of what is no longer so. */
const outOfUse = /^(?:old|legacy|deprecated|obsolete|previous)-|-(?:old|legacy|deprecated|obsolete|backup|bak)$/;

/** Names of what judges a system, and names things to say what is wrong with them. */
const judging =
  /^(?:findings|review|audit-report|post-?mortem|retrospective)(?:-|$)|-(?:findings|report|review|assessment|audit|post-?mortem|retrospective)$/;

/** Folders of it, and of what was found out about others before anything was designed. */
const judgements =
  /(?:^|\/)(?:(?:security|audit|code)-(?:reports?|reviews?|audits?)|reviews|findings)\/|(?:^|\/)docs?\/(?:[^/]+\/)?(?:\d+[-_])?research\//i;

/** Names of what looks at the systems of others. */
const ofOthers =
  /^(?:[\w.]+-)*(?:references?|competitors?|competitive|competition|market|vendors?)-(?:analysis|review|research|study|comparison)(?:-report)?$|竞品|调研|競合/;

/** Whether a file's path makes it a candidate for a design by its headings. */
export function mayBeDesign(path: string): boolean {
  const base = baseOf(path);
  return base !== null && !isJudgement(path, base) && (specs.test(path) || isNamed(base) || folders.test(path));
}

/** Whether a file stands in a folder of designs. */
export const isOfDesigns = (path: string): boolean => folders.test(path);

/** What a file that is named for it would tell, if it is a design; what can be read in it decides whether it is. */
export function subjectsOf(path: string): readonly Subject[] {
  const base = baseOf(path);
  if (base === null || outOfUse.test(base) || isJudgement(path, base)) return [];
  if (isNamed(base) || folders.test(path))
    return [...(ofArchitecture.test(path) ? (["map"] as const) : []), "architecture", "api", "data"];
  return ofOneChapter.flatMap(([subject, subjectNames]) =>
    subjectNames.some((name) => name.test(base)) ? subject : [],
  );
}

const isJudgement = (path: string, base: string): boolean =>
  judgements.test(path) || ofOthers.test(base) || (judging.test(base) && !folders.test(path));

const isNamed = (base: string): boolean => names.some((name) => name.test(base));

/** The name without its ending, in lower case with `-` between words; `null` for what is no Markdown or never a design. */
function baseOf(path: string): string | null {
  if (!/\.(?:md|markdown|mdown)$/i.test(path)) return null;
  const base = hyphened(path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, ""));
  return /^(?:readme|changelog|contributing|license|code-of-conduct|security|template)$/.test(base) ? null : base;
}

/** A name in lower case with `-` between its words. */
const hyphened = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

/** Whether a folder holds other people's files, results or what is out of use. */
export const isSkipped = (folder: string): boolean => skipped.has(folder) || outOfUseFolder.test(hyphened(folder));

/** Folders that say of themselves that nobody goes by what is in them: `legacy-Do-Not-Use`, `old_docs`, `_archive`. */
const outOfUseFolder =
  /^-*(?:old|legacy|deprecated|obsolete|outdated|superseded|archived?|attic|graveyard|veraltet)-*$|^-*(?:old|legacy|deprecated|obsolete|outdated|archived)-|^-+archives?-|^-*archives?-(?:docs?|documents|notes|plans?|specs?)$|-(?:old|legacy|deprecated|obsolete|outdated|archived?|bak)$|(?:^|-)docs?-backups?(?:-\d[\d-]*)?$|(?:^|-)backups?-\d{6,}[\d-]*$|(?:^|-)(?:do-?not|dont)-?use(?:-|$)/;

/** Folders that hold other people's files or results, or what is said to machines. */
const skipped: ReadonlySet<string> = new Set([
  "node_modules",
  "bower_components",
  "vendor",
  "third_party",
  "third-party",
  "site-packages",
  "dist",
  "build",
  "out",
  "target",
  "coverage",
  "venv",
  "__pycache__",
  "Pods",
  "testdata",
  "prompts",
  "fixtures",
  "__fixtures__",
]);
