import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const dutch: TitlesByChapter = {
  "system-architecture":
    "systeemarchitectuur, architectuur, architectuuroverzicht, software-architectuur, softwarearchitectuur, globale architectuur, technische architectuur",
  components:
    "componenten, modules en componenten, systeemcomponenten, lagen, onderdelen, hoofdcomponenten, componentenoverzicht, bouwstenen, componentontwerp",
  "data-model": "datamodel, gegevensmodel, domeinmodel, datamodellen, datastructuren, entiteiten",
  "api-specifications": "api-ontwerp, api-specificatie, eindpunten, api-eindpunten, api ontwerp, api specificatie",
  "database-design": "databaseontwerp, databaseschema, database-ontwerp, databasemodel, databasestructuur",
  deployment:
    "uitrol, infrastructuur, implementatieomgeving, deploymentarchitectuur, hosting en infrastructuur, omgevingen",
  security: "beveiliging, veiligheid, authenticatie en autorisatie, beveiligingsmaatregelen, security en privacy",
  performance: "prestaties, schaalbaarheid, prestaties en schaalbaarheid, prestatie-eisen",
  "error-handling": "foutafhandeling, foutcodes, foutmeldingen, foutscenario's",
  "testing-strategy": "teststrategie, testplan, testen, testaanpak",
  dependencies:
    "afhankelijkheden, technologieën, gebruikte technologieën, technologiestack, externe afhankelijkheden, technologiekeuzes, techstack",
  risks: "risico's, risicoanalyse, risico's en maatregelen, risico's en mitigatie, risico's en beperkingen",
  "open-questions": "openstaande vragen, open vragen, openstaande punten, onopgeloste vragen, open punten",
  "supporting-documents": "bronnen, referenties, gerelateerde documenten, literatuur, verwijzingen",
  appendix: "bijlagen, bijlage",
  glossary: "begrippenlijst, definities, woordenlijst, begrippen",
  goals: "doel, doelen, doelstellingen, doel en scope, reikwijdte",
  overview: "overzicht, inleiding, samenvatting, introductie",
  requirements: "eisen, functionele eisen, niet-functionele eisen, vereisten",
  alternatives: "alternatieven, overwogen alternatieven",
  decisions: "beslissingen, ontwerpbeslissingen, architectuurbeslissingen",
  rollout: "planning, implementatieplan, uitrolplan",
  history: "versiegeschiedenis, wijzigingsgeschiedenis, revisiegeschiedenis",
};
