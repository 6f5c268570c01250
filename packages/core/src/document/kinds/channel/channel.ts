import { requestLines } from "../../../notation/http/request-line.ts";
import type { Place } from "../../../model/element.ts";
import type { ChannelFacts } from "../../../model/kinds/channel.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { Context } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { stateOf } from "../../state.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";
import { channelIn, channelType, isChannelName } from "./name.ts";
import { partiesOf, relateParties } from "./parties.ts";

/** Topics, queues and events: tables of them, lists under headings on them, and AsyncAPI. */
export const channels: KindReader = {
  kinds: ["channel"],
  table: {
    sure: (view, context) => (channelColumn(view) === null || ofOtherKind(context, view.titles.join(" ")) ? 0 : 0.85),
    read(view, _context, out) {
      const column = channelColumn(view);
      if (column === null) return;
      const type = channelType(view.titles[column] ?? "") ?? "event";
      for (const row of view.table.rows) {
        const cell = row.cells[column];
        const found = cell && channelIn(cell.text);
        if (!found) continue;
        const payload = cellOf(view, row, "request", "response")?.text ?? payloadOf(view, row.cells);
        const state = stateOf(
          row.cells
            .map((each) => each.text)
            .join(" | ")
            .slice(0, 150),
        );
        const parties = partiesOf(view, row);
        const [producers, consumers] = [parties.producers, parties.consumers].map((names) =>
          names.map(({ text }) => text),
        );
        stateChannel(
          found.name,
          sourceRange(cell, found.from, found.from + found.name.length),
          {
            type,
            payload,
            ...(producers!.length > 0 ? { producers } : {}),
            ...(consumers!.length > 0 ? { consumers } : {}),
          },
          "row",
          out,
          state,
        );
        relateParties(parties, idOf("channel", found.name), out);
      }
    },
  },
  list: {
    sure(view, context) {
      const title = `${context.path.at(-1) ?? ""} ${view.caption?.text ?? ""}`;
      if (!announcesChannels(title) || ofOtherKind(context, "")) return 0;
      const named = view.items.filter(
        (item) => item.label && item.labelStyle !== "plain" && channelIn(item.label.text),
      ).length;
      return named > 0 && named * 2 > view.items.length ? 0.8 : 0;
    },
    read(view, context, out) {
      const type = channelType(`${view.caption?.text ?? ""} ${context.path.at(-1) ?? ""}`) ?? "event";
      for (const { label, labelStyle, inline } of view.items) {
        const found = label && labelStyle !== "plain" ? channelIn(label.text) : null;
        if (label && found)
          stateChannel(
            found.name,
            sourceRange(label, found.from, found.from + found.name.length),
            { type },
            "item",
            out,
            stateOf(inline?.text ?? ""),
          );
      }
    },
  },
  prose: readNamed,
  notated(notated, { fence }, _context, out) {
    for (const { name, range, type, payload } of notated.channels ?? [])
      stateChannel(
        name,
        sourceRange(fence.code, range.from, range.to),
        { type: type ?? "topic", payload },
        "code",
        out,
      );
  },
};

/** The column under a title of channels whose cells are names of channels. */
function channelColumn(view: TableView): number | null {
  const index = view.titles.findIndex((title) => title.length < 40 && isChannelTitle(title));
  if (index < 0 || view.table.rows.length === 0) return null;
  const cells = view.table.rows.map((row) => row.cells[index]?.text ?? "").filter((text) => text.trim() !== "");
  const named = cells.filter((text) => channelIn(text) !== null).length;
  return named > 0 && named > cells.length * 0.6 ? index : null;
}

const isChannelTitle = (title: string): boolean =>
  channelType(title) !== null &&
  !/description|count|id$|time|date|status|handler|listener|consumer|producer|subscriber|publisher/i.test(title);

const payloadOf = (view: TableView, cells: readonly Inline[]): string | undefined =>
  cells[
    view.titles.findIndex((title) =>
      /payload|data|schema|message|nachricht|contenu|datos|dados|данные|消息|载荷|ペイロード/.test(title),
    )
  ]?.text.trim();

/** A heading or caption that is about channels and little else: `Domain Events`, `4.2 Kafka topics:`. */
const announcesChannels = (title: string): boolean =>
  title.length < 80 &&
  channelType(title) !== null &&
  // The address of an operation, `POST /channels/{id}/files`, tells what it is about, and nothing of what is listed below it.
  requestLines(title).length === 0 &&
  !/\b(?:loop|sourcing|driven|handling|handlers?|listeners?|log(?:s|ging)?|audit|ui|dom|trigger|sequence|flow)\b/i.test(
    title,
  );

/** Events of logs, browsers, calendars and other systems' webhooks are not the system's channels. */
const ofOtherKind = (context: Context, titles: string): boolean =>
  /\b(?:level|severity|log)\b/i.test(titles) ||
  context.path
    .slice(-2)
    .some((title) =>
      /\b(?:log(?:s|ging)?|audit|webhooks?|analytics|tracking|workflow|ci|github|calendar|websocket|ui|dom|metrics?)\b|日志|журнал/i.test(
        title,
      ),
    );

const named =
  /\b(topic|queue|stream|exchange|Topic|Queue|Stream|Exchange)\s{1,2}$|(?:topic|queue|Topic|Queue|主题|队列|トピック|キュー)\s?[:：「]?\s?$/;

/** `` the topic `orders.placed` ``, `` `orders.placed` queue `` */
function readNamed(inline: Inline, place: Place, _context: Context, out: Collector): void {
  for (const span of inline.spans) {
    if (span.kind !== "code") continue;
    const name = inline.text.slice(span.from, span.to);
    if (!isChannelName(name) && !/^[a-z][\w-]{2,60}$/.test(name)) continue;
    const before = inline.text.slice(Math.max(0, span.from - 16), span.from);
    const after = /^\s(topic|queue|stream|exchange)s?\b/i.exec(inline.text.slice(span.to, span.to + 12))?.[1];
    const word = named.exec(before)?.[0] ?? after;
    if (!word) continue;
    stateChannel(name, sourceRange(inline, span.from, span.to), { type: channelType(word) ?? "topic" }, place, out);
  }
}

function stateChannel(
  name: string,
  range: Range,
  { payload, ...facts }: Omit<ChannelFacts, "payload"> & { readonly payload?: string | undefined },
  place: Place,
  out: Collector,
  state: ReturnType<typeof stateOf> = null,
): void {
  out.state({
    kind: "channel",
    id: idOf("channel", name),
    name,
    range,
    place,
    facts: { ...facts, ...(payload ? { payload } : {}) },
    ...(state ? { state } : {}),
  });
}
