import { channelWord, type ChannelUse, type FileChannels, isName, ofAddress, typeOfWord } from "./facts.ts";

/** How deep settings may be nested to be looked at. */
const deepest = 40;

/**
 * The channels that settings name: a value under a key, or below one, that speaks of topics, queues or destinations. Reads lines of YAML,
 * properties and environment files alike.
 */
export function channelsInSettings(text: string): FileChannels {
  const uses: ChannelUse[] = [];
  const isTopic = /^kind:\s*Kafka(?:Topic|Source)\b/m.test(text);
  let above: { readonly indent: number; readonly key: string }[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.length > 500 || /^\s*(?:#|$)/.test(line)) continue;
    const parts = /^(\s*)((?:- )?)\s*(?:(["']?)([\w.$/-]{1,120})\3\s*(?::(?=\s|$)|=)\s*)?(.*)$/.exec(line);
    if (!parts) continue;
    const [, blank = "", dash = "", , key = "", rest = ""] = parts;
    const indent = blank.length + dash.length;
    above = above.filter((one) => one.indent < indent).slice(-deepest);
    const keys = [...above.map((one) => one.key), key];
    if (key !== "" && rest.trim() === "") above.push({ indent, key });
    const about = isTopic && key === "name" ? "topic" : keys.findLast((one) => channelWord.test(one));
    const value = valueOf(rest);
    if (about === undefined || value === null) continue;
    const type = typeOfWord(about);
    for (const name of value.split(/\s*,\s*/))
      if (isName(name) && !/^(?:true|false|null|yes|no)$/i.test(name))
        uses.push({ name, line: i + 1, ...(type ? { type } : {}) });
  }
  return { uses: uses.slice(0, 300), open: [] };
}

/** A value without quotes and remarks; of `${ORDERS_TOPIC:orders}` and `${ORDERS_TOPIC:-orders}` the default. */
function valueOf(rest: string): string | null {
  const bare = rest
    .replace(/\s#.*$/, "")
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/["']/g, "");
  const fallback = /^\$\{[\w.-]+:-?([^}]*)\}$/.exec(bare);
  const value = fallback ? fallback[1]! : bare;
  return ofAddress(value) ?? (value === "" ? null : value);
}
