import { endsWith } from "../../../text/ends-with.ts";
import { isProduct } from "../dependency/products.ts";

// The noun of a name where a language does not put it last and apart: first, `Servicio de Pedidos`, `Модуль оплаты`, or at
// the end of a compound, `Bestelldienst`.

/** Nouns that no English name begins with, so that any words may follow them. */
const ownWords =
  "servicio|microservicio|módulo|capa|servidor|controlador|gestor|adaptador|repositorio|pasarela|aplicación|subsistema|planificador|orquestador|componente|" +
  "serviço|microsserviço|microserviço|camada|repositório|gerenciador|orquestrador|agendador|aplicação|aplicativo|" +
  "couche|serveur|contrôleur|gestionnaire|adaptateur|passerelle|composant|ordonnanceur|moteur|base de données|base de datos|banco de dados|base dati|file d'attente|" +
  "servizio|microservizio|modulo|livello|gestore|adattatore|applicazione|componente|strato";

/** Nouns that English has too: only with a word that joins a noun to it behind them. */
const shared =
  "service|microservice|module|application|api|client|cliente|composant|interface|interfaz|motor|motore|sistema|système|cola|fila|coda|portal|portail|gateway|broker|worker|cache|caché|caches|agente|agent|bot|pipeline|frontend|backend|bus|proxy";

const joins =
  "(?:de|del|da|do|dos|das|di|du|des|della|dello|dei|degli|delle|para|pour|per|sur)\\s|(?:d|de l|dell|all)['’]";

const romance = new RegExp(`^(?:(?:${ownWords})\\s\\S|(?:${shared})\\s(?:${joins})\\S)`, "iu");

/** `Frontend React`, `API Express`: what it is, and what it is made with. */
const madeWith =
  /^(?:frontend|front-end|backend|back-end|api|cliente|client|servidor|serveur|server|servizio|servicio|serviço|base de datos|base de données|banco de dados|database|worker|app|web)\s(\S+)$/iu;

/** `Système SAP`, `Sistema ERP`: English has no such words, but what describes a system as a whole may follow them in small letters. */
const system = /^(?:[Ss]yst[èe]me|[Ss]istema)\s\p{Lu}/u;

const russian =
  /^(?:микро)?(?:сервис|модуль|слой|сервер|компонент|клиент|шлюз|очередь|кэш|хранилище|подсистема|контроллер|обработчик|движок|планировщик|приложение|менеджер|репозиторий|адаптер|база данных)\s[а-яё]/iu;

const compound = endsWith(
  "dienst|modul|schicht|datenbank|komponente|schnittstelle|server|client|speicher|warteschlange|gateway|anwendung|subsystem|register|verteiler".split(
    "|",
  ),
  /^\p{Lu}[\p{Ll}-]{2,}$/u,
);

/** Whether a name is of a building block by a noun that stands first, or last in a compound. */
export const hasHeadNoun = (name: string): boolean =>
  romance.test(name) ||
  isProduct(madeWith.exec(name)?.[1] ?? "") ||
  system.test(name) ||
  russian.test(name) ||
  compound(name);
