import type { Parameter } from "../../../model/kinds/endpoint.ts";
import type { Block } from "../../../syntax/block.ts";

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
