import { isOwnCode, isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";

const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|java|kts?|scala|groovy|cs|fs|vb|rb|php|rs|exs?|clj|dart|swift|cc|cpp|cxx|hpp)$/;
const settings =
  /(?:^|\/)(?:package\.json|pom\.xml|requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|go\.mod|Gemfile|composer\.json|Cargo\.toml|[\w.-]+\.(?:csproj|fsproj)|libs\.versions\.toml|nginx[\w.-]*\.conf|application[\w.-]*\.(?:ya?ml|properties)|serverless\.ya?ml|appsettings[\w.-]*\.json)$/;

/** Words of whatever asks who calls: libraries, annotations, middleware, headers, tokens, sessions. */
const sign =
  /jwt|jsonwebtoken|passport|oauth|openid|oidc|keycloak|cognito|auth0|clerk|supertokens|spring-?boot-starter-security|spring-?security|PreAuthorize|RolesAllowed|\bSecured\b|bearer|authoriz|authoris|authenticat|\bauth\b|_auth\b|\bauth_|[a-z]Auth\b|httpBasic|basic.?auth|htpasswd|log_?in\b|sign_?in\b|x-api-key|\bcurrent_?user\b|permission_?class|session\.user|access_?token|\b(?:Roles?|Guards?)\(|withRole|hasRole|requireRole|client_certificate|mutual.?tls|\bmtls\b|devise|sanctum|pundit|cancancan/i;

/**
 * Whether anything in the code or in what it depends on asks who calls. Where nothing does, nobody is asked; where something does,
 * this alone tells nothing of any one endpoint.
 */
export const authSigns = surveyor<true>({
  id: "auth-signs",
  title: "signs of authentication",
  kinds: ["control"],
  wants: (path) =>
    (code.test(path) && isOwnCode(path)) || (settings.test(path) && !isTestFile(path) && !isVendored(path)),
  read: ({ text }) => (sign.test(text) ? true : null),
  join(files, site) {
    const looked = site.files.filter((path) => code.test(path) && isOwnCode(path)).length;
    if (looked === 0) return [];
    const none = files.size === 0;
    return [{ source: "auth-signs", target: "", knows: none ? ["control"] : [], elements: [], problems: [] }];
  },
});
