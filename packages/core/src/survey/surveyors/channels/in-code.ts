import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { Lines } from "../../../text/lines.ts";
import { channelWord, type ChannelUse, type FileChannels, isName, isParted, ofAddress, typeOfWord } from "./facts.ts";

/** Calls and annotations that take the name of a channel, in the libraries of all languages. */
const senders =
  /^(?:p?subscribe|publish|produce|consume|send|send_?message|send_?task|convertAndSend|convertSendAndReceive|emit|on|once|addListener|dispatch|Queue|Worker|QueueEvents|FlowProducer|NewTopic|TopicBuilder|name|KafkaListener|RabbitListener|JmsListener|SqsListener|EventPattern|MessagePattern|OnEvent|Processor?|InjectQueue|RegisterQueue|StreamListener|Incoming|Outgoing|basic_(?:publish|consume|get)|x(?:add|read|readgroup|ack)|[lr]push|b[lr]pop|task|shared_task|ProducerRecord|Consume|Publish|Subscribe|SendMessage|XAdd|JetStream)$/i;

/** How far before a string the word may stand that says what it names. */
const reach = 8;

const declares: ReadonlySet<string> = new Set(["class", "record", "struct", "interface", "type", "enum", "object"]);

/** Classes that are events by their names. */
const eventClass =
  /^[A-Z][A-Za-z0-9]{3,79}(?:Event|Message|Command)$|^[A-Z][a-z0-9]+[A-Za-z0-9]{0,60}(?:ed|Sent|Paid|Lost|Made|Won|Withdrawn)$/;

/** The channels that code names where it sends, listens, or declares names of channels; and the classes of events. */
export function channelsInCode(code: Code): FileChannels {
  const lines = new Lines(code.text);
  const uses: ChannelUse[] = [];
  const open: number[] = [];
  const mentions = new Set<string>();
  const closes = constantsOf(code);
  for (const [i, token] of code.tokens.entries()) {
    if (token.kind === "word" && declares.has(token.text)) {
      const name = code.tokens[i + 1];
      if (name?.kind === "word" && eventClass.test(name.text))
        uses.push({ name: name.text, line: lines.lineAt(name.from), type: "event" });
      continue;
    }
    if (token.kind !== "string") continue;
    const word = wordBefore(code, i) ?? (closes.some(([from, to]) => from < i && i < to) ? "channel" : null);
    const { text } = unquoted(token);
    if (word === null) {
      if (isParted(text) && mentions.size < 200) mentions.add(text);
      continue;
    }
    const name = ofAddress(text) ?? text;
    const type = typeOfWord(word);
    if (isPutTogether(code, i)) open.push(lines.lineAt(token.from));
    else if (isName(name) && !isMark(code, i + 1, ":"))
      uses.push({ name, line: lines.lineAt(token.from), ...(type ? { type } : {}) });
  }
  return { uses: firstOfEach(uses), open: open.slice(0, 3), ...(mentions.size > 0 ? { mentions: [...mentions] } : {}) };
}

/** The word, in the same statement, that makes a string the name of a channel. */
function wordBefore(code: Code, at: number): string | null {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const token = code.tokens[i]!;
    if (token.kind === "mark" && (token.text === ";" || token.text === "}")) return null;
    // What stands in brackets that are closed before the string is not about it.
    if (token.pair >= 0 && token.pair < i) i = token.pair;
    else if (token.kind === "word" && isAbout(code, i)) return token.text;
  }
  return null;
}

const isAbout = (code: Code, at: number): boolean => {
  const { text } = code.tokens[at]!;
  if (channelWord.test(text)) return true;
  return senders.test(text) && (isMark(code, at + 1, "(") || isMark(code, at + 1, "<"));
};

/** Strings that grow when the program runs: `"orders." + id`, `` `orders.${id}` ``, `f"orders.{id}"`, `"orders.%s"`. */
function isPutTogether(code: Code, at: number): boolean {
  const token = code.tokens[at]!;
  const { text } = unquoted(token);
  if (!/^[\w.:/-]*[\w][.:/_-]?/.test(text) || /\s/.test(text)) return false;
  if (token.text.startsWith("`") && text.includes("${")) return true;
  if (isWord(code, at - 1, "f", "F") && code.tokens[at - 1]!.to === token.from && text.includes("{")) return true;
  return /[.:/_-]$/.test(text) && isMark(code, at + 1, "+") ? true : /[.:/_-]%[sdv]/.test(text);
}

const holdsNames = /(?:topic|queue|channel|exchange|event|subject|stream|routing_?key)(?:s|Names?|Types?)?$/i;

/** The insides of `Topics = { ... }`, `enum OrderEvents { ... }`. */
function constantsOf(code: Code): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [i, token] of code.tokens.entries()) {
    if (token.kind !== "mark" || token.text !== "{" || token.pair <= i || token.pair - i > 400) continue;
    for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
      const before = code.tokens[k]!;
      if (before.kind === "word" && holdsNames.test(before.text)) {
        found.push([i, token.pair]);
        break;
      }
      if (before.kind === "mark" && !["=", ":", "("].includes(before.text)) break;
    }
    if (found.length >= 50) break;
  }
  return [...found, ...classBlocks(code)];
}

/** `class OrderTopics(str, Enum):` and what stands further in. */
function classBlocks(code: Code): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [i, token] of code.tokens.entries()) {
    if (found.length >= 50) break;
    if (!token.first || !isWord(code, i, "class") || !holdsNames.test(code.tokens[i + 1]?.text ?? "")) continue;
    const colon = isMark(code, i + 2, "(") ? code.tokens[i + 2]!.pair + 1 : i + 2;
    if (!isMark(code, colon, ":")) continue;
    let end = colon + 1;
    while (end < code.tokens.length && !(code.tokens[end]!.first && code.tokens[end]!.column <= token.column)) end++;
    // A class with code of its own is more than a list of names.
    if (end - i < 400 && !code.tokens.slice(colon, end).some(({ kind, text }) => kind === "word" && text === "def"))
      found.push([colon, end]);
  }
  return found;
}

function firstOfEach(uses: readonly ChannelUse[]): ChannelUse[] {
  const names = new Map<string, ChannelUse>();
  for (const use of uses) if (!names.has(use.name)) names.set(use.name, use);
  return [...names.values()].slice(0, 300);
}
