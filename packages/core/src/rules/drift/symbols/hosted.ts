import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { documentText } from "../../query/document-text.ts";

/** Whether the word before a name says that it is that of a project, a branch or an account, which are kept outside of code. */
export function isOfHosted({ document, range }: Origin, design: Design): boolean {
  const text = documentText(design, document);
  return hosted.test(text.slice(Math.max(0, range.from - 60), range.from));
}

const hosted =
  /(?<![\p{L}\p{N}-])(?:projects?|repositor(?:y|ies)|repos?|organi[sz]ations?|workspaces?|branch(?:es)?|tags?|tenants?|subscriptions?|accounts?|projekt|projet|proyecto|projeto|progetto|proyek|repositorio|repositório|проект\p{L}*|репозитор\p{L}*|项目|仓库|プロジェクト|リポジトリ|프로젝트|저장소)(?:\s(?:named?|called|is))?\s*[:：]?\s*["“'*_`]{1,3}$/iu;
