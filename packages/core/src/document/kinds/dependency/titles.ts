import { remembered } from "../../../text/remembered.ts";

/** Titles and captions under which technologies are listed. */
export const namesTechnologies = remembered((title) => title.length < 80 && group.test(title) && !ofTable.test(title));

/** `Table stacks:`: a table of a database may be called by such a word. */
const ofTable = /^[^\p{L}]*(?:table|collection|tabelle|tabla|tabela|tabella|таблица|colección|coleção)\s+\S+$/iu;

const group =
  /\b(?:tech(?:nolog(?:y|ies|ie|ien))? ?(?:stacks?|choices|used)?|stacks?|dependenc(?:y|ies)|libraries|frameworks|packages|third[- ]party|external (?:services|systems|dependencies|apis|(?:api |service )?integrations))\s*:?$|\btech(?:nology)? stack\b|technologien|technologie(?:entscheidungen|wahl|auswahl|stack)|technology (?:decisions|selection)|(?:choix|décisions) technologiques|abhängigkeiten|bibliotheken|technologies|dépendances|bibliothèques|tecnolog[ií]as|dependencias|dependências|bibliotecas|tecnologie|dipendenze|librerie|технологии|технологический стек|стек|зависимости|библиотеки|技术栈|技術スタック|技术选型|依赖|依存関係|ライブラリ|使用技術|(?:기술 )?스택|사용 기술|의존성|라이브러리|\bstack (?:t[ée]cnic[oa]|tecnol[oó]gic[oa]|technique|technologique)\b|pila tecnológica|testing (?:tools|frameworks?|libraries)|test (?:tools|frameworks?|libraries)|tools and frameworks|^(?:the )?tools used$|^(?:eingesetzte werkzeuge|outils utilisés|herramientas utilizadas|ferramentas utilizadas|strumenti utilizzati|используемые инструменты|使用工具|使用ツール|사용 도구)$/i;

/** Whether a key names a kind of technology: `Language`, `Database`, `Web framework`. */
export const isTechCategory = remembered((key): boolean => {
  const words = key.replace(/-(?=[\p{L}])/gu, " ");
  return category.test(key) || ofWords.test(key) || category.test(words) || category.test(words.replace(use, ""));
});

/** Kinds of technologies that other languages call by more than one word, or by one that names what each is for. */
const ofWords =
  /^\s*(?:(?:前端|后端|移动端|服务端|web|ui|测试|开发|编程|安全)\s?(?:框架|语言|库|工具|技术)|消息中间件|中间件|容器编排|版本控制|包管理(?:器|工具)?|状态管理|样式|图表|鉴权|搜索(?:引擎)?|定时任务|(?:文件|对象)存储|组件库|(?:プログラミング|開発)言語|(?:web|フロントエンド|バックエンド|テスト)フレームワーク|状態管理|スタイリング|(?:バージョン|パッケージ)管理|ホスティング|ストレージ|メッセージキュー|ビルドツール|프로그래밍 언어|웹 ?프레임워크|상태 ?관리|스타일링|패키지 관리|호스팅|스토리지|язык программирования|веб-?(?:фреймворк|сервер)|субд|хранилище|контроль версий|брокер сообщений|сборка|lenguaje de programación|control de versiones|servidor web|alojamiento|langage de programmation|serveur web|gestion de versions|hébergement|linguagem de programação|controle de versão|hospedagem|linguaggio di programmazione|controllo di versione|server web|webserver|versions(?:verwaltung|kontrolle)|paketmanager|zustandsverwaltung)\s*$/iu;

/** What a kind of technology is used for. Apart from `category`, which would be compiled once for each of these words. */
const use =
  /^\s*(?:programming |primary |backend |front-?end |web |back-?end |server |client |ui |css |test(?:ing)? |build |message |job |unit )/i;
const category =
  /^\s*(?:languages?|runtime|frameworks?|databases?|db|cache|caching|orm|queue|broker|message queue|messaging|build(?: tool)?|container(?:ization|isation|s)?|orchestration|ci\/?cd|hosting|cloud|cloud provider|plateforme|plataforma|piattaforma|платформа|conteneurisation|contenerización|conteinerização|containerizzazione|containerisierung|logs|journalisation|protokollierung|monitoring|logging|observability|tracing|testing|tests?|auth(?:entication)?|api documentation|documentation|storage|file storage|object storage|search|background jobs|state management|styling|styles|ui(?: library)?|validation|serialization|http client|package manager|development|dev tools|devops|routing|navigation|forms?|form handling|real-?time|websockets?|state|security|email service|data layer|build tools?|testing tools?|code quality|ai|ml|maps?|charts?|icons?|animations?|internationali[sz]ation|i18n|mobile|web|desktop|blockchain|analytics|notifications?|back-?end|front-?end|infrastructure|deployment|email|payments?|web server|proxy|reverse proxy|load balancer|platform|tool(?:s|ing)|bundler|linter|runtime environment|运行(?:环境|时)|実行環境|ランタイム|실행 환경|런타임|среда выполнения|entorno de ejecución|ambiente de execução|(?:programmier|entwicklungs)?sprache|plattform|laufzeit(?:umgebung)?|datenbank|langage|base de données|lenguaje|base de datos|linguagem|banco de dados|linguaggio|язык|бд|база данных|фреймворк|语言|数据库|框架|缓存|前端|后端|言語|データベース|フレームワーク|언어|데이터베이스|프레임워크|프론트엔드|백엔드|인증|컨테이너|캐시|메시지 큐|배포|인프라|모니터링|로깅|테스트|빌드(?: 도구)?|버전 관리|フロントエンド|バックエンド|認証|キャッシュ|コンテナ|インフラ|監視|テスト|ビルド|认证|消息队列|容器|部署|监控|日志|测试|构建(?:工具)?|autenticación|almacenamiento|despliegue|pruebas|contenedores|autenticação|armazenamento|implantação|testes|contêineres|authentification|stockage|déploiement|tests|conteneurs|cache|autenticazione|archiviazione|contenitori|аутентификация|кэш|очередь|контейнеризация|мониторинг|бэкенд|бекенд|фронтенд|тестирование|authentifizierung|validierung|validación|validação|validazione|валидация|校验|バリデーション|유효성 검사|speicherung|bereitstellung)\s*$/i;
