import type { ElementId } from "../../../model/element.ts";
import type { RelationKind } from "../../../model/relation.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Row } from "../../../syntax/block.ts";
import type { Collector } from "../../reading.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { parseName } from "../component/name.ts";
import { isBlock } from "../component/words.ts";

/** Who a row says puts messages into a channel, and who takes them. */
export interface Parties {
  readonly producers: readonly Mapped[];
  readonly consumers: readonly Mapped[];
}

const producer =
  /^(?:(?:event |message )?(?:producers?|publishers?|emitters?|senders?)|(?:produced|published|emitted|sent|raised|fired) by|emits|produzent(?:en)?|sender|producteurs?|émetteurs?|productor(?:es)?|produtor(?:es)?|produttor[ei]|издател[ьи]|отправител[ьи]|生产者|发布者|发送方|发布方|プロデューサー?|発行元|発行者|送信元|발행자|생산자)$/u;
const consumer =
  /^(?:(?:event |message )?(?:consumers?|subscribers?|receivers?|listeners?)|(?:consumed|received|handled|processed) by|konsument(?:en)?|abonnent(?:en)?|empfänger|consommateurs?|abonnés?|consumidor(?:es)?|assinantes?|suscriptor(?:es)?|consumator[ei]|подписчики?|потребител[ьи]|消费者|订阅者|接收方|コンシューマー?|購読者|受信先|구독자|소비자)$/u;

/** The parties of the channel of a row, by the titles of its columns. */
export function partiesOf({ titles }: TableView, row: Row): Parties {
  const under = (title: RegExp): readonly Mapped[] =>
    titles.flatMap((each, i) => {
      const cell = row.cells[i];
      return cell && title.test(each) ? namesIn(cell) : [];
    });
  return { producers: under(producer), consumers: under(consumer) };
}

const namesIn = (cell: Mapped): Mapped[] =>
  matches(cell.text, /[^,;、，\n+&]+/gu)
    .map(({ index, 0: words }) => trimmed(slice(cell, index, index + words.length)))
    .filter(({ text }) => text.length < 60 && !saysNothing(text) && isBlock(parseName(text)?.text ?? ""));

/** Arrows from the parts that are known from elsewhere to the channel. */
export function relateParties({ producers, consumers }: Parties, channel: ElementId, out: Collector): void {
  const relate = (kind: RelationKind, names: readonly Mapped[]): void => {
    for (const words of names) {
      const name = parseName(words.text);
      if (name)
        out.relate({
          kind,
          from: name.id,
          to: channel,
          range: wholeRange(words),
          place: "row",
          certainty: "supposed",
        });
    }
  };
  relate("publishes", producers);
  relate("consumes", consumers);
}
