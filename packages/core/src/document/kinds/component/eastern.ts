import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { supposeUse } from "./supposed-use.ts";

/** What one building block does with another, where the verb ends the sentence or no blanks part the words: `TillEngineはTillModuleに依存`, `TillEngine는 TillModule을 호출`. */
const eastern =
  /(?<![\p{L}\p{N}])([A-Z][A-Za-z0-9]{2,40})(?:は|が|은|는|이|가|[^、。，.\n]{0,24}(?:ではなく|なく))[^、。，.\n]{0,24}?(?<![A-Za-z0-9])([A-Z][A-Za-z0-9]{2,40})\s?(?:に依存|を(?:呼び出|利用|使用|参照)|に(?:送信|保存|書き込)|を通じ|에 의존|[을를]\s?(?:호출|사용|이용))|(?<![\p{L}\p{N}])([A-Z][A-Za-z0-9]{2,40})\s?(?:依赖于?|调用|使用|读取|写入)\s?([A-Z][A-Za-z0-9]{2,40})/gu;

/** Each of these verbs is written with such letters: kana, Han or hangul. */
const easternLetter = /[\u3040-\ud7ff]/;

/** What opens a sentence before its subject. */
const opening = /^(?:然后|再由|由|最后|随后|接着|同时|其中|当|若|如果|まず|次に|その後)/u;

const noun =
  "服务|模块|系统|子系统|网关|引擎|中心|组件|平台|客户端|服务端|服务器|前端|后端|数据库|缓存|队列|层|API|接口|サービス|サーバー?|モジュール|エンジン|ゲートウェイ|クライアント|データベース|アプリ|コンポーネント|層";
const named = `(?:[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9 /]{0,12}(?:${noun})|[A-Z][A-Za-z0-9.]{2,30})`;
const how = "(?:会|再|则|可|直接|异步|同步|统一|负责|通过[^，。；\\n]{1,12})?";
/** `收银服务调用库存服务`, `レジサービスは在庫サービスを呼び出す`: names that end with the noun for what they are. */
const spelled = new RegExp(
  `(${named})${how}(?:调用|使用|请求|访问|查询|读取|写入|依赖|订阅|消费|推送(?:到|至|给)|转发(?:到|至|给)|发送(?:到|至|给)|连接(?:到|至)?)(?:了)?(${named})|(${named})(?:は|が)[^、。，\\n]{0,16}?(${named})(?:を(?:呼び出|利用|使用|参照)|に(?:依存|送信|保存|書き込|接続)|から(?:取得|読み))`,
  "gu",
);

/** Sentences of which the verb stands between or behind the names, in writing without blanks; they count as the others do. */
export function readEastern(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 2_000 || !easternLetter.test(inline.text)) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  for (const found of [...matches(inline.text, eastern), ...matches(inline.text, spelled)]) {
    const [from = null, to = null] = [found[1] ?? found[3]!, found[2] ?? found[4]!].map((words) =>
      parseName(words.replace(opening, "")),
    );
    const range = sourceRange(inline, found.index, found.index + found[0].length);
    supposeUse(from, to, { range, place }, out);
  }
}
