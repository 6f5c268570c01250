import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn } from "../../testing.ts";

const names = (items: string, title = "Components"): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n${items}\n`).map(({ name }) => name);

test("known products in bold are parts where the chapter lists the parts, whatever the language", () => {
  expect(
    names("- **대출 서비스:** 책을 빌려줌\n- **Redis:** 세션을 저장\n- **책장 버킷 (files):** 표지를 보관"),
  ).toEqual(["대출 서비스", "Redis", "책장 버킷 (files)"]);
  expect(names("- **Redis:** sessions\n- **Django:** pages", "Technology Stack")).toEqual([]);
  expect(names("- **Speed:** pages are fast\n- **Redis:** sessions\n- **Care:** nothing is lost")).toEqual([]);
});

test("what tells two parts of one name apart belongs to the name", () => {
  expect(
    names(
      "- **Worker (mails):** sends them\n- **Worker (fines):** counts them\n- **Shelf Service (core):** knows books",
    ),
  ).toEqual(["Worker (mails)", "Worker (fines)", "Shelf Service (core)"]);
});

test("a bracket that tells what a part is made with stays with its name, unless it is a place or a remark", () => {
  expect(
    names(
      "- **Loan Service (Node.js / Express)**: lends\n- **Shelf Store** (MongoDB): keeps\n- **Fine Worker (`src/fines`)**: counts\n- **Desk Client (what readers see)**: shows",
    ),
  ).toEqual(["Loan Service (Node.js / Express)", "Shelf Store (MongoDB)", "Fine Worker", "Desk Client"]);
});

test("two words in bold with a slash between them name one part", () => {
  expect(
    names("- **Reader/Loans**: who has what\n- **Fine Service**: counts\n- **Paper/Post**: sends letters"),
  ).toEqual(["Reader/Loans", "Fine Service", "Paper/Post"]);
  expect(names("- **src/loans**: who has what\n- **Desk.vue/Post**: sends letters")).toEqual([]);
});

test("an odd name loses only itself among names that are surely of parts", () => {
  expect(names("- **Loan Service**: lends\n- **Fine Service**: counts\n- **3 times**: at most")).toEqual([
    "Loan Service",
    "Fine Service",
  ]);
  expect(names("- **Loan Service**: lends\n- **Before opening**: warm up\n- **3 times**: at most")).toEqual([]);
});

test("words right behind a name may say in which folder a part is", () => {
  const list =
    "- **till** in `src/till`: takes payments\n- **stock** in `src/stock`, counts\n- **desk** lives in `src/desk`.\n";
  expect(
    statedIn("component", `# X\n\n## Components\n\nAll are folders of their own.\n\n${list}`).map(({ name, facts }) => [
      name,
      facts.code,
      facts.responsibility,
    ]),
  ).toEqual([
    ["till", "src/till", "takes payments"],
    ["stock", "src/stock", "counts"],
    ["desk", "src/desk", "."],
  ]);
  expect(
    statedIn("component", "# X\n\n## Components\n\nWhere:\n\n- **till** in winter\n- **stock** in summer\n"),
  ).toEqual([]);
});

test("bold names with what each does, below a title that says of what a system consists", () => {
  const list = "- **貸出窓口**: 本を貸す\n- **督促担当**: 手紙を送る";
  expect(names(list, "システム構成")).toEqual(["貸出窓口", "督促担当"]);
  expect(names(list, "コンポーネント定義")).toEqual(["貸出窓口", "督促担当"]);
  expect(names(list, "アーキテクチャの利点")).toEqual([]);
});

test("three types or more that say by their names that they do something, where nothing says what a list is of", () => {
  const types = "- `LoanPort`: lends\n- `FineWorker`: counts\n- `SMSSender`: writes to readers";
  expect(names(types, "What happens at the desk")).toEqual(["LoanPort", "FineWorker", "SMSSender"]);
  expect(names(types.replace("FineWorker", "LoanRecord"), "What happens at the desk")).toEqual([]);
  expect(names("- `LoanPort`: lends\n- `FineWorker`: counts", "What happens at the desk")).toEqual([]);
  expect(names(types, "Testing Strategy")).toEqual([]);
});

