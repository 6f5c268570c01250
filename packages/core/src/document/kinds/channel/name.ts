/** Whether a word is written as the name of a topic, queue or event: parted by dots or the like, or in camel case. */
export function isChannelName(word: string): boolean {
  if (word.length < 3 || word.length > 100 || !/^[A-Za-z][\w.:/{}*#>-]*[\w}*#>]$/.test(word)) return false;
  if (/^https?:|\.(?:ts|js|py|go|java|md|json|ya?ml|sql|html)$|\(\)/.test(word)) return false;
  return (
    /[a-z\d][._:/-][a-z{*#]/i.test(word) ||
    /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+$/.test(word) ||
    /^[a-z]+(?:[A-Z][a-z\d]+)+$/.test(word) ||
    /^[A-Z]{3,}(?:_[A-Z\d]+)+$/.test(word)
  );
}

/** The channel named by a cell or label that holds nothing else but a remark in brackets. */
export function channelIn(text: string): { readonly name: string; readonly from: number } | null {
  const found = /^[\s`*]*([^\s`*()（）]{3,100})[\s`*]*(?:[(（][^)）\n]{0,60}[)）])?\s*$/.exec(text.slice(0, 200));
  const name = found?.[1];
  return name && isChannelName(name) ? { name, from: text.indexOf(name) } : null;
}

type ChannelType = "topic" | "queue" | "event" | "stream";

const types: readonly (readonly [ChannelType, RegExp])[] = [
  [
    "queue",
    /\bqueues?\b|warteschlange|\bfiles? d'attente|\bcolas?\b|\bfilas?\b|\bcode\b.*messagg|очеред|队列|佇列|キュー|큐/i,
  ],
  ["stream", /\bstreams?\b|ストリーム/i],
  [
    "topic",
    /\btopics?\b|\bsubjects?\b|\bchannels?\b|\bexchanges?\b|\brouting keys?\b|\bthemen?\b|\btópicos?\b|топик|主题|主題|トピック|토픽/i,
  ],
  ["event", /\bevents?\b|ereignis|événement|\beventos?\b|\beventi\b|событи|事件|イベント|이벤트/i],
];

/** What kind of channel a title speaks of; `null` if of none. */
export const channelType = (title: string): ChannelType | null =>
  types.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
