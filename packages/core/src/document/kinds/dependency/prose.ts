import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { readCoded, readVersioned } from "./coded.ts";
import { known } from "./items.ts";
import { productsIn } from "./products-in.ts";
import { leaves, readSentence } from "./sentence.ts";
import { namesIn } from "./names.ts";
import { isProduct } from "./products.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory, namesTechnologies } from "./titles.ts";

/** `Solution: Node & Express` as a heading; `### PostgreSQL 15` under a chapter of technologies; "built with X" in a sentence. */
export function readDependencyProse(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading") readHeading(inline, context, out);
  else if (place !== "row") {
    if (place === "prose") for (const line of linesOf(inline)) readLabelled(line, place, out);
    if (place === "item") readPart(inline, context, out);
    readSentence(inline, place, context, out);
    readCoded(inline, place, context, out);
    readVersioned(inline, place, context, out);
  }
}

/** `**Language**: Go 1.22`, `**Primary Dependencies**: React, Vite`: a line that a kind of technology labels. */
function readLabelled(line: Inline, place: Place, out: Collector): void {
  const { label, rest } = partLabel(line);
  if (!label || !rest) return;
  const all = /^(?:primary|main|key|runtime) dependencies$/i.test(label.text);
  if (
    !all &&
    !/^dependencies$/i.test(label.text) &&
    !isTechCategory(label.text) &&
    !namesTechnologies(label.text) &&
    !/^language\/version$|^language & /i.test(label.text)
  )
    return;
  for (const one of all ? namesIn(rest).filter(({ name }) => name.text.split(" ").length <= 4) : known(rest))
    stateDependency(one, place, {}, out);
}

/** `**Frontend**: React 18 with TypeScript`: what a part of the system is made with begins the words beside its name. */
function readPart(inline: Inline, context: Context, out: Collector): void {
  if (within(context, "alternatives", "history", "rollout", "goals") || context.state !== null) return;
  const { label, rest, separator } = partLabel(inline);
  if (!label || !rest || separator === "" || !(part.test(label.text) || isTechCategory(label.text))) return;
  const told = slice(rest, 0, Math.min(rest.text.length, 120));
  if (productsIn(told.text, true)[0]?.from !== 0) return;
  const end = leaves.exec(told.text)?.index ?? told.text.length;
  for (const one of known(slice(told, 0, end))) if (!ways.test(one.name.text)) stateDependency(one, "item", {}, out);
}

/** Formats and protocols, which say in what way a part speaks rather than with what it is made. */
const ways = /^(?:REST|JSON|YAML|HTML5?|CSS3?|JWT|TLS|OAuth2?|WebSockets?|AMQP|MQTT|OpenAPI)$/i;

/** Names of parts that every system has. */
const part =
  /^(?:(?:web|mobile|admin) )?(?:front-?end|back-?end|client|server|api|app|application)(?: (?:layer|tier|server|framework))?$|^(?:presentation|application|business(?: logic)?|data|database|persistence|storage|cache|caching|messaging)(?: (?:layer|tier))$/i;

/** The number of a heading, and the words of one that gives the reason for a choice: `2.1 Why we chose PostgreSQL`. */
const beforeName = /^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:why\s(?:we\s)?(?:(?:chose|choose|use|picked|selected)\s)?)?/i;

function readHeading(inline: Inline, context: Context, out: Collector): void {
  const lead =
    /^\s*(?:[\d.]+\s+)?(?:solution|technology|tech|stack|framework|database|language|runtime|library)\s*[:：]\s*/i.exec(
      inline.text,
    );
  if (!lead && !(within(context, "dependencies") && context.depth > 0)) return;
  const number = beforeName.exec(inline.text)![0].length;
  const names = namesIn(slice(inline, lead ? lead[0].length : number));
  const wanted = lead
    ? names.some(({ name }) => isProduct(name.text))
    : names.every(({ name }) => isProduct(name.text));
  if (wanted) for (const one of names) stateDependency(one, "heading", {}, out);
}
