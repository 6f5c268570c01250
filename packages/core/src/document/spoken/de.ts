import { type SpokenTitle, wordsOf } from "./title.ts";

const es = String.raw`(?:es|das|das ganze|alles|sie|er|(?:das|der|die|unser|unsere|jede[rs]?) (?:[\p{L}-]+ )?[\p{L}-]+)`;
const daten = String.raw`(?:(?:die |unsere )?(?:daten|informationen|zustande)|alles)`;

const whole = (source: string): RegExp => new RegExp(`^(?:${source}) ?[?]?$`, "u");

/** The first words of all titles below. */
export const germanBegins = wordsOf(
  "bausteine das die einzelnen falls ist mehr nach noch teile unsere was weiteres welche wenn wer wie wo woher womit worauf woraus wovon wovor",
);

export const german: readonly SpokenTitle[] = [
  [
    "deployment",
    whole(
      String.raw`wo (?!(?:die |unsere )?(?:tests?|daten)\b)${es} (?:lauft|laufen|betrieben wird|gehostet wird)|wo lauft ${es}|wo (?:was|alles) lauft|was (?:lauft wo|wo lauft)|worauf (?:${es} lauft|lauft ${es})|wie ${es} (?:betrieben|ausgeliefert|ausgerollt|bereitgestellt) wird|wie wir (?:ausliefern|deployen|ausrollen)`,
    ),
  ],
  [
    "database-design",
    whole(
      String.raw`(?:wie|wo) ${daten} (?:gehalten|gespeichert|abgelegt|aufbewahrt) (?:werden|wird|sind)|wie wir ${daten} (?:halten|speichern|ablegen|aufbewahren)|was (?:wir )?(?:gespeichert wird|speichern)|wo die daten liegen`,
    ),
  ],
  [
    "data-model",
    whole(String.raw`wie (?:die |unsere )?daten (?:aussehen|aufgebaut sind|strukturiert sind)|welche daten es gibt`),
  ],
  [
    "security",
    whole(
      String.raw`wer (?:was )?(?:darf|kann|sieht)(?: was)?|wer was (?:tun|sehen|andern|lesen) (?:darf|kann)|wer darf was(?: tun)?|wer (?:zugriff hat|hat zugriff)(?: worauf)?|wie ${es} (?:geschutzt|abgesichert|gesichert) (?:wird|ist)|wie wir ${es} (?:schutzen|absichern)`,
    ),
  ],
  [
    "performance",
    whole(
      String.raw`wie schnell(?: ${es})?(?: (?:sein|antworten|laufen) (?:muss|soll|sollte)| (?:ist|antwortet))?|wie schnell (?:muss|soll|ist) ${es}(?: sein)?|wie viel (?:last )?${es} (?:aushalten|tragen|schaffen|verkraften) (?:muss|soll)|wie ${es} (?:skaliert|wachst|mitwachst)`,
    ),
  ],
  [
    "error-handling",
    whole(
      String.raw`(?:wenn|falls|was passiert,? wenn) (?:etwas|was|es|mal etwas|einmal etwas) (?:schief ?geht|schieflauft|fehlschlagt|nicht (?:klappt|geht|funktioniert)|ausfallt)|wie (?:wir )?fehler (?:behandelt|gemeldet|beantwortet) werden|wie wir (?:mit fehlern umgehen|fehler (?:behandeln|melden))`,
    ),
  ],
  [
    "risks",
    whole(
      String.raw`was (?:alles )?(?:noch )?schief ?(?:gehen|laufen) (?:kann|konnte)|was kann schief ?(?:gehen|laufen)|was uns sorgen macht|wovor wir (?:uns furchten|angst haben)|unsere sorgen`,
    ),
  ],
  [
    "testing-strategy",
    whole(
      String.raw`wie (?:wir )?(?:${es} )?(?:testen|prufen|getestet wird|gepruft wird)|wie wird (?:${es} )?(?:getestet|gepruft)|wie testen wir(?: ${es})?|woher wir wissen,? dass es (?:funktioniert|lauft|geht)|was wir testen`,
    ),
  ],
  [
    "open-questions",
    whole(
      String.raw`(?:was )?(?:noch|nach wie vor) (?:offen|ungeklart|unklar|unentschieden|zu (?:klaren|entscheiden))(?: ist)?|was (?:offen|ungeklart|unklar) (?:ist|bleibt)|(?:was )?(?:ist )?noch nicht (?:entschieden|geklart)(?: ist)?|was wir (?:noch )?nicht wissen|was (?:noch )?(?:zu (?:klaren|entscheiden) ist|geklart werden muss|entschieden werden muss)`,
    ),
  ],
  [
    "components",
    whole(
      String.raw`woraus (?:${es} besteht|besteht ${es})|(?:die )?(?:einzelnen )?(?:teile|bausteine)(?: des systems)?`,
    ),
  ],
  [
    "system-architecture",
    whole(
      String.raw`wie (?:es|alles|das system|die teile|das ganze) (?:zusammenhangt|zusammenhangen|zusammenspielt|zusammenspielen|zusammenarbeitet|aufgebaut ist|gebaut ist)|wie ist es aufgebaut|das gro(?:ß|ss)e ganze`,
    ),
  ],
  [
    "api-specifications",
    whole(
      String.raw`wie (?:man|wir) (?:es|das system|damit|mit (?:ihm|ihr)) (?:anspricht|aufruft|spricht|redet)|wie es (?:aufgerufen|angesprochen) wird|was (?:man|clients) (?:aufrufen|abfragen|anfragen) (?:kann|konnen)|was es (?:nach au(?:ß|ss)en )?anbietet`,
    ),
  ],
  [
    "dependencies",
    whole(
      String.raw`wovon (?:es|wir|das system) (?:abhangt|abhangen)|worauf (?:es|wir|das system) (?:aufbaut|aufbauen|beruht|setzt|setzen)|womit (?:es|das system) gebaut ist`,
    ),
  ],
  ["supporting-documents", whole(String.raw`(?:mehr|weiteres) (?:dazu|zum lesen)|wo (?:mehr|weiteres) steht`)],
];
