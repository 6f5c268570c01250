/** A topic, queue or event. */
export interface ChannelFacts {
  readonly type?: "topic" | "queue" | "event" | "stream";
  readonly payload?: string;
}
