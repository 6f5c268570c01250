/** Why a code of an error may be a status that no code need name, as the end of a sentence; `null` of any other. */
export function ofProtocol(code: string): string | null {
  if (ofGrpc.test(code)) return "is a status of gRPC, which code names in other ways or leaves to a library";
  return ofHttp.test(code)
    ? "is what HTTP calls one of its statuses, which a framework may answer with by itself"
    : null;
}

/** Statuses as the specification of gRPC calls them, and hardly anybody else. */
const ofGrpc = /^(?:INVALID_ARGUMENT|DEADLINE_EXCEEDED|RESOURCE_EXHAUSTED|FAILED_PRECONDITION|DATA_LOSS)$/;

/** Statuses as HTTP calls them, and those by which frameworks that go by its names part a few of them. */
const ofHttp =
  /^(?:BAD_REQUEST|PARSE_ERROR|UNAUTHORIZED|PAYMENT_REQUIRED|FORBIDDEN|NOT_FOUND|METHOD_NOT_(?:ALLOWED|SUPPORTED)|NOT_ACCEPTABLE|REQUEST_TIMEOUT|CONFLICT|GONE|LENGTH_REQUIRED|PRECONDITION_(?:FAILED|REQUIRED)|(?:PAYLOAD|CONTENT|REQUEST_ENTITY)_TOO_LARGE|URI_TOO_LONG|UNSUPPORTED_MEDIA_TYPE|UNPROCESSABLE_(?:ENTITY|CONTENT)|TOO_MANY_REQUESTS|CLIENT_CLOSED_REQUEST|INTERNAL_SERVER_ERROR|NOT_IMPLEMENTED|BAD_GATEWAY|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT)$/;
