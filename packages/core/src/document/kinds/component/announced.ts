import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { parseName, typeOf } from "./name.ts";
import { endsWithNoun, isBlock, isTypeName } from "./words.ts";

/** A title under which one paragraph or list stands for each building block: `Component Responsibilities`. */
const ofBlocks =
  /\b(?:components?|services|modules|subsystems|building blocks|microservices|komponenten|bausteine|dienste|composants|componentes|componenti|servicios|serviços|servizi)\b|компонент|модули|сервисы|组件|模块|コンポーネント|モジュール|컴포넌트|모듈/iu;

/** Answers to which parts a thing touches: `Components depending on the feature gate`, `Affected services`. */
const touched =
  /^(?:(?:affected|impacted|involved|changed|dependent|betroffene|affected by this) )?(?:components?|services?|modules?|komponenten|dienste|composants|componentes|componenti)(?: (?:depending on|affected by|impacted by|involved in|changed by|that (?:use|depend on|need)|using|die|qui|que)\b.{0,40})?$|^(?:затронутые|затрагиваемые) (?:компоненты|сервисы)|^(?:受影响的?|涉及的?)(?:组件|服务|模块)|^(?:影響を受ける|対象)(?:コンポーネント|サービス)|^영향(?:을)? 받는 (?:컴포넌트|서비스)/iu;

/** Takes building blocks from paragraphs that each begin with the name of one, and from lines that list those touched. */
export function readAnnounced(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "prose" && place !== "item") return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  const { label, labelStyle, separator, rest } = partLabel(inline);
  if (place === "prose" && within(context, "components")) readPlaced(inline, out);
  if (!label) return;
  if (separator !== "" && rest && touched.test(label.text)) return readTouched(rest, inline, place, out);
  if (place === "prose" && labelStyle === "strong" && describesBlocks(context)) readLabel(label, rest, out);
}

/** The folder behind a name: in brackets, or `**orders** in \`src/orders\`:` with what it is for behind a colon or on the next line. */
const folderBehind = /^\s?\(([\w@.-]+(?:\/[\w@.-]+)+)\/?\)|^ in ([\w@.-]+(?:\/[\w@.-]+)*)\/?(?=:|\n|$)/;

/** Names of blocks at the head of a paragraph, each with its folder: `**Orders** (\`src/orders\`) and **Tills** (\`src/tills\`): …`. */
function readPlaced(inline: Inline, out: Collector): void {
  let end = 0;
  for (const { kind, from, to } of inline.spans) {
    if (kind !== "strong") continue;
    if (!/^\s*(?:(?:,|and|&)\s*)*$/.test(inline.text.slice(end, from))) return;
    const folder = folderBehind.exec(inline.text.slice(to, to + 120));
    const path = folder?.[1] ?? folder?.[2];
    const name = parseName(inline.text.slice(from, to));
    if (!folder || !path || !name) return;
    const at = to + folder[0].lastIndexOf(path);
    if (!inline.spans.some((span) => span.kind === "code" && span.from === at)) return;
    end = to + folder[0].length;
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: sourceRange(inline, from, to),
      place: "prose",
      facts: { code: path },
    });
  }
}

const describesBlocks = (context: Context): boolean =>
  within(context, "components", "system-architecture") && ofBlocks.test(context.path.at(-1) ?? "");

/** `**Order Service**: takes orders`, `**OrderStore**` above the list of what it does. */
function readLabel(label: Mapped, rest: Mapped | null, out: Collector): void {
  const name = parseName(label.text);
  if (!name || !isBlock(name.text) || !(endsWithNoun(name.text) || isTypeName(name.text))) return;
  const type = typeOf(name.text, null);
  const responsibility = rest?.text.split("\n")[0]?.trim();
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: wholeRange(label),
    place: "prose",
    facts: { ...(type ? { type } : {}), ...(responsibility ? { responsibility } : {}) },
    ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
  });
}

/** Names in code with nothing but commas and joining words between them. */
function readTouched(rest: Mapped, inline: Inline, place: Place, out: Collector): void {
  const start = inline.text.length - rest.text.length;
  const names = inline.spans.filter(({ kind, from, to }) => kind === "code" && from >= start && to - from <= 60);
  const between = names.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), inline.text);
  if (names.length === 0 || !/^[\s,;、，.]*(?:(?:and|und|et|y|e|и|和|と)[\s,;、，.]*)*$/u.test(between.slice(start)))
    return;
  for (const { from, to } of names) {
    const words = trimmed(slice(inline, from, to));
    const name = parseName(words.text);
    if (!name || !isBlock(name.text) || !/^[A-Za-z][\w-]*$/.test(name.text)) continue;
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: sourceRange(inline, from, to),
      place,
      facts: {},
    });
  }
}
