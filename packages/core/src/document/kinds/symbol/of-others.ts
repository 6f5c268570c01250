/** Names that come with a protocol, a language, a database or a tool, and that no repository need write. */
export const isOfOthers = (name: string): boolean =>
  header.test(name) ||
  isolation.test(name) ||
  ofBrowsers.test(name) ||
  tools.test(name) ||
  example.test(name) ||
  style.test(name) ||
  moment.test(name) ||
  fragment.test(name);

const header =
  /^(?:x-(?:request|correlation|trace|real|forwarded|frame|content|xss|api|csrf|ratelimit|powered)\b.*|(?:content|accept|cache|access|if|user|set|last|retry|transfer|www|strict|referrer|permissions|cross|proxy|sec)-[a-z-]+|keep-alive|no-(?:cache|store|sniff)|max-age|stale-while-revalidate|same-?site|http-?only)$/i;
const isolation =
  /^(?:read[-_ ]?(?:un)?committed|repeatable[-_ ]?read|read[-_](?:only|write)|at[-_](?:least|most)[-_]once|exactly[-_]once|on[-_](?:delete|update)|not[-_]null|primary[-_]key|foreign[-_]key|tsvector|pg_\w+|information_schema|sqlite_\w+|max_connections|shared_buffers|work_mem|shared_preload_libraries|innodb_\w+)$/i;
/** Classes that every browser brings along for the code of pages and clients. */
const ofBrowsers =
  /^(?:EventSource|WebSocket|XMLHttpRequest|FormData|FileReader|(?:Intersection|Mutation|Resize|Performance)Observer|AbortController|AbortSignal|BroadcastChannel|MessageChannel|SharedWorker|ServiceWorker|(?:Readable|Writable|Transform)Stream|URLSearchParams|localStorage|sessionStorage|IndexedDB|indexedDB|requestAnimationFrame|RTCPeerConnection|MediaRecorder|AudioContext|SpeechRecognition|TextEncoder|TextDecoder)$/;
const tools =
  /^(?:docker-compose|docker-entrypoint|kubectl-\w+|npm-\w+|node_modules|site-packages|package-lock|pre-commit|git-\w+|github-actions|ubuntu-\w+|windows-\w+|macos-\w+|utf-?8(?:mb4)?(?:_\w+)?|us-ascii|iso-\w+|rfc-?\d+|sha-?\d+|aes-?\d+\w*|rsa-?\d+|hmac-\w+|hs256|rs256|es256|pkcs\w*|x509|tls[-_v]?\d.*|http[-/]\d.*|ipv[46]|arm64-\w+|linux-\w+|x86_64|us-(?:east|west|central|gov)-?\w*|eu-(?:west|central|north|south)-?\w*|ap-\w+-\d|asia-\w+|europe-\w+)$/i;
/** `order-123`, `user_42`, `my-app`, `your_key`. */
const example = /[-_]\d+$|^(?:my|your|our|some|foo|bar|example|dummy|xxx?)[-_A-Z]/i;
const style =
  /^(?:camelCase|PascalCase|snake_case|kebab-case|UPPER_CASE|SCREAMING_SNAKE_CASE|UPPER_SNAKE_CASE|lower-case|kebab_case)$/;
/** `YYYY-MM-DD`, `HH-mm-ss` */
const moment = /^(?:YYYY|yyyy|YY|MM|DD|dd|HH|hh|mm|ss|SSS|WW|ww|[-_])+$/;
/** The end or the beginning of names: fields that end in `_at_order`. */
const fragment = /^_(?!_)[a-z\d]+_|_$/;
