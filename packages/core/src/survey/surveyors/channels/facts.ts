import type { ChannelFacts } from "../../../model/kinds/channel.ts";

/** A name under which messages are sent or received, in the file that was read. */
export interface ChannelUse {
  readonly name: string;
  readonly line: number;
  readonly type?: NonNullable<ChannelFacts["type"]>;
}

export interface FileChannels {
  readonly uses: readonly ChannelUse[];
  /** Lines where a name is put together when the program runs, or comes from outside. */
  readonly open: readonly number[];
  /** Other texts that are written like names of channels. */
  readonly mentions?: readonly string[];
}

/** Words that a name, key or call has that is about channels. */
export const channelWord =
  /topic|queue|channel|exchange|routing_?key|subject|stream|event|destination|binding|message_?pattern|task_?name/i;

/** What kind of channel a word speaks of. */
export function typeOfWord(word: string): ChannelUse["type"] {
  if (/queue|task|job|rabbit|amqp|sqs/i.test(word)) return "queue";
  if (/stream|xadd/i.test(word)) return "stream";
  if (/event|emit/i.test(word)) return "event";
  return /topic|subject|kafka|channel|exchange|publish|subscribe/i.test(word) ? "topic" : undefined;
}

/** Whether a text can be the name of a channel. */
export const isName = (text: string): boolean => /^[A-Za-z][\w.:/#*-]{1,99}$/.test(text) && !/:\/\//.test(text);

/** Whether a text is parted as names of channels are, and as few other texts. */
export const isParted = (text: string): boolean =>
  /^[A-Za-z]\w*(?:[.:-]\w+)+$|^[a-z]+(?:_[a-z\d]+)+$/.test(text) && text.length <= 80;

/** The queue at the end of an address of SQS, or the topic of an ARN. */
export const ofAddress = (text: string): string | null =>
  /^(?:https:\/\/sqs\.[\w.-]+\/[\w-]*\/|arn:aws:s[nq]s:[\w-]*:\w*:)([\w.-]{2,80})$/.exec(text)?.[1] ?? null;
