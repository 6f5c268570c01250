import type { BuiltElement } from "../../../model/built.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { deployables } from "../../files/deployables.ts";
import { isOwnCode, isVendored } from "../../files/kinds-of-file.ts";
import { lexisOf } from "../../files/lexis.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import type { FileChannels } from "./facts.ts";
import { channelsInCode } from "./in-code.ts";
import { channelsInSettings } from "./in-settings.ts";

/** Code without any of these words sends and hears no messages. */
const speaks =
  /kafka|rabbit|amqp|\bnats\b|pub-?sub|publish|subscri|\bsqs\b|\bsns\b|bullmq|["']bull["']|celery|sarama|pika|EventPattern|MessagePattern|Listener|emit|event-?bus|mediator|topic|queue|xadd|Events?\b|Subjects\b/i;
const settings = /\.(?:ya?ml|properties)$|(?:^|\/)\.env(?:\.[\w-]+)?$/i;
/** What pages call events are those of their users. */
const page = /\.(?:[jt]sx|vue|svelte)$/;
/** Documents of APIs and of builds have keys of the same words. */
const otherSettings = /(?:^|\/)(?:\.github|\.gitlab|\.circleci)\/|(?:openapi|swagger|asyncapi|pnpm-lock|mkdocs)[^/]*$/i;

/** Topics, queues and events by the names that code and settings give them. */
export const channels = surveyor<FileChannels>({
  id: "channels",
  title: "topics, queues and events in code",
  kinds: ["channel"],
  wants: (path) =>
    (lexisOf(path) !== undefined && !page.test(path) && isOwnCode(path)) ||
    (settings.test(path) && !isVendored(path) && !otherSettings.test(path)),
  read({ path, text }) {
    if (!speaks.test(text)) return null;
    const lexis = lexisOf(path);
    if (lexis && !isOwnCode(path, text)) return null;
    const found = lexis ? channelsInCode(tokenize(text, lexis)) : channelsInSettings(text);
    return found.uses.length + found.open.length + (found.mentions?.length ?? 0) > 0 ? found : null;
  },
  join(files, site) {
    if (![...files.values()].some(({ uses }) => uses.length > 0)) return [];
    const within = deployables(site.files);
    const elements: BuiltElement<"channel">[] = [];
    const gaps: Gap[] = [];
    for (const [path, { uses, open }] of files) {
      for (const { name, line, type } of uses)
        elements.push({
          id: idOf("channel", name),
          kind: "channel",
          name,
          parent: null,
          facts: type ? { type } : {},
          evidence: [{ path, line }],
          within: within(path),
        });
      if (open[0] !== undefined)
        gaps.push({
          kind: "channel",
          why: `A name of a channel is put together when the program runs in ${path}:${open[0]}.`,
        });
    }
    const words = [...new Set([...files.values()].flatMap(({ mentions = [] }) => mentions))].sort();
    return [{ source: "channels", target: "", knows: ["channel"], gaps, elements, words, problems: [] }];
  },
});
