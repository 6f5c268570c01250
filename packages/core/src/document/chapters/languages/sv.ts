import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const swedish: TitlesByChapter = {
  "system-architecture":
    "systemarkitektur, arkitektur, arkitekturöversikt, teknisk arkitektur, övergripande arkitektur",
  components: "komponenter, systemkomponenter, moduler, huvudkomponenter, tjänster",
  "data-model": "datamodell, datamodeller, domänmodell, datastrukturer",
  "api-specifications": "api-design, api-specifikation, slutpunkter",
  "database-design": "databas, databasdesign, databasschema",
  deployment: "driftsättning, infrastruktur, utrullning, drift",
  security: "säkerhet, autentisering och auktorisering",
  performance: "prestanda, skalbarhet, prestanda och skalbarhet",
  "error-handling": "felhantering, felkoder",
  "testing-strategy": "teststrategi, tester, testplan, testning",
  dependencies: "beroenden, teknikstack, teknologier, externa beroenden",
  risks: "risker, riskanalys, risker och åtgärder",
  "open-questions": "öppna frågor, olösta frågor",
  "supporting-documents": "referenser, relaterade dokument, källor",
  appendix: "bilagor, bilaga",
  glossary: "ordlista, begrepp",
  goals: "mål, syfte, syfte och mål, omfattning",
  overview: "översikt, inledning, sammanfattning",
  requirements: "krav, funktionella krav, icke-funktionella krav",
};
