import { endsWith } from "../../../text/ends-with.ts";
import { remembered } from "../../../text/remembered.ts";
import { hasHeadNoun } from "./head-noun.ts";

/** Nouns that name building blocks when they end a name: `Order Service`, `ConfigManager`. In the singular. */
const nouns =
  "service|server|layer|gateway|manager|handler|controller|engine|client|database|db|storage|queue|broker|bus|" +
  "router|proxy|balancer|scheduler|worker|processor|repository|adapter|provider|connector|registry|resolver|dispatcher|" +
  "publisher|subscriber|consumer|producer|listener|parser|matcher|loader|validator|agent|orchestrator|coordinator|" +
  "middleware|module|component|subsystem|system|frontend|backend|api|app|application|ui|dashboard|portal|website|cli|sdk|" +
  "library|plugin|extension|driver|runtime|daemon|bot|pipeline|factory|facade|interceptor|guard|builder|generator|renderer|" +
  "exporter|importer|collector|aggregator|executor|runner|watcher|tracker|limiter|breaker|authenticator|authorizer|mapper|" +
  "serializer|compiler|analyzer|analyser|scanner|indexer|crawler|fetcher|notifier|sender|mailer|logger|reporter|emitter|" +
  "receiver|encoder|decoder|converter|transformer|translator|selector|optimizer|planner|allocator|reconciler|operator|" +
  "webhook|endpoint|bucket|warehouse|lake|index|topic|stream|cluster|contract|kernel|core|job|function|lambda|hub|node|" +
  "microservice|platform|editor|viewer|console|terminal|wallet|ledger|vault|firewall|cdn|sensor|device|broadcaster|syncer|" +
  "policy|strategy|hook|monitor|reader|writer|evaluator|detector|formatter|calculator|presenter|retriever|recorder|verifier|checker|store|cache|pool|widget|page|screen|view|form|panel|modal|dialog|service impl|impl|singleton|harness|sandbox|bridge|wrapper|poller|scraper|relay|daemon|uploader|downloader|forwarder|decorator|subsystem|emulator|simulator|" +
  "dienst|schicht|datenbank|komponente|modul|baustein|schnittstelle|servicio|servidor|capa|base de datos|módulo|componente|" +
  "serviço|camada|banco de dados|couche|serveur|base de données|composant|servizio|livello|сервис|сервер|слой|модуль|" +
  "база данных|компонент|очередь|шлюз|кэш|клиент|服务|服务器|层|网关|数据库|模块|组件|引擎|缓存|队列|端|系统|平台|大屏|看板|仪表盘|控制台|小程序|中间件|中心|" +
  "调度器|控制器|处理器|适配器|解析器|模拟器|生成器|监听器|执行器|编排器|过滤器|拦截器|管理器|加载器|采集器|编辑器|浏览器|播放器|" +
  "ストレージ|ジョブ|バッチ|スケジューラ|スケジューラー|ワーカー|プロキシ|ハンドラ|コントローラ|コントローラー|リポジトリ|アダプタ|アダプター|フロントエンド|バックエンド|ブローカー|" +
  "サービス|サーバ|サーバー|層|レイヤ|レイヤー|ゲートウェイ|データベース|モジュール|コンポーネント|エンジン|キャッシュ|キュー|クライアント|システム|" +
  "서비스|서버|버킷|함수|계층|게이트웨이|데이터베이스|모듈|컴포넌트|엔진|캐시|큐|클라이언트|시스템";

const endsInNoun = endsWith(nouns.split("|"), /^$|[^\p{L}]$|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]$/u);

