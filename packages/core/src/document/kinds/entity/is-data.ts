import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { type Context, within } from "../../context.ts";

/** Annotations, decorators and bases by which frameworks know what is no data: building blocks, tests, errors. */
const buildingBlock =
  /^(?:Service|(?:Rest)?Controller\w*|ControllerAdvice|RestControllerAdvice|Component|Repository|Injectable|Module|Aspect|Bean|Mapper|FeignClient|Enable\w+|SpringBoot\w*|\w*Test|RunWith|ExtendWith|WebSocketGateway|Resolver|Directive|Pipe|Catch|JpaRepository|CrudRepository|MongoRepository|TestCase|(?:React\.)?(?:Pure)?Component|ABC|Protocol|\w*(?:Exception|Error)|ControllerBase|DbContext|Middleware|BackgroundService|HealthIndicator|View|ViewModifier|UI(?:View|ViewController|Responder)|ObservableObject|(?:Android)?ViewModel|(?:Stateless|Stateful|Consumer)Widget|Cubit|Bloc|ChangeNotifier|StateNotifier|FormRequest|Job|ShouldQueue|Mailable|Event(?:Listener|Handler))$/;
/** Annotations, decorators and bases that only data has. */
const dataMark =
  /^(?:Entity|Table|Document|Embeddable|MappedSuperclass|Data|Value|Builder|dataclass|dataclasses|BaseModel|Model|TypedDict|NamedTuple|Base|SQLModel|Schema|ObjectType|InputType|data|Serializable|Serialize|Deserialize|Codable|Decodable|Encodable|freezed|JsonSerializable|HiveType|ConfigurationProperties|Immutable)$/;

/** Names of things that do, by their last word. */
const behaves =
  /(?:Service|Services|Impl|Controller|Repository|Repo|Handler|Manager|Client|Provider|Factory|Adapter|Middleware|Router|Listener|Subscriber|Publisher|Consumer|Producer|Processor|Parser|Validator|Engine|Builder|Scheduler|Worker|Resolver|Presenter|UseCase|Interceptor|Strategy|Helper|Utils?|Gateway|Facade|Proxy|Server|Registry|Evaluator|Formatter|Aspect|Store|Cache|Limiter|Pool|Monitor|Tracker|Loader|Runner|Executor|Dispatcher|Generator|Calculator|Analyzer|Detector|Collector|Aggregator|Reader|Writer|Converter|Mapper|Broadcaster|Matcher|Checker|Extractor|Notifier|Sender|Emitter|Watcher|Fetcher|Uploader|Downloader|Importer|Exporter|Serializer|Deserializer|Renderer|Authenticator|Verifier|Orchestrator|Coordinator|Connector|HealthIndicator|(?:Auth|Authentication|Authorization|Security|Jwt|Token|Cors|Logging|Exception|Web|Gateway|Servlet)Filter|Plugin|Hook|Component|Props|Page|View|Screen|Widget|Guard|Policy|Buffer|Queue|Bus|Command|Query|App|Application|Test|Tests|Spec|Mock|Stub|Fake)$/;
/** Those among them that things are called as well that only are: a policy, a query, a page. */
const eitherWay = /(?:Policy|Query|Command|Page|View|Plugin|Hook|Guard|Strategy|Component|Spec|Application|App)$/;
/** What is answered in case of an error is data, where the design of errors shows it. */
const answer = /(?:Response|Dto|DTO|Details?|Body|Payload)$/;
const isError = /(?:Error|Exception|Errors)$/;
const isTest = /^(?:mock|Mock|fake|Fake|stub|Stub|test|Test(?=[A-Z]))|(?:Test|Tests|Spec|Suite)$/;

/** Types of fields that hold no data: collaborators, locks, loggers, measuring instruments, functions. */
const collaborator =
  /[a-z](?:Regexp)\b[^A-Za-z]*$|[a-z.](?:Service|Repository|Repo|Client|Manager|Logger|Handler|Cache|Storage|Store|Provider|Factory|Mutex|RWMutex|CounterVec|GaugeVec|HistogramVec|Histogram|Gauge|WaitGroup|CancelFunc|Engine|Processor|Publisher|Registry|Presenter|UseCase|Parser|Validator|Template|Ticker|Timer|Once|Pool|Producer|Consumer|EventBus|Router|Adapter|Interface|Server|Gateway|Scheduler|Worker)\b[^A-Za-z]*$|^(?:chan|func|fn|Fn|Box<dyn|Arc<|&'?\w* ?dyn|[*&]?(?:sync|atomic|prometheus)\.)|=>|^\(.*\)\s*->/;

/** Whether a name is that of a thing that does something, by its last word. */
export const doesThings = (name: string): boolean => behaves.test(name) || isError.test(name);

/**
 * Whether a record that code declares is a structure of data, and not a class that does something. It is `presented` if
 * the words above it say that it is one.
 */
export function isData(record: RecordShape, context: Context, presented: boolean): boolean {
  const { name, fields, form, marks = [], methods = [] } = record;
  if (name === "" || isTest.test(name)) return false;
  if (within(context, ...nowhere) && !(presented && within(context, "error-handling") && answer.test(name)))
    return false;
  if (marks.some((mark) => buildingBlock.test(mark)) && !marks.some((mark) => dataMark.test(mark))) return false;
  const modelled = within(context, "data-model", "database-design");
  if (isError.test(name) && !((modelled || presented) && isPlain(record))) return false;
  if (form === "enum") return (modelled || presented) && (record.members?.length ?? 0) > 0;
  if (fields.length === 0) return modelled && methods.length === 0 && form !== "interface" && !behaves.test(name);
  const data = fields.filter(isDataField);
  if (data.length * 2 <= fields.length && !(modelled && methods.length === 0)) return false;
  if (record.table !== undefined || marks.some((mark) => dataMark.test(mark))) return true;
  if (modelled) return !(behaves.test(name) && methods.length > 0);
  if (!presented && within(context, ...seldom)) return false;
  if (behaves.test(name) && !(presented && eitherWay.test(name) && isPlain(record))) return false;
  return data.length === fields.length && !hidden(record) && methods.length <= fields.length;
}

/** Nothing but fields of data, and derived from nothing: what an answer says of an error, and not an exception. */
const isPlain = ({ form, fields, marks = [], methods = [] }: RecordShape): boolean =>
  form !== "class" && marks.length + methods.length === 0 && fields.length > 1 && fields.every(isDataField);

const isDataField = (field: FieldShape): boolean => !collaborator.test(field.type?.raw ?? "");

/** A struct of Go that no other package sees, or all of whose fields none sees, is a matter of code; so is a class of C++ that does anything. */
const hidden = ({ language, form, name, fields, methods = [] }: RecordShape): boolean =>
  (language === "go" && (/^\p{Ll}/u.test(name) || fields.every((field) => /^\p{Ll}/u.test(field.name)))) ||
  (language === "cpp" && form === "class" && methods.length > 0);

/** Where code shows something else than structures of data, whatever it declares. */
const nowhere = ["testing-strategy", "alternatives", "error-handling", "open-questions", "risks"] as const;
/** Where a structure counts only if it says itself that it is data. */
const seldom = ["performance", "deployment", "security"] as const;
