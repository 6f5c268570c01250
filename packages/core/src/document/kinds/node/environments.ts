import { idOf } from "../../../model/kinds/identity.ts";
import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";

/** What teams call the environments that they deploy to. */
export const environment =
  /^(?:(?:entorno|ambiente|environnement)\s(?:de|di)\s)?(?:local|(?:local )?dev(?:elopment)?|test(?:ing)?|qa|uat|stag(?:ing|e)|pre-?prod(?:uction)?|prod(?:uction)?|sandbox|demo|ci|(?:(?:local )?development|test|staging|production) environment|(?:entwicklung|test|staging|integration|abnahme|produktion|produktiv)s?-?(?:umgebung)?|développement|recette|préproduction|desarrollo|pruebas|preproducción|producción|desenvolvimento|testes|homologação|produção|sviluppo|collaudo|preproduzione|produzione)$|^(?:(?:тестов|локальн|боев|промышленн|продуктивн)\p{L}{2}|продакшн|продакшен|прод|разработк[аи]|стейджинг|препрод)(?:\s(?:сред[аы]|окружени[ея]|контур|стенд))?$|^(?:(?:生产|测试|开发|预发布?|预生产|灰度|集成|演示|本地(?:开发)?|线上|正式)(?:环境)?|(?:本番|開発|検証|ステージング|テスト|ローカル|結合)(?:環境)?|(?:운영|개발|테스트|스테이징|검증|로컬|프로덕션)(?: ?환경)?)$/iu;

const label =
  /^(?:(?:deployment|target|runtime|hosting) )?(?:environments?|stages)$|^(?:(?:ziel|laufzeit)?umgebungen|environnements|entornos|ambientes|ambienti|окружения|среды|(?:部署|运行)?环境|環境|환경)$/iu;

/** `**Environments**: Dev, Staging, Prod`: each is a unit, where nothing but such names stands in the sentence. */
export function readEnvironments(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "item" && place !== "prose") || inline.text.length > 400 || !within(context, "deployment")) return;
  const listed = listedIn(inline);
  if (!listed) return;
  const { rest, sentence } = listed;
  const names = matches(sentence, /[^\s,、，/|&+][^,、，/|&+\n]*?(?=\s*(?:[,、，/|&+]|\s(?:and|und|et|y|e|и)\s|$))/gu)
    .map(({ 0: words, index }) => ({ name: words.replace(/^(?:and|und|et|y|e|и)\s+/u, ""), end: index + words.length }))
    .filter(({ name }) => name !== "");
  if (names.length < 2 || !names.every(({ name }) => environment.test(name))) return;
  for (const { name, end } of names)
    out.state({
      kind: "node",
      id: idOf("node", name),
      name,
      range: sourceRange(rest, end - name.length, end),
      place,
      facts: { type: "environment" },
    });
}

interface Listed {
  readonly rest: Mapped;
  /** What of it lists names and nothing else. */
  readonly sentence: string;
}

/** What stands behind a label for environments, or before the word for them in a sentence. */
function listedIn(inline: Inline): Listed | null {
  const { label: words, rest, separator } = partLabel(inline);
  if (words && rest && separator !== "" && label.test(words.text.trim()))
    return { rest, sentence: rest.text.slice(0, /[.;。；](?:\s|$)|$/u.exec(rest.text)!.index) };
  const found = inSentence.exec(inline.text);
  return found ? { rest: slice(inline, found[0].length - found[1]!.length), sentence: found[1]! } : null;
}

/** `Development, staging and production environments will be used.` */
const inSentence =
  /^(?:(?:there are|we have|we use|es gibt|wir haben)\s)?(?:(?:separate|dedicated|three|two|four|drei|zwei|vier)\s)?(\p{L}[\p{L}, &/-]{4,80}?)(?=\s(?:environments|stages)(?![\p{L}-]))/iu;
