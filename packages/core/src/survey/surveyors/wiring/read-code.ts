import { Lines } from "../../../text/lines.ts";
import { type Mention, mentionsIn } from "../../deployment/mention.ts";
import { distinct, type WiringFacts } from "./read-settings.ts";
import { matches } from "../../../text/matches.ts";
import { variablesIn } from "./variables-in.ts";

/** What code calls others with, in the languages that services are written in. */
const client =
  /\b(?:RestTemplate|RestClient|WebClient|FeignClient|HttpClient|IHttpClientFactory|OkHttpClient|HttpURLConnection|Retrofit|DiscoveryClient|ManagedChannelBuilder|GrpcChannel|axios|superagent|undici|ky|httpx|aiohttp|urllib3?|Faraday|HTTParty|RestSharp|Guzzle|reqwest|resty)\b|\bfetch\(|\bgot[.(]|\brequests\.(?:get|post|put|patch|delete|request|Session)\(|\bhttp\.(?:Get|Post|NewRequest(?:WithContext)?|Client)\b|\bhttps?\.(?:get|request)\(|\bgrpc\.(?:Dial(?:Context)?|NewClient|(?:aio\.)?(?:in)?secure_channel|ServiceClientConstructor)\b|\bcreateChannel\(|\bNet::HTTP\b|\bcurl_init\b/;

/** Calls that take the name under which the other one is registered. */
const lookups =
  /(?:\b(?:getInstances|choose|getNextServerFromEureka|getServiceInstance|resolveService)\(\s*|@FeignClient\([^)\n]{0,200}?(?:\b(?:name|value|serviceId)\s*=\s*)?)["']([a-z][a-z0-9-]{1,60})["']/gi;

/** Hosts of documentation, licences and formats, which code names and never calls. */
const literature =
  /(?:^|\.)(?:w3\.org|apache\.org|schema\.org|json-schema\.org|xmlsoap\.org|spring\.io|springframework\.org|oasis-open\.org|purl\.org|ietf\.org|mozilla\.org|wikipedia\.org|stackoverflow\.com|github\.com|gitlab\.com|gnu\.org|opensource\.org|example\.(?:com|org|net)|readthedocs\.io|reactjs\.org|nodejs\.org|npmjs\.com|python\.org|golang\.org|go\.dev|pkg\.go\.dev|microsoft\.com|oracle\.com|java\.com|sun\.com|jcp\.org|googleapis\.com|gstatic\.com|cloudflare\.com|unpkg\.com|jsdelivr\.net)$/;

/** `STOCK_URL` of `process.env.STOCK_URL`, `getenv("STOCK_URL")` and `${STOCK_URL}`. */
const inCode = /(?<=["'`.{$%])[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}(?![\w(])/g;

/** The addresses that code has as strings. Comments count for nothing, and neither do addresses that are put together. */
export function readCode(text: string): WiringFacts | null {
  const calls = client.exec(text);
  const variables = variablesIn(text, inCode);
  if (!calls && variables.length === 0 && !text.includes("://") && !/["'`][a-z][\w-]*:\d{2,5}["'`]/.test(text))
    return null;
  const lines = new Lines(text);
  const hosts: { host: string; port?: number; line: number }[] = [];
  for (const [i, from] of lines.starts.entries()) {
    const line = text.slice(from, Math.min(lines.starts[i + 1] ?? text.length, from + 1_000));
    if (!/:\/\/|:\d{2}/.test(line) || /^\s*(?:\*|\/\/|\/\*|#|--|<!--)/.test(line)) continue;
    for (const mention of mentionsIn(line))
      if (isQuoted(line, mention) && !literature.test(mention.host)) hosts.push(placed(mention, i + 1));
  }
  for (const { line, host } of variables) if (host) hosts.push(placed(host, line));
  if (calls)
    for (const match of matches(text, lookups))
      hosts.push({ host: match[1]!.toLowerCase(), line: lines.lineAt(match.index) });
  const unknown = calls && hosts.length === 0 && variables.length === 0 ? lines.lineAt(calls.index) : undefined;
  if (hosts.length === 0 && variables.length === 0 && unknown === undefined) return null;
  return {
    hosts: distinct(hosts),
    ...(variables.length > 0 ? { variables: variables.map(({ name, line }) => ({ name, line })) } : {}),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** Whether a quote is open where a host stands, and no remark has begun before it. */
function isQuoted(line: string, { at }: Mention): boolean {
  const before = line.slice(0, at);
  const remark = before.search(/(?<!:)\/\/|\s#\s/);
  return /["'`]/.test(before) && (remark < 0 || /["'`]/.test(before.slice(remark)));
}

const placed = ({ host, port }: Mention, line: number): { host: string; port?: number; line: number } => ({
  host,
  ...(port === undefined ? {} : { port }),
  line,
});
