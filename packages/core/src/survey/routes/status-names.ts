/** What languages and frameworks call the statuses of HTTP that mean an error, without blanks, marks and letter case. */
const names: Readonly<Record<string, number>> = {
  badrequest: 400,
  unauthorized: 401,
  unauthenticated: 401,
  paymentrequired: 402,
  forbidden: 403,
  notfound: 404,
  methodnotallowed: 405,
  notacceptable: 406,
  proxyauthenticationrequired: 407,
  requesttimeout: 408,
  conflict: 409,
  gone: 410,
  lengthrequired: 411,
  preconditionfailed: 412,
  payloadtoolarge: 413,
  requestentitytoolarge: 413,
  contenttoolarge: 413,
  uritoolong: 414,
  unsupportedmediatype: 415,
  rangenotsatisfiable: 416,
  requestedrangenotsatisfiable: 416,
  expectationfailed: 417,
  imateapot: 418,
  teapot: 418,
  misdirectedrequest: 421,
  unprocessableentity: 422,
  unprocessablecontent: 422,
  locked: 423,
  faileddependency: 424,
  tooearly: 425,
  upgraderequired: 426,
  preconditionrequired: 428,
  toomanyrequests: 429,
  requestheaderfieldstoolarge: 431,
  unavailableforlegalreasons: 451,
  internalservererror: 500,
  notimplemented: 501,
  badgateway: 502,
  serviceunavailable: 503,
  gatewaytimeout: 504,
  insufficientstorage: 507,
};

/** Words before the name of a status that say that it is one. */
const lead = /^(?:http)?(?:status)?(?:codes?)?_?(?:sc_)?/i;

/** `404`, `NOT_FOUND`, `StatusNotFound`, `HTTP_404_NOT_FOUND`, `Status404NotFound`: the status a word stands for, if it means an error. */
export function statusOf(word: string): number | null {
  const digits = /^(?:(?:HTTP|Status)_?)?([45]\d\d)(?:_?[A-Z]\w*)?$/i.exec(word)?.[1];
  if (digits) return Number(digits);
  const plain = word.replace(lead, "").replace(/_/g, "").toLowerCase();
  return Object.hasOwn(names, plain) ? names[plain]! : null;
}

const kindOfClass = /(?:Object)?(?:Exception|Error|Response|Result)$/;

/** As `statusOf`, and the classes that frameworks call by a status: `ConflictException`, `HttpGoneError`. */
export const statusNamed = (word: string): number | null => statusOf(word) ?? statusOf(word.replace(kindOfClass, ""));

const ofSuccess: ReadonlyMap<string, number> = new Map([
  ["OK", 200],
  ["CREATED", 201],
  ["ACCEPTED", 202],
  ["NO_CONTENT", 204],
]);

/** What libraries call statuses of success: `CREATED`, `HTTP_201_CREATED`; `null` for any other word. */
export const successNamed = (word: string): number | null =>
  ofSuccess.get(word.replace(/^HTTP_(?:20\d_)?/, "")) ?? null;