/** The same as they end identifiers. */
const joinedNouns =
  "Service|Server|Layer|Gateway|Manager|Handler|Controller|Engine|Client|Database|DB|Db|Store|Storage|Cache|Queue|" +
  "Broker|Bus|Router|Proxy|Balancer|Scheduler|Worker|Processor|Repository|Repo|Adapter|Adaptor|Provider|Connector|" +
  "Registry|Resolver|Dispatcher|Publisher|Subscriber|Consumer|Producer|Listener|Parser|Matcher|Loader|Validator|" +
  "Monitor|Agent|Orchestrator|Coordinator|Middleware|Module|Component|Api|API|App|Plugin|Driver|Pipeline|Factory|" +
  "Facade|Interceptor|Guard|Builder|Generator|Renderer|Exporter|Importer|Collector|Aggregator|Executor|Runner|" +
  "Watcher|Tracker|Limiter|Breaker|Mapper|Serializer|Compiler|Analyzer|Scanner|Indexer|Fetcher|Notifier|Sender|" +
  "Mailer|Logger|Reporter|Emitter|Receiver|Converter|Transformer|Selector|Planner|Policy|Job|Impl|Portal|Hook|" +
  "Reconciler|Relay|Poller|Uploader|Downloader|Forwarder|Streamer|Reader|Writer|Evaluator|Detector|Formatter|Calculator|Presenter|Retriever|Recorder|Tokenizer|Rewriter|Verifier|" +
  "Checker|Backend|Port|UseCase|Interactor|Gatekeeper|Bridge|Hub|Indicator|Aspect|Filter";

const endsInJoinedNoun = endsWith(joinedNouns.split("|"), /[\p{Ll}\p{N}]$/u);

/** Whether a name ends with a noun for building blocks, or has one where its language puts it. */
export const endsWithNoun = (name: string): boolean =>
  endsInNoun(name.toLowerCase()) || isBehavioural(name) || hasHeadNoun(name);

const joined = new Set(joinedNouns.split("|"));

/** `SMSWorker`, `APIClient`: a noun for building blocks behind an abbreviation. */
const isAbbreviated = (identifier: string): boolean =>
  joined.has(/^[A-Z]{2,7}([A-Z][a-z]{2,})$/.exec(identifier)?.[1] ?? "");

/** Whether an identifier ends, in camel case, with a noun for building blocks: `OrderService`, not `Order`. */
export const isBehavioural = (identifier: string): boolean => endsInJoinedNoun(identifier) || isAbbreviated(identifier);