test("names below a line that says parts and nothing more, whatever the section is about", () => {
  const list = (above: string, first = "LoanGuard"): string =>
    `${above}\n\n- \`${first}\`: locks\n- \`FineWorker\`: counts`;
  expect(names(list("**Key components:**"), "How it is locked")).toEqual(["LoanGuard", "FineWorker"]);
  expect(names(list("**主要コンポーネント**:"), "貸出の流れ")).toEqual(["LoanGuard", "FineWorker"]);
  expect(names(list("**Key components:**", "Loan"), "How it is locked")).toEqual([]);
  expect(names(list("**Kept:**"), "How it is locked")).toEqual([]);
  expect(names(list("**Services:**"), "Testing Strategy")).toEqual([]);
  expect(names(list("**Services:**"), "Deployment")).toEqual([]);
});

test("what is listed right below the name of a pattern are its parts", () => {
  const list = "- **Desks** — take loans, call Ledgers\n- **Ledgers** — keep loans\n- **Shelves** — hold books";
  expect(names(list, "3.1 MVC")).toEqual(["Desks", "Ledgers", "Shelves"]);
  expect(names(list, "Чистая архитектура")).toEqual(["Desks", "Ledgers", "Shelves"]);
  expect(names(list, "Key patterns")).toEqual([]);
  expect(names("- **Why**: it is known\n- **takes loans**: at the desk", "MVC")).toEqual([]);
});

test("the bold name that an item begins with does what its first sentence says", () => {
  const used = (first: string): string[] =>
    linkDesign([
      readDocument(
        "design.md",
        `# Library\n\n## Components\n\n- **Loan Service**: ${first}\n- **Fine Service**: counts fines\n`,
      ),
    ]).model.relations.flatMap(({ kind, from, to }) => (kind === "uses" ? [`${from} > ${to}`] : []));
  expect(used("takes loans, calls Fine Service for each")).toEqual(["component:loan-service > component:fine-service"]);
  expect(used("calls Fine Service")).toEqual(["component:loan-service > component:fine-service"]);
  expect(used("takes loans. Once, calls Fine Service")).toEqual([]);
  expect(used("keeps what the reader, who calls Fine Service")).toEqual([]);
});

test("a title of parts and technologies lists parts, each with what it is made of and what it does", () => {
  const table = (title: string): string[] =>
    names("| Component | Technology | Purpose |\n|-|-|-|\n| Desk | React | lends |\n| Ledger | Redis | keeps |", title);
  expect(table("Components and Technologies")).toEqual(["Desk", "Ledger"]);
  expect(table("Technologies")).toEqual([]);
});

test("a title whose noun stands before its adjective says that plain names are parts", () => {
  const list = "- Frontend : Vue 3\n- Base de données : MySQL 8\n- API : Flask";
  expect(names(list, "Composants techniques")).toEqual(["Frontend", "Base de données", "API"]);
  expect(names("- Frontend: React\n- API: Flask", "Componentes principales")).toEqual(["Frontend", "API"]);
  expect(names("- Frontend : Vue 3\n- API : Flask", "Composants à tester")).toEqual([]);
});

test("a list that a title announces keeps its parts though one or two names say nothing by themselves", () => {
  expect(
    names(
      "- Frontend : Vue 3\n- Backend : Flask\n- DB : MySQL\n- Stockage d'objets : MinIO\n- Courriel : activation\n- Service de prêt : prête",
      "Composants techniques",
    ),
  ).toEqual(expect.arrayContaining(["Frontend", "Backend", "DB", "Service de prêt"]));
  expect(names("- Coût : bas\n- Vitesse : haute\n- API : REST", "Composants techniques")).toEqual([]);
});

test("short names in writing without capitals, below words that announce parts, and no properties of one", () => {
  expect(names("- 라우팅: 목록과 상세\n- 상태 관리: 사용자 정보\n- 데이터 처리: 조회", "주요 구성 요소")).toEqual([
    "라우팅",
    "상태 관리",
    "데이터 처리",
  ]);
  expect(names("- 기능: 대출\n- 설명: 책을 빌림\n- 비고: 없음", "주요 구성 요소")).toEqual([]);
});

test("a line that says that layers follow, above bold names with what each holds below it, in any chapter", () => {
  const list = "**Capas:**\n\n- **Capa de presentación**\n  - Vistas\n- **Capa de persistencia**\n  - Modelos";
  expect(names(list, "El backend")).toEqual(["Capa de presentación", "Capa de persistencia"]);
  expect(names(list.replace("**Capas:**", "**Ideas:**"), "El backend")).toEqual([]);
});

test("systems around the own one, below a line on who acts from outside", () => {
  const list =
    "**Acteurs externes** :\n- **Client** : emprunte\n- **Système SAP** : compte\n- **Système de paiement** : encaisse";
  expect(names(list, "Contexte du système")).toEqual(["Client", "Système SAP", "Système de paiement"]);
});
