/** A topic, queue or event. */
export interface ChannelFacts {
  readonly type?: "topic" | "queue" | "event" | "stream";
  readonly payload?: string;
  /** Who publishes it and who takes it, as written. */
  readonly producers?: readonly string[];
  readonly consumers?: readonly string[];
}
