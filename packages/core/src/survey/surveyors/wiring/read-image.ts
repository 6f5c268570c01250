import { mentionsInSetting } from "../../deployment/mention.ts";
import { matches } from "../../../text/matches.ts";
import { distinct, type WiringFacts } from "./read-settings.ts";

const pair = /([A-Za-z_]\w{0,80})=("[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s"']{1,500})/g;

/** The hosts that variables of an image name, `ENV STOCK_URL=http://stock:8080`: what is built with the Dockerfile reaches them. */
export function readImage(text: string): WiringFacts | null {
  const hosts: { host: string; port?: number; line: number }[] = [];
  let isOpen = false;
  for (const [i, line] of text.split(/\r\n|\n|\r/, 2_000).entries()) {
    const isSet: boolean = isOpen || /^\s*ENV\s/i.test(line);
    isOpen = isSet && /\\\s*$/.test(line);
    if (!isSet || line.length > 2_000) continue;
    const alone = /^\s*ENV\s+([A-Za-z_]\w*)\s+([^\s=]\S*)\s*$/i.exec(line);
    const settings = alone ? [alone] : matches(line, pair);
    for (const [, name = "", value = ""] of settings)
      for (const { host, port } of mentionsInSetting(name, value.replace(/^["']|["']$/g, "")))
        hosts.push({ host, ...(port === undefined ? {} : { port }), line: i + 1 });
  }
  return hosts.length > 0 ? { hosts: distinct(hosts) } : null;
}
