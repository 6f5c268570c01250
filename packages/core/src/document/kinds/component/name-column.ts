import type { TableView } from "../../shapes/table-view.ts";

/** Titles of a first column that name building blocks of some sort, and that no role of columns stands for. */
const blocks =
  /^(?:participants?|parts?|middlewares?|handlers?|controllers?|adapters?|workers?|agents?|plugins?|connectors?|services?|modules?|components?|packages?|crates?|external (?:services?|systems?)|systems?|subsystems?|layers?|classe?s?|containers?|microservices?|applications?|repositor(?:y|ies)|providers?|lanes?|loops?|goroutines?|daemons?|background (?:jobs?|workers?)|building blocks?|gateways?|engines?|apps?|bots?|routers?|binar(?:y|ies)|executables?|process(?:es)?|bausteine?|dienste?|schichten?|subsysteme?|anwendung(?:en)?|teilsysteme?|composants?|couches?|sous-systèmes?|componentes?|servicios?|capas?|módulos?|subsistemas?|microservicios?|aplicaci(?:ón|ones)|serviços?|camadas?|microsserviços?|aplicaç(?:ão|ões)|componenti|servizi|moduli?|livelli|sottosistemi|компоненты?|сервисы?|микросервисы?|модул[ьи]|подсистемы?|сло[йи]|приложени[ея]|组件|模块|服务|层|层次|层级|中间件|微服务|子系统|应用|程序|控制器|处理器|适配器|插件|引擎|レイヤー?|계층|コンポーネント|モジュール|サービス|ミドルウェア|サブシステム|アプリケーション|컴포넌트|모듈|서비스|미들웨어|서브시스템|애플리케이션)$/iu;

/** Whether the first column is titled as one of building blocks. */
export const namesBlocks = (view: TableView): boolean =>
  view.roles[nameColumn(view)] === "component" || blocks.test(view.titles[nameColumn(view)] ?? "");

/** The first column that does not merely number the rows. */
export const nameColumn = (view: TableView): number =>
  /^(?:#|no\.?|nr\.?|n[º°]|№|序号|番号|번호)$/i.test(view.titles[0] ?? "") ? 1 : 0;
