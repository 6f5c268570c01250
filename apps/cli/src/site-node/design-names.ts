// The names by which people file designs. A name makes a file a candidate only: its headings decide.

/** File names that mean a design wherever they stand, without `.md`, in lower case with `-` between words. */
const names: readonly RegExp[] = [
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
  /(?:^|\/)(?:adrs?|decisions|rfcs?|rfds?|keps?|accepted|proposed|design|designs|design-?docs?|proposals?|enhancements|tech-?specs?|architecture|arc42)\//i;

const specs = /(?:^|\/)\.?(?:kiro\/)?specs?\/[^/]+\/design\.md$/i;

/** Whether a file's path makes it a candidate for a design. */
export function mayBeDesign(path: string): boolean {
  if (!/\.(?:md|markdown|mdown)$/i.test(path)) return false;
  if (specs.test(path)) return true;
  const base = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (/^(?:readme|changelog|contributing|license|code-of-conduct|security|template)$/.test(base)) return false;
  return names.some((name) => name.test(base)) || folders.test(path);
}

/** Folders that hold other people's files, results or what is out of use. */
export const skipped: ReadonlySet<string> = new Set([
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
  "archive",
  "archived",
  "_archive",
  "deprecated",
  "venv",
  "__pycache__",
  "Pods",
  "testdata",
  "fixtures",
  "__fixtures__",
]);