/** `OrderService`, `IOrderStore`, `OAuthClient`: an identifier in camel case with at least two words, of which the first may be an abbreviation: `SMSWorker`. */
export const isTypeName = (name: string): boolean =>
  /^[A-Z][A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*$/.test(name) || isAbbreviated(name);

/** Whether a name says by itself that it is one of a part: `Order Service`, `Workers`, `OrderStore`. */
export const isPartName = (name: string): boolean => endsWithNoun(name.replace(/s$/, "")) || isTypeName(name);

const products =
  /^(?:prometheus|grafana|loki|jaeger|zipkin|redis|memcached|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|sqlite|oracle|dynamodb|cassandra|kafka|rabbitmq|nats|elasticsearch|opensearch|nginx|envoy|traefik|docker|kubernetes|k8s|spring(?: boot)?|node(?:\.?js)?|deno|bun|react|vue|angular|svelte|next(?:\.?js)?|nuxt|express|fastify|nestjs|fastapi|django|flask|rails|laravel|python|go|golang|java|kotlin|rust|typescript|javascript|php|ruby|c#|\.net|asp\.net(?: core)?|s3|lambda|sqs|sns|minio|stripe|keycloak|auth0|firebase|supabase|vercel|heroku)$/i;

/** Whether words name a well-known product, which under a name says what the thing is made with. */
export const isProduct = (words: string): boolean => products.test(words);

const verbs =
  "extract|validate|parse|check|create|update|delete|get|fetch|send|receive|return|save|load|process|handle|compute|" +
  "calculate|apply|notify|encode|decode|forward|enrich|verify|generate|build|run|execute|call|invoke|render|" +
  "write|read|publish|emit|log|wait|retry|start|stop|init|initialize|initialise|register|resolve|merge|split|sort|" +
  "use|set|add|remove|insert|display|show|click|enter|submit|select|open|close|upload|download|trigger|store|" +
  "find|detect|determine|evaluate|compare|convert|prepare|collect|assign|mark|move|copy|print|push|pull|post|" +
  "put|patch|commit|rollback|redirect|authenticate|authorize|login|logout|sign|encrypt|decrypt|confirm|approve|reject|" +
  "cancel|skip|continue|abort|fail|throw|catch|raise|reduce|analyze|analyse|deploy|" +
  "install|configure|enable|disable|accept|drop|ignore|keep|is|are|has|can|should|does|do|if|when|for|while|on|no|not|yes|all|any|" +
  "subscribe|unsubscribe|connect|disconnect|listen|consume|produce|dispatch|lookup|look|make|take|give|go|try|end|begin|" +
  "finish|complete|ensure|persist|cache|flush|clear|reset|refresh|reload|append|replace|rewrite|rename|import|export|inject|" +
  "wrap|unwrap|serialize|deserialize|normalize|sanitize|escape|download|monitor|measure|" +
  "allow|deny|pass|grant|revoke|mint|burn|transfer|unlock|acquire|request|respond|answer|reply|ask|prompt|choose|pick";

/** German puts the verb last, in small letters behind the noun: `Slips prüfen`. */
const verbLast =
  /^\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){0,3}\s\p{Ll}*(?:ieren|stellen|prüfen|senden|laden|speichern|löschen|zeigen|buchen|wählen|setzen|holen|legen|geben|nehmen|lesen|schreiben|rufen|fügen|führen|ändern|starten|öffnen|schließen|rechnen|arbeiten|stätigen|fangen|reihen)$/u;

const verbFirst = new RegExp(`^(?:${verbs})s?(?:\\s|$)`, "i");
const camelVerb = new RegExp(`^(?:${verbs})[A-Z]`);

/** Words that stand in drawings and are no things: ends, answers, data on its way, states. */
const noBlock = new RegExp(
  "^(?:start|end|begin|stop|done|yes|no|true|false|ok|success|successful|error|errors|failure|fail|failed|exit|finish(?:ed)?|" +
    "input|inputs|output|outputs|(?:https? |api |user |client |incoming )?(?:request|response)s?|request|requests|response|responses|result|results|data|return|next|previous|other|others|else|" +
    "default|none|null|n/?a|tbd|etc|\\.+|note|notes|legend|key|value|example|features?|overview|summary|description|purpose|" +
    "pending|open|opened|closed|half[- ]open|active|inactive|enabled|disabled|healthy|unhealthy|degraded|running|stopped|ready|idle|" +
    "local dev(?:elopment)?|development|staging|production|prod|ci|uat|follower|leader|candidate|draft|approved|rejected|accepted|cancell?ed|completed?|processing|processed|queued|created|updated|" +
    "deleted|expired|valid|invalid|hit|miss|cache hit|cache miss|found|not found|allowed|denied|blocked|inhibited|record metrics|normal flow|" +
    "configuration|settings|connection|window|bucket|token bucket|day|week|month|year|phase|step|total|time|now|before|after|today|tomorrow|name|id|type|status|" +
    "ja|nein|anfang|ende|oui|non|début|fin|sí|si|inicio|sim|não|início|fim|sì|inizio|fine|да|нет|начало|конец|是|否|开始|结束|成功|失败|" +
    "はい|いいえ|開始|終了|成功|失敗|예|아니오|시작|종료|성공|실패)$",
  "iu",
);

/** Names of what happens, or of what is counted, rather than of what there is. */
const ofProcess =
  /(?:^|\s)(?:flow|process|format|comparison|handshake|lifecycle|life cycle|election|synchronization|strateg(?:y|ies)|overview|change|time|count|counts|total|size|rate|creation|deletion|calculation|propagation|sequence|steps?|procedure|timeouts?|operations?)$/i;

/** A process that runs is a part: `Worker Process`. */
const runningProcess = /(?:^|\s)(?:worker|background|child|daemon|server|main|renderer|batch|cron|host)[ -]process$/i;

/** A version of the protocol, which stands above what speaks it. */
const protocol = /^https?\/[123](?:\.\d)?$/i;

/** Parts of a network, in which building blocks stand. */
const ofNetwork = /(?:^|\s)(?:zones?|dmz|subnets?|vpc|vlan)$/i;

/** People and outside programs that act on the system. */
const actors =
  /^(?:end[- ]?)?(?:users?|customers?|admins?|administrators?|operators?|developers?|visitors?|guests?|actors?|people|person|nutzer|benutzer|kunde|utilisateur|client(?:e)?|usuario|usuário|utente|пользователь|用户|ユーザー?|사용자)$/iu;

export const isActor = (name: string): boolean => actors.test(name);

/** A package by the scope that its repository publishes under: `@shop/ledger`. */
const scoped = /^@[a-z][a-z0-9-]{0,40}\/[a-z][a-z0-9-]{0,40}$/;

/** Whether a drawn or listed name can be a building block: a noun of few words, no step, state, path, call or value. */
export const isBlock = remembered((name): boolean => {
  if (scoped.test(name)) return true;
  const words = name.split(/\s+/);
  if (name.length > 60 || words.length > 6 || !/\p{L}/u.test(name) || name.length < 2) return false;
  if (name.replace(/::|^[A-Z]{1,8}-\d+: /g, "").includes(":") || ofNetwork.test(name)) return false;
  if (ofProcess.test(name) && !runningProcess.test(name)) return false;
  if (noBlock.test(name) || protocol.test(name) || /[?!=;{}<>"“”„|@]|\(\)|->|→|\.\.\.|…|%|≥|≤/.test(name)) return false;
  if (
    /^[/:.$~#*\\]|[.,:]$|^\d+(?:[.:]\d+)*$|^\d+\s|\/\{|:\/\/|^(?:GET|POST|PUT|PATCH|DELETE)(?:\s|(?:\/[A-Z]+)*$)/.test(
      name,
    )
  )
    return false;
  if (/\w\(/.test(name) || isCall(name) || /^[\w-]+(?:\/[\w.*-]+){2,}$|^[\w.-]+\/$/.test(name)) return false;
  if (
    /^(?:phase|step|node|backend|stage|region|window|level|tier|layer|zone|shard|replica|instance)\s*#?(?:\d+|[a-z]|n)$/i.test(
      name,
    )
  )
    return false;
  return !isAction(name);
});

/** A name as code writes packages and files: `port/http`, `stock_keeper`. */
export const isPlainCode = /^[a-z][a-z0-9]*(?:[_/-][a-z0-9]+)*$/;

/** What can be a building block among names: `store` and `errors` are such too where nearly all others are names of code like them. */
export function blocksAmong(all: readonly string[]): (name: string) => boolean {
  const names = [...new Set(all.filter((name) => name !== ""))];
  const coded = names.filter((name) => isBlock(name) && isPlainCode.test(name));
  return coded.length >= 4 && coded.length * 5 >= names.length * 4
    ? (name) => isBlock(name) || isPlainCode.test(name)
    : isBlock;
}

/** `sendMail` is what something does; what a noun behind it calls a thing, `useOrders Hook`, is one. */
const isCall = (name: string): boolean => camelVerb.test(name) && !(name.includes(" ") && endsWithNoun(name));

/** Whether the words tell a step rather than a thing: they begin with a verb and end with no noun for building blocks. */
export const isAction = (name: string): boolean =>
  verbLast.test(name) ||
  (verbFirst.test(name) && !(name.includes(" ") ? endsWithNoun(name) : /^(?:Store|Cache)s?$/.test(name))) ||
  isCall(name);

/** What is done to a part, before its name in a list of changes: `Modify OrderKeeper`, `Create the Till`. */
export const withoutChange = (words: string): string =>
  words.replace(
    /^(?:modify|update|refactor|extend|add|create|move|enhance|rewrite|introduce|implement|change|adapt|build|new|edit)\s(?:the\s|a\s|an\s|new\s)*(?=\p{Lu})/iu,
    "",
  );
