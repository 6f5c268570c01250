import { expect, test } from "vitest";
import { nearMiss } from "./near-miss.ts";

test.each([
  ["## 8. Secruity", null],
  ["Sytem Architecture", "System Architecture"],
  ["6. Databse Design", "Database Design"],
  ["Dependancies", "Dependencies"],
  ["Deploymnet", "Deployment"],
  ["Error Handlng", "Error Handling"],
  ["Performence", "Performance"],
  ["Open Qestions", "Open Questions"],
  ["Tesitng", "Testing"],
  ["Scurity", null],
  ["2. Overveiw", "Overview"],
  ["Introducton", "Introduction"],
  ["Backgruond", "Background"],
  ["Glosary", "Glossary"],
  ["Alternatives Consdered", "Alternatives Considered"],
  ["Segruidad", "Seguridad"],
])("%s", (heading, title) => expect(nearMiss(heading)?.title ?? null).toBe(title ?? "Security"));

test.each([
  "Security",
  "Payments",
  "Competence",
  "Modeles",
  "Deployer",
  "Teasing",
  "Order Service",
  "Overviews",
  "Database Connections",
  "What is scored",
  "Security Context",
  "Related Sources",
  "Alternates Considered",
  "Overvalue",
  "Interview",
  "Playground",
  "Glossy",
  "Contacts",
  "x".repeat(5000),
])("no slip: %s", (heading) => expect(nearMiss(heading)).toBeNull());
