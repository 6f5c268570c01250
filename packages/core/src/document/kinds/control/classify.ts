import type { ControlFacts } from "../../../model/kinds/control.ts";

type ControlType = NonNullable<ControlFacts["type"]>;

/** Words of a measure of security, in the order in which they decide: a limit on logins is a limit. */
const measures: readonly (readonly [ControlType, RegExp])[] = [
  [
    "rate-limit",
    /\brate[- ]?limit|\bthrottl|\bquotas?\b|\b\d+\s?(?:req(?:uest)?s?|calls?|attempts?)\s?(?:\/|per)|ratenbegrenz|limit\w* de (?:débit|tasa|requisi)|лимит запрос|限流|速率限制|レート制限|요청 제한/i,
  ],
  [
    "encryption",
    /\bencrypt|\bTLS\b|\bSSL\b|\bHTTPS\b|\bAES\b|\bKMS\b|\bbcrypt\b|\bargon2|\bscrypt\b|\bhash(?:ed|ing|es)?\b|verschlüssel|chiffr|cifrad|criptograf|шифров|加密|暗号化|암호화/i,
  ],
  [
    "authorization",
    /\b(?:requires?|needs?|permissions?:?)\s[a-z][\w-]{0,30}:[a-z*][\w-]{0,30}\b|需要\s?[a-z][\w-]{0,30}:[a-z*][\w-]{0,30}|\b(?:admin|role|permission)_required\b|\bRBAC\b|\bABAC\b|\bACLs?\b|\broles?\b|\bpermissions?\b|\bauthori[sz](?:ation|ed|es)\b|\baccess control|\badmin[- ]only|\bleast privilege|\btenant isolation|berechtigung|autorisation|autorizaci|autorizaç|autorizzaz|авторизац|прав\w* доступа|权限|授权|認可|権限|권한|인가/i,
  ],
  [
    "authentication",
    /\b(?:login|auth|token)_required\b|\bauthenticat|\bJWTs?\b|\bOAuth\b|\bOAuth2\b|\bOIDC\b|\bSAML\b|\bSSO\b|\bMFA\b|\b2FA\b|\bmTLS\b|\bAPI[- ]keys?\b|\bbearer\b|\blog-?in\b|\b(?:logged|signed)[- ]in\b|\bpasswords?\b|anmeldung|authentifi|autenticaci|autenticaç|autenticaz|аутентифик|认证|身份验证|認証|인증/i,
  ],
  [
    "validation",
    /\bvalidat|\bsaniti[sz]|\bparameteri[sz]ed|\binjection\b|\bXSS\b|\bCSRF\b|\bCORS\b|\bCSP\b|\bcontent[- ]security|\bescap(?:ed|ing)\b|validier|validaci|validaç|валидац|проверк\w* вход|校验|验证|検証|バリデーション|검증/i,
  ],
  ["audit", /\baudit|\baccess logs?\b|protokollier|аудит|审计|監査|감사/i],
  [
    "other",
    /\bsecrets?\b|\bHMAC\b|\bsignatures?\b|\bsigned\b|\bfirewalls?\b|\bnonces?\b|\breplay\b|\bredact|\bmask(?:ed|ing|s)\b|\bpayload size|\bHSTS\b|\b(?:Referrer-Policy|X-Frame-Options|X-Content-Type-Options|Strict-Transport-Security|Permissions-Policy)\b|geheimnis|signatur|secretos?\b|segredos?\b|секрет|подпис|密钥|签名|防火墙|防重放|脱敏|秘密|署名|マスキング|비밀|서명/i,
  ],
];

/** The type of the measure that a text speaks of; `null` if it speaks of none. */
export function measureOf(text: string): ControlType | null {
  const words = text.slice(0, 400);
  return measures.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The type of a demand on callers as a cell states it: `JWT` says who one is, `ADMIN` what one may. */
export function demandOf(access: string): ControlType {
  if (/^\W*(?:yes|y|true|required|✓|✅|🔒|ja|oui|sí|si|sim|да|是|必須|예)\W*$/i.test(access)) return "authentication";
  if (isOpen(access)) return "authentication";
  const measure = measureOf(access);
  return measure === "authentication" ? "authentication" : "authorization";
}

/** Whether a cell says that anybody may call: in one word, or in several that all say so, as "none, public". */
export function isOpen(access: string): boolean {
  const parts = access
    .split(/[,;/()]|\s[–—-]\s/)
    .filter((part) => /[\p{L}\p{So}✓✗✘]/u.test(part) && !howOften.test(part));
  return parts.length > 0 && parts.every((part) => openWord.test(part) || saysAll(part));
}

/** Whether a cell says "all" alone: everybody, or, among rows that name roles, all who have one. */
export const saysAll = (access: string): boolean => /^\W*(?:all|alle|tous|todos|tutti|все)\W*$/i.test(access);

/** How often one may call says nothing of who may. */
const howOften = /\b(?:rate[- ]?limit\w*|throttl\w*)\b/i;

const openWord =
  /^\W*(?:public|open|(?:allow[- ]?)?anonymous|permit[- ]?all|anyone|everyone|everybody|anybody|jeder|none|no|false|not required|keine?|aucune?|ningun[oa]|ninguém|nenhuma?|nessun[oa]|(?:sin|sem|senza|sans|ohne) (?:auth|autenticaci[oó]n|autenticação|autenticazione|authentification|authentifizierung|token|login)|no (?:auth(?:entication)?|token|login|permission|guard)(?: required| needed)?|✗|✘|❌|x|öffentlich|nein|publique|non|público|pública|pubblico|нет|открыт\S*|公开|无|否|公開|不要|없음|공개)\W*$/i;
