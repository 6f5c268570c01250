import { surveyOfApi } from "@asbuilt/core/survey/api/survey-of-api";
import type { Survey } from "@asbuilt/core/survey/survey";
import { fetchText, type Request } from "./fetch-text.ts";

/** An API that could not be looked at, by its address without secrets. */
export interface UnseenApi {
  readonly name: string;
  readonly why: string;
}

/**
 * Asks a running API what it serves: for its document of OpenAPI, or, where the path is that of GraphQL, by an introspection.
 * Never throws, and never says a password or a key of the address.
 */
export async function surveyApi(text: string): Promise<Survey | UnseenApi> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    return { name: "the API", why: "its address must begin with http:// or https://" };
  const shown = `${url.origin}${url.pathname}`;
  const read = await fetchText(withoutUser(url), requestFor(url));
  const survey = "why" in read ? read : surveyOfApi(read.text, shown);
  return "why" in survey ? { name: shown, why: `it cannot be read: ${survey.why}` } : survey;
}

function requestFor(url: URL): Request {
  const user = authorizationOf(url);
  const headers = { "user-agent": "asbuilt", ...(user ? { authorization: user } : {}) };
  if (!/(?:^|\/)(?:graphql|gql)\/?$/i.test(url.pathname))
    return { method: "GET", headers: { ...headers, accept: "application/json, application/yaml, */*;q=0.5" } };
  return {
    method: "POST",
    headers: { ...headers, accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ query: introspection }),
  };
}

/** Only what the root types offer. */
const introspection =
  "query { __schema { queryType { name } mutationType { name } subscriptionType { name } types { name fields(includeDeprecated: true) { name } } } }";

function withoutUser(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  return bare;
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === "" && password === "") return null;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
