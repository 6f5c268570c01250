import fc from "fast-check";
import { expect, it, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";
import { statedIn, wordsAt } from "../../testing.ts";
import { channelIn } from "./name.ts";

const channelsIn = (text: string): [string, string | undefined][] =>
  statedIn("channel", text).map(({ name, facts }) => [name, facts.type]);

test("an item of a list says at its end that the channel is still to come", () => {
  const text = "## Job queues\n\n- `orders.paid` - bills\n- `orders.archived` - old ones (future)\n";
  expect(statedIn("channel", text).map(({ name, state }) => [name, state])).toEqual([
    ["orders.paid", null],
    ["orders.archived", "planned"],
  ]);
});

const table = (...rows: string[]): string => rows.map((row) => `| ${row} |`).join("\n");

test.each([
  [
    "a table of events",
    table("Event | Trigger | Payload", "--- | --- | ---", "`order.placed` | checkout | Order"),
    [["order.placed", "event"]],
  ],
  ["a table of topics", table("Topic | Producer", "--- | ---", "orders-placed | shop"), [["orders-placed", "topic"]]],
  ["another language", table("Очередь | Описание", "--- | ---", "mail.outbox | письма"), [["mail.outbox", "queue"]]],
  [
    "a list under its heading",
    "## Domain Events\n\n- `OrderPlaced`: an order is complete\n- **OrderCancelled** - it is not",
    [
      ["OrderPlaced", "event"],
      ["OrderCancelled", "event"],
    ],
  ],
  [
    "words",
    "It writes to the topic `orders` and reads the `mail.outbox` queue.",
    [
      ["orders", "topic"],
      ["mail.outbox", "queue"],
    ],
  ],
  [
    "AsyncAPI",
    "```yaml\nasyncapi: 3.0.0\nchannels:\n  placed: { address: orders.placed }\n```",
    [["orders.placed", "topic"]],
  ],
] as [string, string, [string, string][]][])("%s", (_name, text, expected) => {
  expect(channelsIn(text)).toEqual(expected);
});

test.each([
  ["events of a log", table("Event | Level", "--- | ---", "order.placed | INFO")],
  [
    "events of another system",
    `## Webhook events\n\n${table("Event | Action", "--- | ---", "`charge.succeeded` | mark as paid")}`,
  ],
  ["things that happen", table("Event | Consequence", "--- | ---", "Disk is full | alarm")],
  ["a list under another heading", "## Components\n\n- `OrderPlaced`: x\n- `OrderCancelled`: y"],
])("%s are no channels", (_name, text) => {
  expect(channelsIn(text)).toEqual([]);
});

test("a row tells the payload, and the range is that of the name", () => {
  const text = table("Event | Trigger | Payload", "--- | --- | ---", "`order.placed` (new) | checkout | `{ id }`");
  const found = statedIn("channel", text);
  expect(found[0]!.facts).toEqual({ type: "event", payload: "{ id }" });
  expect(wordsAt(text, found)).toEqual(["order.placed"]);
});

test("is total on any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = channelIn(text);
      expect(found === null || text.startsWith(found.name, found.from)).toBe(true);
    }),
  );
});

test("what an operation on channels takes is none of them", () => {
  expect(
    statedIn("channel", "## POST /channels/{id}/files\n\n**Body**:\n- `chunkIndex`: which\n- `fileId`: whose\n"),
  ).toEqual([]);
});

it("keeps who puts messages into a channel and who takes them", () => {
  const text =
    "## Components\n\n- **Till Service**: sells\n- **Mailer**: mails\n\n## Events\n\n| Topic | Producer | Consumers |\n|-|-|-|\n| sale.made | Till Service | Mailer, Ledger |\n| sale.undone | - | n/a |\n";
  expect(statedIn("channel", text).map(({ name, facts }) => [name, facts.producers, facts.consumers])).toEqual([
    ["sale.made", ["Till Service"], ["Mailer", "Ledger"]],
    ["sale.undone", undefined, undefined],
  ]);
  const { model } = linkDesign([readDocument("design.md", text)]);
  expect(model.relations.map(({ kind, from, to }) => `${from} ${kind} ${to}`)).toEqual([
    "component:till-service publishes channel:sale-made",
    "component:mailer consumes channel:sale-made",
  ]);
});
