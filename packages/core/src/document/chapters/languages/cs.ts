import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const czech: TitlesByChapter = {
  "system-architecture":
    "architektura systému, přehled architektury, systémová architektura, architektura aplikace, architektura řešení",
  components: "komponenty systému, moduly, součásti systému, vrstvy, hlavní komponenty, služby",
  "data-model": "datový model, datové modely, doménový model, datové struktury",
  "api-specifications": "specifikace api, návrh api, koncové body",
  "database-design": "databáze, návrh databáze, databázové schéma, schéma databáze",
  deployment: "nasazení, infrastruktura a nasazení, nasazení a provoz",
  security: "bezpečnost, zabezpečení, autentizace a autorizace",
  performance: "výkon, škálovatelnost, výkon a škálovatelnost",
  "error-handling": "zpracování chyb, chybové kódy, ošetření chyb",
  "testing-strategy": "testování, strategie testování, testovací strategie, plán testování",
  dependencies: "závislosti, použité technologie, technologický stack, technologie a nástroje",
  risks: "rizika, analýza rizik, rizika a opatření",
  "open-questions": "otevřené otázky, nevyřešené otázky, otevřené body",
  "supporting-documents": "reference a zdroje, zdroje, související dokumenty, literatura",
  appendix: "přílohy, příloha",
  glossary: "slovník pojmů, pojmy",
  goals: "cíle, účel, cíl dokumentu, rozsah",
  overview: "přehled, úvod, shrnutí",
  requirements: "požadavky, funkční požadavky, nefunkční požadavky",
};
