import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";

/**
 * Whether an exception that no file writes may be one of a language or a library, which is thrown and caught without a word of the
 * code: it is well known as one, or no file of the repository has a word of it in its name.
 */
export function mayBeOfLibrary(name: string, reality: Reality): boolean {
  if (knownErrors.test(name)) return true;
  if (!/^[A-Z]\w*Exception$/.test(name)) return false;
  if (known.test(name)) return true;
  const words = canonicalName(name).split("-");
  return !words.some((word) => !failing.has(word) && wordsOfFiles(reality).has(word));
}

/** What languages, their frameworks, and the drivers of databases and queues throw. */
const known =
  /^(?:(?:Null(?:Pointer|Reference)|IllegalArgument|IllegalState|ClassCast|ClassNotFound|NoSuch(?:Element|Field|Method|File|Key|Bean\w*)|(?:Array)?IndexOutOf\w+|Arithmetic|NumberFormat|DateTimeParse|Format|Overflow|DivideByZero|Timeout|Socket\w*|Connect|UnknownHost|IO|UncheckedIO|EOF|EndOfStream|FileNotFound|DirectoryNotFound|Interrupted|Cancellation|Execution|RejectedExecution|Completion|ConcurrentModification|UnsupportedOperation|NotSupported|NotImplemented|Argument(?:Null|OutOfRange)?|InvalidOperation|InvalidCast|KeyNotFound|ObjectDisposed|TaskCanceled|OperationCanceled|Aggregate|UnauthorizedAccess|Runtime|Security|Query)|(?:SQL|Sql|Npgsql|Postgres|PSQL|MySql|Jdbc|Jpa|Hibernate|Mongo|Redis|Lettuce|Jedis|Kafka|Amqp|RabbitMq|Rpc|Grpc|StatusRuntime|Feign|RestClient|WebClient|ResponseStatus|Http(?:Request|Client|Server|Message|Status|MediaType)|Json|Jackson|JsonMapping|Xml|Yaml|Bean|Jwt|Jose|SecurityToken|DbUpdate|DbEntity|DataAccess|DataIntegrity|DuplicateKey|EmptyResult|Optimistic\w*Lock|Pessimistic\w*Lock|StaleObject|EntityNotFound|EntityExists|NoResult|NonUnique|Persistence|LazyInitialization|ConstraintViolation|MethodArgument|Missing(?:Servlet|Request|Path)|HandlerMethod|NoHandlerFound|NoResourceFound|MaxUploadSize|Multipart|Servlet|AsyncRequest|AccessDenied|AuthenticationCredentials|AuthorizationDenied|BadCredentials|UsernameNotFound|InsufficientAuthentication|(?:Account)?(?:Expired|Locked|Disabled)|CredentialsExpired|InvalidBearerToken|OAuth2\w*|CallNotPermitted|BulkheadFull|RequestNotPermitted|MaxRetriesExceeded|ContentTransformation|NoBeanDef|InstanceCreation|NoDefinitionFound|Amazon|S3|Sdk|FirebaseAuth|FirebaseMessaging|Stripe|ModelNotFound|HttpResponse|NotFoundHttp|MethodNotAllowedHttp)\w*)Exception$|^(?:Malformed|Expired|Unsupported|Invalid)Jwt\w*Exception$/;

/** Those that languages and libraries call errors: of Python, of JavaScript, of checks of data, of calls and of databases. */
const knownErrors =
  /^(?:(?:Value|Type|Key|Index|Attribute|Name|Import|ModuleNotFound|Memory|Recursion|ZeroDivision|Overflow|Runtime|NotImplemented|Assertion|OS|IO|FileNotFound|FileExists|Permission|Connection|ConnectionRefused|ConnectionReset|BrokenPipe|Timeout|Unicode(?:Decode|Encode)|Range|Reference|Syntax|URI|Eval|Aggregate|Abort|JSONDecode|Validation|RequestValidation|Cast|Zod|Integrity|Operational|Programming|Data|Interface|Internal|HTTP|HTTPStatus|URL|SSL|Axios|Fetch|JsonWebToken|TokenExpired|ExpiredSignature|InvalidToken|JWT|Mongo\w*|PrismaClient\w*|Sequelize\w*|SQLAlchemy|RateLimit|API|APIConnection|APITimeout|APIStatus|Client|NoCredentials|Multer)Error|HTTPException|Http404|(?:Connect|Read)Timeout|KeyboardInterrupt|StopIteration)$/;

/** Words that say what went wrong rather than with what. */
const failing = new Set(
  "exception invalid illegal bad no not found missing unknown duplicate unauthorized forbidden denied unsupported unexpected expired failed too many already creation transformation".split(
    " ",
  ),
);

/** The words in the names of files. */
const wordsOfFiles = perObject((reality: Reality): ReadonlySet<string> => {
  const stems = filesOf(reality).map((path) => path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/, ""));
  return new Set([...new Set(stems)].flatMap((stem) => canonicalName(stem).split("-")));
});
