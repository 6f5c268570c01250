import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { documentText } from "./document-text.ts";
import { sentenceAround } from "./sentence-around.ts";

// A sentence may name a thing to say that there is none, or that there was one: "No `GET /search` endpoint exists", "neither
// `deploy.sh` nor `compose.prod.yml`", "what stood in `selectors.ts` was removed". So it is no claim that the thing is there.

/** Why the sentence around a name says that the thing is not there, as a whole sentence; `null` where it does not. */
export function deniedBy(design: Design, name: string, { document, range, place }: Origin): string | null {
  if (place === "code") return null;
  const { before, after } = sentenceAround(documentText(design, document), range);
  if (avoided.test(before) || isRejected.test(after)) return `${name} is named as what is not done.`;
  if (place !== "prose" && place !== "item") return null;
  if (isDenied(before, after)) return `The sentence that names ${name} says that it is not there.`;
  return isTaken(before, after) ? `The sentence that names ${name} says that it was taken away.` : null;
}

const isDenied = (before: string, after: string): boolean =>
  (neither.test(before) && (/\bnor\b/i.test(before) || /\bnor\b/i.test(after))) ||
  (noSuch.test(before) && exists.test(after)) ||
  thereIsNo.test(before) ||
  isNot.test(after) ||
  isNotInOthers.test(after) ||
  noneInOthers.test(before) ||
  (noneInEast.test(before) && !isCondition.test(after)) ||
  isNotInEast.test(after) ||
  (isWithout.test(before) && isListed.test(after));

const neither = /\bneither\b[^;:]*$/i;

