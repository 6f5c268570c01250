import type { ChannelShape, Notated } from "../notation.ts";
import { referenceName } from "../openapi/reference.ts";
import { schemasOf } from "../openapi/schema.ts";
import { at, entriesOf, itemsOf, textOf, type YamlNode } from "../yaml/node.ts";

/** AsyncAPI 2 and 3: the channels by their addresses, with the names of their messages. */
export function readAsyncapi(root: YamlNode): Notated {
  const channels = entriesOf(at(root, "channels")).map(({ key, keyRange, value }): ChannelShape => {
    const payload = payloadOf(value);
    const name = textOf(at(value, "address")) ?? key;
    return { name, range: keyRange, ...(payload ? { payload } : {}) };
  });
  return { channels, records: schemasOf(root) };
}

function payloadOf(channel: YamlNode): string | undefined {
  const listed = entriesOf(at(channel, "messages"))[0];
  if (listed) return textOf(at(listed.value, "name")) ?? listed.key;
  for (const operation of ["publish", "subscribe"]) {
    const message = at(channel, operation, "message");
    const first = itemsOf(at(message, "oneOf"))[0] ?? message;
    const reference = textOf(at(first, "$ref"));
    const name = reference ? referenceName(reference) : textOf(at(first, "name"));
    if (name) return name;
  }
  return undefined;
}
