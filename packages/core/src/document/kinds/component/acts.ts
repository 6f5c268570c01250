import { matches } from "../../../text/matches.ts";

// What one building block does with another, between their names. Both must be known from elsewhere for it to count.

const english =
  "calls?|uses|invokes?|queries|checks|depends? on|relies on|reads from|writes to|reads|publishes (?:events )?to|subscribes to|consumes (?:events )?from|listens to|connects to|talks to|communicates with|delegates to|forwards (?:requests )?to|sends (?:requests |events |messages )?to|pushes to|pulls from|fetches (?:data )?from|persists to|stores (?:data )?in";

/** Verbs, and, where what is handed on comes first, the words that lead from it to the other's name. */
type Act = readonly [verbs: string, leads?: string];

const german: readonly Act[] = [
  ["ruft (?:im|in der|beim)|ruft|nutzt|verwendet"],
  ["liest|bezieht|holt", "aus|von|vom"],
  ["prüft|überprüft|liest|holt|lädt|speichert|aktualisiert|fragt", "über"],
  ["leitet|gibt|reicht|übermittelt|delegiert", "an"],
  ["schreibt|speichert", "in|ins"],
  ["sendet|schickt|meldet|übergibt", "an|zu"],
  ["veröffentlicht", "in|auf|an|über"],
  ["spricht mit|kommuniziert mit|greift auf|hängt von|hängt ab von|verbindet sich mit|fragt"],
];
const french: readonly Act[] = [
  ["appelle|utilise|invoque|interroge"],
  ["lit|récupère|reçoit", "depuis|dans|de|du"],
  ["écrit|enregistre|stocke|sauvegarde", "dans|sur"],
  ["envoie|transmet|délègue", "à|au|aux|vers"],
  ["publie", "dans|sur|vers"],
  ["communique avec|dépend (?:de|du)|se connecte (?:à|au)|s['’]appuie sur"],
];
const spanish: readonly Act[] = [
  ["llama al?|usa|utiliza|invoca al?|invoca|consulta al?|consulta"],
  ["lee|obtiene|recibe", "de|del|desde"],
  ["escribe|guarda|almacena|persiste", "en"],
  ["envía|manda|delega|reenvía", "a|al|hacia"],
  ["publica", "en|a|al"],
  ["se comunica con|depende del?|se conecta (?:a|al|con)|se suscribe al?"],
];
const portuguese: readonly Act[] = [
  ["chama|invoca|consulta"],
  ["lê|obtém|recebe", "de|do|da"],
  ["escreve|grava|salva|armazena|persiste", "em|no|na"],
  ["envia|encaminha|delega", "para|ao|à"],
  ["publica", "em|no|na"],
  ["(?:se comunica|comunica-se) com|depende d[eoa]|(?:se conecta|conecta-se) (?:a|ao|à|com)"],
];
const italian: readonly Act[] = [
  ["chiama|invoca|interroga"],
  ["legge|riceve|ottiene", "da|dal|dalla"],
  ["scrive|salva", "su|sul|sulla|in|nel|nella"],
  ["invia", "a|al|alla"],
  ["pubblica", "su|sul|sulla"],
  ["comunica con|dipende (?:da|dal|dalla)|si connette (?:a|al|alla)"],
];
const russian: readonly Act[] = [
  ["вызыва[ею]т|использу[ею]т"],
  ["читает", "из"],
  ["пишет|записывает|сохраняет|отправляет|публикует", "в"],
];
const otherwise = [german, french, spanish, portuguese, italian, russian].flat();

const between = (acts: string): string =>
  String.raw`\s(?:(?:directly|then|only|also|asynchronously|synchronously)\s)?(?:${acts})\s`;

/** What is handed on. */
const things = String.raw`(?:[\p{L}'’-]+\s){0,4}?`;
const inWords = ([verbs, leads]: Act): string => (leads ? `(?:${verbs}) ${things}(?:${leads})` : verbs);

const inEnglish = new RegExp(between(english), "giu");
const inAny = new RegExp(between([english, ...otherwise.map(inWords)].join("|")), "giu");
/** Without one of these verbs, whatever adverb stands before it, a text has no act but in English; that is far sooner told, and the pattern of all takes long to compile. */
const verbOtherwise = new RegExp(String.raw`\s(?:${otherwise.map(([verbs]) => verbs).join("|")})\s`, "iu");

/** Where a text says that one does something with another. */
export const actsIn = (text: string): readonly RegExpExecArray[] =>
  matches(text, verbOtherwise.test(text) ? inAny : inEnglish);
