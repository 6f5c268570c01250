import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const polish: TitlesByChapter = {
  "system-architecture":
    "architektura systemu, architektura, ogólna architektura, przegląd architektury, architektura rozwiązania, architektura wysokopoziomowa, architektura aplikacji",
  components:
    "komponenty, komponenty systemu, moduły, główne komponenty, warstwy, moduły systemu, opis komponentów, serwisy, usługi, podział na moduły, opis modułów",
  "data-model": "model danych, modele danych, model domenowy, model dziedziny, struktury danych, encje",
  "api-specifications":
    "specyfikacja api, interfejs api, endpointy, punkty końcowe, projekt api, endpointy api, api rest",
  "database-design": "baza danych, projekt bazy danych, schemat bazy danych, struktura bazy danych, model bazy danych",
  deployment: "wdrożenie, infrastruktura, wdrażanie, architektura wdrożenia, środowiska, widok wdrożenia",
  security:
    "bezpieczeństwo, zabezpieczenia, uwierzytelnianie i autoryzacja, wymagania bezpieczeństwa, bezpieczeństwo systemu",
  performance: "wydajność, skalowalność, wydajność i skalowalność, wymagania wydajnościowe",
  "error-handling": "obsługa błędów, kody błędów, obsługa wyjątków, scenariusze błędów",
  "testing-strategy": "testy, strategia testów, testowanie, plan testów, strategia testowania",
  dependencies:
    "zależności, stos technologiczny, technologie, wykorzystane technologie, użyte technologie, zależności zewnętrzne, biblioteki, wykorzystywane technologie",
  risks: "ryzyka, analiza ryzyka, ryzyka i zagrożenia, zagrożenia, ryzyka i ograniczenia, ryzyko",
  "open-questions": "otwarte pytania, pytania otwarte, kwestie otwarte, nierozwiązane kwestie, otwarte kwestie",
  "supporting-documents": "bibliografia, źródła, referencje, dokumenty powiązane, powiązane dokumenty",
  appendix: "załączniki, dodatki, załącznik",
  glossary: "słownik, słownik pojęć, definicje, glosariusz",
  goals: "cel, cele, cel i zakres, zakres, cel dokumentu, cel projektu",
  overview: "wprowadzenie, przegląd, wstęp, podsumowanie, opis ogólny",
  requirements: "wymagania, wymagania funkcjonalne, wymagania niefunkcjonalne",
  alternatives: "alternatywy, rozważane alternatywy",
  decisions: "decyzje, decyzje architektoniczne, decyzje projektowe",
  rollout: "harmonogram, plan wdrożenia, plan implementacji, etapy",
  history: "historia zmian, historia wersji, historia dokumentu",
};
