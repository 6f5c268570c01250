import type { Parameter } from "../../../model/kinds/endpoint.ts";
import type { Block, Table } from "../../../syntax/block.ts";

type Place = Parameter["in"];

/** Where all parameters of a table or list stand by the line above it: "Path parameters:", "**Query**:", "**Request Body** (form data)". */
export function placeOfAll(above: Block | undefined): Place | undefined {
  if (above?.kind !== "paragraph" || above.inline.text.length > 60) return undefined;
  const words = above.inline.text.replace(/[（(][^()（）]{1,40}[)）]/, "");
  const found = inEnglish.exec(words);
  const place = found?.[1] ?? found?.[2];
  if (place) return place.toLowerCase().replace(/^request | string$/, "") as Place;
  return elsewhere.find(([, title]) => title.test(words))?.[0];
}

const ofField = /^(?:(?:body|request|json) )?(?:fields?|propert(?:y|ies)|keys?|attributes?)$/;
const ofRules = /^(?:required\??|mandatory|optional|rules?|validations?|constraints?|limits?)$/;
const ofAnswer = /\b(?:respon\w+|returns?|answers?|repl(?:y|ies)|results?|outputs?|errors?|events?|emits?|gives)\b/i;

/**
 * The body, where a table right below an operation that takes one lists fields with what they have to be: what is answered has no rules.
 */
export function placeOfFields(
  { header }: Table,
  above: Block | undefined,
  operations: readonly { readonly method: string }[],
): "body" | undefined {
  const titles = header.cells.map(({ text }) => text.trim().toLowerCase());
  const takes = operations.length > 0 && operations.every(({ method }) => /^(?:POST|PUT|PATCH)$/.test(method));
  const isOther = above?.kind === "paragraph" && ofAnswer.test(above.inline.text);
  return takes && !isOther && ofField.test(titles[0] ?? "") && titles.some((title) => ofRules.test(title))
    ? "body"
    : undefined;
}

const inEnglish =
  /^\W*(?:(path|query|header|(?:request )?body)[ -](?:string )?(?:params?|parameters?|variables?|fields?)|(query(?: string)?|request body))(?:\W+(?:all|both)(?: of them)?(?: are)? optional)?\W*$/i;

const elsewhere: readonly (readonly [Place, RegExp])[] = [
  [
    "query",
    /^\W*(?:(?:query|abfrage)-?parameter|parámetros de (?:consulta|query)|parâmetros de (?:consulta|query|busca)|paramètres de (?:requête|query)|parametri di query|query[- ]параметры|параметры (?:строки )?запроса|(?:查询|query) ?(?:参数|字符串)|クエリ(?:パラメータ[ー]?|文字列)?|쿼리 ?(?:파라미터|매개변수|스트링))\P{L}*$/iu,
  ],
  [
    "path",
    /^\W*(?:pfad-?parameter|parámetros de (?:ruta|path)|parâmetros de (?:rota|caminho|path)|paramètres de (?:chemin|path)|parametri di percorso|параметры пути|路径参数|パスパラメータ[ー]?|경로 ?(?:파라미터|변수|매개변수))\P{L}*$/iu,
  ],
  [
    "body",
    /^\W*(?:anfragekörper|cuerpo(?: de la petición)?|corpo(?: da requisição| della richiesta)?|corps de la requête|тело(?: запроса)?|请求体|請求體|リクエスト(?:ボディ|本文)|요청 ?본문)\P{L}*$/iu,
  ],
];
