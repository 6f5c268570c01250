import type { Context } from "../../context.ts";

/** Hosts that stand for the system itself: the own machine, placeholders, and names that are reserved for examples. */
const ownHost =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal|[{<$[].*|(?:[\w-]+\.)*(?:example|test|local|localhost|internal|invalid)(?:\.(?:com|org|net))?|(?:[\w-]+\.)*(?:your|my)[-_]?\w*(?:\.\w+)*|[a-z][\w-]*)(?::\d+|:[{<$].*)?$/i;

/** Whether `host` belongs to another system. A host in the base address that the text states is the system's own. */
export function isForeignHost(host: string | undefined, base: string | null): boolean {
  if (host === undefined || host === "" || ownHost.test(host)) return false;
  return !base?.toLowerCase().includes(`//${host.toLowerCase()}`);
}

const others =
  /\b(?:external|third[- ]part(?:y|ies)|3rd[- ]party|upstream|vendor|provider)(?:'s)?\b.{0,30}\b(?:api|apis|services?|endpoints?|integrations?|calls?)\b|\b(?:api|apis|services?|endpoints?)\b.{0,20}\b(?:consumed|of others|externes?|externas?|externos?|esterni)\b|外部(?:api|サービス|サーヒス|服务)|第三方(?:api|接口|服务|平台)|外部接口(?:调用|依赖|对接)|внешн\S{0,4} (?:api|сервис)|외부 ?api/i;

/** "Outgoing calls", "Endpoints we call", "Payment adapters": what the system asks of others; a document of that title may be on a part with its own. */
const outgoing =
  /\b(?:outbound|outgoing)\b.{0,20}\b(?:calls?|requests?|apis?|http|endpoints?|integrations?)\b|\b(?:endpoints?|apis?|calls?|routes?)\s(?:(?:that|which)\s)?we (?:call|use|consume|poll|query)\b|^(?:\W|\d)*(?:[\w-]+ ){0,2}(?:adapters?|connectors?)$/i;

/** Whether the headings above say that the interfaces here are those of other systems. */
export const speaksOfOthers = ({ path }: Context): boolean =>
  path.some((title, i) => others.test(title) || (i > 0 && outgoing.test(title)));

/** Whether a column of a table tells whose interface each row is of: "Adapter", "External system". */
export const tellsOwners = (title: string): boolean =>
  /^\W*(?:adapters?|connectors?|integrations?|vendors?|upstreams?|partners?|(?:external|third[- ]party|3rd[- ]party) (?:apis?|services?|systems?|providers?)|(?:upstream|vendor|partner) (?:apis?|services?|systems?))\W*$/i.test(
    title,
  );

const services =
  "keycloak|auth0|okta|cognito|stripe|paypal|adyen|braintree|github|gitlab|bitbucket|google|facebook|apple|twitter|linkedin|openai|anthropic|claude|gemini|twilio|sendgrid|mailgun|slack|discord|telegram|whatsapp|shopify|salesforce|hubspot|firebase|supabase|vault|consul|etcd|elasticsearch|opensearch|prometheus|grafana|loki|kubernetes|k8s|s3|sqs|sns";

const foreignApi = new RegExp(
  `^(?:${services})(?:'s)? (?:rest |http |web )?apis?(?: (?:integration|calls?|usage|endpoints?|requests?|used))?$`,
  "i",
);

/** Whether the words that announce a list say that its interfaces are those of another system: "GitHub API Integration". */
export const isForeignApi = (words: string): boolean =>
  words.length < 80 && (others.test(words) || outgoing.test(words) || foreignApi.test(words.trim()));

/**
 * Services that people run or rent, and that are called by an interface of their own. A part of the system that only
 * speaks with one is named for what it does: `Stripe Adapter`.
 */
const service = new RegExp(
  `^(?:(?:external|third[- ]party|3rd[- ]party)\\s.*|(?:(?:aws|amazon|google|azure|hashicorp)\\s)?(?:${services})(?:\\s(?:api|rest api|server|cloud|idp|service|oauth2?|auth|identity provider))?)\\s*(?:[:(\\n].*)?$`,
  "is",
);

/** Whether the label of a node that receives requests names a system of others. */
export const isForeignService = (label: string): boolean => label.length < 80 && service.test(label.trim());

/** What people call parts of their own: "the Order Service's API". */
const part = /(?:service|server|system|backend|frontend|gateway|app|application|platform|module|team|worker|we)$/i;

const owned = /\b(\p{Lu}[\p{L}\p{N}.]*)['’]s\s(?:[\p{L}-]+\s){0,3}(?:APIs?|endpoints?)\b[^.;]{0,40}$/u;

const asksOthers =
  /\b(?:external|third[- ]party|3rd[- ]party|upstream)\s(?:api|service|system|provider|vendor)s?\b[^.;]{0,60}$/i;

/** "We poll `GET /v2/rates`", "the adapter calls": who asks is the system itself. */
const weAsk =
  /\b(?:we|(?:the|each|every|its|our)\s(?:[\w-]+\s)?(?:adapters?|connectors?|crawlers?|scrapers?|importers?|pollers?|harvesters?))\s(?:then\s|first\s|also\s)?(?:calls?|quer(?:y|ies)|polls?|hits?|fetch(?:es)?|pulls?)\b[^.;]{0,40}$/i;

/**
 * Whether the words of a sentence before a request say that it goes to somebody else: "by Stripe's REST API (`POST /v1/charges`)".
 * What the document is about, as its title has it, is the system itself.
 */
export function goesElsewhere(before: string, { path }: Context): boolean {
  const words = before.slice(-160);
  if (asksOthers.test(words) || weAsk.test(words)) return true;
  const owner = owned.exec(words)?.[1];
  return owner !== undefined && !part.test(owner) && !path[0]?.toLowerCase().includes(owner.toLowerCase());
}
