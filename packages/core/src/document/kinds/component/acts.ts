// What one building block does with another, between their names. Both must be known from elsewhere for it to count.

const english =
  "calls|uses|invokes|queries|depends on|relies on|reads from|writes to|reads|publishes (?:events )?to|subscribes to|consumes (?:events )?from|listens to|connects to|talks to|communicates with|delegates to|forwards (?:requests )?to|sends (?:requests |events |messages )?to|pushes to|pulls from|fetches (?:data )?from|persists to|stores (?:data )?in";

/** What is handed on, between the verb and the word that leads to the other's name. */
const things = String.raw`(?:[\p{L}'’-]+\s){0,4}?`;

const german = `ruft|nutzt|verwendet|(?:liest|bezieht|holt) ${things}(?:aus|von|vom)|(?:schreibt|speichert) ${things}(?:in|ins)|(?:sendet|schickt|meldet|übergibt) ${things}(?:an|zu)|veröffentlicht ${things}(?:in|auf|an|über)|spricht mit|kommuniziert mit|greift auf|hängt von|hängt ab von|verbindet sich mit|fragt`;
const french = `appelle|utilise|invoque|interroge|(?:lit|récupère|reçoit) ${things}(?:depuis|dans|de|du)|(?:écrit|enregistre|stocke|sauvegarde) ${things}(?:dans|sur)|(?:envoie|transmet|délègue) ${things}(?:à|au|aux|vers)|publie ${things}(?:dans|sur|vers)|communique avec|dépend (?:de|du)|se connecte (?:à|au)|s['’]appuie sur`;
const spanish = `llama al?|usa|utiliza|invoca al?|invoca|consulta al?|consulta|(?:lee|obtiene|recibe) ${things}(?:de|del|desde)|(?:escribe|guarda|almacena|persiste) ${things}en|(?:envía|manda|delega|reenvía) ${things}(?:a|al|hacia)|publica ${things}(?:en|a|al)|se comunica con|depende del?|se conecta (?:a|al|con)|se suscribe al?`;
const portuguese = `chama|invoca|consulta|(?:lê|obtém|recebe) ${things}(?:de|do|da)|(?:escreve|grava|salva|armazena|persiste) ${things}(?:em|no|na)|(?:envia|encaminha|delega) ${things}(?:para|ao|à)|publica ${things}(?:em|no|na)|(?:se comunica|comunica-se) com|depende d[eoa]|(?:se conecta|conecta-se) (?:a|ao|à|com)`;
const italian = `chiama|invoca|interroga|(?:legge|riceve|ottiene) ${things}(?:da|dal|dalla)|(?:scrive|salva) ${things}(?:su|sul|sulla|in|nel|nella)|invia ${things}(?:a|al|alla)|pubblica ${things}(?:su|sul|sulla)|comunica con|dipende (?:da|dal|dalla)|si connette (?:a|al|alla)`;
const russian = `вызывает|использует|читает ${things}из|пишет ${things}в|записывает ${things}в|сохраняет ${things}в|отправляет ${things}в|публикует ${things}в`;

export const acts = new RegExp(
  String.raw`\s(?:(?:directly|then|only|also|asynchronously|synchronously)\s)?(?:${[english, german, french, spanish, portuguese, italian, russian].join("|")})\s`,
  "giu",
);
