import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { contextsOf } from "./contexts.ts";

const contexts = (text: string) =>
  new Map(
    contextsOf(readMarkdown(text).sections, "plain", "en").map((context) => [context.path.at(-1) ?? "", context]),
  );

describe("the chapters of a section", () => {
  test("go down to what stands below, and are opened once", () => {
    const of = contexts("# Shop\n\n## Testing Strategy\n\n### Unit Tests\n\n#### Cart\n\n## Goals\n");
    expect(of.get("Testing Strategy")).toMatchObject({ opens: ["testing-strategy"], depth: 0 });
    expect(of.get("Unit Tests")).toMatchObject({ opens: [], chapters: ["testing-strategy"], depth: 0 });
    expect(of.get("Cart")).toMatchObject({ opens: [], chapters: ["testing-strategy"], depth: 1 });
    expect(of.get("Goals")).toMatchObject({ opens: [], subjects: ["goals"], chapters: ["goals"] });
  });

  test("below the data model a word for what is kept is the name of it, and no chapter", () => {
    const of = contexts("# Shop\n\n## Data Model\n\n### Plan\n\n### Task\n\n## Plan\n\n### Task list\n");
    expect(of.get("Task")).toMatchObject({ subjects: [], chapters: ["data-model"], depth: 1 });
    expect(of.get("Plan")).toMatchObject({ subjects: ["rollout"] });
    expect(contexts("# Shop\n\n## Data Model\n\n### Plan\n").get("Plan")?.chapters).toEqual(["data-model"]);
  });

  test("a title of the data model right above typed members is the name of what has them, whatever its words mean", () => {
    const of = contexts(
      "# Data Models\n\n## Deployment\n\n- id (str)\n- since (date)\n\n## Security\n\n- all is signed\n",
    );
    expect(of.get("Deployment")).toMatchObject({ chapters: ["data-model"], depth: 1 });
    expect(of.get("Security")).toMatchObject({ chapters: ["security"], depth: 0 });
  });

  test("a group of tests is called by what is tested, and a store of data names a part of the architecture", () => {
    const of = contexts(
      "# X\n\n## Testing\n\n### End-to-End Testing\n\n### Error Handling Testing\n\n## Architecture\n\n### Data Store\n\n- files\n",
    );
    expect(of.get("Error Handling Testing")).toMatchObject({ opens: [], chapters: ["testing-strategy"] });
    expect(of.get("Data Store")).toMatchObject({ opens: [], chapters: ["system-architecture"] });
  });

  test("what a record of a decision tells of the time before it is history, whatever stands below it", () => {
    const record = contexts(
      "# 4. Queues\n\n## Context\n\n### Architecture\n\n## Decision\n\n### Components\n\n## Consequences\n",
    );
    expect(record.get("Context")).toMatchObject({ opens: [], chapters: ["history"] });
    expect(record.get("Architecture")?.chapters).toEqual(["system-architecture", "history"]);
    expect(record.get("Components")?.chapters).toEqual(["components"]);
    expect(contexts("# Shop\n\n## Context\n\n## Components\n").get("Context")?.chapters).not.toContain("history");
  });

  test("choices beside one another are alternatives, but one that was taken; one alone is none", () => {
    const of = contexts(
      "# Shop\n\n## Queues\n\n### Option 1.1 - One table\n\n#### Data Model\n\n### Option 1.2 - Two\n\n### Option 1.3: None (chosen)\n\n## Proposal 1\n\n## Proposal 2\n\n## Approach A\n\n## Option menu\n",
    );
    expect(of.get("Option 1.1 - One table")?.chapters).toEqual(["alternatives"]);
    expect(of.get("Data Model")?.chapters).toEqual(["data-model", "alternatives"]);
    expect(of.get("Option 1.2 - Two")?.chapters).toEqual(["alternatives"]);
    expect(of.get("Proposal 2")?.chapters).toEqual(["alternatives"]);
    for (const title of ["Option 1.3: None (chosen)", "Approach A", "Option menu"])
      expect(of.get(title)?.chapters).not.toContain("alternatives");
  });

  test("the title of a document says what all of it is about, beside the name of the system as well", () => {
    for (const title of [
      "Database Schema",
      "Shop — Database Schema",
      "Shop: Database Design",
      "Shop Database Design",
    ]) {
      const of = contexts(`# ${title}\n\n## ER diagram\n\n## Risks\n`);
      expect(of.get("ER diagram")?.chapters).toEqual(["data-model", "database-design"]);
      expect(of.get("Risks")?.chapters).toEqual(["risks"]);
    }
    expect(contexts("# Shop — Till\n\n## ER diagram\n").get("ER diagram")?.chapters).toEqual(["data-model"]);
    expect(contexts("# Shop\n\n## Database\n\n### ER diagram\n").get("ER diagram")?.chapters).toEqual(["data-model"]);
  });

  test("what stands below an alternative is a part of it", () => {
    const of = contexts("# Shop\n\n## Alternatives\n\n### Components\n\n## Components and interfaces\n");
    expect(of.get("Components")?.chapters).toEqual(["components", "alternatives"]);
    expect(of.get("Components and interfaces")?.chapters).toEqual(["components"]);
  });

  test("a title of the whole document opens none, and may put one in force", () => {
    const of = contexts("# API Documentation\n\n## Orders\n");
    expect(of.get("API Documentation")?.opens).toEqual([]);
    expect(of.get("Orders")?.chapters).toEqual(["api-specifications"]);
  });

  test("a first heading of several on the first level is a chapter if it names one", () => {
    expect(contexts("# Security\n\n# Performance\n").get("Security")?.opens).toEqual(["security"]);
  });

  test("a misspelt title opens what was meant", () => {
    const of = contexts("# Shop\n\n## Tesitng\n\n## Databse Design\n\n## Contacts\n");
    expect(of.get("Tesitng")?.opens).toEqual(["testing-strategy"]);
    expect(of.get("Databse Design")?.opens).toEqual(["database-design"]);
    expect(of.get("Contacts")?.opens).toEqual([]);
  });

  test("resources in a table without links are things of the system", () => {
    const of = (below: string): readonly string[] | undefined =>
      contexts(`# Shop\n\n## Server\n\n### Resources\n\n| URI | What |\n|-|-|\n| a | ${below} |\n`).get("Resources")
        ?.opens;
    expect(of("orders")).toEqual([]);
    expect(of("[orders](https://shop.example/orders)")).toEqual(["supporting-documents"]);
  });

  test("what a title below the design of a database calls a table is one", () => {
    expect(contexts("# Shop\n\n## Tables\n\n### 4. Resources Table\n").get("4. Resources Table")?.opens).toEqual([]);
    expect(contexts("# Shop\n\n## Resources Table\n").get("Resources Table")?.opens).not.toEqual([]);
  });

  test("sources among the components are one of them", () => {
    const of = contexts("# Shop\n\n## Components\n\n### Sources\n\n### Sinks\n\n## Sources\n");
    expect([...of.values()].map(({ opens }) => opens.join())).toContain("supporting-documents");
    expect(contexts("# Shop\n\n## Components\n\n### Sources\n").get("Sources")?.opens).toEqual([]);
  });

  test("features and flows open none", () => {
    const of = contexts(
      "# Shop\n\n## Core Features\n\n### 4. Security\n\n## Data Flow\n\n### Authentication Flow\n\n### Security\n",
    );
    expect(of.get("4. Security")?.opens).toEqual([]);
    expect(of.get("Authentication Flow")?.opens).toEqual([]);
    expect(of.get("Security")?.opens).toEqual(["security"]);
  });

  test("parts of a chapter that is a list of things open no other", () => {
    for (const chapter of ["Open Questions", "Testing Strategy", "Success Criteria"])
      expect(contexts(`# Shop\n\n## ${chapter}\n\n### Performance\n`).get("Performance")?.opens, chapter).toEqual([]);
    expect(contexts("# Shop\n\n## Components\n\n### Performance\n").get("Performance")?.opens).toEqual(["performance"]);
  });

  test("what is sent to endpoints is no model of its own", () => {
    const of = contexts("# Shop\n\n## API Design\n\n### Request Models\n\n## Components\n\n### Response Models\n");
    expect(of.get("Request Models")?.opens).toEqual([]);
    expect(of.get("Response Models")?.opens).toEqual(["data-model"]);
  });

  test("a part of the components is named by whom it serves, and a title that joins what is open opens nothing", () => {
    const of = contexts(
      "# Shop\n\n## Components\n\n### Caching Layer Design\n\n### New endpoints design\n\n### Modules and dependencies\n\n## Deployment\n\n### Caching strategy design\n",
    );
    expect(of.get("Caching Layer Design")).toMatchObject({ opens: [], chapters: ["components"], depth: 1 });
    expect(of.get("New endpoints design")?.opens).toEqual(["api-specifications"]);
    expect(of.get("Modules and dependencies")?.opens).toEqual([]);
    expect(of.get("Caching strategy design")?.opens).toEqual(["performance"]);
  });

  test("a store right below the components is one of them, unless it tells of its tables", () => {
    const of = contexts(
      "# Shop\n\n## Components\n\n### 1. Database (PostgreSQL)\n\nIt keeps orders.\n\n### 2. Storage\n\n| Column | Type |\n|-|-|\n| id | int |\n\n## Design\n\n### Cache\n",
    );
    expect(of.get("1. Database (PostgreSQL)")).toMatchObject({ opens: [], chapters: ["components"], depth: 1 });
    expect(of.get("2. Storage")?.opens).toEqual(["database-design"]);
  });

  test("a heading above endpoints names their resource", () => {
    const of = contexts("# Shop\n\n## 3. Entities\n\n### POST /entities\n\n## API\n\n### 1. GET `/orders`\n");
    expect(of.get("3. Entities")).toMatchObject({ opens: [], chapters: [] });
    expect(of.get("API")?.opens).toEqual(["api-specifications"]);
  });

  test("a heading above a list of endpoints names what they are for, and one of layers or technologies a part", () => {
    const of = contexts(
      "# Shop\n\n## API\n\n### Attachments\n\n- `GET /attachments`\n\n### Errors\n\n- all of them\n\n## Architecture\n\n### Data Layer\n\n## Tech Stack\n\n### Database\n",
    );
    expect(of.get("Attachments")).toMatchObject({ opens: [], chapters: ["api-specifications"] });
    expect(of.get("Errors")?.opens).toEqual(["error-handling"]);
    expect(contexts("# Shop\n\n## Components\n\n### REST API\n").get("REST API")).toMatchObject({
      opens: [],
      chapters: ["components"],
    });
    expect(of.get("Data Layer")).toMatchObject({ opens: [], chapters: ["system-architecture"] });
    expect(of.get("Database")).toMatchObject({ opens: [], chapters: ["dependencies"] });
  });

  test("a title in code names a thing, and a part of what is open narrows nothing", () => {
    const of = contexts(
      "# Shop\n\n## Data Model & Database Schema\n\n### `attachments`\n\n### ER Diagram\n\n## Attachments\n",
    );
    expect(of.get("attachments")).toMatchObject({ opens: [], chapters: ["data-model", "database-design"] });
    expect(of.get("ER Diagram")?.chapters).toEqual(["data-model", "database-design"]);
    expect(of.get("Attachments")?.opens).toEqual(["appendix"]);
  });

  test("what was not chosen is no part of the chapter above", () => {
    const of = contexts("# Shop\n\n## Components\n\n### Alternatives considered\n\n### Overview\n");
    expect(of.get("Alternatives considered")?.chapters).toEqual(["alternatives"]);
    expect(of.get("Overview")?.chapters).toEqual(["components", "overview"]);
  });

  test("a title that is broken over two lines is read as one", () => {
    expect(contexts("# Shop\n\n## 1. Supp\norting Documents\n").get("1. Supp")?.opens).toEqual([
      "supporting-documents",
    ]);
    expect(contexts("# Shop\n\n## Shipping\nSecurity\n").get("Shipping")?.opens).toEqual([]);
  });
});
