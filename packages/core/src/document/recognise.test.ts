import { describe, expect, test } from "vitest";
import { titlesOfLanguages } from "./chapters/languages/languages.ts";
import { chapters } from "./chapters/list.ts";
import { topicsOf } from "./recognise.ts";
import { normalAlias, normalTitle } from "./title.ts";

const about = (title: string): string[] => {
  const { chapters, subjects } = topicsOf(title);
  return [...chapters, ...subjects];
};

describe("what a title is about", () => {
  test.each([
    ["System Architecture", ["system-architecture"]],
    ["2. System Architecture", ["system-architecture"]],
    ["3.1 Data Model", ["data-model"]],
    ["IV. Security", ["security"]],
    ["B) Deployment", ["deployment"]],
    ["Section 4: Error Handling", ["error-handling"]],
    ["§ 9 Performance", ["performance"]],
    ["🚀 Deployment", ["deployment"]],
    ["✅ 7. Testing Strategy (80%+ coverage):", ["testing-strategy"]],
    ["**API Endpoints**", ["api-specifications"]],
    ["Deployment Patterns", ["deployment"]],
    ["Where it runs", ["deployment"]],
    ["Fehler- und Randfälle", ["error-handling"]],
    ["Backup und Wiederherstellung", []],
    ["Camadas de Segurança", ["security"]],
    ["2. 授权链路", ["security"]],
    ["Sistem Mimarisi", ["system-architecture"]],
    ["2. Modül Tanımları", ["components"]],
    ["Kullanılan Teknolojiler", ["dependencies"]],
    ["Obsługa błędów", ["error-handling"]],
    ["Ryzyka i zagrożenia", ["risks"]],
    ["Foutafhandeling", ["error-handling"]],
    ["Openstaande vragen", ["open-questions"]],
    ["Nyitott kérdések", ["open-questions"]],
    ["Adatbázis séma", ["database-design"]],
    ["Použité technologie", ["dependencies"]],
    ["Säkerhet", ["security"]],
    ["Strategi Pengujian", ["testing-strategy"]],
    ["Модель даних", ["data-model"]],
    ["Kiến trúc hệ thống", ["system-architecture"]],
    ["Thiết kế cơ sở dữ liệu", ["database-design"]],
    ["Component Deep Dive", ["components"]],
    ["The pieces", ["components"]],
    ["Keeping it safe", ["security"]],
    ["What we use", ["dependencies"]],
    ["4-1. Deployment", ["deployment"]],
    ["Componentes por responsabilidad", ["components"]],
    ["Choix technologiques justifiés", ["dependencies"]],
    ["Layout dei moduli", ["components"]],
    ["Composants applicatifs", ["components"]],
    ["Composants techniques", ["components"]],
    ["5. 接口设计原则", ["api-specifications"]],
    ["Separación de módulos", ["components"]],
    ["Separação de módulos", ["components"]],
    ["Go Packages and Classes", ["components"]],
    ["Python packages and licences", ["dependencies"]],
    ["Moduli Python", ["components"]],
    ["（二）数据库ER图", ["database-design"]],
    ["2.3 技术栈全景", ["dependencies"]],
    ["各模块详细设计", ["components"]],
    ["データモデル設計概略", ["data-model"]],
    ["制約とリスク", ["risks", "requirements"]],
    ["클래스 상세 설명", ["components"]],
    ["모델 클래스", ["data-model"]],
    ["Choix techniques majeurs", ["dependencies"]],
    ["Description de l'API", ["api-specifications"]],
    ["Selección de tecnologías", ["dependencies"]],
    ["Políticas de seguridad", ["security"]],
    ["Verwendete Bibliotheken", ["dependencies"]],
    ["Zielarchitektur", ["system-architecture"]],
    ["Структура таблиц", ["database-design"]],
    ["Contratto degli endpoint", ["api-specifications"]],
    ["4.5 인증/보안 (JWT)", ["security"]],
    ["4. DB 스키마 초안", ["database-design"]],
    ["2.5 백엔드 패키지 구조", ["components"]],
    ["Order Queue Data Model", ["data-model"]],
    ["Infrastructure Needed (Optional)", ["deployment"]],
    ["Risks & Mitigations", ["risks"]],
    ["16. Open Risks and Mitigations", ["risks"]],
    ["Offene Risiken", ["risks"]],
    ["Monitoring, Logging, and Error Handling", ["error-handling"]],
    ["Risks, Assumptions, and Dependencies", ["risks", "dependencies", "requirements"]],
    ["⚠️ Open Issues & Risks", ["open-questions", "risks"]],
    ["Security and Deployment", ["security", "deployment"]],
    ["Risks / Trade-offs", ["risks"]],
    ["Known Risks and Rollback Triggers", ["risks"]],
    ["Security & Rate Limiting", ["security"]],
    ["Data Model and API", ["data-model", "api-specifications"]],
    ["Error Handling: Broken Uploads", ["error-handling"]],
    ["Appendix B: Directory Layout", ["appendix"]],
    ["第3章 システム構成", ["system-architecture"]],
    ["三、数据库设计", ["database-design"]],
    ["6.数据库设计", ["database-design"]],
    ["テスト戦略", ["testing-strategy"]],
    ["3. Base de datos final", ["database-design"]],
    ["Base de datos relacional", ["database-design"]],
    ["2. 类职责设计", ["components"]],
    ["各层职责", ["components"]],
    ["5. Сущности БД (упрощённо)", ["data-model"]],
    ["4. 各レイヤーの責務", ["components"]],
    ["2.1 論理アーキテクチャ", ["system-architecture"]],
    ["物理アーキテクチャ", ["system-architecture"]],
    ["Error Contract", ["error-handling"]],
    ["Error Response Contract", ["error-handling"]],
    ["제2장 보안", ["security"]],
    ["Безопасность", ["security"]],
    ["Sécurité", ["security"]],
    ["Securite", ["security"]],
    ["Visão geral da arquitetura", ["system-architecture"]],
    ["Bausteinsicht", ["components"]],
    ["Baustein-Sicht", ["components"]],
    ["子系统关系", ["components"]],
    ["数据库总体结构", ["database-design"]],
    ["领域模型划分", ["data-model"]],
    ["统一错误码", ["error-handling"]],
    ["Manejo de errores", ["error-handling"]],
    ["Domande aperte", ["open-questions"]],
    ["Goals / Non-Goals", ["goals"]],
    ["Phase 2: Search", ["rollout"]],
    ["Checkout Errors", ["error-handling"]],
    ["用語集", ["glossary"]],
    ["Data Models Reference", ["data-model"]],
    ["Enums", ["data-model"]],
    ["Request/Response Models", ["data-model"]],
    ["Event Schemas", ["data-model"]],
    ["Модели запросов и ответов", ["data-model"]],
    ["Billing Admin REST API", ["api-specifications"]],
    ["Order Management Endpoints", ["api-specifications"]],
    ["REST API эндпоинты", ["api-specifications"]],
    ["Database Schema Integration", ["database-design"]],
    ["Pydantic Schemas", ["data-model"]],
    ["Source Code References", ["supporting-documents"]],
    ["Complete Table Definitions", ["database-design"]],
    ["Webhook Security", ["security"]],
    ["Resource Usage", ["performance"]],
    ["Authentication Flow", ["security"]],
    ["Container architecture", ["system-architecture"]],
    ["High-level abstraction layers", ["system-architecture"]],
    ["Exit-code table", ["error-handling"]],
    ["Key Behaviors to Test", ["testing-strategy"]],
    ["Datenschutz-Architektur", ["security"]],
    ["3. Architektur-Überblick", ["system-architecture"]],
    ["Datenmodell in Odoo", ["data-model"]],
    ["Deployment on the old host", ["deployment"]],
    ["6. Till — API-Design", ["api-specifications"]],
    ["Backend: Database Schema", ["database-design"]],
    ["Shop-Architektur", ["system-architecture"]],
    ["BE API Extensions", ["api-specifications"]],
    ["逻辑结构设计", ["data-model"]],
    ["9. 未解決リスク（次回）", ["risks"]],
    ["2.4.5 安全保密设计", ["security"]],
    ["6. Core Functional Modules", ["components"]],
    ["Module-Level Design", ["components"]],
    ["Detailed deployment architecture", ["deployment"]],
    ["Sicherheitskonzept im Überblick", ["security"]],
    ["Komponentenübersicht", ["components"]],
    ["XSS-Schutz", ["security"]],
    ["Nouveaux Endpoints Backend", ["api-specifications"]],
    ["Dette technique connue et limites", ["risks"]],
    ["GCP-Komponenten", ["components"]],
    ["Stack Tecnológico Completo", ["dependencies"]],
    ["后端 API 接口设计", ["api-specifications"]],
    ["未対応事項・残リスク", ["risks"]],
    ["인프라·배포", ["deployment"]],
    ["Composants détaillés", ["components"]],
    ["Diagrama de los componentes principales", ["components"]],
    ["Modelo de dados da aplicação", ["data-model"]],
    ["Описание компонентов", ["components"]],
    ["Основные компоненты системы", ["components"]],
    ["数据流设计", ["system-architecture"]],
    ["总体部署方案", ["deployment"]],
    ["技术栈总结", ["dependencies"]],
    ["架构分层说明", ["system-architecture"]],
    ["Docker-Setup", ["deployment"]],
    ["エンティティ（帳票）定義", ["data-model"]],
    ["Open technical choices", ["open-questions"]],
    ["主要コンポーネント一覧", ["components"]],
    ["セキュリティ要件", ["security"]],
    ["배포 모델", ["deployment"]],
    ["인프라 배포 아키텍처", ["deployment"]],
    ["Metas e restrições de Arquitetura", ["requirements"]],
    ["Agent Specifications", ["components"]],
    ["Multi-Agent Architecture", ["system-architecture"]],
    ["API Design Principles", ["api-specifications"]],
    ["API Interface Definitions", ["api-specifications"]],
    ["Data Contract", ["data-model"]],
    ["Topology — why one hub", ["system-architecture"]],
    ["Top Technical Risks & Mitigations", ["risks"]],
    ["Team-Derived Authorization", ["security"]],
  ])("%s", (title, expected) => expect(about(title)).toEqual(expected));

  test.each([
    "Order Service",
    "Weather API",
    "Supported Event Types",
    "The Overview of the Shop",
    "Risk: Vendor lock-in",
    "Component: Cart",
    "Step 1: Sign the request",
    "2FA for staff",
    "5xx from the gateway",
    "",
    "x".repeat(100_000),
  ])("nothing: %s", (title) => expect(about(title)).toEqual([]));

  test("every chapter's own title opens it", () => {
    for (const { id, title } of chapters) expect(about(title), title).toContain(id);
  });

  test("an amount per time is no chapter", () => {
    expect(about("Storage (per day)")).toEqual([]);
    expect(about("Storage")).toEqual(["database-design"]);
  });

  test("every alias opens its chapter", () => {
    for (const { id, aliases } of chapters)
      for (const alias of Object.values(aliases).flat()) expect(about(alias), alias).toContain(id);
  });

  test("every title of a language that is known by its titles alone names a chapter", () => {
    for (const [title] of titlesOfLanguages) expect(about(title), title).not.toEqual([]);
  });

  test("every alias is written in its normal form, but for accents", () => {
    for (const alias of chapters.flatMap(({ aliases }) => Object.values(aliases).flat()))
      expect(normalAlias(alias)).toBe(normalTitle(alias));
  });
});

test("what is notable of a chapter's subject is of it", () =>
  expect(topicsOf("Notable components:").chapters).toEqual(["components"]));

test("where deployment is to go, and what tests run on, are of the same chapters", () => {
  expect(topicsOf("Deployment Direction").chapters).toEqual(["deployment"]);
  expect(topicsOf("Test Infrastructure").chapters).toEqual(["testing-strategy"]);
});
