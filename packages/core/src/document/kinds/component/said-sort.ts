import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isFileName } from "../path/extensions.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** Words behind a label by which it is that of a part: what sort it is, and what it does. */
const sort =
  /^(?:is\s)?(?:an?|the|our)\s(?:[\w-]+\s){0,4}?(?:service|process|daemon|worker|server|proxy|component|module|library|adapter|store|database|queue|cache|engine|gateway|controller|scheduler|agent|client|layer|subsystem|package|crate|plugin|broker|bus|registry|router|front-?end|back-?end)\s(?:that|which|responsible for|holding|handling|serving)\s/i;

/** `**Caddy** — a service that terminates TLS`: an item on the architecture that says of what sort its name is, whatever its neighbours are. */
export function readSaidSort(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" || !within(context, "system-architecture", "components")) return;
  if (within(context, "alternatives", "history", "dependencies", "testing-strategy")) return;
  const { label, labelStyle, rest } = partLabel(inline);
  if (!label || !rest || labelStyle === "plain" || !sort.test(rest.text)) return;
  const name = parseName(label.text);
  if (name && isBlock(name.text) && /^[\p{Lu}a-z]/u.test(name.text) && !isFileName(name.text, false))
    stateNamed(name, wholeRange(label), place, out);
}
