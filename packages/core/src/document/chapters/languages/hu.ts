import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const hungarian: TitlesByChapter = {
  "system-architecture":
    "rendszerarchitektúra, architektúra, architektúra áttekintés, szoftverarchitektúra, a rendszer architektúrája, rendszerfelépítés, magas szintű architektúra",
  components:
    "komponensek, modulok, összetevők, rendszerkomponensek, rétegek, fő komponensek, a rendszer komponensei, szolgáltatások, főbb komponensek, főbb modulok",
  "data-model": "adatmodell, adatmodellek, adatszerkezetek, domain modell, entitások",
  "api-specifications": "api végpontok, végpontok, api specifikáció, api tervezés, api felület",
  "database-design":
    "adatbázis, adatbázisterv, adatbázis séma, adatbázisséma, adatbázis tervezés, adatbázis felépítése, adatbázis-terv",
  deployment: "telepítés, üzembe helyezés, infrastruktúra, telepítési nézet, üzemeltetés, környezetek",
  security:
    "biztonság, hitelesítés és jogosultságkezelés, biztonsági megfontolások, biztonsági követelmények, adatbiztonság",
  performance: "teljesítmény, skálázhatóság, teljesítmény és skálázhatóság, teljesítménykövetelmények",
  "error-handling": "hibakezelés, hibakódok, hibák kezelése",
  "testing-strategy": "tesztelés, tesztelési stratégia, tesztelési terv, tesztstratégia, tesztek, tesztterv",
  dependencies:
    "függőségek, technológiák, felhasznált technológiák, technológiai stack, alkalmazott technológiák, külső függőségek, használt technológiák",
  risks: "kockázatok, kockázatelemzés, kockázatok és kezelésük, kockázatkezelés",
  "open-questions": "nyitott kérdések, megválaszolatlan kérdések, nyitott pontok",
  "supporting-documents": "hivatkozások, források, irodalomjegyzék, kapcsolódó dokumentumok",
  appendix: "mellékletek, függelék, melléklet",
  glossary: "fogalomtár, fogalmak, szójegyzék, definíciók",
  goals: "cél, célok, a dokumentum célja, célkitűzések, hatókör",
  overview: "áttekintés, bevezetés, összefoglaló, összefoglalás",
  requirements: "követelmények, funkcionális követelmények, nem funkcionális követelmények",
  alternatives: "alternatívák, mérlegelt alternatívák",
  decisions: "döntések, tervezési döntések, architekturális döntések",
  rollout: "ütemterv, megvalósítási terv, bevezetési terv",
  history: "változások története, verziótörténet, módosítások",
};
