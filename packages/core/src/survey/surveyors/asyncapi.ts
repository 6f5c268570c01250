import type { BuiltElement } from "../../model/built.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { readYaml } from "../../notation/yaml/read.ts";
import { Lines } from "../../text/lines.ts";
import { deployables } from "../files/deployables.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";

interface Channel {
  readonly name: string;
  readonly line: number;
  readonly payload?: string;
}

/** The channels that AsyncAPI documents promise, each document by itself. */
export const asyncapi = surveyor<readonly Channel[]>({
  id: "asyncapi",
  title: "AsyncAPI documents",
  kinds: ["channel"],
  wants: (path) => /\.(?:ya?ml|json)$/.test(path) && !isTestFile(path) && !isVendored(path),
  read({ text }) {
    if (!/^[ \t{]{0,20}["']?asyncapi["']?\s*:/m.test(text.slice(0, 20_000))) return null;
    const lines = new Lines(text);
    const { channels = [] } = readYaml(text);
    return channels.length === 0
      ? null
      : channels.map(({ name, range, payload }) => ({
          name,
          line: lines.lineAt(range.from),
          ...(payload ? { payload } : {}),
        }));
  },
  join(files, site) {
    const within = deployables(site.files);
    return [...files].map(([path, channels]) => ({
      source: "asyncapi",
      target: path,
      knows: ["channel" as const],
      elements: channels.map(
        ({ name, line, payload }): BuiltElement<"channel"> => ({
          id: idOf("channel", name),
          kind: "channel",
          name,
          parent: null,
          facts: payload ? { payload } : {},
          evidence: [{ path, line }],
          within: within(path),
        }),
      ),
      problems: [],
    }));
  },
});