/** "No `GET /search` endpoint exists", "There is still no `worker/`" */
const noSuch = /\b(?:no|without an?)\s(?:[\w-]+\s){0,3}["'`*_(\s]{0,4}$/i;
/** "There is **no single combined `GET /all` endpoint**" */
const thereIsNo =
  /\bthere (?:is|are|was|were)\s(?:(?:still|currently|intentionally|deliberately|also)\s)?[*_]{0,2}no\s(?:(?!(?:in|of|for|on|at|to|from|by|with|behind|between|than)\b)[\w-]+\s){0,4}["'`*_(\s]{0,4}$/i;
const exists = /\b(?:exists?|existed|needed|planned|provided|served|yet|here|today|either|for now|at this time)\b/i;

/** "`Foo` does not exist", "`bar.ts` is not there yet" */
const isNot =
  /^[^,;:]{0,40}\b(?:(?:does|do|did)(?:\snot|n['’]t)\s(?:\w+\s)?(?:exist|ship)|(?:is|are)(?:\snot|n['’]t)\s(?:\w+\s)?(?:there|here|implemented|built|part of (?:this|the) repo(?:sitory)?|in (?:this|the) repo(?:sitory)?)|no longer exists?)\b|^[`*_"'”)\s]{0,4}(?:不存在|尚未实现|未实现|は存在しない|未実装)/i;

/** "`Foo` NO existe en este branch", "`bar.ts` n'existe pas", "`bar.ts` не существует" */
const isNotInOthers =
  /^["'`*_)\s]{0,4}[^,;:]{0,24}(?<!\p{L})(?:no existen?|ya no existen?|no están?|não existem?|ainda não existe|n['’]existe(?:nt)? (?:pas|plus)|existiert (?:noch )?nicht|gibt es (?:noch )?nicht|non esiste|не существу\p{L}+)(?!\p{L})/iu;

/** "No hace falta `sanctum.php`", "es gibt kein `worker/`" */
const noneInOthers =
  /(?<!\p{L})(?:no (?:hace falta|se necesita|hay|existe)|não (?:há|é necessário|precisa(?:mos)? de|existe)|il n['’]y a pas (?:de|d['’])|pas besoin (?:de|d['’])|es gibt kein\w{0,2}|нет|не нуж(?:ен|на|но))\s(?:(?:ning[uú]n|nenhum|un|una|um|uma|el|la|o|a)\s){0,2}["'`*_(]{0,4}$/iu;

/** "没有 `worker/`"; "如果没有 `worker/`" and "没有 `worker/` 时" leave it open. */
const noneInEast =
  /(?<!如果|若|假如|要是|倘若|当|如)(?:并没有|没有|并无|不存在|不再有|无需|不需要|不使用|未使用|不包含)(?:单独|独立|任何|专门)?(?:的)?\s?["'`*_“「(（]{0,4}$/u;
const isCondition = /^["'`*_”」)）]{0,4}\s?[^，。；,\n]{0,8}(?:时|的话|则|就)/u;

/** "`worker/` は存在しない", "`worker/`는 없다" */
const isNotInEast =
  /^["'`*_”」)）]{0,4}\s?(?:は|が|も|というファイルは)?(?:まだ|現在)?(?:存在し(?:ない|ません)(?!場合|とき|と、)|ありません|ない(?=$|[。、）)])|不要)|^["'`*_”)]{0,4}\s?(?:은|는|이|가)?\s?(?:아직\s)?(?:없다|없음|없습니다|존재하지 않(?:는다|습니다|음))/u;

/** "Sem `.github/`, sem testes": what a list says to lack; "sem `x` falha" says that it needs it. */
const isWithout = /(?:^|,)\s*(?:[-*+]\s)?(?:without|sem|sin|ohne|sans|senza|без)\s["'`*_(]{0,4}$/iu;
const isListed = /^["'`*_)/]{0,4}\s*(?:[,;.]|$)/;

/** "When tempted to write `OrderChanged`, ask", "never call it `Manager`" */
const avoided =
  /\b(?:tempted to|never|do(?:\snot|n['’]t)|avoid|instead of)\s(?:write|writing|name|naming|call|calling)\s(?:(?:it|this|them|a|an|the)\s){0,2}["'`*_(]{0,4}$/i;

/** "rename to `OrderSaga` rejected as too much" */
const isRejected =
  /^["'`*_)]{0,4}\s(?:(?:was|were|is|has been)\s)?(?:rejected|ruled out|turned down|decided against)\b/i;

const isTaken = (before: string, after: string): boolean =>
  wasTaken.test(clauseOf(after)) ||
  wasOnce.test(after) ||
  former.test(before) ||
  toTake.test(before) ||
  struck.test(after) ||
  (strikes.test(before) && strikeEnds.test(after));

/** "`src/demo` was reference scaffolding, removed in March" */
const wasOnce =
  /^["'`*_)]{0,4}\s(?:was|were)\s[^.;:()]{1,60},\s(?:(?:and|since|later|now|then|both|all)\s){0,2}(?:removed|deleted|retired|dropped)\b/i;

/** "The former `services/Order/`", "settings formerly kept in `web/setup.json`" */
const former =
  /\b(?:former|erstwhile|now[- ](?:removed|deleted|retired|defunct)|ehemaligen?|ancienne?|(?:formerly|previously)(?:\s(?!and\b|but\b)[\w-]+){0,4})\s["'`*_(]{0,4}$/i;

/** A step that takes the thing itself away: "Refactor `OrderBook` to use …", "Replace `sumOf()`" */
const toTake =
  /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:\[[ x]\]\s+)?[*_]{0,2}(?:refactor|replace|rename|retire|drop|delete|remove|split up|inline)\s(?:(?:the|all|old|existing)\s){0,2}["'`*_(]{0,4}$/i;

/** "`OrderByIdSpec` — deleted with the rest" */
const struck =
  /^["'`*_)~]{0,6}\s[–—-]{1,2}\s[*_]{0,2}(?:(?:since|now|was|were)\s)?(?:deleted|removed|dropped|retired)\b/i;

const strikes = /~~["'`*_]{0,4}$/;
const strikeEnds = /^["'`*_]{0,4}~~/;

/** "… became dead code, and were removed" */
const wasTaken =
  /\b(?:was|were|has been|have been|got)\s(?:(?:then|since|later|also|all|now|finally|entirely|completely)\s){0,2}(?:removed|deleted|retired|dropped|superseded|decommissioned|renamed|thrown away)\b|\b(?:became|is now|are now)\sdead code\b/i;

/** What is said of the name itself: "`GET /orders/{id}` answers 410 when the order was deleted" tells of an order what its last clause says. */
const clauseOf = (after: string): string => after.replace(aside, " ").split(ofAnother)[0]!;

const aside = /,\s(?:which|that|who)\s[^,]{1,80},/i;
const ofAnother =
  /[,;:()]|\b(?:when|whenever|if|once|after|before|until|unless|while|where|because|since|that|which|who|what|whether)\b/i;
